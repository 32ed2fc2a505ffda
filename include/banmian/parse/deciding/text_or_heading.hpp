// SPDX-License-Identifier: BSL-1.0
/// What speaks for a piece as running text, and what for it as a heading: its form, its lines, its neighbours.
#ifndef BANMIAN_PARSE_DECIDING_TEXT_OR_HEADING_HPP
#define BANMIAN_PARSE_DECIDING_TEXT_OR_HEADING_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/bigrams.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/model/block.hpp>
#include <banmian/parse/evidence.hpp>
#include <banmian/parse/seeing/forms.hpp>
#include <banmian/parse/seeing/paragraphs.hpp>
#include <banmian/parse/seeing/widths.hpp>
#include <banmian/parse/weights.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// True for a piece in brackets, 《》 apart, which are a book's: a signature or a note at the end of a text.
[[nodiscard]] inline bool stands_in_brackets(const any_working_page auto& on, const piece& of,
                                             const form& made) noexcept {
    const glyph& begin = on.first_glyph(of);
    const glyph& end = on.last_glyph(of);
    return begin.is(is_opening_glyph) && !begin.is(is_quote_glyph) && end.is(is_closing_glyph) &&
           !end.is(is_quote_glyph) && !made.ends_sentence && begin.code != U'《' && begin.code != U'〈';
}

/// True when the last word of a piece asks for another behind it, as hardly a heading does: 我们与, 法人实体的. The
/// same character ends words too: 离任大使, 庆祥和.
[[nodiscard]] inline bool asks_on(const any_working_page auto& on, const piece& of) noexcept {
    static constexpr std::u32string_view asking = U"的与和及在对从把被是以于由让给或而且但其这那";
    const printed_line& line = on.last_line(of);
    if (line.count < 2 || asking.find(on.last_glyph(of).code) == std::u32string_view::npos) return false;
    const glyph& before = on.glyphs[line.first + line.count - 2];
    constexpr int word = 2;  // level, see bigrams.hpp
    return !before.is(is_han_glyph) ||
           grammar::bigram_table::instance().level(before.code, on.last_glyph(of).code) < word;
}

/// What the stops inside a piece say for text. Clauses are a dozen characters long: running text has a stop in nearly
/// every line, headings hardly any.
template <class Evidence>
void weigh_stops(const any_working_page auto& on, const piece& of, const form& made, Evidence& found) {
    using weights = role_weights;
    const weights& by = on.weights.roles;
    // Several lines with a dot in most of them: no names are so dense.
    const bool dotted = of.count > 2 && made.commas + made.sentences == 0 && made.dots * 2 > of.count;
    const std::uint32_t clauses = dotted ? made.dots : made.commas;
    if (clauses + made.sentences == 0 && !made.ends_pause)
        found.add(-(made.glyphs / by.unbroken_glyphs), &weights::unbroken_glyphs);
    const bool spoken =
        made.ends_sentence && on.first_glyph(of).is(is_quote_glyph) && on.last_glyph(of).is(is_quote_glyph);
    if (made.stops > 0)
        found.pro(by, &weights::full_stop);
    else if (made.sentences > 0)
        found.pro(by, spoken ? &weights::spoken : &weights::other_sentence);
    const double commas = by.comma * std::min<double>(clauses, by.most_pauses);
    const double enumerations = by.enumeration * std::min<double>(made.enumerations, by.most_pauses);
    found.add(commas + enumerations, commas >= enumerations ? &weights::comma : &weights::enumeration);
    if (made.ends_pause) found.pro(by, &weights::ends_in_pause);
    if (asks_on(on, of)) found.pro(by, &weights::asks_on);
}

/// What a line alone says, as one of a text in the measure.
template <class Evidence>
void weigh_lone_line(const any_working_page auto& on, const piece& of, Evidence& found) {
    using weights = role_weights;
    const weights& by = on.weights.roles;
    const std::uint32_t first = on.first_line(of).width;
    const bool as_flush = first + 2 >= of.measure && first <= of.measure + 1;
    const bool as_indented = first + 6 >= of.measure && first + 3 <= of.measure;
    if (as_flush || as_indented)
        found.pro(by, &weights::line_fits);
    else
        found.contra(by, first > of.measure + 1 ? &weights::line_too_long : &weights::line_short);
}

/// What the lines of a piece say, as those of a text in the measure: each but the last is as long as the head of
/// the next lets it be.
template <class Evidence>
void weigh_lines(const any_working_page auto& on, const piece& of, Evidence& found) {
    using weights = role_weights;
    const weights& by = on.weights.roles;
    const std::uint32_t first = on.first_line(of).width;
    const printed_line& second = on.line_of(of, 1);
    const std::uint32_t off =
        (std::min)(shortfall(of.measure, first, second.head), shortfall(of.measure, first + 4, second.head));
    if (off == 0 && first <= of.measure + 1)
        found.pro(by, &weights::first_fits);
    else
        found.contra(by, off > 4 || first > of.measure + 1 ? &weights::first_far_off : &weights::first_short);
    for (std::uint32_t l = 1; l + 1 < of.count && off == 0; ++l) {
        const printed_line& after = on.line_of(of, l + 1);
        const std::uint32_t width = on.line_of(of, l).width;
        if (width <= of.measure + 1 && shortfall(of.measure, width, after.head) == 0)
            found.pro(by, &weights::inner_fits);
        else
            found.contra(by, &weights::inner_short);
    }
}

