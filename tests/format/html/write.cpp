// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/html/write.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

std::string page_of(std::string_view source) {
    banmian::parse_options options;
    options.repairs = true;
    return banmian::html::write(*banmian::parse(banmian::text::read(source), options), source);
}

TEST_CASE("markup in the source is text on the page, never markup") {
    const std::string page = page_of("<script>alert(1)</script>\n\n“&\" onmouseover=\"x\n\n甲\x01乙\xFF丙");
    CHECK(page.find("<script>alert") == std::string::npos);
    CHECK(page.find("&lt;script&gt;") != std::string::npos);
    CHECK(page.find("\" onmouseover") == std::string::npos);
    CHECK(page.find('\x01') == std::string::npos);
    CHECK(page.find('\xFF') == std::string::npos);
}

TEST_CASE("the page needs nothing from elsewhere") {
    const std::string page = page_of("城北建成公园\n\n　　城北的旧厂区今年春天改成了一座公园。");
    for (const char* const word : {"http:", "https:", " src=", "@import", "url("})
        CHECK(page.find(word) == std::string::npos);
}

TEST_CASE("every paragraph names the blocks that it came from, and every block is shown") {
    const std::string page = page_of("城北建成公园\n\n　　城北的旧厂区今年春天改成了一座公园。");
    CHECK(page.find("<p data-b=\"1\">") != std::string::npos);
    CHECK(page.find("data-n=\"0\"") != std::string::npos);
    CHECK(page.find("data-n=\"1\"") != std::string::npos);
}

}  // namespace
