// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/idiom_rows.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <set>
#include <string_view>

namespace idiom_rows_tests {

TEST_CASE("every row holds whole idioms of four Han, none twice, and none is a variant of another") {
    std::set<std::u16string_view> seen;
    const auto take = [&](const auto& rows) {
        for (const std::u16string_view row : rows) {
            CHECK(row.size() % 4 == 0);
            for (std::size_t i = 0; i + 4 <= row.size(); i += 4) CHECK(seen.insert(row.substr(i, 4)).second);
            for (const char16_t code : row) CHECK((code >= 0x4E00 && code <= 0x9FFF));
        }
    };
    take(banmian::rules::detail::idiom_rows);
    CHECK(seen.size() > 8000);
    CHECK(seen.count(u"狂轰滥炸") == 1);
    CHECK(seen.count(u"狂轰烂炸") == 0);
    take(banmian::rules::detail::idiom_variants);
}

}  // namespace idiom_rows_tests
