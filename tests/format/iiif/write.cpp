// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/iiif/write.hpp>
#include <banmian/format/json/read.hpp>

#include <doctest/doctest.h>

#include <format/written_issue.hpp>
#include <string>
#include <utility>

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

TEST_CASE("a canvas without a picture says so, and a picture's name is an address, whatever stands in it") {
    std::string out;
    banmian::iiif::write(written::issue(), written::source, out);
    CHECK(out.find(R"("width":3000,"items":[],"annotations":)") != out.npos);
    for (const auto& [name, address] : {std::pair("a b/版.png", "https://example.org/iiif/a%20b/%E7%89%88.png"),
                                        std::pair("https://a.b/c d.png?x=%20", "https://a.b/c%20d.png?x=%20"),
                                        std::pair("x://y", "https://example.org/iiif/x://y"),
                                        std::pair("\x01\xFF\"", "https://example.org/iiif/%01%FF%22")}) {
        banmian::issue whole = written::issue();
        whole.pages[0].image = name;
        out.clear();
        banmian::iiif::write(whole, written::source, out);
        INFO(out);
        CHECK(out.find(R"("body":{"id":")" + std::string(address) + '"') != out.npos);
    }
}

TEST_CASE("a canvas is never of no width, however coarse the picture is") {
    banmian::issue whole = written::issue();
    whole.pages[0].size = banmian::extent{1, 1};
    banmian::iiif::write_options options;
    options.sheets.dpi = 1;
    std::string out;
    banmian::iiif::write(whole, written::source, out, options);
    CHECK(out.find(R"("height":1,"width":1,)") != out.npos);
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
