// SPDX-License-Identifier: BSL-1.0
/// Opt-in: a page as page formats see it: its texts in reading order, each with role, lines and columns.
#ifndef BANMIAN_FORMAT_DETAIL_PIECES_HPP
#define BANMIAN_FORMAT_DETAIL_PIECES_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/printed_lines.hpp>
#include <banmian/location.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/reflect/enumeration.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace detail {

/// What a piece of a page is, and where it belongs.
struct piece {
    block_role role = block_role::unplaced;
    std::string_view name{};    ///< of the role, or `note`, `gap`
    std::size_t article = 0;    ///< of the page, from 1; 0 outside articles
    std::size_t caption = 0;    ///< of the article or page, from 1; 0 outside captions
    const item* gap = nullptr;  ///< the gap that it is; it has no text then
    std::string text{};         ///< as it should read
    std::vector<printed_line> lines{};
    std::vector<column_part> parts{};
    std::size_t begin = 0;  ///< of its first span

    [[nodiscard]] bool is_heading() const noexcept { return is_in_stack(role); }
};

/// A name with a number behind it: P1. (`"P" + std::to_string(1)` makes g++ 12 warn at -O3 of what is not there.)
[[nodiscard]] inline std::string numbered(std::string_view name, std::size_t number) {
    std::string made(name);
    made += std::to_string(number);
    return made;
}

/// The id of a part of a piece: `P1.b7`, and `P1.b7.2` for what goes on in the next column.
[[nodiscard]] inline std::string block_id(std::size_t page, std::size_t piece, std::size_t part) {
    std::string made = numbered("P", page + 1);
    made += numbered(".b", piece + 1);
    if (part > 0) made += numbered(".", part + 1);
    return made;
}

/// What shows a gap, in one text: words parted by spaces.
[[nodiscard]] inline std::string evidence_of(const item& gap) {
    std::string made;
    for (const std::string& one : gap.evidence) made += (made.empty() ? "" : " ") + one;
    return made;
}

/// Makes the pieces of one page.
class page_cutter {
public:
    page_cutter(const page& of, const printed_source& from) : page_(of), from_(from) {
        for (const block& one : of.blocks) blocks_.push_back(&one);
        std::stable_sort(blocks_.begin(), blocks_.end(),
                         [](const block* left, const block* right) { return left->span.begin < right->span.begin; });
        for (std::size_t a = 0; a < of.articles.size(); ++a) articles_.emplace(of.articles[a].id, a + 1);
    }

    /// Texts in the order of the document: articles with their captions, then captions, banners, notices, what is
    /// unplaced, the colophon. What is printed and no node's (报头, 报眉, credits, jump lines, debris) stands where it
    /// belongs, when the source is known: before all, or with its article.
    [[nodiscard]] std::vector<piece> cut() {
        for (std::size_t a = 0; a < page_.articles.size(); ++a) add_article(page_.articles[a], a + 1);
        add_captions(page_.captions, 0);
        for (const text_node& one : page_.banners) add(one, block_role::banner, 0);
        for (const text_node& one : page_.notices) add(one, block_role::notice, 0);
        for (const text_node& one : page_.unplaced) add(one, block_role::unplaced, 0);
        if (page_.colophon) add(page_.colophon->text, block_role::colophon_text, 0);
        if (!from_.text().empty()) add_left_over();
        return std::move(pieces_);
    }

private:
    template <class Node>
    piece& add(const Node& of, block_role role, std::size_t article) {
        piece& made = pieces_.emplace_back();
        made.role = role;
        made.name = to_name(role);
        made.article = article;
        made.text = of.text;
        made.lines = lines_of(of.text, of.spans, of.boxes, from_);
        made.parts = parts_of(made.lines, of.boxes, page_.writing_mode);
        made.begin = of.spans.empty() ? 0 : of.spans.front().begin;
        // A node without a box of its own has that of the block that it stands in.
        if (made.parts.size() == 1 && !made.parts[0].bounds && !of.spans.empty() && of.boxes.empty())
            if (const block* in = block_at(of.spans.front().begin); in != nullptr && is_placeable(in->box))
                made.parts[0].bounds = in->box;
        covered_.insert(covered_.end(), of.spans.begin(), of.spans.end());
        return made;
    }
    void add_article(const article& of, std::size_t number) {
        for (const text_node& one : of.kicker) add(one, block_role::kicker, number);
        for (const text_node& one : of.headline) add(one, block_role::headline, number);
        for (const text_node& one : of.subheads) add(one, block_role::subhead, number);
        for (const item& one : of.body) {
            const block_role role = one.kind == item_kind::crosshead ? block_role::crosshead : block_role::body;
            if (one.kind == item_kind::gap) {
                piece& made = pieces_.emplace_back();
                made.role = block_role::body;
                made.name = "gap";
                made.article = number;
                made.gap = &one;
                continue;
            }
            piece& made = add(one, role, number);
            if (one.kind == item_kind::note) made.name = to_name(one.kind);
        }
        add_captions(of.captions, number);
    }
    void add_captions(const std::vector<caption>& all, std::size_t article) {
        for (std::size_t c = 0; c < all.size(); ++c) {
            if (all[c].title) add(*all[c].title, block_role::caption_title, article).caption = c + 1;
            if (all[c].text) add(*all[c].text, block_role::caption_text, article).caption = c + 1;
        }
    }
    [[nodiscard]] const block* block_at(std::size_t place) const {
        const auto behind = std::partition_point(blocks_.begin(), blocks_.end(),
                                                 [&](const block* one) { return one->span.begin <= place; });
        return behind != blocks_.begin() && place < (*std::prev(behind))->span.end ? *std::prev(behind) : nullptr;
    }

