// rejected: the test does not fit the field's type
// SPDX-License-Identifier: BSL-1.0
/// A test of numbers says nothing about text.
#include <banmian/validate/combinators.hpp>
#include <banmian/validate/validate.hpp>

struct book {
    std::string title{};
    using fields = banmian::field_list<book, banmian::field<"title", &book::title>>;
};

int main() {
#ifdef BANMIAN_REJECT
    constexpr banmian::expect::range test{0, 1};
#else
    constexpr banmian::expect::length test{0, 1};
#endif
    const auto rules = banmian::rule_set(banmian::rule_for<&book::title>("b.title", "title", "书名", test));
    return static_cast<int>(banmian::validate(book{}, rules).findings.size());
}
