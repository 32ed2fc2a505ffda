// SPDX-License-Identifier: BSL-1.0
/// Opt-in: what formats of articles print of one besides its text: the authors that stand on lines of their own, and
/// what it is called where something must be.
#ifndef BANMIAN_FORMAT_DETAIL_ARTICLE_LINES_HPP
#define BANMIAN_FORMAT_DETAIL_ARTICLE_LINES_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/chains.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace detail {

/// True for a byline that is printed on a line of its own: its bytes are in no paragraph and in no headline.
[[nodiscard]] inline bool stands_alone(const byline& by, const article& of) {
    const auto holds = [&](const auto& node) {
        return std::any_of(node.spans.begin(), node.spans.end(), [&](const span& one) {
            return one.begin <= by.spans.front().begin && by.spans.front().end <= one.end;
        });
    };
    if (by.spans.empty()) return false;
    return !std::any_of(of.body.begin(), of.body.end(), holds) &&
           !std::any_of(of.headline.begin(), of.headline.end(), holds) &&
           !std::any_of(of.subheads.begin(), of.subheads.end(), holds) &&
           !std::any_of(of.kicker.begin(), of.kicker.end(), holds);
}
/// `记者 张三 李四`.
[[nodiscard]] inline std::string line_of(const byline& by) {
    std::string made = by.organisation.value_or("");
    const auto add = [&](const std::string& one) { made += (made.empty() || one.empty() ? "" : " ") + one; };
    add(by.role);
    for (const std::string& one : by.names) add(one);
    return made;
}

/// The first characters of a text, at most so many.
[[nodiscard]] inline std::string opening_of(std::string_view text, std::size_t characters) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < characters && at < text.size(); ++i) at += decode(text, at).size;
    return std::string(text.substr(0, at));
}
/// True for a text that shows something.
[[nodiscard]] inline bool is_visible(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        const code_point one = decode(text, at);
        if (one.value > ' ' && one.value != U'\u3000' && one.value != U'\u00A0') return true;
        at += one.size;
    }
    return false;
}
/// What a list of contents calls an article: its headline, else the opening of its text, else its place.
[[nodiscard]] inline std::string name_of(const issue& whole, const chain& parts) {
    for (const article_place& place : parts)
        if (std::string main = joined(at(whole, place).headline, " "); is_visible(main)) return main;
    constexpr std::size_t enough = 20;
    for (const article_place& place : parts)
        for (const item& one : at(whole, place).body)
            if (is_visible(one.text)) return opening_of(one.text, enough);
    return article_label(parts[0].page, parts[0].article + 1);
}

}  // namespace detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_ARTICLE_LINES_HPP
