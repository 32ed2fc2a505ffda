// SPDX-License-Identifier: BSL-1.0
/// Opens the inputs out: folders into their files, a list into its names.
#ifndef PARSE_ISSUE_FOLDERS_HPP
#define PARSE_ISSUE_FOLDERS_HPP

#include "arguments.hpp"

/// Puts the files that folders and --files-from stand for in their place, in the order of their names. Hidden files,
/// those whose ending no reader has, and those under the folder of -o are left out. The status is `unreadable` when a
/// list or a folder could not be read or gave nothing; that was told then, and the rest is there.
[[nodiscard]] status open_out(arguments& asked);

#endif  // PARSE_ISSUE_FOLDERS_HPP
