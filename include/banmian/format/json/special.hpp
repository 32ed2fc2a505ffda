// SPDX-License-Identifier: BSL-1.0
/// Finds the bytes that a JSON string cannot hold as they are: quotes, backslashes, control characters.
#ifndef BANMIAN_FORMAT_JSON_SPECIAL_HPP
#define BANMIAN_FORMAT_JSON_SPECIAL_HPP

#include <banmian/config.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

#if BANMIAN_SSE2
#include <emmintrin.h>
#elif BANMIAN_NEON
#include <arm_neon.h>
#endif

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail {

/// Nonzero when one of the eight bytes is below 0x20, a quote or a backslash.
[[nodiscard]] constexpr std::uint64_t special_bytes(std::uint64_t word) noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t high = 0x8080808080808080U;
    const auto zero_byte = [&](std::uint64_t x) { return (x - ones) & ~x & high; };
    return ((word - ones * 0x20) & ~word & high) | zero_byte(word ^ ones * '"') | zero_byte(word ^ ones * '\\');
}

/// The first byte at or behind `at` that is below 0x20, a quote or a backslash; the size of `text` without one. The
/// scalar twin of `find_special`, which must agree with it.
[[nodiscard]] constexpr std::size_t find_special_scalar(std::string_view text, std::size_t at) noexcept {
    while (!std::is_constant_evaluated() && text.size() - at >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        if (special_bytes(word) != 0) break;
        at += 8;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x20 && text[at] != '"' && text[at] != '\\')
        ++at;
    return at;
}

#if BANMIAN_SSE2
/// The high bit of every byte that is such a one.
[[nodiscard]] inline __m128i special_in(__m128i bytes) noexcept {
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
    return _mm_or_si128(
        control, _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'))));
}
#elif BANMIAN_NEON
/// Four bits for every byte, set when it is such a one; the first byte's are the lowest.
[[nodiscard]] inline std::uint64_t special_in(uint8x16_t bytes) noexcept {
    const uint8x16_t quotes = vorrq_u8(vceqq_u8(bytes, vdupq_n_u8('"')), vceqq_u8(bytes, vdupq_n_u8('\\')));
    const uint8x16_t all = vorrq_u8(quotes, vcltq_u8(bytes, vdupq_n_u8(0x20)));
    return vget_lane_u64(vreinterpret_u64_u8(vshrn_n_u16(vreinterpretq_u16_u8(all), 4)), 0);
}
[[nodiscard]] inline uint8x16_t load_sixteen(const char* at) noexcept {
    return vld1q_u8(reinterpret_cast<const std::uint8_t*>(at));
}
#endif

/// The same, sixteen bytes at once where the processor's base instruction set has them.
[[nodiscard]] inline std::size_t find_special(std::string_view text, std::size_t at) noexcept {
#if BANMIAN_SSE2
    while (text.size() - at >= 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
        const auto found = static_cast<unsigned>(_mm_movemask_epi8(special_in(bytes)));
        if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found));
        at += 16;
    }
#elif BANMIAN_NEON
    while (text.size() - at >= 16) {
        const std::uint64_t found = special_in(load_sixteen(text.data() + at));
        if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found)) / 4;
        at += 16;
    }
#endif
    return find_special_scalar(text, at);
}

}  // namespace json::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_SPECIAL_HPP
