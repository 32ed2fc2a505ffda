// SPDX-License-Identifier: BSL-1.0
/// Headline stacks: tells kicker 引题, headline 主题 and subhead 副题 apart, and page banners 栏题 from both.
#ifndef BANMIAN_PARSE_GROUPING_HEADLINES_HPP
#define BANMIAN_PARSE_GROUPING_HEADLINES_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/parse/deciding/roles.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/evidence.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// A printed line of a heading: glyphs `[begin, end)` of the working page.
struct heading_line {
    index begin = 0;
    index end = 0;
    std::uint32_t width = 0;     ///< in half-ems
    std::uint32_t segments = 1;  ///< parts between spaces
};

/// The printed lines of a heading. Where wraps became spaces, a space parts lines only if the parts are too long to be
/// the segments of one line (拼增速 拼增量 拼质量).
[[nodiscard]] inline page_list<heading_line> heading_lines(const any_working_page auto& on, const piece& of) {
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
    for_each_part([&](const heading_line& part, bool) { ++parts, widest = (std::max)(widest, part.width); });
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

/// Evidence that a heading is a kicker, from its words: it names who speaks, or sets slogans side by side.
template <class Evidence>
void weigh_kicker_words(const any_working_page auto& on, const piece& of, const page_list<heading_line>& lines,
                        Evidence& found) {
    static constexpr std::array<std::u32string_view, 27> endings{
        U"表示", U"指出", U"强调", U"強調", U"要求", U"提出", U"认为", U"重申", U"通知",
        U"会见", U"会上", U"宣布", U"决定", U"透露", U"发布", U"召开", U"讲话", U"呼吁",
        U"谈",   U"说",   U"时",   U"称",   U":",    U"传真", U"声明", U"致词", U"报告"};
    const grammar::glyph_run run = run_of(on, of);
    const std::size_t ending = grammar::word_at_end(run, endings);
    if (ending > 0 && ending < run.size()) found.pro(on.weights.headings, &heading_weights::kicker_ending);
    for (const heading_line& line : lines)
        if (line.segments >= 2) found.pro(on.weights.headings, &heading_weights::kicker_segments);
}

/// Evidence against a kicker, from the words of the heading behind it: that one is a subhead.
template <class Evidence>
void weigh_subhead_words(const any_working_page auto& on, const piece& of, Evidence& found) {
    static constexpr grammar::lexicon<15> openings{{U"——", U"—", U"(", U"记", U"今年", U"去年", U"昨日", U"昨天",
                                                    U"今日", U"今天", U"目前", U"截至", U"今年来", U"近年来", U"侧记"}};
    const grammar::glyph_run run = run_of(on, of);
    grammar::scan in(run);
    using weights = heading_weights;
    const weights& by = on.weights.headings;
    const int which = in.eat_any(openings);
    if (which >= 0)
        return found.contra(by, which <= 1   ? &weights::subhead_dash
                                : which == 2 ? &weights::subhead_bracket
                                : which == 3 ? &weights::subhead_report
                                             : &weights::subhead_time);
    for (const glyph& one : run)
        if (banmian::detail::one_of(grammar::narrow(one.code), U",;、"))
            return found.contra(by, &weights::subhead_pause);
}

/// True when a run ends in a figure, with what it counts in a headline: 369.7亿元, 39名, 百分之三点八. The list is a
/// part of `grammar::measure_words` and of what stands behind digits: 年, 月 and 日 end dates, which are no figures.
[[nodiscard]] inline bool ends_in_figure(grammar::glyph_run run) noexcept {
    constexpr std::u32string_view units = U"元个名人项吨家户件％%";
    std::size_t end = run.size();
    if (end > 0 && units.find(run[end - 1].code) != units.npos) --end;
    if (end > 0 && run[end - 1].code == U'美') --end;  // 美元
    return end > 0 && (run[end - 1].is(is_digit_glyph) ||
                       banmian::detail::one_of(run[end - 1].code, U"一二三四五六七八九十百千万亿"));
}

/// How late a text comes to what a heading begins with, as a share of the glyphs that are looked through; 1 when it
/// does not, `no_text` when there is none to look through. Reporters begin with what the headline is about.
[[nodiscard]] inline double subject_place(grammar::glyph_run heading, grammar::glyph_run lead,
                                          double no_text) noexcept {
    static constexpr grammar::lexicon<9> times{
        {U"今年", U"去年", U"昨日", U"昨天", U"今日", U"今天", U"目前", U"截至", U"近年来"}};
    if (grammar::scan(heading).eat_any(times) >= 0) return 1;  // a time is no subject: every text has one
    if (lead.size() < 2 || heading.size() < 2) return no_text;
    for (std::size_t at = 0; at + 1 < lead.size(); ++at)
        if (lead[at].code == heading[0].code && lead[at + 1].code == heading[1].code)
            return static_cast<double>(at) / static_cast<double>(lead.size());
    return 1;
}

/// Evidence that of two headings in a row the first is a kicker, besides what the words of each say. A second line that
/// goes on without a subject of its own (呼吁召开…), tells a figure, or who was there (…致信祝贺) is no headline; one
/// whose subject the text, `lead`, begins with is. The weights were fitted to 1158 stacks of two of a daily of January
/// and February 1998, and tried on 346 others: 88 of 100 are told.
template <class Evidence>
void weigh_kicker_pair(const any_working_page auto& on, const piece& first, const piece& second,
                       grammar::glyph_run lead, Evidence& found) {
    static constexpr grammar::lexicon<38> goes_on{
        {U"同意", U"要求", U"呼吁", U"讨论", U"指责", U"提高",   U"加强", U"重点", U"双方", U"途经",
         U"邀请", U"创",   U"比上", U"主要", U"并",   U"将",     U"共",   U"同时", U"力争", U"希望",
         U"强调", U"认为", U"表示", U"断然", U"参观", U"会见",   U"确认", U"成为", U"实现", U"达到",
         U"出席", U"通过", U"警告", U"支持", U"促进", U"进一步", U"有望", U"累计"}};
    static constexpr std::array<std::u32string_view, 14> attends{U"祝贺", U"讲话", U"题词", U"出席", U"当选",
                                                                 U"致信", U"演出", U"发言", U"会见", U"参加",
                                                                 U"送别", U"举行", U"开幕", U"闭幕"};
    const heading_weights& weights = on.weights.headings;
    const std::size_t label = weights.pair_label_glyphs;
    const grammar::glyph_run above = run_of(on, first);
    const grammar::glyph_run below = run_of(on, second);
    found.pro(weights, &heading_weights::pair);
    if (above.size() <= label) found.pro(weights, &heading_weights::pair_label);
    if (below.size() <= label) found.contra(weights, &heading_weights::pair_short);
    if (grammar::scan(below).eat_any(goes_on) >= 0) found.contra(weights, &heading_weights::pair_goes_on);
    bool counts = ends_in_figure(below);
    for (const glyph& one : below) counts = counts || one.is(is_digit_glyph);
    if (counts) found.contra(weights, &heading_weights::pair_counts);
    if (ends_in_figure(above)) found.contra(weights, &heading_weights::pair_figure);
    for (const grammar::glyph_run line : {above, below}) {
        const std::size_t ending = grammar::word_at_end(line, attends);
        if (ending > 0 && ending < line.size()) found.contra(weights, &heading_weights::pair_attends);
        for (const glyph& one : line) {
            if (one.code != U'《') continue;
            if (line.data() == above.data())
                found.contra(weights, &heading_weights::pair_work);
            else
                found.pro(weights, &heading_weights::pair_work);
            break;
        }
    }
    if (grammar::surname_at(grammar::scan(below)) > 0) found.contra(weights, &heading_weights::pair_named);
    found.contra(weights, &heading_weights::pair_subject, subject_place(below, lead, weights.pair_no_text));
    double shared = 0;
    for (std::size_t i = 0; i < below.size(); ++i) {
        const auto is_same = [&](const glyph& one) { return one.code == below[i].code; };
        if (std::none_of(below.begin(), below.begin() + static_cast<std::ptrdiff_t>(i), is_same) &&
            std::any_of(above.begin(), above.end(), is_same))
            ++shared;
    }
    found.contra(weights, &heading_weights::pair_shared, (std::min)(shared, weights.pair_shared_most));
    const double longer = static_cast<double>(below.size()) - static_cast<double>(above.size());
    const double most_longer = (std::max)(weights.pair_longer_most, 0.0);
    found.contra(weights, &heading_weights::pair_longer, std::clamp(longer, -most_longer, most_longer));
}

/// True when the second of two headings completes the first and is a line of it: it is shorter, and says no more than a
/// figure of it (总投资369.7亿元).
[[nodiscard]] inline bool completes(const any_working_page auto& on, const piece& first, const piece& second) {
    static constexpr grammar::lexicon<5> sums{{U"总", U"總", U"共", U"累计", U"合计"}};
    const grammar::glyph_run below = run_of(on, second);
    return below.size() < on.glyph_count(first) && ends_in_figure(below) && grammar::scan(below).eat_any(sums) >= 0;
}

}  // namespace detail

