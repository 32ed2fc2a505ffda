// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/field_table.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/model/ground.hpp>

#include <doctest/doctest.h>

namespace {

struct odd {
    int plain = 0;
    int quoted = 0;
    using fields = banmian::field_list<odd, banmian::field<"plain", &odd::plain>, banmian::field<"a\"b", &odd::quoted>>;
    bool operator==(const odd&) const = default;
};

static_assert(banmian::json::detail::quoted_key<banmian::field<"plain", &odd::plain>>::plain);
static_assert(!banmian::json::detail::quoted_key<banmian::field<"a\"b", &odd::quoted>>::plain);

TEST_CASE("keys are found as they are usually written, and in every other way") {
    const odd wanted{1, 2};
    CHECK(banmian::json::read<odd>(banmian::json::write(wanted)).value_or(odd{}) == wanted);
    for (const char* const text :
         {R"({"plain":1,"a\"b":2})", R"({ "plain" : 1 , "a\u0022b" : 2 })", R"({"a\"b":2,"plain":1})",
          R"({"pl\u0061in":1,"x":[1],"a\"b":2})", R"({"plain":5,"plain":1,"a\"b":2})"})
        CHECK(banmian::json::read<odd>(text).value_or(odd{}) == wanted);
    CHECK_FALSE(banmian::json::read<odd>(R"({"plain":1,})").has_value());
    CHECK_FALSE(banmian::json::read<odd>(R"({"plain":1 "a":2})").has_value());
    CHECK_FALSE(banmian::json::read<odd>(R"({"plain":01})").has_value());
    CHECK_FALSE(banmian::json::read<odd>(R"({"plain":)").has_value());
}

TEST_CASE("spans are read in every spelling, and broken ones refused") {
    const banmian::span wanted{12, 345};
    for (const char* const text : {"[12,345]", "[ 12 , 345 ]", "[12,\n345]"})
        CHECK(banmian::json::read<banmian::span>(text).value_or(banmian::span{}) == wanted);
    for (const char* const text : {"[12,345", "[12,]", "[12]", "[12,345,6]", "[12,3.5]", "[012,345]", "[-1,2]", "[",
                                   "[12,345e1]", "[1,99999999999999999999]"})
        CHECK_FALSE(banmian::json::read<banmian::span>(text).has_value());
}

}  // namespace
