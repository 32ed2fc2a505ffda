// SPDX-License-Identifier: BSL-1.0
/// Opt-in: the rule of page headers 报眉: each has the masthead's date, weekday and number.
#ifndef BANMIAN_VALIDATE_RULES_HEADER_HPP
#define BANMIAN_VALIDATE_RULES_HEADER_HPP

#include <banmian/config.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/rules/dates.hpp>
#include <banmian/validate/rules/issue.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

/// 2月20日 in the header of a page of the 21st.
struct header_conflict {
    static constexpr rule_info about{"iss.header_conflict", severity::error, "page header and masthead disagree",
                                     "报眉与报头不符", quality_regulation};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        for (std::size_t p = 0; p < whole.pages.size(); ++p) {
            const auto& one = whole.pages[p];
            if (one.date && whole.date && *one.date != *whole.date)
                tell(whole, p, detail::day_text(*one.date), detail::day_text(*whole.date), out);
            else if (one.weekday && whole.weekday && last_of(*one.weekday) != last_of(*whole.weekday))
                tell(whole, p, std::string(*one.weekday), std::string(*whole.weekday), out);
            if (one.issue_number && whole.issue_number && *one.issue_number != *whole.issue_number)
                tell(whole, p, "第" + std::string(*one.issue_number) + "期",
                     "第" + std::string(*whole.issue_number) + "期", out);
        }
    }

private:
    /// 二 of 星期二 and 周二; 天 is 日.
    [[nodiscard]] static std::string_view last_of(std::string_view weekday) noexcept {
        const std::string_view last = weekday.size() < 3 ? weekday : weekday.substr(weekday.size() - 3);
        return last == "天" ? "日" : last;
    }
    template <storage_policy Storage>
    static void tell(const basic_issue<Storage>& whole, std::size_t p, const std::string& here,
                     const std::string& there, reporter& out) {
        const auto& one = whole.pages[p];
        const std::string label = one.number ? std::string(*one.number) : std::to_string(p + 1);
        finding& made = out.found({.en = "the header of page {} says {}, the masthead {}",
                                   .zh = "第{}版报眉为“{}”，报头为“{}”",
                                   .arguments = {label, here, there}});
        made.page = p;
        made.span.reset();
        for (const auto& block : one.blocks)
            if (!made.span && traits_of(block.role).place == role_place::header) made.span = block.span;
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_HEADER_HPP
