// SPDX-License-Identifier: BSL-1.0
/// Text that comes line by line as it was printed, without blank lines between the texts, as `pdftotext -raw` writes
/// it: lines that the extractor tore are mended, and a block of several texts is cut where the measure 行宽 changes.
#ifndef BANMIAN_PARSE_SEEING_RUNS_HPP
#define BANMIAN_PARSE_SEEING_RUNS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/jump.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/seeing/signatures.hpp>
#include <banmian/parse/seeing/widths.hpp>
#include <banmian/parse/weights.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// True when no printed line begins with the first glyph of `line` (避头, CLREQ 3.1.3): it is the rest of the one
/// before.
[[nodiscard]] inline bool is_torn_off(const any_working_page auto& on, const printed_line& line) noexcept {
    const glyph& first = on.glyphs[line.first];
    // A dash and an ellipsis may be parted.
    return first.is(is_closing_glyph) && !first.is(is_opening_glyph) &&
           !banmian::detail::one_of(first.code, U"%％—―–…─℃°");
}

[[nodiscard]] constexpr std::uint32_t apart(std::uint32_t one, std::uint32_t other) noexcept {
    return (std::max)(one, other) - (std::min)(one, other);
}

/// The spaces between the glyphs of a line.
[[nodiscard]] inline std::uint32_t spaces_in(const any_working_page auto& on, const printed_line& line) noexcept {
    std::uint32_t count = 0;
    for (const index g : on.marks_of(line)) count += on.glyphs[g].after_space ? 1U : 0U;
    return count;
}

/// True for lines that are equally wide and hold no space: a heading that wraps. Lines of a page header hold spaces;
/// a byline has its mark, or is a name: 崇敬大树 over □徐武丁; and every pointer to a page is one by itself.
[[nodiscard]] inline bool are_one_heading(const any_working_page auto& on, const printed_line& one,
                                          const printed_line& other) {
    if (apart(one.width, other.width) > on.weights.runs.same_width) return false;
    const auto run_of_line = [&](const printed_line& line) {
        return grammar::glyph_run(on.glyphs.data() + line.first, line.count);
    };
    const grammar::glyph_run below = run_of_line(other);
    if (is_mark(below[0].code) || (below.size() < one.count && is_only_a_name(below))) return false;
    if (grammar::points_to_page(run_of_line(one)) || grammar::points_to_page(below)) return false;
    return spaces_in(on, one) == 0 && spaces_in(on, other) == 0;
}

/// The measures that lines of a block may have: widths that several of them show, the commonest first.
class likely_measures {
public:
    static constexpr std::size_t most = 24;  // measures; a block has fewer
    likely_measures(const any_working_page auto& on, const piece& of) {
        width_histogram widths;
        for (std::uint32_t l = 0; l < of.count; ++l) widths.count(on.line_of(of, l).width);
        std::array<std::pair<std::int32_t, std::uint32_t>, widest> shown{};
        std::size_t count = 0;
        for (std::size_t m = (std::max)(on.weights.runs.narrowest, 1U); m < widest; ++m) {
            const std::int32_t lines = widths.lines[m] + widths.lines[m - 1] + widths.lines[m + 1];
            if (widths.lines[m] > 0 && lines >= static_cast<std::int32_t>(on.weights.runs.shown))
                shown[count++] = {-lines, static_cast<std::uint32_t>(m)};
        }
        std::sort(shown.begin(), shown.begin() + static_cast<std::ptrdiff_t>(count));
        count_ = (std::min)(count, most);
        for (std::size_t i = 0; i < count_; ++i) measures_[i] = shown[i].second;
    }
    [[nodiscard]] std::size_t size() const noexcept { return count_; }
    [[nodiscard]] std::uint32_t operator[](std::size_t i) const noexcept { return measures_[i]; }

private:
    std::array<std::uint32_t, most> measures_{};
    std::size_t count_ = 0;
};

