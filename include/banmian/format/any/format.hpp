// SPDX-License-Identifier: BSL-1.0
/// Opt-in: what a row of the table of formats holds.
#ifndef BANMIAN_FORMAT_ANY_FORMAT_HPP
#define BANMIAN_FORMAT_ANY_FORMAT_HPP

#include <banmian/config.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/format/detail/sheet_places.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/parse/corrections.hpp>
#include <banmian/parse/options.hpp>
#include <banmian/parse/trace.hpp>
#include <banmian/result.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/validate.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// Gives the files that a document names, such as the ALTO files of a METS: their bytes by the path that is written in
/// the document, nothing when there is no such file.
struct file_loader {
    std::string (*load)(void* context, std::string_view path) = nullptr;
    void* context = nullptr;

    [[nodiscard]] std::string operator()(std::string_view path) const {
        return load != nullptr ? load(context, path) : std::string();
    }
};

/// What a reader of pages is given beside the file.
struct read_context {
    file_loader files{};           ///< gives the files that it names
    layout::page_wishes wishes{};  ///< readers of pages with boxes go by them
};

/// What a writer may show beside the issue.
struct write_context {
    std::string_view name{};                               ///< of the input
    std::string_view source{};                             ///< bytes of the input
    std::string_view text{};                               ///< of its pages, when the issue's spans count it
    const trace* log = nullptr;                            ///< the parser's decisions
    const report* found = nullptr;                         ///< findings of the validators
    const std::vector<rule_info>* rules = nullptr;         ///< what the rules say of themselves
    bool pretty = false;                                   ///< indented, where white space says nothing
    sheet_options sheets{};                                ///< unit and pictures of page formats
    std::string_view stem{};                               ///< what the names of further files begin with
    language tongue = language::english;                   ///< of what a page for people says itself
    const std::vector<correction>* corrections = nullptr;  ///< those that the issue was parsed with
    std::vector<std::string_view> page_sources{};          ///< bytes of each page's file, where pages have their own
};

/// Takes the files of a format that writes more than one: each with the name by which the others know it, the first one
/// that a reader opens with an empty name.
struct file_taker {
    void (*take)(void* context, std::string_view name, std::string_view bytes) = nullptr;
    void* context = nullptr;

    void operator()(std::string_view name, std::string_view bytes) const { take(context, name, bytes); }
};

/// Why an issue cannot be written in a format; empty when it can.
struct write_refusal {
    std::string_view english{};
    std::string_view chinese{};

    [[nodiscard]] constexpr explicit operator bool() const noexcept { return !english.empty(); }
};

/// What a format is: a row of `formats`.
struct format_row {
    std::string_view name{};      ///< after --from and --to
    std::string_view about{};     ///< what it is, in English
    std::string_view about_zh{};  ///< in Chinese

    /// How sure it is that a file is of this format. Empty: only by its name.
    certainty (*recognise)(const sample& of) = nullptr;
    /// Reads pages. A text is viewed: the source must outlive the document. Formats have this reader or the next.
    layout::document (*read_pages)(std::string_view source, const read_context& with) = nullptr;
    /// Reads a document that holds articles as it is.
    parsed<issue> (*read_document)(std::string_view source) = nullptr;

    /// Appends an issue.
    void (*write)(const issue& whole, const write_context& with, std::string& out) = nullptr;
    /// Writes an issue that is more than one file. Formats have this writer or the one before; with both, this one
    /// writes what does not go into one file.
    void (*write_files)(const issue& whole, const write_context& with, const file_taker& take) = nullptr;
    /// True when an issue needs `write_files`.
    bool (*needs_files)(const issue& whole) = nullptr;
    /// Asked before an issue is written. Empty: every issue can be.
    write_refusal (*refuses)(const issue& whole) = nullptr;
    std::string_view ending{};                ///< of the names of written files
    span_target spans = span_target::source;  ///< what the spans of the issue must count for the writer
    bool holds_findings = false;              ///< findings stand in what is written

    [[nodiscard]] constexpr bool is_read() const noexcept { return read_pages != nullptr || read_document != nullptr; }
    [[nodiscard]] constexpr bool is_written() const noexcept { return write != nullptr || write_files != nullptr; }
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_ANY_FORMAT_HPP
