// SPDX-License-Identifier: BSL-1.0
#include <banmian/model/issue.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <doctest/doctest.h>

namespace {

struct of_captions {
    static constexpr banmian::rule_info about{"t.caption", banmian::severity::info, "", "", ""};
    template <banmian::storage_policy Storage>
    void check(const banmian::basic_caption<Storage>& /*node*/, banmian::reporter& /*out*/) const {}
};
struct no_rule {};

static_assert(banmian::rule<of_captions>);
static_assert(!banmian::rule<no_rule>);
static_assert(banmian::applies_to<of_captions, banmian::caption>);
static_assert(banmian::applies_to<of_captions, banmian::caption_view>);
static_assert(!banmian::applies_to<of_captions, banmian::article>);

TEST_CASE("a rule says what it is about") {
    CHECK(of_captions::about.id == "t.caption");
}

}  // namespace
