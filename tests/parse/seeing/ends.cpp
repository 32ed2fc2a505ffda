// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/seeing/ends.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace {

using namespace banmian::passes;

const std::string long_text = "城北的旧厂区今年春天改成了一座公园附近的居民每天清晨都来散步老人们在树下打拳孩子们在草地"
                              "上放风筝周末还有音乐会可以听";

TEST_CASE("a piece that goes on is flush, and one that breaks off is open") {
    const std::string text = set_paragraph(long_text, 14) + "\n\n" + set_paragraph(long_text + "。", 14, false);
    test_page page(text);
    page.run_to_ends();
    REQUIRE(page.on.pieces.size() == 2);
    CHECK(page.on.pieces[1].opening == opening::flush);
    CHECK(page.on.pieces[1].closing == closing::closed);
}

TEST_CASE("a piece knows which brackets and quotes it leaves open, or closes without opening") {
    struct {
        std::string_view text;
        int opened;
        int closed;
        bool odd_quotes;
    } const table[] = {
        {"版面（要闻）", 0, 0, false}, {"他说：“我们都", 1, 0, false}, {"记得。”记者（罗雨", 1, 1, false},
        {"）（报道）", 0, 1, false},   {"他说:\"我们都", 0, 0, true},  {"他说:\"好。\"", 0, 0, false},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        test_page page{std::string(row.text)};
        page.run_to_ends();
        REQUIRE(page.on.pieces.size() == 1);
        const balance& brackets = page.on.pieces[0].brackets;
        CHECK(brackets.opened == row.opened);
        CHECK(brackets.closed == row.closed);
        CHECK(brackets.odd_quotes == row.odd_quotes);
    }
}

}  // namespace