/// Cuts the lines of one block: for each the measure, or 0 for a line of its own, by the least cost (Viterbi).
class run_cutter {
public:
    run_cutter(const any_working_page auto& on, const piece& of)
        : measures_(on, of), states_(measures_.size() + 1), answer_(of.count) {
        const run_weights& costs = on.weights.runs;
        std::vector<double> before(states_);
        std::vector<double> now(states_);
        std::vector<std::uint8_t> from(states_ * of.count);
        bool after_end = true;  // the line before ends a sentence, or is no text
        for (std::uint32_t l = 0; l < of.count; ++l) {
            const printed_line& line = on.line_of(of, l);
            const line_head* const next = l + 1 < of.count ? &on.line_of(of, l + 1).head : nullptr;
            // Letters spaced to fill a line are a line of text.
            const std::uint32_t spaces = spaces_in(on, line);
            const double spaced = spaces > 0 && spaces * 3 < line.count ? costs.spaced : 0;
            const double open = after_end ? 0 : costs.cut_open;
            const auto best = static_cast<std::size_t>(std::min_element(before.begin(), before.end()) - before.begin());
            for (std::size_t s = 0; s < states_; ++s) {
                const fit as = s == 0 ? fit{alone(on, costs, line), costs.most_over}
                                      : in_column(costs, line, next, measures_[s - 1]);
                // A paragraph begins behind a sentence's end, and where a column does.
                double least = before[s] + (std::min)(as.flush, as.indented + (after_end ? 0 : costs.indented_inside));
                std::size_t way = s;
                if (l > 0) {
                    const auto come = [&](std::size_t other, double cost) {
                        if (before[other] + cost < least) least = before[other] + cost, way = other;
                    };
                    if (s == 0) {
                        come(best, costs.leave + open + as.flush);
                    } else {
                        come(0, costs.leave + (std::min)(as.flush + costs.return_flush, as.indented));
                        come(best, costs.change + open + (std::min)(as.flush, as.indented));
                    }
                }
                from[l * states_ + s] = static_cast<std::uint8_t>(way);
                now[s] = least + (s == 0 ? 0 : spaced);
            }
            after_end = line.ends_sentence || line.ends_closing;
            before.swap(now);
        }
        auto state = static_cast<std::size_t>(std::min_element(before.begin(), before.end()) - before.begin());
        for (std::uint32_t l = of.count; l-- > 0;) {
            answer_[l] = state == 0 ? 0 : measures_[state - 1];
            state = from[l * states_ + state];
        }
    }
    /// The measure of each line; 0 for a line of its own.
    [[nodiscard]] const std::vector<std::uint32_t>& measures() const noexcept { return answer_; }

private:
    [[nodiscard]] static double alone(const any_working_page auto& on, const run_weights& costs,
                                      const printed_line& line) noexcept {
        double cost = costs.alone;
        for (const index g : on.marks_of(line))
            if (on.glyphs[g].code == U'。') return cost + costs.alone_stopped;
        return cost;
    }
    /// What a line costs as one of a column that begins at the edge, and as one that is indented.
    struct fit {
        double flush = 0;
        double indented = 0;
    };
    [[nodiscard]] static fit in_column(const run_weights& costs, const printed_line& line, const line_head* next,
                                       std::uint32_t measure) noexcept {
        const std::uint32_t needs = line.width - (line.ends_closing ? 1U : 0U);
        if (needs > measure + 1) {
            const double over = (std::min)(costs.over * static_cast<double>(needs - measure), costs.most_over);
            return {over, over};
        }
        if (next == nullptr) return {line.ends_sentence ? 0 : costs.ends_closed, costs.most_over};
        fit made{0, costs.most_over};
        if (shortfall(measure, line.width, *next) > 1)
            made.flush = line.ends_sentence  ? costs.paragraph_ends
                         : line.ends_closing ? costs.ends_closed
                                             : costs.ends_open;
        for (const std::uint32_t indent : {2U, 4U})
            if (needs + indent <= measure + 1 && shortfall(measure, line.width + indent, *next) <= 1)
                made.indented = costs.indented;
        return made;
    }

