// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/document.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace {

namespace layout = banmian::layout;

TEST_CASE("a document views the source, or owns what was decoded from it") {
    const std::string source = "版面";
    const layout::document viewing = layout::document::viewing(source);
    CHECK(viewing.text().data() == source.data());
    layout::document owning = layout::document::owning("解码");
    const layout::document moved = std::move(owning);
    CHECK(moved.text() == "解码");
    CHECK(moved.text_of({{3, 6}}) == "码");
}

TEST_CASE("a sheet has geometry only when every line has its place") {
    layout::sheet page;
    CHECK_FALSE(page.has_geometry());
    page.lines.resize(2);
    page.ink.resize(1);
    CHECK_FALSE(page.has_geometry());
    page.ink.resize(2);
    CHECK(page.has_geometry());
}

}  // namespace
