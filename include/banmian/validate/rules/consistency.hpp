// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules across the articles of an issue: one quantity with two values, sums and shares that do not follow.
#ifndef BANMIAN_VALIDATE_RULES_CONSISTENCY_HPP
#define BANMIAN_VALIDATE_RULES_CONSISTENCY_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

inline constexpr std::string_view proof_reading = "proof-readers' practice 校对";

namespace detail {

/// Whether two quantities have the same unit, glyph by glyph.
[[nodiscard]] inline std::string_view unit_of(const text_part& part, const quantity& of) noexcept {
    return part.quoted(of.unit_begin, of.end);
}
/// Half of what the last printed digit of a quantity is worth.
[[nodiscard]] inline double rounding(const quantity& of) noexcept {
    return 0.5 * std::pow(10.0, -of.decimals) * of.scale;
}
[[nodiscard]] inline bool is_thing(const quantity& of) noexcept {
    return of.kind == quantity_kind::count || of.kind == quantity_kind::amount || of.kind == quantity_kind::measure ||
           of.kind == quantity_kind::percent;
}
/// 1234.5 as people write it.
[[nodiscard]] inline std::string printed(double value, int decimals) {
    const double factor = std::pow(10.0, decimals);
    const long long whole = std::llround(std::abs(value) * factor);
    const auto unit = static_cast<long long>(factor);
    std::string made = value < 0 ? "-" : "";
    made += std::to_string(whole / unit);
    if (decimals > 0) {
        const std::string rest = std::to_string(whole % unit);
        made += '.';
        made.append(static_cast<std::size_t>(decimals) - (std::min)(rest.size(), static_cast<std::size_t>(decimals)),
                    '0');
        made += rest;
    }
    return made;
}

}  // namespace detail

/// The same words before and after a number, the same unit, another value.
struct number_conflict {
    static constexpr rule_info about{"x.number_conflict", severity::info, "one quantity with two values",
                                     "同一数字前后不一", proof_reading};
    void check(const reading& texts, reporter& out) const {
        std::vector<mention> all;
        for (const text_part& part : texts.parts) {
            if (!part.is_prose() && !part.is_heading()) continue;
            for (const quantity& one : part.quantities)
                if (says_what(part, one)) all.push_back({key_of(part, one), &part, &one});
        }
        std::stable_sort(all.begin(), all.end(), [](const mention& a, const mention& b) { return a.key < b.key; });
        for (std::size_t i = 1; i < all.size(); ++i) {
            const mention& a = all[i - 1];
            const mention& b = all[i];
            // In one text the same words may count different things; a headline counts what its article counts.
            const bool one_article = a.part->page == b.part->page && a.part->article == b.part->article;
            if (a.key != b.key || (one_article && a.part->is_heading() == b.part->is_heading())) continue;
            if (!one_period(a, b)) continue;
            if (!one_article && context(a, apart) != context(b, apart)) continue;
            const double tolerance = detail::rounding(*a.number) + detail::rounding(*b.number);
            const bool vague = a.number->sense != approximation::exact || b.number->sense != approximation::exact;
            if (vague || std::abs(a.number->value - b.number->value) <= tolerance) continue;
            const reporter::place at = out.place_of(*a.part, a.number->digits);
            finding& made = out.found(*b.part, b.number->begin, b.number->end, {.confidence = 0.7});
            const std::string_view here = b.part->quoted(b.number->begin - left, b.number->end);
            const std::string_view there = a.part->quoted(a.number->begin - left, a.number->end);
            made.message = reporter::fill("{} here, {} elsewhere ({})", {here, there, at.en});
            made.message_zh = reporter::fill("此处为“{}”，他处为“{}”（{}）", {here, there, at.zh});
        }
    }

private:
    static constexpr std::size_t left = 6;   // characters of context: fewer name no subject
    static constexpr std::size_t apart = 8;  // as many are alike where the articles are not the same

