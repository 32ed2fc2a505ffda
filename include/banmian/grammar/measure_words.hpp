// SPDX-License-Identifier: BSL-1.0
/// Measure words 量词 and units of one character: what things are counted in, and what may stand right behind a digit.
#ifndef BANMIAN_GRAMMAR_MEASURE_WORDS_HPP
#define BANMIAN_GRAMMAR_MEASURE_WORDS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/own_words.hpp>

#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

/// Counted in, and at home behind a digit, where a line may be cut: 三个, 5户, 2023年.
inline constexpr std::u32string_view measure_words =
    U"个名人位家户项件条台辆座栋所间层级届期岁倍次起例部场只枚把块张册本种类版亩年月日代号";
/// Counted in as well: 三支队伍, 12村. Behind the cut of a line they begin words as often, 支持, 村民.
inline constexpr std::u32string_view more_measure_words =
    U"支套棵株头批处片篇份道对双门队组村县区镇乡国省市校院站线段节封艘架盏束颗粒滴口匹幅首笔单桩轮局盘集款號";
/// Behind a digit as well, and nothing is counted in them: numerals, units, and the first characters of those of
/// several; words such as 多, 后, 至; marks; traditional forms.
inline constexpr std::u32string_view behind_digits =
    U"时分秒点万亿千百十元角美間層級屆歲米里公吨噸斤克畝平立方升度成余餘多種類冊張塊場天周週來来小兆瓦后後至到"
    U"%％．.～—-:：";

/// True for characters that things are counted in.
[[nodiscard]] constexpr bool is_counter(char32_t code) noexcept {
    return measure_words.find(code) != measure_words.npos || more_measure_words.find(code) != more_measure_words.npos;
}

/// True for characters that follow a number as its unit: 年 月 日 元 万 % …, and the user's own.
[[nodiscard]] constexpr bool is_measure_word(char32_t code, const own_words* own = nullptr) noexcept {
    if (own != nullptr) {
        for (const std::u32string& unit : own->units.words)
            if (unit.front() == code) return true;
        if (!own->units.with_ours) return false;
    }
    return measure_words.find(code) != measure_words.npos || behind_digits.find(code) != behind_digits.npos;
}

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_MEASURE_WORDS_HPP
