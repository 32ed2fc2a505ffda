// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/caption.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace {

namespace grammar = banmian::grammar;

TEST_CASE("credits are read in brackets, behind a sentence, and alone") {
    struct {
        std::string_view text, name, role, organisation;
    } const table[] = {
        {"克林顿在白宫会见阿拉法特。（新华社记者刘宇摄）", "刘宇", "摄", "新华社"},
        {"预计今年五一前投入使用。 罗通 摄", "罗通", "摄", ""},
        {"本报记者李石营摄", "李石营", "摄", "本报"},
        {"志愿者在东郊栽种杨树 本报记者 王一 摄", "王一", "摄", "本报"},
        {"图为水渠闸口。己某 摄", "己某", "摄", ""},
        {"老街一角 癸某摄", "癸某", "摄", ""},
        {"（照片：秦陶摄）", "秦陶", "摄", ""},
        {"（摄影：徐烨）", "徐烨", "摄影", ""},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        const auto glyphs = banmian::glyphs_of(row.text);
        const auto found = grammar::match_credit_at_end(glyphs);
        REQUIRE(found.has_value());
        REQUIRE(found->names.size() == 1);
        CHECK(grammar::text_of(glyphs, found->names[0].begin, found->names[0].end) == row.name);
        CHECK(grammar::text_of(glyphs, found->role.begin, found->role.end) == row.role);
        CHECK(grammar::text_of(glyphs, found->organisation.begin, found->organisation.end) == row.organisation);
    }
}

TEST_CASE("sentences that end in the same characters are no credits") {
    for (const std::string_view text : {"这是他去年的最后一次拍摄", "企业要加快开发", "他说，这是我的。", "（附表）",
                                        "渡口的夜景。现场拍摄", "他爱上了 航空拍摄"}) {
        CAPTURE(text);
        CHECK_FALSE(grammar::match_credit_at_end(banmian::glyphs_of(text)).has_value());
    }
}

TEST_CASE("a picture's source in brackets is a credit without a name") {
    for (const std::string_view text : {"服务供不应求。（网上图片）", "與一眾校友合照。（受訪者圖片）"}) {
        CAPTURE(text);
        const auto glyphs = banmian::glyphs_of(text);
        const auto found = grammar::match_credit_at_end(glyphs);
        REQUIRE(found.has_value());
        CHECK(found->names.empty());
        CHECK(grammar::names_photographer(glyphs, *found));
    }
}

TEST_CASE("captions open with words for a picture") {
    CHECK(grammar::opens_as_caption(banmian::glyphs_of("图为：恩米在刀术比赛中。")));
    CHECK(grammar::opens_as_caption(banmian::glyphs_of("压题照片为江苏一角。")));
    CHECK_FALSE(grammar::opens_as_caption(banmian::glyphs_of("图片新闻")));
    CHECK_FALSE(grammar::opens_as_caption(banmian::glyphs_of("图书市场")));
}

TEST_CASE("every character that opens a caption may open one, and hardly another does") {
    for (const std::u32string_view opening : grammar::detail::caption_openings)
        CHECK(grammar::may_open_caption(opening.front()));
    CHECK(grammar::may_open_caption(U'（'));
    CHECK_FALSE(grammar::may_open_caption(U'新'));
    CHECK_FALSE(grammar::may_open_caption(U'2'));
}

TEST_CASE("bare names behind a caption's last sentence are its credit") {
    const auto glyphs = banmian::glyphs_of("社火队伍走过古城。王斌 李建英");
    const auto found = banmian::grammar::match_names_at_end(banmian::grammar::glyph_run(glyphs));
    REQUIRE(found);
    CHECK(found->whole.size() == 5);
    CHECK(found->names.size() == 2);
    CHECK(found->role.empty());
    for (const char* const none : {"社火队伍走过古城。锣鼓", "社火队伍走过古城。", "王斌 李建英", "古城，王斌"}) {
        const auto other = banmian::glyphs_of(none);
        CHECK_FALSE(banmian::grammar::match_names_at_end(banmian::grammar::glyph_run(other)));
    }
}

TEST_CASE("a sentence that says what the picture shows makes a caption, a numbered text of a list none") {
    const auto tells = [](const char* text) {
        const auto glyphs = banmian::glyphs_of(text);
        return banmian::grammar::tells_of_picture(banmian::grammar::glyph_run(glyphs));
    };
    CHECK(tells("图为农民播种。"));
    CHECK(tells("昨天农民播种。图为田间。"));
    CHECK_FALSE(tells("1、昨天农民播种。图为田间。"));
    CHECK_FALSE(tells("昨天农民播种，意图为明年多收。"));
}

TEST_CASE("a credit without brackets follows a sentence, one in quotes too, and has a name") {
    const auto credit_of = [](const char* text) {
        const auto glyphs = banmian::glyphs_of(text);
        return grammar::match_credit_at_end(glyphs).has_value();
    };
    CHECK(credit_of("他说：“报纸送给了来客。”王小明摄"));
    CHECK_FALSE(credit_of("他说：“报纸送给了来客”王小明摄"));
    CHECK_FALSE(credit_of("战士送去温暖。图"));  // 为 stands on the next line
}

TEST_CASE("two names without a space are two, be the first unknown") {
    const auto glyphs = banmian::glyphs_of("老师给学生补习功课。官顺孙益新摄");
    const auto found = grammar::match_credit_at_end(glyphs);
    REQUIRE(found);
    REQUIRE(found->names.size() == 2);
    CHECK(found->names[0].size() == 2);
    CHECK(found->names[1].size() == 3);
    CHECK(found->whole.size() == 6);
    CHECK_FALSE(grammar::match_credit_at_end(banmian::glyphs_of("老师补习功课。这张照片昨天摄")));
}

TEST_CASE("the label of a code to scan is no caption") {
    CHECK(grammar::asks_to_scan(banmian::glyphs_of("扫码了解详情")));
    CHECK(grammar::asks_to_scan(banmian::glyphs_of("扫一扫 看视频")));
    CHECK_FALSE(grammar::asks_to_scan(banmian::glyphs_of("图为市民扫码乘车。")));
    CHECK_FALSE(grammar::asks_to_scan(banmian::glyphs_of("扫码点餐方便了年轻人，却难倒了不会用手机的老年顾客。")));
}

}  // namespace
