// SPDX-License-Identifier: BSL-1.0
/// Pairs the undirected quotes of a text: which opens, which closes, and which is an inch mark and stays.
#ifndef BANMIAN_PARSE_PRINTING_QUOTES_HPP
#define BANMIAN_PARSE_PRINTING_QUOTES_HPP

#include <banmian/config.hpp>
#include <banmian/parse/weights.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/glyph.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// What a quotation mark does; `stays` is a mark that quotes nothing (a 32" screen), or one that nobody can tell.
enum class quote_side : std::uint8_t { opens, closes, stays };

/// A quotation mark of a text with what stands beside it.
struct quote_mark {
    glyph before{};  ///< code 0 at the beginning of the text
    glyph after{};   ///< code 0 at its end
    bool single = false;
    bool directed = false;           ///< printed as ‘’“”: `side` is known
    bool starts_line = false;        ///< first of its printed line, where no closing mark may stand
    bool ends_line = false;          ///< last of its printed line, where no opening mark may stand
    std::uint8_t digits_before = 0;  ///< in a row right before it, four at most
    bool abbreviates = false;        ///< before two digits that a year ends in: ’98
    quote_side side = quote_side::stays;
    std::size_t at = 0;    ///< byte of the composed text
    std::size_t edit = 0;  ///< its entry among the repairs
    glyph printed_as{};    ///< the mark itself, when it is not directed
};

/// Whether a text begins inside a quotation.
enum class quote_start : std::uint8_t {
    outside,
    may_go_on,  ///< the paragraph before ended inside one: each paragraph may open it anew (CLREQ 3.1.4)
    goes_on,    ///< the next line of a heading
};

namespace detail {

/// The cost of a side that the printed mark itself rules out.
inline constexpr double never_so = 100;  // nats

struct quote_choice {
    std::array<double, 3> cost{};  // by `quote_side`
};

[[nodiscard]] inline quote_choice weigh(const quote_mark& one, quote_start start,
                                        const quotation_weights& costs) noexcept {
    quote_choice made{{0, 0, costs.stray}};
    auto& [opens, closes, stays] = made.cost;
    if (one.directed) {
        made.cost.fill(never_so);
        made.cost[static_cast<std::size_t>(one.side)] = 0;
        return made;
    }
    const glyph& before = one.before;
    const glyph& after = one.after;
    const bool only_opens = before.is(is_opening_glyph) && !before.is(is_closing_glyph);
    if (before.code == 0 && start != quote_start::goes_on) closes += costs.wrapped;
    if (after.code == 0) opens += costs.forbidden;
    if (only_opens) closes += costs.forbidden;
    if (after.is(is_closing_glyph) && !after.is(is_opening_glyph) && after.code != U'—' && after.code != U'…')
        opens += costs.unlikely;
    switch (before.code) {
    case U':':
    case U'：': closes += costs.unlikely; break;
    case U'、': closes += costs.less_likely; break;
    case U',':
    case U'，':
    case U';':
    case U'；': closes += costs.after_pause; break;
    default:
        if (before.is(is_sentence_glyph)) opens += costs.after_sentence;
    }
    if (one.starts_line) closes += costs.wrapped;
    if (one.ends_line) opens += costs.wrapped;
    if (one.digits_before > 0) opens += costs.less_likely;
    if (one.digits_before > 0 && one.digits_before < 4) stays = costs.inches;
    if (one.abbreviates) stays = costs.abbreviates;
    return made;
}

/// What one mark may do, inside a quotation or outside.
struct quote_step {
    std::size_t from;  ///< 0: outside
    std::size_t to;    ///< 1: inside
    quote_side side;
    double more;  ///< cost besides that of the side
};
[[nodiscard]] constexpr std::array<quote_step, 6> quote_steps(const quotation_weights& costs) noexcept {
    return {{{0, 1, quote_side::opens, 0},
             {1, 1, quote_side::opens, costs.never_closed_before},
             {1, 0, quote_side::closes, 0},
             {0, 0, quote_side::closes, costs.never_opened},
             {0, 0, quote_side::stays, 0},
             {1, 1, quote_side::stays, 0}}};
}

/// The best side of a mark, by the cost of the whole text with each; a mark whose two sides cost about the same stays.
[[nodiscard]] inline quote_side best_side(const std::array<double, 3>& whole, double unsure) noexcept {
    const double open = whole[0];
    const double close = whole[1];
    const double stay = whole[2];
    const bool sure = (std::max)(open, close) - (std::min)(open, close) >= unsure;
    if (!sure || stay < (std::min)(open, close)) return quote_side::stays;
    return open < close ? quote_side::opens : quote_side::closes;
}

}  // namespace detail

/// Sets the side of every mark of one kind, the best for the text as a whole: a mark that was lost, or one that quotes
/// nothing, does not turn the marks behind it round. Gives true when the text ends inside a quotation.
template <class = when_used>
bool pair_quotes(std::span<quote_mark> marks, bool single, quote_start start, const quotation_weights& costs = {}) {
    constexpr double never = 1e9;
    using state = std::array<double, 2>;  // cost of being outside, inside
    std::vector<std::size_t> ours;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i].single == single) ours.push_back(i);
    const state first = start == quote_start::outside     ? state{0, costs.begins_inside}
                        : start == quote_start::may_go_on ? state{costs.not_reopened, costs.reopened}
                                                          : state{costs.wrapped, 0};
    const state last{0, costs.never_closed + (single ? costs.single : 0.0)};
    if (ours.empty()) return first[1] + last[1] < first[0];  // most texts have none of one kind
    const auto steps = detail::quote_steps(costs);
    std::vector<state> forward(ours.size() + 1);
    std::vector<state> backward(ours.size() + 1);
    forward[0] = first;
    backward.back() = last;
    const auto cost_of = [&](const detail::quote_choice& choice, const detail::quote_step& taken, std::size_t number) {
        // The first mark of a paragraph that opens again what the one before left open.
        const bool anew = start == quote_start::may_go_on && number == 0 && marks[ours[0]].before.code == 0 &&
                          taken.from == 1 && taken.to == 1;
        return choice.cost[static_cast<std::size_t>(taken.side)] + (anew ? 0.0 : taken.more);
    };
    std::vector<detail::quote_choice> choices;
    choices.reserve(ours.size());
    for (std::size_t n = 0; n < ours.size(); ++n) {
        choices.push_back(detail::weigh(marks[ours[n]], start, costs));
        forward[n + 1] = {never, never};
        for (const detail::quote_step& one : steps)
            forward[n + 1][one.to] =
                (std::min)(forward[n + 1][one.to], forward[n][one.from] + cost_of(choices[n], one, n));
    }
    for (std::size_t n = ours.size(); n-- > 0;) {
        backward[n] = {never, never};
        std::array<double, 3> whole{never, never, never};
        for (const detail::quote_step& one : steps) {
            const double cost = cost_of(choices[n], one, n) + backward[n + 1][one.to];
            backward[n][one.from] = (std::min)(backward[n][one.from], cost);
            double& known = whole[static_cast<std::size_t>(one.side)];
            known = (std::min)(known, forward[n][one.from] + cost);
        }
        if (!marks[ours[n]].directed) marks[ours[n]].side = detail::best_side(whole, costs.unsure);
    }
    return forward.back()[1] + backward.back()[1] < forward.back()[0];
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PRINTING_QUOTES_HPP
