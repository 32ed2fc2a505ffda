// SPDX-License-Identifier: BSL-1.0
#include "inputs.hpp"

#include <banmian/format/any/read.hpp>
#include <banmian/format/json/path.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/format/sarif/write.hpp>
#include <banmian/parse/parse.hpp>

#include "formats.hpp"
#include "messages.hpp"
#include "pdf.hpp"
#include "platform.hpp"
#include <algorithm>
#include <cstdio>
#include <utility>

namespace {

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

/// What a baseline may be: an issue with findings, a SARIF log, or wishes with fingerprints.
struct known_finding {
    std::string fingerprint{};
    using fields = banmian::field_list<known_finding, banmian::field<"fingerprint", &known_finding::fingerprint>>;
};
struct known_result {
    banmian::sarif::detail::partial_fingerprints prints{};
    using fields = banmian::field_list<known_result, banmian::field<"partialFingerprints", &known_result::prints>>;
};
struct known_run {
    std::vector<known_result> results{};
    using fields = banmian::field_list<known_run, banmian::field<"results", &known_run::results>>;
};
struct known_file {
    std::vector<known_finding> findings{};
    std::vector<known_run> runs{};
    std::vector<std::string> fingerprints{};
    using fields = banmian::field_list<known_file, banmian::field<"findings", &known_file::findings>,
                                       banmian::field<"runs", &known_file::runs>,
                                       banmian::field<"fingerprints", &known_file::fingerprints>>;
};

bool read_baseline(const std::string& name, const arguments& asked, std::vector<std::string>& known) {
    if (name.empty()) return true;
    std::string bytes;
    if (!read_file(name, bytes)) return tell(sentences::cannot_open, tongue_of(asked), {name}), false;
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    const auto refuse = [&](const banmian::error& wrong) {
        tell(name + ':' + banmian::format(wrong, bytes, tongue_of(asked)) + " " +
             banmian::json::path_at(bytes, wrong.where.begin));
        return false;
    };
    if (first != bytes.npos && bytes[first] == '[') {
        auto list = banmian::json::read<std::vector<std::string>>(bytes);
        if (!list) return refuse(list.error());
        known = *std::move(list);
        return true;
    }
    auto file = banmian::json::read<known_file>(bytes);
    if (!file) return refuse(file.error());
    known = std::move(file->fingerprints);
    for (known_finding& one : file->findings) known.push_back(std::move(one.fingerprint));
    for (known_run& run : file->runs)
        for (known_result& one : run.results) known.push_back(std::move(one.prints.first));
    return true;
}

std::string places(banmian::span where) {
    return std::to_string(where.begin) + '-' + std::to_string(where.end);
}

void print_trace(const banmian::trace& log) {
    for (const banmian::decision& one : log.decisions()) {
        char score[64];
        std::snprintf(score, sizeof score, "%6.1f", one.score);
        std::string line(one.pass);
        line.resize(std::max<std::size_t>(line.size(), 9), ' ');
        line.append(" ").append(one.label);
        line.resize(std::max<std::size_t>(line.size(), 24), ' ');
        line.append(" ").append(score).append("  bytes ").append(places(one.where));
        if (!one.other.empty()) line.append(" with ").append(places(one.other));
        line += "  ";
        banmian::append_reason(one, line);
        line.append("  [").append(one.excerpt).append("]");
        tell(line);
    }
}

/// An address with its %XX as the bytes that they stand for.
std::string percent_decoded(std::string_view address) {
    const auto digit = [](char one) {
        const std::size_t found = std::string_view("0123456789ABCDEFabcdef").find(one);
        return found == std::string_view::npos ? -1 : static_cast<int>(found < 16 ? found : found - 6);
    };
    std::string made;
    for (std::size_t at = 0; at < address.size(); ++at) {
        const bool escape =
            address[at] == '%' && at + 2 < address.size() && digit(address[at + 1]) >= 0 && digit(address[at + 2]) >= 0;
        made += escape ? static_cast<char>(digit(address[at + 1]) * 16 + digit(address[at + 2])) : address[at];
        if (escape) at += 2;
    }
    return made;
}

/// Where the files stand that a document names: beside it, under the path that it gives or its last part.
struct neighbourhood {
    std::string folder;
    banmian::language tongue;
    std::string missing{};  // which file was missing last: readers ask for it by its address and by its name

