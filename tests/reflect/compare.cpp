// SPDX-License-Identifier: BSL-1.0
#include <banmian/model/convert.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/reflect/compare.hpp>

#include <doctest/doctest.h>

namespace {

using banmian::difference;
using banmian::difference_kind;

TEST_CASE("differences name their place and their kind") {
    banmian::issue left;
    left.newspaper = "甲";
    left.pages.resize(2);
    left.pages[0].articles.emplace_back().id = "1-1";
    banmian::issue right = left;
    CHECK(banmian::differences(left, right).empty());
    right.newspaper.reset();
    right.issue_number = "1";
    right.pages[0].articles[0].id = "1-2";
    right.pages.resize(1);
    CHECK(banmian::differences(left, right) ==
          std::vector<difference>{{"$.newspaper", difference_kind::only_left},
                                  {"$.issue_number", difference_kind::only_right},
                                  {"$.pages[0].articles[0].id", difference_kind::changed},
                                  {"$.pages[1]", difference_kind::only_left}});
}

TEST_CASE("models of different storage compare") {
    banmian::arena memory;
    banmian::issue whole;
    whole.pages.emplace_back().name = "要闻";
    const auto view = banmian::convert<banmian::issue_view>(whole, memory);
    CHECK(banmian::differences(whole, view).empty());
    whole.pages[0].name = "经济";
    CHECK(banmian::differences(view, whole).size() == 1);
}

}  // namespace
