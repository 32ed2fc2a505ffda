// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/reporter.hpp>

#include <doctest/doctest.h>

#include <string_view>
#include <validate/found.hpp>

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

}  // namespace
