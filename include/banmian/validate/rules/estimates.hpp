// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of estimates, bounds and changes: 近…余, 约…左右, 至少…以上, 下降2倍, 提高1% for 1个百分点.
#ifndef BANMIAN_VALIDATE_RULES_ESTIMATES_HPP
#define BANMIAN_VALIDATE_RULES_ESTIMATES_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/text/character_filter.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

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

/// What lists of slips in print name again and again.
inline constexpr std::string_view published_slips = "lists of slips in print 报刊差错; 现代汉语规范词典";

namespace detail {

/// A number and the words around it, as estimates are made of them: 近|370|多万|.
struct estimate {
    std::size_t before = 0;  ///< first glyph of the word before; the number's own where there is none
    std::size_t digits = 0;
    std::size_t end = 0;  ///< behind the number, its scale, its unit and 左右
    std::u32string_view word{};
    bool more = false;   ///< 多, 余, 来
    bool after = false;  ///< 左右, 上下
    bool over = false;   ///< 以上
    bool under = false;  ///< 以下, 以内
};

/// Words before a number, longer ones before those that they end with.
inline constexpr std::array<std::u32string_view, 26> words_before{
    U"不超过", U"不多于", U"不低于", U"不少于", U"不到", U"不足", U"将近", U"接近", U"超过",
    U"高达",   U"多达",   U"至少",   U"最少",   U"最多", U"至多", U"大约", U"大概", U"约莫",
    U"突破",   U"约",     U"近",     U"逾",     U"超",   U"仅",   U"共",   U"达"};
inline constexpr std::u32string_view more_words = U"多余餘";

/// The last characters of `words_before`.
inline constexpr ideograph_set last_of_words_before(U"过于低少到足近达多约概莫破逾超仅共");
/// The word of `words_before` that ends before glyph `end`; empty when there is none.
[[nodiscard]] inline std::u32string_view word_before(const text_part& part, std::size_t end) noexcept {
    if (end == 0 || !last_of_words_before.holds(part.code(end - 1))) return {};
    for (const std::u32string_view word : words_before)
        if (part.ends(end, word)) return word;
    return {};
}
/// 大概还有|十里, 约有|500人, 大约在|五十: where a word of estimate would end.
[[nodiscard]] inline std::size_t behind_verb(const text_part& part, std::size_t number) noexcept {
    constexpr std::u32string_view last_of_verbs = U"有在为是需";
    if (number == 0 || last_of_verbs.find(part.code(number - 1)) == last_of_verbs.npos) return number;
    for (const std::u32string_view verb : {U"还有", U"有", U"在", U"为", U"是", U"需"})
        if (part.ends(number, verb) && number > verb.size()) {
            const std::size_t before = number - verb.size();
            for (const std::u32string_view word : {U"大概", U"约莫", U"约"})
                if (part.ends(before, word)) return before;
        }
    return number;
}
/// Reads 左右, 以上 and their like behind a number, whose unit and what it counts begin at glyph `at`: 500人,
/// 500万亩, 3.4%.
inline void read_behind(const text_part& part, const quantity& of, std::size_t at, estimate& made) {
    for (std::size_t i = at; i <= at + 3 && i < part.glyphs.size(); ++i) {
        if (!part.is(i, is_han_glyph | is_latin_glyph) && part.code(i) != U'%' && part.code(i) != U'℃') break;
        grammar::scan in(part.run(), i);
        if (in.eat(U"左右") || in.eat(U"上下")) {
            made.after = true;
        } else if (in.eat(U"以上")) {
            made.over = true;
        } else if (in.eat(U"以下") || in.eat(U"以内") || in.eat(U"之内")) {
            made.under = true;
        } else {
            continue;
        }
        made.end = in.at();
        break;
    }
    if (!made.after && !made.over && !made.under) {  // what the unit has eaten
        made.after = part.ends(of.end, U"左右");
        made.over = part.ends(of.end, U"以上");
        made.under = part.ends(of.end, U"以下") || part.ends(of.end, U"以内");
    }
}
/// Reads the estimate whose number begins at glyph `at`, a digit.
[[nodiscard]] inline estimate estimate_at(const text_part& part, const quantity& of) {
    estimate made;
    made.digits = of.digits;
    made.before = of.digits;
    made.word = word_before(part, of.digits);
    made.before -= made.word.size();
    if (made.word.empty()) {
        const std::size_t verb = behind_verb(part, of.digits);
        if (verb < of.digits) {
            made.word = word_before(part, verb);
            made.before = verb - made.word.size();
        }
    }
    // 附近300米, 最近30年, 邻近, 靠近: words of their own.
    constexpr std::u32string_view joined = U"附最邻靠临亲贴逼切大条公合签相契制节集超高";
    if (!made.word.empty() && made.word.size() == 1 && made.before > 0 &&
        joined.find(part.code(made.before - 1)) != joined.npos)
        made.word = {}, made.before = of.digits;
    std::size_t at = of.digits;
    const auto numeral = [&](std::size_t i) {
        constexpr std::u32string_view scales = U"十百千万亿萬億.,．，";
        return part.is(i, is_digit_glyph) || scales.find(part.code(i)) != scales.npos;
    };
    while (at < part.glyphs.size() && (numeral(at) || more_words.find(part.code(at)) != more_words.npos)) {
        if (more_words.find(part.code(at)) != more_words.npos) made.more = true;
        ++at;
    }
    if (!made.more && of.unit_begin > of.digits && more_words.find(part.code(of.unit_begin)) != more_words.npos)
        made.more = true;
    at = (std::max)(at, of.unit_begin);
    made.end = (std::max)(at, of.end);
    read_behind(part, of, at, made);
    return made;
}
[[nodiscard]] inline bool is_one_of(std::u32string_view word,
                                    std::initializer_list<std::u32string_view> words) noexcept {
    for (const std::u32string_view one : words)
        if (one == word) return true;
    return false;
}
/// A number written in Han that ends at, or a unit before, glyph `end`: 一千八百|元; its first glyph, `end` when there
/// is none.
[[nodiscard]] inline std::size_t han_number_before(const text_part& part, std::size_t end) noexcept {
    constexpr std::u32string_view numerals = U"一二三四五六七八九十百千万亿两来";
    constexpr std::size_t longest_unit = 2;
    std::size_t last = end;
    while (last > 0 && end - last < longest_unit && part.is(last - 1, is_han_glyph) &&
           numerals.find(part.code(last - 1)) == numerals.npos)
        --last;
    std::size_t begin = last;
    while (begin > 0 && numerals.find(part.code(begin - 1)) != numerals.npos) --begin;
    return begin == last ? end : begin;
}
/// A quantity that estimates are made of.
[[nodiscard]] inline bool may_be_estimate(const text_part& part, const quantity& of) noexcept {
    if (of.kind == quantity_kind::day || of.kind == quantity_kind::period || of.kind == quantity_kind::ordinal ||
        of.kind == quantity_kind::clock)
        return false;
    // ￥300 and B300 are names of things; 1.16%, 20%: estimates as well.
    return part.is(of.digits, is_digit_glyph) && of.digits > 0;
}

/// 多, 余, 左右, 上下, 以上, 以下, 以内, 之内: what makes an estimate or a bound of the number before it.
inline constexpr ideograph_set behind_estimates(U"多余餘左上以之");

/// Calls `visit` with each quantity that has one of those words among its digits, in its unit or soon behind it, and
/// with what it makes of it.
inline void for_each_estimate(const text_part& part, auto&& visit) {
    constexpr std::size_t reach = 5;  // characters
    for (const quantity& one : part.quantities) {
        const std::size_t last = (std::min)((std::max)(one.end, one.unit_begin) + reach, part.glyphs.size());
        std::size_t at = one.digits;
        while (at < last && !behind_estimates.holds(part.glyphs[at].code)) ++at;
        if (at < last && may_be_estimate(part, one)) visit(one, estimate_at(part, one));
    }
}

}  // namespace detail

