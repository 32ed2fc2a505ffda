// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of how a change is told in numbers: decreases by times, and percent for percentage points.
#ifndef BANMIAN_VALIDATE_RULES_CHANGES_HPP
#define BANMIAN_VALIDATE_RULES_CHANGES_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/rules/estimates.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

/// 下降了2倍: what falls by its whole is nothing.
struct decrease_times {
    static constexpr rule_info about{"num.decrease_times", severity::warning, "a decrease by times",
                                     "减少、下降用了倍数", "GB/T 15835-2011; 出版物数字用法; 减少只用分数或百分数"};
    void check(const text_part& part, reporter& out) const {
        for (const std::uint32_t times : part.cues) {
            if (part.glyphs[times].code != U'倍') continue;
            std::size_t begin = times;  // of the number, in either kind of digits
            constexpr std::u32string_view digits = U"一二三四五六七八九十百两几半多余.．";
            while (begin > 0 &&
                   (part.is(begin - 1, is_digit_glyph) || digits.find(part.code(begin - 1)) != digits.npos))
                --begin;
            if (begin == times) continue;
            for (const std::u32string_view word : {U"约", U"近", U"了", U"为"})
                if (part.ends(begin, word)) begin -= word.size();
            const std::size_t size = falls_before(part, begin);
            if (size == 0) continue;
            out.found(part, begin - size, times + 1,
                      {.en = "{}: a decrease takes no 倍",
                       .zh = "“{}”：减少、下降不能用倍数",
                       .arguments = {part.quoted(begin - size, times + 1)},
                       .confidence = 0.9});
        }
    }

private:
    /// The length of 下降 and its like before glyph `end`; 低 and 小 compare, and 比 stands before them.
    [[nodiscard]] static std::size_t falls_before(const text_part& part, std::size_t end) noexcept {
        for (const std::u32string_view word : {U"下降", U"减少", U"降低", U"缩小", U"缩短", U"减小", U"下跌", U"减轻"})
            if (part.ends(end, word)) return word.size();
        constexpr std::u32string_view less = U"低小少短轻矮";
        const bool compares = end > 1 && less.find(part.code(end - 1)) != less.npos && !part.ends(end, U"大小") &&
                              !part.ends(end, U"至少") && !part.ends(end, U"多少") && !part.ends(end, U"最低") &&
                              !part.ends(end, U"最少");
        return compares && part.says(part.sentence_begin(end), end, U"比") ? 1 : 0;
    }
};

/// 由3%提高到4%，提高了1%: the difference of two percentages is counted in points.
struct percent_point {
    static constexpr rule_info about{"num.percent_point", severity::warning, "% for percentage points",
                                     "“%”应为“个百分点”", "statistics practice 统计用语"};
    void check(const text_part& part, reporter& out) const {
        const auto& all = part.quantities;
        for (std::size_t i = 0; i + 2 < all.size(); ++i) {
            const quantity& from = all[i];
            const quantity& to = all[i + 1];
            const quantity& by = all[i + 2];
            if (!is_sign(part, from) || !is_sign(part, to) || !is_sign(part, by)) continue;
            if (part.sentence_end(from.digits) < by.digits || by.digits - to.end > 10) continue;
            const bool moves = part.says_any(from.end, to.digits, {U"到", U"至", U"为"});
            const bool change = part.says_any(
                to.end, by.digits,
                {U"提高", U"上升", U"增加", U"下降", U"降低", U"减少", U"上调", U"下调", U"回落", U"上涨", U"提升"});
            if (!moves || !change) continue;
            const double points = std::abs(to.value - from.value);
            const double step = 0.6 * std::pow(10.0, -(std::min)({from.decimals, to.decimals, by.decimals}));
            if (std::abs(points - by.value) > step) continue;
            const std::string right = std::string(part.quoted(by.digits, by.unit_begin)) + "个百分点";
            out.found(part, by.digits, by.end,
                      {.en = "from {} to {} is a change of {}",
                       .zh = "由{}到{}，变化应写作“{}”",
                       .arguments = {part.quoted(from.digits, from.end), part.quoted(to.digits, to.end), right},
                       .suggestion = right,
                       .confidence = 0.9});
        }
    }

private:
    [[nodiscard]] static bool is_sign(const text_part& part, const quantity& of) noexcept {
        return of.kind == quantity_kind::percent &&
               (part.code(of.unit_begin) == U'%' || part.code(of.unit_begin) == U'％');
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_CHANGES_HPP
