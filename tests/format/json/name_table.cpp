// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/name_table.hpp>
#include <banmian/model/block.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

enum class alike { paragraph_1, paragraph_2, none };

}  // namespace

template <>
struct banmian::enum_names<alike> {
    static constexpr std::string_view names[] = {"paragraph-1", "paragraph-2", ""};
};

namespace {

template <class Enum>
bool find(std::string name, Enum& to) {
    const std::size_t size = name.size();
    name.resize(size + 8, 'x');  // what stands behind the name in a document
    return banmian::json::detail::name_table<Enum>::find({name.data(), size}, to);
}

TEST_CASE("every name gives its enumerator, and nothing like a name does") {
    for (const std::string_view name : banmian::enum_names<banmian::block_role>::names) {
        banmian::block_role role{};
        REQUIRE(find(std::string(name), role));
        CHECK(banmian::to_name(role) == name);
        CHECK_FALSE(find(std::string(name) + "x", role));
        CHECK_FALSE(find(std::string(name.substr(1)), role));
        CHECK_FALSE(find(std::string(name.substr(0, name.size() - 1)) + "?", role));
    }
    banmian::block_role role{};
    CHECK_FALSE(find(std::string(), role));
}

TEST_CASE("names that agree in length and first eight bytes are told apart") {
    alike one{};
    CHECK((find(std::string("paragraph-2"), one) && one == alike::paragraph_2));
    CHECK((find(std::string("paragraph-1"), one) && one == alike::paragraph_1));
    CHECK((find(std::string(), one) && one == alike::none));
    CHECK_FALSE(find(std::string("paragraph-3"), one));
}

}  // namespace
