// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/iiif/write.hpp>
#include <banmian/format/json/read.hpp>

#include <doctest/doctest.h>

#include <format/written_issue.hpp>
#include <string>

namespace {

TEST_CASE("a canvas has its size, its texts their places, an article its range") {
    std::string out;
    banmian::iiif::write_options options;
    options.sheets.images = "https://library.example/{page:02}.png";
    options.address = "https://library.example/issue/";
    REQUIRE(banmian::iiif::can_write(written::issue()));
    banmian::iiif::write(written::issue(), written::source, out, options);
    CHECK(banmian::json::is_valid(out));
    for (
        const std::string_view part :
        {R"("id":"https://library.example/issue/canvas/1","type":"Canvas","label":{"zh":["A01 要闻"]},"height":4167,"width":3000)",
         R"("body":{"id":"https://library.example/01.png","type":"Image","format":"image/png")",
         R"("value":"办好了。","format":"text/plain","language":"zh"},"target":"https://library.example/issue/canvas/1#xywh=900,600,300,42")",
         R"("type":"Range","label":{"zh":["标题，一"]})", R"("navDate":"2023-02-21T00:00:00Z")"}) {
        INFO(std::string(part));
        CHECK(out.find(part) != out.npos);
    }
}

TEST_CASE("an issue with a page without a size is not for IIIF") {
    banmian::issue whole = written::issue();
    whole.pages.emplace_back();
    CHECK_FALSE(banmian::iiif::can_write(whole));
    CHECK_FALSE(banmian::iiif::can_write({}));
}

TEST_CASE("whatever the issue says, what is written is JSON") {
    banmian::issue whole = written::hostile();
    whole.pages.pop_back();
    std::string out;
    banmian::iiif::write(whole, written::source, out);
    CHECK(banmian::json::is_valid(out));
}

}  // namespace
