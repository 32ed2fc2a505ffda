// SPDX-License-Identifier: BSL-1.0
/// Headline stacks: tells kicker 引题, headline 主题 and subhead 副题 apart, and page banners 栏题 from both.
#ifndef BANMIAN_PARSE_GROUPING_HEADLINES_HPP
#define BANMIAN_PARSE_GROUPING_HEADLINES_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/parse/deciding/roles.hpp>
#include <banmian/parse/galley.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// A printed line of a heading: glyphs `[begin, end)` of the galley.
struct heading_line {
    index begin = 0;
    index end = 0;
    std::uint32_t width = 0;     ///< in half-ems
    std::uint32_t segments = 1;  ///< parts between spaces
};

/// The printed lines of a heading. Where wraps became spaces, a space parts lines only if the parts are too long to be
/// the segments of one line (拼增速 拼增量 拼质量).
[[nodiscard]] inline page_list<heading_line> heading_lines(const any_galley auto& on, const piece& of) {
    // Parts between spaces and lines' ends, in turn: `take(part, begins_line)`.
    const auto for_each_part = [&](auto take) {
        for (std::uint32_t l = 0; l < of.count; ++l) {
            const printed_line& line = on.line_of(of, l);
            heading_line part{line.first, line.first, 0, 1};
            for (index g = line.first; g < line.first + line.count; ++g) {
                if (g != line.first && on.glyphs[g].after_space) {
                    take(part, part.begin == line.first);
                    part = {g, g, 0, 1};
                }
                part.end = g + 1;
                part.width += on.glyphs[g].half_ems;
            }
            take(part, part.begin == line.first);
        }
    };
    bool one_source_line = true;
    for (std::uint32_t l = 1; l < of.count; ++l)
        one_source_line = one_source_line && on.line_of(of, l).source_line == on.first_line(of).source_line;
    std::size_t parts = 0;
    std::uint32_t widest = 0;
    for_each_part([&](const heading_line& part, bool) { ++parts, widest = std::max(widest, part.width); });
    page_list<heading_line> lines(on.workspace);
    if (on.page->roles_given) {  // a node is a block
        const printed_line& last = on.last_line(of);
        lines.push_back({on.first_line(of).first, last.first + last.count, 0, 1});
        return lines;
    }
    lines.reserve(parts);
    for_each_part([&](const heading_line& part, bool begins_line) {
        bool joins = !lines.empty() && part.begin == lines.back().end;
        if (joins && one_source_line) {
            joins = widest <= on.weights.headings.longest_segment;
        } else if (joins) {  // printed lines are known: a space inside one is a segment
            joins = !begins_line;
        }
        if (joins) {
            lines.back().end = part.end;
            lines.back().width += part.width + 1;
            ++lines.back().segments;
        } else {
            lines.push_back(part);
        }
    });
    return lines;
}

namespace detail {

/// Evidence in nats that a heading is a kicker, from its words: it names who speaks, or sets slogans side by side.
[[nodiscard]] inline double kicker_words(const any_galley auto& on, const piece& of,
                                         const page_list<heading_line>& lines) {
    static constexpr std::array<std::u32string_view, 24> endings{
        U"表示", U"指出", U"强调", U"強調", U"要求", U"提出", U"认为", U"重申", U"通知", U"会见", U"会上", U"宣布",
        U"决定", U"透露", U"发布", U"召开", U"讲话", U"呼吁", U"谈",   U"说",   U"时",   U"称",   U":",    U"传真"};
    const grammar::glyph_run run = run_of(on, of);
    double score = 0;
    for (const std::u32string_view ending : endings) {
        if (run.size() <= ending.size()) continue;
        grammar::scan in(run, run.size() - ending.size());
        if (in.eat(ending)) {
            score += on.weights.headings.kicker_ending;
            break;
        }
    }
    for (const heading_line& line : lines)
        if (line.segments >= 2) score += on.weights.headings.kicker_segments;
    return score;
}

/// Evidence in nats that a heading is a subhead, from its words.
[[nodiscard]] inline double subhead_words(const any_galley auto& on, const piece& of) {
    static constexpr grammar::lexicon<15> openings{{U"——", U"—", U"(", U"记", U"今年", U"去年", U"昨日", U"昨天",
                                                    U"今日", U"今天", U"目前", U"截至", U"今年来", U"近年来", U"侧记"}};
    const grammar::glyph_run run = run_of(on, of);
    grammar::scan in(run);
    const heading_weights& weights = on.weights.headings;
    const int which = in.eat_any(openings);
    if (which < 0) {
        for (const glyph& one : run)
            if (one.code == U',' || one.code == U'，') return weights.subhead_clauses;
        return 0;
    }
    if (which <= 1) return weights.subhead_dash;
    return which == 2 ? weights.subhead_bracket : which == 3 ? weights.subhead_report : weights.subhead_time;
}

/// True when a run ends in a figure, with its unit if it has one: 369.7亿元, 39名, 百分之三点八.
[[nodiscard]] inline bool ends_in_figure(grammar::glyph_run run) noexcept {
    constexpr std::u32string_view units = U"元个名人项吨家户件％%";
    std::size_t end = run.size();
    if (end > 0 && units.find(run[end - 1].code) != units.npos) --end;
    if (end > 0 && run[end - 1].code == U'美') --end;  // 美元
    return end > 0 && (run[end - 1].is(is_digit_glyph) ||
                       banmian::detail::one_of(run[end - 1].code, U"一二三四五六七八九十百千万亿"));
}

/// Evidence in nats that of two headings in a row, neither of which says so by its words, the first is a kicker: most
/// stacks of two are. But a second line that goes on without a subject of its own (呼吁召开…), tells a figure, or who
/// was there (…致信祝贺) is no headline.
[[nodiscard]] inline double kicker_pair(const any_galley auto& on, const piece& first, const piece& second) {
    static constexpr grammar::lexicon<19> goes_on{{U"同意", U"要求", U"呼吁", U"讨论", U"指责", U"提高", U"加强",
                                                   U"重点", U"双方", U"途经", U"邀请", U"创", U"比上", U"主要", U"并",
                                                   U"将", U"共", U"同时", U"力争"}};
    static constexpr std::array<std::u32string_view, 10> attends{U"祝贺", U"讲话", U"题词", U"出席", U"当选",
                                                                 U"致信", U"演出", U"发言", U"会见", U"参加"};
    const heading_weights& weights = on.weights.headings;
    const grammar::glyph_run above = run_of(on, first);
    const grammar::glyph_run below = run_of(on, second);
    double score = weights.pair;
    if (grammar::scan(below).eat_any(goes_on) >= 0) score -= weights.pair_goes_on;
    for (const std::u32string_view ending : attends)
        if (below.size() > ending.size() && grammar::scan(below, below.size() - ending.size()).eat(ending))
            score -= weights.pair_goes_on;
    if (ends_in_figure(below)) score -= weights.pair_figure;
    constexpr std::size_t label = 6;  // glyphs: 欧洲, 东亚经济传真 over headlines of any length
    if (below.size() >= above.size() + 7) score += above.size() <= label ? weights.pair_longer : -weights.pair_longer;
    return score;
}

}  // namespace detail

