// SPDX-License-Identifier: BSL-1.0
/// Parses a layout into an issue: the passes in their order, page by page, then what joins the pages.
#ifndef BANMIAN_PARSE_PARSE_HPP
#define BANMIAN_PARSE_PARSE_HPP

#include <banmian/config.hpp>
#include <banmian/error.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/parse/correct.hpp>
#include <banmian/parse/correct_issue.hpp>
#include <banmian/parse/deciding/notices.hpp>
#include <banmian/parse/deciding/page_words.hpp>
#include <banmian/parse/deciding/roles.hpp>
#include <banmian/parse/deciding/settle_joins.hpp>
#include <banmian/parse/grouping/articles.hpp>
#include <banmian/parse/grouping/given_articles.hpp>
#include <banmian/parse/grouping/picture_stories.hpp>
#include <banmian/parse/grouping/stated_roles.hpp>
#include <banmian/parse/options.hpp>
#include <banmian/parse/place_corrections.hpp>
#include <banmian/parse/printing/build.hpp>
#include <banmian/parse/printing/dates.hpp>
#include <banmian/parse/printing/jumps.hpp>
#include <banmian/parse/printing/source_spans.hpp>
#include <banmian/parse/seeing/abreast.hpp>
#include <banmian/parse/seeing/column_cuts.hpp>
#include <banmian/parse/seeing/ends.hpp>
#include <banmian/parse/seeing/grid.hpp>
#include <banmian/parse/seeing/lines.hpp>
#include <banmian/parse/seeing/measure.hpp>
#include <banmian/parse/seeing/paragraphs.hpp>
#include <banmian/parse/seeing/runs.hpp>
#include <banmian/parse/seeing/verse.hpp>
#include <banmian/parse/seeing/widths.hpp>
#include <banmian/parse/working_page.hpp>
#include <banmian/result.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

