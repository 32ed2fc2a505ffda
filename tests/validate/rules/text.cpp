// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <validate/found.hpp>

namespace {

using checks::says;

/// Behind the first paragraph text is lost.
void lose_text(banmian::issue& whole) {
    banmian::item gap;
    gap.kind = banmian::item_kind::gap;
    gap.evidence = {"open-sentence"};
    auto& body = whole.pages[0].articles[0].body;
    body.insert(body.begin() + 1, gap);
}

TEST_CASE("what is lost") {
    banmian::issue whole =
        checks::with({"前一段说了很多事情，都说完了。后来又说到修渠种树，说到这里就没有完的", "后一段。"});
    CHECK_FALSE(says(whole, "text.truncated"));
    lose_text(whole);
    CHECK(says(whole, "text.truncated"));
}

TEST_CASE("a text that ends in a credit, a label or a number is whole, and so is a heading") {
    for (const char* text : {"火箭升空，场面壮观。图：某社", "全文到此结束，读者来信请寄本报。责编：某某",
                             "3. 有高风险情况的人士，在诊所求诊的孕妇", "不能忘却的纪念，一条街的往事",
                             "欢迎订购，送货上门。联系电话：62680826"}) {
        INFO(text);
        banmian::issue whole = checks::with({text, "后一段。"});
        lose_text(whole);
        CHECK_FALSE(says(whole, "text.truncated"));
    }
}

TEST_CASE("of a paragraph in one line less is sure than of one that the page wraps") {
    const auto level = [](std::string_view first, std::string_view between) {
        const std::string source = std::string(first) + std::string(between) + "后一段。";
        banmian::issue whole = checks::with({first});
        auto& body = whole.pages[0].articles[0].body;
        banmian::item& gap = body.emplace_back();
        gap.kind = banmian::item_kind::gap;
        gap.evidence = {"open-sentence"};
        body.push_back(checks::paragraph("后一段。", first.size() + between.size()));
        for (const banmian::finding& one : checks::run(whole, source).findings)
            if (one.rule == "text.truncated") return static_cast<int>(one.severity);
        return -1;
    };
    constexpr int info = static_cast<int>(banmian::severity::info);
    constexpr int warning = static_cast<int>(banmian::severity::warning);
    CHECK(level("前一段说完了。后来又说到修渠种树，\n说到这里就没有完的", "\n\n") == warning);
    CHECK(level("前一段说完了。后来又说到修渠种树，说到这里就没有完的", "\n\n") == info);
    CHECK(level("前一段说完了。后来又说到修渠种树，说到这里就没有完的", " ") == -1);
    CHECK(level("前一段说完了。后来又说到修渠种树，传统与现代奇异并存", "\n\n") == -1);  // a summary 提要
}

TEST_CASE("a word set apart by spaces is no line from elsewhere") {
    const auto mixed = [](std::string_view source) {
        banmian::issue whole = checks::with({});
        auto& body = whole.pages[0].articles[0].body;
        body.push_back(checks::paragraph("甲乙", 0));
        body[0].spans = {{0, 6}, {10, 16}};
        body.push_back(checks::paragraph("25%", 7));
        body[1].spans = {{7, 9}};
        for (const banmian::finding& one : checks::run(whole, source).findings)
            if (one.rule == "text.column_interleave") return true;
        return false;
    };
    CHECK(mixed("甲乙\n25\n丙丁"));
    CHECK_FALSE(mixed("甲乙 25 丙丁"));
}

TEST_CASE("a line of another paragraph a wrap away is mixed in; one behind a blank line is not") {
    banmian::issue whole = checks::with({});
    auto& body = whole.pages[0].articles[0].body;
    body.push_back(checks::paragraph("甲乙", 0));
    body[0].spans = {{0, 30}, {62, 90}};
    body.push_back(checks::paragraph("丙丁", 31));
    body[1].spans = {{31, 61}};
    CHECK(says(whole, "text.column_interleave"));
    body[1].spans = {{33, 59}};
    CHECK_FALSE(says(whole, "text.column_interleave"));
}

TEST_CASE("characters that are wrong") {
    CHECK(says("共有３个和4个", "text.mixed_width"));
    CHECK_FALSE(says("共有3个和4个", "text.mixed_width"));
    CHECK(says("控制\x01字符", "text.ctrl_char"));
    CHECK_FALSE(says("没有字符", "text.ctrl_char"));
    CHECK(says("造字\xEE\x80\x80在此", "text.pua_or_replacement"));
    CHECK(says("坏\xEF\xBF\xBD了", "text.pua_or_replacement"));
    CHECK(says("锟斤拷", "text.mojibake"));
    CHECK_FALSE(says("屯门", "text.mojibake"));
    CHECK(says("中间l有字", "text.stray_latin"));
    CHECK_FALSE(says("维生素C和B超，看过n遍，形如字母c的曲线", "text.stray_latin"));
}

TEST_CASE("signs of a wrong decoding, each told once") {
    const auto count = [](std::string_view text) {
        std::size_t found = 0;
        for (const banmian::finding& one : checks::run(checks::with({text})).findings)
            found += one.rule == "text.mojibake" ? 1U : 0U;
        return found;
    };
    CHECK(count("前面锟斤拷后面") == 1);
    CHECK(count("烫烫烫，屯屯屯") == 2);
    CHECK(count("ä¸å›½") == 2);
    CHECK(count("锟铻，烫烫手，café") == 0);
    CHECK_FALSE(says("产业c端市场很大。", "text.stray_latin"));
}

}  // namespace
