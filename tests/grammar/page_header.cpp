// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/page_header.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace {

namespace grammar = banmian::grammar;

TEST_CASE("a page header gives number, name, date, weekday and staff") {
    const auto glyphs = banmian::glyphs_of("第1版 国际 1998年1月31日 星期六 责编:王斌 校对:陈敏娜");
    const auto found = grammar::match_header(glyphs);
    CHECK(found.convinces(glyphs.size()));
    CHECK(found.page == "1");
    CHECK(grammar::text_of(glyphs, found.name.begin, found.name.end) == "国际");
    CHECK(found.day.year == 1998);
    CHECK(found.day.month == 1);
    CHECK(found.day.day == 31);
    CHECK(grammar::text_of(glyphs, found.weekday.begin, found.weekday.end) == "星期六");
    REQUIRE(found.staff.size() == 2);
    CHECK(grammar::text_of(glyphs, found.staff[1].role.begin, found.staff[1].role.end) == "校对");
    REQUIRE(found.staff[1].names.size() == 1);
    CHECK(grammar::text_of(glyphs, found.staff[1].names[0].begin, found.staff[1].names[0].end) == "陈敏娜");
}

TEST_CASE("beside a date the first or last number is the page's, and the word behind it its name") {
    const auto read = [](std::string_view text) {
        const auto glyphs = banmian::glyphs_of(text);
        const auto found = grammar::match_header(glyphs);
        return found.page + ' ' + grammar::text_of(glyphs, found.name.begin, found.name.end);
    };
    CHECK(read("6 社会 滨河日报 1998年1月19日 星期一 责编:王斌") == "6 社会");
    CHECK(read("社会 2 滨河日报 1998年1月19日 星期一") == "2 社会");
    CHECK(read("滨河日报 2024年5月18日 星期六 12") == "12 ");
    CHECK(read("6社会 滨河日报 1998年1月19日星期一") == "6 社会");
    CHECK(read("6社会上的事 滨河日报 1998年1月19日星期一") == " ");
    CHECK(read("3 财经观察 2024年5月18日 星期六") == "3 财经观察");
    CHECK(read("3 滨河日报 2024年5月18日 星期六") == "3 ");
    CHECK(read("滨河日报 2024年5月18日 印数 30 万 星期六") == " ");
    CHECK(read("7 名学生获奖") == " ");
}

TEST_CASE("a page's name, alone or behind its number, is a folio and convinces nobody by itself") {
    const auto read = [](std::string_view text) { return grammar::match_header(banmian::glyphs_of(text)); };
    CHECK(read("8 文化").folio);
    CHECK(read("8 文化").page == "8");
    CHECK(read("综 合").folio);
    CHECK_FALSE(read("8 文化").convinces(3));
    CHECK_FALSE(read("8 文化人").folio);
    CHECK_FALSE(read("文化 8").folio);
    CHECK_FALSE(read("滨河日报 文化").folio);
}

TEST_CASE("who edited the page is a header of its own, who planned a story is none") {
    const auto convinces = [](std::string_view text) {
        const auto glyphs = banmian::glyphs_of(text);
        return grammar::match_header(glyphs).convinces(glyphs.size());
    };
    CHECK(convinces("责编：王斌"));
    CHECK(convinces("（责任编辑 王斌）"));
    CHECK(convinces("編輯：王斌") == convinces("编辑：王斌"));
    CHECK_FALSE(convinces("策划：王斌"));
    CHECK_FALSE(convinces("责编：王斌到河边看了新树"));
}

TEST_CASE("a masthead gives the lunar date and the issue's number") {
    const auto glyphs = banmian::glyphs_of("2024年5月18日　星期六　农历甲辰年四月十一　第5127期　今日4版");
    const auto found = grammar::match_header(glyphs);
    CHECK(found.convinces(glyphs.size()));
    CHECK(found.issue_number == "5127");
    CHECK(grammar::text_of(glyphs, found.lunar.begin, found.lunar.end) == "农历甲辰年四月十一");
    CHECK(found.page_count == 4);
}

TEST_CASE("CN and ISSN side by side are two numbers") {
    const auto glyphs = banmian::glyphs_of("总第9168期 CN 41-0020 ISSN 1002-4565 邮发代号35-12");
    const auto found = grammar::match_header(glyphs);
    CHECK(grammar::text_of(glyphs, found.cn.begin, found.cn.end) == "CN 41-0020");
    CHECK(grammar::text_of(glyphs, found.issn.begin, found.issn.end) == "1002-4565");
    CHECK(grammar::text_of(glyphs, found.post_code.begin, found.post_code.end) == "35-12");
}

TEST_CASE("a text that mentions a date is no header") {
    for (const std::string_view text : {"1月3日，全国政协举行新年茶话会，江泽民等出席。", "三峡工地战犹酣",
                                        "第一季度截至目前，卫东区引进亿元以上项目7个"}) {
        CAPTURE(text);
        const auto glyphs = banmian::glyphs_of(text);
        CHECK_FALSE(grammar::match_header(glyphs).convinces(glyphs.size()));
    }
}

TEST_CASE("a run that is read only while it promises convinces alike") {
    for (const std::string_view text :
         {"第1版 国际 1998年1月31日 星期六 责编:王斌 校对:陈敏娜", "第2版:要闻", "平顶山日报", "三峡工地战犹酣",
          "第一季度截至目前,卫东区引进亿元以上项目7个", "城北的旧厂区今年春天改成了一座公园2024年5月18日星期六"}) {
        CAPTURE(text);
        const auto glyphs = banmian::glyphs_of(text);
        const auto whole = grammar::match_header(glyphs);
        const auto promising = grammar::match_header(glyphs, grammar::header_reading::promising);
        CHECK(promising.convinces(glyphs.size()) == whole.convinces(glyphs.size()));
        if (whole.convinces(glyphs.size())) CHECK(promising.read == whole.read);
        CHECK((promising.newspaper.size() == glyphs.size()) == (whole.newspaper.size() == glyphs.size()));
    }
}

TEST_CASE("a masthead is read whole: both numbers of the serial, Han numerals, the weather, where to reach the paper") {
    const auto glyphs =
        banmian::glyphs_of("河湾日报 二〇二五年十月十日 星期五 乙巳年八月十九 第三千七百九十五号 今日出版8版 "
                           "CN 41-0016 ISSN 1671-1234 邮发代号35-23 晴转多云 12℃～25℃ www.hewan.com");
    const banmian::grammar::header_match read = banmian::grammar::match_header(glyphs);
    const auto words = [&](banmian::grammar::range of) { return banmian::grammar::text_of(glyphs, of.begin, of.end); };
    CHECK(words(read.newspaper) == "河湾日报");
    CHECK(read.day.year == 2025);
    CHECK(words(read.lunar) == "乙巳年八月十九");
    CHECK(read.issue_number == "3795");
    CHECK(words(read.issn) == "1671-1234");
    CHECK(words(read.post_code) == "35-23");
    CHECK(read.page.empty());
    CHECK(read.convinces(glyphs.size()));
}

}  // namespace