namespace passes {

/// Runs the passes over one page that is already on the bench (`source`, `page`, `text` and `base` are set). `words`
/// receives the page's own; from page to page it keeps its memory.
///
/// The plan. Seeing: the text is cut to lines, lines are measured, columns that stand side by side in it are parted,
/// and lines gather into paragraphs with a beginning and an end. Deciding: every piece gets its role; then joins, and
/// what waits for joins, doubts and splices. Grouping: zones under headings, reading order inside them, articles, and
/// the parts of their headings. Printing stands in `builder`. What the user knows is put right after each of the first
/// three, and a page whose format states its roles needs only those.
inline void run_passes(any_working_page auto& on, page_words& words, const parse_options& options,
                       const placed_corrections& corrected = {}) {
    on.weights = options.weights;
    on.scorer = options.scorer;
    if (options.lexicons != lexicons()) on.own.emplace(options.lexicons);
    find_lines(on, corrected.cuts);
    if (on.log != nullptr) explain_columns(on);
    on.manner = looks_classical(on) ? manners::before_1950 : manners::today;
    set_widths(on);
    if (on.manner.text_strays && !on.page->has_geometry() && !on.page->roles_given) {
        if (!part_grid(on)) part_abreast(on, words);
        mend_torn_lines(on);
        part_runs(on);
    }
    find_measures(on);
    if (on.page->roles_given) {
        cut_pieces(on, corrected);
        correct_roles(on, corrected, options.words);
        take_stated_roles(on);
        correct_articles(on, corrected);
        part_picture_stories(on);
        return;
    }
    merge_justified(on, corrected.cuts);
    find_verse(on);
    split_paragraphs(on);
    find_ends(on);
    find_roles(on);
    if (cut_pieces(on, corrected)) find_ends(on);
    if (!on.manner.parts_labelled) find_notices(on);
    correct_roles(on, corrected, options.words);
    if (options.hooks.after_roles != nullptr) options.hooks.after_roles(options.hooks.context, on);
    words.learn(on);
    settle_joins(on, words);
    correct_joins(on, corrected);
    if (options.hooks.after_joins != nullptr) options.hooks.after_joins(options.hooks.context, on);
    if (on.page->articles_given)
        take_given_articles(on);
    else
        find_articles(on, words);
    correct_articles(on, corrected);
    part_picture_stories(on);
    if (options.hooks.after_articles != nullptr) options.hooks.after_articles(options.hooks.context, on);
}

/// A page that is too large to be one: its blocks are kept, and its text as unplaced.
template <class = when_used>
[[nodiscard]] page keep_unplaced(const layout::document& source, const layout::sheet& sheet) {
    page made;
    made.blocks.reserve(sheet.blocks.size());
    for (const layout::block& one : sheet.blocks) {
        block kept;
        kept.span = {sheet.lines[one.first_line].text.begin, sheet.lines[one.first_line + one.line_count - 1].text.end};
        made.blocks.push_back(kept);
        text_node node;
        node.spans.push_back(kept.span);
        node.text = std::string(kept.span.in(source.text()));
        made.unplaced.push_back(std::move(node));
    }
    return made;
}

/// Parses a layout; all spans, the answer's as those of the options, are bytes of its text.
template <class = when_used>
[[nodiscard]] parsed<issue> parse_text(const layout::document& source, const parse_options& options,
                                       const placed_corrections& corrected = {}) {
    parsed<issue> answer;
    std::vector<repair> repairs;
    passes::working_page on;
    passes::page_words words;
    on.source = &source;
    on.log = options.log;
    passes::builder build(on, options.repairs ? &repairs : nullptr);
    answer->pages.reserve(source.sheets.size());
    for (std::size_t p = 0; p < source.sheets.size(); ++p) {
        const layout::sheet& sheet = source.sheets[p];
        const span extent = sheet.extent_in_text;
        if (extent.size() > options.largest_page || sheet.blocks.size() > options.most_blocks) {
            answer.note({severity::warning, {errc::page_too_large, extent, "a page of a newspaper"}});
            answer->pages.push_back(passes::keep_unplaced(source, sheet));
            continue;
        }
        on.clear();
        on.page = &sheet;
        on.base = extent.begin;
        on.text = extent.in(source.text());
        passes::run_passes(on, words, options, corrected);
        answer->pages.push_back(build.build(p + 1, *answer));
        passes::state(sheet, answer->pages.back());
        if (answer->pages.back().articles.empty() && !on.pieces.empty())
            answer.note({severity::info, {errc::no_article, extent, "an article"}});
    }
    passes::state(source.stated, *answer);
    passes::join_given_articles(*answer, source);
    passes::join_pages(*answer);
    passes::correct_issue(*answer, corrected, source.text());
    passes::complete_datelines(*answer);
    for (const page& one : answer->pages)  // the issue's colophon is that of the page that carries it
        if (one.colophon && !answer->colophon) answer->colophon = one.colophon;
    repairs.insert(repairs.end(), corrected.repairs.begin(), corrected.repairs.end());
    if (options.repairs) answer->repairs = std::move(repairs);
    return answer;
}

/// The sheet that a byte of the text is of; null when it is of none.
[[nodiscard]] inline const layout::sheet* sheet_of(const layout::document& read, std::size_t byte) {
    const auto at = std::partition_point(read.sheets.begin(), read.sheets.end(),
                                         [&](const layout::sheet& one) { return one.extent_in_text.end <= byte; });
    return at != read.sheets.end() && at->extent_in_text.begin <= byte ? &*at : nullptr;
}
/// Names the file of every repair whose page has one of its own.
inline void name_files(std::vector<repair>& repairs, const layout::document& read) {
    for (repair& one : repairs)
        if (const layout::sheet* const on = sheet_of(read, one.span.begin); on != nullptr && !on->source.empty())
            one.source = on->source;
}

/// Notes the corrections that hit nothing.
template <class = when_used>
void note_missed(const std::vector<correction_answer>& answers, const std::vector<correction>& all,
                 parsed<issue>& answer) {
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const correction_state state = answers[i].state;
        if (state == correction_state::applied) continue;
        answer.note({severity::warning,
                     {errc::missed_correction, all[i].where.value_or(span{}),
                      state == correction_state::several     ? "words that stand once in the file"
                      : state == correction_state::malformed ? "what its kind needs"
                                                             : "a place that it can change"}});
    }
}

