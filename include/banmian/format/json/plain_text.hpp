// SPDX-License-Identifier: BSL-1.0
/// Finds the end of a string and checks its UTF-8, both in one pass over its bytes.
#ifndef BANMIAN_FORMAT_JSON_PLAIN_TEXT_HPP
#define BANMIAN_FORMAT_JSON_PLAIN_TEXT_HPP

#include <banmian/config.hpp>
#include <banmian/format/json/special.hpp>
#include <banmian/format/json/wide.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/text/utf8_blocks.hpp>

#include <bit>
#include <cstddef>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail {

/// The closing quote of the string whose first byte is at `at`, when it has no escapes and is UTF-8; nullptr for every
/// other string, which the scanner reads. The scalar twin of `end_of_plain_text`.
[[nodiscard]] inline const char* end_of_plain_text_scalar(const char* at, const char* end) noexcept {
    const std::string_view rest(at, static_cast<std::size_t>(end - at));
    const std::size_t size = find_special_scalar(rest, 0);
    return size < rest.size() && rest[size] == '"' && is_valid_utf8(rest.substr(0, size)) ? at + size : nullptr;
}

#if BANMIAN_SSE2
/// True when the first `size` bytes are whole characters of three, none of them restricted: a name in Han.
[[nodiscard, gnu::always_inline]] inline bool is_name_of_three(__m128i bytes, std::size_t size) noexcept {
    constexpr char e = '\xE1';
    constexpr char c = '\x80';
    constexpr char l = 0x0E;
    constexpr char t = 0x3F;
    const __m128i above = _mm_sub_epi8(bytes, _mm_setr_epi8(e, c, c, e, c, c, e, c, c, e, c, c, e, c, c, e));
    const __m128i most = _mm_setr_epi8(l, t, t, l, t, t, l, t, t, l, t, t, l, t, t, l);
    const __m128i inside = _mm_andnot_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\xED')),
                                            _mm_cmpeq_epi8(_mm_min_epu8(above, most), above));
    const unsigned outside = ~banmian::detail::utf8_block::high_bits(inside) & ((1U << size) - 1);
    return outside == 0 && size % 3 == 0;
}

/// The same, in blocks of sixteen bytes that begin with a character. Near `end` it answers nullptr for every string.
[[nodiscard, gnu::noinline]] inline const char* end_of_plain_text_in_blocks(const char* at, const char* end) noexcept {
    using block = banmian::detail::utf8_block;
    while (end - at >= 16) {
        const block one(block::load(at));
        const unsigned special = block::high_bits(special_in(one.bytes));
        // What is judged: up to the first special byte, and that one too, which continues no character.
        const unsigned ours = special != 0 ? special ^ (special - 1) : 0xFFFFU;
        if ((block::high_bits(one.agrees()) & ours) != ours) return nullptr;
        if ((block::high_bits(one.restricted()) & ours) != 0 && (block::high_bits(one.wrong()) & ours) != 0)
            return nullptr;
        if (special != 0) {
            at += std::countr_zero(special);
            return *at == '"' ? at : nullptr;
        }
        at = banmian::detail::skip_runs_of_three(banmian::detail::back_to_character(at + 16), end);
    }
    return nullptr;
}
#endif

#if BANMIAN_SSE2
/// The same, by what the processor has.
[[nodiscard, gnu::noinline]] inline const char* end_of_long_text(const char* at, const char* end) noexcept {
#if BANMIAN_JSON_WIDE
    if (const char* const special = wide::find_special(at, end)) return *special == '"' ? special : nullptr;
#endif
    return end_of_plain_text_in_blocks(at, end);
}
#endif

/// The same. Most strings are ids and names of less than sixteen bytes, most of those ASCII or Han.
[[nodiscard, gnu::always_inline]] inline const char* end_of_plain_text(const char* at, const char* end) noexcept {
#if BANMIAN_SSE2
    using block = banmian::detail::utf8_block;
    if (end - at < 16) return nullptr;
    const __m128i bytes = block::load(at);
    const unsigned special = block::high_bits(special_in(bytes));
    if (special == 0) return end_of_long_text(at, end);
    const auto size = static_cast<std::size_t>(std::countr_zero(special));
    if (at[size] != '"') return nullptr;
    if ((block::high_bits(bytes) & (special ^ (special - 1))) != 0 && !is_name_of_three(bytes, size))
        return end_of_plain_text_in_blocks(at, end);
    return at + size;
#else
    const std::string_view rest(at, static_cast<std::size_t>(end - at));
    const std::size_t size = find_special(rest, 0);
    return size < rest.size() && rest[size] == '"' && is_valid_utf8(rest.substr(0, size)) ? at + size : nullptr;
#endif
}

}  // namespace json::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_PLAIN_TEXT_HPP
