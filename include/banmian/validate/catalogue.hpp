// SPDX-License-Identifier: BSL-1.0
/// Opt-in: what a set of rules says of itself: a table for documentation, and the keywords that JSON Schema can say.
#ifndef BANMIAN_VALIDATE_CATALOGUE_HPP
#define BANMIAN_VALIDATE_CATALOGUE_HPP

#include <banmian/config.hpp>
#include <banmian/model/ground.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/validate/rule.hpp>

#include <boost/hana/for_each.hpp>
#include <boost/hana/tuple.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// What every rule of a set says of itself, in the set's order.
template <class... Rules>
[[nodiscard]] std::vector<rule_info> catalogue(const boost::hana::tuple<Rules...>& rules) {
    std::vector<rule_info> made;
    made.reserve(sizeof...(Rules));
    boost::hana::for_each(rules, [&](const auto& one) { made.push_back(one.about); });
    return made;
}

/// The catalogue as a Markdown table.
template <class... Rules>
[[nodiscard]] std::string catalogue_table(const boost::hana::tuple<Rules...>& rules) {
    std::string made = "| rule | severity | finds | 内容 | source |\n|---|---|---|---|---|\n";
    for (const rule_info& one : catalogue(rules)) {
        for (const std::string_view cell : {one.id, to_name(one.severity), one.title, one.title_zh, one.source}) {
            made += "| ";
            made += cell;
            made += ' ';
        }
        made += "|\n";
    }
    return made;
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_CATALOGUE_HPP
