// SPDX-License-Identifier: BSL-1.0
/// Jumps: joins the parts of an article that goes on on another page (下转 … 上接), and dates the datelines.
#ifndef BANMIAN_PARSE_PRINTING_JUMPS_HPP
#define BANMIAN_PARSE_PRINTING_JUMPS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/jump.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/model/issue.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// Page labels as equals: 1, 01 and A1, A01 name the same page.
[[nodiscard]] inline std::string plain_label(std::string_view label) {
    std::string made;
    for (const char byte : label)
        if (byte != '0' || (!made.empty() && made.back() >= '0' && made.back() <= '9')) made.push_back(byte);
    return made;
}

[[nodiscard]] inline std::string label_of(const issue& whole, std::size_t page) {
    return plain_label(whole.pages[page].number ? *whole.pages[page].number : std::to_string(page + 1));
}

/// How many characters two titles share in a row at their beginnings, at most: a jump repeats the headline, or a part.
[[nodiscard]] inline std::size_t common_bytes(std::string_view a, std::string_view b) noexcept {
    std::size_t most = 0;
    for (std::size_t shift = 0; shift < b.size(); shift += 3) {
        std::size_t same = 0;
        while (same < a.size() && shift + same < b.size() && a[same] == b[shift + same]) ++same;
        if (same > most) most = same;
    }
    return most;
}

}  // namespace detail

/// （下转第3版） or （上接第1版） at the end of a text or a headline, or 下转第3版 behind a sentence; it is printed
/// with the text.
[[nodiscard]] inline std::optional<grammar::jump_match> last_jump(grammar::glyph_run run) {
    constexpr std::size_t longest = 40;  // glyphs with the bracket
    if (run.size() < 4) return std::nullopt;
    std::size_t open = run.size() - 1;
    if (banmian::detail::one_of(grammar::narrow(run.back().code), U")]】〕")) {
        while (open > 0 && run.size() - open < longest &&
               !banmian::detail::one_of(grammar::narrow(run[open].code), U"([【〔"))
            --open;
    } else {
        constexpr std::size_t longest_bare = 9;  // glyphs: 下转第十二版
        if (run.back().code != U'版') return std::nullopt;
        while (open > 0 && run.size() - open < longest_bare && run[open].code != U'下') --open;
        if (open == 0 || run[open].code != U'下') return std::nullopt;
        const glyph& before = run[open - 1];
        if (!before.is(is_sentence_glyph | is_symbol_glyph) && !before.is(is_closing_glyph)) return std::nullopt;
    }
    auto jump = grammar::match_jump(run, open);
    if (!jump || jump->whole.end != run.size()) return std::nullopt;
    return jump;
}

/// A jump to another page at the end of a text.
[[nodiscard]] inline std::optional<grammar::jump_match> jump_at_end(grammar::glyph_run run) {
    auto jump = last_jump(run);
    return jump && jump->onward ? std::move(jump) : std::nullopt;
}

/// Links every part that jumps to a page with the part on that page that says where it comes from. When several could
/// be meant, the one whose headline is most alike, then the first.
template <class = when_used>
void join_pages(issue& whole) {
    struct arrival {
        std::string here{};  ///< label of the page that the part stands on
        std::string from{};  ///< and of the page that it says it comes from
        std::size_t page = 0;
        article* part = nullptr;
    };
    std::vector<arrival> arrivals;
    for (std::size_t p = 0; p < whole.pages.size(); ++p)
        for (article& one : whole.pages[p].articles)
            if (one.jump_from)
                arrivals.push_back({detail::label_of(whole, p), detail::plain_label(one.jump_from->page), p, &one});
    if (arrivals.empty()) return;
    const auto by_labels = [](const arrival& a, const arrival& b) {
        const int order = a.here.compare(b.here);
        return order != 0 ? order < 0 : a.from < b.from;
    };
    std::stable_sort(arrivals.begin(), arrivals.end(), by_labels);
    for (std::size_t p = 0; p < whole.pages.size(); ++p) {
        for (article& from : whole.pages[p].articles) {
            if (!from.jump_to) continue;
            const arrival wanted{detail::plain_label(from.jump_to->page), detail::label_of(whole, p)};
            article* best = nullptr;
            std::size_t most = 0;
            // No title is more alike than a whole one, and where there is none the first is as good as any.
            const std::size_t whole_title = from.headline.empty() ? 1 : 1 + from.headline.front().text.size();
            for (auto to = std::lower_bound(arrivals.begin(), arrivals.end(), wanted, by_labels);
                 to != arrivals.end() && !by_labels(wanted, *to) && most < whole_title; ++to) {
                if (to->page == p || to->part->continues) continue;
                std::size_t alike = 1;
                if (!from.headline.empty() && !to->part->headline.empty())
                    alike += detail::common_bytes(from.headline.front().text, to->part->headline.front().text);
                if (alike > most) most = alike, best = to->part;
            }
            if (best == nullptr) continue;
            best->continues = from.id;
            from.continued_by = best->id;
        }
    }
}

namespace detail {

/// The parts of articles that a format's groups make, by group: its part that was read last.
class parts_by_group {
public:
    [[nodiscard]] article* part_of(std::size_t group) const noexcept {
        return group < known_.size() ? known_[group] : nullptr;
    }
    /// One group on two pages is one article: joins the parts of a page to those before.
    void add(const layout::sheet& sheet, page& made) {
        std::unordered_map<std::string_view, article*> of_page;
        for (article& one : made.articles) of_page.emplace(one.id, &one);
        for (std::size_t b = 0; b < sheet.blocks.size() && b < made.blocks.size(); ++b) {
            const std::size_t group = sheet.blocks[b].group;
            if (group == 0 || !made.blocks[b].article) continue;
            const auto found = of_page.find(*made.blocks[b].article);
            if (found == of_page.end()) continue;
            if (group >= known_.size()) known_.resize(group + 1);
            article*& last = known_[group];
            if (last != nullptr && last != found->second && page_of(*last) != page_of(*found->second))
                join(*last, *found->second);
            last = found->second;
        }
    }
    static void join(article& from, article& to) {
        if (from.continued_by || to.continues) return;
        from.continued_by = to.id;
        to.continues = from.id;
    }

private:
    /// Ids begin with the page's.
    [[nodiscard]] static std::string_view page_of(const article& one) noexcept {
        return std::string_view(one.id).substr(0, one.id.find('-'));
    }

    std::vector<article*> known_{};
};

}  // namespace detail

/// Links the parts of articles that the format itself joins across its sheets.
template <class = when_used>
void join_given_articles(issue& whole, const layout::document& source) {
    detail::parts_by_group parts;
    for (std::size_t p = 0; p < whole.pages.size() && p < source.sheets.size(); ++p)
        if (source.sheets[p].articles_given) parts.add(source.sheets[p], whole.pages[p]);
    std::unordered_map<std::string_view, article*> by_id;  // as files name them
    for (const layout::sheet& sheet : source.sheets)
        for (const layout::stated_article& one : sheet.articles)
            if (article* const part = parts.part_of(one.group); part != nullptr && !one.id.empty())
                by_id.emplace(one.id, part);
    for (const layout::sheet& sheet : source.sheets)
        for (const layout::stated_article& one : sheet.articles) {
            const auto to = by_id.find(one.continued_by);
            article* const from = parts.part_of(one.group);
            if (from != nullptr && to != by_id.end() && to->second != from) parts.join(*from, *to->second);
        }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PRINTING_JUMPS_HPP
