// SPDX-License-Identifier: BSL-1.0
/// What the library assumes of its environment, and the inline namespace that keeps differently configured builds
/// apart.
#ifndef BANMIAN_CONFIG_HPP
#define BANMIAN_CONFIG_HPP

#include <banmian/version.hpp>

#if (defined(_MSVC_LANG) && _MSVC_LANG < 202002L) || (!defined(_MSVC_LANG) && __cplusplus < 202002L)
#error "banmian needs C++20: pass -std=c++20 (MSVC: /std:c++20), or target_compile_features(x PRIVATE cxx_std_20)"
// A file that is not there ends a compilation in every compiler; the error alone would be followed by a thousand.
#define BANMIAN_STOP <banmian/needs_cpp20_see_the_error_above>
#include BANMIAN_STOP
#endif

#if !defined(BANMIAN_EXCEPTIONS)
#if defined(__cpp_exceptions) || defined(__EXCEPTIONS) || defined(_CPPUNWIND)
#define BANMIAN_EXCEPTIONS 1  ///< 0: `value()` and the `…_or_throw` functions do not exist
#else
#define BANMIAN_EXCEPTIONS 0
#endif
#endif

// Translation units with and without exceptions see different members of result<T>; the tag keeps them from being
// linked as one entity.
#if BANMIAN_EXCEPTIONS
#define BANMIAN_ABI v0
#else
#define BANMIAN_ABI v0_noex
#endif

// The base instruction set of x86-64 has sixteen bytes at once; every use has a scalar twin.
#if defined(__SSE2__) || defined(_M_X64)
#define BANMIAN_SSE2 1
#else
#define BANMIAN_SSE2 0
#endif
// So has that of AArch64; a big-endian one is left to the scalar twins.
#if defined(__aarch64__) && defined(__ARM_NEON) && !defined(__AARCH64EB__)
#define BANMIAN_NEON 1
#else
#define BANMIAN_NEON 0
#endif

// With the target banmian::compiled the large templates are instantiated once, in its library; without, where they are
// used. Heads those instantiations, each behind its template.
#if defined(BANMIAN_COMPILING)
#define BANMIAN_TEMPLATE template
#elif defined(BANMIAN_COMPILED)
#define BANMIAN_TEMPLATE extern template
#endif
// The same for the table of formats and what reads by it, which need pugixml: the target banmian::compiled_formats.
#if defined(BANMIAN_COMPILING_FORMATS)
#define BANMIAN_FORMATS_TEMPLATE template
#elif defined(BANMIAN_COMPILED_FORMATS)
#define BANMIAN_FORMATS_TEMPLATE extern template
#endif

namespace banmian {
inline namespace BANMIAN_ABI {

/// `template <class = when_used>` heads functions that are templates only so that their bodies, with all that they
/// instantiate, are compiled where a program calls them and not wherever the library is included.
struct when_used;

}  // namespace BANMIAN_ABI
}  // namespace banmian

static_assert(sizeof("版") == 4, "banmian: string literals must be UTF-8; with MSVC pass /utf-8");
static_assert(sizeof(int) >= 4, "banmian: int must hold at least 32 bits");

#endif  // BANMIAN_CONFIG_HPP
