// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/printing/nodes.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"

namespace {

TEST_CASE("a node has the text of all lines of its piece, and one span where they stand together") {
    test_page page("招领启事\n本人拾得\n\n别的字\n");
    find_lines(page.on);
    banmian::passes::node_builder<banmian::passes::working_page> build(page.on, nullptr);
    const banmian::text_node made = build.node_of(page.on.pieces.front());
    CHECK(made.text == "招领启事本人拾得");
    REQUIRE(made.spans.size() == 1);
    CHECK(made.spans[0].begin == 0);
    CHECK(made.boxes.empty());  // plain text has none
    CHECK(build.node_of(page.on.pieces.at(1)).text == "别的字");
}

TEST_CASE("pieces that go on are one node only where the format states it") {
    test_page page("招领启事\n\n别的字\n");
    find_lines(page.on);
    banmian::passes::door::link(page.on, 0, 1);
    banmian::passes::node_builder<banmian::passes::working_page> build(page.on, nullptr);
    CHECK(build.node_of(page.on.pieces[0]).text == "招领启事");
    page.layout.sheets[0].roles_given = true;
    CHECK(build.node_of(page.on.pieces[0]).text == "招领启事别的字");
}

}  // namespace
