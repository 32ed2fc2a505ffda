// SPDX-License-Identifier: BSL-1.0
/// The user's own words as the grammar reads them: decoded, folded, and the longest first.
#ifndef BANMIAN_GRAMMAR_OWN_WORDS_HPP
#define BANMIAN_GRAMMAR_OWN_WORDS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/lexicons.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

/// Words of one kind that stand beside ours, or take their place.
struct own_list {
    std::vector<std::u32string> words{};  ///< narrow; longer ones before those that they begin with; none is empty
    bool with_ours = true;
};

/// A label of the colophon.
struct own_label {
    std::u32string word{};
    colophon_key key = colophon_key::other;
};

/// All words of the user's.
struct own_words {
    own_list agencies{};
    own_list byline_roles{};
    own_list staff_roles{};
    own_list page_names{};
    own_list caption_openings{};
    own_list units{};
    own_list surnames{};
    std::vector<own_label> labels{};  ///< longer ones first
    bool with_our_labels = true;

    own_words() = default;
    template <class = when_used>
    explicit own_words(const lexicons& given);
};

namespace detail {

/// A word as glyphs are compared: without white space, full-width ASCII narrow. Empty for what is no UTF-8.
[[nodiscard]] inline std::u32string decoded(std::string_view word) {
    std::u32string made;
    for (std::size_t at = 0; at < word.size();) {
        const code_point one = decode(word, at);
        at += one.size;
        if (!is_space(one.value)) made += narrow(one.value);
    }
    return made;
}

template <class = when_used>
[[nodiscard]] own_list own_list_of(const word_list& given) {
    own_list made;
    made.with_ours = !given.replace;
    for (const std::string& word : given.words) {
        std::u32string one = decoded(word);
        if (!one.empty()) made.words.push_back(std::move(one));
    }
    std::stable_sort(made.words.begin(), made.words.end(),
                     [](const std::u32string& a, const std::u32string& b) { return a.size() > b.size(); });
    return made;
}

}  // namespace detail

template <class>
own_words::own_words(const lexicons& given)
    : agencies(detail::own_list_of(given.agencies)), byline_roles(detail::own_list_of(given.byline_roles)),
      staff_roles(detail::own_list_of(given.staff_roles)), page_names(detail::own_list_of(given.page_names)),
      caption_openings(detail::own_list_of(given.caption_openings)), units(detail::own_list_of(given.units)),
      surnames(detail::own_list_of(given.surnames)), with_our_labels(!given.colophon.replace) {
    for (const colophon_label& one : given.colophon.labels) {
        std::u32string word = detail::decoded(one.label);
        if (!word.empty()) labels.push_back({std::move(word), one.key});
    }
    std::stable_sort(labels.begin(), labels.end(),
                     [](const own_label& a, const own_label& b) { return a.word.size() > b.word.size(); });
}

/// Moves past one of the user's own words of that kind.
constexpr bool eat_own(scan& in, own_list own_words::*kind) noexcept {
    if (in.own() == nullptr) return false;
    for (const std::u32string& word : (in.own()->*kind).words)
        if (in.eat(word)) return true;
    return false;
}

/// True unless the user's words of that kind take the place of ours.
[[nodiscard]] constexpr bool reads_ours(const scan& in, own_list own_words::*kind) noexcept {
    return in.own() == nullptr || (in.own()->*kind).with_ours;
}

/// Moves past a word of a kind: one of the user's, or of `ours`.
template <class Words>
constexpr bool eat_word(scan& in, const Words& ours, own_list own_words::*kind) noexcept {
    return eat_own(in, kind) || (reads_ours(in, kind) && in.eat_any(ours) >= 0);
}

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_OWN_WORDS_HPP
