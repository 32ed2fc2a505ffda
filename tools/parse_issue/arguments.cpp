// SPDX-License-Identifier: BSL-1.0
// The only source that knows CLI11. It includes nothing of the library, and so it may use exceptions where that does
// not.
#include "arguments.hpp"

#include <CLI/CLI.hpp>

#include "platform.hpp"
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

/// The language of the program's own messages, which are needed before its options are read: that of --lang, or else
/// that of the locale.
bool wants_chinese(const std::vector<std::string>& words) {
    bool chinese = locale_is_chinese();
    for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
        if (words[i].rfind("--lang=", 0) == 0)
            chinese = words[i] == "--lang=zh";
        else if (words[i] == "--lang" && i + 1 < words.size())
            chinese = words[i + 1] == "zh";
    }
    return chinese;
}

std::string listed(const std::vector<std::string>& names) {
    std::string made;
    for (const std::string& name : names) made += (made.empty() ? "" : ", ") + name;
    return made;
}

/// The options of the program, described in one language.
class command {
public:
    command(const known_names& known, arguments& read, bool chinese)
        : known_(known), read_(read), chinese_(chinese), app_(say("Reads newspaper pages, prints what they say in the "
                                                                  "format you ask for.",
                                                                  "读取报纸版面，按所需格式输出其内容。"),
                                                              "parse_issue") {
        app_.set_help_flag("-h,--help", say("print this", "显示本说明"));
        app_.set_version_flag("--version", "parse_issue " + known.version, say("print the version", "显示版本"));
        app_.get_formatter()->column_width(26);
        app_.get_formatter()->label("OPTIONS", say("OPTIONS", "选项"));
        app_.footer(say("Exit status: 0 done, 1 --fail-on met, 2 usage, 3 an input could not be read.",
                        "退出状态：0 完成，1 达到 --fail-on，2 用法有误，3 有输入无法读取。"));
        add_formats();
        add_inputs();
        add_checks();
        add_wishes();
        add_many();
        app_.add_option(
                "FILE", read_.files,
                say("each is one issue, its pages parted by form feeds; a folder is the files in it; none, or -, is "
                    "standard input",
                    "每个文件为一期，版与版以换页符分开；文件夹即其中各文件；不给文件或给 - 时读标准输入"))
            ->type_name("");
    }

    std::optional<status> run(const std::vector<std::string>& words) {
        try {
            app_.parse(std::vector<std::string>(words.rbegin(), words.rend()));  // CLI11 takes them from the end
        } catch (const CLI::Success& asked) {                                    // help, version
            app_.exit(asked);
            return done;
        } catch (const CLI::ParseError& fault) {
            std::fprintf(stderr, "parse_issue: %s\n%s\n", sentence(fault).c_str(),
                         say("parse_issue --help tells what it takes", "用法见 parse_issue --help").c_str());
            return wrong_usage;
        }
        read_.chinese = language_ == "zh";
        read_.validate = read_.validate || !read_.fail_on.empty() || read_.to == "sarif" || read_.to == "quality" ||
                         !read_.rules.empty() || !read_.baseline.empty();
        if (const std::string clash = contradiction(); !clash.empty()) {
            std::fprintf(stderr, "parse_issue: %s\n", clash.c_str());
            return wrong_usage;
        }
        if (read_.files.empty() && read_.files_from.empty()) read_.files.emplace_back("-");
        return std::nullopt;
    }

private:
    /// What is wrong with options that are right one by one; empty when nothing is.
    [[nodiscard]] std::string contradiction() const {
        const bool rows = !read_.rows.empty();
        if (rows && !read_.stream) return say("--rows goes with --stream", "--rows 须与 --stream 同用");
        if (read_.resume && (read_.output.empty() || read_.output == "-"))
            return say("--resume needs -o: what is done is found there", "--resume 需要 -o：由此得知已完成的部分");
        if (!read_.stream) return {};
        if (rows && read_.resume)
            return say("--resume counts answers, one a record: it does not go with --rows",
                       "--resume 按每条记录一个答复计数，不能与 --rows 同用");
        if (rows && read_.validate)
            return say("--rows have no place for findings: --validate does not go with them",
                       "--rows 的行中没有校对结果的位置，不能与 --validate 同用");
        for (const char* const name : {"--to", "--issue", "--fail-on", "--loss", "--images", "--pretty", "--explain"}) {
            if (app_.count(name) == 0 || (name == std::string("--to") && read_.to == "json")) continue;
            return say("--stream answers each record by a line of JSON: it does not go with ",
                       "--stream 逐条以一行 JSON 作答，不能与之同用：") +
                   name;
        }
        return {};
    }
    [[nodiscard]] std::string say(const char* english, const char* chinese) const {
        return chinese_ ? chinese : english;
    }
    CLI::Option* add(const char* names, std::string& value, const std::string& about, const char* type) {
        return app_.add_option(names, value, about)->type_name(type)->type_size(1);
    }
    /// The value must be one of these names.
    [[nodiscard]] CLI::Validator among(std::vector<std::string> names) const {
        return {[names = std::move(names), this](std::string& word) {
                    for (const std::string& one : names)
                        if (one == word) return std::string();
                    return say("knows no “", "不识“") + word + say("”; it takes ", "”，可用：") + listed(names);
                },
                "", "name"};
    }