    /// True when words before the number say of what it is, and of the whole.
    [[nodiscard]] static bool says_what(const text_part& part, const quantity& one) {
        if (!detail::is_thing(one) || one.kind == quantity_kind::percent || one.begin < left) return false;
        for (std::size_t i = one.begin - left; i < one.begin; ++i)
            if (!part.glyphs[i].is(is_han_glyph)) return false;
        if (part.starts(one.end, U"年") || part.starts(one.unit_begin, U"℃")) return false;  // 50周年
        // 注册资本增加至120亿元: a step of several.
        if (part.ends(one.begin, U"至") || part.ends(one.begin, U"到")) return false;
        // Money of which more than one sum may be meant: 注册资金, 贷款余额, 保底价是一年.
        if (part.says_any(one.begin - left, one.begin, {U"资金", U"资本", U"余额", U"价", U"一年", U"每年"}))
            return false;
        if (part.says_any(one.begin - left, one.begin, {U"新增", U"当日", U"当天", U"分别", U"其中", U"另外", U"每"}))
            return false;
        // 2864亿美元增长至3万亿美元: what stands before is another number, not what is counted.
        if (std::any_of(part.quantities.begin(), part.quantities.end(), [&](const quantity& other) {
                return detail::is_thing(other) && other.digits < one.digits && other.end + left > one.begin;
            }))
            return false;
        return true;
    }
    /// The same for mentions whose words, unit and next word are the same.
    [[nodiscard]] static std::uint64_t key_of(const text_part& part, const quantity& one) {
        std::uint64_t key = 1;
        const auto mix = [&](char32_t code) { key = (key ^ code) * 0x9E3779B97F4A7C15U; };
        for (std::size_t i = one.begin - left; i < one.begin; ++i) mix(part.code(i));
        for (std::size_t i = one.unit_begin; i < one.end; ++i) mix(part.code(i));
        // What follows counts when it is a word: 119个项目 is not 119个国家. A stop and the end are alike.
        const bool word = one.end < part.glyphs.size() && part.glyphs[one.end].is(is_han_glyph);
        mix(word ? part.code(one.end) : U'\0');
        return key;
    }

    struct mention {
        std::uint64_t key;
        const text_part* part;
        const quantity* number;
    };
    [[nodiscard]] static std::string_view context(const mention& of, std::size_t characters) {
        const std::size_t begin = of.number->begin;
        return of.part->quoted(begin < characters ? 0 : begin - characters, begin);
    }
    /// The day or period that stands last before each number is the same, where both name one.
    [[nodiscard]] static bool one_period(const mention& a, const mention& b) {
        const auto days = [](const mention& of) {
            std::string_view made;
            const std::size_t begin = of.part->sentence_begin(of.number->digits);
            for (const quantity& one : of.part->quantities)
                if (one.digits >= begin && one.digits < of.number->digits &&
                    (one.kind == quantity_kind::day || one.kind == quantity_kind::period))
                    made = of.part->quoted(one.digits, one.end);
            return made;
        };
        const auto first = days(a);
        const auto second = days(b);
        return first.empty() || second.empty() || first == second;
    }
};

/// 完成80.3亿元，占年度计划68.9亿元的116.5%; 由68.9亿元增长到80.3亿元，增长16.5%. Two things of one unit and the
/// percentage that the sentence says connects them.
struct percent_recompute {
    static constexpr rule_info about{"x.percent_recompute", severity::warning, "percentage does not follow",
                                     "百分比与数据不符", proof_reading};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || !part.is_prose()) return;
        const auto& all = part.quantities;
        for (std::size_t i = 0; i + 2 < all.size(); ++i) check_three({part, all[i], all[i + 1], all[i + 2]}, out);
    }

