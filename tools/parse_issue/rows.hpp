// SPDX-License-Identifier: BSL-1.0
/// --rows: a document as flat rows for tables, each of them with the record that it came from.
#ifndef PARSE_ISSUE_ROWS_HPP
#define PARSE_ISSUE_ROWS_HPP

#include <banmian/model/issue.hpp>

#include "arguments.hpp"
#include <string>
#include <string_view>
#include <vector>

[[nodiscard]] std::vector<std::string> row_names();

/// Appends the rows of a document, a line each; `head` is what every row begins with: `{"id":7,`.
void write_rows(const banmian::issue& document, std::string_view head, const arguments& asked, std::string& out);

#endif  // PARSE_ISSUE_ROWS_HPP
