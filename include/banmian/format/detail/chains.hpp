// SPDX-License-Identifier: BSL-1.0
/// Opt-in: articles as readers know them: the parts of one that goes on over pages, together.
#ifndef BANMIAN_FORMAT_DETAIL_CHAINS_HPP
#define BANMIAN_FORMAT_DETAIL_CHAINS_HPP

#include <banmian/config.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/text/date.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace detail {

/// An article's place in an issue.
struct article_place {
    std::size_t page = 0;
    std::size_t article = 0;  ///< of the page

    bool operator==(const article_place&) const = default;
};
/// The parts of one article, the one with the headline first.
using chain = std::vector<article_place>;

[[nodiscard]] inline const article& at(const issue& whole, const article_place& place) {
    return whole.pages[place.page].articles[place.article];
}

/// Every article of the issue in exactly one chain, chains in the order of their first parts. Whatever a document says
/// of parts, none is left out or taken twice: one that is continued by nothing known, or by itself, ends its chain.
[[nodiscard]] inline std::vector<chain> chains_of(const issue& whole) {
    std::vector<article_place> places;
    std::unordered_map<std::string_view, std::size_t> by_id;
    for (std::size_t p = 0; p < whole.pages.size(); ++p)
        for (std::size_t a = 0; a < whole.pages[p].articles.size(); ++a) {
            by_id.emplace(whole.pages[p].articles[a].id, places.size());
            places.push_back({p, a});
        }
    const auto next_of = [&](std::size_t number) {
        const auto& by = at(whole, places[number]).continued_by;
        const auto found = by ? by_id.find(*by) : by_id.end();
        return found == by_id.end() ? places.size() : found->second;
    };
    std::vector<bool> continues(places.size(), false);
    for (std::size_t i = 0; i < places.size(); ++i)
        if (const std::size_t next = next_of(i); next < places.size() && next != i) continues[next] = true;
    std::vector<bool> taken(places.size(), false);
    std::vector<chain> made;
    for (const bool heads : {true, false})  // then those that only go round in a ring
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (taken[i] || (heads && continues[i])) continue;
            chain& parts = made.emplace_back();
            for (std::size_t part = i; part < places.size() && !taken[part]; part = next_of(part)) {
                taken[part] = true;
                parts.push_back(places[part]);
            }
        }
    std::sort(made.begin(), made.end(), [](const chain& left, const chain& right) {
        return left[0].page != right[0].page ? left[0].page < right[0].page : left[0].article < right[0].article;
    });
    return made;
}

/// The id of an article where a format restricts ids: by its place, because ids of documents may hold anything.
[[nodiscard]] inline std::string article_label(std::size_t page, std::size_t article) {
    return std::to_string(page + 1) + '-' + std::to_string(article);
}

/// The day of an issue, `2023-02-21`; empty without one.
[[nodiscard]] inline std::string day_of(const issue& of) {
    if (!of.date) return {};
    const auto day = iso(*of.date);
    return std::string(day.data(), day.size());
}
/// The texts of nodes, one a line.
template <class Nodes>
[[nodiscard]] std::string joined(const Nodes& nodes, std::string_view by) {
    std::string made;
    for (const auto& one : nodes) {
        if (!made.empty()) made += by;
        made += one.text;
    }
    return made;
}

}  // namespace detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_CHAINS_HPP
