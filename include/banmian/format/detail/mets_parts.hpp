// SPDX-License-Identifier: BSL-1.0
/// What the logical structure of METS says of the blocks of ALTO files. Needs pugixml.
#ifndef BANMIAN_FORMAT_DETAIL_METS_PARTS_HPP
#define BANMIAN_FORMAT_DETAIL_METS_PARTS_HPP

#include <banmian/config.hpp>
#include <banmian/format/alto/read.hpp>
#include <banmian/layout/document.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace mets {
namespace detail {

/// A block of an ALTO file that the structure names.
struct area {
    std::size_t file = 0;  ///< index of the ALTO file
    std::string block{};   ///< id of the block; empty for the whole page
    layout::block_hint hint = layout::block_hint::none;
    std::size_t article = 0;  ///< from 1; 0 outside articles
};

/// The parts of articles on pages whose own tags tell them apart: each is an article of its page, and the structure
/// says which goes on in which.
class stated_parts {
public:
    explicit stated_parts(const std::vector<area>& of) : of_(of) {}

    /// Numbers the articles of a page among those of the issue.
    void add(alto::page& page, std::size_t file) {
        if (!page.roles_given) return ends_.push_back(articles_.size());
        std::unordered_map<std::size_t, std::size_t> numbers;  // by the page's own
        for (alto::block& one : page.blocks) {
            if (one.region.group == 0) continue;
            const auto [at, fresh] = numbers.emplace(one.region.group, articles_.size() + 1);
            if (fresh) articles_.push_back({at->second, false, std::to_string(at->second), {}});
            one.region.group = at->second;
            by_block_.emplace(key_of(file, one.id), at->second);
        }
        for (const std::size_t lost : page.headlines_lost)
            if (const auto of = numbers.find(lost); of != numbers.end()) articles_[of->second - 1].headline_lost = true;
        ends_.push_back(articles_.size());
    }
    /// The articles of each page that was added, each with the one in which it goes on.
    [[nodiscard]] std::vector<std::vector<layout::stated_article>> take() {
        std::vector<std::size_t> last;  // by the structure's articles: the part named last
        for (const area& one : of_) {
            const auto part = by_block_.find(key_of(one.file, one.block));
            if (one.article == 0 || part == by_block_.end()) continue;
            if (one.article >= last.size()) last.resize(one.article + 1, 0);
            std::size_t& before = last[one.article];
            if (before != 0 && before != part->second && articles_[before - 1].continued_by.empty())
                articles_[before - 1].continued_by = std::to_string(part->second);
            before = part->second;
        }
        std::vector<std::vector<layout::stated_article>> made;
        std::size_t begin = 0;
        for (const std::size_t end : ends_) {
            made.emplace_back();
            for (; begin < end; ++begin) made.back().push_back(std::move(articles_[begin]));
        }
        return made;
    }

private:
    [[nodiscard]] static std::string key_of(std::size_t file, std::string_view block) {
        return std::to_string(file) + ' ' + std::string(block);
    }

    const std::vector<area>& of_;
    std::vector<layout::stated_article> articles_{};
    std::vector<std::size_t> ends_{};  // of each page's articles
    std::unordered_map<std::string, std::size_t> by_block_{};
};

}  // namespace detail
}  // namespace mets
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_METS_PARTS_HPP
