// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/poppler/read.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/parse/place_corrections.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace place_corrections_tests {

using banmian::correction;
using banmian::correction_kind;
using banmian::correction_state;

constexpr std::string_view page =
    "城北建成公圆\n\n　　本报讯 城北的旧厂区,今年春天改成了一座公园。\n\n　　公园里有一座旧厂房。";

correction words(correction_kind kind, std::string find, std::string to = {}) {
    correction made;
    made.kind = kind;
    made.find = std::move(find);
    made.to = std::move(to);
    return made;
}
std::vector<banmian::correction_answer> answers(const std::vector<correction>& all, std::string_view source = page) {
    banmian::parse_options options;
    banmian::correction_log log;
    options.corrections = all;
    options.corrected = &log;
    static_cast<void>(banmian::parse(banmian::text::read(source), options));
    return log.answers;
}

TEST_CASE("words that stand nowhere, in several places, and in the one that is chosen") {
    correction second = words(correction_kind::role, "公园");
    second.role = banmian::block_role::body;
    second.nth = 2;
    correction third = second;
    third.nth = 3;
    const auto made = answers({words(correction_kind::role, "动物园"), words(correction_kind::role, "公园"), second,
                               third, words(correction_kind::join, "公园"), words(correction_kind::date, "", "2月")});
    CHECK(made[0].state == correction_state::not_found);
    CHECK(made[1].state == correction_state::several);
    CHECK(made[1].count == 2);
    CHECK(made[2].state == correction_state::applied);
    CHECK(made[3].state == correction_state::not_found);
    CHECK(made[3].count == 2);
    CHECK(made[4].state == correction_state::malformed);
    CHECK(made[5].state == correction_state::malformed);
}

TEST_CASE("characters are put right first, and every other correction may name them as they were or as they are") {
    banmian::parse_options options;
    banmian::correction_log log;
    correction was = words(correction_kind::role, "建成公圆");
    was.role = banmian::block_role::banner;
    correction is = was;
    is.find = "建成公园";
    for (const correction& one : {was, is}) {
        options.corrections = {one, words(correction_kind::text, "公圆", "公园")};
        options.corrected = &log;
        options.repairs = true;
        const banmian::issue made = *banmian::parse(banmian::text::read(page), options);
        CHECK(log.answers[0].state == correction_state::applied);
        CHECK(log.answers[1].state == correction_state::applied);
        REQUIRE(made.pages[0].banners.size() == 1);
        CHECK(made.pages[0].banners[0].text == "城北建成公园");
        CHECK(made.pages[0].banners[0].spans.back().in(page).find("圆") != std::string_view::npos);
        bool listed = false;
        for (const banmian::repair& edit : *made.repairs)
            listed = listed || (edit.from == "公圆" && edit.to == "公园" && edit.span.in(page) == "公圆");
        CHECK(listed);
        CHECK(log.text.find("公圆") == std::string::npos);
    }
}

TEST_CASE("a word that was put right may be put right again") {
    const auto made = answers(
        {words(correction_kind::text, "建成公圆", "建起公圆"), words(correction_kind::text, "建起公圆", "建起公园")});
    CHECK(made[0].state == correction_state::applied);
    CHECK(made[1].state == correction_state::applied);
}

TEST_CASE("a correction of bytes of the file is one of bytes of the text") {
    const std::string file = "<doc><page width='400' height='300'>"
                             "<word xMin='10' yMin='10' xMax='110' yMax='30'>旧厂区变公园</word>"
                             "<word xMin='10' yMin='52' xMax='100' yMax='61'>改成了一座&amp;公园</word></page></doc>";
    const auto layout = banmian::poppler::read_bbox(file);
    correction wrong;
    const std::size_t at = file.find("改成");
    wrong.where = banmian::span{at, at + 6};
    wrong.with = banmian::span{file.find("&amp;") + 1, file.find("&amp;") + 2};
    wrong.kind = correction_kind::join;
    const std::vector<correction> all{wrong};
    std::vector<banmian::correction_answer> answers;
    const auto placed = banmian::passes::place_corrections(layout, all, answers);
    CHECK(placed.list.at(0).where->in(layout.text()) == "改成");
    CHECK(placed.list.at(0).with->in(layout.text()) == "&");
}

TEST_CASE("of several files the named one is searched") {
    banmian::layout::document whole;
    whole.append(banmian::text::read(page), "news/01.txt");
    whole.append(banmian::text::read(page), "news/02.txt");
    banmian::parse_options options;
    banmian::correction_log log;
    options.corrected = &log;
    correction one = words(correction_kind::role, "建成公圆");
    one.role = banmian::block_role::banner;
    one.file = "02.txt";
    options.corrections = {one};
    const banmian::issue made = *banmian::parse(whole, options);
    CHECK(log.answers[0].state == correction_state::applied);
    CHECK(made.pages.at(0).banners.empty());
    CHECK(made.pages.at(1).banners.size() == 1);
    options.corrections[0].file.clear();
    static_cast<void>(banmian::parse(whole, options));
    CHECK(log.answers[0].state == correction_state::several);
}

TEST_CASE("a file is named by the end of its path") {
    CHECK(banmian::names_file("01.txt", "news/01.txt"));
    CHECK(banmian::names_file("news\\01.txt", "old/news/01.txt"));
    CHECK_FALSE(banmian::names_file("1.txt", "news/01.txt"));
    CHECK_FALSE(banmian::names_file("", "news/01.txt"));
}

TEST_CASE("without a log, what is missed stands among the diagnostics") {
    banmian::parse_options options;
    options.corrections = {words(correction_kind::role, "动物园")};
    const auto made = banmian::parse(banmian::text::read(page), options);
    REQUIRE_FALSE(made.diagnostics.empty());
    CHECK(made.diagnostics.back().what.code == banmian::errc::missed_correction);
}

}  // namespace place_corrections_tests
