// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/grouping/order.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>
#include <vector>

namespace grouping_order_tests {

using namespace banmian::passes;
using indices = page_list<banmian::passes::index>;

const std::vector<std::string> walk =
    lines_of("城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，老人们在树下打拳，孩子们在草地上放风筝，"
             "周末还有音乐会"
             "可以听，市里说明年还要再建三座这样的公园，让每个街区的居民走路十分钟都能到达一处，大家都很期待。",
             14);
const std::string river = set_paragraph(river_text, 14);

/// The moves that were told of.
std::vector<banmian::decision> moves_of(const banmian::trace& log) {
    std::vector<banmian::decision> made;
    for (const banmian::decision& one : log.decisions())
        if (one.label == "move") made.push_back(one);
    return made;
}

TEST_CASE("a paragraph whose first piece strayed upwards is read where its columns come out even") {
    // Two columns of six lines: the river's four and two of the walk's, then the rest of the walk. Its first piece
    // stands before the river.
    const std::string text = "城北建成公园\n\n" + wrapped(walk, 0, 2) + "\n\n" + river + "\n\n" + wrapped(walk, 2);
    test_page page(text);
    banmian::trace log;
    page.on.log = &log;
    page.run();
    REQUIRE(page.on.pieces[1].next == 3);
    REQUIRE(page.on.articles.size() == 1);
    const indices strayed({1, 2}, page.on.workspace);
    const indices even({2, 1}, page.on.workspace);
    banmian::passes::order_scratch scratch(page.on.workspace);
    CHECK(unevenness_of(page.on, even, scratch) < unevenness_of(page.on, strayed, scratch));
    CHECK(page.on.articles[0].body == even);
    // The move is told: from where to where, and by how many lines the columns are more even.
    const std::vector<banmian::decision> moves = moves_of(log);
    REQUIRE(moves.size() == 1);
    CHECK(moves[0].where == page.on.bytes_of(page.on.first_line(page.on.pieces[1])));
    CHECK(moves[0].other == page.on.bytes_of(page.on.first_line(page.on.pieces[3])));
    CHECK(moves[0].score > 0);
    CHECK(moves[0].signs[0].name == "uneven_line");
    CHECK(moves[0].signs[0].nats > 0);
}

TEST_CASE("the text behind a paragraph in one block goes along with it, and that is told") {
    // 甲 begins above the heading and goes on below it in a block that 乙 ends: 乙 is read behind 甲.
    test_page page("城北建成公园\n\n" + wrapped(walk, 0, 2) + "\n\n" + river + "\n\n" + wrapped(walk, 2) + " " + river);
    banmian::trace log;
    page.run_to_ends();
    page.on.log = &log;
    REQUIRE(page.on.pieces.size() == 5);
    door::give_role(page.on, page.on.pieces[0], banmian::block_role::headline, {});
    for (const std::size_t i : {1U, 2U, 3U, 4U})
        door::give_role(page.on, page.on.pieces[i], banmian::block_role::body, {});
    door::link(page.on, 1, 3);
    banmian::passes::order_scratch scratch(page.on.workspace);
    auto all = place_paragraphs(page.on, indices({0, 0, 0, 0, 0}, page.on.workspace), scratch);
    all.anchor[1] = 1;  // as if its columns were even where it begins
    indices heads({1, 2, 4}, page.on.workspace);
    put_in_order(page.on, all, heads, scratch);
    REQUIRE(heads == indices({1, 4, 2}, page.on.workspace));
    log.clear();
    explain_order(page.on, all, heads);
    const std::vector<banmian::decision> moves = moves_of(log);
    REQUIRE(moves.size() == 1);
    CHECK(moves[0].where == page.on.bytes_of(page.on.first_line(page.on.pieces[4])));
    CHECK(moves[0].other == page.on.bytes_of(page.on.first_line(page.on.pieces[1])));
    CHECK(moves[0].signs[0].name == "same_block");
    // In the order of the file nothing is told.
    log.clear();
    explain_order(page.on, all, indices({1, 2, 4}, page.on.workspace));
    CHECK(moves_of(log).empty());
}

TEST_CASE("a line that was put back belongs to the piece before it when columns are counted") {
    const std::string text = "城北的旧厂区今年春天改成 了一座公园，附近的居民每天清 晨都来散步，老人们在树下打拳 "
                             "，孩子们和家长在草地上一起放\n\n"
                             "河道整治工程昨天全部完工 ，两岸种上了柳树和桃树，水面 风筝。 "
                             "上重新出现了白鹭，钓鱼的人也 多了起来，居民们都十分高兴。";
    test_page page(text);
    page.run();
    page_list<column_run> runs(page.on.workspace);
    add_runs(page.on, 0, runs);
    REQUIRE(runs.size() == 1);
    CHECK(runs[0].lines == 5);
    CHECK_FALSE(runs[0].cut);
}

TEST_CASE("a paragraph behind a heading in one block is read as one, though no paragraph stands before it") {
    test_page page("城北建成公园 " + wrapped(walk) + "\n\n" + river);
    page.run_to_ends();
    banmian::passes::piece rest = page.on.pieces[0];
    page.on.pieces[0].count = 1;
    door::give_role(page.on, page.on.pieces[0], banmian::block_role::headline, {});
    ++rest.first;
    --rest.count;
    rest.inside = true;
    page.on.pieces.insert(page.on.pieces.begin() + 1, rest);
    for (const std::size_t i : {1U, 2U}) door::give_role(page.on, page.on.pieces[i], banmian::block_role::body, {});
    banmian::passes::order_scratch scratch(page.on.workspace);
    const auto all = place_paragraphs(page.on, indices({0, 0, 0}, page.on.workspace), scratch);
    indices heads({1, 2}, page.on.workspace);
    put_in_order(page.on, all, heads, scratch);
    CHECK(heads == indices({1, 2}, page.on.workspace));
}

}  // namespace grouping_order_tests