/// Evidence that a piece is running text rather than a heading, from its form alone.
template <class Evidence>
void weigh_body_form(const any_working_page auto& on, const piece& of, const form& made, Evidence& found) {
    using weights = role_weights;
    const weights& by = on.weights.roles;
    if (stands_in_brackets(on, of, made)) return found.pro(by, &weights::bracketed);
    if (made.decimals >= 2 && made.commas + made.stops == 0) return found.pro(by, &weights::table_row);
    if (of.count <= by.slogan_lines && parallel_segments(on, of))  // 拼增速 拼增量 拼质量
        return found.contra(by, &weights::slogans);
    if (made.fields > 0 && is_labelled_number(run_of(on, of), on.weights.limits))
        return found.pro(by, &weights::labelled);
    weigh_stops(on, of, made, found);
    if (begins_inside(on, of)) found.pro(by, &weights::begins_inside);
    if (of.measure != 0 && of.brackets.opened > 0) found.pro(by, &weights::left_open);
    if (of.count >= by.many_lines_from) found.pro(by, &weights::many_lines);
    if (of.measure != 0)
        of.count == 1 ? weigh_lone_line(on, of, found) : weigh_lines(on, of, found);
    else if (made.glyphs > by.long_unmeasured_glyphs)
        found.pro(by, &weights::long_unmeasured);
    else
        found.contra(by, &weights::short_unmeasured);
    if (made.glyphs > by.long_text_glyphs) found.pro(by, &weights::long_text);
}
/// The same in nats.
[[nodiscard]] inline double body_form(const any_working_page auto& on, const piece& of, const form& made) {
    nats found;
    weigh_body_form(on, of, made, found);
    return found.sum();
}

/// What the neighbours say: a broken-off piece before, a continuation behind.
template <class Evidence>
void weigh_neighbours(const any_working_page auto& on, index number, const page_list<double>& as_text,
                      Evidence& found) {
    using weights = role_weights;
    const weights& by = on.weights.roles;
    constexpr index reach = 3;  // pieces
    const piece& of = on.pieces[number];
    const auto is_text = [&](index i) {
        return on.pieces[i].role == block_role::unplaced && as_text[i] > by.neighbour_is_text;
    };
    index before = number;
    while (before > 0 && number - before < reach && !is_text(before - 1)) --before;
    const bool has_before = before > 0 && number - before < reach;
    index after = number + 1;
    while (after < on.pieces.size() && after - number < reach && !is_text(after)) ++after;
    if (has_before && before == number && on.pieces[before - 1].closing == closing::open)
        found.pro(by, &weights::after_open);
    if (after != number + 1 || after >= on.pieces.size())  // before another heading, or at the page's end
        return found.contra(by, &weights::before_no_text);
    const piece& next = on.pieces[after];
    const bool breaks_off = of.closing == closing::open;
    if (grammar::narrow(on.last_glyph(of).code) == U':') found.pro(by, &weights::introduces);  // 编者按：
    if (next.dated)
        found.contra(by, &weights::before_dated);
    else if (next.opening == opening::indented)
        found.contra(by, &weights::before_indented);
    else if (breaks_off)
        found.pro(by, next.opening == opening::flush ? &weights::before_flush : &weights::before_unknown);
}

/// True for a block that no stop ends, at once before the text that it heads: however long it is, it is a headline. In
/// columns it might be a torn paragraph, so that no line may have a measure; and the text must begin with a dateline,
/// unless `whole`, all paragraphs of the page being whole.
[[nodiscard]] inline bool heads_text(const any_working_page auto& on, index number, const page_list<form>& forms,
                                     bool whole) {
    const form& made = forms[number];
    if (!on.manner.sentences_end || number + 1 >= on.pieces.size()) return false;
    const piece& of = on.pieces[number];
    const piece& next = on.pieces[number + 1];
    const bool parted = !of.inside && !next.inside;
    return of.measure == 0 && !begins_turn(on, on.first_line(of)) &&
           (whole ? forms[number + 1].stops > 0 : parted && next.dated) && !of.dated && made.stops == 0 &&
           !made.ends_pause && made.glyphs <= on.weights.roles.longest_headline;
}

/// The wide spaces that the paragraphs of a page begin with, as its texts of several lines or sentences show; 0 when
/// they begin with none. Then a line that begins so is a paragraph, however short: dialogue, a closing line, verse.
[[nodiscard]] inline std::uint8_t printed_indent(const any_working_page auto& on,
                                                 const page_list<form>& forms) noexcept {
    if (!on.manner.sentences_end || on.page->has_geometry()) return 0;
    std::array<std::uint32_t, 5> texts{};
    for (index i = 0; i < on.pieces.size(); ++i) {
        const std::uint8_t indent = on.first_line(on.pieces[i]).indent;
        if (indent < texts.size() && forms[i].glyphs > on.weights.roles.indent_glyphs && forms[i].stops > 0)
            ++texts[indent];
    }
    const auto most = std::max_element(texts.begin() + 1, texts.end());
    return *most >= 2 && *most * 2 >= texts[0] ? static_cast<std::uint8_t>(most - texts.begin()) : std::uint8_t{0};
}

}  // namespace detail

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_DECIDING_TEXT_OR_HEADING_HPP
