// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/seeing/classical.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include "test_data.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace banmian::passes;
using banmian::block_role;

/// A piece of its own page, measured.
struct one_piece : test_page {
    explicit one_piece(std::string text) : test_page(std::move(text)) {
        find_lines(on);
        on.manner = banmian::passes::manners::before_1950;
        set_widths(on);
    }
    [[nodiscard]] const piece& of(std::size_t number = 0) const { return on.pieces.at(number); }
};

banmian::issue parse_file(const std::string& name) {
    const std::string text = test_data("pages/" + name);
    return std::move(*parse_document(banmian::text::read(text)));
}

/// Kicker, headline and subheads of an article, joined by bars.
std::string headline_of(const banmian::article& article) {
    std::string made;
    for (const auto* list : {&article.kicker, &article.headline, &article.subheads})
        for (const banmian::text_node& node : *list) made += (made.empty() ? "" : "|") + node.text;
    return made;
}

/// One letter for every item of an article: p a paragraph, s a crosshead.
std::string body_of(const banmian::article& article) {
    std::string made;
    for (const banmian::item& item : article.body)
        made += item.kind == banmian::item_kind::paragraph   ? 'p'
                : item.kind == banmian::item_kind::crosshead ? 's'
                                                             : '?';
    return made;
}

const std::string beside_heading = "每日用船\n四十艘、\n由北山石埠裝運、\n順流而下、約半日\n可達工次云、\n";
const std::string paragraph = "本鎭各校、定於\n本月十二日起放春\n假五天、各校師生\n、擬往北山旅行、\n屆時當有熱鬧云\n";

TEST_CASE("a page of before 1950 is known by its stops and its characters") {
    one_piece old_page(
        "（重慶廿日電）國府廿日令、褒揚故中央大學教授吳梅、並特給卹金三千元、爲其個人之榮譽、與會者甚衆、時人稱之、");
    CHECK(looks_classical(old_page.on));
    one_piece new_page("城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，老人们在树下打拳。");
    CHECK_FALSE(looks_classical(new_page.on));
}

TEST_CASE("a page in traditional characters with Arabic numerals is of today") {
    const std::string text = "這個城市與鄰國的會議時間，為期三天，來賓們與會者眾，這是國內少有的，他們與我們個別談了";
    CHECK(looks_classical(one_piece(text + "十二次。").on));
    CHECK_FALSE(looks_classical(one_piece(text + "12次，占25%。").on));
}

TEST_CASE("text that runs around a heading is narrow at its head") {
    const one_piece page(beside_heading + "\n" + paragraph);
    const run_around around = run_around_of(page.on, page.of(0));
    CHECK(around.lines == 2);
    CHECK(around.hole == 8);
    CHECK_FALSE(around.indented);
    CHECK(run_around_of(page.on, page.of(1)).lines == 0);
}

/// The lines before which a paragraph begins inside a block.
std::vector<std::uint32_t> parts(const std::string& text) {
    const one_piece page(text);
    std::vector<std::uint32_t> made;
    for (std::uint32_t l = 1; l < page.of().count; ++l)
        if (parts_classical(page.on, page.of(), l)) made.push_back(l);
    return made;
}

TEST_CASE("narrow lines at the head of a block end no paragraph") {
    CHECK(parts(beside_heading).empty());
}

TEST_CASE("a short line before a lower one ends a paragraph; an illegible character does not") {
    CHECK(parts("本鎭各校、定於\n本月十二日起放春\n假五天、各校師生\n、屆時云\n又本鎭農會、亦\n於是日開會討論春\n耕事宜"
                "云、") == std::vector<std::uint32_t>{4});
    CHECK(parts("本鎭各校、定於\n本月十二日起放春\n假五天、各校師生\n、屆時云\n又本鎭農會、亦於\n是日開會討論春耕\n事宜"
                "云、")
              .empty());
    CHECK(parts("本鎭各校、定於\n本月十二日起放春\n　五天、各校師生\n、屆時當有熱鬧云").empty());
}

TEST_CASE("text is told from a heading by its pauses and by its shape") {
    const auto form = [](const std::string& text, bool blank_stops = false) {
        const one_piece page(text);
        return classical_form(page.on, page.of(), blank_stops);
    };
    CHECK(form(paragraph) > 0);
    CHECK(form(beside_heading) > 0);
    CHECK(form("渡船失事\n幸無傷亡") < 0);
    CHECK(form("上游河堤加高\n民工三千昨日動土\n下月底可望完工") < 0);
    // No stop at all, but lines of one length under a lower one.
    CHECK(form("我的貓已經三天\n沒有囘家了難道牠\n也到北山去過春假\n了嗎還是被隔壁的\n先生留下做了客人") > 0);
    CHECK(form("府綢每尺三角\n印花布每尺一角\n竹布\n呢帽一頂二元") < 0);
}

TEST_CASE("○ and blank cells stand for stops in older papers") {
    const auto form = [](const std::string& text, bool blank_stops) {
        const one_piece page(text);
        return classical_form(page.on, page.of(), blank_stops);
    };
    CHECK(form("本鎭各校○定於\n下月放假○各校\n師生○擬往北山\n旅行", false) > 0);
    const std::string blank = "本鎭各校　定於\n下月放假　各校師\n生　擬往　北山旅\n行一次";
    CHECK(form(blank, true) > form(blank, false));
}

