// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/justified.hpp>

#include <doctest/doctest.h>

#include <layout/test_words.hpp>
#include <string>
#include <vector>

namespace layout = banmian::layout;

namespace {

using test_words::compositor;
using test_words::prose;

/// The size of a line in em of the text, once the sizes are settled.
double ratio_of(const std::vector<layout::placed_word>& words, const std::string& text, bool recognised = false) {
    test_words::printed page;
    test_words::print(page, words, recognised);
    const layout::row_index index = page.index();
    layout::settle_justified(page.lines, index, layout::stack_lines(page.lines, index, page.type.em), page.type,
                             recognised);
    const std::uint32_t line = page.find(text);
    return line < page.lines.size() ? page.lines[line].ratio : 0;
}

TEST_CASE("a justified line that is set wide is of its column's size, and a headline is not") {
    compositor page;
    page.column(prose(200, 1), 50, 50, 20, true);
    page.words()[4].text = "疏排的一行只有十七个字左右而已啊";  // 16 characters over 20 em
    page.line("真正的标题在这里", 60, 20, 15);
    CHECK(ratio_of(page.words(), "疏排的一行只有十七个字左右而已啊") == doctest::Approx(1).epsilon(0.05));
    CHECK(ratio_of(page.words(), "真正的标题在这里") == doctest::Approx(1.5).epsilon(0.05));
}

TEST_CASE("a line as wide that stands in no column keeps its size") {
    compositor page;
    page.column(prose(200, 1), 50, 50, 20, true);
    page.line("疏排的一行只有十七个字左右而已啊", 400, 50, 12.5);
    CHECK(ratio_of(page.words(), "疏排的一行只有十七个字左右而已啊") == doctest::Approx(1.25).epsilon(0.02));
}

TEST_CASE("the second line of a crosshead whose width leaves its size open is of the first one's") {
    for (const bool below : {true, false}) {
        CAPTURE(below);
        compositor page;
        page.column(prose(300, 1), 50, 100, 20);
        page.line("小标题的第一行", 300, 300, 11.5);
        page.line("“第二行”", 300, below ? 314 : 400, 10);
        CHECK(ratio_of(page.words(), "“第二行”") == doctest::Approx(below ? 1.15 : 1).epsilon(0.01));
    }
}

TEST_CASE("a byline's mark is as wide as its face has it") {
    compositor page;
    page.column(prose(200, 1), 50, 100, 20);
    page.line("■本报记者王一", 50, 400, 11);
    page.line("本报记者王一到", 300, 400, 11);
    CHECK(ratio_of(page.words(), "■本报记者王一") == doctest::Approx(1));
    CHECK(ratio_of(page.words(), "本报记者王一到") == doctest::Approx(1.1).epsilon(0.01));
}

TEST_CASE("a full line of which a recogniser left characters out is of its column's size, unless it is as high as "
          "larger type") {
    for (const bool higher : {false, true}) {
        CAPTURE(higher);
        compositor page;
        page.column(prose(200, 1), 50, 50, 20, true);
        page.words()[4].text = "这里漏掉了好几个字没有识别";  // 13 characters over 20 em
        if (higher) page.words()[4].bounds.height = 15;
        const double made = ratio_of(page.words(), "这里漏掉了好几个字没有识别", true);
        CHECK((made < 1.1) == !higher);
    }
}

TEST_CASE("a line of a lead that lost characters is as large as the lines around it") {
    compositor page;
    page.column(prose(300, 1), 50, 300, 20);
    for (int i = 0; i < 5; ++i) page.line(i == 2 ? "导语的这一行少字" : "导语比正文大一些排在上", 50, 100 + 18 * i, 12);
    page.words()[page.words().size() - 3].bounds.width = page.words().back().bounds.width;
    CHECK(ratio_of(page.words(), "导语的这一行少字", true) == doctest::Approx(1.2).epsilon(0.03));
}

TEST_CASE("the last line of a lead that lost characters is as large as the lead, unless it ends as no text does") {
    for (const bool ends : {true, false}) {
        CAPTURE(ends);
        compositor page;
        page.column(prose(300, 1), 50, 300, 20);
        for (int i = 0; i < 5; ++i) page.line("导语比正文大一些排在上", 50, 100 + 18 * i, 12);
        const std::string last = ends ? "少了字的末行。" : "少了字的末行啊";
        page.boxed(last, {50, 190, 112, 12});
        CHECK(ratio_of(page.words(), last, true) == doctest::Approx(ends ? 1.2 : 1.5).epsilon(0.03));
    }
}

}  // namespace
