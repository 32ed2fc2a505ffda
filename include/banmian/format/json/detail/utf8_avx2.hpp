// SPDX-License-Identifier: BSL-1.0
/// UTF-8 in blocks of thirty-two bytes by the instructions of AVX2.
#ifndef BANMIAN_FORMAT_JSON_DETAIL_UTF8_AVX2_HPP
#define BANMIAN_FORMAT_JSON_DETAIL_UTF8_AVX2_HPP

#include <banmian/config.hpp>
#include <banmian/format/json/detail/wide_bytes.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

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
/// The high bit of each byte.
[[BANMIAN_AVX2, gnu::always_inline]] inline std::uint32_t bits(bytes32 of) noexcept {
    return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(reinterpret_cast<signed32>(of)));
}
[[BANMIAN_AVX2, gnu::always_inline]] inline std::uint64_t bits(bytes32 first, bytes32 second) noexcept {
    return bits(first) | static_cast<std::uint64_t>(bits(second)) << 32U;
}
[[BANMIAN_AVX2, gnu::always_inline]] inline bool is_zero(bytes32 all) noexcept {
    return bits(reinterpret_cast<bytes32>(all != 0)) == 0;
}

using bytes16 = unsigned char __attribute__((vector_size(16)));
using signed16 = char __attribute__((vector_size(16)));
using words32 = unsigned short __attribute__((vector_size(32)));

[[BANMIAN_AVX2, gnu::always_inline]] inline bytes16 load16(const void* at) noexcept {
    bytes16 made;
    std::memcpy(&made, at, sizeof made);
    return made;
}
/// The thirty-two bytes from the place `First` of two blocks on.
template <std::size_t First, std::size_t... Place, class Bytes>
[[BANMIAN_AVX2, gnu::always_inline]] inline bytes32 bytes_from(Bytes one, Bytes other,
                                                               std::index_sequence<Place...> /*thirty_two*/) noexcept {
    return __builtin_shufflevector(one, other, static_cast<int>(First + Place)...);
}

/// The `size` bytes at `at`, less than 32, and zeros. Sixteen bytes before their end can be read.
[[BANMIAN_AVX2, gnu::always_inline]] inline bytes32 load_some32(const char* at, std::size_t size) noexcept {
    // The numbers of sixteen bytes, and behind them what a look-up answers with zero.
    static constexpr auto numbers = [] {
        std::array<unsigned char, 32> made{};
        for (std::size_t i = 0; i < made.size(); ++i) made[i] = static_cast<unsigned char>(i < 16 ? i : 0x80);
        return made;
    }();
    const std::size_t left = size > 16 ? size - 16 : size;
    const auto last = reinterpret_cast<bytes16>(
        __builtin_ia32_pshufb128(reinterpret_cast<signed16>(load16(at + size - 16)),
                                 reinterpret_cast<signed16>(load16(numbers.data() + 16 - left))));
    constexpr std::make_index_sequence<32> all;
    return size > 16 ? bytes_from<0>(load16(at), last, all) : bytes_from<0>(last, bytes16{}, all);
}

/// What a look-up answers for sixteen numbers, twice: each half of a block looks in its own.
using table32 = std::array<unsigned char, 32>;
[[nodiscard]] constexpr table32 twice(const std::array<unsigned char, 16>& numbers) noexcept {
    table32 made{};
    for (std::size_t i = 0; i < made.size(); ++i) made[i] = numbers[i % numbers.size()];
    return made;
}

/// What is wrong in two blocks, the first of which begins with a character: bytes that are not zero. A byte is told
/// from three look-ups, by the halves of the one before it and its own upper half, which agree on a kind of fault
/// (Keiser and Lemire, "Validating UTF-8 In Less Than One Instruction Per Byte", 2021). That the end cuts a character
/// off is none.
class utf8_faults {
public:
    [[BANMIAN_AVX2, gnu::always_inline]] utf8_faults(bytes32 one, bytes32 other) noexcept
        : first_(in_block(bytes32{}, one)), second_(in_block(one, other)) {}
    [[nodiscard, BANMIAN_AVX2, gnu::always_inline]] bytes32 any() const noexcept { return first_ | second_; }
    /// A bit for each byte.
    [[nodiscard, BANMIAN_AVX2, gnu::always_inline]] std::uint64_t places() const noexcept {
        return bits(reinterpret_cast<bytes32>(first_ != 0), reinterpret_cast<bytes32>(second_ != 0));
    }

private:
    enum : unsigned char {
        too_short = 1,      ///< a lead, and no continuation behind it
        too_long = 2,       ///< ASCII, and a continuation behind it
        overlong3 = 4,      ///< E0 80 to E0 9F
        too_large = 8,      ///< F4 90 and above
        surrogate = 16,     ///< ED A0 to ED BF
        overlong2 = 32,     ///< behind C0 and C1
        too_large8 = 64,    ///< F5 80 to F5 8F, and with greater leads
        overlong4 = 64,     ///< F0 80 to F0 8F
        continuation = 128  ///< two continuations: right where three or four bytes were announced
    };
    static constexpr unsigned char every = too_short | too_long | continuation;
    static constexpr unsigned char high = every | too_large | too_large8;
    static constexpr unsigned char follows = too_long | overlong2 | continuation;
    static constexpr table32 by_upper_before =
        twice({too_long, too_long, too_long, too_long, too_long, too_long, too_long, too_long, continuation,
               continuation, continuation, continuation, too_short | overlong2, too_short,
               too_short | overlong3 | surrogate, too_short | too_large | too_large8 | overlong4});
    static constexpr table32 by_lower_before =
        twice({every | overlong3 | overlong2 | overlong4, every | overlong2, every, every, every | too_large, high,
               high, high, high, high, high, high, high, high | surrogate, high, high});
    static constexpr table32 by_upper = twice(
        {too_short, too_short, too_short, too_short, too_short, too_short, too_short, too_short,
         follows | overlong3 | too_large8 | overlong4, follows | overlong3 | too_large, follows | surrogate | too_large,
         follows | surrogate | too_large, too_short, too_short, too_short, too_short});

