// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/kind_weights.hpp>
#include <banmian/layout/page_plan.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <layout/test_words.hpp>
#include <type_traits>

namespace layout = banmian::layout;

namespace {

static_assert(std::is_aggregate_v<layout::caption_weights> && std::is_trivially_copyable_v<layout::caption_weights>);
static_assert(std::is_aggregate_v<layout::crosshead_weights> &&
              std::is_trivially_copyable_v<layout::crosshead_weights>);
static_assert(std::is_aggregate_v<layout::label_weights> && std::is_trivially_copyable_v<layout::label_weights>);
static_assert(std::is_aggregate_v<layout::signature_weights> &&
              std::is_trivially_copyable_v<layout::signature_weights>);

std::size_t count_of(const test_words::compositor& page, const layout::layout_weights& weights, layout::run_kind kind) {
    banmian::arena memory;
    const auto runs = layout::plan_page(page.words(), {}, weights, memory).runs;
    return static_cast<std::size_t>(
        std::count_if(runs.begin(), runs.end(), [&](const layout::line_run& run) { return run.kind == kind; }));
}

TEST_CASE("a short line under a heading is a byline, as long as a byline may be") {
    test_words::compositor page;
    page.line("大标题在这里", 60, 60, 24);
    page.line("本报记者 王小明", 60, 92, 10);
    page.column(test_words::prose(300, 1), 50, 115, 20);
    layout::layout_weights weights;
    CHECK(count_of(page, weights, layout::run_kind::byline) == 1);
    weights.crossheads.byline = 2;
    CHECK(count_of(page, weights, layout::run_kind::byline) == 0);
}

TEST_CASE("a text that says what a picture shows is a caption, as long as a caption may be") {
    test_words::compositor page;
    page.line("图为大桥通车现场。", 50, 60, 10);
    page.column(test_words::prose(300, 1), 50, 115, 20);
    layout::layout_weights weights;
    CHECK(count_of(page, weights, layout::run_kind::note) == 1);
    weights.captions.letters = 3;
    CHECK(count_of(page, weights, layout::run_kind::note) == 0);
}

}  // namespace