/// True for a line over the page that heads no article: several slogans in a row, with a middle dot between clauses.
[[nodiscard]] inline bool is_banner(const any_galley auto& on, index number) {
    const piece& of = on.pieces[number];
    std::uint32_t segments = 0;
    for (const heading_line& line : heading_lines(on, of)) segments += line.segments;
    bool dotted = false;
    for (const glyph& one : run_of(on, of)) dotted = dotted || one.code == U'·' || one.code == U'•';
    return segments >= 4 || (segments >= 3 && dotted);
}

/// Gives the pieces of one stack the roles kicker, headline and subhead. The order on the page is kicker, headline,
/// subheads; which one is the headline is judged by words, and by type size where a wrap betrays it: what wraps at
/// fewer characters is set larger.
inline void label_stack(any_galley auto& on, const page_list<index>& stack) {
    if (stack.empty() || (stack.size() == 1 && !on.page->has_geometry())) return;
    const heading_weights& weights = on.weights.headings;
    page_list<page_list<heading_line>> lines(on.workspace);
    lines.reserve(stack.size());
    for (const index i : stack) lines.push_back(heading_lines(on, on.pieces[i]));
    std::size_t main = 0;
    const auto size_of = [&](index i) {  // in points; 0 without geometry
        return on.page->has_geometry() ? on.page->ink[on.first_line(on.pieces[i]).source_line].font_size : 0.0;
    };
    const bool sized =
        std::any_of(stack.begin(), stack.end(), [&](index i) { return size_of(i) > 0; });  // a region may have no box
    if (sized) {  // the largest is the headline
        for (std::size_t n = 1; n < stack.size(); ++n)
            if (size_of(stack[n]) > size_of(stack[main]) * 1.04) main = n;
        for (std::size_t n = 0; n < stack.size(); ++n) {
            const bool as_large = size_of(stack[n]) * 1.04 >= size_of(stack[main]);  // or both are unknown
            if (!as_large) on.pieces[stack[n]].role = n < main ? block_role::kicker : block_role::subhead;
        }
        return;
    }
    const auto wraps_at = [&](std::size_t n) {  // half-ems at which the heading wrapped; 0 when it did not
        return lines[n].size() > 1 ? lines[n].front().width : 0U;
    };
    const auto widest = [&](std::size_t n) {
        std::uint32_t width = 0;
        for (const heading_line& line : lines[n]) width = std::max(width, line.width);
        return width;
    };
    while (main + 1 < stack.size()) {
        double kicker = detail::kicker_words(on, on.pieces[stack[main]], lines[main]);
        kicker -= detail::subhead_words(on, on.pieces[stack[main + 1]]);
        if (wraps_at(main) != 0 && widest(main + 1) > wraps_at(main) + weights.size_slack)
            kicker -= weights.smaller_than_next;
        if (wraps_at(main + 1) != 0 && widest(main) > wraps_at(main + 1) + weights.size_slack)
            kicker += weights.smaller_than_next;
        if (main + 2 < stack.size()) kicker += weights.third_in_stack;
        kicker += detail::kicker_pair(on, on.pieces[stack[main]], on.pieces[stack[main + 1]]);
        if (kicker <= weights.kicker_least) break;
        on.pieces[stack[main]].role = block_role::kicker;
        ++main;
    }
    bool below = false;
    for (std::size_t n = main + 1; n < stack.size(); ++n) {
        // A second line of the headline stands on its own block now and then; a subhead shows by its words or its size.
        below = below || detail::subhead_words(on, on.pieces[stack[n]]) > weights.subhead_least ||
                detail::kicker_pair(on, on.pieces[stack[n - 1]], on.pieces[stack[n]]) < -weights.pair_subhead ||
                (wraps_at(main) != 0 && widest(n) > wraps_at(main) + weights.size_slack) || n > main + 1;
        if (below) on.pieces[stack[n]].role = block_role::subhead;
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_HEADLINES_HPP
