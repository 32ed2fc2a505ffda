// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/parse/correct.hpp>
#include <banmian/parse/parse.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include "test_data.hpp"
#include <string>
#include <string_view>
#include <utility>

namespace {

const std::string& page() {
    static const std::string bytes = test_data("pages/briefs.txt");
    return bytes;
}
banmian::span place(std::string_view of) {
    const std::size_t at = page().find(of);
    REQUIRE(at != std::string::npos);
    return {at, at + of.size()};
}
banmian::page parsed(const banmian::parse_options& options) {
    return parse_document(banmian::text::read(page()), options)->pages[0];
}
std::size_t paragraphs(const banmian::article& of) {
    std::size_t count = 0;
    for (const banmian::item& one : of.body) count += one.kind == banmian::item_kind::paragraph ? 1U : 0U;
    return count;
}

TEST_CASE("without corrections three briefs are found, as they stand") {
    const banmian::page made = parsed({});
    REQUIRE(made.articles.size() == 3);
    CHECK(made.articles[0].headline[0].text == "南湖社区义诊进楼院");
    CHECK(paragraphs(made.articles[1]) == 2);
}

TEST_CASE("a role that a person knows") {
    banmian::parse_options options;
    options.corrections.push_back(
        {banmian::correction_kind::role, place("青石桥重修通车"), {}, banmian::block_role::banner});
    const banmian::page made = parsed(options);
    bool banner = false;
    for (const banmian::text_node& one : made.banners) banner = banner || one.text == "青石桥重修通车";
    CHECK(banner);
}

TEST_CASE("a paragraph that belongs to another article, and one that goes on elsewhere") {
    banmian::parse_options options;
    options.corrections.push_back({banmian::correction_kind::same_article, place("据介绍,工程投资"),
                                   place("\"医生到家门口"), banmian::block_role::unplaced});
    banmian::page made = parsed(options);
    CHECK(paragraphs(made.articles[0]) == 3);
    CHECK(made.articles[0].body[2].text.find("据介绍") == 0);
    CHECK(paragraphs(made.articles[1]) == 1);
    options.corrections = {{banmian::correction_kind::join, place("新设人行道。"), place("据介绍,工程投资"),
                            banmian::block_role::unplaced}};
    made = parsed(options);
    CHECK(paragraphs(made.articles[1]) == 1);
    CHECK(made.articles[1].body[0].text.find("新设人行道。据介绍，工程投资") != std::string::npos);
}

TEST_CASE("a paragraph that breaks off, one that ends, and places that are not on the page") {
    banmian::parse_options options;
    options.corrections = {
        {banmian::correction_kind::gap, place("新设人行道。"), {}, banmian::block_role::unplaced},
        {banmian::correction_kind::part, banmian::span{1'000'000, 1'000'001}, {}, banmian::block_role::unplaced},
        {banmian::correction_kind::join, banmian::span{0, 0}, banmian::span{9'000'000, 9'000'001},
         banmian::block_role::unplaced},
        {banmian::correction_kind::same_article, banmian::span{0, 1}, banmian::span{2, 3},
         banmian::block_role::unplaced}};
    const banmian::page made = parsed(options);
    bool gap = false;
    for (const banmian::item& one : made.articles[1].body) gap = gap || one.kind == banmian::item_kind::gap;
    CHECK(gap);
}

TEST_CASE("whatever role a person gives to a line, it is printed where the table of roles says") {
    constexpr std::string_view line = "图书馆延长夜间开放";
    for (const banmian::role_traits& given : banmian::role_table) {
        CAPTURE(given.name);
        banmian::parse_options options;
        options.corrections = {{banmian::correction_kind::role, place(line), {}, given.role}};
        const banmian::page made = parsed(options);
        const bool in_article = banmian::json::write(made.articles).find(line) != std::string::npos;
        const bool printed = banmian::json::write(made).find(line) != std::string::npos;
        using enum banmian::role_place;
        if (given.place == nowhere || given.place == header || given.place == jumps) {
            CHECK_FALSE(printed);  // it is no number, date or jump line
            continue;
        }
        CHECK(printed);
        if (given.place != captions) CHECK(in_article == banmian::is_in_article(given.role));
    }
}

banmian::correction by_words(banmian::correction_kind kind, std::string find, std::string find_with = {}) {
    banmian::correction made;
    made.kind = kind;
    made.find = std::move(find);
    made.find_with = std::move(find_with);
    return made;
}
/// The page as it is parsed with one correction, which must have been applied.
banmian::issue corrected(const banmian::correction& one, std::string_view source = page()) {
    banmian::parse_options options;
    banmian::correction_log log;
    options.corrections.push_back(one);
    options.corrected = &log;
    options.repairs = true;
    banmian::issue made = *parse_document(banmian::text::read(source), options);
    REQUIRE(log.answers.size() == 1);
    CHECK(log.answers[0].state == banmian::correction_state::applied);
    return made;
}

TEST_CASE("what a person says of articles is told as settled: a move, and where one begins") {
    const auto told = [](const banmian::correction& one) {
        banmian::trace log;
        banmian::parse_options options;
        options.corrections.push_back(one);
        options.log = &log;
        static_cast<void>(parse_document(banmian::text::read(std::string_view(page())), options));
        std::string made;
        for (const banmian::decision& any : log.decisions())
            if (any.pass == "corrections" && any.score == banmian::decision::settled)
                made += std::string(any.label) + " " + any.excerpt.substr(0, 9) + ";";
        return made;
    };
    using banmian::correction_kind;
    CHECK(told(by_words(correction_kind::split, "据介绍，工程投资")) == "article 据介绍;");
    CHECK(told(by_words(correction_kind::same_article, "据介绍，工程投资", "医生到家门口")) == "move 据介绍;");
}

TEST_CASE("an article begins with the paragraph that a person names, or with the heading") {
    auto made = corrected(by_words(banmian::correction_kind::split, "据介绍，工程投资")).pages[0];
    REQUIRE(made.articles.size() == 4);
    CHECK(made.articles[2].headline.empty());
    CHECK(made.articles[2].headline_lost);
    CHECK(made.articles[2].body.at(0).text.find("据介绍") == 0);
    CHECK(paragraphs(made.articles[1]) == 1);
    CHECK(made.articles[3].headline.at(0).text == "图书馆延长夜间开放");
    for (const banmian::block& one : made.blocks)
        if (one.span.in(page()).find("据介绍") == 0) CHECK(*one.article == made.articles[2].id);
    CHECK(corrected(by_words(banmian::correction_kind::split, "青石桥重修通车")).pages[0].articles.size() == 3);
}

TEST_CASE("an article that is none of its own goes on another, and its headline is a crosshead there") {
    const auto made = corrected(by_words(banmian::correction_kind::merge, "图书馆延长", "青石桥重修通车")).pages[0];
    REQUIRE(made.articles.size() == 2);
    CHECK(paragraphs(made.articles[1]) == 3);
    CHECK(made.articles[1].body.at(2).kind == banmian::item_kind::crosshead);
    CHECK(made.articles[1].body.at(2).text == "图书馆延长夜间开放");
}

TEST_CASE("a printed line of its own: one of a stack's, and one that was run on in the text") {
    banmian::correction kicker = by_words(banmian::correction_kind::line, "图书馆延长");
    kicker.role = banmian::block_role::kicker;
    auto made = corrected(kicker).pages[0];
    REQUIRE(made.articles.size() == 3);
    REQUIRE(made.articles[2].kicker.size() == 1);
    CHECK(made.articles[2].kicker[0].text == "图书馆延长");
    REQUIRE(made.articles[2].headline.size() == 1);
    CHECK(made.articles[2].headline[0].text == "夜间开放");
    banmian::correction subhead = by_words(banmian::correction_kind::line, "夜间开放");
    subhead.role = banmian::block_role::subhead;
    made = corrected(subhead).pages[0];
    REQUIRE(made.articles[2].headline.size() == 1);
    CHECK(made.articles[2].headline[0].text == "图书馆延长");
    CHECK(made.articles[2].subheads.size() == 1);
    banmian::correction crosshead = by_words(banmian::correction_kind::line, "市图书馆每周二至周日开放");
    crosshead.role = banmian::block_role::crosshead;
    made = corrected(crosshead).pages[0];
    CHECK(made.articles[2].body.size() == 3);
    CHECK(made.articles[2].body[1].kind == banmian::item_kind::crosshead);
}

TEST_CASE("a paragraph ends, or breaks off, in the middle of a printed line") {
    auto made = corrected(by_words(banmian::correction_kind::part, "青石桥5月16日重新通车。")).pages[0];
    REQUIRE(paragraphs(made.articles[1]) == 3);
    CHECK(made.articles[1].body[1].text.find("桥面由7.5米") == 0);
    made = corrected(by_words(banmian::correction_kind::gap, "青石桥5月16日重新通车。")).pages[0];
    CHECK(made.articles[1].body.at(1).kind == banmian::item_kind::gap);
}

TEST_CASE("kicker, headline and subhead are what a person says, wherever the stack would have put them") {
    for (const auto role : {banmian::block_role::kicker, banmian::block_role::subhead}) {
        banmian::correction one = by_words(banmian::correction_kind::role, "青石桥重修通车");
        one.role = role;
        const auto made = corrected(one).pages[0];
        REQUIRE(made.articles.size() == 3);
        const auto& lines = role == banmian::block_role::kicker ? made.articles[1].kicker : made.articles[1].subheads;
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].text == "青石桥重修通车");
        CHECK(made.articles[1].headline.empty());
    }
}

