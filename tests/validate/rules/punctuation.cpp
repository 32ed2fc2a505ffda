// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/punctuation.hpp>

#include <doctest/doctest.h>

#include <string>
#include <validate/found.hpp>

namespace {

using checks::says;
using checks::suggestion;

TEST_CASE("Western marks among Han") {
    CHECK(suggestion("好,很好", "pun.ascii_comma_in_han") == "，");
    CHECK(suggestion("完了.", "pun.ascii_comma_in_han") == "。");
    CHECK_FALSE(says("1,234元，3.5元", "pun.ascii_comma_in_han"));
}

TEST_CASE("a stop among Han ends a sentence or stands for the dot of a name") {
    CHECK(says("要做好善后工作.查明事故原因", "pun.ascii_comma_in_han"));
    CHECK_FALSE(says("要做好善后工作.查明事故原因", "pun.middle_dot"));
    CHECK(says("外国作家罗.多纳的作品", "pun.middle_dot"));
    CHECK_FALSE(says("外国作家罗.多纳的作品", "pun.ascii_comma_in_han"));
    CHECK_FALSE(says("满1000元.厨房用品打折", "pun.middle_dot"));
    CHECK(says("室内设计大师梅乐尼.伍德女士所言", "pun.middle_dot"));
    CHECK_FALSE(says("第二--第五名奖励五千元", "pun.dash_form"));
    CHECK_FALSE(says("普通攻击：。45%的伤害", "pun.doubled_mark"));
}

TEST_CASE("marks of GB/T 15834") {
    CHECK(says("“甲”、“乙”", "pun.dun_between_quotes"));
    CHECK_FALSE(says("“甲”“乙”、丙", "pun.dun_between_quotes"));
    banmian::issue old = checks::with({"“甲”、“乙”"});
    old.date = banmian::date{1998, 2, 21};
    CHECK_FALSE(says(old, "pun.dun_between_quotes"));  // before the standard
    CHECK(says("等等...", "pun.ellipsis_dots"));
    CHECK(says("等等…", "pun.ellipsis_dots"));
    CHECK_FALSE(says("等等……", "pun.ellipsis_dots"));
    CHECK(says("他--我", "pun.dash_form"));
    CHECK_FALSE(says("他——我，北京—上海，他———我，----------", "pun.dash_form"));
    CHECK(says("所谓“好。”的说法", "pun.period_in_quote"));
    CHECK_FALSE(says("他说：“好。”我说行。", "pun.period_in_quote"));
    CHECK(says("《读《诗》》", "pun.bookmark_nesting"));
    CHECK_FALSE(says("《读〈诗〉》和《书》", "pun.bookmark_nesting"));
}

TEST_CASE("marks at the wrong end of a printed line") {
    const auto edge = [](const std::string& source) {
        std::string text;
        for (const char one : source)
            if (one != '\n') text += one;
        banmian::issue whole = checks::with({text});
        whole.pages[0].articles[0].body[0].spans[0] = {0, source.size()};
        for (const banmian::finding& one : checks::run(whole, source).findings)
            if (one.rule == "pun.line_edge") return true;
        return false;
    };
    CHECK(edge("前一行\n，后一行"));
    CHECK(edge("前一行《\n后》一行"));
    CHECK_FALSE(edge("前一行，\n《后》一行"));
}

TEST_CASE("dots that hide letters or go on a series of formulas are no ellipsis") {
    CHECK(says("他说：我知道...", "pun.ellipsis_dots"));
    CHECK_FALSE(says("写信给mskaizp...@example.org即可", "pun.ellipsis_dots"));
    CHECK_FALSE(says("Chinese consumers as in the West...", "pun.ellipsis_dots"));
    CHECK_FALSE(says("向量α1，α2，…αn线性无关", "pun.ellipsis_dots"));
}

TEST_CASE("a title that lost its mark is nested in none") {
    CHECK_FALSE(
        says("三上《守株待兔》、四上《王戎不取道旁李，到五年级再学《少年中国说》《论读书》。", "pun.bookmark_nesting"));
    CHECK(says("《读《诗》有感》和《书》", "pun.bookmark_nesting"));
}

TEST_CASE("entries of a list of references have stops of their own") {
    CHECK_FALSE(says("[5]何蒲明, 全磊, 马敬桂. 中国物价周期的实证研究 [J]. 经济问题, 2011.", "pun.ascii_comma_in_han"));
    CHECK_FALSE(says("[7]刘玉海.中国疾控[N].某报, 2020.", "pun.middle_dot"));
    CHECK(says("抓好善后工作.查明事故原因。", "pun.ascii_comma_in_han"));
}

}  // namespace
