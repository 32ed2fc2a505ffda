// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/structure.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <validate/found.hpp>
#include <vector>

namespace {

using checks::says;

banmian::article& story_of(banmian::issue& whole) {
    return whole.pages[0].articles[0];
}

TEST_CASE("headlines") {
    banmian::issue whole = checks::with({"正文。"});
    CHECK_FALSE(says(whole, "art.no_headline"));
    story_of(whole).headline.clear();
    CHECK_FALSE(says(whole, "art.no_headline"));  // a brief
    story_of(whole).headline_lost = true;
    CHECK_FALSE(says(whole, "art.no_headline"));  // a body of its neighbour's, more often
    story_of(whole).bylines.emplace_back();
    story_of(whole).bylines[0].names.emplace_back("何去何从");
    CHECK_FALSE(says(whole, "art.no_headline"));  // a bare name may be a crosshead
    story_of(whole).bylines[0].role = "记者";
    CHECK(says(whole, "art.no_headline"));
    story_of(whole).jump_from.emplace();
    CHECK_FALSE(says(whole, "art.no_headline"));
    story_of(whole).headline_lost = false;
    story_of(whole).kicker.push_back(checks::node("引题"));
    CHECK(says(whole, "art.kicker_without_main"));
    story_of(whole).headline.push_back(checks::node("主题在此。"));
    CHECK_FALSE(says(whole, "art.kicker_without_main"));
    CHECK(says(whole, "head.terminal_period"));
    story_of(whole).headline[0] = checks::node("主题在此。还有一句。");
    CHECK_FALSE(says(whole, "head.terminal_period"));
    CHECK_FALSE(says(whole, "head.too_long"));
    story_of(whole).headline[0] =
        checks::node("这一行标题" + std::string("写得实在是太长太长太长太长太长太长太长太长太长太长太长了") +
                     "写得实在是太长太长太长太长太长太长太长太长太长太长太长了" +
                     "写得实在是太长太长太长太长太长太长太长太长太长太长太长了");
    CHECK(says(whole, "head.too_long"));
}

TEST_CASE("bodies and leads") {
    banmian::issue whole = checks::with({});
    CHECK(says(whole, "art.empty_body"));
    story_of(whole).captions.emplace_back();
    CHECK_FALSE(says(whole, "art.empty_body"));
    // In plain text a line alone is the end of what stands before it; where boxes are known it is not.
    whole = checks::both("正文一段。", "正文二段。");
    whole.pages[0].articles[1].body.clear();
    CHECK_FALSE(says(whole, "art.empty_body"));
    whole.pages[0].size = banmian::extent{1000, 1400};
    CHECK(says(whole, "art.empty_body"));
    whole = checks::with(
        {"先说一段话，说了很久，说到这一年的春天来得比往年早，说到村里的人们都在忙着修渠种树，说到还没有说完",
         "本报讯 后面才是导语。"});
    story_of(whole).dateline.emplace();
    story_of(whole).dateline->text = "本报讯";
    story_of(whole).dateline->spans.push_back(story_of(whole).body[1].spans[0]);
    CHECK(says(whole, "art.lead_not_first"));
    story_of(whole).dateline->spans[0] = story_of(whole).body[0].spans[0];
    CHECK_FALSE(says(whole, "art.lead_not_first"));
}

TEST_CASE("what stands alone, what overlaps, what goes in a ring") {
    banmian::issue whole = checks::with({"正文。"});
    CHECK_FALSE(says(whole, "page.orphan_fragment"));
    whole.pages[0].unplaced.push_back(checks::node("不知何处"));
    CHECK(says(whole, "page.orphan_fragment"));
    banmian::block block;
    block.box = banmian::box{0, 0, 100, 100};
    whole.pages[0].blocks = {block, block};
    CHECK(says(whole, "page.overlap_regions"));
    whole.pages[0].blocks[1].box = banmian::box{90, 0, 100, 100};
    CHECK_FALSE(says(whole, "page.overlap_regions"));
    banmian::article second = story_of(whole);
    second.id = "1-2";
    second.continues = "1-1";
    whole.pages[0].articles.push_back(second);
    CHECK_FALSE(says(whole, "page.reading_order_cycle"));
    story_of(whole).continues = "1-2";
    CHECK(says(whole, "page.reading_order_cycle"));
}

TEST_CASE("what leads into a ring is not in it, and a long chain is no ring") {
    banmian::issue whole = checks::with({"正文。"});
    const banmian::article one = story_of(whole);
    std::vector<banmian::article>& stories = whole.pages[0].articles;
    constexpr std::size_t many = 3000;
    for (std::size_t number = 1; number <= many; ++number) {
        banmian::article& next = stories.emplace_back(one);
        next.id = "c-" + std::to_string(number);
        next.continues = number == 1 ? "1-1" : "c-" + std::to_string(number - 1);
    }
    CHECK_FALSE(says(whole, "page.reading_order_cycle"));
    stories.resize(3);
    stories[0].continues = "c-1";  // 1-1 and c-1 continue each other, c-2 continues c-1
    const auto found = banmian::validate(whole, banmian::rule_set(banmian::rules::reading_order_cycle{}));
    REQUIRE(found.findings.size() == 2);
    CHECK(found.findings[0].article == "1-1");
    CHECK(found.findings[1].article == "c-1");
    stories[0].continues = "1-1";
    CHECK(says(whole, "page.reading_order_cycle"));
}

TEST_CASE("a caption's credit may be the text behind it in the source") {
    banmian::issue whole = checks::with({"正文。", "（罗通摄）"});
    banmian::caption& caption = whole.pages[0].captions.emplace_back();
    caption.text = checks::node("2月20日，工人正在硬化院内的道路。");
    caption.text->spans = {{100, 148}};
    banmian::item& credit = story_of(whole).body[1];
    credit.spans = {{150, 165}};
    CHECK_FALSE(says(whole, "cap.no_credit"));
    credit.spans = {{90, 99}};
    CHECK(says(whole, "cap.no_credit"));
    credit.spans = {{400, 415}};
    CHECK(says(whole, "cap.no_credit"));
}

TEST_CASE("captions, staff, banners") {
    banmian::issue whole = checks::with({"正文。"});
    banmian::caption& caption = whole.pages[0].captions.emplace_back();
    caption.text = checks::node("2月20日，工人正在硬化院内的道路。");
    CHECK(says(whole, "cap.no_credit"));
    caption.text = checks::node("图为北大西门，2月20日。图片来源：北京大学");
    CHECK_FALSE(says(whole, "cap.no_credit"));
    caption.text = checks::node("2月20日，工人正在硬化院内的道路。");
    caption.credits.push_back({"摄", {"罗通"}, {}});
    CHECK_FALSE(says(whole, "cap.no_credit"));
    whole.pages[0].size = banmian::extent{1000, 1400};
    banmian::caption pictured = caption;
    pictured.box = banmian::box{0, 0, 10, 10};
    CHECK_FALSE(says(whole, "cap.no_image"));
    whole.pages[0].captions.push_back(pictured);
    CHECK(says(whole, "cap.no_image"));
    banmian::block header;
    header.role = banmian::block_role::page_header;
    whole.pages[0].blocks.push_back(header);
    CHECK_FALSE(says(whole, "staff.missing"));  // the paper may print none
    whole.pages.emplace_back().staff.push_back({"责编", {"李四"}});
    CHECK(says(whole, "staff.missing"));
    whole.pages[0].staff.push_back({"责编", {"张三"}});
    CHECK_FALSE(says(whole, "staff.missing"));
    whole.pages[0].banners.push_back(checks::node("新时代"));
    CHECK_FALSE(says(whole, "col.banner_without_article"));
    whole.pages[0].articles.clear();
    CHECK(says(whole, "col.banner_without_article"));
}

}  // namespace
