// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/write.hpp>
#include <banmian/model/pmr.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <memory_resource>
#include <string>

namespace {

TEST_CASE("all of a copy lies in the resource that it was given") {
    banmian::issue whole;
    whole.newspaper = std::string(100, 'n');
    auto& story = whole.pages.emplace_back().articles.emplace_back();
    story.id = std::string(100, 'i');
    story.bylines.emplace_back().names.push_back(std::string(100, 'b'));
    std::array<std::byte, 65536> bytes{};
    std::pmr::monotonic_buffer_resource pool(bytes.data(), bytes.size(), std::pmr::null_memory_resource());
    std::pmr::memory_resource* const before = std::pmr::set_default_resource(std::pmr::null_memory_resource());
    const auto copy = banmian::pmr::copy_in<banmian::pmr::issue>(whole, &pool);
    std::pmr::set_default_resource(before);
    CHECK(banmian::differences(whole, copy).empty());
    CHECK(banmian::json::write(copy) == banmian::json::write(whole));
    CHECK(copy.pages[0].articles[0].bylines[0].names.get_allocator().resource() == &pool);
}

TEST_CASE("an empty value in a resource") {
    std::pmr::monotonic_buffer_resource pool;
    auto page = banmian::pmr::make_in<banmian::pmr::page>(&pool);
    CHECK(page.articles.get_allocator().resource() == &pool);
    auto node = banmian::pmr::make_in<banmian::pmr::text_node>(&pool);
    CHECK(node.text.get_allocator().resource() == &pool);
}

}  // namespace