private:
    /// Two things, and the percentage behind them.
    struct three {
        const text_part& part;
        const quantity& first;
        const quantity& second;
        const quantity& share;
    };
    enum class relation : std::uint8_t { none, rises, falls, is_part };
    struct interval {
        double low = 0;
        double high = 0;
        [[nodiscard]] bool holds(const quantity& of) const noexcept {
            const double step = detail::rounding(of);
            return of.value + step >= low && of.value - step <= high;
        }
    };

    static void check_three(const three& of, reporter& out) {
        if (!can_be_reckoned(of)) return;
        const relation how = relation_of(of);
        if (how == relation::none) return;
        const bool is_part = how == relation::is_part;
        interval right = is_part ? ratio(of.first, of.second, 0) : ratio(of.second, of.first, 1);
        if (how == relation::falls) right = {-right.high, -right.low};
        if (right.holds(of.share)) return;
        // The whole may stand first: 35种中，合格的27种，占77%.
        if (is_part && ratio(of.second, of.first, 0).holds(of.share)) return;
        const std::string printed =
            detail::printed((right.low + right.high) / 2, (std::max)(1, of.share.decimals)) + '%';
        out.found(of.part, of.share.digits, of.share.end,
                  {.en = "{} and {} give {}, not {}",
                   .zh = "按{}与{}计算应为{}，而非{}",
                   .arguments = {of.part.quoted(of.first.digits, of.first.end),
                                 of.part.quoted(of.second.digits, of.second.end), printed,
                                 of.part.quoted(of.share.digits, of.share.end)},
                   .confidence = 0.7});
    }
    /// True for two things of one unit and a percentage of the same sentence, all of them exact.
    [[nodiscard]] static bool can_be_reckoned(const three& of) {
        const auto& [part, first, second, share] = of;
        if (!detail::is_thing(first) || first.kind == quantity_kind::percent || second.kind != first.kind ||
            share.kind != quantity_kind::percent || detail::unit_of(part, first) != detail::unit_of(part, second))
            return false;
        if (part.sentence_end(first.digits) < share.digits || first.value <= 0 || second.value <= 0) return false;
        // 7000多亿元 is no number to reckon with, and 年均增长 no growth of the whole.
        if (first.sense != approximation::exact || second.sense != approximation::exact ||
            share.sense != approximation::exact || first.high != first.value || second.high != second.value)
            return false;
        return !part.says_any(second.end, share.digits,
                              {U"年均", U"平均", U"年增", U"复合", U"分别", U"其中", U"同比", U"环比"});
    }
    /// What the words between the three say of them: 由…到…，增长…; …占…的….
    [[nodiscard]] static relation relation_of(const three& of) {
        const auto& [part, first, second, share] = of;
        const bool rises = part.says_any(second.end, share.begin, {U"增长", U"增加", U"提高", U"上升"});
        const bool falls = part.says_any(second.end, share.begin, {U"下降", U"减少", U"降低"});
        const char32_t before = part.code(first.begin == 0 ? 0 : first.begin - 1);
        const char32_t between = part.code(second.begin - 1);
        const bool beside = share.begin - second.end <= 8;  // further on it is of something else
        const bool from_to = beside && (before == U'从' || before == U'由') &&
                             (between == U'到' || between == U'至' || between == U'为');
        if (from_to && (rises || falls)) return falls ? relation::falls : relation::rises;
        if (part.says(first.end, second.begin, U"占") && part.code(share.begin - 1) == U'的') return relation::is_part;
        return relation::none;
    }
    /// `a` of `b` in percent, less so many hundreds, between the bounds that their rounding leaves.
    [[nodiscard]] static interval ratio(const quantity& a, const quantity& b, double less) {
        interval made{100 * ((a.value - detail::rounding(a)) / (b.value + detail::rounding(b)) - less),
                      100 * ((a.value + detail::rounding(a)) / (b.value - detail::rounding(b)) - less)};
        if (made.low > made.high) std::swap(made.low, made.high);
        return made;
    }
};

/// 郑州 and 郑州市 in the datelines of one issue.
struct place_alias {
    static constexpr rule_info about{"x.place_alias", severity::info, "one place under two names", "同一地名两种写法",
                                     "newsroom practice"};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        std::vector<std::string_view> seen;
        for (const auto& page : whole.pages)
            for (const auto& story : page.articles) {
                if (!story.dateline || !story.dateline->place || story.dateline->place->empty()) continue;
                const std::string_view place = *story.dateline->place;
                for (const std::string_view other : seen) {
                    const std::string_view& longer = place.size() > other.size() ? place : other;
                    const std::string_view& shorter = place.size() > other.size() ? other : place;
                    const std::string_view rest = longer.substr(shorter.size());
                    if (longer.substr(0, shorter.size()) == shorter && (rest == "市" || rest == "县" || rest == "省"))
                        out.found({.en = "{} and {} in datelines",
                                   .zh = "电头中“{}”与“{}”并用",
                                   .arguments = {other, place}});
                }
                if (std::find(seen.begin(), seen.end(), place) == seen.end()) seen.push_back(place);
            }
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_CONSISTENCY_HPP
