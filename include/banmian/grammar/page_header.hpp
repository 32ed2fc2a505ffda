// SPDX-License-Identifier: BSL-1.0
/// Page headers 报眉 and mastheads 报头: page number and name, date, weekday, 农历, 期号, CN, and who made the page.
#ifndef BANMIAN_GRAMMAR_PAGE_HEADER_HPP
#define BANMIAN_GRAMMAR_PAGE_HEADER_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/grammar/own_words.hpp>
#include <banmian/grammar/scan.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

/// One entry of the staff line: 责编:王斌. Ranges count glyphs.
struct staff_entry {
    range role{};
    std::vector<range> names{};
};

/// What a page header or a masthead says. Ranges count glyphs; empty ones were not there.
struct header_match {
    std::string page{};  ///< 1, A01; Han numerals as Arabic digits
    range name{};        ///< 要闻
    named_day day{};
    range weekday{};
    range lunar{};
    range newspaper{};
    std::string issue_number{};  ///< digits of 总第9168期
    range cn{};
    range issn{};
    range post_code{};
    int page_count = 0;  ///< of 今日4版
    std::vector<staff_entry> staff{};
    std::size_t read = 0;   ///< glyphs that belong to one of these
    std::size_t parts = 0;  ///< how many of these there are

    /// True when the run is a header rather than a text that mentions a date.
    [[nodiscard]] bool convinces(std::size_t glyphs) const noexcept {
        return (parts >= 2 && read * 10 >= glyphs * 6) || (!page.empty() && read * 10 >= glyphs * 5);
    }
};

