// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/any/loss.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::lossy_format;

banmian::issue small_issue() {
    banmian::issue made;
    made.newspaper = "某日报";
    made.lunar_date = "正月初一";
    auto& article = made.pages.emplace_back().articles.emplace_back();
    article.id = "1-1";
    article.headline.push_back({"标题", {{0, 6}}, {}});
    article.dateline.emplace().text = "本报讯";
    article.dateline->agency = "本报";
    article.body.emplace_back().text = "本报讯 正文。";
    return made;
}
const banmian::loss_entry* entry_at(const std::vector<banmian::loss_entry>& in, std::string_view path) {
    for (const auto& one : in)
        if (one.path == path) return &one;
    return nullptr;
}

TEST_CASE("a statement names every field that says something and is not carried, with its count") {
    auto whole = small_issue();
    whole.pages.push_back(whole.pages[0]);
    const auto said = banmian::loss_of(whole, lossy_format::mets_alto, true);
    CHECK(said.format == "mets-alto");
    const auto* const agency = entry_at(said.not_carried, "$.pages[*].articles[*].dateline.agency");
    REQUIRE(agency != nullptr);
    CHECK(agency->count == 2);
    CHECK(entry_at(said.not_carried, "$.pages[*].articles[*].headline[*].spans") != nullptr);
    CHECK(entry_at(said.not_carried, "$.pages[*].articles[*].dateline.date") == nullptr);
    CHECK(entry_at(said.not_carried, "$.lunar_date") == nullptr);
    CHECK(entry_at(banmian::loss_of(whole, lossy_format::records, true).not_carried, "$.lunar_date") != nullptr);
}

TEST_CASE("characters that XML cannot hold are altered in XML alone") {
    auto whole = small_issue();
    whole.pages[0].articles[0].body[0].text = "正\x01文";
    CHECK(entry_at(banmian::loss_of(whole, lossy_format::alto, true).altered, "$.pages[*].articles[*].body[*].text") !=
          nullptr);
    CHECK(entry_at(banmian::loss_of(whole, lossy_format::docling, true).altered,
                   "$.pages[*].articles[*].body[*].text") == nullptr);
}

TEST_CASE("without the source, page formats say that they have no printed lines") {
    CHECK(entry_at(banmian::loss_of(small_issue(), lossy_format::alto, false).altered, "$.pages") != nullptr);
    CHECK(entry_at(banmian::loss_of(small_issue(), lossy_format::alto, true).altered, "$.pages") == nullptr);
}

TEST_CASE("a projected issue loses nothing more") {
    for (std::size_t i = 0; i < std::size(banmian::enum_names<lossy_format>::names); ++i) {
        const auto format = static_cast<lossy_format>(i);
        auto whole = small_issue();
        banmian::project(whole, format);
        INFO(banmian::to_name(format));
        CHECK(banmian::loss_of(whole, format, true).not_carried.empty());
        CHECK(whole.pages[0].articles[0].body[0].text == "本报讯 正文。");
    }
}

TEST_CASE("every row names a field once, and says why something is lost") {
    for (const auto& row : banmian::loss_rows) {
        INFO(std::string(row.field));
        int same = 0;
        for (const auto& other : banmian::loss_rows) same += other.field == row.field ? 1 : 0;
        CHECK(same == 1);
        CHECK((row.fates.find_first_of("-~") == row.fates.npos || !row.why.empty()));
    }
}

}  // namespace
