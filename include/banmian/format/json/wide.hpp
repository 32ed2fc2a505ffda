// SPDX-License-Identifier: BSL-1.0
/// Strings sixty-four bytes at a time, on processors that can; which the program asks at run time.
#ifndef BANMIAN_FORMAT_JSON_WIDE_HPP
#define BANMIAN_FORMAT_JSON_WIDE_HPP

#include <banmian/config.hpp>
#include <banmian/format/json/escape_letters.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

// The vectors are the compiler's own and the instructions its built-in functions: <immintrin.h> would cost every user
// 0.4 s of compile time.
#if defined(__GNUC__) && defined(__x86_64__)
#define BANMIAN_JSON_WIDE 1
#define BANMIAN_AVX2 gnu::target("avx2,bmi,bmi2,lzcnt,popcnt")
#define BANMIAN_AVX512 gnu::target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt")
#else
#define BANMIAN_JSON_WIDE 0
#endif

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail::wide {

/// How much of a processor's instructions is used.
enum class width : std::uint8_t { base, avx2, avx512 };

/// How far a string was copied.
struct copied {
    const char* at = nullptr;
    char* to = nullptr;
    bool doubtful = false;  ///< what was copied may be no UTF-8
    bool special = false;   ///< `at` is a special byte
};

#if BANMIAN_JSON_WIDE

/// What this processor has, and one; 0 before it was asked.
inline unsigned char known = 0;

[[gnu::noinline, gnu::cold]] inline width ask() noexcept {
    __builtin_cpu_init();
    const bool avx2 = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi2") != 0;
    const bool avx512 = avx2 && __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vl") != 0 &&
                        __builtin_cpu_supports("avx512vbmi2") != 0;
    const width made = avx512 ? width::avx512 : avx2 ? width::avx2 : width::base;
    __atomic_store_n(&known, static_cast<unsigned char>(static_cast<unsigned>(made) + 1U), __ATOMIC_RELAXED);
    return made;
}
/// What this processor has.
[[nodiscard, gnu::always_inline]] inline width here() noexcept {
    const unsigned char answer = __atomic_load_n(&known, __ATOMIC_RELAXED);
    return answer != 0 ? static_cast<width>(answer - 1) : ask();
}

/// UTF-8 over the blocks of a text, a bit for each byte: a byte continues a character where the bytes before it say so,
/// and only there. What leads restrict of the byte behind them is left to others: `strange` tells that there were such.
class continuity {
public:
    /// `two`, `three` and `four` are the bytes that begin characters of at least so many.
    [[gnu::always_inline]] void add(std::uint64_t continuing, std::uint64_t two, std::uint64_t three,
                                    std::uint64_t four, std::uint64_t judged = ~std::uint64_t{0}) noexcept {
        const std::uint64_t must = two << 1U | three << 2U | four << 3U | carried_;
        wrong_ |= (must ^ continuing) & judged;
        carried_ = two >> 63U | three >> 62U | four >> 61U;
        cut_ = two >> 63U != 0 ? 1 : three >> 62U != 0 ? 2 : four >> 61U != 0 ? 3 : 0;
    }
    /// Behind a block of ASCII.
    [[gnu::always_inline]] void add_ascii() noexcept { wrong_ |= carried_, carried_ = cut_ = 0; }
    [[nodiscard, gnu::always_inline]] bool in_character() const noexcept { return carried_ != 0; }
    /// Forgets the character that the last block cuts off, and answers how many of its bytes stand in the block.
    [[nodiscard, gnu::always_inline]] std::size_t give_back() noexcept {
        const std::size_t back = cut_;
        carried_ = cut_ = 0;
        return back;
    }
    /// True when it was right so far, the end included.
    [[nodiscard]] bool sound() const noexcept { return (wrong_ | carried_) == 0; }
    [[nodiscard]] bool sound_so_far() const noexcept { return wrong_ == 0; }

private:
    std::uint64_t carried_ = 0;  ///< which of the next bytes must continue a character
    std::uint64_t wrong_ = 0;
    std::size_t cut_ = 0;  ///< bytes of a character that the end of the last block cuts off
};

/// What came of writing a string.
struct written {
    char* to = nullptr;
    bool sound = true;     ///< UTF-8, as far as continuity tells
    bool strange = false;  ///< there were leads that are never valid, or that restrict what follows
};

using bytes32 = unsigned char __attribute__((vector_size(32)));
using bytes64 = unsigned char __attribute__((vector_size(64)));
using words64 = unsigned short __attribute__((vector_size(64)));
using signed32 = char __attribute__((vector_size(32)));
using signed64 = char __attribute__((vector_size(64)));

//=== AVX-512 ===//

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

/// Copies from `at`, where a character begins, to the first special byte, or until less than 64 bytes are left before
/// `end` or `limit`. There is room for 64 bytes at every place before `limit`.
[[BANMIAN_AVX512, gnu::noinline]] inline copied copy_avx512(const char* at, const char* end, char* to,
                                                            const char* limit) noexcept {
    continuity seen;
    bytes64 strange{};
    while (end - at >= 64 && to < limit) {
        const bytes64 bytes = load64(at);
        store64(to, bytes);
        const std::uint64_t special = special_bytes(bytes);
        const std::uint64_t judged = special != 0 ? special ^ (special - 1) : ~std::uint64_t{0};
        if ((static_cast<std::uint64_t>(__builtin_ia32_cvtb2mask512(reinterpret_cast<signed64>(bytes))) & judged) == 0)
            seen.add_ascii();
        else
            judge(bytes, seen, strange, judged);
        if (special != 0) {
            const int before = std::countr_zero(special);
            const bool odd = __builtin_ia32_cvtb2mask512(reinterpret_cast<signed64>(strange)) != 0;
            return {at + before, to + before, odd || !seen.sound_so_far(), true};
        }
        at += 64, to += 64;
    }
    return {at, to, true, false};
}

//=== AVX2 ===//

[[BANMIAN_AVX2, gnu::always_inline]] inline bytes32 load32(const char* at) noexcept {
    bytes32 made;
    std::memcpy(&made, at, sizeof made);
    return made;
}
[[BANMIAN_AVX2, gnu::always_inline]] inline void store32(char* to, bytes32 bytes) noexcept {
    std::memcpy(to, &bytes, sizeof bytes);
}
[[BANMIAN_AVX2, gnu::always_inline]] inline std::uint32_t bits(bytes32 of) noexcept {
    return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(reinterpret_cast<signed32>(of)));
}
[[BANMIAN_AVX2, gnu::always_inline]] inline std::uint64_t bits(bytes32 first, bytes32 second) noexcept {
    return bits(first) | static_cast<std::uint64_t>(bits(second)) << 32U;
}
[[BANMIAN_AVX2, gnu::always_inline]] inline bytes32 special_bytes(bytes32 bytes) noexcept {
    return reinterpret_cast<bytes32>(bytes < 0x20) | reinterpret_cast<bytes32>(bytes == '"') |
           reinterpret_cast<bytes32>(bytes == '\\');
}
/// True when all is ASCII and nothing special.
[[BANMIAN_AVX2, gnu::always_inline]] inline bool is_plain(bytes32 first, bytes32 second) noexcept {
    const bytes32 below = reinterpret_cast<bytes32>(reinterpret_cast<signed32>(first) < ' ') |
                          reinterpret_cast<bytes32>(reinterpret_cast<signed32>(second) < ' ');
    return bits(below | reinterpret_cast<bytes32>(first == '"') | reinterpret_cast<bytes32>(second == '"') |
                reinterpret_cast<bytes32>(first == '\\') | reinterpret_cast<bytes32>(second == '\\')) == 0;
}
[[BANMIAN_AVX2, gnu::always_inline]] inline void judge(bytes32 first, bytes32 second, continuity& seen,
                                                       bytes32& strange,
                                                       std::uint64_t judged = ~std::uint64_t{0}) noexcept {
    const std::uint64_t lead =
        bits(reinterpret_cast<bytes32>(first >= 0xC0), reinterpret_cast<bytes32>(second >= 0xC0));
    seen.add(bits(first, second) & ~lead, lead,
             bits(reinterpret_cast<bytes32>(first >= 0xE0), reinterpret_cast<bytes32>(second >= 0xE0)),
             bits(reinterpret_cast<bytes32>(first >= 0xF0), reinterpret_cast<bytes32>(second >= 0xF0)), judged);
    strange |= reinterpret_cast<bytes32>(first == 0xE0) | reinterpret_cast<bytes32>(first == 0xED) |
               reinterpret_cast<bytes32>(first >= 0xF0) | reinterpret_cast<bytes32>((first & 0xFE) == 0xC0) |
               reinterpret_cast<bytes32>(second == 0xE0) | reinterpret_cast<bytes32>(second == 0xED) |
               reinterpret_cast<bytes32>(second >= 0xF0) | reinterpret_cast<bytes32>((second & 0xFE) == 0xC0);
}

