// SPDX-License-Identifier: BSL-1.0
#include <banmian/reflect/for_each_field.hpp>

#include <boost/hana/define_struct.hpp>
#include <doctest/doctest.h>

#include <string>

namespace {

struct described_type {
    int a = 1;
    std::string b = "二";
    using fields = banmian::field_list<described_type, banmian::field<"a", &described_type::a>,
                                       banmian::field<"b", &described_type::b, "a word">>;
};
struct hana_type {
    BOOST_HANA_DEFINE_STRUCT(hana_type, (int, a), (std::string, b));
};
struct opaque {
    int a = 0;
};

static_assert(banmian::reflectable<described_type>);
static_assert(banmian::reflectable<hana_type>);
static_assert(!banmian::reflectable<opaque>);
static_assert(banmian::field_count<hana_type> == 2);

template <class T>
std::string names_of() {
    std::string made;
    banmian::for_each_field_of<T>([&](auto field) { made += std::string(field.name) + ' '; });
    return made;
}

TEST_CASE("fields are visited in order, of described types and of Hana Structs of the user's alike") {
    CHECK(names_of<described_type>() == "a b ");
    CHECK(names_of<hana_type>() == "a b ");
}

TEST_CASE("a visitor can change what it visits") {
    hana_type one{1, "x"};
    banmian::for_each_field(one, [](auto /*field*/, auto& value) { value = {}; });
    CHECK(one.a == 0);
    CHECK(one.b.empty());
}

TEST_CASE("what a field means is told by its number; it is no part of what visitors are given") {
    CHECK(banmian::sentence_of<described_type>(0).empty());
    CHECK(banmian::sentence_of<const described_type>(1) == "a word");
    CHECK(banmian::sentence_of<hana_type>(1).empty());
    banmian::for_each_field_of<described_type>([](auto field) { static_assert(!requires { field.sentence(); }); });
}

TEST_CASE("all_of_fields stops at the first no") {
    const described_type one;
    int visited = 0;
    CHECK_FALSE(banmian::all_of_fields(one, [&](auto /*field*/, const auto& /*value*/) { return ++visited > 1; }));
    CHECK(visited == 1);
}

}  // namespace
