// SPDX-License-Identifier: BSL-1.0
/// What a piece of a page can be: one row a role, which passes, writers, readers and rules ask.
#ifndef BANMIAN_MODEL_ROLE_HPP
#define BANMIAN_MODEL_ROLE_HPP

#include <banmian/config.hpp>
#include <banmian/reflect/enumeration.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// What a block of the page is; `role_table` has the Chinese term of each.
enum class block_role : std::uint8_t {
    noise,          ///< stray glyphs, debris of artwork
    masthead,       ///< the newspaper's name and what is printed with it
    page_header,    ///< page number, page name, date, staff
    banner,         ///< slogan, section label
    kicker,         ///< over the headline
    headline,       ///< the main line of a stack
    subhead,        ///< under the headline
    byline_line,    ///< authors on lines of their own
    body,           ///< running text
    crosshead,      ///< a heading inside the body
    caption_title,  ///< title of a picture story
    caption_text,   ///< what a picture shows
    credit_line,    ///< whose picture it is, on lines of its own
    jump_line,      ///< where an article goes on, or comes from
    notice,         ///< advertisement or announcement
    colophon_text,  ///< imprint, addresses, prices
    unplaced,       ///< text that could not be assigned: kept, never dropped
};

/// Which part of a page something is.
enum class role_part : std::uint8_t {
    none,       ///< not told
    furniture,  ///< of the page, not of its contents: 报头, 报眉, 报尾, debris
    heading,    ///< a line of a headline's stack, a crosshead, a title, a banner
    text,       ///< running text, which columns and paragraphs are made of
    beside,     ///< what stands beside a text: authors, captions, credits, jump lines
};

/// Where the text of a role goes in the document.
enum class role_place : std::uint8_t {
    nowhere,        ///< it stays in its block
    header,         ///< what it tells goes to the page and the issue
    banners,        ///< `page::banners`
    stack,          ///< `article::kicker`, `headline`, `subheads`
    bylines,        ///< `article::bylines`
    body,           ///< `article::body`
    captions,       ///< `article::captions`, `page::captions`
    jumps,          ///< `article::jump_to`, `jump_from`
    notices,        ///< `page::notices`
    page_colophon,  ///< `page::colophon`
    unplaced,       ///< `page::unplaced`
};

/// What an item of an article's body is.
enum class item_kind : std::uint8_t {
    paragraph,  ///< the full printed paragraph, its dateline and byline included
    crosshead,  ///< a heading inside the body (小标题); the JSON of version 1 calls it `subhead`
    gap,        ///< text that the page had and the input has not
    note,       ///< an editor's note (编者按) and the like
    verse,      ///< one printed line of a poem (诗歌)
};

template <>
struct enum_names<item_kind> {
    static constexpr std::string_view names[] = {"paragraph", "subhead", "gap", "note", "verse"};
};

/// What happens to the spaces inside the printed lines of a role.
enum class role_spaces : std::uint8_t {
    close_up,  ///< they came from wraps and justification
    keep,      ///< they part segments
};

/// What is known of a role: all that passes, writers and rules need not decide themselves.
struct role_traits {
    block_role role;
    std::string_view name;  ///< in documents
    std::string_view term;  ///< of the trade
    role_part part;
    role_spaces spaces;
    role_place place;
    std::string_view list{};                ///< key of the list in documents; empty when it goes to none of its own
    item_kind item = item_kind::paragraph;  ///< of those in a body: the items that they make
};

/// One row a role, in the order of the enumerators.
inline constexpr role_traits role_table[] = {
    {block_role::noise, "noise", "杂字", role_part::furniture, role_spaces::keep, role_place::nowhere},
    {block_role::masthead, "masthead", "报头", role_part::furniture, role_spaces::keep, role_place::header},
    {block_role::page_header, "page-header", "报眉", role_part::furniture, role_spaces::keep, role_place::header,
     "staff"},
    {block_role::banner, "banner", "栏题", role_part::heading, role_spaces::keep, role_place::banners, "banners"},
    {block_role::kicker, "kicker", "引题", role_part::heading, role_spaces::keep, role_place::stack, "kicker"},
    {block_role::headline, "headline", "主题", role_part::heading, role_spaces::keep, role_place::stack, "headline"},
    {block_role::subhead, "subhead", "副题", role_part::heading, role_spaces::keep, role_place::stack, "subheads"},
    {block_role::byline_line, "byline", "署名", role_part::beside, role_spaces::keep, role_place::bylines, "bylines"},
    {block_role::body, "body", "正文", role_part::text, role_spaces::close_up, role_place::body, "body"},
    {block_role::crosshead, "crosshead", "小标题", role_part::heading, role_spaces::keep, role_place::body, "body",
     item_kind::crosshead},
    {block_role::caption_title, "caption-title", "图题", role_part::heading, role_spaces::keep, role_place::captions,
     "captions"},
    {block_role::caption_text, "caption", "图片说明", role_part::beside, role_spaces::close_up, role_place::captions,
     "captions"},
    {block_role::credit_line, "credit", "图片署名", role_part::beside, role_spaces::close_up, role_place::captions,
     "captions"},
    {block_role::jump_line, "jump", "转版", role_part::beside, role_spaces::keep, role_place::jumps},
    {block_role::notice, "notice", "广告", role_part::none, role_spaces::keep, role_place::notices, "notices"},
    {block_role::colophon_text, "colophon", "报尾", role_part::furniture, role_spaces::keep, role_place::page_colophon,
     "colophon"},
    {block_role::unplaced, "unplaced", "未归位", role_part::none, role_spaces::keep, role_place::unplaced, "unplaced"},
};