/// 近300余人, 超2400多亿元.
struct double_approx {
    static constexpr rule_info about{"num.double_approx", severity::warning, "an estimate said twice", "概数重复",
                                     published_slips};
    void check(const text_part& part, reporter& out) const {
        check_han(part, out);
        detail::for_each_estimate(part, [&](const quantity& one, const detail::estimate& found) {
            if (!found.more || !detail::is_one_of(found.word, {U"近", U"将近", U"接近", U"约", U"大约", U"大概", U"超",
                                                               U"超过", U"逾", U"突破", U"不足", U"不到", U"约莫"}))
                return;
            // 近20多年来: the years that are past, not an estimate of them.
            std::size_t end = found.digits;
            while (end < one.end && (part.is(end, is_digit_glyph) || part.code(end) == U',' || part.code(end) == U'.'))
                ++end;
            while (end < part.glyphs.size() && end < found.end && part.is(end, is_digit_glyph | is_han_glyph) &&
                   detail::more_words.find(part.code(end)) == detail::more_words.npos)
                ++end;
            if (end < part.glyphs.size() && detail::more_words.find(part.code(end)) != detail::more_words.npos) ++end;
            while (end < part.glyphs.size() && (part.code(end) == U'万' || part.code(end) == U'亿')) ++end;
            if (found.word == U"近" && (part.starts(end, U"年来") || part.starts(end, U"年") ||
                                        part.starts(end, U"天") || part.starts(end, U"个月")))
                return;
            out.found(part, found.before, end,
                      {.en = "{} estimates twice: one of {} and 多 or 余 is enough",
                       .zh = "“{}”概数重复：“{}”与“多”“余”只用其一",
                       .arguments = {part.quoted(found.before, end), part.quoted(found.before, found.digits)},
                       .confidence = 0.9});
        });
    }

private:
    /// 近4倍多, 近半个多月: 多 behind the measure word. True when it was told.
    static bool check_behind(const text_part& part, std::size_t more, reporter& out) {
        constexpr std::u32string_view units = U"倍个米里吨斤元";
        if (part.code(more) != U'多' || more < 3 || units.find(part.code(more - 1)) == units.npos) return false;
        std::size_t unit = more - 1;
        constexpr std::u32string_view larger = U"公平立方厘毫英海";  // 公里, 平方米
        while (unit > 1 && larger.find(part.code(unit - 1)) != larger.npos) --unit;
        const bool half = part.code(unit - 1) == U'半';
        // 两个多月 is a number; 5个多项式 has a word of its own.
        if (part.code(unit) == U'个' && !part.starts(more + 1, U"月") && !part.starts(more + 1, U"小时")) return false;
        std::size_t begin = unit;
        constexpr std::u32string_view numerals = U"一二三四五六七八九十百千万亿两半.";
        while (begin > 0 &&
               (part.is(begin - 1, is_digit_glyph) || numerals.find(part.code(begin - 1)) != numerals.npos))
            --begin;
        if (begin == unit || begin == 0) return false;
        const std::u32string_view word = detail::word_before(part, begin);
        const bool nearly =
            detail::is_one_of(word, {U"近", U"将近", U"接近", U"不足", U"不到", U"约", U"大约", U"超过"});
        if (!nearly || (!half && part.starts(more + 1, U"月来"))) return false;
        constexpr std::u32string_view joined = U"附最邻靠临亲贴逼切大条公合签相契制节集";
        const std::size_t first = begin - word.size();
        if (word.size() == 1 && first > 0 && joined.find(part.code(first - 1)) != joined.npos) return false;
        out.found(part, first, more + 1,
                  {.en = "{} estimates twice",
                   .zh = "“{}”概数重复，只用其一",
                   .arguments = {part.quoted(first, more + 1)},
                   .confidence = 0.85});
        return true;
    }
    /// 近百余人, 超过一千多名. 近十多年来 are the years that are past.
    static void check_han(const text_part& part, reporter& out) {
        if (!part.is_prose() && !part.is_heading()) return;
        for (const std::uint32_t i : part.cues) {
            const char32_t code = part.glyphs[i].code;
            if (code != U'余' && code != U'多' && code != U'餘') continue;
            constexpr std::u32string_view numerals = U"一二三四五六七八九十百千万亿两半";
            if (check_behind(part, i, out)) continue;
            std::size_t begin = i;
            while (begin > 0 && numerals.find(part.code(begin - 1)) != numerals.npos) --begin;
            if (begin == i || part.starts(i + 1, U"年") || part.starts(i + 1, U"天") || part.starts(i + 1, U"个月") ||
                part.starts(i + 1, U"半"))
                continue;
            const std::u32string_view word = detail::word_before(part, begin);
            if (!detail::is_one_of(word,
                                   {U"近", U"将近", U"接近", U"约", U"大约", U"超", U"超过", U"逾", U"不足", U"不到"}))
                continue;
            const std::size_t first = begin - word.size();
            constexpr std::u32string_view joined = U"附最邻靠临亲贴逼切大条公合签相契制节集";
            if (word.size() == 1 && first > 0 && joined.find(part.code(first - 1)) != joined.npos) continue;
            out.found(part, first, i + 1,
                      {.en = "{} estimates twice",
                       .zh = "“{}”概数重复，只用其一",
                       .arguments = {part.quoted(first, std::min<std::size_t>(i + 3, part.glyphs.size()))},
                       .confidence = 0.85});
        }
    }
};

