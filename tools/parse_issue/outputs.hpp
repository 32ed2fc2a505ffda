// SPDX-License-Identifier: BSL-1.0
/// From an issue to files: where each output goes, and what stands in it.
#ifndef PARSE_ISSUE_OUTPUTS_HPP
#define PARSE_ISSUE_OUTPUTS_HPP

#include <banmian/format/sarif/write.hpp>

#include "arguments.hpp"
#include "inputs.hpp"
#include <optional>
#include <string>
#include <vector>

/// The name of the output of each issue, in the order of the inputs; "" is standard output. Nothing when -o cannot be
/// followed without writing over an input, or one output over another; that was told then, and nothing has been
/// touched.
[[nodiscard]] std::optional<std::vector<std::string>> name_outputs(const arguments& asked);

/// The format is written once for all inputs, to -o or to standard output: the log of findings, SARIF. Where -o is a
/// folder that there is, each input has a log of its own in it.
[[nodiscard]] bool is_one_for_all(const arguments& asked);
/// Writes the log of all inputs to -o, or to standard output.
[[nodiscard]] status write_for_all(const banmian::sarif::growing_log& log, const arguments& asked);
/// What all rules say of themselves.
[[nodiscard]] const std::vector<banmian::rule_info>& all_rules();

/// What the rules find, as --rules and --baseline have it, in an issue that was read from bytes of a format.
[[nodiscard]] banmian::report findings_of(const banmian::issue& of, const banmian::format_row* format,
                                          std::string_view bytes, const wishes& wanted,
                                          const std::vector<banmian::sarif::page_file>& pages = {});
/// Validates as asked: findings go into the issue, or to standard error. True when --fail-on is met.
[[nodiscard]] bool check(document& one, const arguments& asked, const wishes& wanted);
/// False, and told, when --rules names a rule that there is not.
[[nodiscard]] bool knows_rules(const arguments& asked, const wishes& wanted);
/// What writing an issue leaves to those who wait for their turn.
struct written_output {
    std::string printed{};  ///< for standard output
    std::string lost{};     ///< a line of what the format could not carry, when that is asked for
    std::optional<banmian::sarif::growing_log> found_here{};  ///< for the log of all inputs
};
/// Writes the issue in the format that was asked for, to `output`, or into `made` for standard output ("" and "-").
[[nodiscard]] status write_output(const document& one, const std::string& output, const arguments& asked,
                                  written_output& made);

#endif  // PARSE_ISSUE_OUTPUTS_HPP
