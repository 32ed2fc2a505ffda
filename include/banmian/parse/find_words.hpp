// SPDX-License-Identifier: BSL-1.0
/// Finds words in a text whatever the spaces, the widths of marks and the forms of quotes: as a person copies them.
#ifndef BANMIAN_PARSE_FIND_WORDS_HPP
#define BANMIAN_PARSE_FIND_WORDS_HPP

#include <banmian/config.hpp>
#include <banmian/location.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/punctuation.hpp>
#include <banmian/text/radicals.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/text/width.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A text to search, folded: what the printer may change is taken out or made one.
class word_finder {
public:
    explicit word_finder(std::string_view text) {
        codes_.reserve(text.size() / 3);
        begins_.reserve(text.size() / 3);
        for (std::size_t at = 0; at < text.size();) {
            const code_point one = decode(text, at);
            if (const char32_t code = fold(one.value)) {
                codes_ += code;
                begins_.push_back({at, at + one.size});
            }
            at += one.size;
        }
    }

    /// The places that have the words, from the first to the last character; none for words that are but spaces.
    /// Places that overlap are one.
    [[nodiscard]] std::vector<span> find(std::string_view words) const {
        std::vector<span> made;
        std::u32string wanted;
        for (std::size_t at = 0; at < words.size();) {
            const code_point one = decode(words, at);
            if (const char32_t code = fold(one.value)) wanted += code;
            at += one.size;
        }
        if (wanted.empty()) return made;
        for (std::size_t at = codes_.find(wanted); at != codes_.npos; at = codes_.find(wanted, at + wanted.size()))
            made.push_back({begins_[at].begin, begins_[at + wanted.size() - 1].end});
        return made;
    }

private:
    /// 0 for what does not count.
    [[nodiscard]] static constexpr char32_t fold(char32_t code) noexcept {
        if (detail::within(code, 0x4E00, 0x9FFF)) return code;
        if (is_space(code) || half_ems(code) == 0) return 0;
        if (detail::one_of(code, U"“”‘’'「」『』﹁﹂﹃﹄＂＇")) return U'"';
        if (const char32_t narrow = half_width(code)) return narrow;
        return unified_ideograph(code);
    }

    std::u32string codes_{};
    std::vector<span> begins_{};
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_FIND_WORDS_HPP
