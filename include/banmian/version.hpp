// SPDX-License-Identifier: BSL-1.0
/// The version of the library, the single place where it is written; CMake reads it from here.
#ifndef BANMIAN_VERSION_HPP
#define BANMIAN_VERSION_HPP

#define BANMIAN_VERSION_MAJOR 0
#define BANMIAN_VERSION_MINOR 1
#define BANMIAN_VERSION_PATCH 0

#endif  // BANMIAN_VERSION_HPP
