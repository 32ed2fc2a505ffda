// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/tables.hpp>

#include <doctest/doctest.h>

#include "layout/test_words.hpp"
#include <string>
#include <vector>

namespace tables_tests {

namespace layout = banmian::layout;
using layout::run_kind;
using test_words::compositor;
using test_words::planned;
using test_words::prose;

void set_article(compositor& page) {
    page.centred("大标题在这里", 50, 465, 60, 24);
    page.column(prose(398, 1), 50, 100, 20);
    page.column(prose(398, 2), 265, 100, 20, true);
}

/// The rows of every table.
std::vector<std::string> tables_of(const compositor& page) {
    planned made;
    test_words::plan(made, page.words());
    std::vector<std::string> all;
    for (const std::uint32_t i : made.plan.notices) {
        std::string rows;
        for (const std::uint32_t line : made.plan.runs[i].lines)
            rows += std::string(made.plan.lines[line].word.text) + '|';
        all.push_back(rows);
    }
    return all;
}

TEST_CASE("cells that stand level in rows and columns are a table, row by row") {
    compositor page;
    set_article(page);
    const std::vector<std::vector<std::string>> rows{{"品名", "单位", "昨日价", "今日价"},
                                                     {"黄瓜", "斤", "3.37", "0.58"},
                                                     {"大白菜", "公斤", "8", "7"},
                                                     {"土豆", "斤", "6", "7"}};
    double y = 200;
    for (const auto& row : rows) {
        double x = 500;
        for (const std::string& cell : row) page.line(cell, x, y), x += 60;
        y += 13;
    }
    const auto made = tables_of(page);
    REQUIRE(made.size() == 1);
    CHECK(made[0] == "品名 单位 昨日价 今日价|黄瓜 斤 3.37 0.58|大白菜 公斤 8 7|土豆 斤 6 7|");
}

TEST_CASE("heads at the left of cells that stand at the right are the table's") {
    compositor page;
    set_article(page);
    const auto row = [&](const std::vector<std::string>& cells, double y, double off) {
        page.line(cells[0], 500, y);
        for (std::size_t i = 1; i < cells.size(); ++i)
            page.line(cells[i], 505 + 40.0 * static_cast<double>(i) + off, y);
    };
    row({"队名", "胜", "平", "负"}, 187, 0);
    row({"甲队", "7", "2", "3"}, 200, 15);
    row({"乙队", "6", "5", "1"}, 213, 15);
    row({"丙队", "4", "4", "4"}, 226, 15);
    const auto made = tables_of(page);
    REQUIRE(made.size() == 1);
    CHECK(made[0] == "队名 胜 平 负|甲队 7 2 3|乙队 6 5 1|丙队 4 4 4|");
}

TEST_CASE("what stands level with a table beside it is none of its cells") {
    compositor page;
    set_article(page);
    for (int row = 0; row < 4; ++row) {
        page.line("甲队", 500, 200 + 13 * row);
        page.line(std::to_string(row + 11), 560, 200 + 13 * row);
        page.line(std::to_string(row + 24), 620, 200 + 13 * row);
    }
    page.line("王小明", 690, 213);
    const auto made = tables_of(page);
    REQUIRE(made.size() == 1);
    CHECK(made[0] == "甲队 11 24|甲队 12 25|甲队 13 26|甲队 14 27|");
}

TEST_CASE("texts in narrow columns stand level too, and are no table") {
    compositor page;
    page.centred("大标题在这里", 50, 300, 60, 24);
    for (int column = 0; column < 4; ++column)
        page.column(prose(68, static_cast<std::uint32_t>(column + 1)), 50 + 85 * column, 100, 7, column > 0);
    CHECK(tables_of(page).empty());
}

}  // namespace tables_tests
