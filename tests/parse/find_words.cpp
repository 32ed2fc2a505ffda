// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/find_words.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace {

TEST_CASE("spaces, wraps, widths, quotes and radicals do not count") {
    constexpr std::string_view text = "工程 投资,\n \"今日\"完成（一）⼯程";
    const banmian::word_finder finder(text);
    for (const std::string_view words : {"工程投资，“今日”", "工程投资,\"今日\"", "投 资，「今日」完成(一)"})
        CHECK(finder.find(words).size() == 1);
    CHECK(finder.find("资，“").at(0).in(text) == "资,\n \"");
    CHECK(finder.find("工程").size() == 2);
    CHECK(finder.find("工期").empty());
}

TEST_CASE("no words stand nowhere, and places that overlap are one") {
    const banmian::word_finder finder("哈哈哈哈");
    CHECK(finder.find(" 　\n").empty());
    CHECK(finder.find("哈哈").size() == 2);
    CHECK(finder.find("哈哈哈").size() == 1);
    CHECK(banmian::word_finder("").find("哈").empty());
    CHECK(banmian::word_finder("甲\xFF乙").find("甲\xFF乙").size() == 1);
}

}  // namespace