/// Gives the new decisions of a log the opening of their text, and turns their places into places in the source.
template <class = when_used>
void place_decisions(trace& log, std::size_t first, const layout::document& source, span_target spans) {
    constexpr std::size_t shown = 45;  // bytes: 15 Han characters
    for (std::size_t i = first; i < log.decisions().size(); ++i) {
        decision& one = log.decisions()[i];
        const std::string_view whole = one.where.in(source.text());
        one.excerpt = whole.substr(0, whole.size() <= shown ? whole.size() : character_begin(whole, shown));
        if (spans != span_target::source || !source.owns_text()) continue;
        one.where = banmian::detail::hull_in_source(source, one.where);
        one.other = banmian::detail::hull_in_source(source, one.other);
    }
}

}  // namespace passes

/// Parses a layout. Deterministic; time and memory are proportional to the text. What the reader noticed comes first
/// among the diagnostics. Every visible byte of the text lies in exactly one block of the answer. Spans are bytes of
/// the file that was read, as those of the corrections are, whatever the format.
template <std::same_as<layout::document> Document>
[[nodiscard]] parsed<issue> parse(const Document& source, const parse_options& options = {}) {
    const std::size_t logged = options.log != nullptr ? options.log->decisions().size() : 0;
    correction_log unread;
    correction_log& corrected = options.corrected != nullptr ? *options.corrected : unread;
    const passes::placed_corrections placed = passes::place_corrections(source, options.corrections, corrected.answers);
    const layout::document& read = placed.changed ? *placed.changed : source;
    const bool turn = options.spans == span_target::source && read.owns_text();
    parsed<issue> answer = passes::parse_text(read, options, placed);
    if (options.log != nullptr) passes::place_decisions(*options.log, logged, read, options.spans);
    if (answer->repairs) passes::name_files(*answer->repairs, read);
    if (turn) {
        for (diagnostic& one : answer.diagnostics) {
            const layout::sheet* const on = passes::sheet_of(read, one.what.where.begin);
            const bool other = on != nullptr && !on->source.empty();  // a place in a file that the answer cannot name
            one.what.where = other ? span{} : banmian::detail::hull_in_source(read, one.what.where);
        }
        auto repairs = std::exchange(answer->repairs, std::nullopt);
        passes::to_source(answer.value, read);
        if (repairs) passes::to_source(*repairs, read);
        answer->repairs = std::move(repairs);
    }
    if (options.corrected == nullptr) passes::note_missed(corrected.answers, options.corrections, answer);
    corrected.text = placed.changed ? std::string(read.text()) : std::string();
    parsed<issue> whole;
    for (const diagnostic& noticed : source.diagnostics) whole.note(noticed);
    for (const diagnostic& noticed : answer.diagnostics) whole.note(noticed);
    whole.value = std::move(answer.value);
    return whole;
}

/// A text is no layout: which format it is of is not known here.
template <class Text>
    requires std::convertible_to<Text, std::string_view> parsed<issue> parse(Text&& /*text*/,
                                                                             const parse_options& /*options*/ = {}) {
        static_assert(
            !std::convertible_to<Text, std::string_view>,
            "banmian::parse takes a layout: read_issue(bytes) reads any format, parse(text::read(text)) plain text");
        return {};
    }

#ifdef BANMIAN_TEMPLATE
BANMIAN_TEMPLATE parsed<issue> parse(const layout::document&, const parse_options&);
#endif

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PARSE_HPP
