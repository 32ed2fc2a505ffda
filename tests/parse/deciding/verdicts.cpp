// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/deciding/verdicts.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace {

using banmian::block_role;
using namespace banmian::passes;

TEST_CASE("a role that is given is told with the bytes of the piece, the score and the reason") {
    test_page page("城北建成公园\n\n河边的茶馆重新开张。");
    find_lines(page.on);
    banmian::trace log;
    page.on.log = &log;
    page.on.base = 100;
    door::give_role(page.on, page.on.pieces[1], block_role::banner, {"roles", 2.5, "a slogan"});
    CHECK(page.on.pieces[1].role == block_role::banner);
    REQUIRE(log.decisions().size() == 1);
    const banmian::decision& taken = log.decisions()[0];
    CHECK(taken.pass == "roles");
    CHECK(taken.label == "banner");
    CHECK(taken.where == banmian::span{120, 150});
    CHECK(taken.other.empty());
    CHECK(taken.score == 2.5);
    CHECK(taken.reason == "a slogan");
}

TEST_CASE("one sign that settles a matter is named, and is the score; evidence is told with its sum") {
    test_page page("城北建成公园\n\n河边的茶馆重新开张。");
    find_lines(page.on);
    banmian::trace log;
    page.on.log = &log;
    door::give_role(page.on, page.on.pieces[0], block_role::banner,
                    by_rule("roles", page.on.weights.rules, &banmian::rule_weights::editor_named, "an editor"));
    evidence found;
    found.pro(page.on.weights.joins, &banmian::join_weights::next_piece);
    found.contra(page.on.weights.joins, &banmian::join_weights::reject);
    const evidence other = found.reversed();
    CHECK(other.sum() == -found.sum());
    door::tear(page.on, page.on.pieces[1], by_evidence("joins", other, "goes on nowhere"));
    REQUIRE(log.decisions().size() == 2);
    REQUIRE(log.decisions()[0].signs.size() == 1);
    CHECK(log.decisions()[0].signs[0].name == "editor_named");
    CHECK(log.decisions()[0].signs[0].nats == log.decisions()[0].score);
    CHECK(log.decisions()[1].signs.size() == 2);
    CHECK(log.decisions()[1].score == other.sum());
}

TEST_CASE("what is about two places names both; nobody listens without a log") {
    test_page page("城北建成公园");
    find_lines(page.on);
    tell(page.on, {"joins", 1, "goes on"}, "join", {0, 3}, {3, 6});
    banmian::trace log;
    page.on.log = &log;
    tell(page.on, {"joins", 1, "goes on"}, "join", {0, 3}, {3, 6});
    REQUIRE(log.decisions().size() == 1);
    CHECK(log.decisions()[0].other == banmian::span{3, 6});
}

TEST_CASE("joins and gaps go through the same door, with the weights that they were decided by") {
    test_page page("城北建成公园\n\n河边的茶馆重新开张。");
    find_lines(page.on);
    banmian::trace log;
    page.on.log = &log;
    evidence found;
    found.pro(page.on.weights.joins, &banmian::join_weights::next_piece);
    door::link(page.on, 0, 1);
    tell_join(page.on, 0, {"joins", found.sum(), "goes on", &found});
    CHECK(page.on.pieces[1].previous == 0);
    door::unlink(page.on, 0);
    CHECK(page.on.pieces[1].previous == none);
    door::tear(page.on, page.on.pieces[0], {"joins", 1, "breaks off"});
    CHECK(page.on.pieces[0].torn);
    REQUIRE(log.decisions().size() == 2);
    REQUIRE(log.decisions()[0].signs.size() == 1);
    CHECK(log.decisions()[0].signs[0].name == "next_piece");
    CHECK(log.decisions()[1].label == "gap");
}

}  // namespace
