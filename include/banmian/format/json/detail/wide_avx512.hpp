// SPDX-License-Identifier: BSL-1.0
/// Strings sixty-four bytes at a time by the instructions of AVX-512.
#ifndef BANMIAN_FORMAT_JSON_DETAIL_WIDE_AVX512_HPP
#define BANMIAN_FORMAT_JSON_DETAIL_WIDE_AVX512_HPP

#include <banmian/config.hpp>
#include <banmian/format/json/detail/escape_letters.hpp>
#include <banmian/format/json/detail/wide_bytes.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if BANMIAN_JSON_WIDE

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail::wide {

/// The comparisons of the instruction.
enum : int { equal = 0, below = 1, at_most = 2, at_least = 5 };
template <int Kind>
[[BANMIAN_AVX512, gnu::always_inline]] inline std::uint64_t compare(bytes64 bytes, unsigned char with) noexcept {
    const bytes64 all = bytes64{} + with;
    return static_cast<std::uint64_t>(
        __builtin_ia32_ucmpb512_mask(reinterpret_cast<signed64>(bytes), reinterpret_cast<signed64>(all), Kind, -1ULL));
}
[[BANMIAN_AVX512, gnu::always_inline]] inline bytes64 load64(const char* at, std::uint64_t which) noexcept {
#if defined(__clang__)
    return reinterpret_cast<bytes64>(__builtin_ia32_loaddquqi512_mask(
        static_cast<const signed64*>(static_cast<const void*>(at)), signed64{}, which));
#else
    return reinterpret_cast<bytes64>(__builtin_ia32_loaddquqi512_mask(at, signed64{}, which));
#endif
}
[[BANMIAN_AVX512, gnu::always_inline]] inline bytes64 load64(const char* at) noexcept {
    bytes64 made;
    std::memcpy(&made, at, sizeof made);
    return made;
}
[[BANMIAN_AVX512, gnu::always_inline]] inline void store64(char* to, bytes64 bytes) noexcept {
    std::memcpy(to, &bytes, sizeof bytes);
}
[[BANMIAN_AVX512, gnu::always_inline]] inline std::uint64_t special_bytes(bytes64 bytes) noexcept {
    return compare<below>(bytes, 0x20) | compare<equal>(bytes, '"') | compare<equal>(bytes, '\\');
}
/// True when all is ASCII and nothing special.
[[BANMIAN_AVX512, gnu::always_inline]] inline bool is_plain(bytes64 first, bytes64 second) noexcept {
    const signed64 space = signed64{} + ' ';
    const auto odd = static_cast<std::uint64_t>(
        __builtin_ia32_cmpb512_mask(reinterpret_cast<signed64>(first), space, below, -1ULL) |
        __builtin_ia32_cmpb512_mask(reinterpret_cast<signed64>(second), space, below, -1ULL));
    return (odd | compare<equal>(first, '"') | compare<equal>(second, '"') | compare<equal>(first, '\\') |
            compare<equal>(second, '\\')) == 0;
}
[[BANMIAN_AVX512, gnu::always_inline]] inline void judge(bytes64 bytes, continuity& seen, bytes64& strange,
                                                         std::uint64_t judged = ~std::uint64_t{0}) noexcept {
    const std::uint64_t lead = compare<at_least>(bytes, 0xC0);
    const std::uint64_t high =
        static_cast<std::uint64_t>(__builtin_ia32_cvtb2mask512(reinterpret_cast<signed64>(bytes)));
    seen.add(high & ~lead, lead, compare<at_least>(bytes, 0xE0), compare<at_least>(bytes, 0xF0), judged);
    // E0 and ED; F0 and above; C0 and C1.
    strange |= reinterpret_cast<bytes64>(bytes == 0xE0) | reinterpret_cast<bytes64>(bytes == 0xED) |
               reinterpret_cast<bytes64>(bytes >= 0xF0) | reinterpret_cast<bytes64>((bytes & 0xFE) == 0xC0);
}

/// Half a block whose special bytes are already the letters of their escapes, with a backslash before each.
[[BANMIAN_AVX512, gnu::always_inline]] inline char* store_escaped(char* to, bytes32 letters, std::uint64_t special,
                                                                  std::uint64_t which) noexcept {
    constexpr std::uint64_t even = 0x5555555555555555U;
    const words64 pairs = __builtin_convertvector(letters, words64) << 8 | '\\';
    const std::uint64_t kept = __builtin_ia32_pdep_di(special, even) | __builtin_ia32_pdep_di(which, even) << 1U;
    store64(to, reinterpret_cast<bytes64>(
                    __builtin_ia32_compressqi512_mask(reinterpret_cast<signed64>(pairs), signed64{}, kept)));
    return to + std::popcount(kept);
}

/// True when the first 48 bytes of both are sixteen characters of three bytes whose leads restrict nothing, as in
/// utf8_blocks.hpp.
[[BANMIAN_AVX512, gnu::always_inline]] inline bool is_run_of_three(bytes64 first, bytes64 second) noexcept {
#define BANMIAN_REPEATED(a, b, c) a, b, c, a, b, c, a, b, c, a, b, c
    constexpr bytes64 least{BANMIAN_REPEATED(0xE1, 0x80, 0x80), BANMIAN_REPEATED(0xE1, 0x80, 0x80),
                            BANMIAN_REPEATED(0xE1, 0x80, 0x80), BANMIAN_REPEATED(0xE1, 0x80, 0x80)};
    constexpr bytes64 most{BANMIAN_REPEATED(0x0E, 0x3F, 0x3F), BANMIAN_REPEATED(0x0E, 0x3F, 0x3F),
                           BANMIAN_REPEATED(0x0E, 0x3F, 0x3F), BANMIAN_REPEATED(0x0E, 0x3F, 0x3F)};
#undef BANMIAN_REPEATED
    const std::uint64_t inside =
        static_cast<std::uint64_t>(__builtin_ia32_ucmpb512_mask(reinterpret_cast<signed64>(first - least),
                                                                reinterpret_cast<signed64>(most), at_most, -1ULL)) &
        static_cast<std::uint64_t>(__builtin_ia32_ucmpb512_mask(reinterpret_cast<signed64>(second - least),
                                                                reinterpret_cast<signed64>(most), at_most, -1ULL));
    const std::uint64_t restricted = compare<equal>(first, 0xED) | compare<equal>(second, 0xED);
    return ((inside & ~restricted) << 16U) == ~std::uint64_t{0} << 16U;
}

/// Writes `size` bytes with their escapes. There is room for six times as much and 64 bytes.
[[BANMIAN_AVX512, gnu::noinline]] inline written escape_avx512(const char* from, std::size_t size, char* to) noexcept {
    continuity seen;
    bytes64 strange{};
    for (;;) {
        for (; size > 128 && is_plain(load64(from), load64(from + 64)); from += 128, size -= 128, to += 128) {
            store64(to, load64(from));
            store64(to + 64, load64(from + 64));
            seen.add_ascii();
        }
        // Where a character of three begins others mostly follow.
        if (size > 64 && (static_cast<unsigned char>(*from) & 0xF0U) == 0xE0U && !seen.in_character()) {
            for (; size > 112 && is_run_of_three(load64(from), load64(from + 48)); from += 96, size -= 96, to += 96) {
                store64(to, load64(from));
                store64(to + 48, load64(from + 48));
            }
            if (size > 64 && is_run_of_three(load64(from), load64(from))) {
                store64(to, load64(from));
                from += 48, size -= 48, to += 48;
            }
        }
        const bool last = size <= 64;
        const std::uint64_t which = last ? ~std::uint64_t{0} >> ((64 - size) & 63U) : ~std::uint64_t{0};
        const bytes64 bytes = load64(from, size == 0 ? 0 : which);
        const std::uint64_t special = special_bytes(bytes) & which;
        const bool ascii = __builtin_ia32_cvtb2mask512(reinterpret_cast<signed64>(bytes)) == 0;
        if (ascii)
            seen.add_ascii();
        else
            judge(bytes, seen, strange);
        if (special == 0) {
            store64(to, bytes);
            to += last ? size : 64;
            if (!ascii && !last) {
                const std::size_t back = seen.give_back();
                from += 64 - back, size -= 64 - back, to -= back;
                continue;
            }
        } else {
            bytes64 letters = bytes;
            letters = bytes == '\n' ? bytes64{} + 'n' : letters;
            letters = bytes == '\t' ? bytes64{} + 't' : letters;
            letters = bytes == '\r' ? bytes64{} + 'r' : letters;
            letters = bytes == '\b' ? bytes64{} + 'b' : letters;
            letters = bytes == '\f' ? bytes64{} + 'f' : letters;
            if ((compare<below>(letters, 0x20) & which) == 0) {
                bytes32 half[2];
                std::memcpy(half, &letters, sizeof half);
                to = store_escaped(to, half[0], special & 0xFFFFFFFFU, which & 0xFFFFFFFFU);
                to = store_escaped(to, half[1], special >> 32U, which >> 32U);
            } else {
                for (std::size_t i = 0, end = last ? size : 64; i < end; ++i) to = write_escaped(to, from[i]);
            }
        }
        if (last) break;
        from += 64, size -= 64;
    }
    return {to, seen.sound(), __builtin_ia32_cvtb2mask512(reinterpret_cast<signed64>(strange)) != 0};
}

/// The first special byte from `at` on, when all before it is UTF-8; nullptr when it is not, when that would have to be
/// looked at byte by byte, and when it lies in the last 64 bytes or not before `end`.
[[BANMIAN_AVX512, gnu::noinline]] inline const char* find_special_avx512(const char* at, const char* end) noexcept {
    continuity seen;
    bytes64 strange{};
    while (end - at >= 128) {
        if (is_plain(load64(at), load64(at + 64))) {
            seen.add_ascii();
            at += 128;
            continue;
        }
        const bytes64 bytes = load64(at);
        const std::uint64_t special = special_bytes(bytes);
        if (__builtin_ia32_cvtb2mask512(reinterpret_cast<signed64>(bytes)) == 0) {
            seen.add_ascii();
        } else {
            // Up to the special byte, and that one too, which continues no character.
            judge(bytes, seen, strange, special != 0 ? special ^ (special - 1) : ~std::uint64_t{0});
        }
        if (special != 0) {
            const bool sound =
                seen.sound_so_far() && __builtin_ia32_cvtb2mask512(reinterpret_cast<signed64>(strange)) == 0;
            return sound ? at + std::countr_zero(special) : nullptr;
        }
        at += 64 - seen.give_back();
        while (end - at >= 112 && is_run_of_three(load64(at), load64(at + 48))) at += 96;
    }
    return nullptr;
}

/// What the letters behind backslashes stand for; 0 for u and for what is no escape.
[[BANMIAN_AVX512, gnu::always_inline]] inline bytes64 meant_by(bytes64 letters) noexcept {
    bytes64 made = letters == '"' ? letters : bytes64{};
    made = letters == '\\' ? letters : made;
    made = letters == '/' ? letters : made;
    made = letters == 'n' ? bytes64{} + '\n' : made;
    made = letters == 't' ? bytes64{} + '\t' : made;
    made = letters == 'r' ? bytes64{} + '\r' : made;
    made = letters == 'b' ? bytes64{} + '\b' : made;
    return letters == 'f' ? bytes64{} + '\f' : made;
}

/// Copies from `at`, where a character begins, to the end of the string, or until less than 64 bytes are left before
/// `end` or `limit`, and decodes escapes of one letter on the way; it stops at the backslash of every other one. There
/// is room for 64 bytes at every place before `limit`.
[[BANMIAN_AVX512, gnu::noinline]] inline copied unescape_avx512(const char* at, const char* end, char* to,
                                                                const char* limit) noexcept {
    continuity seen;
    bytes64 strange{};
    while (end - at >= 64 && to < limit) {
        const bytes64 bytes = load64(at);
        const std::uint64_t special = special_bytes(bytes);
        const bool ascii = __builtin_ia32_cvtb2mask512(reinterpret_cast<signed64>(bytes)) == 0;
        if (special == 0) {
            store64(to, bytes);
            if (ascii) {
                seen.add_ascii();
                at += 64, to += 64;
                continue;
            }
            judge(bytes, seen, strange);
            const std::size_t back = seen.give_back();
            at += 64 - back, to += 64 - back;
            for (; end - at >= 112 && to < limit - 96 && is_run_of_three(load64(at), load64(at + 48));
                 at += 96, to += 96) {
                store64(to, load64(at));
                store64(to + 48, load64(at + 48));
            }
            continue;
        }
        const escapes_in found(compare<equal>(bytes, '\\'));
        bytes64 decoded = bytes;
        std::uint64_t stop = special & ~found.begins & ~found.letters;
        if (found.begins != 0) {
            const bytes64 letters = reinterpret_cast<bytes64>(__builtin_ia32_cvtmask2b512(found.letters));
            const bytes64 meaning = meant_by(bytes);
            decoded = (meaning & letters) | (bytes & ~letters);
            stop |= (found.letters & compare<equal>(meaning, 0)) >> 1U;
        }
        const std::uint64_t before = stop != 0 ? (stop & (~stop + 1)) - 1 : ~found.cut_off();
        const std::uint64_t kept = before & ~found.begins;
        store64(to, reinterpret_cast<bytes64>(
                        __builtin_ia32_compressqi512_mask(reinterpret_cast<signed64>(decoded), signed64{}, kept)));
        // The byte behind what was copied is judged too: it continues no character.
        if (ascii)
            seen.add_ascii();
        else
            judge(bytes, seen, strange, stop != 0 ? before << 1U | 1U : ~std::uint64_t{0});
        at += std::popcount(before), to += std::popcount(kept);
        if (stop != 0) {
            const bool odd = __builtin_ia32_cvtb2mask512(reinterpret_cast<signed64>(strange)) != 0;
            return {at, to, odd || !seen.sound_so_far(), true};
        }
        const std::size_t back = seen.give_back();  // a character that the block cuts off; none before a backslash
        at -= back, to -= back;
    }
    const bool odd = __builtin_ia32_cvtb2mask512(reinterpret_cast<signed64>(strange)) != 0;
    return {at, to, odd || !seen.sound_so_far(), false};
}

}  // namespace json::detail::wide
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif

#endif  // BANMIAN_FORMAT_JSON_DETAIL_WIDE_AVX512_HPP
