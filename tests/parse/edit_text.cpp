// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/poppler/read.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/parse/edit_text.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using banmian::edited_text;
using banmian::span;

TEST_CASE("places of a text are found in what was made of it, and back") {
    edited_text edits("abcdefghij");
    edits.replace({2, 4}, "XYZ");  // abXYZefghij
    edits.replace({8, 9}, "");     // abXYZefgij
    CHECK(edits.text() == "abXYZefgij");
    CHECK(edits.is(span{0, 10}) == span{0, 10});
    CHECK(edits.is(span{4, 6}) == span{5, 7});
    CHECK(edits.is(span{8, 10}) == span{8, 10});
    CHECK(edits.is(std::size_t{3}) == 5);
    CHECK(edits.was({5, 7}) == span{4, 6});
    CHECK(edits.was({3, 4}) == span{2, 4});
    CHECK(edits.was({8, 9}) == span{7, 9});
}

TEST_CASE("what was changed twice is one change") {
    edited_text edits("abcdefghij");
    edits.replace({2, 4}, "XYZ");  // abXYZefghij
    edits.replace({4, 6}, "--");   // abXY--fghij
    REQUIRE(edits.changes().size() == 1);
    CHECK(edits.text() == "abXY--fghij");
    CHECK(edits.changes()[0].before == span{2, 5});
    CHECK(edits.changes()[0].after == span{2, 6});
    edits.replace({0, 11}, "all");
    REQUIRE(edits.changes().size() == 1);
    CHECK(edits.changes()[0].before == span{0, 10});
    CHECK(edits.text() == "all");
}

TEST_CASE("a changed layout keeps the bytes of the file that each character has") {
    constexpr std::string_view page = "城北建成公圆\n\n　　城北的旧厂区今年春天改成了一座公园。";
    const auto read = banmian::text::read(page);
    edited_text edits(read.text());
    const std::size_t at = page.find("圆");
    edits.replace({at, at + 3}, "园林");
    const auto made = banmian::with_edits(read, edits);
    CHECK(made.text().substr(0, 21) == "城北建成公园林");
    CHECK(made.sheets[0].lines[0].text.in(made.text()) == "城北建成公园林");
    CHECK(made.in_source({at, at + 6}) == std::vector<span>{{at, at + 3}});
    const std::size_t later = made.text().find("旧厂区");
    CHECK(made.in_source({later, later + 9}).at(0).in(page) == "旧厂区");
    CHECK(made.sheets[0].extent_in_text.end == made.text().size());
}

TEST_CASE("a layout that was decoded keeps them too") {
    const std::string file = "<doc><page width='400' height='300'>"
                             "<word xMin='10' yMin='10' xMax='110' yMax='30'>旧厂区&amp;公圆</word></page></doc>";
    const auto read = banmian::poppler::read_bbox(file);
    edited_text edits(read.text());
    const std::size_t at = read.text().find("圆");
    edits.replace({at, at + 3}, "园");
    const auto made = banmian::with_edits(read, edits);
    const std::size_t mark = made.text().find("&");
    CHECK(made.in_source({mark, mark + 1}).at(0).in(file) == "&amp;");
    CHECK(made.in_source({at, at + 3}).at(0).in(file) == "圆");
}

}  // namespace
