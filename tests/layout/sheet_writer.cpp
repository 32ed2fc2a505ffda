// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/sheet_writer.hpp>

#include <doctest/doctest.h>

namespace {

TEST_CASE("blocks get their lines, ink and origins; the column shows the indent") {
    banmian::layout::sheet_writer writer;
    auto page = writer.begin("3", {100, 200});
    banmian::layout::placed_word line;
    line.text = "一行";
    line.bounds = {20, 0, 30, 10};
    line.origin = {5, 11};
    banmian::layout::placed_word nothing;
    writer.add_block(page, {&line, &nothing}, {0, 0, 50, 100}, banmian::layout::block_hint::body, 2);
    writer.add_block(page, {&nothing}, {}, banmian::layout::block_hint::none, 0);
    writer.finish(std::move(page));
    const auto made = writer.take();
    REQUIRE(made.sheets.size() == 1);
    CHECK(made.sheets[0].label == "3");
    REQUIRE(made.sheets[0].blocks.size() == 1);
    CHECK(made.sheets[0].blocks[0].bounds->x == 0);
    CHECK(made.sheets[0].blocks[0].group == 2);
    CHECK(made.text_of(made.sheets[0].lines[0]) == "一行");
    REQUIRE(made.origins.size() == 1);
    CHECK(made.origins[0] == banmian::layout::text_origin{{0, 6}, {5, 11}});
    CHECK(made.sheets[0].has_geometry());
    CHECK_FALSE(writer.begin("", {0, 5}).size);
}

}  // namespace
