// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/trs/read.hpp>

#include <doctest/doctest.h>

#include <format/outline.hpp>
#include <string>

namespace trs_read_tests {

const std::string file =
    "<REC>\r\n<版名>=要闻\r\n<日期>=2009.03.08\r\n<版次>=2\r\n<引题>=引\r\n<标题>=主题\r\n<副题>=\r\n<全文坐标>=0,0,"
    "100,0,100,50,0,50\r\n"
    "<作者>=甲文 "
    "乙文\r\n<正文>=　　首段。\r\n<a>不是标记</"
    "a>\r\n\r\n<REC>\r\n<BC>=3\r\n<RQ>=20090308\r\n<BT>=短名\r\n<新词>=生词\r\n<TX>=正文。\r\n\r\n空行后。\r\n";

TEST_CASE("records are articles of their pages, with all their text in place") {
    const auto made = banmian::trs::read(file);
    CHECK(readers::outline(made) == "[kicker 1] 引 [headline 1] 主题 [byline 1] 甲文 乙文 [body 1] 　　首段。 [body 1] "
                                    "<a>不是标记</a> || [headline 2] 短名 "
                                    "[furniture 2] 生词 [body 2] 正文。 [body 2] 空行后。");
    CHECK(made.sheets[0].number == "2");
    CHECK(made.sheets[0].name == "要闻");
    CHECK(*made.stated.day == banmian::date{2009, 3, 8});
    CHECK(made.sheets[0].blocks[0].bounds->width == 24);
    for (const auto& one : made.origins) CHECK(one.text.in(made.text()) == one.source.in(file));
    REQUIRE(made.diagnostics.size() == 2);  // a field that is not known, text behind a blank line
    CHECK(made.diagnostics[0].what.code == banmian::errc::unknown_name);
    CHECK(made.diagnostics[1].what.where.in(file) == "空行后。");
}

TEST_CASE("what is no record says so, and keeps its text") {
    CHECK(readers::first_fault(banmian::trs::read("")) == banmian::errc::missing_element);
    CHECK(readers::outline(banmian::trs::read("没有记录")) == "[body 1] 没有记录");
}

}  // namespace trs_read_tests
