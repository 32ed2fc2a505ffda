// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/byline.hpp>

#include <doctest/doctest.h>

#include <string>
#include <validate/found.hpp>

namespace {

using checks::says;

banmian::issue with_dateline(std::string text, banmian::date day, std::string place = {}) {
    banmian::issue made = checks::with({"正文。"});
    auto& line = made.pages[0].articles[0].dateline.emplace();
    line.text = std::move(text);
    line.date = day;
    if (!place.empty()) line.place = std::move(place);
    return made;
}

TEST_CASE("datelines against the day of the issue, 2023-02-21") {
    CHECK_FALSE(says(with_dateline("新华社北京2月20日电", {2023, 2, 20}), "dl.future_date"));
    CHECK(says(with_dateline("新华社北京2月22日电", {2023, 2, 22}), "dl.future_date"));
    CHECK(says(with_dateline("新华社北京2月1日电", {2023, 2, 1}), "dl.future_date"));
    // Reports of other times than the page's: a collection, whose day is that of its making.
    banmian::issue several = with_dateline("新华社北京2月1日电", {2023, 2, 1});
    several.pages[0].articles.push_back(several.pages[0].articles[0]);
    several.pages[0].articles[1].id = "1-2";
    CHECK_FALSE(says(several, "dl.future_date"));
    banmian::issue two = with_dateline("本报北京讯", {2023, 2, 20}, "北京");
    CHECK_FALSE(says(two, "dl.local_electric"));  // the paper's own form
    two.pages[0].articles.push_back(two.pages[0].articles[0]);
    two.pages[0].articles[1].dateline->text = "本报广州2月20日电";
    CHECK(says(two, "dl.local_electric"));
    CHECK_FALSE(says(with_dateline("本报北京2月20日讯", {2023, 2, 20}, "北京"), "dl.local_electric"));
    CHECK_FALSE(says(with_dateline("本报北京2月20日电", {2023, 2, 20}, "北京"), "dl.local_electric"));
    CHECK_FALSE(says(with_dateline("本报讯", {2023, 2, 20}), "dl.local_electric"));
}

TEST_CASE("one form of dateline, one name of a place") {
    banmian::issue whole = with_dateline("本报讯", {2023, 2, 20});
    whole.pages[0].articles.push_back(whole.pages[0].articles[0]);
    CHECK_FALSE(says(whole, "dl.style_mixed"));
    whole.pages[0].articles[1].dateline->text = "本报消息";
    CHECK(says(whole, "dl.style_mixed"));
    whole.pages[0].articles[0].dateline->place = "郑州";
    whole.pages[0].articles[1].dateline->place = "郑州";
    CHECK_FALSE(says(whole, "x.place_alias"));
    whole.pages[0].articles[1].dateline->place = "郑州市";
    CHECK(says(whole, "x.place_alias"));
}

TEST_CASE("writers") {
    banmian::issue whole = checks::with({"正文。"});
    auto& lines = whole.pages[0].articles[0].bylines;
    lines.push_back({"记者", {"朱江森", "张翔"}, {}, {}});
    CHECK_FALSE(says(whole, "by.duplicate_person"));
    lines[0].names.push_back("朱江森");
    CHECK(says(whole, "by.duplicate_person"));
    lines[0] = {"记者", {}, {}, {}};
    CHECK(says(whole, "by.orphan_role"));
    lines[0] = {"本报评论员", {}, {}, {}};
    CHECK_FALSE(says(whole, "by.orphan_role"));
}

}  // namespace
