// SPDX-License-Identifier: BSL-1.0
/// Strings sixty-four bytes at a time, on processors that can; which the program asks at run time.
#ifndef BANMIAN_FORMAT_JSON_WIDE_HPP
#define BANMIAN_FORMAT_JSON_WIDE_HPP

#include <banmian/config.hpp>
#include <banmian/format/json/detail/wide_avx2.hpp>
#include <banmian/format/json/detail/wide_avx512.hpp>
#include <banmian/format/json/detail/wide_bytes.hpp>

#if BANMIAN_JSON_WIDE

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail::wide {

/// The first special byte from `at` on; nullptr also when the base instructions must look.
[[nodiscard]] inline const char* find_special(const char* at, const char* end) noexcept {
    const width has = here();
    return has == width::avx512 ? find_special_avx512(at, end)
           : has == width::avx2 ? find_special_avx2(at, end)
                                : nullptr;
}

}  // namespace json::detail::wide
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif

#endif  // BANMIAN_FORMAT_JSON_WIDE_HPP
