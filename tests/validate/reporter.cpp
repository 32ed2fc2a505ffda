// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rules/confusable.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <validate/found.hpp>
#include <vector>

namespace {

TEST_CASE("arguments stand where the braces are") {
    CHECK(banmian::reporter::fill("{} is {}", {"a", "b"}) == "a is b");
    CHECK(banmian::reporter::fill("{} {}", {"a"}) == "a {}");
    CHECK(banmian::reporter::fill("none", {"a"}) == "none");
}

TEST_CASE("a finding points to the bytes of the source, through wraps and folded marks") {
    const std::string_view source = "他说,争创 己\n经完成。";
    banmian::issue whole = checks::with({"他说，争创己经完成。"});
    whole.pages[0].articles[0].body[0].spans[0] = {0, source.size()};
    const auto find = [&](std::string_view bytes) {
        for (const banmian::finding& one : checks::run(whole, bytes).findings)
            if (one.rule == "text.confusable") return *one.span;
        return banmian::span{};
    };
    CHECK(find(source).in(source) == "己\n经");
    CHECK(find({}) == banmian::span{0, source.size()});                   // without the source, the paragraph
    CHECK(find(source.substr(0, 9)) == banmian::span{0, source.size()});  // a source that is not the text's
}

TEST_CASE("where pages have files of their own, a finding points to the bytes of its page's") {
    const std::string_view second = "他说，争创 己\n经完成。";
    banmian::issue whole = checks::with({"第一版的一段话。"});
    whole.pages.push_back(checks::with({"他说，争创己经完成。"}).pages[0]);
    whole.pages[1].articles[0].body[0].spans[0] = {0, second.size()};
    banmian::validate_options options;
    options.page_sources = {"第一版的一段话。", second};
    const auto rules = banmian::rule_set(banmian::rules::confusable{});
    const auto found = banmian::validate(whole, rules, options).findings;
    REQUIRE(found.size() == 1);
    CHECK(found[0].page == 1);
    CHECK(found[0].span->in(second) == "己\n经");
}

TEST_CASE("what a page is written with throughout is told once, with its number") {
    const auto count = [](const banmian::issue& whole) {
        const std::vector<banmian::finding> all = checks::run(whole).findings;
        return std::count_if(all.begin(), all.end(), [](const auto& one) { return one.rule == "num.range_form"; });
    };
    const std::string_view five = "3-5年，3-6年，3-7年，3-8年，3-9年。";
    banmian::issue whole = checks::with({five});
    CHECK(count(whole) == 5);
    whole = checks::with({five, "增长10-15%。"});
    CHECK(count(whole) == 1);
    for (const banmian::finding& one : checks::run(whole).findings)
        if (one.rule == "num.range_form") {
            CHECK(one.message.find("and 5 more") != std::string::npos);
            CHECK(one.message_zh.find("共6处") != std::string::npos);
            CHECK(one.span->begin == 0);
        }
    // Slips of another kind, and those of another page, are not of the habit.
    whole = checks::with({five, "增长10——15%。"});
    CHECK(count(whole) == 6);
    whole.pages.push_back(checks::with({"增长10-15%。"}).pages[0]);
    CHECK(count(whole) == 7);
}

TEST_CASE("what should be otherwise is told in the same words by every rule, with what is right") {
    for (const auto& [text, wrong, right] : {std::array{"气温达到摄氏30度。", "摄氏30度", "30摄氏度"},
                                             std::array{"概算为5～10万元。", "5～10万元", "5万～10万元"}}) {
        const banmian::report found = checks::run(checks::with({text}));
        REQUIRE(found.findings.size() == 1);
        CHECK(found.findings[0].message == std::string(wrong) + " should be " + right);
        CHECK(found.findings[0].message_zh == "“" + std::string(wrong) + "”应为“" + right + "”");
        CHECK(found.findings[0].suggestion == right);
    }
}

}  // namespace
