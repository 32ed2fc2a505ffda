// SPDX-License-Identifier: BSL-1.0
/// Words and small readings of which page headers 报眉 are made: staff, page names, codes, weather, contacts.
#ifndef BANMIAN_GRAMMAR_HEADER_WORDS_HPP
#define BANMIAN_GRAMMAR_HEADER_WORDS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/day.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/text/character_filter.hpp>
#include <banmian/text/glyph.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

namespace detail {

inline constexpr lexicon<36> staff_roles{
    {U"本版责任编辑", U"本版责编", U"责任编辑", U"責任編輯", U"本版编辑", U"值班编委", U"值班主任", U"值班编辑",
     U"见习编辑",     U"首席编辑", U"执行编辑", U"一读",     U"二读",     U"版式设计", U"版面设计", U"美术编辑",
     U"视觉设计",     U"责任校对", U"本版校对", U"统筹",     U"策划",     U"主编",     U"编审",     U"审读",
     U"终审",         U"责编",     U"責編",     U"编辑",     U"校对",     U"校對",     U"美编",     U"版式",
     U"组版",         U"制图",     U"編輯",     U"責任校對"}};

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
        number = number * 10000 + (std::max)(eat_number(in), 0);
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

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_HEADER_WORDS_HPP
