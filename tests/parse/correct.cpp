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
        {banmian::correction_kind::part, {1'000'000, 1'000'001}, {}, banmian::block_role::unplaced},
        {banmian::correction_kind::join, {0, 0}, banmian::span{9'000'000, 9'000'001}, banmian::block_role::unplaced},
        {banmian::correction_kind::same_article, {0, 1}, banmian::span{2, 3}, banmian::block_role::unplaced}};
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

TEST_CASE("words with a known role, a scorer of the user's, and hooks between the passes") {
    banmian::parse_options options;
    options.words.push_back({"图书馆延长夜间开放", banmian::block_role::notice});
    CHECK(parsed(options).notices.size() == 1);
    struct seen {
        int roles = 0, joins = 0, articles = 0, seams = 0;
    } counts;
    options = {};
    options.hooks = {&counts,
                     [](void* context, banmian::passes::galley& on) {
                         static_cast<seen*>(context)->roles += on.pieces.empty() ? 0 : 1;
                     },
                     [](void* context, banmian::passes::galley&) { ++static_cast<seen*>(context)->joins; },
                     [](void* context, banmian::passes::galley& on) {
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
