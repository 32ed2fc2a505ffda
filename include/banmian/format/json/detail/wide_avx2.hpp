// SPDX-License-Identifier: BSL-1.0
/// Strings twice thirty-two bytes at a time by the instructions of AVX2.
#ifndef BANMIAN_FORMAT_JSON_DETAIL_WIDE_AVX2_HPP
#define BANMIAN_FORMAT_JSON_DETAIL_WIDE_AVX2_HPP

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

/// As `unescape_avx512`, but that it also stops where less than 96 bytes are left before `end`.
[[BANMIAN_AVX2, gnu::noinline]] inline copied unescape_avx2(const char* at, const char* end, char* to,
                                                            const char* limit) noexcept {
    continuity seen;
    bytes32 strange{};
    while (end - at >= 96 && to < limit) {
        const bytes32 first = load32(at);
        const bytes32 second = load32(at + 32);
        const std::uint64_t special = bits(special_bytes(first), special_bytes(second));
        const bool ascii = bits(first | second) == 0;
        if (special == 0) {
            store32(to, first);
            store32(to + 32, second);
            if (!ascii) judge(first, second, seen, strange);
            const std::size_t back = seen.give_back();
            at += 64 - back, to += 64 - back;
            continue;
        }
        const escapes_in found(
            bits(reinterpret_cast<bytes32>(first == '\\'), reinterpret_cast<bytes32>(second == '\\')));
        std::uint64_t stop = special & ~found.begins & ~found.letters;
        std::size_t done = 0;
        const auto copy_to = [&](std::size_t next) {
            std::memcpy(to, at + done, 32);
            if (next - done > 32) std::memcpy(to + 32, at + done + 32, 32);
            to += next - done;
        };
        for (std::uint64_t left = found.begins & ~found.cut_off() & (stop - 1); left != 0; left &= left - 1) {
            const auto next = static_cast<std::size_t>(std::countr_zero(left));
            const char letter = meant[static_cast<unsigned char>(at[next + 1])];
            if (letter == 0) {
                stop = left & (~left + 1);
                break;
            }
            copy_to(next);
            *to++ = letter;
            done = next + 2;
        }
        const std::uint64_t before = stop != 0 ? (stop & (~stop + 1)) - 1 : ~found.cut_off();
        const auto size = static_cast<std::size_t>(std::popcount(before));
        if (size > done) copy_to(size);
        // The byte behind what was copied is judged too: it continues no character.
        if (!ascii) judge(first, second, seen, strange, stop != 0 ? before << 1U | 1U : ~std::uint64_t{0});
        at += size;
        if (stop != 0) return {at, to, bits(strange) != 0 || !seen.sound_so_far(), true};
        const std::size_t back = seen.give_back();  // a character that the block cuts off; none before a backslash
        at -= back, to -= back;
    }
    return {at, to, bits(strange) != 0 || !seen.sound_so_far(), false};
}

}  // namespace json::detail::wide
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif

#endif  // BANMIAN_FORMAT_JSON_DETAIL_WIDE_AVX2_HPP