    void add_formats() {
        std::vector<std::string> from = known_.from;
        from.insert(from.begin(), "auto");
        add("--from", read_.from,
            say("auto (default, by content), ", "auto（默认，按内容识别）、") + listed(known_.from), "FORMAT")
            ->check(among(from));
        add("--to", read_.to, say("what is written: ", "输出格式：") + listed(known_.to), "FORMAT")
            ->check(among(known_.to));
        add("-o,--output", read_.output,
            say("a file; or a folder, which is made, and receives one output for each input",
                "输出文件；或输出文件夹（自动建立），每个输入各得一个文件"),
            "PATH");
        add("--images", read_.images,
            say("names of the pages' pictures, such as page-{page:04}.jpg, for page formats",
                "版面图片的文件名，如 page-{page:04}.jpg，用于版面格式"),
            "TEMPLATE");
        app_.add_option("--dpi", read_.dpi,
                        say("pixels to the inch of those pictures; 300 without", "图片每英寸像素数，默认 300"))
            ->type_name("N")
            ->check([this](const std::string& word) {
                char* end = nullptr;
                const double value = std::strtod(word.c_str(), &end);
                if (end == word.c_str() + word.size() && value >= 1 && value <= 10000) return std::string();
                return say("a number from 1 to 10000, not ", "应为 1 至 10000 的数，而非 ") + word;
            });
        add("--loss", read_.loss,
            say("a file for what the output could not carry, as JSON, one line for each input",
                "输出格式未能保留的内容，写为 JSON，每个输入一行"),
            "FILE");
        app_.add_flag("--pretty", read_.pretty, say("indented JSON", "JSON 缩进"));
        app_.add_flag("--repairs", read_.repairs, say("list every edit", "列出每一处改动"));
        app_.add_flag("--explain", read_.explain,
                      say("tell every decision on standard error", "在标准错误上说明每一个判断"));
    }
    void add_inputs() {
        add("--encoding", read_.encoding,
            say("of the input, such as GB18030 or Big5; by its mark, declaration or content without",
                "输入文件的编码，如 GB18030、Big5；不给时按标记、声明或内容判断"),
            "NAME");
        add("--writing-mode", read_.writing_mode,
            say("of all pages: horizontal or vertical; as their boxes and their format say without",
                "所有版面的排向：horizontal 横排或 vertical 竖排；不给时按坐标与格式判断"),
            "MODE")
            ->check(among({"horizontal", "vertical"}));
        app_.add_option("--least-score", read_.least_score,
                        say("recognised lines of which the recogniser is less sure are left out of the text, and stand "
                            "among the blocks as noise",
                            "识别置信度低于此值的行不入正文，在版面块中列为 noise"))
            ->type_name("SCORE")
            ->check([this](const std::string& word) {
                char* end = nullptr;
                const double value = std::strtod(word.c_str(), &end);
                if (end != word.c_str() && end == word.c_str() + word.size() && value >= 0 && value <= 1)
                    return std::string();
                return say("a number from 0 to 1, not ", "应为 0 至 1 的数，而非 ") + word;
            });
        app_.add_flag("--issue", read_.issue,
                      say("all files are pages of one issue, in this order", "所有文件依次为同一期的版面"));
        app_.add_flag("--formats", read_.list_formats, say("list the formats", "列出各种格式"));
    }
    void add_checks() {
        app_.add_flag("--validate", read_.validate,
                      say("check the issue: findings stand in the JSON, or on standard error beside other formats",
                          "校对：结果写入 JSON，其他格式时写到标准错误"));
        add("--fail-on", read_.fail_on,
            say("end with status 1 when there is a finding as grave as error, warning or info",
                "有达到 error、warning 或 info 级别的校对结果时，以状态 1 退出"),
            "LEVEL")
            ->check(among({"error", "warning", "info"}));
        add("--rules", read_.rules,
            say("JSON object of your paper's wishes, see validate/house_rules.hpp: ",
                "本报校对规则的 JSON，见 validate/house_rules.hpp：") +
                R"({"off":["num.er_liang"],"words":{"forbidden":[{"word":"…","instead":"…"}]}})",
            "FILE");
        add("--baseline", read_.baseline,
            say("known findings, which are not told again: what --to sarif or --validate --to json wrote, or a JSON "
                "list "
                "of fingerprints",
                "已知的校对结果，不再提示：--to sarif 或 --validate --to json 的输出，或指纹的 JSON 列表"),
            "FILE");
        add("--lang", language_,
            say("language of messages and findings, en or zh; that of the locale without",
                "消息与校对结果的语言，en 或 zh；不给时随系统语言"),
            "LANG")
            ->check(among({"en", "zh"}));
    }
    void add_wishes() {
        add("--corrections", read_.corrections,
            say("JSON list of what a person has put right, see parse/corrections.hpp; --to html is a desk to make it: ",
                "人工订正的 JSON 列表，见 parse/corrections.hpp，可在 --to html 的网页上制作：") +
                R"({"kind":"role","find":"…","role":"banner","file":"…"})",
            "FILE");
        add("--weights", read_.weights,
            say("JSON object of weights to decide by, any of parse/weights.hpp: ",
                "判断权重的 JSON，见 parse/weights.hpp：") +
                R"({"joins":{"reject":3}})",
            "FILE");
        add("--lexicon", read_.lexicon,
            say("JSON object of words of your own, see grammar/lexicons.hpp: ",
                "自备词表的 JSON，见 grammar/lexicons.hpp：") +
                R"({"agencies":{"words":["鹰城社"]}})",
            "FILE");
    }