namespace detail {

/// True when the rows of a table stand in the order of the enumerators, one for each.
template <class Enum, std::size_t Size, class Row>
[[nodiscard]] constexpr bool is_row_for_each(const Row (&rows)[Size], Enum Row::*key) noexcept {
    for (std::size_t i = 0; i < Size; ++i)
        if (rows[i].*key != static_cast<Enum>(i)) return false;
    return !is_enumerator<static_cast<Enum>(Size)>();
}

}  // namespace detail

static_assert(detail::is_row_for_each(role_table, &role_traits::role),
              "banmian::role_table: a role has no row, or the rows stand in another order than the enumerators");

/// The row of a role; that of `unplaced` for a value outside the enumeration.
[[nodiscard]] constexpr const role_traits& traits_of(block_role role) noexcept {
    const auto row = static_cast<std::size_t>(role);
    return row < std::size(role_table) ? role_table[row] : role_table[static_cast<std::size_t>(block_role::unplaced)];
}
namespace detail {

/// The roles of which something holds, a bit each: passes ask it of every piece and its neighbours.
class role_set {
public:
    template <class Holds>
    constexpr explicit role_set(Holds holds) noexcept {
        static_assert(std::size(role_table) <= 32);
        for (const role_traits& one : role_table)
            if (holds(one)) bits_ |= std::uint32_t{1} << static_cast<unsigned>(one.role);
    }
    [[nodiscard]] constexpr bool has(block_role role) const noexcept {
        return (bits_ >> (static_cast<unsigned>(role) & 31U) & 1U) != 0;
    }

private:
    std::uint32_t bits_ = 0;
};
inline constexpr role_set text_roles([](const role_traits& one) { return one.part == role_part::text; });
inline constexpr role_set heading_roles([](const role_traits& one) { return one.part == role_part::heading; });
inline constexpr role_set furniture_roles([](const role_traits& one) { return one.part == role_part::furniture; });
inline constexpr role_set stack_roles([](const role_traits& one) { return one.place == role_place::stack; });
inline constexpr role_set article_roles([](const role_traits& one) {
    switch (one.place) {
    case role_place::stack:
    case role_place::bylines:
    case role_place::body:
    case role_place::captions:
    case role_place::jumps: return true;
    case role_place::nowhere:
    case role_place::header:
    case role_place::banners:
    case role_place::notices:
    case role_place::page_colophon:
    case role_place::unplaced: break;
    }
    return false;
});

}  // namespace detail

/// True for running text: what is joined across columns and fills them.
[[nodiscard]] constexpr bool is_text(block_role role) noexcept {
    return detail::text_roles.has(role);
}
/// True for headings of every kind.
[[nodiscard]] constexpr bool is_heading(block_role role) noexcept {
    return detail::heading_roles.has(role);
}
/// True for what a page has beside its contents.
[[nodiscard]] constexpr bool is_furniture(block_role role) noexcept {
    return detail::furniture_roles.has(role);
}
/// True for the lines of a headline's stack.
[[nodiscard]] constexpr bool is_in_stack(block_role role) noexcept {
    return detail::stack_roles.has(role);
}
/// True for what an article is made of.
[[nodiscard]] constexpr bool is_in_article(block_role role) noexcept {
    return detail::article_roles.has(role);
}

/// The role of the items of a kind: what a body has of them is printed as that. Notes, gaps and verse are parts of the
/// text.
[[nodiscard]] constexpr block_role role_of(item_kind kind) noexcept {
    for (const role_traits& one : role_table)
        if (one.place == role_place::body && one.item == kind) return one.role;
    return block_role::body;
}

template <>
struct enum_names<block_role> {
    static constexpr auto names = [] {
        std::array<std::string_view, std::size(role_table)> made{};
        for (std::size_t i = 0; i < made.size(); ++i) made[i] = role_table[i].name;
        return made;
    }();
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_ROLE_HPP
