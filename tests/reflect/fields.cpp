// SPDX-License-Identifier: BSL-1.0
#include <banmian/reflect/fields.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

struct caption_line {
    std::string text{};
    int width = 0;
    using fields =
        banmian::field_list<caption_line, banmian::field<"text", &caption_line::text, "what is printed">,
                            banmian::field<"width", &caption_line::width, "", banmian::presence::omit_empty>>;
};
struct inherits_by_accident : caption_line {};
struct foreign {
    int value = 0;
};

static_assert(banmian::described<caption_line>);
static_assert(banmian::described<const caption_line>);
static_assert(!banmian::described<inherits_by_accident>);
static_assert(caption_line::fields::size == 2);
static_assert(banmian::field<"text", &caption_line::text>::name == "text");
static_assert(banmian::field<"width", &caption_line::width, "", banmian::presence::omit_empty>::when ==
              banmian::presence::omit_empty);
static_assert(banmian::field<"text", &caption_line::text, "what is printed">::sentence() == "what is printed");
static_assert(!banmian::described<int>);

}  // namespace

template <>
struct banmian::description<foreign> {
    using fields = banmian::field_list<foreign, banmian::field<"value", &foreign::value>>;
};

namespace {

static_assert(banmian::described<foreign>);

TEST_CASE("a field reaches its member") {
    caption_line line{"图", 3};
    banmian::field<"width", &caption_line::width>::get(line) = 7;
    CHECK(line.width == 7);
}

}  // namespace
