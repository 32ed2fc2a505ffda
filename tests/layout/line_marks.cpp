// SPDX-License-Identifier: BSL-1.0
#include <banmian/layout/line_marks.hpp>
#include <banmian/layout/type_size.hpp>

#include <doctest/doctest.h>

namespace layout = banmian::layout;

namespace {

TEST_CASE("a mark before a reporter's name makes a byline of a short line") {
    const auto line = [](const char* text) {
        layout::print_line made;
        made.word.text = text;
        made.advance = layout::advance_of(text);
        return made;
    };
    CHECK(layout::opens_with_byline_mark(line("□本报记者 王明")));
    CHECK_FALSE(layout::opens_with_byline_mark(line("本报记者 王明")));
    CHECK_FALSE(layout::opens_with_byline_mark(line("")));
    CHECK_FALSE(layout::opens_with_byline_mark(line("●这一段话以一个圆点开头可是它是一整段很长很长的话不是署名")));
}

TEST_CASE("a text in brackets is one as a whole, in full width or half") {
    CHECK(layout::detail::is_bracketed("（本报北京3月30日电）"));
    CHECK(layout::detail::is_bracketed("(转第二版)"));
    CHECK_FALSE(layout::detail::is_bracketed("（本报）北京"));
    CHECK_FALSE(layout::detail::is_bracketed("北京（本报）"));
    CHECK_FALSE(layout::detail::is_bracketed(""));
}

TEST_CASE("a caption opens with few characters, and with spaces before them") {
    CHECK(layout::detail::may_open_caption("图为会场"));
    CHECK(layout::detail::may_open_caption("　图为会场"));
    CHECK_FALSE(layout::detail::may_open_caption("会议在北京召开"));
    CHECK_FALSE(layout::detail::may_open_caption(""));
}

TEST_CASE("an address for letters is told by its @, or by its end where a recogniser misread that") {
    CHECK(layout::holds_address("wanglan@example.org"));
    CHECK(layout::holds_address("撰文：王岚wanglanaexample.com"));
    CHECK_FALSE(layout::holds_address("撰文：王岚"));
    CHECK_FALSE(layout::holds_address("王岚 Paul Lewis"));
    CHECK_FALSE(layout::holds_address("a.m."));
}

}  // namespace
