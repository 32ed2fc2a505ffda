// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/text/read.hpp>
#include <banmian/parse/correct_issue.hpp>
#include <banmian/parse/parse.hpp>

#include <doctest/doctest.h>

#include "test_data.hpp"
#include <string>
#include <utility>

namespace correct_issue_tests {

using banmian::correction;
using banmian::correction_kind;
using banmian::correction_state;

correction known(correction_kind kind, std::string find, std::string to) {
    correction made;
    made.kind = kind;
    made.find = std::move(find);
    made.to = std::move(to);
    return made;
}
std::pair<banmian::issue, correction_state> corrected(const correction& one) {
    static const std::string page = test_data("pages/briefs.txt");
    banmian::parse_options options;
    banmian::correction_log log;
    options.corrections.push_back(one);
    options.corrected = &log;
    banmian::issue made = *banmian::parse(banmian::text::read(page), options);
    return {std::move(made), log.answers.at(0).state};
}

TEST_CASE("the issue's date and the newspaper's name are set without a place") {
    const auto [dated, done] = corrected(known(correction_kind::date, "", "2024-05-18"));
    CHECK(done == correction_state::applied);
    CHECK(*dated.date == banmian::date{2024, 5, 18});
    const auto [named, also] = corrected(known(correction_kind::name, "", "临河日报"));
    CHECK(also == correction_state::applied);
    CHECK(*named.newspaper == "临河日报");
}

TEST_CASE("a dateline's day is set where there is a dateline") {
    CHECK(corrected(known(correction_kind::date, "青石桥重修通车", "2024-05-16"))
              .first.pages[0]
              .articles[1]
              .dateline->date == banmian::date{2024, 5, 16});
    CHECK(corrected(known(correction_kind::date, "地址:临河市", "2024-05-16")).second == correction_state::no_effect);
}

TEST_CASE("a name is put right where it stands: of an author, of staff, of the page") {
    const auto by = corrected(known(correction_kind::name, "记者陈望", "陈旺")).first;
    CHECK(by.pages[0].articles[1].bylines.at(0).names.at(0) == "陈旺");
    const auto staff = corrected(known(correction_kind::name, "林小禾", "林小河")).first;
    CHECK(staff.pages[0].staff.at(0).names.at(0) == "林小河");
    const auto page = corrected(known(correction_kind::name, "综合新闻", "社会新闻")).first;
    CHECK(*page.pages[0].name == "社会新闻");
    CHECK(corrected(known(correction_kind::name, "工程投资", "投资")).second == correction_state::no_effect);
}

TEST_CASE("authors are those that a person names; none takes the printed ones out") {
    correction one = known(correction_kind::authors, "青石桥重修通车", "");
    one.byline = banmian::known_byline{"通讯员", {"李四"}, {}};
    const auto more = corrected(one).first;
    REQUIRE(more.pages[0].articles[1].bylines.size() == 2);
    CHECK(more.pages[0].articles[1].bylines[1].names.at(0) == "李四");
    one.find = "记者陈望";
    const auto other = corrected(one).first;
    REQUIRE(other.pages[0].articles[1].bylines.size() == 1);
    CHECK(other.pages[0].articles[1].bylines[0].role == "通讯员");
    one.byline = banmian::known_byline{};
    CHECK(corrected(one).first.pages[0].articles[1].bylines.empty());
}

}  // namespace correct_issue_tests