/// 约500人左右.
struct approx_after {
    static constexpr rule_info about{"num.approx_after", severity::warning, "an estimate before and behind the number",
                                     "“约”与“左右”并用", published_slips};
    void check(const text_part& part, reporter& out) const {
        for (const std::uint32_t i : part.cues) {  // 约三百人左右
            const char32_t first = part.glyphs[i].code;
            if (!(first == U'左' && part.starts(i, U"左右")) && !(first == U'上' && part.starts(i, U"上下"))) continue;
            constexpr std::u32string_view joined = U"游级班联文左两一求折铺辈界届浮";  // 上下游
            if (joined.find(part.code(i + 2)) != joined.npos) continue;
            const std::size_t begin = detail::han_number_before(part, i);
            if (begin == i) continue;
            if (is_vague(part, begin, i)) {
                tell(part, begin, i + 2, out);
                continue;
            }
            const std::size_t number = detail::behind_verb(part, begin);
            const std::u32string_view word = detail::word_before(part, number);
            if (!detail::is_one_of(word, {U"约", U"大约", U"大概", U"近", U"将近", U"不到", U"不足", U"至少", U"超过"}))
                continue;
            tell(part, number - word.size(), i + 2, out);
        }
        for (const std::uint32_t i : part.cues) {  // 中旬前后
            if (part.glyphs[i].code != U'旬' || i == 0 || !part.starts(i + 1, U"前后")) continue;
            constexpr std::u32string_view thirds = U"上中下";
            if (thirds.find(part.code(i - 1)) != thirds.npos) tell(part, i - 1, i + 3, out);
        }
        detail::for_each_estimate(part, [&](const quantity&, const detail::estimate& found) {
            const bool vague = detail::is_one_of(found.word, {U"约", U"大约", U"大概", U"约莫", U"近", U"将近", U"接近",
                                                              U"超过", U"逾", U"不到", U"不足", U"至少"});
            // 多…左右 and 以上左右 are the same fault.
            const bool twice = found.after && (vague || found.more);
            if (!twice) return;
            tell(part, found.before, found.end, out);
        });
    }

private:
    /// 八十来岁左右, 五六十公斤上下: the number is an estimate of its own.
    [[nodiscard]] static bool is_vague(const text_part& part, std::size_t begin, std::size_t end) noexcept {
        constexpr std::u32string_view digits = U"一二三四五六七八九";
        for (std::size_t i = begin; i < end; ++i) {
            const std::size_t low = digits.find(part.code(i));
            const bool two = low != digits.npos && i + 1 < end && digits.find(part.code(i + 1)) == low + 1;
            if (two && (begin == 0 || part.code(begin - 1) != U'第')) return true;
            if (i > begin && part.code(i) == U'来' && grammar::begins_number(part.code(i - 1))) return true;
        }
        return false;
    }
    static void tell(const text_part& part, std::size_t begin, std::size_t end, reporter& out) {
        out.found(part, begin, end,
                  {.en = "{} estimates before and behind the number",
                   .zh = "“{}”前后都是概数词，只用其一",
                   .arguments = {part.quoted(begin, end)},
                   .confidence = 0.9});
    }
};

