// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/printing/compose.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace banmian::passes;

std::string composed(std::string_view text, enum spacing policy = spacing::close_up,
                     std::vector<banmian::repair>* edits = nullptr) {
    test_page page{std::string(text)};
    find_lines(page.on);
    composer compose(page.on, edits);
    for (const printed_line& line : page.on.lines) compose.add(line, policy);
    banmian::text_node made;
    compose.take_into(made);
    return made.text;
}

TEST_CASE("stops become full-width outside numbers, times and Latin text") {
    CHECK(composed("近日,卫东区召开(扩大)会议:要求如下;好吗?好!") ==
          "近日，卫东区召开（扩大）会议：要求如下；好吗？好！");
    CHECK(composed("上午1:30,增长4.5%") == "上午1:30，增长4.5%");
    CHECK(composed("共1,200人") == "共1,200人");
    CHECK(composed("R,D中心") == "R,D中心");
}

TEST_CASE("straight quotes pair, the inner ones singly; an apostrophe stays") {
    CHECK(composed("\"拼\"的精神和\"我们要有'主人'意识\"") == "“拼”的精神和“我们要有‘主人’意识”");
    CHECK(composed("don't") == "don't");
}

TEST_CASE("wraps close up in running text and stay in headings") {
    CHECK(composed("甲乙\n丙丁") == "甲乙丙丁");
    CHECK(composed("统筹规划 因地制宜", spacing::keep) == "统筹规划 因地制宜");
}

TEST_CASE("radicals become the ideographs that were printed") {
    CHECK(composed("\u2F00\u2F08") == "一人");
}

TEST_CASE("every edit is listed with what it replaced, and the edits undone give the source") {
    const std::string_view source = "近日,\"拼\"\n字当头";
    std::vector<banmian::repair> edits;
    CHECK(composed(source, spacing::close_up, &edits) == "近日，“拼”字当头");
    REQUIRE(edits.size() == 4);
    for (const auto& one : edits) CHECK(one.from == one.span.in(source));
    CHECK(edits[0].kind == banmian::repair_kind::width);
    CHECK(edits[1].kind == banmian::repair_kind::quote);
    CHECK(edits[3].kind == banmian::repair_kind::wrap_space);
}

}  // namespace
