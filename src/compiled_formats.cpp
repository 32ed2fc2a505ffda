// SPDX-License-Identifier: BSL-1.0
// The library of banmian::compiled_formats: the table of formats and the entrances that read by it, instantiated once.
// What banmian::compiled holds is not instantiated here again.
#undef BANMIAN_COMPILED_FORMATS
#define BANMIAN_COMPILING_FORMATS
#include <banmian/banmian.hpp>
#include <banmian/format/any/read.hpp>
