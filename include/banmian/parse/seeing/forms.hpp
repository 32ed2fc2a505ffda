// SPDX-License-Identifier: BSL-1.0
/// The form of a piece: its glyphs counted, its stops, its segments; what it looks like before anybody reads it.
#ifndef BANMIAN_PARSE_SEEING_FORMS_HPP
#define BANMIAN_PARSE_SEEING_FORMS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/parse/rule_weights.hpp>
#include <banmian/parse/working_page.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/character_filter.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// What a piece looks like by itself.
struct form {
    std::uint32_t glyphs = 0;
    std::uint32_t letters = 0;       ///< Han, Latin and digits
    std::uint32_t decimals = 0;      ///< decimal points
    std::uint32_t commas = 0;        ///< ，； inside or at the end
    std::uint32_t enumerations = 0;  ///< 、
    std::uint32_t sentences = 0;     ///< 。！？ anywhere
    std::uint32_t stops = 0;         ///< 。 anywhere
    std::uint32_t dots = 0;    ///< ·, which recognisers read for the ， in the middle of the em of 港台 papers
    std::uint32_t fields = 0;  ///< digits and colons, of which colophons are full
    bool ends_sentence = false;
    bool ends_pause = false;  ///< ends in ，、；：
};

namespace detail {

/// A stop that `form_of` counts, and what it adds to a sum of four numbers of sixteen bits; more than 65 535 of one
/// kind are no form that means anything.
struct counted_stop {
    char32_t code = 0;
    std::uint64_t adds = 0;
};
inline constexpr std::uint64_t one_comma = 1;
inline constexpr std::uint64_t one_enumeration = std::uint64_t{1} << 16U;
inline constexpr std::uint64_t one_full_stop = std::uint64_t{1} << 32U;
inline constexpr std::uint64_t one_colon = std::uint64_t{1} << 48U;
/// The stops by the lowest six bits of their codes, in which they differ.
inline constexpr std::array<counted_stop, 64> counted_stops = [] {
    std::array<counted_stop, 64> made{};
    for (const char32_t comma : std::u32string_view(U",，;；")) made[comma % 64] = {comma, one_comma};
    made[U'、' % 64] = {U'、', one_enumeration};
    made[U'。' % 64] = {U'。', one_full_stop};
    for (const char32_t colon : std::u32string_view(U":：")) made[colon % 64] = {colon, one_colon};
    return made;
}();

}  // namespace detail

[[nodiscard]] inline form form_of(const any_working_page auto& on, const piece& of) noexcept {
    form made;
    made.glyphs = on.glyph_count(of);
    made.letters = made.glyphs;
    std::uint64_t stops = 0;
    // Which mark comes next cannot be guessed: each is counted as all of them, without a branch.
    on.for_each_mark(of, [&](index g) {
        const glyph& one = on.glyphs[g];
        const detail::counted_stop& like = detail::counted_stops[one.code % 64];
        made.letters -= static_cast<std::uint32_t>(!one.is(is_han_glyph | is_latin_glyph | is_digit_glyph));
        made.sentences += one.is(is_sentence_glyph);
        made.fields += one.is(is_digit_glyph);
        made.dots += one.code == U'·';
        stops += like.adds & (0 - static_cast<std::uint64_t>(like.code == one.code));
        if (one.code == U'.' && g > 0 && on.glyphs[g - 1].is(is_digit_glyph)) ++made.decimals;
        // 也有农民.评委说: a full stop of ASCII, where it stands behind Han.
        const bool stop = (one.code == U'.' || one.code == U'．') && g > 0 && on.glyphs[g - 1].is(is_han_glyph);
        stops += stop ? detail::one_full_stop : 0;
    });
    constexpr std::uint64_t number = detail::one_enumeration - 1;
    made.commas = static_cast<std::uint32_t>(stops & number);
    made.enumerations = static_cast<std::uint32_t>(stops / detail::one_enumeration & number);
    made.stops = static_cast<std::uint32_t>(stops / detail::one_full_stop & number);
    made.fields += static_cast<std::uint32_t>(stops / detail::one_colon);
    made.ends_sentence = on.last_line(of).ends_sentence;
    made.ends_pause = is_pause(on.last_glyph(of).code);
    return made;
}

