// SPDX-License-Identifier: BSL-1.0
/// What differs between systems: file names in UTF-8, standard streams that carry bytes.
#ifndef PARSE_ISSUE_PLATFORM_HPP
#define PARSE_ISSUE_PLATFORM_HPP

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// The path of a name in UTF-8, so that Chinese names open on Windows too.
[[nodiscard]] std::filesystem::path path_of(std::string_view name);
/// The name of a path in UTF-8, its parts separated by '/'.
[[nodiscard]] std::string name_of(const std::filesystem::path& path);

/// The words of the command line in UTF-8, without the program's own name.
[[nodiscard]] std::vector<std::string> command_line(int count, char** values);

/// Lets standard input and output carry bytes as they are.
void use_binary_streams();

/// All bytes of a file, or of standard input for "-"; false when they could not be read to the end.
[[nodiscard]] bool read_file(std::string_view name, std::string& bytes);
/// Writes a file, whose folder is made, or standard output for "" and "-"; false when that failed.
[[nodiscard]] bool write_file(std::string_view name, std::string_view bytes);

#endif  // PARSE_ISSUE_PLATFORM_HPP
