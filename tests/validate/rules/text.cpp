// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/text.hpp>

#include <doctest/doctest.h>

#include <string>
#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("what is lost") {
    banmian::issue whole = checks::with({"前一段，没有完", "后一段。"});
    CHECK_FALSE(says(whole, "text.truncated"));
    banmian::item gap;
    gap.kind = banmian::item_kind::gap;
    gap.evidence = {"open-sentence"};
    auto& body = whole.pages[0].articles[0].body;
    body.insert(body.begin() + 1, gap);
    CHECK(says(whole, "text.truncated"));
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

TEST_CASE("paragraphs twice, or almost") {
    const std::string once = "该区积极向上对接最新政策和投资方向，高质量做好项目谋划储备，初步谋划重点项目一百一十九个"
                             "，涉及工业、交通、水利等领域。";
    CHECK(says(checks::with({once, once}), "text.duplicate_paragraph"));
    CHECK_FALSE(says(checks::with({once, "另一段话。"}), "text.duplicate_paragraph"));
    CHECK_FALSE(says(checks::with({"好！", "好！"}), "text.duplicate_paragraph"));
    CHECK_FALSE(says(checks::both("参加会见的还有外交部、商务部等部门的负责同志。",
                                  "参加会见的还有外交部、商务部等部门的负责同志。"),
                     "text.duplicate_paragraph"));
    const std::string longer = "第一段。" + once + once;
    std::string changed = longer;
    changed.replace(changed.find("水利"), 6, "农业");
    CHECK(says(checks::with({"导语。", longer, changed}), "text.near_duplicate"));
    CHECK_FALSE(says(checks::with({longer, changed}), "text.near_duplicate"));  // the first is a lead
    CHECK_FALSE(says(checks::with({once, once}), "text.near_duplicate"));
    CHECK_FALSE(says(checks::with({once, "昨日上午，市博物馆举行新展开幕式，来自各县区的三百多名学生参观了展览，并听取"
                                         "了讲解员对馆藏青铜器的介绍。"}),
                     "text.near_duplicate"));
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
    CHECK_FALSE(says("维生素C和B超", "text.stray_latin"));
}

}  // namespace
