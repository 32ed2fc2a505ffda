// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of sums: parts that do not make their total, and parts that are more than it.
#ifndef BANMIAN_VALIDATE_RULES_SUMS_HPP
#define BANMIAN_VALIDATE_RULES_SUMS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/rules/consistency.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

/// 57+1=58, and 甲12个、乙9个，共21个.
struct addition {
    static constexpr rule_info about{"x.addition", severity::info, "sum does not add up", "相加之和不符",
                                     proof_reading};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || !part.is_prose()) return;
        check_halves(part, out);
        check_signs(part, out);
        for (std::size_t t = 2; t < part.quantities.size(); ++t) check_total(part, t, out);
    }

private:
    /// 57+1=58.
    static void check_signs(const text_part& part, reporter& out) {
        const auto& all = part.quantities;
        for (std::size_t i = 0; i + 2 < all.size(); ++i) {
            const auto between = [&](std::size_t a, char32_t narrow, char32_t wide) {
                const char32_t code = part.code(all[a].end);
                return all[a + 1].digits == all[a].end + 1 && (code == narrow || code == wide);
            };
            if (!between(i, U'+', U'＋') || !between(i + 1, U'=', U'＝')) continue;
            if (std::abs(all[i].value + all[i + 1].value - all[i + 2].value) <= detail::rounding(all[i + 2])) continue;
            out.found(part, all[i].digits, all[i + 2].end,
                      {.en = "{} does not add up",
                       .zh = "“{}”相加不符",
                       .arguments = {part.quoted(all[i].digits, all[i + 2].end)}});
        }
    }
    /// The parts, then 共 and the total, the quantity of this number.
    static void check_total(const text_part& part, std::size_t number, reporter& out) {
        const quantity& total = part.quantities[number];
        const std::size_t at = total.digits;
        if (!(part.ends(at, U"共计") || part.ends(at, U"合计") || part.ends(at, U"总计"))) return;
        if (!is_addable(part, total) || total.sense != approximation::exact) return;
        const parts_sum parts = sum_before(part, number);
        if (!parts.whole || parts.count < 2 || std::abs(parts.sum - total.value) <= parts.tolerance) return;
        out.found(part, at - 2, total.end,
                  {.en = "the parts make {}, not {}",
                   .zh = "各项相加为{}，而非“{}”",
                   .arguments = {detail::printed(parts.sum / total.scale, total.decimals), part.quoted(at, total.end)},
                   .confidence = 0.6});
    }
    struct parts_sum {
        double sum = 0;
        double tolerance = 0;
        std::size_t count = 0;
        bool whole = true;  ///< no part is vague, and none is a part of a part
    };
    /// The parts of its sentence that stand before a total.
    [[nodiscard]] static parts_sum sum_before(const text_part& part, std::size_t number) {
        const auto& all = part.quantities;
        const quantity& total = all[number];
        parts_sum made;
        made.tolerance = detail::rounding(total);
        for (std::size_t k = number; k > 0; --k) {
            const quantity& one = all[k - 1];
            if (part.sentence_end(one.digits) < total.digits) break;
            const bool vague = one.high != one.value || one.sense != approximation::exact;
            const bool alike = detail::unit_of(part, one) == detail::unit_of(part, total);
            if (vague || !alike) {
                made.whole = made.whole && !(vague && detail::is_thing(one));
                break;
            }
            // Each of several has 1000元至2000元, on average 1000元: no parts. 28个，其中2个，共计3个 adds something
            // else.
            const std::size_t next = k == number ? total.digits : all[k].digits;
            const std::size_t opening = one.digits - std::min<std::size_t>(one.digits, 8);
            if (part.says_any(one.end, next, {U"至", U"到", U"不等", U"每", U"各", U"均", U"～", U"—", U"其中"}) ||
                part.says_any(opening, one.digits, {U"每", U"各", U"均"}))
                break;
            // 五大行分别捐款3000万元、交行捐款800万元; but 分别为42.7%、29.9%、23%，共计95.6%.
            if (part.says(opening, one.digits, U"其中")) made.whole = false;
            const bool series = !part.is(one.end + 1, is_han_glyph);
            if (!series && k < number && part.says(opening, one.digits, U"分别")) break;
            made.sum += one.value;
            made.tolerance += detail::rounding(one);
            ++made.count;
        }
        return made;
    }
    /// Ages and temperatures are no parts of anything.
    [[nodiscard]] static bool is_addable(const text_part& part, const quantity& of) noexcept {
        return detail::is_thing(of) && !part.starts(of.unit_begin, U"岁") && !part.starts(of.unit_begin, U"度") &&
               !part.starts(of.unit_begin, U"℃");
    }
    /// 共58人，其中男30人、女27人: two parts that are the whole.
    static void check_halves(const text_part& part, reporter& out) {
        constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 6> halves{{{U"男", U"女"},
                                                                                             {U"女", U"男"},
                                                                                             {U"境内", U"境外"},
                                                                                             {U"城镇", U"农村"},
                                                                                             {U"城镇", U"乡村"},
                                                                                             {U"公办", U"民办"}}};
        const auto& all = part.quantities;
        for (std::size_t i = 0; i + 2 < all.size(); ++i) {
            const quantity& whole = all[i];
            const quantity& one = all[i + 1];
            const quantity& other = all[i + 2];
            if (whole.kind != quantity_kind::count || other.digits - whole.end > 30 || !is_addable(part, whole))
                continue;
            if (detail::unit_of(part, whole) != detail::unit_of(part, one) ||
                detail::unit_of(part, whole) != detail::unit_of(part, other) ||
                part.sentence_end(whole.digits) < other.digits)
                continue;
            bool named = false;
            for (const auto& [first, second] : halves)
                named = named || (part.says(whole.end, one.digits, first) && part.says(one.end, other.digits, second) &&
                                  one.digits - whole.end <= 10 && other.digits - one.end <= 8);
            const bool exact = whole.sense == approximation::exact && one.sense == approximation::exact &&
                               other.sense == approximation::exact && whole.scale == 1;
            if (!named || !exact || std::abs(one.value + other.value - whole.value) < 0.5) continue;
            const std::string sum = detail::printed(one.value + other.value, whole.decimals);
            out.found(part, whole.digits, other.end,
                      {.en = "the parts make {}, not {}",
                       .zh = "各项相加为{}，而非“{}”",
                       .arguments = {sum, part.quoted(whole.digits, whole.end)},
                       .confidence = 0.8});
        }
    }
};

