// SPDX-License-Identifier: BSL-1.0
#include "outputs.hpp"

#include <banmian/format/html/write.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/format/markdown/write.hpp>
#include <banmian/format/sarif/write.hpp>
#include <banmian/format/text/findings.hpp>
#include <banmian/format/text/summary.hpp>
#include <banmian/validate/catalogue.hpp>
#include <banmian/validate/rules/all.hpp>

#include "messages.hpp"
#include "platform.hpp"
#include <algorithm>
#include <cstdio>
#include <system_error>
#include <utility>

namespace {

namespace fs = std::filesystem;

/// A way to write an issue.
struct writer {
    std::string_view name;
    std::string_view ending;  ///< of its files
    void (*write)(const document& one, const arguments& asked, std::string& out);
};

banmian::json::write_options json_layout(const arguments& asked) {
    banmian::json::write_options made;
    made.pretty = asked.pretty;
    return made;
}

constexpr writer writers[] = {
    {"summary", "txt",
     [](const document& one, const arguments& /*asked*/, std::string& out) {
         banmian::text::write_summary(*one.answer, out);
     }},
    {"json", "json",
     [](const document& one, const arguments& asked, std::string& out) {
         banmian::json::write(*one.answer, out, json_layout(asked));
         out += '\n';
     }},
    {"ndjson", "ndjson",
     [](const document& one, const arguments& /*asked*/, std::string& out) {
         for (const banmian::page& page : one.answer->pages) {
             banmian::json::write(page, out);
             out += '\n';
         }
     }},
    {"markdown", "md",
     [](const document& one, const arguments& /*asked*/, std::string& out) {
         banmian::markdown::write(*one.answer, out);
     }},
    {"html", "html",
     [](const document& one, const arguments& asked, std::string& out) {
         banmian::html::write_options layout;
         layout.explain = asked.explain ? &one.log : nullptr;
         banmian::html::write(*one.answer, one.text, out, layout);
     }},
    {"sarif", "sarif",
     [](const document& one, const arguments& asked, std::string& out) {
         banmian::sarif::write({{one.name, one.source, &one.found}}, banmian::catalogue(banmian::rules::all()), out,
                               json_layout(asked));
         out += '\n';
     }},
};

const writer& writer_of(const arguments& asked) {
    for (const writer& one : writers)
        if (one.name == asked.to) return one;
    return writers[0];
}

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
    const std::string ending = '.' + std::string(writer_of(asked).ending);
    std::vector<fs::path> made;
    for (const std::string& file : asked.files) {
        const fs::path whole = file == "-" ? fs::path("stdin") : path_of(file).lexically_normal();
        fs::path below = common.empty() ? whole : whole.lexically_relative(common);
        if (below.is_absolute() || below.empty() || *below.begin() == "..") below = whole.filename();
        made.push_back(below.replace_extension(path_of(ending)));
    }
    const std::vector<fs::path> plain = made;
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (std::count(plain.begin(), plain.end(), plain[i]) < 2 || asked.files[i] == "-") continue;
        made[i].replace_filename(path_of(name_of(path_of(asked.files[i]).filename()) + ending));
    }
    return made;
}

/// The input or file of wishes that a path is, by whatever name; nullptr when it is none.
const std::string* input_at(const arguments& asked, const fs::path& path) {
    const auto same = [&](const std::string& name) {
        std::error_code absent;
        return !name.empty() && name != "-" && fs::equivalent(path_of(name), path, absent) && !absent;
    };
    for (const std::string& file : asked.files)
        if (same(file)) return &file;
    for (const std::string* const wish : {&asked.corrections, &asked.weights, &asked.lexicon})
        if (same(*wish)) return wish;
    return nullptr;
}

banmian::language tongue_of(const arguments& asked) {
    return asked.chinese ? banmian::language::chinese : banmian::language::english;
}

/// Findings beside the output, for a person.
void print_findings(const document& one, const arguments& asked, std::string_view source) {
    std::string text;
    banmian::text::findings_options layout;
    layout.tongue = tongue_of(asked);
    banmian::text::write_findings(one.found, one.name, source, text, layout);
    std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace

std::vector<std::string> output_names() {
    std::vector<std::string> made;
    for (const writer& one : writers) made.emplace_back(one.name);
    return made;
}

std::optional<std::vector<std::string>> name_outputs(const arguments& asked) {
    std::vector<std::string> made(asked.files.size());
    if (asked.output.empty() || asked.output == "-") return made;
    const fs::path output = path_of(asked.output);
    std::error_code unknown;
    const bool folder = asked.files.size() > 1 || !output.has_filename() || fs::is_directory(output, unknown);
    if (asked.files.size() > 1 && fs::exists(output, unknown) && !fs::is_directory(output, unknown)) {
        tell(sentences::not_a_folder, tongue_of(asked), {asked.output});
        return std::nullopt;
    }
    if (folder) {
        const std::vector<fs::path> names = names_in_folder(asked);
        for (std::size_t i = 0; i < names.size(); ++i) made[i] = name_of(output / names[i]);
    } else {
        made[0] = asked.output;
    }
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (const std::string* const input = input_at(asked, path_of(made[i]))) {
            tell(sentences::would_overwrite, tongue_of(asked), {*input});
            return std::nullopt;
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (made[j] != made[i]) continue;
            tell(sentences::same_output, tongue_of(asked), {asked.files[j], asked.files[i], made[i]});
            return std::nullopt;
        }
    }
    return made;
}

bool check(document& one, const arguments& asked) {
    if (!asked.validate) return false;
    banmian::validate_options checks;
    if (one.format == banmian::input_format::text) checks.source = one.source;
    one.found = banmian::validate(*one.answer, banmian::rules::all(), checks);
    if (asked.to == "json" || asked.to == "sarif")
        one.answer->findings = one.found.findings;
    else
        print_findings(one, asked, checks.source);
    return !asked.fail_on.empty() && one.found.has(*banmian::from_name<banmian::severity>(asked.fail_on));
}

std::string print(const document& one, const arguments& asked) {
    std::string out;
    writer_of(asked).write(one, asked, out);
    return out;
}
