// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/special.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace {

using banmian::json::detail::find_special;
using banmian::json::detail::find_special_scalar;

static_assert(find_special_scalar("ab\"c", 0) == 2);
static_assert(find_special_scalar("版面", 0) == 6);

TEST_CASE("sixteen bytes at once and one by one agree, wherever the byte stands") {
    std::mt19937 random(11);
    for (int round = 0; round < 4000; ++round) {
        std::string text(random() % 70, 'x');
        for (char& one : text) {
            const auto kind = random() % 24;
            one = kind == 0   ? '"'
                  : kind == 1 ? '\\'
                  : kind == 2 ? static_cast<char>(random() % 32)
                              : static_cast<char>(random() % 256);
        }
        for (std::size_t at = 0; at <= text.size(); ++at)
            REQUIRE(find_special(text, at) == find_special_scalar(text, at));
    }
}

}  // namespace
