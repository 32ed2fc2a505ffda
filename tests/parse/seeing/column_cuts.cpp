// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/assemble.hpp>
#include <banmian/parse/seeing/column_cuts.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <algorithm>
#include <layout/test_words.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace layout = banmian::layout;

namespace {

/// What the log tells under a label of a page of words, each with its reason.
std::vector<std::string> told(const layout::document& read, std::string_view label) {
    banmian::trace log;
    banmian::parse_options options;
    options.log = &log;
    static_cast<void>(parse_document(read, options));
    std::vector<std::string> made;
    for (const banmian::decision& one : log.decisions())
        if (one.label == label) made.emplace_back(one.reason);
    return made;
}
layout::document assembled(const test_words::compositor& from) {
    layout::assembler made;
    made.add_page("", banmian::extent{600, 800}, from.words(), {});
    return made.take();
}

TEST_CASE("a column tells why it begins: a heading is a wall, nothing stands over the other") {
    test_words::compositor page;
    page.line("大标题在这里", 60, 60, 24);
    page.column(test_words::prose(200, 1), 50, 100, 20);
    page.column(test_words::prose(200, 2), 265, 100, 20);
    const std::vector<std::string> cuts = told(assembled(page), "column");
    REQUIRE(cuts.size() == 2);
    CHECK(std::count(cuts.begin(), cuts.end(), banmian::passes::reason_of(layout::column_cut::top)) >= 1);
}

TEST_CASE("every cut has a reason, and none of nothing") {
    using layout::column_cut;
    CHECK(banmian::passes::reason_of(column_cut::none).empty());
    for (const column_cut cut : {column_cut::top, column_cut::wall, column_cut::caption, column_cut::size,
                                 column_cut::edge, column_cut::gutter, column_cut::white, column_cut::measure})
        CHECK_FALSE(banmian::passes::reason_of(cut).empty());
}

}  // namespace
