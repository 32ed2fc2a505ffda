// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/text_origin.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace text_origin_tests {

using banmian::span;
using banmian::layout::text_origin;

/// `ab`, an entity of five bytes, `cd` as characters of two bytes of three each.
const std::vector<text_origin> pieces{{{0, 2}, {10, 12}}, {{2, 3}, {12, 17}}, {{3, 9}, {17, 21}, 3, 2}};

TEST_CASE("a part of a piece is its bytes, an entity whole, characters of another encoding each by each") {
    CHECK(in_source(pieces, {1, 2}) == std::vector<span>{{11, 12}});
    CHECK(in_source(pieces, {1, 3}) == std::vector<span>{{11, 17}});
    CHECK(in_source(pieces, {3, 6}) == std::vector<span>{{17, 19}});
    CHECK(in_source(pieces, {6, 9}) == std::vector<span>{{19, 21}});
    CHECK(hull_in_source(pieces, {0, 9}) == span{10, 21});
    CHECK(in_source(pieces, {9, 12}).empty());
}

TEST_CASE("a text of a copy of a file is placed in the file") {
    // The copy's bytes 0 to 6 are two characters, its bytes 6 to 9 plain ones.
    const std::vector<text_origin> copy{{{0, 6}, {100, 104}, 3, 2}, {{6, 9}, {104, 107}}};
    const std::vector<text_origin> text{{{0, 3}, {3, 6}}, {{3, 5}, {7, 9}}};
    const std::vector<text_origin> placed = through(text, copy);
    CHECK(in_source(placed, {0, 3}) == std::vector<span>{{102, 104}});
    CHECK(in_source(placed, {3, 4}) == std::vector<span>{{105, 106}});
}

}  // namespace text_origin_tests
