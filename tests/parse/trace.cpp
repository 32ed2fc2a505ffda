// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/trace.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <algorithm>
#include <string>
#include <string_view>

namespace {

TEST_CASE("a parse that is asked to explain names every block's role, with its bytes and the reason") {
    const std::string_view text = "星\n\n城北建成公园\n\n　　城北的旧厂区今年春天改成了一座公园，居民都很高兴。";
    banmian::trace log;
    banmian::parse_options options;
    options.log = &log;
    const auto answer = parse_document(banmian::text::read(text), options);
    std::size_t roles = 0;
    for (const banmian::decision& one : log.decisions()) {
        CHECK(one.where.end <= text.size());
        CHECK_FALSE(one.reason.empty());
        roles += one.pass == "roles" ? 1U : 0U;
    }
    CHECK(roles == answer->pages[0].blocks.size());
    log.clear();
    CHECK(log.decisions().empty());
}

TEST_CASE("what opens the text of a decision ends with a whole character, however it falls") {
    for (const char* const begin : {"", "a", "ab"}) {
        const std::string text = begin + std::string("城北的旧厂区今年春天改成了一座公园，居民都很高兴。");
        banmian::trace log;
        banmian::parse_options options;
        options.log = &log;
        static_cast<void>(parse_document(banmian::text::read(std::string_view(text)), options));
        REQUIRE_FALSE(log.decisions().empty());
        for (const banmian::decision& one : log.decisions()) {
            CHECK(banmian::is_valid_utf8(one.excerpt));
            CHECK(one.excerpt == one.where.in(std::string_view(text)).substr(0, one.excerpt.size()));
            CHECK(one.excerpt.size() + 3 > (std::min)(one.where.size(), std::size_t{45}));
        }
    }
}

TEST_CASE("a reason names the three weights that counted most, with their nats") {
    const banmian::decision taken{"roles",
                                  "body",
                                  {0, 3},
                                  {},
                                  5.4,
                                  "sentences in full lines",
                                  {{"comma", 0.4}, {"full_stop", 6}, {"before_indented", -1.84}, {"first_fits", 1.2}},
                                  {}};
    std::string reason;
    banmian::append_reason(taken, reason);
    CHECK(reason == "sentences in full lines (full_stop +6.0, before_indented -1.8, first_fits +1.2)");
    reason.clear();
    banmian::append_reason({"roles", "noise", {0, 3}, {}, 3, "no letter", {}, {}}, reason);
    CHECK(reason == "no letter");
    reason.clear();
    banmian::append_reason({"corrections",
                            "body",
                            {0, 3},
                            {},
                            banmian::decision::settled,
                            "the user says so",
                            {{"settled", banmian::decision::settled}},
                            {}},
                           reason);
    CHECK(reason == "the user says so (settled)");
}

}  // namespace
