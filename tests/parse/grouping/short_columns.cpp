// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/grouping/short_columns.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace {

const std::string sentence(park_text);

/// An article of three columns of eight lines, of which `lost` are missing at the end of the first; the text breaks off
/// at the end, so that the page shows damage.
std::string page_with(std::size_t lost) {
    const auto lines = lines_of(sentence + sentence + sentence + sentence + sentence + sentence + sentence, 14);
    return "城北建成公园\n\n" + wrapped(lines, 0, 8 - lost) + "\n\n" + wrapped(lines, 8, 16) + "\n\n" +
           wrapped(lines, 16, 24);
}

std::size_t marked(const std::string& text) {
    test_page page(text);
    page.run();
    std::size_t found = 0;
    for (const auto& of : page.on.pieces) found += of.torn && of.next != banmian::passes::none ? 1U : 0U;
    return found;
}

TEST_CASE("a column that is too short by two lines shows that they were lost") {
    CHECK(marked(page_with(2)) == 1);
    CHECK(marked(page_with(0)) == 0);
}

}  // namespace
