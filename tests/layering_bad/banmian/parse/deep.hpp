// SPDX-License-Identifier: BSL-1.0
/// What the header of the upper row includes.
#ifndef BANMIAN_PARSE_DEEP_HPP
#define BANMIAN_PARSE_DEEP_HPP
#endif  // BANMIAN_PARSE_DEEP_HPP
