// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules that reckon again: times and shares, ages, points that are counted, numbers of headlines.
#ifndef BANMIAN_VALIDATE_RULES_RECKONING_HPP
#define BANMIAN_VALIDATE_RULES_RECKONING_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/rules/consistency.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

/// 由14个增加到90个，猛增了6.4倍: it grew by 5.4 times and is 6.4 times as much.
struct times_recompute {
    static constexpr rule_info about{"x.times_recompute", severity::warning, "倍 does not follow", "倍数与数据不符",
                                     proof_reading};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || !part.is_prose()) return;
        const auto& all = part.quantities;
        check_han(part, out);
        for (std::size_t i = 0; i + 2 < all.size(); ++i) {
            const quantity& first = all[i];
            const quantity& second = all[i + 1];
            const quantity& times = all[i + 2];
            if (!part.starts(times.unit_begin, U"倍") || times.high != times.value) continue;
            if (!detail::is_thing(first) || first.kind == quantity_kind::percent || second.kind != first.kind ||
                detail::unit_of(part, first) != detail::unit_of(part, second))
                continue;
            if (part.sentence_end(first.digits) < times.digits || times.digits - second.end > 5) continue;
            if (!part.says_any(first.end, second.digits, {U"到", U"至", U"为"}) || second.digits - first.end > 10)
                continue;
            const bool grows = part.says_any(second.end, times.digits, {U"增", U"提高", U"上升", U"扩大", U"翻"});
            if (!grows || first.value <= 0 || times.sense != approximation::exact ||
                first.sense != approximation::exact || second.sense != approximation::exact)
                continue;
            const double is_as_much = second.value / first.value;
            const double step = 0.6 * std::pow(10.0, -times.decimals);
            if (std::abs(is_as_much - 1 - times.value) <= step) continue;
            const std::string right = detail::printed(is_as_much - 1, (std::max)(1, times.decimals)) + "倍";
            out.found(part, times.digits, times.end,
                      {.en = "from {} to {} it grew by {}, not {}",
                       .zh = "由{}到{}，增长{}，而非{}",
                       .arguments = {part.quoted(first.digits, first.end), part.quoted(second.digits, second.end),
                                     right, part.quoted(times.digits, times.end)},
                       .confidence = std::abs(is_as_much - times.value) <= step ? 0.9 : 0.6});
        }
    }

private:
    [[nodiscard]] static bool ends_in_growth(const text_part& part, std::size_t end) noexcept {
        return part.ends(end, U"增加") || part.ends(end, U"增长") || part.ends(end, U"提高") || part.ends(end, U"扩大");
    }
    /// 50台增加到|200台: exact numbers of one unit.
    [[nodiscard]] static bool grows_to(const text_part& part, const quantity& first, const quantity& second) noexcept {
        const bool exact = first.sense == approximation::exact && second.sense == approximation::exact &&
                           first.high == first.value && second.high == second.value && first.value > 0;
        return exact && second.digits - first.end <= 10 && first.kind != quantity_kind::percent &&
               detail::unit_of(part, first) == detail::unit_of(part, second) &&
               part.says_any(first.end, second.digits, {U"到", U"至", U"为"});
    }
    /// 由50台增加到200台，增加了四倍: whole times, in Han.
    static void check_han(const text_part& part, reporter& out) {
        for (const std::uint32_t at : part.cues) {
            if (part.glyphs[at].code != U'倍' || at < 2) continue;
            const int times = part.code(at - 1) == U'两' ? 2 : grammar::digit_value(part.code(at - 1));
            if (times < 1 || part.is(at - 1, is_digit_glyph) || part.starts(at + 1, U"多")) continue;
            const std::size_t verb = part.ends(at - 1, U"了") ? at - 2 : at - 1;
            if (!ends_in_growth(part, verb)) continue;
            const quantity* before[2] = {nullptr, nullptr};  // the last two things, no days
            for (const quantity& one : part.quantities)
                if (one.end <= verb && detail::is_thing(one)) before[0] = before[1], before[1] = &one;
            if (before[0] == nullptr) continue;
            const quantity& first = *before[0];
            const quantity& second = *before[1];
            const bool meet = verb - 2 - second.end <= 4 && part.sentence_begin(at) <= first.digits;
            if (!meet || !grows_to(part, first, second)) continue;
            const double grown = second.value / first.value - 1;
            if (std::abs(grown - times) <= 0.6) continue;
            const std::string right = detail::printed(grown, 1) + "倍";
            out.found(part, at - 1, at + 1,
                      {.en = "from {} to {} it grew by {}, not {}",
                       .zh = "由{}到{}，增长{}，而非{}",
                       .arguments = {part.quoted(first.digits, first.end), part.quoted(second.digits, second.end),
                                     right, part.quoted(at - 1, at + 1)},
                       .confidence = std::abs(grown + 1 - times) <= 0.1 ? 0.9 : 0.6});
        }
    }
};

