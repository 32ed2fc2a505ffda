// SPDX-License-Identifier: BSL-1.0
/// Checks UTF-8 in blocks of sixteen bytes, where the base instruction set has them.
#ifndef BANMIAN_TEXT_UTF8_BLOCKS_HPP
#define BANMIAN_TEXT_UTF8_BLOCKS_HPP

#include <banmian/config.hpp>

#if BANMIAN_SSE2
#include <array>
#include <cstddef>
#include <cstring>
#include <emmintrin.h>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace detail {

/// Every byte of a block, beside the three before it: whether it must continue a character follows from those, whether
/// it does from itself, and in UTF-8 the two agree everywhere (after Keiser and Lemire, "Validating UTF-8 In Less Than
/// One Instruction Per Byte", 2021; their table look-ups are not in the base instruction set).
struct utf8_block {
    __m128i bytes;   ///< the block
    __m128i before;  ///< the same, beginning one byte earlier
    __m128i must;    ///< high bit: must continue a character

    /// The block at `at`, of which three bytes before can be read too.
    explicit utf8_block(const char* at) noexcept : utf8_block(load(at), load(at - 1), load(at - 2), load(at - 3)) {}
    /// A block that begins with a character.
    explicit utf8_block(__m128i first) noexcept
        : utf8_block(first, _mm_slli_si128(first, 1), _mm_slli_si128(first, 2), _mm_slli_si128(first, 3)) {}

    /// High bit of a byte: it continues a character where it must, and only there.
    [[nodiscard]] __m128i agrees() const noexcept { return _mm_xor_si128(must, _mm_cmpgt_epi8(bytes, every(0xBF))); }
    /// High bit of a byte: the one before it is a lead that is never valid, or that restricts what follows.
    [[nodiscard]] __m128i restricted() const noexcept {
        return _mm_or_si128(_mm_or_si128(is(0xE0), is(0xED)),
                            _mm_or_si128(_mm_subs_epu8(before, every(0x70)), never2()));
    }
    /// The same for leads that are never valid, and for bytes that a lead before them does not allow: overlong forms,
    /// surrogates, what is above U+10FFFF.
    [[nodiscard]] __m128i wrong() const noexcept {
        const __m128i below_a0 = _mm_cmpgt_epi8(every(0xA0), bytes);
        const __m128i below_90 = _mm_cmpgt_epi8(every(0x90), bytes);
        const __m128i three = _mm_or_si128(_mm_and_si128(is(0xE0), below_a0), _mm_andnot_si128(below_a0, is(0xED)));
        const __m128i four = _mm_or_si128(_mm_and_si128(is(0xF0), below_90), _mm_andnot_si128(below_90, is(0xF4)));
        const __m128i never4 = _mm_cmpeq_epi8(_mm_max_epu8(before, every(0xF5)), before);
        return _mm_or_si128(_mm_or_si128(three, four), _mm_or_si128(never2(), never4));
    }

    [[nodiscard]] static __m128i load(const char* at) noexcept {
        return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    }
    [[nodiscard]] static unsigned high_bits(__m128i of) noexcept {
        return static_cast<unsigned>(_mm_movemask_epi8(of));
    }

private:
    utf8_block(__m128i here, __m128i one_before, __m128i two_before, __m128i three_before) noexcept
        : bytes(here), before(one_before),
          must(_mm_or_si128(_mm_subs_epu8(one_before, every(0x40)),  // 0xC0 and above: one byte must follow
                            _mm_or_si128(_mm_subs_epu8(two_before, every(0x60)),         // 0xE0: two
                                         _mm_subs_epu8(three_before, every(0x70))))) {}  // 0xF0: three
    [[nodiscard]] static __m128i every(unsigned byte) noexcept { return _mm_set1_epi8(static_cast<char>(byte)); }
    [[nodiscard]] __m128i is(unsigned lead) const noexcept { return _mm_cmpeq_epi8(before, every(lead)); }
    [[nodiscard]] __m128i never2() const noexcept {
        return _mm_cmpeq_epi8(_mm_and_si128(before, every(0xFE)), every(0xC0));
    }
};

