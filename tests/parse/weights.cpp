// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/weights.hpp>

#include <doctest/doctest.h>

#include "test_page.hpp"
#include <string>

namespace {

TEST_CASE("a caller's weights decide: who rejects everything joins nothing") {
    const auto lines = lines_of("城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，老人们在树下打拳，孩子"
                                "们在草地上放风筝，周末还有音乐会"
                                "可以听，市里说明年还要再建三座这样的公园，让每个街区的居民走路十分钟都能到达一处。",
                                14);
    const std::string text = "城北建成公园\n\n" + wrapped(lines, 0, 4) + "\n\n" + wrapped(lines, 4);
    banmian::parse_options options;
    const auto paragraphs = [&] {
        return banmian::parse(banmian::text::read(text), options)->pages[0].articles[0].body.size();
    };
    CHECK(paragraphs() == 1);
    options.joins.reject = 100;
    CHECK(paragraphs() == 3);  // two paragraphs, and the gap between them
}

}  // namespace
