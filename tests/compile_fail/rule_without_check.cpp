// rejected: a rule has no member named check
// SPDX-License-Identifier: BSL-1.0
/// A rule whose check is misspelt would find nothing and say nothing.
#include <banmian/model/issue.hpp>
#include <banmian/validate/validate.hpp>

struct no_rule {
    static constexpr banmian::rule_info about{"ours.x", banmian::severity::warning, "x", "甲", "ours"};
#ifdef BANMIAN_REJECT
    void chek(const banmian::article& /*story*/, banmian::reporter& /*out*/) const {}
#else
    void check(const banmian::article& /*story*/, banmian::reporter& /*out*/) const {}
#endif
};

int main() {
    return static_cast<int>(banmian::validate(banmian::issue{}, banmian::rule_set(no_rule{})).findings.size());
}