    void add_many() {
        add("--files-from", read_.files_from,
            say("a list of files, a name a line; - is standard input", "文件清单，每行一个文件名；- 为标准输入"),
            "LIST");
        app_.add_option("-j,--jobs", read_.jobs, say("inputs that are read at a time (1)", "同时处理的输入数（1）"))
            ->type_name("N")
            ->check([this](const std::string& word) {
                const bool digits =
                    !word.empty() && word.size() < 4 && word.find_first_not_of("0123456789") == word.npos;
                if (digits && word.find_first_not_of('0') != word.npos) return std::string();
                return say("a number from 1 to 999, not ", "应为 1 至 999 的数，而非 ") + word;
            });
        app_.add_flag("--progress", read_.progress, say("tell on the terminal how far it is", "在终端显示进度"));
        app_.add_flag("--resume", read_.resume,
                      say("leave out what is done: outputs that are there", "跳过已完成者：输出已存在的部分"));
        app_.add_flag("--stream", read_.stream,
                      say("inputs are JSON objects, a line each, and each is answered by a line: ",
                          "输入每行一个 JSON 对象，逐行作答：") +
                          R"({"id":1,"text":"…" or "base64" or "path","from":"auto"})");
        add("--rows", read_.rows,
            say("answer each record of a stream by rows: ", "以表格行答复每条记录：") + listed(known_.rows), "KIND")
            ->check(among(known_.rows));
    }

    /// One sentence for a fault, in the language that was asked for.
    [[nodiscard]] std::string sentence(const CLI::ParseError& fault) const {
        const std::string what = fault.what();
        const auto code = static_cast<CLI::ExitCodes>(fault.get_exit_code());
        if (code == CLI::ExitCodes::ExtrasError) {
            const std::size_t word = what.rfind(' ');
            return say("unknown option ", "未知选项 ") + what.substr(word == what.npos ? 0 : word + 1);
        }
        if (code == CLI::ExitCodes::ArgumentMismatch)
            return what.substr(0, what.find(':')) + say(" needs a value", " 需要一个值");
        return what;  // of our own validators: --from: knows no “x”; it takes …
    }

    const known_names& known_;
    arguments& read_;
    bool chinese_;
    std::string language_ = chinese_ ? "zh" : "en";
    CLI::App app_;
};

}  // namespace

std::optional<status> read_arguments(const std::vector<std::string>& words, const known_names& known, arguments& read) {
    read.chinese = wants_chinese(words);
    return command(known, read, read.chinese).run(words);
}
