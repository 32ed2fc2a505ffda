// SPDX-License-Identifier: BSL-1.0
/// Opt-in: numbers in running text as values with their unit and approximation: 近369.7亿元, 6万余棵, 2月16日至17日.
#ifndef BANMIAN_VALIDATE_QUANTITIES_HPP
#define BANMIAN_VALIDATE_QUANTITIES_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/measure_words.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/model/slice.hpp>
#include <banmian/text/date.hpp>
#include <banmian/text/glyph.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// What a quantity measures.
enum class quantity_kind : std::uint8_t {
    number,   ///< a bare number
    amount,   ///< money: 元, 美元
    percent,  ///< %, ‰, 个百分点, 成
    count,    ///< things with their measure word 量词: 119个
    measure,  ///< a physical unit: 公里, 平方米, 吨, 小时
    day,      ///< a day or a range of days
    period,   ///< a month, quarter or year
    ordinal,  ///< 第3, No. 3: a name more than a value
    clock,    ///< a time of day
};

/// How exact the text says it is.
enum class approximation : std::uint8_t { exact, about, nearly, more_than, less_than };

/// A number as the text gives it. Offsets are indices of the glyphs that it was read from; nothing is rewritten.
struct quantity {
    quantity_kind kind = quantity_kind::number;
    approximation sense = approximation::exact;
    std::size_t begin = 0;       ///< first glyph, the word of approximation before it included
    std::size_t digits = 0;      ///< first glyph of the number itself
    std::size_t unit_begin = 0;  ///< first glyph of the unit
    std::size_t end = 0;         ///< one past the last glyph
    double value = 0;            ///< 万 and 亿 multiplied in
    double high = 0;             ///< upper end of a range; equal to `value` otherwise
    int decimals = 0;            ///< digits behind the decimal point, as printed
    double scale = 1;            ///< 10 000 for 万, 100 000 000 for 亿: what one printed unit is worth
    std::optional<date> from{};  ///< first day of a day or period whose year is printed or known
    std::optional<date> to{};    ///< last day
};

