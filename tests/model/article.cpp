// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/article.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::article;

TEST_CASE("a filled article 稿件 is written as it is") {
    article one;
    one.id = "1-3";
    one.headline.push_back({"标题", {{0, 6}}, {}});
    one.headline_lost = true;
    const std::string written = banmian::json::write(one);
    CHECK(written.find(R"("id":"1-3")") != std::string::npos);
    CHECK(written.find(R"("headline":[{"text":"标题","spans":[[0,6]]}])") != std::string::npos);
    CHECK(written.find(R"("headline_lost":true)") != std::string::npos);
    article same = one;
    CHECK(same == one);
    same = article{};
    CHECK_FALSE(same == one);
}

}  // namespace
