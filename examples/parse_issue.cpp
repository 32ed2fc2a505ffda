// run: {data}/seed/page.txt
// run: --weights {data}/options/unknown_weight.json {data}/seed/page.txt => 2
// The library's main job on the command line: reads newspaper pages, prints what they say in the format you ask for.
#include <banmian/banmian.hpp>
#include <banmian/format/any/read.hpp>
#include <banmian/format/html/write.hpp>
#include <banmian/format/json/path.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/format/markdown/write.hpp>
#include <banmian/format/sarif/write.hpp>
#include <banmian/format/text/findings.hpp>
#include <banmian/format/text/summary.hpp>
#include <banmian/parse/printing/source_spans.hpp>
#include <banmian/validate/catalogue.hpp>
#include <banmian/validate/rules/all.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::string_view usage =
    "usage: parse_issue [--from FORMAT] [--to FORMAT] [-o PATH] [--pretty] [--repairs] [--validate]\n"
    "                   [--fail-on error|warning|info] [--lang en|zh] [--corrections FILE] [--weights FILE]\n"
    "                   [--lexicon FILE] [--explain] [FILE...]\n"
    "  One FILE is one issue, its pages parted by form feeds. No FILE, or -, is standard input.\n"
    "  With several FILEs, -o names a folder that receives one output for each, under the input's name.\n"
    "  --from     auto (default, by content), text, poppler-bbox, poppler-tsv, pdftohtml-xml, alto, mets, page,\n"
    "             hocr, tesseract-tsv, paddle, mineru, docling, mupdf, json\n"
    "  --to       summary (default), json, ndjson (one page a line), markdown, html, sarif\n"
    "  --validate check the issue: the findings stand in the JSON, or on standard error beside other formats\n"
    "  --fail-on  exit with status 1 when there is a finding as grave as this      --lang  language of the findings\n"
    "  --corrections FILE  JSON list of what a person has put right: "
    "{\"kind\":\"join\",\"where\":[b,e],\"with\":[b,e]}\n"
    "  --weights FILE  JSON object of weights to decide by, any of parse/weights.hpp: {\"joins\":{\"reject\":3}}\n"
    "  --lexicon FILE  JSON object of words of your own, see grammar/lexicons.hpp: "
    "{\"agencies\":{\"words\":[\"鹰城社\"]}}\n"
    "  --pretty   indented JSON      --repairs  list every edit      --explain  tell every decision on standard error\n"
    "exit status: 0 done, 1 --fail-on met, 2 usage, 3 an input could not be read\n";

enum status : int { done = 0, failed_on = 1, wrong_usage = 2, unreadable = 3 };

struct arguments {
    std::string from = "auto";
    std::string to = "summary";
    std::string output;
    bool pretty = false;
    bool repairs = false;
    bool explain = false;
    bool validate = false;
    bool chinese = false;
    std::string fail_on;
    std::vector<banmian::correction> corrections;
    banmian::parse_weights weights;
    banmian::lexicons lexicons;
    std::vector<std::string> files;
};

[[noreturn]] void refuse(const std::string& why) {
    std::fprintf(stderr, "parse_issue: %s\n%.*s", why.c_str(), static_cast<int>(usage.size()), usage.data());
    std::exit(wrong_usage);
}

bool read_file(const std::string& name, std::string& bytes);

/// What a person wants otherwise, from a JSON file; a key that means nothing is a slip of theirs.
template <class T>
T read_wishes(const std::string& name) {
    std::string bytes;
    if (!read_file(name, bytes)) refuse(name + ": cannot open");
    banmian::json::read_options strict;
    strict.unknown_keys = banmian::json::unknown_keys::refuse;
    auto answer = banmian::json::read<T>(bytes, strict);
    if (!answer) {
        const banmian::error& wrong = answer.error();
        const bool key = wrong.code == banmian::errc::unknown_key;  // the path ends with what was read
        refuse(name + ':' + banmian::format(wrong, bytes) + " at " +
               banmian::json::path_at(bytes, key ? wrong.where.end : wrong.where.begin));
    }
    return *std::move(answer);
}

bool among(std::string_view word, std::initializer_list<std::string_view> words) {
    for (const std::string_view one : words)
        if (one == word) return true;
    return false;
}

