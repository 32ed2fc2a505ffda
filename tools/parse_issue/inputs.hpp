// SPDX-License-Identifier: BSL-1.0
/// From files to an issue: what is read with every input, and the reading of one.
#ifndef PARSE_ISSUE_INPUTS_HPP
#define PARSE_ISSUE_INPUTS_HPP

#include <banmian/format/any/format.hpp>
#include <banmian/format/sarif/write.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/parse/options.hpp>
#include <banmian/parse/trace.hpp>
#include <banmian/result.hpp>
#include <banmian/validate/validate.hpp>

#include "arguments.hpp"
#include "corrected.hpp"
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
struct read_options;  // whose header is a large one
}  // namespace BANMIAN_ABI
}  // namespace banmian

/// What a person wants otherwise, from the files of --corrections, --weights and --lexicon.
struct wishes {
    std::shared_ptr<corrections_made> corrections;  ///< never null
    banmian::parse_weights weights;
    banmian::lexicons lexicons;
    banmian::house_rules rules;
    std::vector<std::string> known;  ///< fingerprints of the baseline
};
/// Nothing when a file of them cannot be used; that was told then.
[[nodiscard]] std::optional<wishes> read_wishes(const arguments& asked);

/// One file of an issue.
struct input_file {
    std::string name;
    std::string bytes;
    const banmian::format_row* format = nullptr;  ///< null when it could not be read
};

/// One issue, and everything that becomes of it.
struct document {
    std::vector<input_file> files;
    std::string text;  ///< of its pages, when a writer shows it
    banmian::parsed<banmian::issue> answer;
    banmian::trace log;
    banmian::report found;
    std::vector<banmian::correction> corrections;  ///< that it was parsed with

    [[nodiscard]] const std::string& name() const { return files.front().name; }
    /// What findings are held against: the bytes, or the text, that the spans count; none where pages name files of
    /// their own.
    [[nodiscard]] std::string_view shown() const {
        if (!text.empty()) return text;
        const bool of_others = std::any_of(answer->pages.begin(), answer->pages.end(),
                                           [](const banmian::page& one) { return one.source.has_value(); });
        return files.size() == 1 && !of_others ? std::string_view(files[0].bytes) : "";
    }
    /// The file of each page, where pages name their own; a file that was not read by itself has no bytes.
    [[nodiscard]] std::vector<banmian::sarif::page_file> page_files() const {
        std::vector<banmian::sarif::page_file> made;
        for (const banmian::page& one : answer->pages) {
            if (!one.source) return {};
            const auto file = std::find_if(files.begin(), files.end(),
                                           [&](const input_file& other) { return other.name == *one.source; });
            const bool is_text = file != files.end() && file->format != nullptr && file->format->name == "text";
            made.push_back({*one.source, is_text ? std::string_view(file->bytes) : std::string_view()});
        }
        return made;
    }
};

/// Reads and parses files as one issue. What was noticed on the way is told.
[[nodiscard]] document read_document(const std::vector<std::string>& names, const arguments& asked,
                                     const wishes& wanted);

/// How the options want files to be read; `from` names the format, or is `auto`.
[[nodiscard]] banmian::read_options reading_of(std::string_view from, const arguments& asked);

/// True for a name that --from takes.
[[nodiscard]] bool knows_format(std::string_view name);
/// The issue in bytes that are no file; `names` are those by which corrections may call it. Nothing is told: what was
/// noticed stands among its diagnostics.
[[nodiscard]] banmian::parsed<banmian::issue> read_bytes(std::string_view bytes, std::string_view from,
                                                         const arguments& asked, const wishes& wanted,
                                                         const std::vector<std::string>& names);

#endif  // PARSE_ISSUE_INPUTS_HPP