    [[BANMIAN_AVX2, gnu::always_inline]] static bytes32 looked_up(const table32& in, bytes32 numbers) noexcept {
        return reinterpret_cast<bytes32>(
            __builtin_ia32_pshufb256(reinterpret_cast<signed32>(load32(reinterpret_cast<const char*>(in.data()))),
                                     reinterpret_cast<signed32>(numbers)));
    }
    [[BANMIAN_AVX2, gnu::always_inline]] static bytes32 upper(bytes32 of) noexcept {
        return reinterpret_cast<bytes32>(reinterpret_cast<words32>(of) >> 4) & 15;
    }
    [[BANMIAN_AVX2, gnu::always_inline]] static bytes32 in_block(bytes32 before, bytes32 block) noexcept {
        constexpr std::make_index_sequence<32> all;
        const bytes32 one_before = bytes_from<31>(before, block, all);
        const bytes32 two_before = bytes_from<30>(before, block, all);
        const bytes32 three_before = bytes_from<29>(before, block, all);
        const bytes32 agreed = looked_up(by_upper_before, upper(one_before)) &
                               looked_up(by_lower_before, one_before & 15) & looked_up(by_upper, upper(block));
        const bytes32 announced =
            reinterpret_cast<bytes32>(two_before >= 0xE0) | reinterpret_cast<bytes32>(three_before >= 0xF0);
        return agreed ^ (announced & static_cast<unsigned char>(continuation));
    }

    bytes32 first_;
    bytes32 second_;
};

/// How many bytes before `at` belong to a character that is cut off there; at least three can be read.
[[nodiscard, gnu::always_inline]] inline std::size_t cut_off_before(const char* at) noexcept {
    const auto byte = [&](int back) { return static_cast<unsigned char>(at[-back]); };
    const auto continues = [&](int back) { return static_cast<unsigned>((byte(back) & 0xC0U) == 0x80U); };
    return static_cast<unsigned>(byte(1) >= 0xC0U) + 2 * (static_cast<unsigned>(byte(2) >= 0xE0U) & continues(1)) +
           3 * (static_cast<unsigned>(byte(3) >= 0xF0U) & continues(2) & continues(1));
}

/// True when three blocks are thirty-two characters of three bytes, none of them restricted, as in utf8_blocks.hpp.
[[nodiscard, BANMIAN_AVX2, gnu::always_inline]] inline bool is_run_of_three(bytes32 first, bytes32 second,
                                                                            bytes32 third) noexcept {
    using bounds = std::array<unsigned char, 34>;
    constexpr auto repeated = [](unsigned char lead, unsigned char behind) {
        bounds made{};
        for (std::size_t i = 0; i < made.size(); ++i) made[i] = i % 3 == 0 ? lead : behind;
        return made;
    };
    static constexpr bounds least = repeated(0xE1, 0x80);
    static constexpr bounds most = repeated(0x0E, 0x3F);
    const auto at = [](const bounds& of, int offset) { return reinterpret_cast<const char*>(of.data()) + offset; };
    // The second block begins with the third byte of a character, the third with the second.
    const bytes32 outside = reinterpret_cast<bytes32>(first - load32(at(least, 0)) > load32(at(most, 0))) |
                            reinterpret_cast<bytes32>(second - load32(at(least, 2)) > load32(at(most, 2))) |
                            reinterpret_cast<bytes32>(third - load32(at(least, 1)) > load32(at(most, 1)));
    const bytes32 restricted = reinterpret_cast<bytes32>(first == 0xED) | reinterpret_cast<bytes32>(second == 0xED) |
                               reinterpret_cast<bytes32>(third == 0xED);
    return bits(outside | restricted) == 0;
}

}  // namespace json::detail::wide
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif

#endif  // BANMIAN_FORMAT_JSON_DETAIL_UTF8_AVX2_HPP