arguments read_arguments(int count, char** values) {
    arguments read;
    for (int i = 1; i < count; ++i) {
        const std::string word = values[i];
        const auto value = [&] {
            if (i + 1 >= count) refuse(word + " needs a value");
            return std::string(values[++i]);
        };
        if (word == "--from")
            read.from = value();
        else if (word == "--to")
            read.to = value();
        else if (word == "-o")
            read.output = value();
        else if (word == "--pretty")
            read.pretty = true;
        else if (word == "--repairs")
            read.repairs = true;
        else if (word == "--explain")
            read.explain = true;
        else if (word == "--validate")
            read.validate = true;
        else if (word == "--fail-on")
            read.fail_on = value();
        else if (word == "--corrections")
            read.corrections = read_wishes<std::vector<banmian::correction>>(value());
        else if (word == "--weights")
            read.weights = read_wishes<banmian::parse_weights>(value());
        else if (word == "--lexicon")
            read.lexicons = read_wishes<banmian::lexicons>(value());
        else if (word == "--lang")
            read.chinese = value() == "zh";
        else if (word == "--help" || word == "-h") {
            std::fwrite(usage.data(), 1, usage.size(), stdout);
            std::exit(done);
        } else if (word.size() > 1 && word[0] == '-')
            refuse("unknown option " + word);
        else
            read.files.push_back(word);
    }
    if (read.from != "auto" && !banmian::from_name<banmian::input_format>(read.from))
        refuse("cannot read " + read.from);
    if (!among(read.to, {"summary", "json", "ndjson", "markdown", "html", "sarif"})) refuse("cannot write " + read.to);
    if (!read.fail_on.empty() && !banmian::from_name<banmian::severity>(read.fail_on))
        refuse("--fail-on takes error, warning or info");
    read.validate = read.validate || !read.fail_on.empty() || read.to == "sarif";
    if (read.files.empty()) read.files.emplace_back("-");
    return read;
}

bool read_file(const std::string& name, std::string& bytes) {
    std::FILE* const file = name == "-" ? stdin : std::fopen(name.c_str(), "rb");
    if (file == nullptr) return false;
    char chunk[1 << 16];
    for (std::size_t got = 0; (got = std::fread(chunk, 1, sizeof chunk, file)) > 0;) bytes.append(chunk, got);
    const bool whole = std::ferror(file) == 0;
    if (file != stdin) std::fclose(file);
    return whole;
}

bool write_file(const std::string& name, std::string_view bytes) {
    std::FILE* const file = name.empty() || name == "-" ? stdout : std::fopen(name.c_str(), "wb");
    if (file == nullptr) return false;
    const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    return (file == stdout ? std::fflush(file) : std::fclose(file)) == 0 && whole;
}

/// `out/page.json` for the input `in/page.txt` in JSON.
std::string output_name(const arguments& asked, const std::string& input) {
    if (asked.files.size() == 1) return asked.output;
    if (asked.output.empty()) return {};
    const std::size_t slash = input.find_last_of("/\\");
    std::string name = slash == std::string::npos ? input : input.substr(slash + 1);
    const std::size_t dot = name.find_last_of('.');
    if (dot != std::string::npos && dot > 0) name.resize(dot);
    const std::string ending = asked.to == "summary" ? "txt" : asked.to == "markdown" ? "md" : asked.to;
    return asked.output + '/' + name + '.' + ending;
}

banmian::input_format format_of(const arguments& asked, std::string_view source) {
    return asked.from == "auto" ? banmian::recognise(source) : *banmian::from_name<banmian::input_format>(asked.from);
}

banmian::parsed<banmian::issue> read_issue(const arguments& asked, const std::string& name, std::string_view source,
                                           banmian::input_format format, banmian::trace* log, std::string& text) {
    if (format == banmian::input_format::json) return banmian::json::read_leniently<banmian::issue>(source);
    banmian::parse_options options;
    options.repairs = asked.repairs || asked.to == "html";
    options.log = log;
    options.corrections = asked.corrections;
    options.weights = asked.weights;
    options.lexicons = asked.lexicons;
    const std::size_t slash = name.find_last_of("/\\");
    const std::string folder = slash == std::string::npos ? "" : name.substr(0, slash + 1);
    const auto load = [&](const std::string& href) {  // the files that a METS names stand beside it
        std::string path = href.substr(href.find("://") == href.npos ? 0 : href.find("://") + 3);
        std::string bytes;
        if (!read_file(folder + path, bytes)) read_file(folder + path.substr(path.find_last_of('/') + 1), bytes);
        return bytes;
    };
    const banmian::layout::document layout = banmian::read_layout(source, format, load);
    text = std::string(layout.text());  // what a page is shown with, and what a trace speaks of
    banmian::to_text(options.corrections, layout);
    auto answer = banmian::parse(layout, options);
    if (asked.to != "html") banmian::to_source(*answer, layout);
    return answer;
}

