// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/jump.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

using checks::says;

/// Two pages; the article of the first goes on on the second.
banmian::issue jumping() {
    banmian::issue made = checks::with({"正文。"});
    made.pages.push_back(made.pages[0]);
    made.pages[0].number = "1";
    made.pages[1].number = "02";
    banmian::article& first = made.pages[0].articles[0];
    banmian::article& second = made.pages[1].articles[0];
    second.id = "2-1";
    first.jump_to = banmian::jump{"2", {}};
    first.continued_by = "2-1";
    second.jump_from = banmian::jump{"1", "标题"};
    second.continues = "1-1";
    return made;
}

TEST_CASE("a pair that fits has no findings") {
    for (const char* const rule :
         {"jump.no_target", "jump.target_no_backref", "jump.page_not_in_issue", "jump.title_mismatch"})
        CHECK_FALSE(says(jumping(), rule));
}

TEST_CASE("every part of the pair is looked at") {
    banmian::issue whole = jumping();
    whole.pages[0].articles[0].jump_to->page = "7";
    CHECK(says(whole, "jump.page_not_in_issue"));
    whole = jumping();
    whole.pages[0].articles[0].continued_by.reset();
    whole.pages[1].articles[0].jump_from.reset();
    whole.pages[1].articles[0].continues.reset();
    CHECK(says(whole, "jump.no_target"));
    whole = jumping();
    whole.pages[1].articles[0].continues.reset();
    CHECK(says(whole, "jump.target_no_backref"));
    whole = jumping();
    whole.pages[1].articles[0].jump_from->title = "另一篇";
    CHECK(says(whole, "jump.title_mismatch"));
}

TEST_CASE("a lone page cannot show its other half") {
    banmian::issue whole = jumping();
    whole.pages.resize(1);
    CHECK_FALSE(says(whole, "jump.no_target"));
    CHECK_FALSE(says(whole, "jump.page_not_in_issue"));
}

}  // namespace
