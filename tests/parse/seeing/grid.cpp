// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/seeing/grid.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <cstddef>
#include <string>
#include <vector>

namespace parse_grid_tests {

using namespace banmian::passes;

/// Text set into columns at places, as an extractor writes it that keeps the page's picture.
struct picture {
    /// Sets lines from `row` and `place` on.
    void set(std::size_t row, std::size_t place, const std::vector<std::string>& lines) {
        for (std::size_t l = 0; l < lines.size(); ++l) {
            if (rows.size() <= row + l) rows.resize(row + l + 1);
            std::string& line = rows[row + l];
            std::size_t reached = banmian::glyphs_of(line).size();
            for (const char one : line) reached += one == ' ' ? 1U : 0U;
            line += std::string(place > reached ? place - reached : 1, ' ') + lines[l];
        }
    }
    [[nodiscard]] std::string text() const {
        std::string made;
        for (const std::string& line : rows) made += line + '\n';
        return made;
    }
    std::vector<std::string> rows{};
};

std::vector<std::string> pieces_of(const std::string& text) {
    test_page page(text);
    find_lines(page.on);
    set_widths(page.on);
    if (!part_grid(page.on)) return {};
    std::vector<std::string> made;
    for (const piece& of : page.on.pieces) made.push_back(page.text_of(of));
    return made;
}

const std::string park = std::string(park_text) + std::string(park_text);
const std::string river = std::string(river_text) + std::string(river_text);

TEST_CASE("columns at their places are read one behind the other, whatever lines stand beside them") {
    picture page;
    page.set(0, 2, lines_of(park, 9, false));
    page.set(0, 20, lines_of(river, 9, false));
    page.set(0, 40, lines_of(park, 10, false));
    const std::vector<std::string> pieces = pieces_of(page.text());
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0] == park);
    CHECK(pieces[1] == river);
    CHECK(pieces[2] == park);
}

TEST_CASE("a column begins behind a single space where the line beside it is long") {
    picture page;
    std::vector<std::string> left = lines_of(park, 9, false);
    left[3] += "园园园";  // up to the next column but for one space
    page.set(0, 0, left);
    page.set(0, 13, lines_of(river, 9, false));
    const std::vector<std::string> pieces = pieces_of(page.text());
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[1] == river);
}

TEST_CASE("articles under each other are read one by one where blank rows part them from edge to edge") {
    picture page;
    for (std::size_t row : {0U, 20U}) {
        page.set(row, 0, lines_of(row == 0 ? park : river, 12, false));
        page.set(row, 20, lines_of(row == 0 ? park : river, 12, false));
    }
    const std::vector<std::string> pieces = pieces_of(page.text());
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[0] + pieces[1] == park + park);
    CHECK(pieces[2] + pieces[3] == river + river);
}

TEST_CASE("an indent is seen at its place") {
    picture page;
    page.set(0, 2, lines_of(park_text, 12, true));
    page.rows[0].insert(0, "  ");
    page.set(0, 20, lines_of(river, 12, false));
    page.set(5, 2, lines_of(park_text, 12, false));
    test_page set(page.text());
    find_lines(set.on);
    set_widths(set.on);
    REQUIRE(part_grid(set.on));
    CHECK(set.on.first_line(set.on.pieces[0]).indent == 2);
    CHECK(set.on.line_of(set.on.pieces[0], 1).indent == 0);
}

TEST_CASE("text of one column, and a page with a header and a table, keep no picture") {
    std::string plain = "第1版      要闻      2024年5月18日\n";
    for (const std::string& line : lines_of(park + river, 14)) plain += line + '\n';
    CHECK(pieces_of(plain).empty());
    CHECK(pieces_of("姓名    单位    职务\n王一    农场    场长\n李二    学校    校长\n").empty());
}

TEST_CASE("every character is in one piece, whatever the places") {
    picture page;
    page.set(0, 0, lines_of(park, 12, false));
    page.set(2, 30, lines_of(river, 9, false));
    page.set(3, 14, {"城北", "公园", "开园"});
    page.set(4, 60, lines_of(park, 7, false));
    std::size_t count = 0;
    for (const std::string& one : pieces_of(page.text())) count += one.size();
    std::size_t visible = 0;
    for (const char one : page.text()) visible += one != ' ' && one != '\n' ? 1U : 0U;
    CHECK(count == visible);
}

}  // namespace parse_grid_tests
