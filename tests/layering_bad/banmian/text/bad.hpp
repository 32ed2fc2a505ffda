// SPDX-License-Identifier: BSL-1.0
/// A header of an upper row that includes one of a lower row: the layering check must find it.
#ifndef BANMIAN_TEXT_BAD_HPP
#define BANMIAN_TEXT_BAD_HPP

#include <banmian/parse/deep.hpp>

#endif  // BANMIAN_TEXT_BAD_HPP
