// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/page_text.hpp>
#include <banmian/layout/shape_weights.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <layout/test_words.hpp>
#include <type_traits>
#include <vector>

namespace layout = banmian::layout;

namespace {

static_assert(std::is_aggregate_v<layout::shape_weights> && std::is_trivially_copyable_v<layout::shape_weights>);

/// The columns of a page of one column, set 20 em wide with 0.4 em between its lines.
struct one_column {
    test_words::compositor set{};  // has the text of the lines
    test_words::printed page{};
    std::vector<layout::line_run> runs{};

    explicit one_column(const layout::shape_weights& weights) {
        set.column(test_words::prose(300, 1), 50, 100, 20);
        test_words::print(page, set.words());
        const layout::row_index index = page.index();
        runs = layout::find_columns(page.lines, layout::stack_lines(page.lines, index, page.type.em, weights),
                                    std::vector<char>(page.lines.size(), 0), page.type.em, false, weights);
    }
    [[nodiscard]] layout::indent opening(const layout::shape_weights& weights) const {
        return layout::read_runs(page.lines, runs, page.type.em, weights).front().opens;
    }
};

TEST_CASE("a column holds together as far as the white between its lines may go") {
    layout::shape_weights weights;
    CHECK(one_column(weights).runs.size() == 1);
    weights.column_gap = 0.1;
    CHECK(one_column(weights).runs.size() > 10);
}

TEST_CASE("a text is indented where its first line begins farther from the column's edge than it must") {
    layout::shape_weights weights;
    const one_column page(weights);
    REQUIRE(page.runs.size() == 1);
    CHECK(page.opening(weights) == layout::indent::indented);
    weights.first_indent = 3;
    CHECK(page.opening(weights) == layout::indent::flush);
}

TEST_CASE("the weights of shapes are those of the page's") {
    test_words::compositor page;
    page.line("大标题在这里", 100, 60, 24);
    page.column(test_words::prose(300, 1), 50, 100, 20);
    banmian::arena memory;
    layout::layout_weights weights;
    const auto columns = [&] {
        std::size_t count = 0;
        for (const auto& run : layout::plan_page(page.words(), {}, weights, memory).runs)
            count += run.kind == layout::run_kind::text ? 1U : 0U;
        return count;
    };
    CHECK(columns() == 1);
    weights.shapes.column_gap = 0.1;
    CHECK(columns() > 1);
}

}  // namespace
