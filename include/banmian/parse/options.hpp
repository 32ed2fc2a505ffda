// SPDX-License-Identifier: BSL-1.0
/// What a caller can choose about a parse.
#ifndef BANMIAN_PARSE_OPTIONS_HPP
#define BANMIAN_PARSE_OPTIONS_HPP

#include <banmian/config.hpp>

namespace banmian::inline BANMIAN_ABI {

/// Choices for `parse`. The defaults suit a Chinese daily of any period.
struct parse_options {
    bool repairs = false;  ///< fill `issue::repairs` with every edit
};

}  // namespace banmian::inline BANMIAN_ABI

#endif  // BANMIAN_PARSE_OPTIONS_HPP