    /// What is visible in blocks and in no node.
    void add_left_over() {
        std::sort(covered_.begin(), covered_.end(),
                  [](const span& left, const span& right) { return left.begin < right.begin; });
        std::vector<piece> first;
        std::vector<piece> of_nodes = std::exchange(pieces_, {});
        std::vector<piece> of_articles;
        for (const block& one : page_.blocks) {
            if (!from_.holds(one.span)) continue;
            const std::size_t article = article_of(one);
            for_each_uncovered(one.span, [&](const span& bare) {
                piece made = left_over(one, bare);
                made.article = article;
                if (made.lines.empty()) return;
                (article != 0 ? of_articles : first).push_back(std::move(made));
            });
        }
        std::stable_sort(of_articles.begin(), of_articles.end(),
                         [](const piece& left, const piece& right) { return left.article < right.article; });
        pieces_ = std::move(first);
        // Before the first paragraph that stands behind it in the source, or after its article.
        std::size_t next = 0;
        std::size_t reached = 0;  // articles before it are done
        for (std::size_t i = 0; i <= of_nodes.size(); ++i) {
            const std::size_t article = i < of_nodes.size() ? of_nodes[i].article : 0;
            const std::size_t before = i > 0 ? of_nodes[i - 1].article : 0;
            const std::size_t next_article = article != 0 ? article : page_.articles.size() + 1;
            for (std::size_t of = std::max<std::size_t>(reached, 1); of < next_article && before != article; ++of)
                add_of(of, of_articles, ~std::size_t{0});
            reached = (std::max)(reached, next_article);
            if (i == of_nodes.size()) break;
            if (article != 0 && is_text(of_nodes[i].role) && of_nodes[i].gap == nullptr && next != article) {
                next = article;
                add_of(article, of_articles, of_nodes[i].begin);
            }
            pieces_.push_back(std::move(of_nodes[i]));
        }
        for (piece& one : of_articles)
            if (!one.lines.empty()) pieces_.push_back(std::move(one));
    }
    void add_of(std::size_t article, std::vector<piece>& from, std::size_t before) {
        const auto first =
            std::partition_point(from.begin(), from.end(), [&](const piece& one) { return one.article < article; });
        for (auto at = first; at != from.end() && at->article == article; ++at) {
            piece& one = *at;
            if (one.lines.empty() || one.begin >= before) continue;
            if (before != ~std::size_t{0} && one.role != block_role::byline_line) continue;
            pieces_.push_back(std::exchange(one, {}));  // what is left has no lines, and is passed over
        }
    }
    [[nodiscard]] std::size_t article_of(const block& of) const {
        const auto found = of.article ? articles_.find(*of.article) : articles_.end();
        return found == articles_.end() ? 0 : found->second;
    }
    template <class Visit>
    void for_each_uncovered(const span& of, Visit visit) const {
        std::size_t at = of.begin;
        auto next = std::partition_point(covered_.begin(), covered_.end(),
                                         [&](const span& one) { return one.begin < of.begin; });
        for (auto back = next; back != covered_.begin();) {  // those that begin before it and reach into it
            --back;
            at = (std::max)(at, (std::min)(back->end, of.end));
            if (next - back > 8) break;
        }
        for (; next != covered_.end() && next->begin < of.end; ++next) {
            if (next->begin > at) visit(span{at, next->begin});
            at = (std::max)(at, next->end);
        }
        if (at < of.end) visit(span{at, of.end});
    }
    [[nodiscard]] piece left_over(const block& in, const span& bare) const {
        piece made;
        // What a caption or a paragraph leaves out is its credit or its jump line.
        made.role = traits_of(in.role).place == role_place::captions ? block_role::credit_line
                    : is_text(in.role)                               ? block_role::jump_line
                                                                     : in.role;
        made.name = to_name(made.role);
        made.begin = bare.begin;
        const std::string_view all = bare.in(from_.text());
        for (std::size_t at = 0; at < all.size();) {
            const std::size_t end = (std::min)(all.find_first_of("\n\f", at), all.size());
            const std::string_view line = trimmed(all.substr(at, end - at));
            if (!line.empty()) {
                made.lines.push_back({std::string(line), std::string(line), {}});
                made.text += line;
            }
            at = end + 1;
        }
        if (!made.lines.empty()) made.parts.push_back({0, made.lines.size(), {}});
        if (!made.parts.empty() && is_placeable(in.box)) made.parts[0].bounds = in.box;
        return made;
    }
    [[nodiscard]] static std::string_view trimmed(std::string_view text) {
        std::size_t begin = text.size();
        std::size_t end = 0;
        for (std::size_t at = 0; at < text.size();) {
            const code_point one = decode(text, at);
            if (!is_blank(one.value) && !(one.value < 0x20)) begin = (std::min)(begin, at), end = at + one.size;
            at += one.size;
        }
        return begin < end ? text.substr(begin, end - begin) : std::string_view();
    }

    const page& page_;
    const printed_source& from_;
    std::vector<const block*> blocks_{};                            // in the order of their places
    std::unordered_map<std::string_view, std::size_t> articles_{};  // by their ids, from 1
    std::vector<piece> pieces_{};
    std::vector<span> covered_{};
};

[[nodiscard]] inline std::vector<piece> pieces_of(const page& of, const printed_source& from) {
    return page_cutter(of, from).cut();
}

}  // namespace detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_PIECES_HPP
