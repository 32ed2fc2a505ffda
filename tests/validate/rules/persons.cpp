// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/persons.hpp>

#include <doctest/doctest.h>

#include <string_view>
#include <validate/found.hpp>

namespace {

using checks::both;
using checks::says;

TEST_CASE("posts and persons") {
    CHECK(says(both("卫东区区长王强表示，", "卫东区区长李明说，"), "by.name_conflict"));
    CHECK_FALSE(says(both("卫东区区长王强表示，", "卫东区区长王强说，"), "by.name_conflict"));
    CHECK_FALSE(says(both("卫东区区长王强表示，", "湛河区区长李明说，"), "by.name_conflict"));
    CHECK_FALSE(says(both("副区长王强表示，", "副区长李明说，"), "by.name_conflict"));
    CHECK_FALSE(says(both("华为轮值董事长王强表示，", "华为轮值董事长李明说，"), "by.name_conflict"));
    CHECK(says(both("区委书记张伟出席，", "区长张伟出席，"), "x.name_title"));
    CHECK_FALSE(says(both("区委书记张伟出席，", "区委书记张伟强调，"), "x.name_title"));
}

}  // namespace