/// True for a line over the page that heads no article: several slogans in a row, with a middle dot between clauses.
/// Slogans have neither figures nor brackets, and what stands on lines of its own is a headline of several.
[[nodiscard]] inline bool is_banner(const any_working_page auto& on, index number) {
    const piece& of = on.pieces[number];
    std::uint32_t segments = 0;
    std::uint32_t most = 0;  // on one line
    for (const heading_line& line : heading_lines(on, of)) {
        segments += line.segments;
        most = (std::max)(most, line.segments);
    }
    if (most == 1 && on.first_line(of).source_line != on.last_line(of).source_line) return false;
    bool dotted = false;
    for (const glyph& one : run_of(on, of)) {
        if (one.is(is_digit_glyph) || grammar::narrow(one.code) == U'(') return false;
        dotted = dotted || one.code == U'·' || one.code == U'•';
    }
    const heading_weights& by = on.weights.headings;
    return segments >= by.slogans || (segments >= by.slogans_dotted && dotted);
}

namespace detail {

/// The headings of a stack, each with its printed lines.
template <any_working_page Page>
class heading_stack {
public:
    heading_stack(Page& on, const page_list<index>& stack, grammar::glyph_run lead)
        : on_(on), stack_(stack), lead_(lead), lines_(on.workspace) {
        lines_.reserve(stack.size());
        for (const index i : stack) lines_.push_back(heading_lines(on, on.pieces[i]));
    }

