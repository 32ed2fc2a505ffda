// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/quotes.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string_view>
#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("marks and their partners") {
    for (const char* const good : {"他说：“好。”", "《诗》（一）", "it’s 5’6", "1）一是快；2）二是好。", "‘98赛季",
                                   "’98赛季", "“‘星’”", "“（一）甲。“（二）乙。”"})
        CHECK_FALSE(says(good, "text.unbalanced_quote"));
    for (const char* const bad : {"他说：“好。", "他说：好。”", "《诗（一）", "一）二（", "“《诗”》"})
        CHECK(says(bad, "text.unbalanced_quote"));
    CHECK_FALSE(says(checks::with({"他说：“好。", "“再说。”"}), "text.unbalanced_quote"));
    banmian::issue whole = checks::with({"正文。"});
    whole.pages[0].articles[0].headline = {checks::node("推动“放管服"), checks::node("改革”向前")};
    CHECK_FALSE(says(whole, "text.unbalanced_quote"));
    CHECK(says("他说：“这是“星”。”", "text.quote_nesting"));
    CHECK(says("争创‘星’。", "text.quote_nesting"));
    CHECK_FALSE(says("他说：“争创‘星’。”", "text.quote_nesting"));
    CHECK(says("他说：「這次提出「真抓實幹」的要求。」", "text.quote_nesting"));
    CHECK(says("他說：「好。」又說：『我們落實。』", "text.quote_nesting"));
    CHECK_FALSE(says("他說：「好，『我們』落實。」", "text.quote_nesting"));
}

TEST_CASE("what looks like a mark without a partner and is none") {
    for (const char* text :
         {"‘90后’队员回到北京", "3.0\"清晰屏幕是一大特点", "他列出：iv) 移交只能由最高人民检察院提出",
          "《Taiwan’s ‘born independent’ millennials》一文"}) {
        INFO(text);
        CHECK_FALSE(says(text, "text.unbalanced_quote"));
    }
    CHECK(says("‘98城关图书订货会’开幕，”他说", "text.unbalanced_quote"));
    // A title is printed with the marks that it has.
    CHECK_FALSE(says("報道〈某會邀『某人』演講〉說「不可接受」。", "text.quote_nesting"));
    CHECK(says("請記住『態度』兩字，他說「不可接受」。", "text.quote_nesting"));
}

TEST_CASE("a quotation over several paragraphs opens once and closes once") {
    CHECK_FALSE(
        says(checks::with({"“河水涨了又落，", "木船来了又走。", "照着我回家的路口。”"}), "text.unbalanced_quote"));
    CHECK(says(checks::with({"“河水涨了又落，", "他说：“好。”", "照着我回家的路口。”"}), "text.unbalanced_quote"));
}

TEST_CASE("a mark turned the wrong way is one slip") {
    const auto count = [](std::string_view text) {
        std::size_t all = 0;
        for (const banmian::finding& one : checks::run(checks::with({text})).findings)
            all += one.rule == "text.unbalanced_quote" ? 1U : 0U;
        return all;
    };
    CHECK(count("栽倒在“红狼“脚下。") == 1);
    CHECK(count("美国和日本”原则上同意”达成协议。") == 1);
    CHECK(count("他说：“红狼脚下。") == 1);
    CHECK(count("隔离；以及8)继续联系；7)有病征就自我隔离") == 1);
    CHECK(count("7)有病征就自我隔离；以及8)继续联系") == 0);
}

}  // namespace
