// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/read.hpp>
#include <banmian/format/jsonld/write.hpp>

#include <doctest/doctest.h>

#include <format/written_issue.hpp>
#include <string>

namespace {

TEST_CASE("an article says its headlines, its authors and its picture in the words of schema.org") {
    std::string out;
    banmian::jsonld::write(written::issue(), out);
    CHECK(banmian::json::is_valid(out));
    for (const std::string_view part :
         {R"("@type":"NewsArticle","@id":"#1-1","headline":"标题，一","alternativeHeadline":["肩题"])",
          R"("printPage":"A01")", R"("author":[{"@type":"Person","name":"张三","jobTitle":"记者"})",
          R"("image":[{"@type":"ImageObject","caption":"图说","creditText":"张三 摄"}])",
          R"("issueNumber":"9168","datePublished":"2023-02-21")"}) {
        INFO(std::string(part));
        CHECK(out.find(part) != out.npos);
    }
}

TEST_CASE("whatever the issue says, what is written is JSON") {
    for (const auto& whole : {written::hostile(), banmian::issue()}) {
        std::string out;
        banmian::jsonld::write(whole, out);
        CHECK(banmian::json::is_valid(out));
    }
}

}  // namespace
