// SPDX-License-Identifier: BSL-1.0
/// The one entrance: bytes of any known format become an issue, or are refused with the reason. Needs pugixml.
#ifndef BANMIAN_FORMAT_ANY_READ_HPP
#define BANMIAN_FORMAT_ANY_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/ext/encoding.hpp>
#include <banmian/format/any/foreign.hpp>
#include <banmian/format/any/format.hpp>
#include <banmian/format/any/formats.hpp>
#include <banmian/format/any/gather.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/parse/options.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/result.hpp>

#include <algorithm>
#include <concepts>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// Choices for `read_issue` and `read_layout`.
struct read_options {
    std::string_view from{};       ///< name of the format, see `formats`; empty: by content
    std::string_view encoding{};   ///< any that iconv knows; empty: by byte order mark, declaration, content
    file_loader files{};           ///< gives the files that the source names
    layout::page_wishes wishes{};  ///< the direction of the pages; the least score of recognised text
    parse_options parse{};         ///< how the pages are parsed
};

/// What a file is.
struct recognition {
    const format_row* format = nullptr;  ///< null: refused, or the name given is no format's
    certainty sure = certainty::none;
    refusal refused{};  ///< why, when it is
};

namespace detail {

/// A file in UTF-8, without a byte order mark.
class opened_file {
public:
    opened_file(std::string_view source, std::string_view encoding) : source_(source), guess_(guess_encoding(source)) {
        if (!encoding.empty()) guess_ = {canonical_name(encoding), certainty::sure, guess_.mark};
        if (guess_.is_utf_8() && (guess_.is_valid_utf8 || is_valid_utf8(source))) {
            source_.remove_prefix(guess_.mark);
            if (guess_.mark > 0) origins_ = {{{0, source_.size()}, {guess_.mark, source.size()}}};
            return;
        }
        copied_ = true;
        if (auto decoded = decode_text(source, guess_.name, guess_.mark)) {
            copy_ = std::move(decoded->text);
            origins_ = std::move(decoded->origins);
            noticed_ = std::move(decoded->diagnostics);
        } else {
            const diagnostic unknown{severity::error,
                                     {errc::unsupported_encoding,
                                      {0, source.size()},
                                      "an encoding that this system knows, such as GB18030"}};
            noticed_.push_back(unknown);
        }
    }
    [[nodiscard]] std::string_view text() const noexcept { return copied_ ? std::string_view(copy_) : source_; }
    /// False when the bytes are in no encoding that is known.
    [[nodiscard]] bool is_text() const noexcept { return guess_.sure != certainty::none; }

    /// The places of what was read of `text()` become places of the file.
    void place(layout::document& made) {
        if (!origins_.empty()) made.place_in_file(origins_, copied_ ? std::move(copy_) : std::string(source_));
        made.diagnostics.insert(made.diagnostics.begin(), noticed_.begin(), noticed_.end());
    }

private:
    std::string_view source_;
    encoding_guess guess_;
    std::string copy_{};
    bool copied_ = false;
    std::vector<layout::text_origin> origins_{};
    std::vector<diagnostic> noticed_{};
};

/// The format of a text by its content. What no reader knows is refused, unless it may be plain text.
template <class = when_used>
[[nodiscard]] recognition recognise_text(const opened_file& file) {
    recognition made;
    if (!file.is_text()) return {nullptr, certainty::none, {&foreign::binary, {}}};
    const sample glance(file.text());
    for (const format_row& one : formats()) {
        if (!one.is_read() || one.recognise == nullptr) continue;
        const certainty sure = one.recognise(glance);
        if (sure <= made.sure) continue;
        made.format = &one;
        made.sure = sure;
        if (sure == certainty::sure) return made;  // nobody can be surer
    }
    if (made.sure > certainty::weak) return made;
    made.refused = foreign::by_text(glance);
    if (made.refused) made.format = nullptr;
    return made;
}
/// The format that is asked for by name, or by content.
template <class = when_used>
[[nodiscard]] recognition recognise_file(std::string_view source, const opened_file& file,
                                         const read_options& options) {
    if (!options.from.empty() && options.from != "auto") {
        const format_row* const named = find_format(options.from);
        return {named != nullptr && named->is_read() ? named : nullptr, certainty::sure, {}};
    }
    if (refusal why = foreign::by_bytes(source)) return {nullptr, certainty::none, std::move(why)};
    return recognise_text(file);
}

}  // namespace detail

/// Recognises what a file is: by the name that is asked for, or by its content.
template <class = when_used>
[[nodiscard]] recognition recognise(std::string_view source, const read_options& options = {}) {
    return detail::recognise_file(source, detail::opened_file(source, options.encoding), options);
}

