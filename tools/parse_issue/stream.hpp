// SPDX-License-Identifier: BSL-1.0
/// --stream: many documents through one process, a record a line in, its answer a line out.
#ifndef PARSE_ISSUE_STREAM_HPP
#define PARSE_ISSUE_STREAM_HPP

#include "arguments.hpp"
#include "inputs.hpp"

/// Answers every line of the inputs, in order. Memory holds as many records as there are workers, four times: never the
/// stream. The status is `done` when all were answered, whatever the answers say.
[[nodiscard]] status run_stream(const arguments& asked, const wishes& wanted);

#endif  // PARSE_ISSUE_STREAM_HPP
