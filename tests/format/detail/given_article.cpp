// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/given_article.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

TEST_CASE("dates in all their spellings, and none in numbers that are none") {
    for (const char* one : {"2017年10月9日", "出版2017-10-09", "2017.10.09", "20171009", "第3期2017/10/9"}) {
        CAPTURE(one);
        const auto made = banmian::given::date_in(one);
        REQUIRE(made);
        CHECK(*made == banmian::date{2017, 10, 9});
    }
    for (const char* one : {"2017年13月9日", "120171009", "201710091", "电话20171309", "2月9日"})
        CHECK_FALSE(banmian::given::date_in(one));
}

TEST_CASE("labels of pages") {
    const auto check = [](std::string_view text, std::string_view number, std::string_view name) {
        const auto made = banmian::given::label_in(text);
        CHECK(made.number == number);
        CHECK(made.name == name);
    };
    check("第A01版：头版", "A01", "头版");
    check("01版:要闻", "01", "要闻");
    check("第1版要闻\n其他", "1", "要闻");
    check("当前版：04版", "04", "");
    check("出版社 第2版", "2", "");
    check("本版责编", "", "");
}

}  // namespace
