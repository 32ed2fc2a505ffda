// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/seeing/abreast.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <cstddef>
#include <string>
#include <vector>

namespace parse_abreast_tests {

using namespace banmian::passes;

/// Columns as an extractor writes them that goes from line to line: `first` lines of the second column stand above the
/// first row, and those of the longer column below the last.
std::string abreast(const std::vector<std::vector<std::string>>& columns, std::size_t first = 0) {
    std::string made;
    for (std::size_t l = 0; l < first; ++l) made += columns[1][l] + '\n';
    for (std::size_t row = 0;; ++row) {
        std::string line;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const std::size_t l = row + (c == 1 ? first : 0);
            if (l < columns[c].size()) line += (line.empty() ? "" : " ") + columns[c][l];
        }
        if (line.empty()) return made;
        made += line + '\n';
    }
}

std::vector<std::string> pieces_of(const std::string& text) {
    test_page page(text);
    page_words words;
    find_lines(page.on);
    set_widths(page.on);
    part_abreast(page.on, words);
    std::vector<std::string> made;
    for (const piece& of : page.on.pieces) made.push_back(page.text_of(of));
    return made;
}

const std::string park = std::string(park_text);
const std::string river = std::string(river_text);
const std::string school = "新建的小学秋天开学，六百名学生搬进了明亮的教室，操场边种了四十棵梧桐，图书室的书从三千册增"
                           "加到了一万册，家长都说好。";

TEST_CASE("two columns in one line of text are read one behind the other") {
    const std::vector<std::string> pieces =
        pieces_of(abreast({lines_of(park + park, 12), lines_of(river + river, 12)}));
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0] == park + park);
    CHECK(pieces[1] == river + river);
}

TEST_CASE("so are three") {
    const std::vector<std::string> pieces =
        pieces_of(abreast({lines_of(park, 12), lines_of(river, 12), lines_of(school, 12)}));
    REQUIRE(pieces.size() >= 3);
    CHECK(pieces[0] == park);
    CHECK(pieces[1] == river);
    CHECK(pieces[2].starts_with("新建的小学秋天开学"));
}

TEST_CASE("what stands above the first row and below the last is no part of a column yet") {
    const std::vector<std::string> pieces = pieces_of(abreast({lines_of(park, 12), lines_of(river + river, 12)}, 2));
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[0] + pieces[2] + pieces[3] == river + river);
    CHECK(pieces[1] == park);
}

TEST_CASE("a line of one column between two rows goes where it reads on") {
    // The second column is set closer: 的人也多了起来，居 has no line beside it.
    const std::vector<std::string> left = lines_of(park + park, 12, false);
    const std::vector<std::string> right = lines_of(river + river, 12, false);
    std::string text;
    for (std::size_t l = 0, r = 0; l < 6; ++l, ++r) {
        if (l == 3) text += right[r++] + '\n';
        text += left[l] + ' ' + right[r] + '\n';
    }
    const std::vector<std::string> pieces = pieces_of(text);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0] == left[0] + left[1] + left[2] + left[3] + left[4] + left[5]);
    CHECK(pieces[1] == right[0] + right[1] + right[2] + right[3] + right[4] + right[5] + right[6]);
}

TEST_CASE("spaces in a column's own lines, a page header and a lone line of two parts are no columns") {
    for (const std::string& text : {
             "第6版 综合 1998年1月29日 星期四 责编:王伟 校对:胡斌\n" + abreast({lines_of(park + river, 16)}),
             "本报滨河1月7日电 记者王一报道：城北的旧\n" + abreast({lines_of(park + river, 20, false)}),
             "现 在 的 50 元 至 500 元 不 等 ， 有 的 甚 至 更\n现 在 的 20 元 至 300 元 不 等 ， 有 的 甚 至 更\n" +
                 abreast({lines_of(park + river, 18, false)}),
             abreast({lines_of(park + river, 14)}) + "城北的旧厂区今年春天改成一 附近的居民每天清晨都来散步\n",
         }) {
        CAPTURE(text);
        CHECK(pieces_of(text).size() == 1);
    }
}

TEST_CASE("the columns of a page become its articles, every character once, and the move is told") {
    const std::string text = "城北建成公园\n\n" + abreast({lines_of(park + park, 12), lines_of(river + river, 12)}) +
                             "\n小学开学\n\n" + abreast({lines_of(school, 12)});
    const banmian::layout::document read = banmian::text::read(text);
    banmian::parse_options options;
    options.repairs = true;
    const auto parsed = parse_document(read, options);
    std::string printed;
    for (const banmian::article& one : parsed->pages.at(0).articles)
        for (const auto& item : one.body) printed += item.text;
    CHECK(printed == park + park + river + river + school);
    bool reported = false;
    for (const banmian::repair& one : *parsed->repairs) reported = reported || one.kind == banmian::repair_kind::order;
    CHECK(reported);
}

}  // namespace parse_abreast_tests
