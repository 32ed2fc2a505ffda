// SPDX-License-Identifier: BSL-1.0
#include <banmian/compiled.hpp>

#include <doctest/doctest.h>

// Its declarations stand there only for who links banmian::compiled: tests/consumers does.
TEST_CASE("without banmian::compiled the header declares nothing, and all is instantiated where it is used") {
#ifdef BANMIAN_TEMPLATE
    CHECK(false);
#endif
    CHECK(banmian::json::read<banmian::issue>(banmian::json::write(banmian::issue())).has_value());
}