/// Writes `size` bytes with their escapes. There is room for six times as much and 64 bytes.
[[BANMIAN_AVX2, gnu::noinline]] inline written escape_avx2(const char* from, std::size_t size, char* to) noexcept {
    continuity seen;
    bytes32 strange{};
    char rest[64] = {};
    while (size > 0) {
        for (; size >= 64 && is_plain(load32(from), load32(from + 32)); from += 64, size -= 64, to += 64) {
            store32(to, load32(from));
            store32(to + 32, load32(from + 32));
            seen.add_ascii();
        }
        if (size == 0) break;
        std::size_t here_bytes = 64;
        const char* block = from;
        if (size < 64) {
            std::memcpy(rest, from, size);
            block = rest;
            here_bytes = size;
        }
        const bytes32 first = load32(block);
        const bytes32 second = load32(block + 32);
        std::uint64_t special = bits(special_bytes(first), special_bytes(second));
        if (here_bytes < 64) special &= (std::uint64_t{1} << here_bytes) - 1;
        if (bits(first | second) != 0)
            judge(first, second, seen, strange);
        else
            seen.add_ascii();
        if (special == 0) {
            std::memcpy(to, &first, sizeof first);
            std::memcpy(to + 32, &second, sizeof second);
            to += here_bytes;
        } else {
            // Half a block is copied between two escapes, and another where that is not enough.
            char copy[96] = {};
            std::memcpy(copy, &first, sizeof first);
            std::memcpy(copy + 32, &second, sizeof second);
            std::size_t done = 0;
            const auto copy_to = [&](std::size_t next) {
                std::memcpy(to, copy + done, 32);
                if (next - done > 32) std::memcpy(to + 32, copy + done + 32, 32);
                to += next - done;
            };
            for (; special != 0; special &= special - 1) {
                const auto next = static_cast<std::size_t>(std::countr_zero(special));
                copy_to(next);
                to = write_escape(to, copy[next]);
                done = next + 1;
            }
            copy_to(here_bytes);
        }
        from += here_bytes, size -= here_bytes;
    }
    return {to, seen.sound(), bits(strange) != 0};
}