/// True when the 48 bytes at `at` are sixteen characters of three bytes, none of them restricted: Han, kana and
/// full-width punctuation. Seven in ten bytes of a newspaper's paragraphs stand in such runs, and a run takes a third
/// of the instructions of three blocks.
[[nodiscard, gnu::always_inline]] inline bool is_run_of_three(const char* at) noexcept {
    // A lead less 0xE1 is at most 0x0E, a continuation less 0x80 at most 0x3F.
    constexpr char e = '\xE1';
    constexpr char c = '\x80';
    constexpr char l = 0x0E;
    constexpr char t = 0x3F;
    const __m128i restricted = _mm_set1_epi8('\xED');
    const auto part = [&](int offset, __m128i least, __m128i most) {
        const __m128i bytes = utf8_block::load(at + offset);
        const __m128i above = _mm_sub_epi8(bytes, least);
        return _mm_andnot_si128(_mm_cmpeq_epi8(bytes, restricted), _mm_cmpeq_epi8(_mm_min_epu8(above, most), above));
    };
    const __m128i first = part(0, _mm_setr_epi8(e, c, c, e, c, c, e, c, c, e, c, c, e, c, c, e),
                               _mm_setr_epi8(l, t, t, l, t, t, l, t, t, l, t, t, l, t, t, l));
    const __m128i second = part(16, _mm_setr_epi8(c, c, e, c, c, e, c, c, e, c, c, e, c, c, e, c),
                                _mm_setr_epi8(t, t, l, t, t, l, t, t, l, t, t, l, t, t, l, t));
    const __m128i third = part(32, _mm_setr_epi8(c, e, c, c, e, c, c, e, c, c, e, c, c, e, c, c),
                               _mm_setr_epi8(t, l, t, t, l, t, t, l, t, t, l, t, t, l, t, t));
    return utf8_block::high_bits(_mm_and_si128(first, _mm_and_si128(second, third))) == 0xFFFFU;
}

/// Passes over such runs.
[[nodiscard, gnu::always_inline]] inline const char* skip_runs_of_three(const char* at, const char* end) noexcept {
    while (end - at >= 48 && (static_cast<unsigned char>(*at) & 0xF0U) == 0xE0U && is_run_of_three(at)) at += 48;
    return at;
}

/// Where the last character before `at` begins when it is cut off there; else `at`.
[[nodiscard, gnu::always_inline]] inline const char* back_to_character(const char* at) noexcept {
    const auto byte = [&](int back) { return static_cast<unsigned char>(at[-back]); };
    // In a text that was right so far at most one of the three is, and which cannot be guessed.
    return at - (byte(1) >= 0xC0U ? 1 : 0) - (byte(2) >= 0xE0U ? 2 : 0) - (byte(3) >= 0xF0U ? 3 : 0);
}

/// True when the bytes from `at` to `end` are UTF-8. Precondition: the three bytes before `at` can be read, and a
/// character ends there.
[[nodiscard]] inline bool valid_utf8_blocks(const char* at, const char* end) noexcept {
    bool ascii = true;
    while (end - at >= 32) {
        const utf8_block first(at);
        const utf8_block second(at + 16);
        const bool ascii_before = ascii;
        ascii = utf8_block::high_bits(_mm_or_si128(first.bytes, second.bytes)) == 0;
        at += 32;
        if (ascii && ascii_before) continue;
        if (utf8_block::high_bits(_mm_and_si128(first.agrees(), second.agrees())) != 0xFFFFU) return false;
        if (utf8_block::high_bits(_mm_or_si128(first.restricted(), second.restricted())) != 0 &&
            utf8_block::high_bits(_mm_or_si128(first.wrong(), second.wrong())) != 0)
            return false;
        // Where ASCII stood it will stand again.
        if (utf8_block::high_bits(_mm_and_si128(first.bytes, second.bytes)) == 0xFFFFU)
            at = skip_runs_of_three(back_to_character(at), end);
    }
    // The rest, and zeros behind it, so that a character that is cut off is one that is not continued.
    std::array<char, 3 + 48> rest{};
    std::memcpy(rest.data(), at - 3, static_cast<std::size_t>(end - at) + 3);
    for (std::size_t i = 3; i < rest.size(); i += 16) {
        const utf8_block one(rest.data() + i);
        if (utf8_block::high_bits(one.agrees()) != 0xFFFFU || utf8_block::high_bits(one.wrong()) != 0) return false;
    }
    return true;
}

}  // namespace detail
}  // namespace BANMIAN_ABI
}  // namespace banmian
#endif

#endif  // BANMIAN_TEXT_UTF8_BLOCKS_HPP