TEST_CASE("words with a known role, a scorer of the user's, and hooks between the passes") {
    banmian::parse_options options;
    options.words.push_back({"图书馆延长夜间开放", banmian::block_role::notice});
    CHECK(parsed(options).notices.size() == 1);
    struct seen {
        int roles = 0, joins = 0, articles = 0, seams = 0;
    } counts;
    options = {};
    options.hooks = {&counts,
                     [](void* context, banmian::passes::working_page& on) {
                         static_cast<seen*>(context)->roles += on.pieces.empty() ? 0 : 1;
                     },
                     [](void* context, banmian::passes::working_page&) { ++static_cast<seen*>(context)->joins; },
                     [](void* context, banmian::passes::working_page& on) {
                         static_cast<seen*>(context)->articles = static_cast<int>(on.articles.size());
                     }};
    options.scorer.context = &counts;
    options.scorer.score = [](void* context, std::string_view before, std::string_view after) {
        static_cast<seen*>(context)->seams += before.empty() || after.empty() ? 0 : 1;
        return -100.0;  // never joins
    };
    const banmian::page made = parsed(options);
    CHECK(counts.roles == 1);
    CHECK(counts.joins == 1);
    CHECK(counts.articles >= 3);
    CHECK(made.articles.size() >= 3);
}

}  // namespace
