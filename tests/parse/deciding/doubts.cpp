// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/deciding/doubts.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace {

using namespace banmian::passes;

const std::string park =
    set_paragraph("城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，老人们在树下打拳，"
                  "孩子们在草地上放风筝，周末还有人来写生。",
                  14);
const std::string river(river_text);

TEST_CASE("a last scrap of text with an exclamation is given to the text that breaks off before it") {
    const auto lines = lines_of(river + "水面上从来没有这样热闹过啊", 14);
    const std::string cut = wrapped(lines, 0, lines.size() - 1);
    const std::string scrap = lines.back() + "！";
    CHECK(roles_of("城北建成公园\n\n" + park + "\n\n河道完工\n\n" + cut + "\n\n" + scrap) ==
          "headline body headline body body");
}

TEST_CASE("a first line alone at a column's end is text when the next block goes on without an indent") {
    const auto lines = lines_of("投资环境的改善直接促进经济发展，今年来落户的企业比去年同期增加了许多，"
                                "投资环境越来越好，经济发展得很快。",
                                14);
    const std::string page = "城北建成公园\n\n" + park + "\n\n" + wrapped(lines, 0, 1) + "\n\n" + wrapped(lines, 1);
    CHECK(roles_of(page) == "headline body body body");
    test_page on_bench(page);
    on_bench.run();
    CHECK(on_bench.on.pieces[2].next == 3);
}

TEST_CASE("clauses under a headline that break off before an indented text are its subhead") {
    CHECK(roles_of("城北建成公园\n\n上午在湖边，下午在林间，居民们结伴而来的身影随处\n\n" + park) ==
          "headline subhead body");
    CHECK(roles_of("城北建成公园\n\n" + park + "\n\n" + set_paragraph(river, 14)) == "headline body body");
}

TEST_CASE("a heading that joins nothing stays a heading") {
    CHECK(roles_of("城北建成公园\n\n" + park + "\n\n河道整治工程昨天完工\n\n" + set_paragraph(river, 14)) ==
          "headline body headline body");
}

}  // namespace