/// 三次产业占比分别为10%、45%、55%: more than the whole.
struct shares_over_100 {
    static constexpr rule_info about{"x.shares_over_100", severity::warning, "shares of more than the whole",
                                     "各项占比之和超过100%", proof_reading};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || !part.is_prose()) return;
        const auto& all = part.quantities;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].kind != quantity_kind::percent) continue;
            double sum = all[i].value;
            double slack = detail::rounding(all[i]);
            std::size_t last = i;
            while (last + 1 < all.size() && all[last + 1].kind == quantity_kind::percent &&
                   follows(part, all[last], all[last + 1])) {
                ++last;
                sum += all[last].value;
                slack += detail::rounding(all[last]);
            }
            const std::size_t begin = part.sentence_begin(all[i].digits);
            const bool whole = part.says_any(begin, all[i].digits, {U"产业", U"结构", U"构成", U"总数的", U"总量的"}) &&
                               part.says_any(begin, all[i].digits, {U"占比", U"比重", U"构成", U"结构", U"分别占"}) &&
                               part.says_any(begin, all[i].digits, {U"分别", U"各占", U"依次"});
            if (last > i + 1 && whole && sum > 100 + slack + 0.1) {
                const std::string printed = detail::printed(sum, all[i].decimals) + '%';
                out.found(part, all[i].digits, all[last].end,
                          {.en = "{} make {}",
                           .zh = "“{}”之和为{}",
                           .arguments = {part.quoted(all[i].digits, all[last].end), printed},
                           .confidence = 0.8});
            }
            i = last;
        }
        check_parts(part, out);
    }

private:
    /// 第一产业占12%、第二产业占45%、第三产业占53%: parts of one whole, each with its share.
    static void check_parts(const text_part& part, reporter& out) {
        constexpr std::array<std::array<std::u32string_view, 3>, 6> wholes{{{U"第一产业", U"第二产业", U"第三产业"},
                                                                            {U"一产", U"二产", U"三产"},
                                                                            {U"男", U"女", U""},
                                                                            {U"城镇", U"农村", U""},
                                                                            {U"城市", U"农村", U""},
                                                                            {U"赞成", U"反对", U"弃权"}}};
        for (const auto& names : wholes) {
            const quantity* shares[3] = {nullptr, nullptr, nullptr};
            std::size_t named = 0;
            double sum = 0;
            double slack = 0.1;
            for (const quantity& one : part.quantities) {
                if (one.kind != quantity_kind::percent || one.sense != approximation::exact) continue;
                const std::size_t which = named_before(part, one, names);
                const bool together = named == 0 || part.sentence_end(shares[named - 1]->digits) >= one.digits;
                if (which != named || !together) {  // in their order, in one sentence
                    named = 0, sum = 0, slack = 0.1;
                    if (which != 0) continue;
                }
                shares[named++] = &one;
                sum += one.value;
                slack += detail::rounding(one);
                if (named < (names[2].empty() ? 2U : 3U)) continue;
                if (sum > 100 + slack) {
                    const std::string printed = detail::printed(sum, one.decimals) + '%';
                    out.found(part, shares[0]->digits, one.end,
                              {.en = "the shares make {}",
                               .zh = "各项占比之和为{}，超过100%",
                               .arguments = {printed},
                               .confidence = 0.8});
                }
                named = 0, sum = 0, slack = 0.1;
            }
        }
    }
    /// Which of `names` stands before a share and its 占, 4 when none does: 第二产业占|45%.
    [[nodiscard]] static std::size_t named_before(const text_part& part, const quantity& share,
                                                  const std::array<std::u32string_view, 3>& names) noexcept {
        constexpr std::size_t none = 4;
        constexpr std::size_t reach = 10;  // characters
        std::size_t begin = share.begin;
        while (begin > 0 && share.begin - begin < reach && part.is(begin - 1, is_han_glyph)) --begin;
        if (!part.says(begin, share.begin, U"占")) return none;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (!names[i].empty() && part.starts(begin, names[i])) return i;
        return none;
    }
    [[nodiscard]] static bool follows(const text_part& part, const quantity& a, const quantity& b) noexcept {
        if (b.digits < a.end || b.digits - a.end > 2) return false;
        for (std::size_t i = a.end; i < b.digits; ++i)
            if (part.code(i) != U'、' && part.code(i) != U'，' && part.code(i) != U'和') return false;
        return true;
    }
};

