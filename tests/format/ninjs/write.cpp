// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/read.hpp>
#include <banmian/format/ninjs/write.hpp>

#include <doctest/doctest.h>

#include <format/written_issue.hpp>
#include <string>

namespace {

std::string items_of(const banmian::issue& whole) {
    std::string out;
    banmian::ninjs::write(whole, out);
    return out;
}

TEST_CASE("an article is an item on a line of its own") {
    const std::string out = items_of(written::issue());
    CHECK(out.find('\n') == out.size() - 1);
    CHECK(banmian::json::is_valid(out));
    for (const std::string_view part :
         {R"("uri":"urn:banmian:%E6%9F%90%E6%97%A5%E6%8A%A5:2023-02-21:1-1")",
          R"("headlines":[{"role":"kicker","value":"肩题"},{"role":"main","value":"标题，一"}])",
          R"("value":"<p>本报讯 近日，某地的事办好了。</p><hr class=\"gap\"/>")", R"("by":"记者 张三 李四")",
          R"({"role":"page","value":"A01"})", R"("type":"picture","by":"张三 摄")",
          R"("descriptions":[{"role":"caption","value":"图说"}])"}) {
        INFO(std::string(part));
        CHECK(out.find(part) != out.npos);
    }
}

TEST_CASE("parts on several pages are one item") {
    banmian::issue whole = written::issue();
    whole.pages.push_back(whole.pages[0]);
    whole.pages[1].articles[0].id = "2-1";
    CHECK(items_of(whole).find('\n') != items_of(whole).size() - 1);
    whole.pages[0].articles[0].continued_by = "2-1";
    CHECK(items_of(whole).find('\n') == items_of(whole).size() - 1);
}

TEST_CASE("whatever the issue says, every line is JSON, and its address ASCII") {
    const std::string out = items_of(written::hostile());
    std::size_t lines = 0;
    for (std::size_t at = 0; at < out.size(); ++lines) {
        const std::size_t end = out.find('\n', at);
        const std::string line = out.substr(at, end - at);
        CHECK(banmian::json::is_valid(line));
        const std::string uri = line.substr(0, line.find(",\"standard\""));
        for (const char one : uri) CHECK((one > ' ' && static_cast<unsigned char>(one) < 0x7F));
        at = end + 1;
    }
    CHECK(lines == 3);
    CHECK(items_of({}).empty());
}

}  // namespace
