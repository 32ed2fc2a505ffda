// SPDX-License-Identifier: BSL-1.0
/// Opt-in: the rule that reckons doublings again: 翻一番 is twice as much, 翻两番 four times.
#ifndef BANMIAN_VALIDATE_RULES_DOUBLINGS_HPP
#define BANMIAN_VALIDATE_RULES_DOUBLINGS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/rules/consistency.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

/// 由50万吨增加到200万吨，翻了三番: it doubled twice. Also 产量…翻了一翻, where 番 is meant.
struct doubling_recompute {
    static constexpr rule_info about{"x.doubling_recompute", severity::warning, "翻番 does not follow",
                                     "“翻番”与数据不符", proof_reading};
    void check(const text_part& part, reporter& out) const {
        if (!part.is_prose() && !part.is_heading()) return;
        for (const std::uint32_t at : part.cues) {
            if (part.glyphs[at].code == U'翻' && is_of_growth(part, at)) tell_character(part, at, out);
            if (part.glyphs[at].code != U'番' || at < 2) continue;
            const int doublings = number_before(part, at);
            const std::size_t begin = verb_before(part, at - 1);
            if (doublings > 0 && begin < at) judge(part, begin, at, doublings, out);
        }
        if (part.has(is_digit_glyph)) check_character(part, out);
    }

private:
    [[nodiscard]] static int number_before(const text_part& part, std::size_t at) noexcept {
        if (part.code(at - 1) == U'两') return 2;
        const int number = grammar::digit_value(part.code(at - 1));
        return number > 0 && number < 7 && !part.is(at - 2, is_digit_glyph) ? number : 0;
    }
    /// Where 翻 or 翻了 begins that ends before glyph `end`; what lies behind when there is none.
    [[nodiscard]] static std::size_t verb_before(const text_part& part, std::size_t end) noexcept {
        if (part.ends(end, U"翻了")) return end - 2;
        return part.ends(end, U"翻") ? end - 1 : part.glyphs.size();
    }
    /// The numbers before and after it grew, of one unit and one sentence; then 达到, 增至 or a comma between.
    static void judge(const text_part& part, std::size_t begin, std::size_t at, int doublings, reporter& out) {
        const quantity* before[2] = {nullptr, nullptr};
        const quantity* after = nullptr;
        const std::size_t sentence = part.sentence_begin(at);
        const std::size_t end = part.sentence_end(at);
        for (const quantity& one : part.quantities) {
            if (one.digits < sentence || one.digits >= end || !detail::is_thing(one) || !is_exact(one)) continue;
            if (one.end <= begin)
                before[0] = before[1], before[1] = &one;
            else if (after == nullptr)
                after = &one;
        }
        constexpr std::size_t reach = 8;  // characters: ，达到|200万吨
        const bool reaches = after != nullptr && after->begin - at <= reach &&
                             part.says_any(at + 1, after->digits, {U"达", U"至", U"到", U"为"});
        const quantity* first = reaches ? before[1] : before[0];
        const quantity* second = reaches ? after : before[1];
        const bool compares = !reaches && is_compared(part, first, second);
        if (compares) std::swap(first, second);
        if (first == nullptr || second == nullptr || first->value <= 0 || second->value <= first->value) return;
        if (detail::unit_of(part, *first) != detail::unit_of(part, *second)) return;
        const bool grows =
            reaches || compares ||
            part.says_any(first->end, second->digits, {U"到", U"至", U"为", U"达", U"增加", U"增长", U"提高"});
        if (!grows || part.says_any((compares ? second : first)->end, begin, {U"其中", U"同比", U"比重", U"分别"}))
            return;
        const double real = std::log2(second->value / first->value);
        constexpr double slack = 0.45;  // 翻一番 is said of 1.8 times as much, and of 2.5 times
        if (std::abs(real - doublings) <= slack) return;
        const std::string times = detail::printed(second->value / first->value, 1);
        out.found(part, begin, at + 1,
                  {.en = "from {} to {} is {} times as much: not {}",
                   .zh = "由{}到{}为{}倍，与“{}”不符",
                   .arguments = {part.quoted(first->digits, first->end), part.quoted(second->digits, second->end),
                                 times, part.quoted(begin, at + 1)},
                   .confidence = 0.8});
    }
    /// 为120万元，比去年的40万元|翻了两番: what it grew from stands last.
    [[nodiscard]] static bool is_compared(const text_part& part, const quantity* first,
                                          const quantity* second) noexcept {
        return first != nullptr && second != nullptr && first->value > second->value &&
               part.says_any(first->end, second->digits, {U"比去年", U"比上年", U"比前年", U"比原来", U"比年初"});
    }
    [[nodiscard]] static bool is_exact(const quantity& of) noexcept {
        return of.kind != quantity_kind::percent && of.high == of.value && of.sense != approximation::less_than;
    }
    /// 产量由50万吨增至100万吨，翻了一翻: behind numbers 番 is meant, 把书翻了一翻 turns pages.
    static void check_character(const text_part& part, reporter& out) {
        for (const quantity& one : part.quantities) {
            if (!detail::is_thing(one)) continue;
            constexpr std::size_t reach = 8;
            for (std::size_t i = one.end; i < one.end + reach && i + 3 < part.glyphs.size(); ++i) {
                if (part.glyphs[i].is(is_sentence_glyph)) break;
                if (part.code(i) != U'翻') continue;
                if (!is_of_growth(part, i)) tell_character(part, i, out);
                break;
            }
        }
    }
    /// 收入翻一翻: what grows stands before it, without a number.
    [[nodiscard]] static bool is_of_growth(const text_part& part, std::size_t at) noexcept {
        constexpr std::size_t reach = 6;  // characters: 收入|再
        return part.says_any(
            at - (std::min)(at, reach), at,
            {U"收入", U"产量", U"产值", U"利润", U"销量", U"销售额", U"总量", U"总值", U"效益", U"产能"});
    }
    static void tell_character(const text_part& part, std::size_t at, reporter& out) {
        const std::size_t number = part.code(at + 1) == U'了' ? at + 2 : at + 1;
        const char32_t code = part.code(number);
        if (part.code(number + 1) != U'翻' || (code != U'两' && grammar::digit_value(code) < 1)) return;
        out.found(part, at, number + 2,
                  {.en = "{}: of numbers it is 番",
                   .zh = "“{}”：表示倍增用“番”",
                   .arguments = {part.quoted(at, number + 2)},
                   .suggestion = std::string(part.quoted(at, number + 1)) + "番",
                   .confidence = 0.8});
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_DOUBLINGS_HPP