namespace detail {

/// Faults that mean that a part of the input was not read.
[[nodiscard]] constexpr bool is_cut_off(errc code) noexcept {
    return code == errc::malformed_xml || code == errc::unexpected_end;
}
[[nodiscard]] inline diagnostic refused_by(const recognition& as, std::size_t size) {
    const bool known = as.refused.kind != nullptr;
    return {severity::error, {errc::unknown_format, {0, size}, known ? as.refused.kind->advice : "a format's name"}};
}
/// What is broken, or shows nothing at all, is an error: an empty answer must not look like an empty page.
template <class = when_used>
void settle(layout::document& made, std::size_t size) {
    for (diagnostic& one : made.diagnostics)
        if (is_cut_off(one.what.code)) one.level = severity::error;
    const auto shows = [](const layout::sheet& one) { return !one.lines.empty(); };
    const auto is_error = [](const diagnostic& one) { return one.level == severity::error; };
    if (std::any_of(made.sheets.begin(), made.sheets.end(), shows)) return;
    for (diagnostic& one : made.diagnostics)
        if (one.what.code == errc::empty_input) one.level = severity::error;
    if (std::none_of(made.diagnostics.begin(), made.diagnostics.end(), is_error))
        made.diagnostics.push_back({severity::error, {errc::empty_input, {0, size}, "a page with text"}});
}
template <class = when_used>
[[nodiscard]] layout::document read_pages(std::string_view source, opened_file& file, const recognition& as,
                                          const read_options& options) {
    layout::document made;
    if (as.format != nullptr && as.format->read_pages != nullptr) {
        made = as.format->read_pages(file.text(), {options.files, options.wishes});
        if (options.wishes.mode)
            for (layout::sheet& one : made.sheets) one.writing_mode = *options.wishes.mode;
        settle(made, file.text().size());
    } else {
        made.diagnostics.push_back(refused_by(as, source.size()));
    }
    file.place(made);
    return made;
}

}  // namespace detail

/// Reads the pages of a file as the extractor saw them. What was noticed, a refusal too, is among the diagnostics of
/// the layout. A layout of plain text views it: `source` must outlive it. Documents that hold articles have no layout.
template <class = when_used>
[[nodiscard]] layout::document read_layout(std::string_view source, const read_options& options = {}) {
    detail::opened_file file(source, options.encoding);
    const recognition as = detail::recognise_file(source, file, options);
    return detail::read_pages(source, file, as, options);
}
/// A temporary would be gone before its layout is parsed.
template <std::same_as<std::string> Text>
layout::document read_layout(Text&& /*source*/, const read_options& /*options*/ = {}) {
    static_assert(!std::same_as<Text, std::string>,
                  "banmian::read_layout may view its text, and this one is a temporary: keep it in a variable");
    return {};
}

/// Reads an issue from the bytes of a file: recognises its format, reads it, analyses its pages and parses them. Spans
/// are bytes of `source`; nothing views it afterwards. The outcome is `failed` when the file was refused, is cut off or
/// shows no page; what could be read stands in the value all the same.
template <class = when_used>
[[nodiscard]] parsed<issue> read_issue(std::string_view source, const read_options& options = {}) {
    detail::opened_file file(source, options.encoding);
    const recognition as = detail::recognise_file(source, file, options);
    if (as.format != nullptr && as.format->read_document != nullptr) return as.format->read_document(file.text());
    return parse(detail::read_pages(source, file, as, options), options.parse);
}

/// One of several files that make an issue.
struct source_file {
    std::string name{};  ///< becomes `page::source`
    std::string_view bytes{};
};

namespace detail {

/// Files that name each other are found by the last part of their names.
struct beside_each_other {
    std::span<const source_file> files{};

    static std::string load(void* context, std::string_view path) {
        const auto last = [](std::string_view of) { return of.substr(of.find_last_of("/\\") + 1); };
        for (const source_file& one : static_cast<const beside_each_other*>(context)->files)
            if (last(one.name) == last(path)) return std::string(one.bytes);
        return {};
    }
};

}  // namespace detail

/// Reads an issue whose pages stand in several files, in this order; see `gathered_files` for those that name each
/// other. Each page names its file, whose bytes its spans count; `diagnostic::file` is the number of the file. A file
/// that cannot be read costs its own pages.
template <class = when_used>
[[nodiscard]] parsed<issue> read_issue(std::span<const source_file> files, const read_options& options = {}) {
    gathered_files all;
    read_options asked = options;
    detail::beside_each_other beside{files};
    if (asked.files.load == nullptr) asked.files = {detail::beside_each_other::load, &beside};
    for (const source_file& one : files) all.add(read_layout(one.bytes, asked), one.name, one.bytes.size());
    return parse(all.take(), options.parse);
}

#ifdef BANMIAN_FORMATS_TEMPLATE
BANMIAN_FORMATS_TEMPLATE recognition recognise<when_used>(std::string_view, const read_options&);
BANMIAN_FORMATS_TEMPLATE layout::document read_layout<when_used>(std::string_view, const read_options&);
BANMIAN_FORMATS_TEMPLATE parsed<issue> read_issue<when_used>(std::string_view, const read_options&);
BANMIAN_FORMATS_TEMPLATE parsed<issue> read_issue<when_used>(std::span<const source_file>, const read_options&);
#endif

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_ANY_READ_HPP
