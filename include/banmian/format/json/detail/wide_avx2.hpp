// SPDX-License-Identifier: BSL-1.0
/// Strings twice thirty-two bytes at a time by the instructions of AVX2.
#ifndef BANMIAN_FORMAT_JSON_DETAIL_WIDE_AVX2_HPP
#define BANMIAN_FORMAT_JSON_DETAIL_WIDE_AVX2_HPP

#include <banmian/config.hpp>
#include <banmian/format/json/detail/escape_letters.hpp>
#include <banmian/format/json/detail/utf8_avx2.hpp>
#include <banmian/format/json/detail/wide_bytes.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if BANMIAN_JSON_WIDE

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail::wide {

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

/// Copies a block with its escapes, which begin at the bits of `special`.
[[BANMIAN_AVX2, gnu::always_inline]] inline char* copy_escaped(bytes32 first, bytes32 second, std::size_t size,
                                                               std::uint64_t special, char* to) noexcept {
    // Half a block is copied between two escapes, and another where that is not enough.
    char copy[96] = {};
    store32(copy, first);
    store32(copy + 32, second);
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
    copy_to(size);
    return to;
}

/// Writes `size` bytes with their escapes. There is room for six times as much and 64 bytes.
[[BANMIAN_AVX2, gnu::noinline]] inline written escape_avx2(const char* from, std::size_t size, char* to) noexcept {
    bytes32 wrong{};
    const bool has_sixteen = size >= 16;
    while (size > 0) {
        // A block begins with a character, and where one of three begins others mostly follow.
        if (static_cast<signed char>(*from) >= 0) {
            for (; size >= 64 && is_plain(load32(from), load32(from + 32)); from += 64, size -= 64, to += 64) {
                store32(to, load32(from));
                store32(to + 32, load32(from + 32));
            }
        } else {
            for (; size >= 96 && is_run_of_three(load32(from), load32(from + 32), load32(from + 64));
                 from += 96, size -= 96, to += 96) {
                store32(to, load32(from));
                store32(to + 32, load32(from + 32));
                store32(to + 64, load32(from + 64));
            }
        }
        if (size == 0) break;
        const std::size_t here_bytes = size < 64 ? size : 64;
        bytes32 first;
        bytes32 second{};
        if (size >= 32) {
            first = load32(from);
            second = size < 64 ? load_some32(from + 32, size - 32) : load32(from + 32);
        } else if (has_sixteen) {
            first = load_some32(from, size);
        } else {
            char rest[32] = {};
            std::memcpy(rest, from, size);
            first = load32(rest);
        }
        std::uint64_t special = bits(special_bytes(first), special_bytes(second));
        if (here_bytes < 64) special &= (std::uint64_t{1} << here_bytes) - 1;
        const bool ascii = bits(first | second) == 0;
        if (!ascii) {
            const utf8_faults found(first, second);
            wrong |= found.any();
        }
        if (special == 0) {
            store32(to, first);
            store32(to + 32, second);
            to += here_bytes;
        } else {
            to = copy_escaped(first, second, here_bytes, special, to);
        }
        from += here_bytes, size -= here_bytes;
        if (!ascii && here_bytes == 64) {
            const std::size_t back = cut_off_before(from);
            from -= back, size += back, to -= back;
        }
    }
    return {to, is_zero(wrong), false};
}

/// The first special byte from `at` on, as `find_special_avx512` finds it.
[[BANMIAN_AVX2, gnu::noinline]] inline const char* find_special_avx2(const char* at, const char* end) noexcept {
    bytes32 wrong{};
    while (end - at >= 64) {
        if (static_cast<signed char>(*at) >= 0) {
            if (is_plain(load32(at), load32(at + 32))) {
                at += 64;
                continue;
            }
        } else if (end - at >= 96 && is_run_of_three(load32(at), load32(at + 32), load32(at + 64))) {
            at += 96;
            continue;
        }
        const bytes32 first = load32(at);
        const bytes32 second = load32(at + 32);
        const std::uint64_t special = bits(special_bytes(first), special_bytes(second));
        const utf8_faults found(first, second);
        if (special != 0)  // up to the special byte, and that one too, which continues no character
            return is_zero(wrong) && (found.places() & (special ^ (special - 1))) == 0 ? at + std::countr_zero(special)
                                                                                       : nullptr;
        wrong |= found.any();
        at += 64;
        at -= cut_off_before(at);
    }
    return nullptr;
}

/// As `unescape_avx512`, but that it also stops where less than 96 bytes are left before `end`.
[[BANMIAN_AVX2, gnu::noinline]] inline copied unescape_avx2(const char* at, const char* end, char* to,
                                                            const char* limit) noexcept {
    bytes32 wrong{};
    while (end - at >= 96 && to < limit) {
        const bytes32 first = load32(at);
        const bytes32 second = load32(at + 32);
        const std::uint64_t special = bits(special_bytes(first), special_bytes(second));
        const bool ascii = bits(first | second) == 0;
        if (special == 0) {
            store32(to, first);
            store32(to + 32, second);
            at += 64, to += 64;
            if (ascii) continue;
            const utf8_faults found(first, second);
            wrong |= found.any();
            const std::size_t back = cut_off_before(at);
            at -= back, to -= back;
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
        bool doubtful = false;
        if (!ascii) {
            const utf8_faults faults(first, second);
            doubtful = (faults.places() & (stop != 0 ? before << 1U | 1U : ~std::uint64_t{0})) != 0;
            if (stop == 0) wrong |= faults.any();
        }
        at += size;
        if (stop != 0) return {at, to, doubtful || !is_zero(wrong), true};
        if (ascii) continue;
        const std::size_t back = cut_off_before(at);
        at -= back, to -= back;
    }
    return {at, to, !is_zero(wrong), false};
}

}  // namespace json::detail::wide
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif

#endif  // BANMIAN_FORMAT_JSON_DETAIL_WIDE_AVX2_HPP
