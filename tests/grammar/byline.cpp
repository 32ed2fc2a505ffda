// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/byline.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

namespace {

namespace grammar = banmian::grammar;

/// `role=name,name;role=name`, the organisation before the role.
std::string shown(const std::vector<banmian::glyph>& glyphs, const std::optional<grammar::byline_match>& found) {
    if (!found) return "none";
    std::string made;
    for (const auto& group : found->groups) {
        if (!made.empty()) made += ';';
        made += grammar::text_of(glyphs, group.organisation.begin, group.organisation.end);
        made += grammar::text_of(glyphs, group.role.begin, group.role.end) + '=';
        for (std::size_t i = 0; i < group.names.size(); ++i)
            made += (i > 0 ? "," : "") + grammar::text_of(glyphs, group.names[i].begin, group.names[i].end);
    }
    return made;
}

TEST_CASE("bylines on lines of their own are read into roles and names") {
    struct {
        std::string_view text, expected;
    } const table[] = {
        {"本报记者龚达发", "本报记者=龚达发"},
        {"本报记者 王 斌 李明", "本报记者=王斌,李明"},
        {"新华社记者张钊新华社通讯员刘翔谦", "新华社记者=张钊;新华社通讯员=刘翔谦"},
        {"本报驻美国记者李云飞", "本报驻美国记者=李云飞"},
        {"本报评论员", "本报评论员="},
        {"（李舫）", "=李舫"},
        {"李天金杨钊良", "=李天金,杨钊良"},
        {"吴德明隋高峰", "=吴德明,隋高峰"},
        {"刘琮", "=刘琮"},
        {"岳阳市委书记阳宝华", "岳阳市委书记=阳宝华"},
        {"欧阳修文", "=欧阳修文"},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        const auto glyphs = banmian::glyphs_of(row.text);
        CHECK(shown(glyphs, grammar::match_byline(glyphs, true)) == row.expected);
    }
}

TEST_CASE("headlines are no bylines, and bare names are believed only where the caller says so") {
    for (const std::string_view text : {"三峡工地战犹酣", "统筹规划 因地制宜 彰显特色", "编辑同志:", "十年耕耘",
                                        "香港举行盛大烟花汇演", "陈祖德聂卫平入围", "丁伟中盘胜张璇"}) {
        CAPTURE(text);
        CHECK_FALSE(grammar::match_byline(banmian::glyphs_of(text), true).has_value());
    }
    CHECK_FALSE(grammar::match_byline(banmian::glyphs_of("刘琮"), false).has_value());
}

TEST_CASE("reporters behind a dateline are read in brackets and before 报道") {
    struct {
        std::string_view text;
        std::size_t at;
        std::string_view expected;
    } const table[] = {
        {"本报讯 (记者朱江森 通讯员张翔)锣弦", 3, "记者=朱江森;通讯员=张翔"},
        {"本报讯 记者赵相如、王锦 鹄、洪岩报道:浙江", 3, "记者=赵相如,王锦鹄,洪岩"},
        {"本报讯 记者昨天从会上获悉", 3, "none"},
        {"本报讯 (记录片)", 3, "none"},
    };
    for (const auto& row : table) {
        CAPTURE(row.text);
        const auto glyphs = banmian::glyphs_of(row.text);
        CHECK(shown(glyphs, grammar::match_reporters(glyphs, row.at)) == row.expected);
    }
}

}  // namespace