    /// By the size of type, where the page knows it: the largest is the headline. False where it does not.
    bool label_by_size() {
        const auto knows = [&](index i) { return size_of(i) > 0; };  // a region may have no box
        if (std::none_of(stack_.begin(), stack_.end(), knows)) return false;
        const heading_weights& weights = on_.weights.headings;
        std::size_t main = 0;
        for (std::size_t n = 1; n < stack_.size(); ++n)
            if (size_of(stack_[n]) > size_of(stack_[main]) * weights.larger_type) main = n;
        for (std::size_t n = 0; n < stack_.size(); ++n) {
            // As large, or both are unknown.
            if (size_of(stack_[n]) * weights.larger_type >= size_of(stack_[main])) continue;
            door::give_role(on_, on_.pieces[stack_[n]], n < main ? block_role::kicker : block_role::subhead,
                            by_rule("headlines", weights, &heading_weights::smaller_than_next,
                                    "in smaller type than the headline"));
        }
        return true;
    }
    /// By their words, and by type size where a wrap betrays it: what wraps at fewer characters is set larger.
    void label_by_words() {
        std::size_t main = 0;
        evidence as_kicker;  // of the heading at hand as a kicker
        for (; main + 1 < stack_.size(); ++main) {
            nats own;
            weigh_alone(main, own);
            nats pair;
            weigh_kicker_pair(on_, piece_at(main), piece_at(main + 1), lead_, pair);
            own.add(pair.sum(), &heading_weights::pair);
            if (on_.log != nullptr) {
                as_kicker = {};
                weigh_alone(main, as_kicker);
                weigh_kicker_pair(on_, piece_at(main), piece_at(main + 1), lead_, as_kicker);
            }
            if (own.sum() <= on_.weights.headings.kicker_least) break;
            door::give_role(on_, piece_at(main), block_role::kicker,
                            by_evidence("headlines", as_kicker, "a kicker by its words, and by what stands under it"));
        }
        const evidence no_kicker = as_kicker.reversed();
        bool below = false;
        for (std::size_t n = main + 1; n < stack_.size(); ++n) {
            below = below || !completes(on_, piece_at(n - 1), piece_at(n));
            if (below)
                door::give_role(on_, piece_at(n), block_role::subhead,
                                by_evidence("headlines", no_kicker, "what stands over it is no kicker"));
        }
    }

private:
    [[nodiscard]] piece& piece_at(std::size_t n) const noexcept { return on_.pieces[stack_[n]]; }
    [[nodiscard]] double size_of(index i) const noexcept {  // in points; 0 without geometry
        return on_.page->has_geometry() ? on_.page->ink[on_.first_line(on_.pieces[i]).source_line].font_size : 0.0;
    }
    /// Half-ems at which a heading wrapped; 0 when it did not.
    [[nodiscard]] std::uint32_t wraps_at(std::size_t n) const noexcept {
        return lines_[n].size() > 1 ? lines_[n].front().width : 0U;
    }
    [[nodiscard]] std::uint32_t widest(std::size_t n) const noexcept {
        std::uint32_t width = 0;
        for (const heading_line& line : lines_[n]) width = (std::max)(width, line.width);
        return width;
    }
    /// What heading `n` and the next say of it as a kicker, each by itself.
    template <class Evidence>
    void weigh_alone(std::size_t n, Evidence& found) const {
        const heading_weights& weights = on_.weights.headings;
        weigh_kicker_words(on_, piece_at(n), lines_[n], found);
        weigh_subhead_words(on_, piece_at(n + 1), found);
        if (wraps_at(n) != 0 && widest(n + 1) > wraps_at(n) + weights.size_slack)
            found.contra(weights, &heading_weights::smaller_than_next);
        if (wraps_at(n + 1) != 0 && widest(n) > wraps_at(n + 1) + weights.size_slack)
            found.pro(weights, &heading_weights::smaller_than_next);
        if (n + 2 < stack_.size()) found.pro(weights, &heading_weights::third_in_stack);
    }

    Page& on_;
    const page_list<index>& stack_;
    grammar::glyph_run lead_;
    page_list<page_list<heading_line>> lines_;
};

}  // namespace detail

/// Gives the pieces of one stack the roles kicker, headline and subhead. The order on the page is kicker, headline,
/// subheads. `lead` is how the text under the stack begins, its dateline left out.
inline void label_stack(any_working_page auto& on, const page_list<index>& stack, grammar::glyph_run lead = {}) {
    if (stack.empty() || (stack.size() == 1 && !on.page->has_geometry())) return;
    detail::heading_stack label(on, stack, lead);
    if (!label.label_by_size()) label.label_by_words();
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_HEADLINES_HPP
