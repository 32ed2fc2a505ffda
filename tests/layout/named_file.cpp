// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/named_file.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace named_file_tests {

namespace layout = banmian::layout;
using banmian::span;

TEST_CASE("places in the texts of files become places in the files, one behind another") {
    layout::document made = layout::document::owning("abcdef");
    made.sheets.emplace_back();
    // a and b from the first ten bytes; c and d from the second text, which was decoded; e and f from the third.
    made.origins = {{{0, 2}, {4, 6}}, {{2, 4}, {10, 12}}, {{4, 6}, {15, 17}}};
    layout::named_file second("wxyz", {{{0, 4}, {100, 108}, 1, 2}}, 200);
    second.name = "second";
    layout::named_file third(std::string("12345"));
    third.name = "third";
    layout::place_behind(made, 10, {second, third});
    CHECK(made.in_source({0, 2}) == std::vector<span>{{4, 6}});
    CHECK(made.in_source({2, 3}) == std::vector<span>{{110, 112}});
    CHECK(made.in_source({4, 6}) == std::vector<span>{{211, 213}});
    REQUIRE(made.sheets[0].files.size() == 2);
    CHECK(made.sheets[0].files[0].span == span{10, 210});
    CHECK(made.sheets[0].files[1].name == "third");
    CHECK(made.sheets[0].files[1].span == span{210, 215});
    // The first file was decoded, too, and is three bytes longer than its text: what stands behind it moves.
    made.place_in_file({{{0, 10}, {3, 13}}}, "0123456789");
    CHECK(made.in_source({0, 2}) == std::vector<span>{{7, 9}});
    CHECK(made.in_source({2, 3}) == std::vector<span>{{113, 115}});
    CHECK(made.sheets[0].files[1].span == span{213, 218});
}

}  // namespace named_file_tests