void print_trace(const banmian::trace& log, std::string_view source) {
    for (const banmian::decision& one : log.decisions()) {
        const std::string_view where = one.where.in(source).substr(0, 45);
        std::fprintf(stderr, "%-9.*s %-14.*s %6.1f  bytes %zu-%zu", static_cast<int>(one.pass.size()), one.pass.data(),
                     static_cast<int>(one.label.size()), one.label.data(), one.score, one.where.begin, one.where.end);
        if (!one.other.empty()) std::fprintf(stderr, " with %zu-%zu", one.other.begin, one.other.end);
        std::fprintf(stderr, "  %.*s  [%.*s]\n", static_cast<int>(one.reason.size()), one.reason.data(),
                     static_cast<int>(where.size()), where.data());
    }
}

std::string print(const arguments& asked, const banmian::issue& whole, std::string_view name, std::string_view source,
                  std::string_view text, const banmian::trace* log, const banmian::report& found) {
    std::string out;
    if (asked.to == "json") {
        banmian::json::write_options layout;
        layout.pretty = asked.pretty;
        banmian::json::write(whole, out, layout);
        out += '\n';
    } else if (asked.to == "ndjson") {
        for (const banmian::page& page : whole.pages) {
            banmian::json::write(page, out);
            out += '\n';
        }
    } else if (asked.to == "markdown") {
        banmian::markdown::write(whole, out);
    } else if (asked.to == "html") {
        banmian::html::write_options layout;
        layout.explain = log;
        banmian::html::write(whole, text, out, layout);
    } else if (asked.to == "sarif") {
        banmian::json::write_options layout;
        layout.pretty = asked.pretty;
        banmian::sarif::write({{name, source, &found}}, banmian::catalogue(banmian::rules::all()), out, layout);
        out += '\n';
    } else {
        banmian::text::write_summary(whole, out);
    }
    return out;
}

/// Findings beside the output, for a person.
void print_findings(const arguments& asked, const banmian::report& found, std::string_view name,
                    std::string_view source) {
    std::string text;
    banmian::text::findings_options layout;
    if (asked.chinese) layout.tongue = banmian::text::language::chinese;
    banmian::text::write_findings(found, name, source, text, layout);
    std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace

int main(int count, char** values) {
    const arguments asked = read_arguments(count, values);
    int ending = done;
    for (const std::string& name : asked.files) {
        std::string source;
        if (!read_file(name, source)) {
            std::fprintf(stderr, "%s: cannot open\n", name.c_str());
            ending = unreadable;
            continue;
        }
        banmian::trace log;
        const banmian::input_format format = format_of(asked, source);
        std::string text;
        banmian::parsed<banmian::issue> answer =
            read_issue(asked, name, source, format, asked.explain ? &log : nullptr, text);
        for (const banmian::diagnostic& noticed : answer.diagnostics) {
            if (noticed.level == banmian::severity::info) continue;
            std::fprintf(stderr, "%s:%s", name.c_str(), banmian::format(noticed.what, source).c_str());
            if (format == banmian::input_format::json)
                std::fprintf(stderr, " at %s", banmian::json::path_at(source, noticed.what.where.begin).c_str());
            std::fputc('\n', stderr);
        }
        if (answer.outcome == banmian::outcome::failed) ending = unreadable;
        if (asked.explain) print_trace(log, text);
        banmian::report found;
        if (asked.validate) {
            banmian::validate_options checks;
            if (format == banmian::input_format::text) checks.source = source;
            found = banmian::validate(*answer, banmian::rules::all(), checks);
            const bool inside = among(asked.to, {"json", "sarif"});
            if (inside) answer->findings = found.findings;
            if (!inside) print_findings(asked, found, name, checks.source);
            if (!asked.fail_on.empty() && found.has(*banmian::from_name<banmian::severity>(asked.fail_on)) &&
                ending == done)
                ending = failed_on;
        }
        const std::string to = output_name(asked, name);
        if (!write_file(to, print(asked, *answer, name, source, text, asked.explain ? &log : nullptr, found))) {
            std::fprintf(stderr, "%s: cannot write\n", to.c_str());
            ending = unreadable;
        }
    }
    return ending;
}