/// The first special byte from `at` on, as `find_special_avx512` finds it.
[[BANMIAN_AVX2, gnu::noinline]] inline const char* find_special_avx2(const char* at, const char* end) noexcept {
    continuity seen;
    bytes32 strange{};
    for (; end - at >= 64; at += 64) {
        const bytes32 first = load32(at);
        const bytes32 second = load32(at + 32);
        if (is_plain(first, second)) {
            seen.add_ascii();
            continue;
        }
        const std::uint64_t special = bits(special_bytes(first), special_bytes(second));
        judge(first, second, seen, strange, special != 0 ? special ^ (special - 1) : ~std::uint64_t{0});
        if (special != 0) return seen.sound_so_far() && bits(strange) == 0 ? at + std::countr_zero(special) : nullptr;
    }
    return nullptr;
}

/// As `copy_avx512`.
[[BANMIAN_AVX2, gnu::noinline]] inline copied copy_avx2(const char* at, const char* end, char* to,
                                                        const char* limit) noexcept {
    continuity seen;
    bytes32 strange{};
    while (end - at >= 64 && to < limit) {
        const bytes32 first = load32(at);
        const bytes32 second = load32(at + 32);
        store32(to, first);
        store32(to + 32, second);
        const std::uint64_t special = bits(special_bytes(first), special_bytes(second));
        const std::uint64_t judged = special != 0 ? special ^ (special - 1) : ~std::uint64_t{0};
        if ((bits(first, second) & judged) == 0)
            seen.add_ascii();
        else
            judge(first, second, seen, strange, judged);
        if (special != 0) {
            const int before = std::countr_zero(special);
            return {at + before, to + before, bits(strange) != 0 || !seen.sound_so_far(), true};
        }
        at += 64, to += 64;
    }
    return {at, to, true, false};
}

/// The first special byte from `at` on; nullptr also when the base instructions must look.
[[nodiscard]] inline const char* find_special(const char* at, const char* end) noexcept {
    const width has = here();
    return has == width::avx512 ? find_special_avx512(at, end)
           : has == width::avx2 ? find_special_avx2(at, end)
                                : nullptr;
}

#else
[[nodiscard]] constexpr width here() noexcept {
    return width::base;
}
#endif

}  // namespace json::detail::wide
}  // namespace BANMIAN_ABI
}  // namespace banmian

#undef BANMIAN_AVX2
#undef BANMIAN_AVX512

#endif  // BANMIAN_FORMAT_JSON_WIDE_HPP
