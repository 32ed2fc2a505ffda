// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/seeing/forms.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>
#include <utility>

namespace {

using namespace banmian::passes;

form form_of_text(std::string text) {
    test_page page(std::move(text));
    page.run_to_ends();
    return form_of(page.on, page.on.pieces.front());
}

TEST_CASE("stops of every kind are counted apart") {
    const form made = form_of_text("今年，春天、夏天；都好！真的。");
    CHECK(made.glyphs == 15);
    CHECK(made.letters == 10);
    CHECK(made.commas == 2);
    CHECK(made.enumerations == 1);
    CHECK(made.sentences == 2);
    CHECK(made.stops == 1);
    CHECK(made.ends_sentence);
    CHECK_FALSE(made.ends_pause);
}

TEST_CASE("a text may break off at a pause") {
    CHECK(form_of_text("今年春天，").ends_pause);
    CHECK_FALSE(form_of_text("今年春天").ends_pause);
}

TEST_CASE("a piece may begin as only the inside of a sentence does") {
    const auto inside = [](std::string text) {
        return asked_of_first(std::move(text), [](const auto& on, const auto& of) { return begins_inside(on, of); });
    };
    CHECK(inside("的名优新产品"));
    CHECK(inside("桃、李、杏树"));
    CHECK_FALSE(inside("春天来了"));
    CHECK_FALSE(inside("三、加强领导"));
    CHECK_FALSE(inside("1、加强领导"));
    CHECK_FALSE(inside("桃、"));
}

TEST_CASE("slogans stand side by side in equal lengths") {
    const auto parallel = [](std::string text) {
        return asked_of_first(std::move(text),
                              [](const auto& on, const auto& of) { return parallel_segments(on, of); });
    };
    CHECK(parallel("拼增速 拼增量 拼质量"));
    CHECK_FALSE(parallel("拼增速 拼增量 拼高质量"));
    CHECK_FALSE(parallel("拼增速"));
    CHECK_FALSE(parallel("拼增速 拼3个"));
}

TEST_CASE("a run ends where the source has something else between two lines") {
    test_page page("春天来了\n花都开了\n");
    find_lines(page.on);
    piece& of = page.on.pieces.front();
    REQUIRE(of.count == 2);
    CHECK(run_of(page.on, of).size() == 8);
    std::swap(page.on.line_order[of.first], page.on.line_order[of.first + 1]);
    of.parted = true;
    CHECK(run_of(page.on, of).size() == 4);
}

TEST_CASE("dots are counted, which may stand for commas") {
    CHECK(form_of_text("今年·春天·夏天").dots == 2);
    CHECK(form_of_text("今年，春天").dots == 0);
}

}  // namespace
