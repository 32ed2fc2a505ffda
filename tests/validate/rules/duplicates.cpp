// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/duplicates.hpp>

#include <doctest/doctest.h>

#include <string>
#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("a text that stands twice is told once") {
    const char* const first = "全市重点工作推进会召开，会议总结前一阶段的工作，对下一步任务作出安排，要求各县区各部门压"
                              "实责任，确保各项任务落到实处，取得更大成效。";
    const char* const second = "会议指出，今年以来全市上下抢抓机遇，一批重点项目相继建成，营商环境不断改善，群众的获得"
                               "感不断增强，为全年工作开了一个好头，要继续努力。";
    banmian::issue whole = checks::with({first, second});
    banmian::article other = whole.pages[0].articles[0];
    other.id = "1-2";
    other.body = {checks::paragraph(first, 1000), checks::paragraph(second, 2000)};
    whole.pages[0].articles.push_back(other);
    std::size_t reported = 0;
    for (const banmian::finding& one : checks::run(whole).findings)
        reported += one.rule == "text.duplicate_paragraph" ? 1U : 0U;
    CHECK(reported == 1);
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

TEST_CASE("a sentence of the story set apart is likely meant") {
    const std::string words = "对二三线城市来说，公司审核平台的落地，不仅可以拉动就业，还可以向外界展示自己的形象。";
    const auto level = [](const banmian::issue& whole) {
        for (const banmian::finding& one : checks::run(whole).findings)
            if (one.rule == "text.duplicate_paragraph") return one.severity;
        return banmian::severity::error;
    };
    CHECK(level(checks::with({"导语。", words, words})) == banmian::severity::warning);
    CHECK(level(checks::with({"导语。", words, "另一段。", words})) == banmian::severity::info);
}

TEST_CASE("paragraphs that share a clause only are not alike") {
    const std::string shared = "与上年同期相比增长百分之十以上，";
    std::string one = shared;
    std::string other = shared;
    for (const char* text : {"工业方面新建厂房二十座", "道路方面新修公路三十里", "农业方面新增良田四百亩",
                             "教育方面新办学校五六所", "卫生方面新设诊所七八家", "文化方面新开书店十余间"}) {
        one += std::string(text) + "，";
        other = std::string(text) + "、" + other;
    }
    CHECK_FALSE(
        says(checks::with({"导语。", one,
                           shared + "其余各项指标均与去年大体持平，未见明显波动，有关部门正在作进一步的分析研究，"
                                    "预计下月公布详细数据，届时将召开新闻发布会向社会各界作出说明并回答记者提问。"}),
             "text.near_duplicate"));
}

}  // namespace
