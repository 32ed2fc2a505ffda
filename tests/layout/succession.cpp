// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/succession.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <layout/test_words.hpp>
#include <string>
#include <vector>

namespace layout = banmian::layout;
using banmian::box;
using layout::run_kind;

namespace {

/// A page of runs: their lines say nothing, so that the place alone and what is set here decide.
struct run_page {
    std::vector<layout::print_line> lines{};
    std::vector<layout::line_run> runs{};
    std::vector<layout::run_text> texts{};

    std::uint32_t add(run_kind kind, const box& bounds) {
        layout::line_run& run = runs.emplace_back();
        run.kind = kind;
        run.bounds = bounds;
        run.lines.push_back(static_cast<std::uint32_t>(lines.size()));
        lines.emplace_back().word.bounds = bounds;
        layout::run_text& text = texts.emplace_back();
        text.measure = bounds.width;
        text.size = 10;
        return static_cast<std::uint32_t>(runs.size() - 1);
    }
    std::uint32_t text(const box& bounds) { return add(run_kind::text, bounds); }
    std::uint32_t heading(const box& bounds) { return add(run_kind::heading, bounds); }
    [[nodiscard]] layout::succession links() const {
        return layout::find_succession(runs, texts, 10, layout::layout_weights{});
    }
};

constexpr std::uint32_t none = layout::succession::none;

/// What must hold of every page: links are the same from both ends, nothing follows itself, no ring.
void check_sound(const run_page& page, const layout::succession& links) {
    REQUIRE(links.before.size() == page.runs.size());
    REQUIRE(links.after.size() == page.runs.size());
    for (std::uint32_t i = 0; i < page.runs.size(); ++i) {
        if (links.before[i] != none) {
            CHECK(page.runs[i].kind == run_kind::text);
            CHECK(links.after[links.before[i]] == i);
        }
        if (links.after[i] != none) CHECK(links.before[links.after[i]] == i);
        std::size_t steps = 0;
        for (std::uint32_t at = i; at != none && steps <= page.runs.size(); at = links.before[at]) ++steps;
        CHECK(steps <= page.runs.size());
    }
}

TEST_CASE("a heading opens the leftmost column under it, and each column is followed by the one at its right") {
    run_page page;
    const auto head = page.heading({50, 50, 630, 30});
    const auto first = page.text({50, 100, 200, 300});
    const auto second = page.text({265, 100, 200, 300});
    const auto third = page.text({480, 100, 200, 300});
    const layout::succession links = page.links();
    CHECK(links.before[first] == head);
    CHECK(links.before[second] == first);
    CHECK(links.before[third] == second);
    check_sound(page, links);
}

TEST_CASE("a text under another in its column follows it, where no heading stands between") {
    run_page page;
    const auto upper = page.text({50, 100, 200, 100});
    const auto lower = page.text({50, 215, 200, 100});
    CHECK(page.links().before[lower] == upper);
}

TEST_CASE("each of two headings side by side opens the column under itself") {
    run_page page;
    const auto left_head = page.heading({50, 50, 150, 24});
    const auto right_head = page.heading({480, 50, 150, 24});
    const auto left = page.text({50, 90, 200, 300});
    const auto middle = page.text({265, 90, 200, 300});
    const auto right = page.text({480, 90, 200, 300});
    const layout::succession links = page.links();
    CHECK(links.before[left] == left_head);
    CHECK(links.before[right] == right_head);
    CHECK(links.before[middle] == left);
}

TEST_CASE("the seam outweighs the place where both say something: a broken sentence goes on without an indent") {
    run_page page;
    page.heading({50, 50, 415, 30});
    const auto first = page.text({50, 100, 200, 300});
    const auto second = page.text({265, 100, 200, 300});
    page.texts[first].opens = layout::indent::indented;
    page.texts[first].ends = layout::line_end::full;
    page.texts[second].opens = layout::indent::flush;
    page.texts[second].ends = layout::line_end::brief;
    CHECK(page.links().before[second] == first);
}

TEST_CASE("bylines, notes and page heads are followed by nothing and follow nothing") {
    run_page page;
    page.heading({50, 50, 200, 30});
    const auto byline = page.add(run_kind::byline, {50, 85, 80, 10});
    const auto text = page.text({50, 100, 200, 300});
    const auto note = page.add(run_kind::note, {50, 405, 200, 30});
    const auto furniture = page.add(run_kind::furniture, {50, 10, 600, 10});
    const layout::succession links = page.links();
    for (const std::uint32_t one : {byline, note, furniture}) {
        CHECK(links.before[one] == none);
        CHECK(links.after[one] == none);
    }
    CHECK(links.before[text] == 0);
}

TEST_CASE("whatever stands where, links are the same from both ends and no text follows itself in a ring") {
    test_words::dice roll(21);
    for (int round = 0; round < 60; ++round) {
        run_page page;
        const std::uint32_t count = 2 + roll(25);
        const auto at = [&](std::uint32_t most) { return static_cast<double>(roll(most)); };
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t runs = page.add(roll(4) == 0 ? run_kind::heading : run_kind::text,
                                                {at(800), at(1000), 1 + at(300), 1 + at(300)});
            page.runs[runs].down = page.runs[runs].kind == run_kind::heading && roll(4) == 0;
            page.texts[runs].opens = static_cast<layout::indent>(roll(3));
            page.texts[runs].ends = static_cast<layout::line_end>(roll(4));
            page.texts[runs].dated = roll(6) == 0;
            page.texts[runs].jumped = roll(9) == 0;
        }
        check_sound(page, page.links());
    }
}

TEST_CASE("runs at one place, or of no size, end") {
    run_page page;
    for (int i = 0; i < 60; ++i) page.text({50, 50, 200, 10});
    for (int i = 0; i < 20; ++i) page.heading({50, 50, 0, 0});
    check_sound(page, page.links());
    check_sound({}, run_page{}.links());
}

TEST_CASE("the order in which runs come changes nothing") {
    run_page page;
    for (int c = 0; c < 5; ++c) {
        page.text({50 + c * 215.0, 100, 200, 200 + c * 7.0});
        page.text({50 + c * 215.0, 400, 200, 150 + c * 9.0});
    }
    page.heading({50, 50, 400, 30});
    page.heading({480, 52, 410, 30});
    page.heading({50, 350, 620, 30});
    const layout::succession plain = page.links();
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < page.runs.size(); ++i) order.push_back(i);
    test_words::shuffle(order, 8);
    run_page moved;
    for (const std::uint32_t i : order) moved.add(page.runs[i].kind, page.runs[i].bounds);
    const layout::succession links = moved.links();
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        const std::uint32_t before = links.before[i] == none ? none : order[links.before[i]];
        CHECK(before == plain.before[order[i]]);
    }
}

TEST_CASE("a text that opens with 上接 begins by itself") {
    run_page page;
    page.heading({50, 50, 200, 30});
    const auto first = page.text({50, 100, 200, 300});
    const auto second = page.text({265, 100, 200, 300});
    page.texts[first].ends = layout::line_end::brief;
    page.texts[second].opens = layout::indent::indented;
    page.texts[second].jumped = true;
    CHECK(page.links().before[second] == none);
}

}  // namespace
