// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/read.hpp>
#include <banmian/format/records/write.hpp>

#include <doctest/doctest.h>

#include <format/written_issue.hpp>
#include <string>
#include <vector>

namespace {

using banmian::records::record;
using banmian::records::record_kind;

std::vector<record> records_of(const banmian::issue& whole) {
    std::vector<record> made;
    banmian::records::for_each(whole, "in.txt", [&](const record& one) { made.push_back(one); });
    return made;
}

TEST_CASE("an article is one record, its lists beside its text") {
    const auto made = records_of(written::issue());
    REQUIRE(made.size() == 1);
    const record& one = made[0];
    CHECK(one.id == "%E6%9F%90%E6%97%A5%E6%8A%A5:2023-02-21:1-1");
    CHECK(one.title == "标题，一");
    CHECK(one.kicker == "肩题");
    CHECK(one.text == "本报讯 近日，某地的事办好了。");
    CHECK(one.char_count == 15);
    CHECK(one.paragraph_count == 1);
    CHECK(one.gaps == std::vector<std::int64_t>{1});
    CHECK(one.authors == std::vector<std::string>{"张三", "李四"});
    CHECK(one.roles == std::vector<std::string>{"记者", "记者"});
    CHECK(one.captions == std::vector<std::string>{"图说"});
    CHECK(one.credits == std::vector<std::string>{"张三 摄"});
    CHECK(one.source == "in.txt");
    CHECK(one.pages == std::vector<std::string>{"A01"});
}

TEST_CASE("parts on several pages are one record, and nothing else of a page is left out") {
    banmian::issue whole = written::issue();
    whole.pages.push_back(whole.pages[0]);
    whole.pages[1].number = "A04";
    whole.pages[0].articles[0].continued_by = "2-1";
    whole.pages[1].articles[0].id = "2-1";
    whole.pages[1].articles[0].continues = "1-1";
    whole.pages[1].banners.push_back({"栏题", {}, {}});
    whole.pages[1].notices.push_back({"启事", {}, {}});
    whole.pages[1].unplaced.push_back({"散", {}, {}});
    whole.pages[1].captions.push_back(whole.pages[0].articles[0].captions[0]);
    whole.pages[1].colophon.emplace().text.text = "报尾";
    const auto made = records_of(whole);
    REQUIRE(made.size() == 6);
    CHECK(made[0].pages == std::vector<std::string>{"A01", "A04"});
    CHECK(made[0].paragraph_count == 2);
    CHECK(made[1].kind == record_kind::caption_alone);
    CHECK(made[1].id == "%E6%9F%90%E6%97%A5%E6%8A%A5:2023-02-21:2-2");
    CHECK(made[5].kind == record_kind::colophon_text);
    for (std::size_t i = 0; i < made.size(); ++i) CHECK(made[i].order == static_cast<std::int64_t>(i + 1));
}

TEST_CASE("parts that go round in a ring are written once") {
    banmian::issue whole = written::issue();
    whole.pages[0].articles.push_back(whole.pages[0].articles[0]);
    whole.pages[0].articles[1].id = "1-2";
    whole.pages[0].articles[0].continued_by = "1-2";
    whole.pages[0].articles[1].continued_by = "1-1";
    CHECK(records_of(whole).size() == 1);
    CHECK(records_of(whole)[0].paragraph_count == 2);
}

TEST_CASE("every line has every key, no value is null, whatever the issue says") {
    for (const auto& whole : {written::issue(), written::hostile(), banmian::issue()}) {
        std::string out;
        banmian::records::write(whole, "x", out);
        for (std::size_t at = 0; at < out.size();) {
            const std::size_t end = out.find('\n', at);
            const std::string line = out.substr(at, end - at);
            at = end + 1;
            CHECK(line.find("null") == line.npos);
            banmian::json::read_options strict;
            strict.unknown_keys = banmian::json::unknown_keys::refuse;
            CHECK(banmian::json::read<record>(line, strict).has_value());
            banmian::for_each_field_of<record>(
                [&](auto field) { CHECK(line.find('"' + std::string(field.name) + "\":") != line.npos); });
        }
    }
}

}  // namespace
