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

TEST_CASE("spaces between Latin words and numbers stay, those that justify Han go") {
    CHECK(composed("第二届Robot Challenge Cup在县一中举行") == "第二届Robot Challenge Cup在县一中举行");
    CHECK(composed("开往县城的12 15 18三路班车") == "开往县城的12 15 18三路班车");
    CHECK(composed("总投 资 369.7 亿元 ， 占 98.5 %") == "总投资369.7亿元，占98.5%");
    CHECK(composed("引用Play simple, run hard.一句") == "引用Play simple, run hard.一句");
    CHECK(composed("比分 3 : 1") == "比分3:1");
}

TEST_CASE("a wrap between Latin words was a space; one inside an address or a word was none") {
    CHECK(composed("使用了Raspberry\nPi开发板") == "使用了Raspberry Pi开发板");
    CHECK(composed("手机Mate\n60上市") == "手机Mate 60上市");
    CHECK(composed("网址www.example.o\nrg查询") == "网址www.example.org查询");
    CHECK(composed("由Make\nr空间举办") == "由Maker空间举办");
    CHECK(composed("增长36.\n5个百分点") == "增长36.5个百分点");
}

TEST_CASE("addresses keep their marks") {
    CHECK(composed("登录https://www.example.org/game?id=3,4查询,或") ==
          "登录https://www.example.org/game?id=3,4查询，或");
    CHECK(composed("邮箱:a.b@example.org,电话:123") == "邮箱：a.b@example.org，电话：123");
}

TEST_CASE("wide straight quotes pair too, and an apostrophe before a year stays") {
    CHECK(composed("渡口镇的＂上学路＂修好了") == "渡口镇的“上学路”修好了");
    CHECK(composed("参加'98抗洪的人") == "参加'98抗洪的人");
}

}  // namespace
