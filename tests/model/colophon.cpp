// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/colophon.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::colophon;

TEST_CASE("a filled colophon 报尾 is written as it is") {
    colophon one;
    one.entries.push_back({banmian::colophon_key::press_start, "开印", "1:30", {0, 10}});
    const std::string written = banmian::json::write(one);
    CHECK(written.find(R"({"key":"press_start","label":"开印","value":"1:30","span":[0,10]})") != std::string::npos);
    colophon same = one;
    CHECK(same == one);
    same = colophon{};
    CHECK_FALSE(same == one);
}

}  // namespace
