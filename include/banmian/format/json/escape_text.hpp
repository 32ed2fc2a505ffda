// SPDX-License-Identifier: BSL-1.0
/// Writes text with JSON's escapes and checks its UTF-8 on the way.
#ifndef BANMIAN_FORMAT_JSON_ESCAPE_TEXT_HPP
#define BANMIAN_FORMAT_JSON_ESCAPE_TEXT_HPP

#include <banmian/config.hpp>
#include <banmian/format/json/detail/escape_letters.hpp>
#include <banmian/format/json/plain_text.hpp>
#include <banmian/format/json/special.hpp>
#include <banmian/format/json/wide.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/text/utf8_blocks.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail {

/// The room that `escape_text` needs for so many bytes: six for each, as in \u001f, and a block that is stored whole.
[[nodiscard]] constexpr std::size_t escaped_room(std::size_t size) noexcept {
    return size * 6 + 64;
}

/// Writes `text` and answers the end of what was written; `sound` becomes false when it is no UTF-8, and what was
/// written then holds the same bytes. The scalar twin of `escape_text`, which must agree with it.
inline char* escape_text_scalar(std::string_view text, char* to, bool& sound) noexcept {
    const char* from = text.data();
    const char* const end = from + text.size();
    while (end - from >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, from, 8);
        std::memcpy(to, &word, 8);
        if (special_bytes(word) == 0)
            from += 8, to += 8;
        else
            for (int i = 0; i < 8; ++i) to = write_escaped(to, *from++);
    }
    while (from != end) to = write_escaped(to, *from++);
    sound = is_valid_utf8(text);
    return to;
}

#if BANMIAN_SSE2
using text_block = banmian::detail::utf8_block;

/// Up to eight bytes and zeros behind them, without reading others.
[[nodiscard, gnu::always_inline]] inline std::uint64_t load_few(const char* at, std::size_t size) noexcept {
    if (size >= 4) {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::memcpy(&first, at, 4);
        std::memcpy(&last, at + size - 4, 4);
        return first | static_cast<std::uint64_t>(last) << (8 * (size - 4));
    }
    if (size == 0) return 0;
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint64_t>(static_cast<unsigned char>(at[i])) << (8 * i);
    };
    return byte(0) | byte(size / 2) | byte(size - 1);
}
/// Up to sixteen.
[[nodiscard, gnu::always_inline]] inline __m128i load_some(const char* at, std::size_t size) noexcept {
    std::uint64_t words[2] = {0, 0};  // NOLINT(modernize-avoid-c-arrays): a register
    if (size <= 8) {
        words[0] = load_few(at, size);
    } else {
        std::memcpy(words, at, 8);
        std::memcpy(words + 1, at + size - 8, 8);
        words[1] >>= 8 * (16 - size);
    }
    return _mm_set_epi64x(static_cast<long long>(words[1]), static_cast<long long>(words[0]));
}
/// The same where sixteen bytes can be read.
[[nodiscard, gnu::always_inline]] inline __m128i load_first(const char* at, std::size_t size) noexcept {
    alignas(16) static constexpr std::array<std::uint8_t, 32> first = [] {
        std::array<std::uint8_t, 32> made{};
        for (std::size_t i = 0; i < 16; ++i) made[i] = 0xFF;
        return made;
    }();
    const auto* const wanted = reinterpret_cast<const char*>(first.data()) + 16 - size;
    return _mm_and_si128(text_block::load(at), text_block::load(wanted));
}