namespace detail {

using grammar::glyph_run;
using grammar::scan;

inline constexpr std::array<std::u32string_view, 12> currencies{U"人民币", U"美元", U"欧元", U"港元", U"日元", U"英镑",
                                                                U"卢布",   U"韩元", U"澳元", U"元",   U"圆",   U"块钱"};
inline constexpr std::array<std::u32string_view, 44> physical_units{
    U"平方公里", U"平方千米", U"平方米", U"立方米", U"公里",   U"千米", U"厘米", U"毫米", U"公顷", U"公斤", U"千克",
    U"毫克",     U"千瓦时",   U"兆瓦",   U"千瓦",   U"摄氏度", U"小时", U"分钟", U"秒钟", U"毫升", U"海里", U"英里",
    U"米",       U"吨",       U"亩",     U"克",     U"升",     U"度",   U"℃",    U"里",   U"斤",   U"天",   U"秒",
    U"周",       U"分",       U"kg",     U"km",     U"cm",     U"mm",   U"m",    U"g",    U"t",    U"丈",   U"尺"};

[[nodiscard]] inline bool eats_any(scan& in, const auto& words) {
    return in.eat_any(words) >= 0;
}

/// Reads digits with grouping and decimals: 1,234.5 or １２３４．５. False when there is none.
inline bool eat_arabic(scan& in, double& value, int& decimals) {
    const auto digit = [&](std::size_t ahead) {
        const char32_t code = in.peek(ahead);
        return code >= U'0' && code <= U'9';
    };
    if (!digit(0)) return false;
    value = 0;
    decimals = 0;
    while (!in.done()) {
        if (digit(0)) {
            value = value * 10 + static_cast<double>(in.peek() - U'0');
            in.skip();
        } else if (in.peek() == U',' && digit(1) && digit(2) && digit(3) && !digit(4)) {
            in.skip();
        } else {
            break;
        }
    }
    if (in.peek() == U'.' && digit(1)) {
        in.skip();
        for (double place = 0.1; digit(0); place /= 10, in.skip(), ++decimals)
            value += place * static_cast<double>(in.peek() - U'0');
    }
    return true;
}

/// 十 百 千 万 亿 behind digits, as a factor; 余, 多 and 几 between them make it "more than".
inline double eat_scale(scan& in, approximation& sense) {
    double scale = 1;
    for (bool more = true; more;) {
        if (in.peek() == U'余' || in.peek() == U'多' || in.peek() == U'餘') {
            sense = approximation::more_than;
            in.skip();
        }
        more = true;
        switch (in.peek()) {
        case U'十': scale *= 10; break;
        case U'百': scale *= 100; break;
        case U'千': scale *= 1000; break;
        case U'万':
        case U'萬': scale *= 1e4; break;
        case U'亿':
        case U'億': scale *= 1e8; break;
        default: more = false;
        }
        if (more) in.skip();
    }
    return scale;
}

/// Reads a number and its unit; 0 and unmoved when it is none.
inline int eat_number_of(scan& in, char32_t unit) {
    const std::size_t mark = in.at();
    const int value = grammar::eat_number(in);
    if (value > 0 && in.peek() == unit) {
        in.skip();
        return value;
    }
    in.move_to(mark);
    return 0;
}
/// The day, where there is such a day.
[[nodiscard]] inline std::optional<date> day_of(int year, int month, int day) noexcept {
    const date made{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
    return month <= 12 && day <= 31 && made.valid() ? std::optional<date>(made) : std::nullopt;
}
/// Reads 第二季度; false when it is none.
inline bool eat_quarter(scan& in, quantity& found, int year, const std::optional<date>& today) {
    if (!in.eat(U"第")) return false;
    const int quarter = grammar::eat_number(in);
    if (quarter < 1 || quarter > 4 || !in.eat(U"季度")) return false;
    found.value = found.high = quarter;
    if (year == 0 && today) year = today->year;
    if (year > 0) {
        found.from = day_of(year, quarter * 3 - 2, 1);
        found.to = day_of(year, quarter * 3, date::days_in_month(year, quarter * 3));
    }
    found.end = in.at();
    return true;
}
/// The year of a month that is printed without one: that of the nearest such month. Newspapers write of last month,
/// seldom of next autumn.
[[nodiscard]] inline int nearest_year(int month, const date& today) noexcept {
    if (month > today.month + 6) return today.year - 1;
    return month + 6 < today.month ? today.year + 1 : today.year;
}
/// Reads 至18日, 至2月18日 behind a day of that year, if it is known, and month.
inline void eat_last_day(scan& in, quantity& found, int year, int month) {
    if (!in.eat_one(U"至到-—~～")) return;
    const int month_to = eat_number_of(in, U'月');
    const int day_to = eat_number_of(in, U'日');
    if (day_to == 0) return in.move_to(found.end);
    if (year > 0) found.to = day_of(year, month_to > 0 ? month_to : month, day_to);
    found.end = in.at();
}

/// A year that has been read.
inline bool make_year(const scan& in, quantity& found, int year) {
    found.value = found.high = year;
    found.from = day_of(year, 1, 1);
    found.to = day_of(year, 12, 31);
    found.end = in.at();
    return true;
}
/// Reads the year before a month, in digits or as 今年, 去年; 0 where none is printed, -1 where 5年 is a duration.
inline int eat_year(scan& in, const std::optional<date>& today) {
    int year = eat_number_of(in, U'年');
    if (year > 0 && year < 1000) return -1;
    if (year == 0 && (in.eat(U"今年") || in.eat(U"当年")) && today) year = today->year;
    if (year == 0 && in.eat(U"去年") && today) year = today->year - 1;
    return year;
}

/// Reads Y年M月D日, M月D日, D日, with 至 and a second day; false and unmoved when it is none.
inline bool eat_day(scan& in, quantity& found, const std::optional<date>& today) {
    const std::size_t begin = in.at();
    if (grammar::begins_number(in.peek())) {  // most numbers are no year and no month
        scan ahead = in;
        if (grammar::eat_number(ahead) < 0 || (ahead.peek() != U'年' && ahead.peek() != U'月')) return false;
    }
    const auto is_none = [&] {
        in.move_to(begin);
        return false;
    };
    const int year = eat_year(in, today);
    if (year < 0) return is_none();
    const int month = eat_number_of(in, U'月');
    const int day = month > 0 ? eat_number_of(in, U'日') : 0;
    found.kind = day > 0 ? quantity_kind::day : quantity_kind::period;
    if (month == 0 && in.peek() == U'第') return eat_quarter(in, found, year, today) || is_none();
    if (month == 0) return year > 0 && in.at() > begin ? make_year(in, found, year) : is_none();
    const int known = year == 0 && today ? nearest_year(month, *today) : year;
    found.value = month;
    if (known > 0) {
        found.from = day_of(known, month, day > 0 ? day : 1);
        found.to = day > 0 || month > 12 ? found.from : day_of(known, month, date::days_in_month(known, month));
    }
    found.end = in.at();
    if (day > 0) eat_last_day(in, found, known, month);
    return true;
}

/// The relative days that newspapers use, against the day of the issue.
inline bool eat_relative_day(scan& in, quantity& found, const date& today) {
    struct relative {
        std::u32string_view word;
        int days;
    };
    constexpr std::array<relative, 7> words{
        {{U"今日", 0}, {U"今天", 0}, {U"昨日", -1}, {U"昨天", -1}, {U"前天", -2}, {U"明天", 1}, {U"明日", 1}}};
    for (const relative& one : words)
        if (in.eat(one.word)) {
            found.kind = quantity_kind::day;
            found.from = found.to = date::from_days(today.days() + one.days);
            found.end = in.at();
            return true;
        }
    return false;
}

/// Han that begin a date or a relative day, and the same by their low six bits, so that most others are refused at
/// once.
inline constexpr std::u32string_view date_beginnings = U"〇零一二三四五六七八九十廿卅今昨前明去第当";
inline constexpr std::uint64_t date_beginning_bits = [] {
    std::uint64_t bits = 0;
    for (const char32_t one : date_beginnings) bits |= std::uint64_t{1} << (one % 64);
    return bits;
}();
[[nodiscard]] inline bool may_begin_quantity(char32_t code) noexcept {
    return (date_beginning_bits >> (code % 64) & 1U) != 0 && date_beginnings.find(code) != date_beginnings.npos;
}

/// The word of approximation that ends before glyph `at`: how it changes the sense, and how long it is.
struct prefix {
    approximation sense = approximation::exact;
    std::size_t size = 0;
};
[[nodiscard]] inline prefix prefix_before(glyph_run run, std::size_t at) {
    struct word {
        std::u32string_view text;
        approximation sense;
    };
    constexpr std::u32string_view last_of_words = U"近接足到过破少约逾超";
    if (at == 0 || last_of_words.find(run[at - 1].code) == last_of_words.npos) return {};
    constexpr std::array<word, 13> words{{{U"将近", approximation::nearly},
                                          {U"接近", approximation::nearly},
                                          {U"不足", approximation::less_than},
                                          {U"不到", approximation::less_than},
                                          {U"不超过", approximation::less_than},
                                          {U"超过", approximation::more_than},
                                          {U"突破", approximation::more_than},
                                          {U"至少", approximation::more_than},
                                          {U"大约", approximation::about},
                                          {U"约", approximation::about},
                                          {U"近", approximation::nearly},
                                          {U"逾", approximation::more_than},
                                          {U"超", approximation::more_than}}};
    for (const word& one : words) {
        if (at < one.text.size()) continue;
        scan in(run, at - one.text.size());
        if (in.eat(one.text)) return {one.sense, one.text.size()};
    }
    return {};
}

/// What comes behind the number: its unit decides the kind.
inline void eat_unit(scan& in, quantity& found) {
    found.unit_begin = in.at();
    if (in.eat_one(U"%‰") || in.eat(U"个百分点")) {
        found.kind = quantity_kind::percent;
    } else if (eats_any(in, currencies)) {
        found.kind = quantity_kind::amount;
    } else if (eats_any(in, physical_units)) {
        found.kind = quantity_kind::measure;
    } else if (!in.done() && grammar::is_counter(in.here().code)) {
        found.kind = quantity_kind::count;
        in.skip();
    }
    if (in.eat_one(U"多余")) found.sense = approximation::more_than;
    if (in.eat(U"左右"))
        found.sense = approximation::about;
    else if (in.eat(U"以上"))
        found.sense = approximation::more_than;
    else if (in.eat(U"以下") || in.eat(U"以内"))
        found.sense = approximation::less_than;
    found.end = in.at();
}

/// Reads a number in Arabic digits with its scale and unit: 12:30, 7.5米, 6万～8万, 63%～68%.
inline void eat_measured(scan& in, quantity& found, bool ordinal) {
    found.kind = quantity_kind::number;
    eat_arabic(in, found.value, found.decimals);
    const auto is_arabic = [](char32_t code) { return code >= U'0' && code <= U'9'; };
    if (in.peek() == U':' && is_arabic(in.peek(1))) {
        found.kind = quantity_kind::clock;
        while (in.peek() == U':' || is_arabic(in.peek())) in.skip();
        found.unit_begin = found.end = in.at();
        return;
    }
    found.scale = eat_scale(in, found.sense);
    found.value *= found.scale;
    found.high = found.value;
    // One quantity with two ends.
    const std::size_t first_end = in.at();
    in.eat_one(U"%‰");
    double high = 0;
    int decimals = 0;
    if (in.eat_one(U"~～-—至") && eat_arabic(in, high, decimals)) {
        const double scale = eat_scale(in, found.sense);
        found.high = high * scale;
        if (found.scale == 1) found.value *= scale;
    } else {
        in.move_to(first_end);
    }
    eat_unit(in, found);
    if (ordinal) found.kind = quantity_kind::ordinal;
}

}  // namespace detail

/// All quantities of a run of glyphs, in order, where it is known which glyphs may begin one: the first digit of a
/// number in Arabic digits and the Han of `detail::may_begin_quantity`. `today` is the day of the issue: it dates 今日,
/// 去年 and 2月16日.
[[nodiscard]] inline std::vector<quantity> quantities_in(grammar::glyph_run run, slice<const std::uint32_t> beginnings,
                                                         const std::optional<date>& today) {
    std::vector<quantity> made;
    std::size_t next = 0;  // behind the quantity found last
    for (const std::uint32_t at : beginnings) {
        if (at < next) continue;
        const bool arabic = run[at].is(is_digit_glyph);
        quantity found;
        found.begin = found.digits = at;
        grammar::scan in(run, at);
        if ((!arabic && today && detail::eat_relative_day(in, found, *today)) || detail::eat_day(in, found, today)) {
            made.push_back(found);
            next = found.end;
            continue;
        }
        if (!arabic || (at > 0 && run[at - 1].is(is_latin_glyph))) continue;  // B3002: a name
        detail::eat_measured(in, found, at > 0 && (run[at - 1].code == U'第' || run[at - 1].code == U'№'));
        const detail::prefix word = detail::prefix_before(run, at);
        if (word.size > 0) found.begin -= word.size, found.sense = word.sense;
        next = found.end;
        made.push_back(found);
    }
    return made;
}
/// All quantities of a run of glyphs, in order.
[[nodiscard]] inline std::vector<quantity> quantities_in(grammar::glyph_run run,
                                                         const std::optional<date>& today = std::nullopt) {
    std::vector<std::uint32_t> beginnings;
    for (std::size_t at = 0; at < run.size(); ++at) {
        const bool first = run[at].is(is_digit_glyph) && (at == 0 || !run[at - 1].is(is_digit_glyph));
        if (first || detail::may_begin_quantity(run[at].code)) beginnings.push_back(static_cast<std::uint32_t>(at));
    }
    return quantities_in(run, {beginnings.data(), beginnings.size()}, today);
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_QUANTITIES_HPP
