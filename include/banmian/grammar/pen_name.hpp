// SPDX-License-Identifier: BSL-1.0
/// Pen names 署名 under or behind a heading before 1950: （知止）, 天笑著, 亦朋　譯, 相見禮　（唐潢虎）.
#ifndef BANMIAN_GRAMMAR_PEN_NAME_HPP
#define BANMIAN_GRAMMAR_PEN_NAME_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/scan.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

/// The pen name that ends a printed line of a heading: two to four Han in brackets that stand alone or behind a space,
/// or two to six Han with what they did to the text. A number 三三五 or a word like 續 in brackets is none. `first` is
/// true for the first line of a headline, which may end in 譯 or 作 itself.
template <class = when_used>
[[nodiscard]] std::optional<byline_match> match_pen_name(glyph_run run, bool first) {
    constexpr std::size_t longest = 4;         // glyphs of a pen name
    constexpr std::size_t longest_author = 6;  // 賽珍珠女士作
    static constexpr std::array<std::u32string_view, 8> roles{U"遺著", U"主編", U"著", U"譯",
                                                              U"譔",   U"撰",   U"作", U"述"};
    static constexpr std::array<std::u32string_view, 12> no_names{U"待續", U"續完", U"未完", U"完",   U"上篇", U"下篇",
                                                                  U"附圖", U"續前", U"轉載", U"續昨", U"特寫", U"選錄"};
    const auto all_han = [&](range of) {
        for (std::size_t i = of.begin; i < of.end; ++i)
            if (!run[i].is(is_han_glyph)) return false;
        return true;
    };
    const auto named = [](range whole, range role, range name) {
        byline_match made;
        made.whole = whole;
        made.groups.emplace_back().role = role;
        made.groups.front().names.push_back(name);
        return made;
    };
    if (run.size() >= 4 && narrow(run.back().code) == U')') {
        std::size_t open = run.size() - 1;
        while (open > 0 && run.size() - open <= longest + 2 && narrow(run[open].code) != U'(') --open;
        const range name{open + 1, run.size() - 1};
        if (narrow(run[open].code) != U'(' || name.size() < 2 || name.size() > longest || !all_han(name)) return {};
        if (open > 0 && (!run[open].after_space || narrow(run[open - 1].code) == U')')) return {};
        scan in(run, name.begin);
        if (eat_number(in) >= 0 || in.eat_any(no_names) >= 0) return {};
        return named({open, run.size()}, {}, name);
    }
    if (first) return {};
    for (const std::u32string_view role : roles) {
        if (run.size() < role.size() + 2 || run.size() > role.size() + longest_author) continue;
        scan in(run, run.size() - role.size());
        if (!in.eat(role)) continue;
        const range name{0, run.size() - role.size()};
        if (!all_han(name)) return {};
        return named({0, run.size()}, {name.end, run.size()}, name);
    }
    return match_byline(run);
}

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_PEN_NAME_HPP
