// SPDX-License-Identifier: BSL-1.0
/// One line of --stream: a JSON object that holds or names a document, and the line that answers it.
#ifndef PARSE_ISSUE_RECORD_HPP
#define PARSE_ISSUE_RECORD_HPP

#include "arguments.hpp"
#include "inputs.hpp"
#include <cstddef>
#include <string>
#include <string_view>

/// Appends the answer to one record, the line feed included: one line, or with --rows one for each row of the document.
/// `number` counts the lines of the stream from 1. Whatever the record holds, there is an answer.
void answer_record(std::string_view record, std::size_t number, const arguments& asked, const wishes& wanted,
                   std::string& out);

#endif  // PARSE_ISSUE_RECORD_HPP
