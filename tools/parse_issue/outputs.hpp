// SPDX-License-Identifier: BSL-1.0
/// From an issue to files: where each output goes, and what stands in it.
#ifndef PARSE_ISSUE_OUTPUTS_HPP
#define PARSE_ISSUE_OUTPUTS_HPP

#include "arguments.hpp"
#include "inputs.hpp"
#include <optional>
#include <string>
#include <vector>

/// The name of the output of each issue, in the order of the inputs; "" is standard output. Nothing when -o cannot be
/// followed without writing over an input, or one output over another; that was told then, and nothing has been
/// touched.
[[nodiscard]] std::optional<std::vector<std::string>> name_outputs(const arguments& asked);

/// Validates as asked: findings go into the issue, or to standard error. True when --fail-on is met.
[[nodiscard]] bool check(document& one, const arguments& asked, const wishes& wanted);
/// False, and told, when --rules names a rule that there is not.
[[nodiscard]] bool knows_rules(const arguments& asked, const wishes& wanted);
/// The issue in the format that was asked for.
[[nodiscard]] std::string print(const document& one, const arguments& asked);

#endif  // PARSE_ISSUE_OUTPUTS_HPP