/// Sixteen bytes at a time.
inline char* escape_text_sse2(std::string_view text, char* to, bool& sound) noexcept {
    const char* from = text.data();
    std::size_t size = text.size();
    __m128i seen = _mm_setzero_si128();
    while (size > 0) {
        const std::size_t here = size < 16 ? size : 16;
        const __m128i bytes = size < 16 ? load_some(from, size) : text_block::load(from);
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to), bytes);
        seen = _mm_or_si128(seen, bytes);
        const unsigned special = text_block::high_bits(special_in(bytes)) & (0xFFFFU >> (16 - here));
        std::size_t taken = here;
        to += here;
        if (special != 0) {
            taken = static_cast<std::size_t>(std::countr_zero(special));
            to = write_escape(to - here + taken, from[taken]);
            ++taken;
        }
        from += taken, size -= taken;
    }
    sound = text_block::high_bits(seen) == 0 || is_valid_utf8(text);
    return to;
}
/// Up to sixteen bytes; `bytes` are they, and zeros.
[[nodiscard, gnu::always_inline]] inline char* escape_name(std::string_view text, __m128i bytes, char* to,
                                                           bool& sound) noexcept {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), bytes);
    if (text_block::high_bits(bytes) != 0) {
        if (is_name_of_three(bytes, text.size())) return to + text.size();
        const text_block one(bytes);
        // The zero behind the last byte continues nothing.
        sound = text_block::high_bits(one.agrees()) == 0xFFFFU &&
                (text_block::high_bits(one.restricted()) == 0 || text_block::high_bits(one.wrong()) == 0) &&
                (text.size() < 16 || is_valid_utf8(text));
    }
    unsigned special = text_block::high_bits(special_in(bytes)) & ((1U << text.size()) - 1);
    if (special == 0) return to + text.size();
    std::array<char, 32> copy{};
    _mm_storeu_si128(reinterpret_cast<__m128i*>(copy.data()), bytes);
    std::size_t done = 0;
    for (; special != 0; special &= special - 1) {
        const auto next = static_cast<std::size_t>(std::countr_zero(special));
        to = write_escape(to + (next - done), copy[next]);
        done = next + 1;
        std::memcpy(to, copy.data() + done, 16);
    }
    return to + (text.size() - done);
}
#elif BANMIAN_NEON
/// Sixteen bytes at a time.
inline char* escape_text_neon(std::string_view text, char* to, bool& sound) noexcept {
    const char* from = text.data();
    const char* const end = from + text.size();
    uint8x16_t seen = vdupq_n_u8(0);
    while (end - from >= 16) {
        const uint8x16_t bytes = load_sixteen(from);
        vst1q_u8(reinterpret_cast<std::uint8_t*>(to), bytes);
        seen = vorrq_u8(seen, bytes);
        const std::uint64_t special = special_in(bytes);
        if (special == 0) {
            from += 16, to += 16;
            continue;
        }
        const auto plain = static_cast<std::size_t>(std::countr_zero(special)) / 4;
        to = write_escape(to + plain, from[plain]);
        from += plain + 1;
    }
    bool ascii = vmaxvq_u8(seen) < 0x80;
    for (; from != end; ++from) {
        ascii = ascii && static_cast<unsigned char>(*from) < 0x80;
        to = write_escaped(to, *from);
    }
    sound = ascii || is_valid_utf8(text);
    return to;
}
#endif

/// Whether bytes behind a text can be read.
enum class behind : std::uint8_t { unknown, sixteen_from_begin };

/// The same, by what the processor has.
[[nodiscard, gnu::always_inline]] inline char* escape_text(std::string_view text, char* to, bool& sound,
                                                           behind readable = behind::unknown) noexcept {
#if BANMIAN_SSE2
    if (readable == behind::sixteen_from_begin && text.size() <= 16)
        return escape_name(text, load_first(text.data(), text.size()), to, sound);
    if (text.size() <= 16) return escape_name(text, load_some(text.data(), text.size()), to, sound);
#if BANMIAN_JSON_WIDE
    if (wide::here() != wide::width::base) {
        const wide::written made = wide::here() == wide::width::avx512
                                       ? wide::escape_avx512(text.data(), text.size(), to)
                                       : wide::escape_avx2(text.data(), text.size(), to);
        sound = made.sound && (!made.strange || is_valid_utf8(text));
        return made.to;
    }
#endif
    return escape_text_sse2(text, to, sound);
#elif BANMIAN_NEON
    static_cast<void>(readable);
    return escape_text_neon(text, to, sound);
#else
    static_cast<void>(readable);
    return escape_text_scalar(text, to, sound);
#endif
}

/// Writes text that is no UTF-8: U+FFFD stands for each broken sequence. It takes no more room.
inline char* escape_unsound_text(std::string_view text, char* to) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        const code_point one = decode(text, at);
        if (one.value < 0x80)
            to = write_escaped(to, static_cast<char>(one.value));
        else
            to += encode_utf8(one.value, to);
        at += one.size;
    }
    return to;
}

}  // namespace json::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_ESCAPE_TEXT_HPP
