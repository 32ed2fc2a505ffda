// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/printing/quotes.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace banmian::passes;

// The sides of the straight double quotes of a text, ( ) and - for one that stays.
std::string sides_of(std::string_view text, quote_start start = quote_start::outside, bool* inside = nullptr) {
    const std::vector<banmian::glyph> glyphs = banmian::glyphs_of(text);
    std::vector<quote_mark> marks;
    for (std::size_t g = 0; g < glyphs.size(); ++g) {
        if (glyphs[g].code != U'"') continue;
        quote_mark one;
        if (g > 0) one.before = glyphs[g - 1];
        if (g + 1 < glyphs.size()) one.after = glyphs[g + 1];
        for (std::size_t d = g; d > 0 && glyphs[d - 1].is(banmian::is_digit_glyph); --d) ++one.digits_before;
        marks.push_back(one);
    }
    const bool ends = pair_quotes(marks, false, start);
    if (inside != nullptr) *inside = ends;
    std::string made;
    for (const quote_mark& one : marks)
        made += one.side == quote_side::opens ? '(' : one.side == quote_side::closes ? ')' : '-';
    return made;
}

TEST_CASE("quotes alternate where nothing else is said") {
    CHECK(sides_of("要以\"拼\"的精神和\"抢\"的意识") == "()()");
    CHECK(sides_of("他说:\"好。\"大家都说:\"好!\"") == "()()");
}

TEST_CASE("a quotation that began in the paragraph before closes in this one") {
    bool inside = false;
    CHECK(sides_of("他说:\"公园建好了。", quote_start::outside, &inside) == "(");
    CHECK(inside);
    CHECK(sides_of("居民都来走走。\"据了解,\"五分钟\"目标已实现,\"满意\"率九成。", quote_start::may_go_on) == ")()()");
    CHECK(sides_of("\"下半年还要再建。", quote_start::may_go_on, &inside) == "(");
    CHECK(inside);
}

TEST_CASE("a closing mark without its opening one does not turn the others round") {
    CHECK(sides_of("来走走。\",他说,\"五分钟\"、\"满意\"都有了") == ")()()");
}

TEST_CASE("an opening mark without its closing one does not turn the others round") {
    CHECK(sides_of("推动\"绿起来、美起来,又提出:\"五分钟\"、\"满意\"。") == "(()()");
}

TEST_CASE("inch marks stay and the quotations around them pair") {
    CHECK(sides_of("\"看戏\"成了现实,电视有32\"和43\"两种,老人说\"也好\"") == "()--()");
    CHECK(sides_of("买了一台55\"电视") == "-");
    CHECK(sides_of("他说:\"有32\"和43\"两种。\"") == "(--)");
}

TEST_CASE("a quotation may end in a number") {
    CHECK(sides_of("发射\"远航3\"卫星,举办\"奔向2025\"晚会") == "()()");
}

}  // namespace
