// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/text/summary.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

TEST_CASE("the summary names every article and never passes the terminal's width") {
    banmian::issue whole;
    whole.date = banmian::date{2023, 2, 21};
    whole.pages.emplace_back();
    banmian::article one;
    one.id = "1-1";
    one.headline.push_back({"城北建成公园", {}, {}});
    banmian::item paragraph;
    paragraph.text =
        "城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，老人们在树下打拳，孩子们在草地上放风筝。";
    one.body = {paragraph};
    whole.pages[0].articles.push_back(one);
    banmian::text::summary_options layout;
    layout.columns = 40;
    const std::string written = banmian::text::write_summary(whole, layout);
    CHECK(written.find("2023-02-21") == 0);
    CHECK(written.find("1-1  城北建成公园") != std::string::npos);
    for (std::size_t at = 0; at < written.size();) {
        const std::size_t end = written.find('\n', at);
        CHECK(banmian::display_columns(std::string_view(written).substr(at, end - at)) <= 40);
        at = end + 1;
    }
}

TEST_CASE("a lost headline is told, not filled in") {
    banmian::issue whole;
    whole.pages.emplace_back();
    whole.pages[0].articles.emplace_back();
    whole.pages[0].articles[0].headline_lost = true;
    CHECK(banmian::text::write_summary(whole).find("标题缺失") != std::string::npos);
}

}  // namespace