/// 三项任务：一是…，二是…，三是…，四是….
struct count_of_points {
    static constexpr rule_info about{"x.count_of_points", severity::warning, "points that are not as many as said",
                                     "所列条数与说明不符", proof_reading};
    void check(const text_part& part, reporter& out) const {
        if (!part.is_prose()) return;
        for (const std::uint32_t i : part.cues) {
            if (i < 2 || part.glyphs[i].code != U'一' || part.glyphs[i - 1].is(is_han_glyph)) continue;
            const char32_t verb = part.code(i + 1);
            if (verb != U'是' && verb != U'要') continue;
            const std::size_t mark = i - 1;
            if (part.code(mark) != U'：' && part.code(mark) != U'。') continue;
            judge(part, mark, verb, out);
        }
    }

private:
    static void judge(const text_part& part, std::size_t mark, char32_t verb, reporter& out) {
        constexpr std::u32string_view han = U"一二三四五六七八九";
        std::size_t counted = 0;  // points, in their order
        for (std::size_t i = mark + 1; i + 1 < part.glyphs.size() && counted < han.size(); ++i)
            if (part.code(i) == han[counted] && part.code(i + 1) == verb && !part.is(i - 1, is_han_glyph)) ++counted;
        constexpr std::size_t farthest = 16;  // characters between the number and the list
        for (std::size_t i = mark; i-- > 1 && mark - i < farthest && !part.is(i, is_sentence_glyph);) {
            constexpr std::u32string_view measures = U"项点条种个大件方步";
            if (measures.find(part.code(i)) == measures.npos) continue;
            std::size_t begin = i;
            while (begin > 0 && grammar::begins_number(part.code(begin - 1))) --begin;
            if (begin == i || (begin > 0 && (part.code(begin - 1) == U'第' || part.code(begin - 1) == U'这'))) continue;
            grammar::scan in(part.run(), begin);
            const int said = grammar::eat_number(in);
            if (said < 2 || said > 9 || in.at() != i || counted < 2) return;
            // The others may be told in the next paragraph.
            if (counted <= static_cast<std::size_t>(said)) return;
            const std::string number = std::to_string(counted);
            out.found(part, begin, mark,
                      {.en = "{}: {} points follow",
                       .zh = "“{}”：后文列出{}条",
                       .arguments = {part.quoted(begin, mark), number},
                       .confidence = 0.8});
            return;
        }
    }
};

/// 1950年出生，今年83岁, in an issue of 2023.
struct age_birth_year {
    static constexpr rule_info about{"x.age_birth_year", severity::warning, "an age that the birth year contradicts",
                                     "年龄与出生年份不符", proof_reading};
    void check(const text_part& part, reporter& out) const {
        if (!out.texts().today || !part.is_prose() || !part.has(is_digit_glyph)) return;
        const int now = out.texts().today->year;
        for (const quantity& age : part.quantities) {
            if (!part.starts(age.unit_begin, U"岁") || age.sense != approximation::exact || age.value < 1) continue;
            const std::size_t opening = age.digits - std::min<std::size_t>(age.digits, 4);
            if (!part.says_any(opening, age.digits, {U"今年", U"现年"})) continue;
            const std::size_t begin = part.sentence_begin(age.digits);
            const std::size_t end = part.sentence_end(age.digits);
            for (const quantity& born : part.quantities) {
                if (born.digits < begin || born.digits >= end || born.value < 1880 || born.value > now) continue;
                if (!part.starts(born.end - 1, U"年") && !part.says(born.digits, born.end, U"年")) continue;
                const std::size_t behind = (std::min)(born.end + 8, end);
                const bool birth = part.says_any(born.end, behind, {U"出生", U"生于", U"生人"}) ||
                                   part.ends(born.digits, U"生于") || part.ends(born.digits, U"出生于");
                if (!birth || born.digits > age.digits + 30 || age.digits > born.digits + 30) continue;
                int year = static_cast<int>(born.value);
                if (born.from) year = born.from->year;
                // 虚岁 counts one or two more.
                const int right = now - year;
                const int printed = static_cast<int>(age.value);
                if (printed >= right - 1 && printed <= right + 2) continue;
                const std::string years = std::to_string(right);
                out.found(part, age.digits, age.unit_begin + 1,
                          {.en = "born in {}: {} this year, not {}",
                           .zh = "{}出生，今年应为{}岁，而非“{}”",
                           .arguments = {part.quoted(born.digits, born.end), years,
                                         part.quoted(age.digits, age.unit_begin + 1)},
                           .confidence = 0.8});
                break;
            }
        }
    }
};

