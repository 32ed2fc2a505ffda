// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/confused_words.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("the table is in the order of its first characters, and no wrong word is right elsewhere in it") {
    char32_t before = 0;
    for (const auto& one : banmian::rules::detail::confused_words) {
        CHECK(before <= one.wrong[0]);
        before = one.wrong[0];
        CHECK(one.wrong.size() >= 2);
        CHECK_FALSE(one.right.empty());
    }
    for (const auto& border : banmian::rules::detail::word_borders) {
        bool known = false;
        for (const auto& one : banmian::rules::detail::confused_words) known = known || one.wrong == border.wrong;
        CHECK((known || border.wrong.size() > 3));
    }
    CHECK(says("作品针贬时弊。", "text.confusable"));
}

}  // namespace
