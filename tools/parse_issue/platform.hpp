// SPDX-License-Identifier: BSL-1.0
/// What differs between systems: file names in UTF-8, standard streams that carry bytes, the user's language.
#ifndef PARSE_ISSUE_PLATFORM_HPP
#define PARSE_ISSUE_PLATFORM_HPP

#include <cstddef>
#include <cstdio>
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

/// True when the user's messages are to be Chinese: the first of LC_ALL, LC_MESSAGES and LANG that says something
/// begins with zh; on Windows, where none of them says anything, the language of the desktop is Chinese.
[[nodiscard]] bool locale_is_chinese();

/// Lets standard input and output carry bytes as they are.
void use_binary_streams();

/// True when what is printed on standard error is seen by a person.
[[nodiscard]] bool errors_go_to_terminal();

/// A stream of bytes that gives what is there, without waiting for more.
class byte_reader {
public:
    byte_reader() = default;
    byte_reader(const byte_reader&) = delete;
    byte_reader& operator=(const byte_reader&) = delete;
    ~byte_reader();

    /// A file, or standard input for "-".
    [[nodiscard]] bool open(std::string_view name);
    /// At most `size` bytes; 0 at the end, or when reading failed.
    [[nodiscard]] std::size_t read(char* to, std::size_t size);
    [[nodiscard]] bool failed() const noexcept { return failed_; }

private:
    int file_ = -1;
    bool failed_ = false;
};

/// A stream of lines that is written through.
class line_writer {
public:
    line_writer() = default;
    line_writer(const line_writer&) = delete;
    line_writer& operator=(const line_writer&) = delete;
    ~line_writer();

    /// A file, or standard output for "" and "-". With `go_on`, writes behind the whole lines that are there, which it
    /// counts; a last one without its end is taken off.
    [[nodiscard]] bool open(std::string_view name, bool go_on, std::size_t& lines);
    [[nodiscard]] bool write(std::string_view bytes);
    [[nodiscard]] bool close();

private:
    std::FILE* file_ = nullptr;
};

[[nodiscard]] bool is_file(std::string_view name);
/// All bytes of a file, or of standard input for "-"; false when they could not be read to the end.
[[nodiscard]] bool read_file(std::string_view name, std::string& bytes);
/// Writes a file, whose folder is made, or standard output for "" and "-"; false when that failed. A file is there
/// whole or not at all: it is written beside its name first.
[[nodiscard]] bool write_file(std::string_view name, std::string_view bytes);

#endif  // PARSE_ISSUE_PLATFORM_HPP
