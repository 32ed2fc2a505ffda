// SPDX-License-Identifier: BSL-1.0
// The library of banmian::compiled: the templates that compiled.hpp and rules/all.hpp name, instantiated once. One who
// does not use CMake compiles this file and defines BANMIAN_COMPILED everywhere else.
#undef BANMIAN_COMPILED
#define BANMIAN_COMPILING
#include <banmian/banmian.hpp>
#include <banmian/validate/rules/all.hpp>
