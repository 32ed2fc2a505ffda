// SPDX-License-Identifier: BSL-1.0
/// Diagnostics: what a reader or the parser noticed and went on in spite of.
#ifndef BANMIAN_DIAGNOSTIC_HPP
#define BANMIAN_DIAGNOSTIC_HPP

#include <banmian/error.hpp>

#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {

/// How grave a diagnostic or a finding is.
enum class severity : std::uint8_t { info, warning, error };

/// Something worth telling that did not stop the work.
struct diagnostic {
    severity level = severity::warning;
    error what{};
    std::uint32_t file = 0;  ///< of several files that make one issue, the one that the place is in, from 0
    bool operator==(const diagnostic&) const = default;
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_DIAGNOSTIC_HPP
