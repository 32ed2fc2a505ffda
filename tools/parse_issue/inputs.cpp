// SPDX-License-Identifier: BSL-1.0
#include "inputs.hpp"

#include <banmian/format/json/path.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/parse/printing/source_spans.hpp>

#include "messages.hpp"
#include "platform.hpp"
#include <cstdio>

namespace {

banmian::language tongue_of(const arguments& asked) {
    return asked.chinese ? banmian::language::chinese : banmian::language::english;
}

/// A file of wishes; a key that means nothing is a slip of the one who wrote it.
template <class T>
bool read_wish(const std::string& name, const arguments& asked, T& wish) {
    if (name.empty()) return true;
    std::string bytes;
    if (!read_file(name, bytes)) return tell(sentences::cannot_open, tongue_of(asked), {name}), false;
    banmian::json::read_options strict;
    strict.unknown_keys = banmian::json::unknown_keys::refuse;
    auto answer = banmian::json::read<T>(bytes, strict);
    if (!answer) {
        const banmian::error& wrong = answer.error();
        const bool key = wrong.code == banmian::errc::unknown_key;  // the path ends with what was read
        tell(name + ':' + banmian::format(wrong, bytes, tongue_of(asked)) + " " +
             banmian::json::path_at(bytes, key ? wrong.where.end : wrong.where.begin));
        return false;
    }
    wish = *std::move(answer);
    return true;
}

void print_trace(const banmian::trace& log, std::string_view text) {
    for (const banmian::decision& one : log.decisions()) {
        const std::string_view where = one.where.in(text).substr(0, 45);
        std::fprintf(stderr, "%-9.*s %-14.*s %6.1f  bytes %zu-%zu", static_cast<int>(one.pass.size()), one.pass.data(),
                     static_cast<int>(one.label.size()), one.label.data(), one.score, one.where.begin, one.where.end);
        if (!one.other.empty()) std::fprintf(stderr, " with %zu-%zu", one.other.begin, one.other.end);
        std::fprintf(stderr, "  %.*s  [%.*s]\n", static_cast<int>(one.reason.size()), one.reason.data(),
                     static_cast<int>(where.size()), where.data());
    }
}

/// The files that a METS names stand beside it.
std::string load_beside(const std::string& name, const std::string& href) {
    const std::size_t scheme = href.find("://");
    const std::string path = href.substr(scheme == href.npos ? 0 : scheme + 3);
    const std::string folder = name.substr(0, name.find_last_of("/\\") + 1);
    std::string bytes;
    if (!read_file(folder + path, bytes)) (void)read_file(folder + path.substr(path.find_last_of('/') + 1), bytes);
    return bytes;
}

}  // namespace

std::vector<std::string> input_names() {
    const auto& names = banmian::enum_names<banmian::input_format>::names;
    return {std::begin(names), std::end(names)};
}

std::optional<wishes> read_wishes(const arguments& asked) {
    wishes made;
    const bool usable = read_wish(asked.corrections, asked, made.corrections) &&
                        read_wish(asked.weights, asked, made.weights) && read_wish(asked.lexicon, asked, made.lexicons);
    return usable ? std::optional<wishes>(std::move(made)) : std::nullopt;
}

void read_document(document& one, const arguments& asked, const wishes& wanted) {
    one.format =
        asked.from == "auto" ? banmian::recognise(one.source) : *banmian::from_name<banmian::input_format>(asked.from);
    if (one.format == banmian::input_format::json) {
        one.answer = banmian::json::read_leniently<banmian::issue>(one.source);
        return;
    }
    banmian::parse_options options;
    options.repairs = asked.repairs || asked.to == "html";
    options.log = asked.explain ? &one.log : nullptr;
    options.corrections = wanted.corrections;
    options.weights = wanted.weights;
    options.lexicons = wanted.lexicons;
    const banmian::layout::document layout = banmian::read_layout(
        one.source, one.format, [&](const std::string& href) { return load_beside(one.name, href); });
    one.text = std::string(layout.text());
    banmian::to_text(options.corrections, layout);
    one.answer = banmian::parse(layout, options);
    if (asked.to != "html") banmian::to_source(*one.answer, layout);
}

void tell_notices(const document& one, const arguments& asked) {
    for (const banmian::diagnostic& noticed : one.answer.diagnostics) {
        if (noticed.level == banmian::severity::info) continue;
        std::string line = one.name + ':' + banmian::format(noticed.what, one.source, tongue_of(asked));
        if (one.format == banmian::input_format::json)
            line += " " + banmian::json::path_at(one.source, noticed.what.where.begin);
        tell(line);
    }
    if (asked.explain) print_trace(one.log, one.text);
}
