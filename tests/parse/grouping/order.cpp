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

TEST_CASE("a paragraph whose first piece strayed upwards is read where its columns come out even") {
    // Two columns of six lines: the river's four and two of the walk's, then the rest of the walk. Its first piece
    // stands before the river.
    const std::string text = "城北建成公园\n\n" + wrapped(walk, 0, 2) + "\n\n" + river + "\n\n" + wrapped(walk, 2);
    test_page page(text);
    page.run();
    REQUIRE(page.on.pieces[1].next == 3);
    REQUIRE(page.on.articles.size() == 1);
    const indices strayed({1, 2}, page.on.workspace);
    const indices even({2, 1}, page.on.workspace);
    banmian::passes::order_scratch scratch(page.on.workspace);
    CHECK(unevenness_of(page.on, even, scratch) < unevenness_of(page.on, strayed, scratch));
    CHECK(page.on.articles[0].body == even);
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
    give_role(page.on, page.on.pieces[0], banmian::block_role::headline, {});
    ++rest.first;
    --rest.count;
    rest.inside = true;
    page.on.pieces.insert(page.on.pieces.begin() + 1, rest);
    for (const std::size_t i : {1U, 2U}) give_role(page.on, page.on.pieces[i], banmian::block_role::body, {});
    banmian::passes::order_scratch scratch(page.on.workspace);
    const auto all = place_paragraphs(page.on, indices({0, 0, 0}, page.on.workspace), scratch);
    indices heads({1, 2}, page.on.workspace);
    put_in_order(page.on, all, heads, scratch);
    CHECK(heads == indices({1, 2}, page.on.workspace));
}

}  // namespace grouping_order_tests
