// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/persons.hpp>

#include <doctest/doctest.h>

#include <string_view>
#include <validate/found.hpp>

namespace {

using checks::says;

/// Two articles of one paragraph each.
banmian::issue both(std::string_view first, std::string_view second) {
    banmian::issue made = checks::with({first});
    banmian::article other = made.pages[0].articles[0];
    other.id = "1-2";
    other.body[0] = checks::paragraph(second, 1000);
    made.pages[0].articles.push_back(other);
    return made;
}

TEST_CASE("posts and persons") {
    CHECK(says(both("卫东区区长王强表示，", "卫东区区长李明说，"), "by.name_conflict"));
    CHECK_FALSE(says(both("卫东区区长王强表示，", "卫东区区长王强说，"), "by.name_conflict"));
    CHECK_FALSE(says(both("卫东区区长王强表示，", "湛河区区长李明说，"), "by.name_conflict"));
    CHECK_FALSE(says(both("副区长王强表示，", "副区长李明说，"), "by.name_conflict"));
    CHECK(says(both("区委书记张伟出席，", "区长张伟出席，"), "x.name_title"));
    CHECK_FALSE(says(both("区委书记张伟出席，", "区委书记张伟强调，"), "x.name_title"));
}

}  // namespace
