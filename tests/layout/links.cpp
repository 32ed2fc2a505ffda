// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/links.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace layout = banmian::layout;

namespace {

/// Three runs without a word in common.
layout::topics no_topics() {
    return {3, [](std::uint32_t /*run*/) { return std::vector<std::uint32_t>(); }};
}

/// Two columns beside each other and a heading over both: runs 0, 1 and 2.
struct small_page {
    small_page() {
        add("新桥昨天通车", {0, 0, 210, 24}, 24, layout::run_kind::heading);
        add("本报讯昨天上午新桥通车，两岸的", {0, 40, 100, 60}, 9, layout::run_kind::text);
        add("居民在桥头放起了鞭炮。", {110, 40, 100, 60}, 9, layout::run_kind::text);
        texts[1].ends = layout::line_end::full;
        texts[2].opens = layout::indent::flush;
        texts[2].ends = layout::line_end::brief;
        for (layout::run_text& one : texts) one.measure = 100, one.size = 9;
    }
    void add(std::string_view text, banmian::box bounds, double size, layout::run_kind kind) {
        layout::print_line line;
        line.word.text = text;
        line.word.bounds = bounds;
        line.word.font_size = size;
        layout::line_run run;
        run.lines.push_back(static_cast<std::uint32_t>(lines.size()));
        run.bounds = bounds;
        run.kind = kind;
        lines.push_back(line);
        runs.push_back(run);
        texts.emplace_back();
    }
    std::vector<layout::print_line> lines{};
    std::vector<layout::line_run> runs{};
    std::vector<layout::run_text> texts{};
    layout::layout_weights weights{};
    layout::topics about = no_topics();
};

TEST_CASE("a heading is over the columns that its width covers, and opens the first of them") {
    const small_page page;
    const layout::detail::link_scale scale(page.runs, page.texts, 9, page.weights);
    CHECK(scale.over(1) == 0);
    CHECK(scale.over(2) == 0);
    CHECK(scale.heading_link(0, 1, page.about) > scale.heading_link(0, 2, page.about));
}

TEST_CASE("a column goes on to the right where its last line is full, and never to the left") {
    const small_page page;
    const layout::detail::link_scale scale(page.runs, page.texts, 9, page.weights);
    CHECK(scale.text_link(1, 2, page.about) > 0);
    CHECK(scale.text_link(2, 1, page.about) < scale.text_link(1, 2, page.about));
}

TEST_CASE("an article ends rather with a short line than inside a sentence") {
    const small_page page;
    const layout::detail::link_scale scale(page.runs, page.texts, 9, page.weights);
    CHECK(scale.end_of(2) > scale.end_of(1));
}

TEST_CASE("an editor's note opens a text, as a dateline does") {
    small_page page;
    const layout::detail::link_scale before(page.runs, page.texts, 9, page.weights);
    const double goes_on = before.text_link(1, 2, page.about);
    const double under = before.heading_link(0, 2, page.about);
    page.texts[2].noted = true;
    const layout::detail::link_scale noted(page.runs, page.texts, 9, page.weights);
    CHECK(noted.text_link(1, 2, page.about) < goes_on);
    CHECK(noted.heading_link(0, 2, page.about) > under);
}

TEST_CASE("what opens with 上接 begins without a heading more easily") {
    small_page page;
    const layout::detail::link_scale before(page.runs, page.texts, 9, page.weights);
    const double plain = before.start_of(2);
    page.texts[2].jumped = true;
    CHECK(layout::detail::link_scale(page.runs, page.texts, 9, page.weights).start_of(2) > plain);
}

TEST_CASE("a heading set 竖排 opens the text that stands beside it and goes on below it, as wide as both") {
    small_page page;
    page.runs[0].down = true;
    for (const double x : {0.0, 186.0}) {
        CAPTURE(x);
        page.runs[0].bounds = {x, 40, 24, 200};
        page.runs[1].bounds = {0, 40, 210, 260};
        const double around =
            layout::detail::link_scale(page.runs, page.texts, 9, page.weights).heading_link(0, 1, page.about);
        CHECK(around > 0);
        page.runs[1].bounds = {300, 40, 210, 260};  // far from it
        CHECK(layout::detail::link_scale(page.runs, page.texts, 9, page.weights).heading_link(0, 1, page.about) <
              around);
    }
}

}  // namespace
