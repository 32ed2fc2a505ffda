// SPDX-License-Identifier: BSL-1.0
// The library of banmian::compiled: what stands behind BANMIAN_TEMPLATE in the headers, instantiated once. One who does
// not use CMake compiles this file and defines BANMIAN_COMPILED everywhere else.
#undef BANMIAN_COMPILED
#define BANMIAN_COMPILING
#include <banmian/banmian.hpp>
#include <banmian/layout/page_plan.hpp>
#include <banmian/validate/rules/all.hpp>
