// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/form_index.hpp>
#include <banmian/validate/rules/set_words.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string_view>

namespace set_words_tests {

TEST_CASE("no form stands in two tables") {
    namespace detail = banmian::rules::detail;
    std::set<std::u32string_view> seen;
    const detail::form_index& all = detail::all_forms();
    const auto forms = all.all();
    CHECK(forms.size() > 1000);
    for (const auto& one : forms) {
        INFO(detail::text_of(one.wrong));
        CHECK(seen.insert(one.wrong).second);
    }
}

}  // namespace set_words_tests
