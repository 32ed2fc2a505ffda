// SPDX-License-Identifier: BSL-1.0
// Laws: what the catalogue must find when a sound page is spoiled in one place, and what it must not find before.
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>

#include <doctest/doctest.h>

#include "test_data.hpp"
#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <validate/found.hpp>
#include <vector>

namespace {

std::string sound_page() {
    return test_data("pages/consistency.txt");
}

std::size_t count(std::string_view source, std::string_view rule) {
    const auto issue = banmian::parse(banmian::text::read(source));
    std::size_t found = 0;
    for (const banmian::finding& one : checks::run(*issue, source).findings) found += one.rule == rule ? 1U : 0U;
    return found;
}

/// One way to spoil a page: `from`, where it stands, becomes one of the others.
struct mutation {
    std::string_view rule;
    std::string_view from;
    std::vector<std::string_view> to;
};

const std::vector<mutation>& mutations() {
    static const std::vector<mutation> all{
        {"iss.date_weekday", "星期一", {"星期二", "星期三", "星期四", "星期五", "星期六", "星期日"}},
        {"iss.date_lunar", "四月十三", {"四月十四", "四月初三", "五月十三", "闰四月十三", "四月廿三"}},
        {"iss.date_lunar", "甲辰年", {"癸卯年", "乙巳年"}},
        {"jump.page_not_in_issue", "下转第2版", {"下转第3版", "下转第8版", "下转第12版"}},
        {"cap.no_credit", " 本报记者 沈知秋 摄", {""}},
        {"x.number_conflict", "重点项目126个", {"重点项目125个", "重点项目216个", "重点项目12个", "重点项目136个"}},
        {"x.percent_recompute", "130.0%", {"103.0%", "130.8%", "150.0%"}},
        {"x.percent_recompute", "增长15%", {"增长25%", "增长51%", "增长5%"}},
        {"x.percent_recompute", "460户", {"490户", "640户"}},
        {"x.total_mismatch", "工业项目61个", {"工业项目91个", "工业项目67个", "工业项目610个"}},
        {"by.name_conflict", "书记张伟强调", {"书记李伟强调", "书记张传强调", "书记王强强调"}},
        {"text.unbalanced_quote", "机器就转得早。”", {"机器就转得早。"}},
        {"text.unbalanced_quote", "“再有十天", {"再有十天"}},
        {"text.unbalanced_quote", "（记者罗雨）", {"（记者罗雨"}},
        {"text.unbalanced_quote", "“答复不过夜", {"答复不过夜"}},
        {"text.confusable", "已经", {"己经"}},
        {"num.time_form", "1:30", {"1;30", "1；30"}},
        {"num.time_form", "4:40", {"4;40"}},
        {"date.impossible", "5月19日", {"5月39日", "15月19日"}},
        {"text.split_date", "5月18日上午", {"5月日上午"}},
        {"text.pua_or_replacement", "工业用电量", {"工业用\xEE\x80\x81量", "工\xEF\xBF\xBD用电量"}},
        {"text.stray_latin", "工业增加值", {"工业l增加值", "工r业增加值"}},
        {"pun.ellipsis_dots", "稳步回升，", {"稳步回升...", "稳步回升…"}},
        {"num.range_form", "增长6.8%", {"增长6.8-7.2%"}},
        {"dl.future_date", "本报讯（记者罗雨）市统计局", {"本报北京5月28日电（记者罗雨）市统计局"}},
    };
    return all;
}

/// Replaces one of the places where `from` stands.
std::string spoiled(std::string page, const mutation& by, std::mt19937& random) {
    std::vector<std::size_t> places;
    for (std::size_t at = page.find(by.from); at != page.npos; at = page.find(by.from, at + 1)) places.push_back(at);
    if (places.empty()) return {};
    page.replace(places[random() % places.size()], by.from.size(), by.to[random() % by.to.size()]);
    return page;
}

TEST_CASE("a sound page has no errors, and nothing that its mutations are to show") {
    const std::string page = sound_page();
    REQUIRE_FALSE(page.empty());
    const auto issue = banmian::parse(banmian::text::read(page));
    for (const banmian::finding& one : checks::run(*issue, page).findings) {
        INFO(one.rule, " ", one.message, " ", one.path);
        CHECK(one.severity != banmian::severity::error);
    }
    for (const mutation& one : mutations()) {
        INFO(one.rule);
        CHECK(count(page, one.rule) == 0);
        CHECK(page.find(one.from) != page.npos);
    }
}

TEST_CASE("of 200 mutations at least 97 in 100 are found, each by the rule that should") {
    const std::string page = sound_page();
    std::mt19937 random(20240520);
    std::size_t found = 0;
    constexpr std::size_t tries = 200;
    std::string missed;
    for (std::size_t i = 0; i < tries; ++i) {
        const mutation& by = mutations()[i % mutations().size()];
        const std::string made = spoiled(page, by, random);
        REQUIRE_FALSE(made.empty());
        if (count(made, by.rule) > 0)
            ++found;
        else
            missed += std::string(by.rule) + " on " + std::string(by.from) + '\n';
    }
    INFO(missed);
    CHECK(found * 100 >= tries * 97);
    MESSAGE(found, " of ", tries, " mutations found");
}

TEST_CASE("findings are deterministic and point into the source") {
    const std::string page = sound_page();
    std::mt19937 random(7);
    for (std::size_t i = 0; i < 60; ++i) {
        const std::string made = spoiled(page, mutations()[random() % mutations().size()], random);
        const auto issue = banmian::parse(banmian::text::read(made));
        const banmian::report first = checks::run(*issue, made);
        CHECK(first.findings == checks::run(*issue, made).findings);
        for (const banmian::finding& one : first.findings) {
            INFO(one.rule);
            if (one.span) CHECK((one.span->begin <= one.span->end && one.span->end <= made.size()));
            CHECK_FALSE(one.message.empty());
            CHECK_FALSE(one.message_zh.empty());
            CHECK(one.message.find("{}") == one.message.npos);
            CHECK(one.message_zh.find("{}") == one.message_zh.npos);
        }
    }
}

}  // namespace
