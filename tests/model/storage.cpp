// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/format/markdown/write.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/model/convert.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/model/storage.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/validate/rules/all.hpp>
#include <banmian/validate/validate.hpp>

#include <doctest/doctest.h>

#include "test_data.hpp"
#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

/// A string that offers what `owned_text` lists, and nothing more.
class own_text {
public:
    own_text() = default;
    void assign(const char* bytes, std::size_t count) { bytes_.assign(bytes, bytes + count); }
    void resize(std::size_t count) { bytes_.resize(count); }
    [[nodiscard]] char* data() { return bytes_.data(); }
    [[nodiscard]] const char* data() const { return bytes_.data(); }
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    [[nodiscard]] bool empty() const { return bytes_.empty(); }
    operator std::string_view() const { return {bytes_.data(), bytes_.size()}; }  // NOLINT
    bool operator==(const own_text&) const = default;

private:
    std::vector<char> bytes_;
};
/// A list that offers what `owned_list` lists, and nothing more.
template <class T>
class own_list {
public:
    using value_type = T;
    [[nodiscard]] auto begin() { return items_.begin(); }
    [[nodiscard]] auto end() { return items_.end(); }
    [[nodiscard]] auto begin() const { return items_.begin(); }
    [[nodiscard]] auto end() const { return items_.end(); }
    [[nodiscard]] std::size_t size() const { return items_.size(); }
    [[nodiscard]] bool empty() const { return items_.empty(); }
    [[nodiscard]] const T* data() const { return items_.data(); }
    [[nodiscard]] const T& operator[](std::size_t index) const { return items_[index]; }
    [[nodiscard]] T& back() { return items_.back(); }
    void clear() { items_.clear(); }
    void reserve(std::size_t count) { items_.reserve(count); }
    void push_back(const T& one) { items_.push_back(one); }
    T& emplace_back() { return items_.emplace_back(); }
    bool operator==(const own_list&) const = default;

private:
    std::vector<T> items_;
};
struct own_storage {
    using text = own_text;
    template <class T>
    using list = own_list<T>;
};
using own_issue = banmian::basic_issue<own_storage>;

struct mixed_storage {
    using text = std::string_view;
    template <class T>
    using list = std::vector<T>;
};
struct text_without_assign : std::string_view {};

static_assert(banmian::owned_text<std::string> && banmian::owned_text<own_text>);
static_assert(!banmian::owned_text<std::string_view> && !banmian::owned_text<text_without_assign>);
static_assert(banmian::owned_list<std::vector<int>, int> && banmian::owned_list<own_list<int>, int>);
static_assert(!banmian::owned_list<std::list<int>, int> && !banmian::owned_list<banmian::slice<int>, int>);
static_assert(banmian::storage_policy<own_storage> && banmian::storage_policy<mixed_storage>);
static_assert(banmian::storage_policy<banmian::storage::owning>);
static_assert(banmian::storage_policy<banmian::storage::view>);
static_assert(!banmian::storage_policy<int>);
static_assert(std::is_same_v<decltype(banmian::text_node::text), std::string>);
static_assert(std::is_same_v<decltype(banmian::text_node_view::text), std::string_view>);
static_assert(std::is_trivially_copyable_v<banmian::issue_view>);

TEST_CASE("a view model refers to text that somebody else owns") {
    const std::string source = "版面";
    banmian::text_node_view node;
    node.text = source;
    CHECK(node.text.data() == source.data());
}

TEST_CASE("strings and lists of the user's that offer what the concepts list are all that a model needs") {
    const std::string source = test_data("seed/page.txt");
    const auto parsed = banmian::parse(banmian::text::read(source));
    const auto whole = banmian::convert<own_issue>(*parsed);
    CHECK(banmian::differences(*parsed, whole).empty());
    const std::string written = banmian::json::write(whole);
    CHECK(written == banmian::json::write(*parsed));
    const auto back = banmian::json::read<own_issue>(written);
    REQUIRE(back);
    CHECK(*back == whole);
    CHECK(banmian::convert<banmian::issue>(*back) == *parsed);
    const auto rules = banmian::rules::all();
    const auto found = banmian::validate(whole, rules, {.source = source});
    CHECK(found.findings == banmian::validate(*parsed, rules, {.source = source}).findings);
    std::string text;
    std::string same;
    banmian::markdown::write(whole, text);
    banmian::markdown::write(*parsed, same);
    CHECK(text == same);
}

}  // namespace
