// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of jumps 转版: every 下转 has its 上接, on the page it names.
#ifndef BANMIAN_VALIDATE_RULES_JUMP_HPP
#define BANMIAN_VALIDATE_RULES_JUMP_HPP

#include <banmian/config.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

namespace detail {

/// True when the page's printed number, or its place in the issue where none is printed, is the one named.
template <storage_policy Storage>
[[nodiscard]] bool is_page_named(const basic_issue<Storage>& whole, std::size_t index, std::string_view label) {
    const auto plain = [](std::string_view of) {
        while (of.size() > 1 && of[0] == '0') of.remove_prefix(1);
        return of;
    };
    const auto& number = whole.pages[index].number;
    return number ? plain(*number) == plain(label) : std::to_string(index + 1) == plain(label);
}
template <storage_policy Storage>
[[nodiscard]] std::size_t page_named(const basic_issue<Storage>& whole, std::string_view label) {
    for (std::size_t i = 0; i < whole.pages.size(); ++i)
        if (is_page_named(whole, i, label)) return i;
    return whole.pages.size();
}
/// Calls `function(page index, article)` for every article.
template <storage_policy Storage, class Function>
void for_each_article(const basic_issue<Storage>& whole, Function&& function) {
    for (std::size_t p = 0; p < whole.pages.size(); ++p)
        for (const auto& story : whole.pages[p].articles) function(p, story);
}
/// Files a finding under an article.
template <storage_policy Storage>
void place(finding& made, std::size_t page, const basic_article<Storage>& story) {
    made.page = page;
    made.article = std::string(story.id);
    const auto& body = story.body;
    for (std::size_t i = body.size(); i > 0; --i)
        if (!body[i - 1].spans.empty()) {
            made.span = body[i - 1].spans[body[i - 1].spans.size() - 1];
            break;
        }
}

}  // namespace detail

/// Asked of issues of several pages: a lone page cannot show its other half.
struct page_not_in_issue {
    static constexpr rule_info about{"jump.page_not_in_issue", severity::error, "jump to a page that is not there",
                                     "转版所指版面不存在", "newsroom practice"};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        if (whole.pages.size() < 2) return;
        detail::for_each_article(whole, [&](std::size_t p, const auto& story) {
            const auto look = [&](const auto& jump) {
                if (jump && detail::page_named(whole, jump->page) == whole.pages.size())
                    detail::place(
                        out.found(
                            {.en = "page {} is not in the issue", .zh = "本期没有第{}版", .arguments = {jump->page}}),
                        p, story);
            };
            look(story.jump_to);
            look(story.jump_from);
        });
    }
};

struct jump_no_target {
    static constexpr rule_info about{"jump.no_target", severity::error, "下转 without 上接", "下转而无上接",
                                     "newsroom practice"};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        if (whole.pages.size() < 2) return;
        detail::for_each_article(whole, [&](std::size_t p, const auto& story) {
            if (!story.jump_to || story.continued_by) return;
            const std::size_t target = detail::page_named(whole, story.jump_to->page);
            if (target == whole.pages.size()) return;  // that is another rule's matter
            // A part there that comes from here, but is not linked, came without its words: jump.target_no_backref.
            for (const auto& other : whole.pages[target].articles)
                if (other.jump_from) return;
            detail::place(out.found({.en = "nothing on page {} continues this article",
                                     .zh = "第{}版没有本稿的续文",
                                     .arguments = {story.jump_to->page}}),
                          p, story);
        });
    }
};

struct target_no_backref {
    static constexpr rule_info about{"jump.target_no_backref", severity::warning, "上接 without 下转", "上接而无下转",
                                     "newsroom practice"};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        if (whole.pages.size() < 2) return;
        detail::for_each_article(whole, [&](std::size_t p, const auto& story) {
            if (!story.jump_from || story.continues ||
                detail::page_named(whole, story.jump_from->page) == whole.pages.size())
                return;
            detail::place(out.found({.en = "no article on page {} jumps to this page",
                                     .zh = "第{}版没有稿件转至本版",
                                     .arguments = {story.jump_from->page}}),
                          p, story);
        });
    }
};

struct jump_title_mismatch {
    static constexpr rule_info about{"jump.title_mismatch", severity::info, "the jump line repeats another title",
                                     "转版标题与原题不符", "newsroom practice"};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        detail::for_each_article(whole, [&](std::size_t p, const auto& story) {
            if (!story.continues || !story.jump_from || !story.jump_from->title) return;
            const std::string_view title = *story.jump_from->title;
            detail::for_each_article(whole, [&](std::size_t /*page*/, const auto& first) {
                if (std::string_view(first.id) != std::string_view(*story.continues) || first.headline.empty()) return;
                std::string whole_title;
                for (const auto& line : first.headline) whole_title += line.text;
                if (whole_title.find(title) != whole_title.npos || title.find(first.headline[0].text) != title.npos)
                    return;
                detail::place(out.found({.en = "the jump line says {}, the article is headed {}",
                                         .zh = "转版标题为“{}”，原题为“{}”",
                                         .arguments = {title, whole_title}}),
                              p, story);
            });
        });
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_JUMP_HPP
