// SPDX-License-Identifier: BSL-1.0
#include <banmian/ext/stream.hpp>
#include <banmian/model/caption.hpp>

#include <doctest/doctest.h>

#include <iterator>
#include <sstream>
#include <string>

namespace {

TEST_CASE("what goes out through a stream or an iterator comes back in") {
    banmian::credit credit;
    credit.role = "摄";
    credit.names = {"罗通"};
    std::stringstream stream;
    banmian::json::write(stream, credit);
    CHECK(*banmian::json::read<banmian::credit>(stream) == credit);
    std::string text;
    banmian::json::write_to(std::back_inserter(text), credit);
    CHECK(text == banmian::json::write(credit));
    std::istringstream broken("{\"role\":");
    CHECK(banmian::json::read<banmian::credit>(broken).error().code == banmian::errc::unexpected_end);
}

}  // namespace