TEST_CASE("a crosshead is let into the column that goes on beside it") {
    const one_piece page(paragraph + "\n石料\n\n" + beside_heading + "\n渡船失事\n幸無傷亡\n\n" + paragraph);
    CHECK(is_let_in(page.on, page.of(0), page.of(1), page.of(2)));
    CHECK_FALSE(is_let_in(page.on, page.of(2), page.of(3), page.of(4)));  // the text begins a paragraph
    const one_piece wide(paragraph + "\n石料運輸情形\n\n" + beside_heading);
    CHECK_FALSE(is_let_in(wide.on, wide.of(0), wide.of(1), wide.of(2)));  // it would not fit into the hole
}

TEST_CASE("a crosshead whose text ends beside it is measured by the text before") {
    const one_piece page(paragraph + "\n監工\n\n由縣府\n派員三\n人督察\n云、");
    CHECK(is_let_in(page.on, page.of(0), page.of(1), page.of(2)));
}

TEST_CASE("a chapter of a serial opens no article, and a name in brackets behind a text signs it") {
    CHECK(opens_chapter(banmian::glyphs_of("第十七囘　雨夜尋箱")));
    CHECK_FALSE(opens_chapter(banmian::glyphs_of("第十七軍克復縣城")));
    const one_piece page("（知止）\n\n（一名理想的新世界遊記）\n\n知止");
    CHECK(is_bracketed_name(page.on, page.of(0)));
    CHECK_FALSE(is_bracketed_name(page.on, page.of(1)));
    CHECK_FALSE(is_bracketed_name(page.on, page.of(2)));
}

TEST_CASE("a text that ends on a full line without a stop is whole, and goes on in no other article") {
    const std::string open = "本鎭各校、定於\n本月十二日起放春\n假五天、擬往北山";
    const std::string flush = "與會者衆國內各地\n個個與會、時人稱\n之爲盛會云";
    const std::string page = "春假期內\n\n" + open + "\n\n農會開會\n\n" + flush + "\n\n" + paragraph;
    const auto issue = parse_document(banmian::text::read(page));
    REQUIRE(issue->pages[0].articles.size() == 2);
    CHECK(body_of(issue->pages[0].articles[0]) == "p");
    CHECK(body_of(issue->pages[0].articles[1]) == "pp");
}

TEST_CASE("a news page of 1937 is read: telegrams, crossheads let in, short articles") {
    const banmian::issue issue = parse_file("news_1937.txt");
    REQUIRE(issue.pages.size() == 1);
    const auto& articles = issue.pages[0].articles;
    REQUIRE(articles.size() == 3);
    CHECK(headline_of(articles[0]) == "上游河堤加高|民工三千昨日動土|下月底可望完工");
    CHECK(body_of(articles[0]) == "ppspsp");
    CHECK(articles[0].body[2].text == "石料");
    CHECK(articles[0].body[3].text.substr(0, 12) == "每日用船");
    CHECK(headline_of(articles[1]) == "渡船失事|幸無傷亡");
    CHECK(body_of(articles[1]) == "p");
    CHECK(headline_of(articles[2]) == "春假期內");
    CHECK(body_of(articles[2]) == "p");
}

TEST_CASE("a supplement of 1937 is read: pen names, a serial, questions, a signature") {
    const banmian::issue issue = parse_file("supplement_1937.txt");
    REQUIRE(issue.pages.size() == 1);
    const auto& articles = issue.pages[0].articles;
    REQUIRE(articles.size() == 4);
    CHECK(headline_of(articles[0]) == "養蜂瑣談|（墨耕）");
    REQUIRE(articles[0].bylines.size() == 1);
    CHECK(articles[0].bylines[0].names == std::vector<std::string>{"墨耕"});
    CHECK(headline_of(articles[1]) == "渡口的燈");
    CHECK(articles[1].body.back().text == "（阿潮）");
    CHECK(headline_of(articles[2]) == "石橋夜話|（十二）|老渡著");
    CHECK(body_of(articles[2]) == "psp");
    CHECK(headline_of(articles[3]) == "誰看見了我的貓");
    CHECK(body_of(articles[3]) == "pp");
}

TEST_CASE("paragraphs of one long line each are of today, however few numerals they have") {
    const std::string sentence = "國家公園的會議時間為傍晚，來賓們這樣說著，與會的個人都記得，";
    std::string long_lines;
    std::string columns;
    for (int number = 0; number < 4; ++number) {
        std::string text;
        for (int i = 0; i < 4; ++i) text += sentence;
        text += "散了。";
        long_lines += text + "\n\n";
        columns += set_paragraph(text, 12) + "\n\n";
    }
    test_page today(long_lines);
    banmian::passes::find_lines(today.on);
    CHECK_FALSE(looks_classical(today.on));
    test_page old(columns);
    banmian::passes::find_lines(old.on);
    CHECK(looks_classical(old.on));
}

}  // namespace
