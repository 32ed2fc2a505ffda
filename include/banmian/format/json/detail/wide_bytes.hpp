// SPDX-License-Identifier: BSL-1.0
/// What a processor can do with many bytes at a time, and what stays to be known from one block of them to the next.
#ifndef BANMIAN_FORMAT_JSON_DETAIL_WIDE_BYTES_HPP
#define BANMIAN_FORMAT_JSON_DETAIL_WIDE_BYTES_HPP

#include <banmian/config.hpp>

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

/// The escapes in a block whose first byte is not the second of one, by its backslashes, a bit for each byte. A run of
/// backslashes is pairs from its begin on; which those are is told by a subtraction that borrows through the run: the
/// method of simdjson.
struct escapes_in {
    std::uint64_t begins;   ///< the backslash of each
    std::uint64_t letters;  ///< the byte behind it

    [[gnu::always_inline]] explicit escapes_in(std::uint64_t backslashes) noexcept {
        constexpr std::uint64_t odd = 0xAAAAAAAAAAAAAAAAU;
        const std::uint64_t both = ((backslashes << 1U | odd) - backslashes) ^ odd;
        letters = both ^ backslashes;
        begins = both & backslashes;
    }
    /// The last bit when the letter of the last escape lies behind the block.
    [[nodiscard, gnu::always_inline]] std::uint64_t cut_off() const noexcept {
        return begins & std::uint64_t{1} << 63U;
    }
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

#else
[[nodiscard]] constexpr width here() noexcept {
    return width::base;
}
#endif

}  // namespace json::detail::wide
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_DETAIL_WIDE_BYTES_HPP