/// True for a label and what is no word: 案件编号：DCCC 205/2020, 电话：6439143. Headlines have words behind a colon.
[[nodiscard]] inline bool is_labelled_number(grammar::glyph_run run, const limit_weights& limits) noexcept {
    const std::size_t longest_label = limits.label;
    std::size_t colon = 0;
    while (colon < run.size() && colon <= longest_label && run[colon].is(is_han_glyph)) ++colon;
    if (colon < 2 || colon > longest_label || run.size() > limits.labelled || run.size() < colon + 4) return false;
    if (grammar::narrow(run[colon].code) != U':') return false;
    std::size_t digits = 0;
    for (const glyph& one : run.subspan(colon + 1)) {
        if (one.is(is_han_glyph)) return false;
        digits += one.is(is_digit_glyph);
    }
    return digits * 3 >= run.size() - colon;
}

/// True when a piece begins as the inside of a sentence does, and hardly any heading. Of 46 668 headlines of a daily of
/// 1950 to 2022, one in 2000 begins with one of these characters; of lines inside paragraphs (broadcast news of 2022 to
/// 2026), one in 23. Of the headlines, one in 1400 has a 、 or comma behind its first character, unless that numbers
/// it.
[[nodiscard]] inline bool begins_inside(const any_working_page auto& on, const piece& of) noexcept {
    static constexpr std::u32string_view insides =
        U"的业業了等员員系示次际際式域届屆项項间間席界性们們之据據级級尔爾者型障术術";
    const printed_line& line = on.first_line(of);
    const char32_t first = on.glyphs[line.first].code;
    static constexpr character_filter filter(insides);
    if (filter.may_hold(first) && banmian::detail::one_of(first, insides)) return true;
    if (line.count < 3 || !on.glyphs[line.first].is(is_han_glyph) ||
        banmian::detail::one_of(first, U"一二三四五六七八九十百零甲乙丙丁"))
        return false;
    const char32_t second = grammar::narrow(on.glyphs[line.first + 1].code);
    return second == U'、' || second == U',';
}

/// The glyphs of a piece from its first on, as long as they stand together in the page: what the grammar reads.
[[nodiscard]] inline grammar::glyph_run run_of(const any_working_page auto& on, const piece& of) noexcept {
    const index begin = on.first_line(of).first;
    index end = begin;
    if (!of.parted)
        end += on.glyph_count(of);
    else
        for (std::uint32_t l = 0; l < of.count && on.line_of(of, l).first == end; ++l) end += on.line_of(of, l).count;
    return {on.glyphs.data() + begin, end - begin, on.own_words()};
}

/// True for two to five short segments of equal length with spaces between: a line of slogans.
[[nodiscard]] inline bool parallel_segments(const any_working_page auto& on, const piece& of) noexcept {
    std::uint32_t length = 0;
    std::uint32_t current = 0;
    std::uint32_t segments = 0;
    bool equal = true;
    const auto close = [&] {
        if (current == 0) return;
        ++segments;
        if (length == 0) length = current;
        equal = equal && current == length;
        current = 0;
    };
    for (const glyph& one : run_of(on, of)) {
        if (one.after_space) close();
        if (!one.is(is_han_glyph)) return false;
        ++current;
    }
    close();
    return equal && segments >= 2 && segments <= 5 && length >= 2 && length <= 7;
}

/// True on a page whose paragraphs stand on one line each, as what was taken from the web does: no line has a measure,
/// and nearly every text is one line that ends as a paragraph does.
[[nodiscard]] inline bool has_whole_paragraphs(const any_working_page auto& on, const page_list<form>& forms) noexcept {
    if (!on.manner.sentences_end || on.page->has_geometry()) return false;
    std::size_t texts = 0;
    std::size_t whole = 0;
    for (index i = 0; i < on.pieces.size(); ++i) {
        if (on.pieces[i].measure != 0) return false;
        if (forms[i].stops == 0) continue;
        ++texts;
        whole += forms[i].ends_sentence && on.pieces[i].count == 1 ? 1U : 0U;
    }
    return texts >= 2 && whole * 5 >= texts * 4;
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_SEEING_FORMS_HPP
