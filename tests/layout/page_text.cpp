// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/page_text.hpp>

#include <doctest/doctest.h>

#include <layout/test_words.hpp>
#include <string>
#include <utility>
#include <vector>

namespace layout = banmian::layout;
using layout::indent;
using layout::line_end;

namespace {

using test_words::compositor;
using test_words::prose;

/// What the texts of a page's columns say, from the top and then from the left.
std::vector<layout::run_text> texts_of(const compositor& set) {
    test_words::printed page;
    test_words::print(page, set.words());
    const layout::row_index index = page.index();
    const auto runs = layout::find_columns(page.lines, layout::stack_lines(page.lines, index, page.type.em),
                                           std::vector<char>(page.lines.size(), 0), page.type.em, false);
    return layout::read_runs(page.lines, runs, page.type.em);
}
/// What one column says.
layout::run_text text_of(const std::string& text, bool flush = false) {
    compositor page;
    page.column(text, 50, 50, 20, flush);
    const auto made = texts_of(page);
    REQUIRE(made.size() == 1);
    return made[0];
}

TEST_CASE("a column says how wide it is and how large it is set") {
    const layout::run_text made = text_of(prose(200, 1));
    CHECK(made.measure == doctest::Approx(200));
    CHECK(made.size == doctest::Approx(10).epsilon(0.02));
}

TEST_CASE("a column opens with an indent or without one") {
    CHECK(text_of(prose(200, 1)).opens == indent::indented);
    CHECK(text_of(prose(200, 1), true).opens == indent::flush);
}

TEST_CASE("a column ends short of its edge, or at it inside a sentence or behind a full stop") {
    CHECK(text_of(prose(205, 1), true).ends == line_end::brief);
    CHECK(text_of(prose(200, 1), true).ends == line_end::full_stop);
    CHECK(text_of(test_words::cut(prose(210, 1), 200).first, true).ends == line_end::full);
}

TEST_CASE("of two lines alone it is not said how they end") {
    const layout::run_text made = text_of(test_words::cut(prose(60, 1), 30).first, true);
    CHECK(made.opens == indent::unknown);
    CHECK(made.ends == line_end::unknown);
}

TEST_CASE("a short run takes its edges from the column that stands over it") {
    compositor page;
    const double y = page.column(prose(200, 1), 50, 50, 20);
    page.column(prose(30, 2), 50, y + 40, 20);
    const auto made = texts_of(page);
    REQUIRE(made.size() == 2);
    CHECK(made[1].measure == doctest::Approx(200));
    CHECK(made[1].opens == indent::indented);
    CHECK(made[1].ends == line_end::brief);
}

TEST_CASE("a dateline opens a text, and 上接 goes on with one from another page") {
    CHECK(text_of("本报北京5月12日电 " + prose(100, 1)).dated);
    CHECK(text_of("（上接第一版）" + prose(100, 1)).jumped);
    CHECK_FALSE(text_of(prose(100, 1)).dated);
    CHECK_FALSE(text_of(prose(100, 1)).jumped);
    CHECK_FALSE(text_of("（下转第四版）" + prose(100, 1)).jumped);
}

TEST_CASE("a signature in brackets behind the last sentence ends a text") {
    CHECK(text_of(prose(100, 1) + "（王小明）").signed_off);
    CHECK_FALSE(text_of(prose(100, 1)).signed_off);
    CHECK_FALSE(text_of(test_words::cut(prose(100, 1), 90).first + "（王小明）").signed_off);
}

TEST_CASE("a quotation that is open at one seam is closed at the other") {
    CHECK(text_of("他说：“" + prose(100, 1)).left_open);
    CHECK(text_of(prose(100, 1) + "”他说。").unmatched_closing);
    const layout::run_text whole = text_of("他说：“" + prose(100, 1) + "”（笑）");
    CHECK_FALSE(whole.left_open);
    CHECK_FALSE(whole.unmatched_closing);
}

TEST_CASE("the glyphs of a run are those of its lines, and lines side by side have white between") {
    compositor page;
    page.line("甲乙", 50, 50);
    page.line("丙丁", 150, 50);
    test_words::printed made;
    test_words::print(made, page.words());
    REQUIRE(made.lines.size() == 2);
    layout::line_run run;
    run.lines = {0, 1};
    CHECK(layout::glyphs_of_run(made.lines, run).size() == 4);
    CHECK_FALSE(layout::glyphs_of_run(made.lines, run)[2].after_space);
    CHECK(layout::glyphs_of_run(made.lines, run, true)[2].after_space);
    CHECK(layout::glyphs_of_run(made.lines, {}).empty());
}

TEST_CASE("a few large letters with nothing below are lettering in a picture, and a headline is not") {
    for (const double text_at : {120.0, 300.0}) {
        CAPTURE(text_at);
        compositor page;
        page.line("平安", 80, 60, 24);
        page.line("伴我行", 75, 86, 24);
        page.column(prose(300, 1), 50, text_at, 20);
        test_words::planned made;
        test_words::plan(made, page.words());
        const auto texts = layout::read_runs(made.plan.lines, made.plan.runs, made.plan.type.em);
        CHECK(texts[made.run_of("平安")].lettering == (text_at > 200));
    }
}

}  // namespace
