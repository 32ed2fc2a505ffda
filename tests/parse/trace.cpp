// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/trace.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
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

}  // namespace
