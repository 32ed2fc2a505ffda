// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/grammar/lexicons.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace {

const std::string paragraph =
    "断行了五个月的青石桥昨天重新通车，两岸居民上班上学不必再绕行三公里，等在桥头的人们鼓起掌来。";

banmian::page page_of(const std::string& text, const banmian::lexicons& words) {
    banmian::parse_options options;
    options.lexicons = words;
    return parse_document(banmian::text::read(text), options)->pages.at(0);
}

TEST_CASE("an agency of the user's opens a dateline") {
    const std::string text = "青石桥修好通车\n\n鹰城社3月1日讯 " + paragraph;
    banmian::lexicons words;
    CHECK_FALSE(page_of(text, words).articles.at(0).dateline.has_value());
    words.agencies.words = {"鹰城社"};
    const auto dateline = page_of(text, words).articles.at(0).dateline;
    REQUIRE(dateline.has_value());
    CHECK(dateline->agency == "鹰城社");
}

TEST_CASE("words that take the place of ours leave ours unread") {
    const std::string text = "青石桥修好通车\n\n新华社北京3月1日电 " + paragraph;
    banmian::lexicons words;
    words.agencies.words = {"鹰城社"};
    CHECK(page_of(text, words).articles.at(0).dateline.has_value());
    words.agencies.replace = true;
    CHECK_FALSE(page_of(text, words).articles.at(0).dateline.has_value());
}

TEST_CASE("a role of the user's stands before names") {
    const std::string text = "青石桥修好通车\n\n本报讯（乡村主播李明）" + paragraph;
    banmian::lexicons words;
    CHECK(page_of(text, words).articles.at(0).bylines.empty());
    words.byline_roles.words = {"乡村主播"};
    const auto bylines = page_of(text, words).articles.at(0).bylines;
    REQUIRE(bylines.size() == 1);
    CHECK(bylines[0].role == "乡村主播");
    CHECK(bylines[0].names == std::vector<std::string>{"李明"});
}

TEST_CASE("surnames of the user's make names") {
    const std::string text = "青石桥修好通车\n\n本报讯（记者冼灏徯芝兰）" + paragraph;
    banmian::lexicons words;
    const auto names = [&] {
        const auto bylines = page_of(text, words).articles.at(0).bylines;
        return bylines.empty() ? std::vector<std::string>() : bylines[0].names;
    };
    CHECK(names().empty());  // five Han are no name, and these surnames too rare to part them
    words.surnames.words = {"冼", "徯"};
    CHECK(names() == std::vector<std::string>{"冼灏", "徯芝兰"});
}

TEST_CASE("staff roles and page names of the user's are read in headers") {
    const std::string text = "2025年3月1日 星期六 乡风 掌版:李明\n\n青石桥修好通车\n\n" + paragraph;
    banmian::lexicons words;
    CHECK(page_of(text, words).staff.empty());
    words.staff_roles.words = {"掌版"};
    words.page_names.words = {"乡风"};
    const banmian::page page = page_of(text, words);
    REQUIRE(page.staff.size() == 1);
    CHECK(page.staff[0].role == "掌版");
    CHECK(page.name == "乡风");
}

TEST_CASE("openings of the user's make captions") {
    const std::string text = "青石桥修好通车\n\n" + paragraph + "\n\n镜头里，居民走过新桥。";
    banmian::lexicons words;
    const auto captions = [&] {
        const banmian::page page = page_of(text, words);
        std::size_t count = page.captions.size();
        for (const banmian::article& one : page.articles) count += one.captions.size();
        return count;
    };
    CHECK(captions() == 0);
    words.caption_openings.words = {"镜头里"};
    CHECK(captions() == 1);
}

TEST_CASE("labels of the user's are fields of the colophon, under the key that they give") {
    const std::string text =
        "青石桥修好通车\n\n" + paragraph + "\n\n办报地点：建设路7号 读者来电：4963338 每月收费：30元";
    banmian::lexicons words;
    CHECK_FALSE(page_of(text, words).colophon.has_value());
    words.colophon.labels = {{"读者来电", banmian::colophon_key::phone},
                             {"办报地点", banmian::colophon_key::address},
                             {"每月收费", banmian::colophon_key::price}};
    const auto colophon = page_of(text, words).colophon;
    REQUIRE(colophon.has_value());
    REQUIRE(colophon->entries.size() == 3);
    CHECK(colophon->entries[1].key == banmian::colophon_key::phone);
    CHECK(colophon->entries[1].value == "4963338");
}

TEST_CASE("units of the user's speak for a join") {
    banmian::lexicons words;
    const auto seam = [&] {
        test_page page("共计3\n\n垧地\n");
        page.run_to_ends();
        if (words != banmian::lexicons()) page.on.own.emplace(words);
        return banmian::passes::number_seam(page.on.last_glyph(page.on.pieces[0]),
                                            page.on.first_glyph(page.on.pieces[1]), page.on.weights.joins,
                                            page.on.own_words());
    };
    CHECK(seam() < 0);
    words.units.words = {"垧"};
    CHECK(seam() > 0);
}

TEST_CASE("lexicons are kept as JSON, and any part may be left out") {
    const auto read = banmian::json::read<banmian::lexicons>(
        R"({"agencies": {"words": ["鹰城社"], "replace": true}, "colophon": {"labels": [{"label": "读者来电", "key": "phone"}]}})");
    REQUIRE(read);
    CHECK(read->agencies.replace);
    CHECK(read->colophon.labels.at(0).key == banmian::colophon_key::phone);
    CHECK(read->surnames == banmian::word_list());
    CHECK(*banmian::json::read<banmian::lexicons>(banmian::json::write(*read)) == *read);
}

}  // namespace
