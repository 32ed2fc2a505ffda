// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/caption.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::caption;

TEST_CASE("a filled caption 图片说明 is written as it is") {
    caption one;
    one.text = banmian::text_node{"说明", {{3, 9}}, {}};
    const std::string written = banmian::json::write(one);
    CHECK(written.find(R"("text":{"text":"说明","spans":[[3,9]]})") != std::string::npos);
    CHECK(written.find(R"("title":null)") != std::string::npos);
    caption same = one;
    CHECK(same == one);
    same = caption{};
    CHECK_FALSE(same == one);
}

}  // namespace