namespace detail {

inline constexpr lexicon<34> staff_roles{
    {U"本版责任编辑", U"本版责编", U"责任编辑", U"責任編輯", U"本版编辑", U"值班编委", U"值班主任",
     U"值班编辑",     U"见习编辑", U"首席编辑", U"执行编辑", U"一读",     U"二读",     U"版式设计",
     U"版面设计",     U"美术编辑", U"视觉设计", U"责任校对", U"本版校对", U"统筹",     U"策划",
     U"主编",         U"编审",     U"审读",     U"终审",     U"责编",     U"責編",     U"编辑",
     U"校对",         U"校對",     U"美编",     U"版式",     U"组版",     U"制图"}};

inline constexpr lexicon<44> page_names{
    {U"要闻", U"综合新闻", U"综合", U"国际新闻", U"国际", U"国内新闻", U"国内", U"经济",     U"文化",
     U"社会", U"体育",     U"时政", U"本地新闻", U"本地", U"副刊",     U"理论", U"评论",     U"教育",
     U"科技", U"健康",     U"财经", U"民生",     U"广告", U"专题",     U"专版", U"特刊",     U"政治",
     U"法治", U"生态",     U"农业", U"旅游",     U"娱乐", U"军事",     U"视觉", U"图片新闻", U"城事",
     U"都市", U"县区新闻", U"周末", U"读书",     U"人物", U"天下",     U"公益", U"新闻"}};

/// Where a paper can be reached: such parts end with their word.
inline constexpr lexicon<12> contacts{{U"网址", U"网站", U"微信", U"微博", U"客户端", U"邮箱", U"新闻热线", U"热线",
                                       U"电话", U"报料", U"扫码", U"公众号"}};

/// What a word of a weather report is made of, numbers left aside: 晴转多云 12℃～25℃ 南风3级.
inline constexpr std::u32string_view weather =
    U"晴多云雲阴陰雨雪雾霧霾转轉到间間大小中阵陣雷风風级級东東西南北偏微气气温高低度℃°";

/// What the parts of a header begin with, numbers and the newspaper's name left aside.
inline constexpr character_filter part_firsts = [] {
    character_filter made(U"今本共第星礼周农農夏总總国國邮郵代〇零○◯一二三四五六七八九十拾廿卅");
    for (const era& one : eras) made.add(one.name.front());
    for (const char32_t first : std::u32string_view(U"甲乙丙丁戊己庚辛壬癸正冬腊臘闰閏")) made.add(first);
    for (const std::u32string_view word : contacts) made.add(word.front());
    for (const char32_t first : weather) made.add(first);
    for (const std::u32string_view word : staff_roles) made.add(word.front());
    for (const std::u32string_view word : page_names) made.add(word.front());
    return made;
}();

/// Digits and letters of a number such as CN41-0016.
constexpr range eat_code(scan& in) noexcept {
    const std::size_t begin = in.at();
    bool digits = false;  // a space stands behind the letters: CN 41-0016
    while (!in.done() &&
           (in.here().is(is_digit_glyph | is_latin_glyph) || banmian::detail::one_of(in.peek(), U"-/—–"))) {
        if (digits && in.here().after_space) break;
        digits = digits || in.here().is(is_digit_glyph);
        in.skip();
    }
    return {begin, in.at()};
}

/// Reads the digits of an issue's number as Arabic ones: 9168, 三七九五, 三千七百九十五, 一万二千零四; empty when there
/// are none.
template <class = when_used>
[[nodiscard]] std::string eat_issue_number(scan& in) {
    const std::size_t begin = in.at();
    std::string made;
    for (int value = digit_value(in.peek()); value >= 0 && made.size() < 9; value = digit_value(in.peek())) {
        made += static_cast<char>('0' + value);
        in.skip();
    }
    if (!banmian::detail::one_of(in.peek(), U"十百千万萬廿卅")) return made;
    in.move_to(begin);
    int number = eat_number(in);
    if (number > 0 && in.eat_one(U"万萬")) {
        in.eat_one(U"零〇");
        number = number * 10000 + std::max(eat_number(in), 0);
    }
    return number > 0 ? std::to_string(number) : std::string();
}

/// Reads a word of a weather report, up to the next space: at least two characters, one of which tells the weather.
constexpr bool eat_weather(scan& in) noexcept {
    const std::size_t begin = in.at();
    bool tells = false;
    while (!in.done() && (in.at() == begin || !in.here().after_space)) {
        const char32_t code = in.peek();
        if (weather.find(code) == weather.npos && !in.here().is(is_digit_glyph) &&
            !banmian::detail::one_of(code, U"～~-/C:,，今明天日夜最"))
            break;
        tells = tells || banmian::detail::one_of(code, U"晴云雲阴陰雨雪雾霧霾风風℃");
        in.skip();
    }
    const bool whole = in.done() || in.here().after_space;
    if (tells && whole && in.at() - begin >= 2) return true;
    in.move_to(begin);
    return false;
}

/// Reads a web address or a mail address; or a word such as 微信 with what follows it up to the next space.
constexpr bool eat_contact(scan& in) noexcept {
    const std::size_t begin = in.at();
    const bool named = in.eat_any(contacts) >= 0;
    bool dotted = false;
    if (named) in.eat_one(U":");
    while (!in.done() && (named || in.peek() < 0x80) && (in.at() == begin || !in.here().after_space)) {
        dotted = dotted || in.peek() == U'.' || in.peek() == U'@';
        in.skip();
    }
    if (named || (dotted && in.at() - begin > 5)) return true;
    in.move_to(begin);
    return false;
}

}  // namespace detail

namespace detail {

/// True when white space stands before glyph `i`: a space, or a line's end.
[[nodiscard]] constexpr bool stands_apart(glyph_run run, std::size_t i) noexcept {
    return run[i].after_space || (i > 0 && run[i].begin != run[i - 1].begin + run[i - 1].size);
}

/// Reads a day of no calendar, 2024年13月45日, which is none and part of a header all the same.
constexpr bool eat_impossible_day(scan& in) noexcept {
    const std::size_t begin = in.at();
    for (const char32_t unit : std::u32string_view(U"年月日")) {
        if (eat_number(in) >= 0 && in.peek() == unit) {
            in.skip();
            continue;
        }
        in.move_to(begin);
        return false;
    }
    return true;
}

}  // namespace detail

/// How far a run is read that turns out to be no header.
enum class header_reading : std::uint8_t {
    whole,      ///< to its end
    promising,  ///< as long as it may still convince, see `header_match::convinces`
};

