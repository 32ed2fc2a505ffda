// SPDX-License-Identifier: BSL-1.0
/// From a file to an issue: what is read with every input, and the reading of one.
#ifndef PARSE_ISSUE_INPUTS_HPP
#define PARSE_ISSUE_INPUTS_HPP

#include <banmian/format/any/read.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/parse/options.hpp>
#include <banmian/parse/trace.hpp>
#include <banmian/result.hpp>
#include <banmian/validate/validate.hpp>

#include "arguments.hpp"
#include <optional>
#include <string>
#include <vector>

[[nodiscard]] std::vector<std::string> input_names();

/// What a person wants otherwise, from the files of --corrections, --weights and --lexicon.
struct wishes {
    std::vector<banmian::correction> corrections;
    banmian::parse_weights weights;
    banmian::lexicons lexicons;
};
/// Nothing when a file of them cannot be used; that was told then.
[[nodiscard]] std::optional<wishes> read_wishes(const arguments& asked);

/// One input, and everything that becomes of it.
struct document {
    std::string name;
    std::string source;  ///< its bytes
    banmian::input_format format = banmian::input_format::text;
    std::string text;  ///< of its pages: what a page is shown with, and what a trace speaks of
    banmian::parsed<banmian::issue> answer;
    banmian::trace log;
    banmian::report found;
};

/// Reads and parses `one.source`.
void read_document(document& one, const arguments& asked, const wishes& wanted);
/// Prints what was noticed on the way, and every decision with --explain.
void tell_notices(const document& one, const arguments& asked);

#endif  // PARSE_ISSUE_INPUTS_HPP
