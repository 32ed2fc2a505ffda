// SPDX-License-Identifier: BSL-1.0
#include <banmian/text/punctuation.hpp>

#include <doctest/doctest.h>

namespace {

static_assert(banmian::full_width_stop(U',') == U'，');
static_assert(banmian::full_width_stop(U'.') == 0);
static_assert(banmian::half_width(U'Ａ') == U'A');
static_assert(banmian::half_width(U'版') == 0);

TEST_CASE("every stop that becomes wide becomes narrow again") {
    for (char32_t code = 0x20; code < 0x7F; ++code)
        if (const char32_t wide = banmian::full_width_stop(code); wide != 0) CHECK(banmian::half_width(wide) == code);
}

TEST_CASE("texts are folded both ways; broken bytes stay as they are") {
    CHECK(banmian::to_full_width_stops("他说:(好),3.5") == "他说：（好），3.5");
    CHECK(banmian::to_half_width("ＣＮ　４１：（一）。、") == "CN 41:(一).,");
    CHECK(banmian::to_half_width("a\xFF，") == "a\xFF,");
}

}  // namespace
