// SPDX-License-Identifier: BSL-1.0
#include "outputs.hpp"

#include <banmian/format/any/formats.hpp>
#include <banmian/format/any/loss.hpp>
#include <banmian/format/json/ndjson.hpp>
#include <banmian/format/text/findings.hpp>
#include <banmian/validate/catalogue.hpp>
#include <banmian/validate/rules/all.hpp>

#include "messages.hpp"
#include "platform.hpp"
#include <cstdint>
#include <system_error>
#include <unordered_map>
#include <utility>

namespace {

namespace fs = std::filesystem;

/// `news/0221` for news/0221/01.txt and news/0221/02.txt: what all inputs have in common stays out of the folder.
fs::path common_folder(const std::vector<std::string>& files) {
    fs::path common = path_of(files[0]).lexically_normal().parent_path();
    for (const std::string& file : files) {
        const fs::path folder = path_of(file).lexically_normal().parent_path();
        fs::path shared;
        for (auto left = common.begin(), right = folder.begin();
             left != common.end() && right != folder.end() && *left == *right; ++left, ++right)
            shared /= *left;
        common = shared;
    }
    return common;
}

/// The names in the folder of -o: `0221/01.json` for `0221/01.txt`, and `01.txt.json` where `01.json` would be two.
std::vector<fs::path> names_in_folder(const arguments& asked) {
    const fs::path common = common_folder(asked.files);
    const std::string ending = '.' + std::string(banmian::find_format(asked.to)->ending);
    std::vector<fs::path> made;
    for (const std::string& file : asked.files) {
        const fs::path whole = file == "-" ? fs::path("stdin") : path_of(file).lexically_normal();
        fs::path below = common.empty() ? whole : whole.lexically_relative(common);
        if (below.is_absolute() || below.empty() || *below.begin() == "..") below = whole.filename();
        made.push_back(below.replace_extension(path_of(ending)));
    }
    std::unordered_map<std::string, std::size_t> times;
    for (const fs::path& name : made) ++times[name_of(name)];
    const std::vector<fs::path> plain = made;
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (times[name_of(plain[i])] < 2 || asked.files[i] == "-") continue;
        made[i].replace_filename(path_of(name_of(path_of(asked.files[i]).filename()) + ending));
    }
    return made;
}

/// The inputs and files of wishes, to be asked whether an output is one of them. Each file is looked at once.
class input_files {
public:
    explicit input_files(const arguments& asked) {
        for (const std::string& file : asked.files) add(file);
        for (const std::string* const wish :
             {&asked.corrections, &asked.weights, &asked.lexicon, &asked.files_from, &asked.rules, &asked.baseline})
            add(*wish);
    }
    /// The input that a path is, by whatever name; nullptr when it is none.
    [[nodiscard]] const std::string* at(const fs::path& path) const {
        std::error_code absent;
        if (!fs::exists(path, absent)) return nullptr;
        const auto [begin, end] = by_size_.equal_range(size_of(path));
        for (auto one = begin; one != end; ++one)
            if (fs::equivalent(path_of(*one->second), path, absent) && !absent) return one->second;
        return nullptr;
    }

private:
    void add(const std::string& name) {
        std::error_code absent;
        if (!name.empty() && name != "-" && fs::exists(path_of(name), absent))
            by_size_.emplace(size_of(path_of(name)), &name);
    }
    static std::uintmax_t size_of(const fs::path& path) {
        std::error_code unknown;
        const std::uintmax_t size = fs::is_regular_file(path, unknown) ? fs::file_size(path, unknown) : 0;
        return unknown ? 0 : size;
    }

    std::unordered_multimap<std::uintmax_t, const std::string*> by_size_{};
};

/// Findings beside the output, for a person.
void print_findings(const document& one, const arguments& asked) {
    std::string text;
    banmian::text::findings_options layout;
    layout.tongue = tongue_of(asked);
    banmian::text::write_findings(one.found, one.name(), one.shown(), text, layout);
    tell_text(text);
}

/// Files that are one output: the first as named, the others beside it.
struct several {
    std::string first;
    fs::path folder;
    bool* whole;

    static void take(void* context, std::string_view name, std::string_view bytes) {
        const auto& to = *static_cast<const several*>(context);
        const std::string file = name.empty() ? to.first : name_of(to.folder / path_of(name));
        *to.whole = write_file(file, bytes) && *to.whole;
    }
};
/// `01.` for news/01.mets.xml: what the names of the files beside it begin with.
std::string stem_of(const std::string& output, std::string_view ending) {
    std::string made = name_of(path_of(output).filename());
    if (made.size() > ending.size() && std::string_view(made).substr(made.size() - ending.size()) == ending)
        made.resize(made.size() - ending.size());
    else
        made = name_of(path_of(made).stem()) + '.';
    return made;
}

}  // namespace

const std::vector<banmian::rule_info>& all_rules() {
    static const std::vector<banmian::rule_info> made = banmian::catalogue(banmian::rules::all());
    return made;
}

bool is_one_for_all(const arguments& asked) {
    std::error_code unknown;
    const fs::path output = path_of(asked.output);
    return asked.to == "sarif" && !asked.issue && (asked.files.size() > 1 || asked.folder_given) &&
           (asked.output.empty() || (output.has_filename() && !fs::is_directory(output, unknown)));
}

status write_for_all(const banmian::sarif::growing_log& log, const arguments& asked) {
    std::string out;
    banmian::json::write_options layout;
    layout.pretty = asked.pretty;
    log.write(out, layout);
    out += '\n';
    if (write_file(asked.output, out)) return done;
    tell_unwritten(asked.output, tongue_of(asked));
    return unreadable;
}

