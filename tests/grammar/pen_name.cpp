// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/pen_name.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

namespace grammar = banmian::grammar;

/// Role and name of the pen name that ends a line under a title, or "" when there is none.
std::string pen_name_in(std::string_view line, bool first = false) {
    const auto run = banmian::glyphs_of(line);
    const auto found = grammar::match_pen_name(run, first);
    if (!found) return "";
    const auto text = [&](grammar::range of) { return grammar::text_of(run, of.begin, of.end); };
    const grammar::byline_group& group = found->groups.front();
    return text(group.role) + ":" + text(group.names.front());
}

TEST_CASE("a pen name stands in brackets, alone or behind a space") {
    CHECK(pen_name_in("（知止）") == ":知止");
    CHECK(pen_name_in("相見禮　（唐潢虎）", true) == ":唐潢虎");
    CHECK(pen_name_in("傳說(維新)有此事") == "");
    CHECK(pen_name_in("論維新（上海）") == "");
}

TEST_CASE("a number or a remark in brackets is no pen name") {
    for (const std::string_view line :
         {"（三三五）", "（十二）", "（待續）", "（一名理想的世界）", "（種類）　（人類）"}) {
        CAPTURE(line);
        CHECK(pen_name_in(line) == "");
    }
}

TEST_CASE("an author is named with what he did to the text, but not in the title") {
    CHECK(pen_name_in("亦　朋　譯") == "譯:亦朋");
    CHECK(pen_name_in("畢倚虹遺著") == "遺著:畢倚虹");
    CHECK(pen_name_in("詩經今譯", true) == "");
    CHECK(pen_name_in("在渝小作勾留") == "");
}

TEST_CASE("a reporter is named as in any period") {
    CHECK(pen_name_in("本報記者王大明") == "記者:王大明");
}

}  // namespace
