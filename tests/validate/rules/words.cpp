// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/words.hpp>

#include <doctest/doctest.h>

#include <string_view>
#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("words that stand twice") {
    for (const char* text :
         {"会议的的召开", "我们我们要", "会议在在市里", "进行了进行了安排", "各县区部门各县区部门要"}) {
        INFO(text);
        CHECK(says(text, "text.doubled_word"));
    }
    for (const char* text :
         {"有目的的行动", "实实在在的", "实事求是是", "研究研究再说", "为了了解", "一步步一步步走", "他们唱啊唱啊唱啊",
          "听他说几小时几小时", "卿卿我我也看", "常委会会议", "他劝道：“不要推搡不要推搡，好好说。”",
          "让他说什么说什么", "成为城市的军团的军团长", "他所做的的確讓我看到"}) {
        INFO(text);
        CHECK_FALSE(says(text, "text.doubled_word"));
    }
}

TEST_CASE("two titles of a list whose space is gone are no word twice") {
    const std::string_view source = "债券基金亏损    债券基金亏损";
    banmian::issue whole = checks::with({source});
    whole.pages[0].articles[0].body[0].text = "债券基金亏损债券基金亏损";
    const auto reported = [&](std::string_view from) {
        for (const banmian::finding& one : checks::run(whole, from).findings)
            if (one.rule == "text.doubled_word") return true;
        return false;
    };
    CHECK_FALSE(reported(source));
    CHECK(reported({}));
}

TEST_CASE("what stands twice is quoted") {
    const auto found = checks::run(checks::with({"会议的的召开"})).findings;
    REQUIRE(found.size() == 1);
    CHECK(found[0].message_zh == "“的”重复：“的的召开”");
}

TEST_CASE("characters of the other script") {
    CHECK(says("会议由市委書記主持，各县区负责同志参加会议并发言。", "text.traditional_char"));
    CHECK_FALSE(says("会议由市委书记主持。", "text.traditional_char"));
    CHECK_FALSE(says("會議由市委書記主持。", "text.traditional_char"));  // traditional throughout
    CHECK(says("會議由市委書記主持，與會來賓發言，這次會議对我們很重要。", "text.traditional_char"));
    // Names are written as their bearers do: behind a surname, and wherever they come again.
    CHECK_FALSE(says("會議由市委書記李慧琼主持，與會來賓發言，對我們很重要。", "text.traditional_char"));
    const char* const named = "會議由經理黄家晉主持，與會來賓發言，對我們很重要。";
    CHECK(says(named, "text.traditional_char"));
    CHECK_FALSE(says(checks::with({named, named, named}), "text.traditional_char"));
}

TEST_CASE("characters that were lost") {
    CHECK(says("会议现场□□气氛热烈", "text.glyph_lost"));
    CHECK(says("推出“乐活？增值”计划", "text.glyph_lost"));
    CHECK_FALSE(says("□本报记者王某", "text.glyph_lost"));
    CHECK_FALSE(says("房款将由银行监管□晚报记者王某", "text.glyph_lost"));
    CHECK_FALSE(says("他问：“你来吗？好不好”", "text.glyph_lost"));
}

TEST_CASE("words of the paper's own lists") {
    banmian::validate_options options;
    options.words.forbidden.push_back({"小鲜肉", "青年演员"});
    options.words.preferred.push_back({"计划生育办", ""});
    const auto rules = banmian::rule_set(banmian::rules::forbidden_word{}, banmian::rules::preferred_word{});
    const auto found = banmian::validate(checks::with({"小鲜肉到计划生育办。"}), rules, options).findings;
    REQUIRE(found.size() == 2);
    CHECK(found[0].rule == "word.forbidden");
    CHECK(found[0].suggestion == "青年演员");
    CHECK(found[1].rule == "word.preferred");
    CHECK_FALSE(found[1].suggestion);
}

TEST_CASE("characters that only meet where two words stand side by side are not doubled") {
    for (const char* text : {"华为为该国提供设备。", "银行较为为难。", "市总工会联合会联合发起。", "成都都江堰的水。",
                             "这些土地都归于于田县。", "没有有效的药。", "商会会长说。", "上市企业企业家到会。",
                             "通过外国记者记者团的审核。", "一而再再而三的发生。", "与之相比，美的的收入结构。",
                             "盼望着盼望着，你喜欢的影片。", "严重的不和和冲突。", "普及率不过将将过半。",
                             "意大利东北部的的里雅斯特。", "大笔成交，以及自己给自己给予好评。"}) {
        INFO(text);
        CHECK_FALSE(says(text, "text.doubled_word"));
    }
    for (const char* text : {"2000年就读于于北京舞蹈学院。", "让孩子们们吃早点。", "文吴二人多年来有有点半地下的性格。",
                             "洪老师老师教学思路清晰。", "邀请了来自来自英国的客商。", "各方面也都都有所了解了。"}) {
        INFO(text);
        CHECK(says(text, "text.doubled_word"));
    }
}

TEST_CASE("旨在|在 is two words, a run that stands twice is found from any place") {
    CHECK_FALSE(says("《规则》旨在在不影响流动的前提下加强管理。", "text.doubled_word"));
    CHECK_FALSE(says("这件事责任性地了了就好。", "text.doubled_word"));
    for (const char* text : {"今后两岸文化界在文化界在频密交流。", "甲今后两岸文化界在文化界在频密交流。",
                             "我们我们去看看。", "甲我们我们去看看。"}) {
        INFO(text);
        CHECK(says(text, "text.doubled_word"));
    }
    CHECK_FALSE(says("研究研究再说，他说说而已。", "text.doubled_word"));
}

TEST_CASE("a character lost by its encoding, and ornaments before names") {
    const auto lost = [](std::string_view text) {
        for (const banmian::finding& one : checks::run(checks::with({text}), text).findings)
            if (one.rule == "text.glyph_lost") return true;
        return false;
    };
    CHECK(lost("当时，澳门商人何鸿?早前就看好这次选举。"));
    CHECK_FALSE(lost("当时，他去哪里了?没有人知道。"));
    CHECK_FALSE(lost("当时，他会不会来?没有人知道。"));
    CHECK_FALSE(lost("当时,澳门商人何鸿?早前就看好这次选举。"));    // a page of half-width marks
    CHECK_FALSE(lost("当时，澳门商人何鸿？早前就看好这次选举。"));  // printed full-width: a question
    CHECK_FALSE(says("积极配置□某某研究中心 张三近期研究。", "text.glyph_lost"));
    CHECK(says("他的名字叫王□明，今年三十岁。", "text.glyph_lost"));
}

TEST_CASE("characters beside kana are Japanese") {
    CHECK(says("这里有一个郵筒，请大家投信。", "text.traditional_char"));
    CHECK_FALSE(says("这里有一个“取り出し郵便箱”，请大家投信。", "text.traditional_char"));
}

TEST_CASE("的的喀喀湖 is a lake") {
    CHECK_FALSE(says("高海拔的淡水湖的的喀喀湖水位下降", "text.doubled_word"));
    CHECK(says("高海拔的淡水湖的的水位下降", "text.doubled_word"));
}

}  // namespace
