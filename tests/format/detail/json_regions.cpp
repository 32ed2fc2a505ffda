// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/json_regions.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

/// The lines of a text in markup, parted by bars.
std::string lines_of(std::string_view written) {
    const std::string file = "\"" + std::string(written) + "\"";
    banmian::json::placed_texts texts(file);
    banmian::layout::region made;
    banmian::json::add_marked(made, {std::string_view(file).substr(1, file.size() - 2)}, texts);
    std::string outline;
    for (const auto& one : made.lines) {
        outline += (outline.empty() ? "" : " | ") + std::string(one.text);
        std::string again;  // what the origins say
        for (const auto& piece : one.pieces)
            if (piece.text.size() == piece.source.size()) again += piece.source.in(file);
        CHECK((one.pieces.empty() || outline.find(again.substr(0, 3)) != std::string::npos));
    }
    return outline;
}

TEST_CASE("rows of tables are lines, and no markup is text") {
    CHECK(lines_of(R"(<table border=\"1\"><tr><td>北门</td><td>6时至21时</td></tr><tr><td>东门</td></tr></table>)") ==
          "北门 6时至21时 | 东门");
    CHECK(lines_of(R"(\u003ctable\u003e<TR><TH colspan=2>甲&amp;乙<\/TH></TR></table>)") == "甲&乙");
    CHECK(lines_of(R"(| 公园 | 面积 |\n|---|:-:|\n| 北门桥头 | 1800 |)") == "公园 面积 | 北门桥头 1800");
    CHECK(lines_of(R"(a < b\n一&nbsp;二 &unknown;)") == "a < b | 一 二 &unknown;");
    CHECK(lines_of(R"(<div style=\"text-align: center;\"><img src=\"a>b.jpg\" /></div>)").empty());
}

TEST_CASE("boxes from corners and from points") {
    std::vector<banmian::diagnostic> none;
    const banmian::json::tree tree(R"([[1,2,11,22],[[11,2],[11,22],[1,22],[1,2]],[[1,2],[11,22]],[1,2]])", none);
    const auto list = tree.documents().at(0);
    for (std::size_t i = 0; i < 3; ++i) {
        const banmian::box made = banmian::json::box_of(list.at(i), 2);
        CHECK(made.x == 2);
        CHECK(made.bottom() == 44);
        CHECK(made.width == 20);
    }
    CHECK_FALSE(banmian::layout::is_sound(banmian::json::box_of(list.at(3))));
}

}  // namespace
