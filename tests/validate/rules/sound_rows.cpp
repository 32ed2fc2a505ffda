// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/sound_rows.hpp>

#include <doctest/doctest.h>

#include <map>
#include <string_view>

namespace sound_rows_tests {

TEST_CASE("rows hold Han and spaces; a character stands in two syllables at most, and once in each") {
    std::map<char16_t, int> times;
    std::map<char16_t, int> last;  // syllable
    int syllable = 0;
    for (const std::u16string_view row : banmian::rules::detail::sound_rows) {
        REQUIRE_FALSE(row.empty());
        CHECK(row.back() == u' ');  // a syllable ends with its row
        for (const char16_t code : row) {
            if (code == u' ') {
                ++syllable;
                continue;
            }
            INFO(static_cast<int>(code));
            CHECK((code >= 0x4E00 && code <= 0x9FFF));
            CHECK(++times[code] <= 2);
            const auto before = last.find(code);
            CHECK((before == last.end() || before->second != syllable));
            last[code] = syllable;
        }
    }
    CHECK(times.size() > 7000);
    CHECK(syllable > 250);
}

}  // namespace sound_rows_tests
