// SPDX-License-Identifier: BSL-1.0
/// Opt-in: the table of word lists that a user may add to or replace: one row a kind, with ours.
#ifndef BANMIAN_GRAMMAR_WORD_LISTS_HPP
#define BANMIAN_GRAMMAR_WORD_LISTS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/caption.hpp>
#include <banmian/grammar/colophon.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/grammar/header_words.hpp>
#include <banmian/grammar/lexicons.hpp>
#include <banmian/grammar/measure_words.hpp>
#include <banmian/grammar/own_words.hpp>
#include <banmian/reflect/for_each_field.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

/// Words of ours, of whatever kind of list: a list of words, or a text of which each character is one.
struct our_words {
    const std::u32string_view* words = nullptr;
    std::u32string_view characters{};  ///< behind those
    std::size_t count = 0;             ///< of `words`

    [[nodiscard]] constexpr std::size_t size() const noexcept { return count + characters.size(); }
    [[nodiscard]] constexpr std::u32string_view operator[](std::size_t number) const noexcept {
        return number < count ? words[number] : characters.substr(number - count, 1);
    }
};

/// A kind of words that a user may add to or replace. What it is for is the sentence of its field in `lexicons`.
struct word_kind {
    std::string_view name;                 ///< its key in the user's file
    our_words ours;                        ///< in the order in which they are tried
    word_list lexicons::*given = nullptr;  ///< the user's; null for the labels of the colophon, which have a key
    own_list own_words::*read = nullptr;   ///< the same as the grammar reads them
};

namespace detail {
template <class Words>
[[nodiscard]] constexpr our_words words_in(const Words& list, std::u32string_view characters = {}) noexcept {
    return {&*list.begin(), characters, static_cast<std::size_t>(list.end() - list.begin())};
}
/// What may stand behind a digit.
inline constexpr auto units = [] {
    std::array<char32_t, measure_words.size() + behind_digits.size()> made{};
    std::copy(behind_digits.begin(), behind_digits.end(),
              std::copy(measure_words.begin(), measure_words.end(), made.begin()));
    return made;
}();
inline constexpr std::u32string_view units_text(units.data(), units.size());
}  // namespace detail

/// One row a kind, in the order of the user's file.
inline constexpr word_kind word_kinds[] = {
    {"agencies", detail::words_in(detail::agencies), &lexicons::agencies, &own_words::agencies},
    {"byline_roles", detail::words_in(detail::roles), &lexicons::byline_roles, &own_words::byline_roles},
    {"staff_roles", detail::words_in(detail::staff_roles), &lexicons::staff_roles, &own_words::staff_roles},
    {"page_names", detail::words_in(detail::page_names), &lexicons::page_names, &own_words::page_names},
    {"caption_openings", detail::words_in(detail::caption_openings), &lexicons::caption_openings,
     &own_words::caption_openings},
    {"units", {nullptr, detail::units_text, 0}, &lexicons::units, &own_words::units},
    {"surnames", detail::words_in(double_surnames, surnames), &lexicons::surnames, &own_words::surnames},
    {"colophon", detail::words_in(detail::colophon_labels)},
};

namespace detail {
/// True when a table has a row for each field, in order.
template <class Row, std::size_t Size, class Owner, class... Fields>
[[nodiscard]] constexpr bool is_row_for_each_field(const Row (&rows)[Size],
                                                   field_list<Owner, Fields...> /*fields*/) noexcept {
    std::size_t number = 0;
    return sizeof...(Fields) == Size && ((rows[number++].name == Fields::name) && ...);
}
}  // namespace detail

static_assert(detail::is_row_for_each_field(word_kinds, fields_of<lexicons>{}),
              "banmian::grammar::word_kinds: a list of the user's lexicons has no row, or the rows stand in another "
              "order than its fields");

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_WORD_LISTS_HPP
