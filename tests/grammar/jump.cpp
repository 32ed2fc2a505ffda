// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/jump.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace {

namespace grammar = banmian::grammar;

TEST_CASE("jump lines name a direction and a page") {
    struct {
        std::string_view text;
        bool onward;
        std::string_view page;
    } const table[] = {
        {"（下转第2版）", true, "2"},     {"(上接第一版)这怎么办", false, "1"}, {"▲下转A02版", true, "A02"},
        {"（下轉第十二版）", true, "12"}, {"（紧接第3版）", false, "3"},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        const auto found = grammar::match_jump(banmian::glyphs_of(row.text));
        REQUIRE(found.has_value());
        CHECK(found->onward == row.onward);
        CHECK(found->page == row.page);
    }
}

TEST_CASE("a jump line may repeat the title") {
    const auto glyphs = banmian::glyphs_of("（下转第2版《老机床厂》）");
    const auto found = grammar::match_jump(glyphs);
    REQUIRE(found.has_value());
    CHECK(grammar::text_of(glyphs, found->title.begin, found->title.end) == "老机床厂");
}

TEST_CASE("a title may stand behind a middle dot") {
    for (const std::string_view text : {"（下转第四版·《城北公园》）", "（上接第1版·城北公园）"}) {
        CAPTURE(text);
        const auto glyphs = banmian::glyphs_of(text);
        const auto found = grammar::match_jump(glyphs);
        REQUIRE(found.has_value());
        CHECK(grammar::text_of(glyphs, found->title.begin, found->title.end) == "城北公园");
        CHECK(found->whole.end == glyphs.size());
    }
}

TEST_CASE("sentences about turning are no jump lines") {
    for (const std::string_view text : {"转移支付2亿元", "接待游客3万人", "（第2版）", "下转"}) {
        CAPTURE(text);
        CHECK_FALSE(grammar::match_jump(banmian::glyphs_of(text)).has_value());
    }
}

TEST_CASE("pointers name a page, and nothing else follows") {
    for (const std::string_view text : {"详见第二版", "（全文见3版）", "相关报道见今日A02版", "评论刊于第4版▲",
                                        "回收废品节约资源（7版）", "城北公园开园(第A02版)"}) {
        CAPTURE(text);
        CHECK(grammar::points_to_page(banmian::glyphs_of(text)));
    }
    for (const std::string_view text :
         {"见第二版画册", "第二版", "常见版本", "他在第3版看见自己的名字", "见", "（7版）", "画册重印（第二次）"}) {
        CAPTURE(text);
        CHECK_FALSE(grammar::points_to_page(banmian::glyphs_of(text)));
    }
}

TEST_CASE("contents of a front page have a heading") {
    CHECK(grammar::heads_pointers(banmian::glyphs_of("导读")));
    CHECK(grammar::heads_pointers(banmian::glyphs_of("今日导读")));
    CHECK_FALSE(grammar::heads_pointers(banmian::glyphs_of("导读课开讲")));
}

}  // namespace