/// Reads a run as a header, part by part, in whatever order the parts stand; what it does not know it passes over.
template <class = when_used>
[[nodiscard]] header_match match_header(glyph_run run, header_reading reading = header_reading::whole) {
    header_match made;
    constexpr std::size_t longest = 160;
    if (run.size() < 2 || run.size() > longest) return made;
    scan in(run);
    const auto took = [&](std::size_t from) {
        made.read += in.at() - from;
        ++made.parts;
    };
    while (!in.done()) {
        const std::size_t at = in.at();
        // A colon behind a page's number counts twice.
        if (reading == header_reading::promising && (made.read + in.left() + 1) * 10 < run.size() * 5) break;
        const auto apart = [&](std::size_t i) { return detail::stands_apart(run, i); };
        const bool token = at == 0 || apart(at) || !run[at - 1].is(is_han_glyph | is_latin_glyph | is_digit_glyph);
        // A name that ends in 报, alone as a word: the newspaper's.
        const auto eat_newspaper = [&] {
            if (!token || !made.newspaper.empty()) return false;
            std::size_t end = at;
            while (end < run.size() && run[end].is(is_han_glyph) && !(end > at && apart(end))) ++end;
            if (end - at < 2 || end - at > 10 || (run[end - 1].code != U'报' && run[end - 1].code != U'報'))
                return false;
            // 天气预报, 公报 and their like are reports.
            if (end - at >= 3 && banmian::detail::one_of(run[end - 2].code, U"预預公简簡快战戰捷情年汇匯通喜警举舉"))
                return false;
            in.move_to(end);
            made.newspaper = {at, end};
            took(at);
            return true;
        };
        if (!in.here().is(is_digit_glyph | is_latin_glyph) && !detail::part_firsts.may_hold(in.peek()) &&
            run.own() == nullptr) {
            if (!eat_newspaper()) in.skip();
            continue;
        }
        // What the first character cannot begin is not tried.
        const char32_t first = in.peek();
        const auto begins = [first](const auto& firsts) { return banmian::detail::one_of(first, firsts); };
        if (begins(U"今本共") &&
            (in.eat(U"今日") || in.eat(U"本期") || in.eat(U"共"))) {  // 今日4版: how many pages, not which
            while (in.eat(U"共") || in.eat(U"本报") || in.eat(U"本報") || in.eat(U"出版") || in.eat(U"出") ||
                   in.eat(U"对开") || in.eat(U"四开")) {
            }
            const int count = eat_number(in);
            if (count > 0 && in.eat(U"版")) {
                made.page_count = count;
                took(at);
                continue;
            }
            in.move_to(at);
        }
        // 第1版, A01版, 01 at a token's start
        const bool begins_number = grammar::begins_number(first);
        if (made.page.empty() && (begins_number || in.here().is(is_latin_glyph) || first == U'第')) {
            const bool numbered = in.eat(U"第");
            std::string label;
            while (!in.done() && in.here().is(is_latin_glyph) && label.size() < 2)
                append_utf8(in.peek(), label), in.skip();
            const bool lettered = !label.empty();
            bool zero = false;
            if (!in.done() && in.peek() == U'0') zero = true;
            const int number = eat_number(in);
            const bool ends = in.done() || in.here().after_space;
            if (number > 0 && number < 1000 && (in.eat(U"版") || (token && ends && (lettered || zero)))) {
                if (zero) label += '0';
                made.page = label + std::to_string(number);
                took(at);
                // What follows as a word of its own is the page's name.
                const std::size_t name = in.at();
                if (in.eat_one(U":·")) made.read += 1;
                std::size_t end = in.at();
                const std::size_t begin = end;
                while (end < run.size() && run[end].is(is_han_glyph) && !(end > begin && apart(end))) ++end;
                scan look(run, begin);
                named_day day;
                if (end > begin && end - begin <= 8 && !eat_word(look, detail::staff_roles, &own_words::staff_roles) &&
                    !look.eat(U"星期") && !detail::eat_day(look, day)) {
                    // 要 闻: single characters apart belong together.
                    while (end < run.size() && end - begin < 4 && run[end].is(is_han_glyph) &&
                           (end + 1 == run.size() || run[end + 1].after_space))
                        ++end;
                    made.name = {begin, end};
                    in.move_to(end);
                    made.read += end - name;
                }
                continue;
            }
            static_cast<void>(numbered);
            in.move_to(at);
        }
        if (made.day.day == 0 && (begins_number || detail::era_firsts.may_hold(first))) {
            named_day day;
            if (detail::eat_day(in, day) && day.month > 0) {
                if (day.lunar)
                    made.lunar = {at, in.at()};
                else
                    made.day = day;
                took(at);
                continue;
            }
            in.move_to(at);
        }
        if (begins_number && detail::eat_impossible_day(in)) {
            took(at);
            continue;
        }
        if (token && made.lunar.empty() && (begins_number || begins(U"甲乙丙丁戊己庚辛壬癸正冬腊臘闰閏")) &&
            detail::eat_lunar_day(in)) {
            made.lunar = {at, in.at()};
            took(at);
            continue;
        }
        if (begins(U"星礼周") && (in.eat(U"星期") || in.eat(U"礼拜") || (token && in.eat(U"周")))) {
            if (in.eat_one(U"一二三四五六日天")) {
                made.weekday = {at, in.at()};
                took(at);
                continue;
            }
            in.move_to(at);
        }
        if (begins(U"农農夏") && (in.eat(U"农历") || in.eat(U"農曆") || in.eat(U"夏历"))) {
            while (!in.done() && in.here().is(is_han_glyph) && !in.here().after_space && in.at() - at < 14) in.skip();
            made.lunar = {at, in.at()};
            took(at);
            continue;
        }
        if (begins(U"总總第") && (in.eat(U"总第") || in.eat(U"總第") || in.eat(U"第"))) {
            std::string number = detail::eat_issue_number(in);
            if (!number.empty() && (in.eat(U"期") || in.eat(U"号") || in.eat(U"號"))) {
                made.issue_number = std::move(number);
                took(at);
                continue;
            }
            in.move_to(at);
        }
        if (begins(U"国C") && (in.eat(U"国内统一连续出版物号") || in.eat(U"国内统一刊号") || in.eat(U"国内刊号") ||
                               (token && in.eat(U"CN")))) {
            if (run[in.at() - 1].is(is_latin_glyph)) in.move_to(at);
            in.eat_one(U":");
            made.cn = detail::eat_code(in);
            if (!made.cn.empty()) {
                took(at);
                continue;
            }
            in.move_to(at);
        }
        if (begins(U"国I") &&
            (in.eat(U"国际标准连续出版物号") || in.eat(U"国际标准刊号") || (token && in.eat(U"ISSN")))) {
            in.eat_one(U":");
            in.eat(U"ISSN");
            made.issn = detail::eat_code(in);
            if (!made.issn.empty()) {
                took(at);
                continue;
            }
            in.move_to(at);
        }
        if (begins(U"邮代") && (in.eat(U"邮发代号") || in.eat(U"代号"))) {
            in.eat_one(U":");
            made.post_code = detail::eat_code(in);
            took(at);
            continue;
        }
        if (token && made.parts > 0 && (detail::eat_weather(in) || detail::eat_contact(in))) {
            took(at);
            continue;
        }
        const std::size_t role = in.at();
        if (eat_word(in, detail::staff_roles, &own_words::staff_roles) ||
            (token && reads_ours(in, &own_words::staff_roles) && (in.eat(U"责编") || in.eat(U"校对")))) {
            staff_entry entry;
            entry.role = {role, in.at()};
            if (in.eat_one(U":/丨|") || (!in.done() && in.here().after_space)) {
                byline_group names;
                names.role = entry.role;
                std::size_t end = in.at();
                while (end < run.size()) {
                    scan look(run, end);
                    if (end > in.at() && (eat_word(look, detail::staff_roles, &own_words::staff_roles) ||
                                          look.eat(U"电话") || look.eat(U"邮箱")))
                        break;
                    ++end;
                }
                detail::eat_names(run, in, end, names);
                if (!names.names.empty()) {
                    entry.names = std::move(names.names);
                    made.staff.push_back(std::move(entry));
                    took(at);
                    continue;
                }
            }
            in.move_to(at);
        }
        if (token && made.name.empty() && eat_word(in, detail::page_names, &own_words::page_names)) {
            if (in.done() || in.here().after_space || !in.here().is(is_han_glyph)) {
                made.name = {at, in.at()};
                took(at);
                continue;
            }
            in.move_to(at);
        }
        if (!eat_newspaper()) in.skip();
    }
    return made;
}

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_PAGE_HEADER_HPP
