// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/docling/read.hpp>
#include <banmian/format/docling/write.hpp>
#include <banmian/format/json/read.hpp>

#include <doctest/doctest.h>

#include <format/written_issue.hpp>
#include <string>

namespace {

TEST_CASE("texts have the text as it should read, as it was printed, and a place for each column") {
    std::string out;
    banmian::docling::write(written::issue(), written::source, "x", out);
    CHECK(banmian::json::is_valid(out));
    for (const std::string_view part :
         {R"("orig":"本报讯 近日,某\n地的事\n办好了。","text":"本报讯 近日，某地的事办好了。")",
          R"("charspan":[11,15])", R"("label":"section_header")", R"("name":"1-1","label":"section")",
          R"("meta":{"banmian__role":"kicker"})",
          R"("pages":{"1":{"size":{"width":720,"height":1000},"page_no":1}})"}) {
        INFO(std::string(part));
        CHECK(out.find(part) != out.npos);
    }
}

TEST_CASE("what is written is read back") {
    std::string out;
    banmian::docling::write(written::issue(), written::source, "x", out);
    const auto back = banmian::docling::read(out);
    REQUIRE(back.sheets.size() == 1);
    CHECK(back.sheets[0].blocks.size() >= 5);
}

TEST_CASE("whatever the issue says, what is written is JSON") {
    std::string out;
    banmian::docling::write(written::hostile(), written::source, "\xFF", out);
    CHECK(banmian::json::is_valid(out));
}

}  // namespace