/// 至少10人以上, 不超过5人以下, 最多3天以内, 5%以上左右.
struct double_bound {
    static constexpr rule_info about{"num.double_bound", severity::warning, "a bound said twice", "界限重复",
                                     published_slips};
    void check(const text_part& part, reporter& out) const {
        check_han(part, out);
        detail::for_each_estimate(part, [&](const quantity&, const detail::estimate& found) {
            const bool least =
                detail::is_one_of(found.word, {U"至少", U"最少", U"超过", U"不低于", U"不少于", U"逾", U"超"});
            const bool most = detail::is_one_of(found.word, {U"不超过", U"最多", U"至多", U"不到", U"不足", U"不多于"});
            const bool both =
                (found.over && part.starts(found.end, U"左右")) || (found.under && part.starts(found.end, U"左右"));
            // 接近80%以上 would be less and more.
            const bool nearly = detail::is_one_of(found.word, {U"接近", U"将近", U"近"});
            if (!((least || nearly) && found.over) && !(most && (found.under || found.over)) && !both) return;
            tell(part, found.before, both ? found.end + 2 : found.end, out);
        });
    }

private:
    /// 至少一千八百元以上.
    static void check_han(const text_part& part, reporter& out) {
        for (const std::uint32_t i : part.cues) {
            if (part.glyphs[i].code != U'以') continue;
            const bool over = part.starts(i, U"以上");
            if (!over && !part.starts(i, U"以下") && !part.starts(i, U"以内")) continue;
            std::size_t begin = detail::han_number_before(part, i);
            if (begin < i && begin > 0 && part.code(begin - 1) == U'有') --begin;  // 至少有三十人以上
            const std::u32string_view word = begin < i ? detail::word_before(part, begin) : std::u32string_view();
            const bool least = over && detail::is_one_of(word, {U"至少", U"最少", U"超过", U"不低于", U"不少于"});
            const bool most = !over && detail::is_one_of(word, {U"不超过", U"最多", U"至多", U"不到", U"不足"});
            if (least || most) tell(part, begin - word.size(), i + 2, out);
        }
    }
    static void tell(const text_part& part, std::size_t begin, std::size_t end, reporter& out) {
        out.found(part, begin, end,
                  {.en = "{} says its bound twice",
                   .zh = "“{}”界限重复",
                   .arguments = {part.quoted(begin, end)},
                   .confidence = 0.85});
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_ESTIMATES_HPP