/// 119个重点项目 in the headline, 项目共117个 in its text, and 119 nowhere.
struct headline_number {
    static constexpr rule_info about{"x.headline_number", severity::info,
                                     "a number of the headline that the text contradicts", "标题数字与正文不符",
                                     proof_reading};
    void check(const reading& texts, reporter& out) const {
        for (std::size_t first = 0; first < texts.parts.size();) {
            std::size_t last = first + 1;
            const text_part& opening = texts.parts[first];
            while (last < texts.parts.size() && opening.in_article && texts.parts[last].in_article &&
                   texts.parts[last].page == opening.page && texts.parts[last].article_index == opening.article_index)
                ++last;
            for (std::size_t p = first; opening.in_article && p < last; ++p)
                if (texts.parts[p].role == block_role::headline || texts.parts[p].role == block_role::subhead)
                    for (const quantity& one : texts.parts[p].quantities) judge(texts, p, one, first, last, out);
            first = last;
        }
    }

private:
    static void judge(const reading& texts, std::size_t head, const quantity& said, std::size_t first, std::size_t last,
                      reporter& out) {
        const text_part& title = texts.parts[head];
        if (!detail::is_thing(said) || said.kind == quantity_kind::percent || said.sense != approximation::exact ||
            said.value < 3 || said.high != said.value)
            return;
        // The noun: two to four Han behind the unit.
        std::size_t end = said.end;
        while (title.is(end, is_han_glyph) && end - said.end < 4 && !title.glyphs[end].after_space) ++end;
        if (end - said.end < 2) return;
        const text_part* place = nullptr;
        const quantity* other = nullptr;
        for (std::size_t p = first; p < last; ++p) {
            const text_part& part = texts.parts[p];
            if (!part.is_prose()) continue;
            for (const quantity& one : part.quantities) {
                if (std::abs(one.value - said.value) <= detail::rounding(said) + detail::rounding(one)) return;
                if (!detail::is_thing(one) || detail::unit_of(part, one) != detail::unit_of(title, said)) continue;
                if (!counts_the_same(title, said.end, end, part, one)) continue;
                // A second number of these: the headline may be their sum.
                if (other != nullptr && other->value != one.value) return;
                place = &part;
                other = &one;
            }
        }
        if (other == nullptr || other->sense != approximation::exact || other->value * 2 < said.value ||
            other->value > said.value * 2)
            return;
        if (std::abs(other->value - said.value) <= detail::rounding(said)) return;  // rounded for the headline
        const reporter::place at = out.place_of(*place, other->digits);
        finding& made = out.found(title, said.digits, said.end, {.en = "", .zh = "", .confidence = 0.6});
        const std::string_view here = title.quoted(said.digits, end);
        const std::string_view there = place->quoted(other->begin, (std::min)(other->end + 4, place->glyphs.size()));
        made.message = reporter::fill("{} in the headline, {} in the text ({})", {here, there, at.en});
        made.message_zh = reporter::fill("标题为“{}”，正文为“{}”（{}）", {here, there, at.zh});
    }
    /// The last two characters of the headline's noun stand before or behind the number in its clause.
    [[nodiscard]] static bool counts_the_same(const text_part& title, std::size_t begin, std::size_t end,
                                              const text_part& part, const quantity& of) noexcept {
        constexpr std::size_t around = 7;
        const std::size_t from = of.digits - (std::min)(of.digits, around);
        const std::size_t to = (std::min)(of.end + around, part.glyphs.size());
        for (std::size_t k = begin; k + 2 <= end; ++k)
            for (std::size_t i = from; i + 2 <= to; ++i)
                if (part.code(i) == title.code(k) && part.code(i + 1) == title.code(k + 1) && k + 2 == end) return true;
        return false;
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_RECKONING_HPP
