// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/issue.hpp>

#include <doctest/doctest.h>

#include <string>
#include <validate/found.hpp>

namespace {

using checks::says;

banmian::issue dated(std::string weekday, std::string lunar) {
    banmian::issue made = checks::with({"正文。"});
    made.weekday = std::move(weekday);
    made.lunar_date = std::move(lunar);
    return made;
}

banmian::issue with_entry(banmian::colophon_key key, std::string value) {
    banmian::issue made = checks::with({"正文。"});
    made.colophon.emplace();
    made.colophon->entries.push_back({key, "", std::move(value), {}});
    return made;
}

TEST_CASE("the weekday and the lunar date agree with the date") {
    CHECK_FALSE(says(dated("星期二", "癸卯年二月初二"), "iss.date_weekday"));
    CHECK_FALSE(says(dated("周二", "农历二月初二"), "iss.date_lunar"));
    CHECK(says(dated("星期三", ""), "iss.date_weekday"));
    CHECK(says(dated("星期天", ""), "iss.date_weekday"));
    CHECK(says(dated("星期二", "癸卯年二月初三"), "iss.date_lunar"));
    CHECK(says(dated("星期二", "壬寅年二月初二"), "iss.date_lunar"));
    CHECK_FALSE(says(dated("", "unreadable"), "iss.date_lunar"));
}

TEST_CASE("registered numbers") {
    using key = banmian::colophon_key;
    for (const char* const good : {"CN 41-0016", "CN41-0016", "41-0016", "ＣＮ４１—００１６"})
        CHECK_FALSE(says(with_entry(key::cn, good), "iss.cn_format"));
    for (const char* const bad : {"CN 41-016", "CN 4-0016", "CN 41-00I6"})
        CHECK(says(with_entry(key::cn, bad), "iss.cn_format"));
    CHECK(says(with_entry(key::cn, "CN 41-1234"), "iss.cn_range_not_newspaper"));
    CHECK_FALSE(says(with_entry(key::cn, "CN 41-0016"), "iss.cn_range_not_newspaper"));
    CHECK_FALSE(says(with_entry(key::issn, "ISSN 0317-8471"), "iss.issn_check"));
    CHECK_FALSE(says(with_entry(key::issn, "1050-124X"), "iss.issn_check"));
    CHECK(says(with_entry(key::issn, "0317-8472"), "iss.issn_check"));
    CHECK(says(with_entry(key::issn, "0317"), "iss.issn_check"));
    CHECK(says(with_entry(key::post_code, "36-58"), "iss.post_code_parity"));
    CHECK_FALSE(says(with_entry(key::post_code, "35-58"), "iss.post_code_parity"));
}

TEST_CASE("pages: their count and their order") {
    banmian::issue whole = with_entry(banmian::colophon_key::pages, "今日4版");
    whole.pages.resize(4);
    CHECK_FALSE(says(whole, "iss.page_count"));
    whole.pages.resize(3);
    CHECK(says(whole, "iss.page_count"));
    whole.pages[0].number = "1";
    whole.pages[1].number = "3";
    whole.pages[2].number = "2";
    CHECK(says(whole, "iss.page_label_order"));
    whole.pages[1].number = "A9";
    CHECK_FALSE(says(whole, "iss.page_label_order"));
}

TEST_CASE("the issue number follows the issue before, when the caller knows it") {
    banmian::issue whole = checks::with({"正文。"});
    whole.issue_number = "9168";
    const auto after = [&](int previous) {
        const auto rules = banmian::rule_set(banmian::rules::no_seq_gap{previous});
        return banmian::validate(whole, rules).findings.size();
    };
    CHECK(after(9167) == 0);
    CHECK(after(9166) == 1);
    CHECK_FALSE(says(whole, "iss.no_seq_gap"));
}

TEST_CASE("mandatory items are asked for where their place is there") {
    banmian::issue whole = checks::with({"正文。"});
    CHECK_FALSE(says(whole, "iss.form_name"));
    banmian::block masthead;
    masthead.role = banmian::block_role::masthead;
    whole.pages[0].blocks.push_back(masthead);
    CHECK(says(whole, "iss.form_name"));
    CHECK_FALSE(says(whole, "iss.form_cn"));  // nothing of the line that would have it was read
    whole.identifiers.post_code = "35-12";
    for (const char* const rule :
         {"iss.form_name", "iss.form_issue_number", "iss.form_cn", "iss.form_pages", "iss.form_publisher"})
        CHECK(says(whole, rule));
    CHECK_FALSE(says(whole, "iss.form_date"));
    whole.date.reset();
    CHECK(says(whole, "iss.form_date"));
    whole.newspaper = "临河日报";
    CHECK_FALSE(says(whole, "iss.form_name"));
    banmian::issue with_address = with_entry(banmian::colophon_key::address, "文化路8号");
    CHECK_FALSE(says(with_address, "iss.form_address"));
    CHECK_FALSE(says(with_address, "iss.form_printer"));  // a notice has addresses as well
    with_address.colophon->entries.push_back(with_entry(banmian::colophon_key::phone, "4963338").colophon->entries[0]);
    CHECK(says(with_address, "iss.form_printer"));
    CHECK(says(with_address, "iss.form_distribution"));
    CHECK(says(with_address, "iss.price_missing"));
    CHECK_FALSE(says(with_entry(banmian::colophon_key::price, "1.5元"), "iss.price_missing"));
}

TEST_CASE("advertisements say that they are") {
    banmian::issue whole = checks::with({"正文。"});
    whole.pages[0].notices.push_back(checks::node("新店开张特价优惠，抢购热线4963338"));
    CHECK(says(whole, "iss.ad_without_label"));
    whole.pages[0].notices[0] = checks::node("广告 新店开张特价优惠，抢购热线4963338");
    CHECK_FALSE(says(whole, "iss.ad_without_label"));
    whole.pages[0].notices[0] = checks::node("遗失启事");
    CHECK_FALSE(says(whole, "iss.ad_without_label"));
}

}  // namespace
