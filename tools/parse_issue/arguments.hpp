// SPDX-License-Identifier: BSL-1.0
/// What the program was asked for on its command line.
#ifndef PARSE_ISSUE_ARGUMENTS_HPP
#define PARSE_ISSUE_ARGUMENTS_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// Status with which the program ends.
enum status : int { done = 0, failed_on = 1, wrong_usage = 2, unreadable = 3 };

struct arguments {
    std::string from = "auto";
    std::string to = "summary";
    std::string encoding;      ///< empty: by content
    std::string writing_mode;  ///< empty: as the boxes and the format say
    double least_score = 0;    ///< 0 to 1: what is recognised with less is noise
    std::string output;
    std::string loss;    ///< file for what was lost; empty when not asked for
    std::string images;  ///< template of the names of the pages' pictures
    double dpi = 300;
    bool pretty = false;
    bool repairs = false;
    bool explain = false;
    bool validate = false;
    bool chinese = false;
    bool issue = false;         ///< all files are one issue
    bool list_formats = false;  ///< print the table of formats, nothing else
    bool stream = false;        ///< inputs are records, a line each
    bool progress = false;
    bool resume = false;        ///< what is there already is not made again
    bool folder_given = false;  ///< set when inputs are opened out: a folder or a list may hold any number of files
    std::size_t jobs = 1;       ///< done at a time
    std::string rows;           ///< empty, or the kind of rows that answer a record
    std::string files_from;     ///< empty, or the name of a list of files
    std::string fail_on;        ///< empty, or the name of a severity
    std::string corrections;    ///< these three: names of files, empty when not given
    std::string weights;
    std::string lexicon;
    std::string rules;     ///< a file, as the three above
    std::string baseline;  ///< a file
    std::vector<std::string> files;
    std::vector<bool> from_folder;  ///< of each file, once folders are opened out: it was found, not named
};

/// What some arguments must be one of; the tables of formats say it.
struct known_names {
    std::vector<std::string> from;
    std::vector<std::string> to;
    std::vector<std::string> rows;
    std::string version;
};

/// Reads the words of the command line. A value is a status to end with at once: help was printed, or a fault named.
[[nodiscard]] std::optional<status> read_arguments(const std::vector<std::string>& words, const known_names& known,
                                                   arguments& read);

#endif  // PARSE_ISSUE_ARGUMENTS_HPP
