// SPDX-License-Identifier: BSL-1.0
/// The table of formats as the program's arguments need it: names, and what --formats prints.
#ifndef PARSE_ISSUE_FORMATS_HPP
#define PARSE_ISSUE_FORMATS_HPP

#include <banmian/error.hpp>

#include <string>
#include <vector>

[[nodiscard]] std::vector<std::string> input_names();
[[nodiscard]] std::vector<std::string> output_names();
/// A line for each format: whether it is read and written, and what it is.
[[nodiscard]] std::string list_formats(banmian::language tongue);

#endif  // PARSE_ISSUE_FORMATS_HPP