    likely_measures measures_;
    std::size_t states_;
    std::vector<std::uint32_t> answer_;
};

}  // namespace detail

/// For text of no boxes that is not set in the manner before 1950. Joins what the extractor tore within a line: a rest
/// that begins with a stop, and the glyphs of a heading set 竖排, which come one below the other.
inline void mend_torn_lines(any_working_page auto& on) {
    for (piece& of : on.pieces) {
        if (of.count < on.weights.runs.least_lines) continue;
        std::uint32_t down = 0;  // lines from here on that hold one glyph
        const auto count_down = [&](std::uint32_t from) {
            down = 0;
            while (from + down < of.count && on.line_of(of, from + down).count == 1) ++down;
            if (down < on.weights.runs.fewest_down || down > on.weights.runs.most_down) down = 0;
        };
        std::uint32_t kept = 0;
        count_down(0);
        for (std::uint32_t i = 1; i < of.count; ++i) {
            printed_line& last = on.lines[on.line_order[of.first + kept]];
            const index number = on.line_order[of.first + i];
            const printed_line& next = on.lines[number];
            const bool follows = last.first + last.count == next.first && last.source_line != next.source_line;
            const bool goes_down = down > 1;
            if (goes_down)
                --down;
            else if (next.count == 1)
                count_down(i);
            if (follows && (goes_down || detail::is_torn_off(on, next))) {
                append_line(on, last, next);
            } else {
                ++kept;
                on.line_order[of.first + kept] = number;
            }
        }
        of.count = kept + 1;
    }
}

/// For the same text: cuts blocks of many lines where the measure changes, and parts lines of their own from the
/// columns.
inline void part_runs(any_working_page auto& on) {
    bool any = false;
    std::vector<piece> parted;
    for (std::size_t p = 0; p < on.pieces.size(); ++p) {
        const piece whole = on.pieces[p];
        const bool printed = whole.count >= on.weights.runs.least_lines &&
                             on.first_line(whole).source_line != on.last_line(whole).source_line;
        if (!printed) {
            if (any) parted.push_back(whole);
            continue;
        }
        const detail::run_cutter runs(on, whole);
        const std::vector<std::uint32_t>& measures = runs.measures();
        piece run = whole;
        const auto part_off = [&](std::uint32_t begin, std::uint32_t end) {
            if (!any) parted.assign(on.pieces.begin(), on.pieces.begin() + static_cast<std::ptrdiff_t>(p)), any = true;
            run.first = whole.first + begin;
            run.count = end - begin;
            parted.push_back(run);
        };
        std::uint32_t begin = 0;
        for (std::uint32_t l = 1; l < whole.count; ++l) {
            const bool alone = measures[l] == 0 && measures[l - 1] == 0;
            const bool in_columns = measures[l] != 0 && measures[l - 1] != 0;
            if (alone && detail::are_one_heading(on, on.line_of(whole, l - 1), on.line_of(whole, l))) continue;
            if (in_columns && detail::apart(measures[l], measures[l - 1]) <= on.weights.runs.same_width) continue;
            part_off(begin, l);
            begin = l;
            if (on.log == nullptr) continue;
            run.first = whole.first + l;
            run.count = whole.count - l;
            tell_column(
                on, run,
                in_columns ? by_rule("runs", on.weights.runs, &run_weights::change, "the measure changes")
                : measures[l] != 0
                    ? by_rule("runs", on.weights.runs, &run_weights::leave, "a column, behind lines of their own")
                    : by_rule("runs", on.weights.runs, &run_weights::alone, "lines of their own"));
        }
        if (begin > 0)
            part_off(begin, whole.count);
        else if (any)
            parted.push_back(whole);
    }
    if (any) on.pieces.swap(parted);
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_SEEING_RUNS_HPP
