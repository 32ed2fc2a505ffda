// SPDX-License-Identifier: BSL-1.0
/// What files of this library's writers state in words of their own: tags of ALTO, `custom` and metadata of PAGE.
#ifndef BANMIAN_FORMAT_DETAIL_STATED_HPP
#define BANMIAN_FORMAT_DETAIL_STATED_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/xml_text.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/text/date.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace detail {

/// What tags state, by their ids.
struct stated_tags {
    std::unordered_map<std::string_view, layout::stated_block> roles{};
    std::unordered_map<std::string_view, std::size_t> articles{};  ///< numbered from 1
    std::unordered_map<std::string_view, std::string> gaps{};
    std::unordered_set<std::size_t> headlines_lost{};  ///< numbers of articles
    std::unordered_map<std::string, std::string> images{};

    void add(std::string_view id, std::string_view type, std::string_view label) {
        if (type == "article") articles.emplace(id, articles.size() + 1);
        if (type == "headline_lost")
            if (const auto of = articles.find(label); of != articles.end()) headlines_lost.insert(of->second);
        if (type == "image") images.emplace(id, xml::decoded(label));
        if (type == "gap") gaps.emplace(id, label == "gap" ? std::string() : xml::decoded(label));
        if (type != "role") return;
        if (const auto stated = layout::stated_by(label)) roles.emplace(id, *stated);
    }
    /// The picture of a page of the file, which counts from 1. A file names one, and our writer those of the pages that
    /// follow in tags.
    [[nodiscard]] std::string image_of(std::size_t page, const std::string& named) const {
        if (page == 1 || roles.empty()) return named;
        const auto found = images.find("image.P" + std::to_string(page));
        return found == images.end() ? std::string() : found->second;
    }
    void state(std::string_view refs, layout::region& of) const {
        layout::for_each_word(refs, [&](std::string_view id) {
            if (const auto role = roles.find(id); role != roles.end()) of.stated = role->second;
            if (const auto article = articles.find(id); article != articles.end()) of.group = article->second;
        });
    }
};

/// What `custom` states under two names, `article` and `id` of `article {id:1-3;}`; empty when it does not.
[[nodiscard]] inline std::string_view stated_in(std::string_view custom, std::string_view of,
                                                std::string_view key) noexcept {
    for (std::size_t at = custom.find('{'); at != custom.npos; at = custom.find('{', at + 1)) {
        const std::string_view name = layout::trimmed(custom.substr(0, at));
        if (name.size() < of.size() || name.substr(name.size() - of.size()) != of) continue;
        const std::string_view inside = custom.substr(at + 1, (std::min)(custom.find('}', at), custom.size()) - at - 1);
        for (std::size_t begin = 0; begin < inside.size();) {
            const std::size_t end = (std::min)(inside.find(';', begin), inside.size());
            const std::string_view entry = layout::trimmed(inside.substr(begin, end - begin));
            const std::size_t colon = entry.find(':');
            if (colon != entry.npos && entry.substr(0, colon) == key) return layout::trimmed(entry.substr(colon + 1));
            begin = end + 1;
        }
    }
    return {};
}
/// What the metadata of a file of ours say; they have a name for each.
struct stated_page {
    layout::stated_issue issue{};
    std::string number{};
    std::string name{};
    std::vector<layout::stated_article> articles{};
    bool roles_given = false;
    bool is_ours = false;  ///< it says something under our names

    void add(std::string_view key, std::string value) {
        if (key == "date") issue.day = date_from_iso(value), is_ours = true;
        for (const auto& [known, field] :
             {std::pair("newspaper", &issue.newspaper), std::pair("weekday", &issue.weekday),
              std::pair("lunar_date", &issue.lunar_date), std::pair("issue_number", &issue.issue_number),
              std::pair("page_number", &number), std::pair("page_name", &name)})
            if (key == known) {
                *field = std::move(value);
                is_ours = true;
                return;
            }
    }
};

}  // namespace detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_STATED_HPP