std::optional<std::vector<std::string>> name_outputs(const arguments& asked) {
    std::vector<std::string> made(asked.issue ? 1 : asked.files.size());
    if (asked.output.empty() || asked.output == "-") return made;
    if (is_one_for_all(asked)) {
        if (const std::string* const input = input_files(asked).at(path_of(asked.output))) {
            tell(sentences::would_overwrite, tongue_of(asked), {*input});
            return std::nullopt;
        }
        return made;
    }
    const fs::path output = path_of(asked.output);
    std::error_code unknown;
    const bool many = made.size() > 1 || (asked.folder_given && !asked.issue);
    const bool folder = many || !output.has_filename() || fs::is_directory(output, unknown);
    if (many && fs::exists(output, unknown) && !fs::is_directory(output, unknown)) {
        tell(sentences::not_a_folder, tongue_of(asked), {asked.output});
        return std::nullopt;
    }
    if (folder) {
        const std::vector<fs::path> names = names_in_folder(asked);
        for (std::size_t i = 0; i < made.size(); ++i) made[i] = name_of(output / names[i]);
    } else {
        made[0] = asked.output;
    }
    const input_files inputs(asked);
    std::unordered_map<std::string, std::size_t> taken;
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (const std::string* const input = inputs.at(path_of(made[i]))) {
            tell(sentences::would_overwrite, tongue_of(asked), {*input});
            return std::nullopt;
        }
        const auto [first, fresh] = taken.emplace(made[i], i);
        if (fresh) continue;
        tell(sentences::same_output, tongue_of(asked), {asked.files[first->second], asked.files[i], made[i]});
        return std::nullopt;
    }
    return made;
}

bool knows_rules(const arguments& asked, const wishes& wanted) {
    const auto all = banmian::catalogue(banmian::rules::all());
    const auto known = [&](const std::string& id) {
        const bool fits = std::any_of(all.begin(), all.end(), [&](const banmian::rule_info& one) {
            return banmian::detail::fits_rule(id, one.id);
        });
        if (!fits) tell(sentences::no_such_rule, tongue_of(asked), {asked.rules, id});
        return fits;
    };
    bool right = true;
    for (const std::string& one : wanted.rules.off) right = known(one) && right;
    for (const banmian::rule_severity& one : wanted.rules.severities) right = known(one.rule) && right;
    for (const banmian::silenced_place& one : wanted.rules.silenced) right = known(one.rule) && right;
    return right;
}

banmian::report findings_of(const banmian::issue& of, const banmian::format_row* format, std::string_view bytes,
                            const wishes& wanted, const std::vector<banmian::sarif::page_file>& pages) {
    banmian::validate_options checks;
    for (const banmian::sarif::page_file& one : pages) checks.page_sources.push_back(one.source);
    banmian::add(wanted.rules, checks);
    checks.known.insert(checks.known.end(), wanted.known.begin(), wanted.known.end());
    if (format != nullptr && format->name == "text") checks.source = bytes;
    return banmian::validate(of, banmian::rules::all(), checks);
}

bool check(document& one, const arguments& asked, const wishes& wanted) {
    if (!asked.validate) return false;
    const input_file& first = one.files.front();
    one.found =
        findings_of(*one.answer, one.files.size() == 1 ? first.format : nullptr, first.bytes, wanted, one.page_files());
    if (!asked.repairs && banmian::find_format(asked.to)->spans != banmian::span_target::layout_text)
        one.answer->repairs.reset();  // they were made for the rules
    if (banmian::find_format(asked.to)->holds_findings)
        one.answer->findings = one.found.findings;
    else
        print_findings(one, asked);
    return !asked.fail_on.empty() && one.found.has(*banmian::from_name<banmian::severity>(asked.fail_on));
}

status write_output(const document& one, const std::string& output, const arguments& asked, written_output& made) {
    const banmian::format_row& format = *banmian::find_format(asked.to);
    if (const auto why = format.refuses != nullptr ? format.refuses(*one.answer) : banmian::write_refusal()) {
        tell(sentences::refused, tongue_of(asked),
             {one.name(), asked.to, std::string(asked.chinese ? why.chinese : why.english)});
        return unreadable;
    }
    if (is_one_for_all(asked)) {
        made.found_here.emplace(all_rules()).add({one.name(), one.shown(), &one.found, one.page_files()});
        return done;
    }
    banmian::write_context with;
    with.name = one.name();
    with.source = one.shown();
    with.text = one.text;
    for (const banmian::sarif::page_file& page : one.page_files()) with.page_sources.push_back(page.source);
    with.log = asked.explain ? &one.log : nullptr;
    with.found = asked.validate ? &one.found : nullptr;
    with.rules = &all_rules();
    with.pretty = asked.pretty;
    with.sheets = {asked.dpi, asked.images};
    with.tongue = tongue_of(asked);
    with.corrections = &one.corrections;
    if (const auto column = banmian::from_name<banmian::lossy_format>(asked.to); column && !asked.loss.empty())
        banmian::json::write_ndjson(banmian::loss_of(*one.answer, *column, !one.text.empty()), made.lost);
    const bool standard = output.empty() || output == "-";
    bool whole = true;
    if (format.write_files != nullptr && format.needs_files(*one.answer)) {
        if (standard) {
            tell(sentences::several_files, tongue_of(asked), {asked.to});
            return wrong_usage;
        }
        several to{output, path_of(output).parent_path(), &whole};
        const std::string stem = stem_of(output, format.ending);
        with.stem = stem;
        format.write_files(*one.answer, with, {several::take, &to});
    } else {
        std::string out;
        format.write(*one.answer, with, standard ? made.printed : out);
        whole = standard || write_file(output, out);
    }
    if (whole) return done;
    tell_unwritten(output, tongue_of(asked));
    return unreadable;
}