/// 共119个，其中甲100个、乙30个: parts that are more than the whole. Brackets, 包括 and a second 其中 open a level of
/// their own, whose numbers are parts of a part.
struct total_mismatch {
    static constexpr rule_info about{"x.total_mismatch", severity::info, "parts exceed their total", "分项之和超过总数",
                                     proof_reading};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || !part.is_prose()) return;
        const auto& all = part.quantities;
        for (std::size_t first = 1; first < all.size(); ++first) {
            const std::size_t before = all[first - 1].end;
            if (!detail::is_thing(all[first]) || all[first].kind == quantity_kind::percent ||
                !opens_parts(part, before, all[first].begin))
                continue;
            const std::size_t total = total_before(part, first);
            const bool addable = total < first && !part.starts(all[total].unit_begin, U"岁") &&
                                 !part.starts(all[total].unit_begin, U"号");
            if (addable) add_up(part, total, first, out);
        }
    }

private:
    static constexpr std::size_t nearby = 40;  // characters between the total and 其中

    /// ，其中 between glyphs `begin` and `end`; 在其中 opens no parts.
    [[nodiscard]] static bool opens_parts(const text_part& part, std::size_t begin, std::size_t end) noexcept {
        for (std::size_t i = std::max<std::size_t>(begin, 1); i + 2 <= end; ++i)
            if (part.starts(i, U"其中") && !part.is(i - 1, is_han_glyph)) return true;
        return false;
    }
    /// The last number of that unit before 其中; `first` when there is none.
    [[nodiscard]] static std::size_t total_before(const text_part& part, std::size_t first) {
        const auto& all = part.quantities;
        for (std::size_t t = first; t-- > 0 && all[first].begin - all[t].end <= nearby;)
            if (detail::is_thing(all[t]) && detail::unit_of(part, all[t]) == detail::unit_of(part, all[first])) {
                const std::size_t end = part.sentence_end(all[t].digits);
                const bool goes_on = end >= all[first].digits || part.starts(end + 1, U"其中");
                return goes_on && all[t].sense == approximation::exact ? t : first;
            }
        return first;
    }
    static void add_up(const text_part& part, std::size_t whole, std::size_t first, reporter& out) {
        const auto& all = part.quantities;
        const quantity& total = all[whole];
        const std::size_t end = part.sentence_end(all[first].digits);
        double sum = 0;
        int decimals = total.decimals;
        std::size_t count = 0;
        for (std::size_t k = first; k < all.size() && all[k].digits < end; ++k) {
            if (depth(part, all[first].digits, all[k].digits) > 0) continue;  // in brackets: a part of a part
            if (k > first &&
                part.says_any(all[k - 1].end, all[k].digits,
                              {U"其中", U"包括", U"含",   U"此外", U"另",   U"比上", U"同比", U"累计", U"共",
                               U"增加", U"减少", U"达",   U"超",   U"去年", U"较",   U"尚",   U"还需", U"仍需",
                               U"最终", U"实际", U"采用", U"使用", U"其余", U"余下", U"而",   U"失联"}))
                break;
            // 运动员886人，女运动员437人: the second is a part of the first.
            if (k > first && !part.says_any(all[first - 1].end, all[first].digits, {U"男", U"女"}) &&
                part.says_any(all[k - 1].end, all[k].digits, {U"男", U"女"}))
                break;
            if (detail::unit_of(part, all[k]) != detail::unit_of(part, total) || all[k].sense != approximation::exact)
                break;
            if (all[k].high != all[k].value) return;     // 阵风9~10级 is no number of things
            if (all[k].value > 3 * total.value) return;  // 共4个大项，其中小项40个
            sum += all[k].value;
            decimals = (std::max)(decimals, all[k].decimals);
            ++count;
        }
        // Printed to a decimal, parts are rounded; whole numbers are as counted.
        const double slack = decimals == 0 ? 0.01 * total.scale : std::pow(10.0, -decimals) * total.scale * 1.01;
        if (count < 2 || sum <= total.value + slack || total.high != total.value) return;
        // 165个病例分布在36个州，其中68个…: of the number before, in whose units the parts are.
        const std::size_t begin = part.sentence_begin(total.digits);
        for (std::size_t k = whole; k-- > 0 && all[k].digits >= begin;)
            if (all[k].value >= sum && detail::unit_of(part, all[k]) == detail::unit_of(part, total)) return;
        const std::string made = detail::printed(sum / total.scale, decimals);
        out.found(part, total.digits, total.end,
                  {.en = "the parts make {}, more than {}",
                   .zh = "分项相加为{}，超过“{}”",
                   .arguments = {made, part.quoted(total.digits, total.end)},
                   .confidence = 0.7});
    }
    /// Brackets that open behind glyph `begin` and stand open at glyph `at`.
    [[nodiscard]] static int depth(const text_part& part, std::size_t begin, std::size_t at) noexcept {
        int open = 0;
        for (std::size_t i = begin; i < at; ++i) {
            if (grammar::narrow(part.code(i)) == U'(') ++open;
            if (grammar::narrow(part.code(i)) == U')') --open;
        }
        return open;
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_SUMS_HPP