    static std::string load(void* context, std::string_view href) {
        auto& here = *static_cast<neighbourhood*>(context);
        const std::size_t scheme = href.find("://");
        const std::string path(href.substr(scheme == href.npos ? 0 : scheme + 3));
        const std::string last = path.substr(path.find_last_of("/\\") + 1);
        std::string bytes;
        if (!read_file(here.folder + path, bytes) && !read_file(here.folder + last, bytes) &&
            !read_file(here.folder + percent_decoded(path), bytes) && std::exchange(here.missing, last) != last)
            tell(sentences::missing_part, here.tongue, {here.folder + path});
        return bytes;
    }
};

/// The format of a file. A PDF is read through pdftotext where that is at hand; what is refused is told.
const banmian::format_row* settle_format(input_file& one, const arguments& asked) {
    const banmian::read_options options = reading_of(asked.from, asked);
    banmian::recognition as = banmian::recognise(one.bytes, options);
    if (as.refused.kind == &banmian::foreign::pdf && read_pdf(one.bytes)) {
        tell(sentences::through_pdftotext, tongue_of(asked), {one.name});
        as = banmian::recognise(one.bytes, options);
    }
    if (as.refused) {
        const std::string_view gap = asked.chinese ? "：" : " ";
        tell(one.name + std::string(gap) + banmian::describe(as.refused, one.name, tongue_of(asked)));
    }
    return as.format;
}

/// True for a file of an issue that was found in a folder, where what no reader knows is passed over.
bool was_found(const arguments& asked, std::size_t number) {
    return asked.issue && number < asked.from_folder.size() && asked.from_folder[number];
}

/// Prints what was noticed, each with its file.
void tell_diagnostics(const document& of, const arguments& asked) {
    for (const banmian::diagnostic& noticed : of.answer.diagnostics) {
        if (noticed.level == banmian::severity::info || noticed.what.code == banmian::errc::unknown_format) continue;
        const input_file& file = of.files[noticed.file < of.files.size() ? noticed.file : 0];
        std::string line = file.name + ':' + banmian::format(noticed.what, file.bytes, tongue_of(asked));
        if (file.format != nullptr && file.format->read_document != nullptr)
            line += " " + banmian::json::path_at(file.bytes, noticed.what.where.begin);
        tell(line);
    }
}

}  // namespace

std::optional<wishes> read_wishes(const arguments& asked) {
    wishes made;
    std::vector<banmian::correction> corrections;
    const bool usable = read_wish(asked.corrections, asked, corrections) &&
                        read_wish(asked.weights, asked, made.weights) &&
                        read_wish(asked.lexicon, asked, made.lexicons) && read_wish(asked.rules, asked, made.rules) &&
                        read_baseline(asked.baseline, asked, made.known);
    made.corrections = std::make_shared<corrections_made>(std::move(corrections));
    return usable ? std::optional<wishes>(std::move(made)) : std::nullopt;
}

document read_document(const std::vector<std::string>& names, const arguments& asked, const wishes& wanted) {
    document made;
    banmian::parse_options parsing;
    parsing.spans = banmian::find_format(asked.to)->spans;
    parsing.repairs = asked.repairs || asked.validate ||  // half-width marks are told by them
                      parsing.spans == banmian::span_target::layout_text;
    parsing.log = asked.explain ? &made.log : nullptr;
    using names_of = corrections_of_one::names_of;
    corrections_of_one corrected(*wanted.corrections, names, names.size() > 1 ? names_of::pages : names_of::whole);
    parsing.weights = wanted.weights;
    parsing.lexicons = wanted.lexicons;
    banmian::layout::document whole;
    banmian::gathered_files several;
    bool unread = false;
    made.files.reserve(names.size());  // a layout may view their bytes
    for (const std::string& name : names) {
        input_file& file = made.files.emplace_back();
        file.name = name;
        if (!read_file(name, file.bytes)) {
            tell(sentences::cannot_open, tongue_of(asked), {name});
            unread = true;
            continue;
        }
        file.format = settle_format(file, asked);
        if (file.format == nullptr) {
            unread = unread || !was_found(asked, made.files.size() - 1);
            continue;
        }
        if (file.format->read_document != nullptr && names.size() == 1) {
            made.answer = banmian::read_issue(file.bytes, reading_of(file.format->name, asked));
            corrected.is_document();
            tell_diagnostics(made, asked);
            return made;
        }
        neighbourhood beside{name.substr(0, name.find_last_of("/\\") + 1), tongue_of(asked), {}};
        banmian::read_options options = reading_of(file.format->name, asked);
        options.files = {neighbourhood::load, &beside};
        banmian::layout::document pages = banmian::read_layout(file.bytes, options);
        if (names.size() == 1)
            whole = std::move(pages);
        else
            several.add(std::move(pages), name, file.bytes.size());
    }
    if (names.size() > 1) whole = several.take();
    corrected.add_parts(whole);
    corrected.ask(parsing);
    made.corrections = parsing.corrections;
    made.answer = banmian::parse(whole, parsing);
    if (parsing.spans == banmian::span_target::layout_text)
        made.text = corrected.text().empty() ? std::string(whole.text()) : corrected.text();
    if (unread) made.answer.outcome = banmian::outcome::failed;
    tell_diagnostics(made, asked);
    if (asked.explain) print_trace(made.log);
    return made;
}

banmian::read_options reading_of(std::string_view from, const arguments& asked) {
    banmian::read_options made;
    made.from = from;
    made.encoding = asked.encoding;
    if (!asked.writing_mode.empty())
        made.wishes.mode = asked.writing_mode == "vertical" ? banmian::writing_mode::vertical_rl
                                                            : banmian::writing_mode::horizontal_tb;
    made.wishes.least_score = asked.least_score;
    return made;
}

bool knows_format(std::string_view name) {
    if (name == "auto") return true;
    const banmian::format_row* const known = banmian::find_format(name);
    return known != nullptr && known->is_read();
}

banmian::parsed<banmian::issue> read_bytes(std::string_view bytes, std::string_view from, const arguments& asked,
                                           const wishes& wanted, const std::vector<std::string>& names) {
    banmian::read_options options = reading_of(from, asked);
    options.parse.repairs = asked.repairs || asked.validate;  // half-width marks are told by them
    corrections_of_one corrected(*wanted.corrections, names, corrections_of_one::names_of::whole);
    corrected.ask(options.parse);
    options.parse.weights = wanted.weights;
    options.parse.lexicons = wanted.lexicons;
    return banmian::read_issue(bytes, options);
}
