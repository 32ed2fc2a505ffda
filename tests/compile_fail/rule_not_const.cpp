// rejected: the check of a rule fits no node of the document
// SPDX-License-Identifier: BSL-1.0
/// A rule whose check may change the rule is never called, and would find nothing and say nothing.
#include <banmian/model/issue.hpp>
#include <banmian/validate/validate.hpp>

struct no_rule {
    static constexpr banmian::rule_info about{"ours.x", banmian::severity::warning, "x", "甲", "ours"};
#ifdef BANMIAN_REJECT
    void check(const banmian::article& /*story*/, banmian::reporter& /*out*/) {}
#else
    void check(const banmian::article& /*story*/, banmian::reporter& /*out*/) const {}
#endif
};

int main() {
    return static_cast<int>(banmian::validate(banmian::issue{}, banmian::rule_set(no_rule{})).findings.size());
}
