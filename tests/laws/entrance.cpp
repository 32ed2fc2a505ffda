// SPDX-License-Identifier: BSL-1.0
// Laws: through the public entrance alone, whatever the format and the encoding, the characters that stand at a node's
// spans in the file are the node's text before repairs.
#include <banmian/format/any/read.hpp>
#include <banmian/format/detail/xml_text.hpp>
#include <banmian/reflect/walk.hpp>
#include <banmian/text/radicals.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

/// What JSON escapes stand for; halves of pairs and marks that a repair replaces do not count here.
std::string without_escapes(std::string_view raw) {
    std::string made;
    for (std::size_t at = 0; at < raw.size(); ++at) {
        if (raw[at] != '\\' || at + 1 >= raw.size()) {
            made += raw[at];
        } else if (raw[++at] == 'u' && at + 4 < raw.size()) {
            const std::string digits(raw.substr(at + 1, 4));
            const auto code = static_cast<char32_t>(std::strtoul(digits.c_str(), nullptr, 16));
            if (code < 0xD800 || code > 0xDFFF) banmian::append_utf8(code, made);
            at += 4;
        } else {
            made += raw[at] == 'n' || raw[at] == 't' ? ' ' : raw[at];
        }
    }
    return made;
}

/// The characters that no repair changes: Han, and letters and digits in either width.
std::string unrepaired(std::string_view text) {
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        banmian::code_point one = banmian::decode(text, at);
        at += one.size;
        one.value = banmian::unified_ideograph(one.value);
        if (one.value >= 0xFF10 && one.value <= 0xFF5A) one.value -= 0xFEE0;
        const bool letter = (one.value >= '0' && one.value <= '9') || (one.value >= 'a' && one.value <= 'z') ||
                            (one.value >= 'A' && one.value <= 'Z');
        const bool han = (one.value >= 0x3400 && one.value <= 0x9FFF) || (one.value >= 0x20000 && one.value < 0x3FFFF);
        if (letter || han) banmian::append_utf8(one.value, made);
    }
    return made;
}

/// What was held against the file.
struct tally {
    std::size_t nodes = 0;
    std::size_t bytes = 0;
    std::string wrong{};
};

/// Holds every text of an issue against the bytes at its spans. `bytes_of(page)` is the file of a page.
template <class BytesOf>
void compare(const banmian::issue& whole, BytesOf&& bytes_of, tally& made) {
    for (const banmian::page& page : whole.pages) {
        const std::string_view source = bytes_of(page);
        const std::size_t first = source.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
        const banmian::encoding_guess encoding = banmian::guess_encoding(source);
        const bool other = !banmian::is_valid_utf8(source) || !encoding.is_utf_8();
        const char opening = first == source.npos ? ' ' : source[first];
        banmian::walk(page, [&](const auto& node, const banmian::node_path&) {
            if constexpr (requires { node.boxes, node.spans, node.text; }) {
                std::string raw;
                for (const banmian::span& one : node.spans) {
                    if (one.begin > one.end || one.end > source.size()) {
                        made.wrong = "a span outside the file";
                        return;
                    }
                    raw += one.in(source);
                }
                if (other) raw = banmian::decode_text(raw, encoding.name)->text;
                if (opening == '<') raw = banmian::xml::decoded(raw);
                if (opening == '{' || opening == '[') raw = without_escapes(raw);
                const std::string printed = unrepaired(raw);
                const std::string text = unrepaired(node.text);
                ++made.nodes;
                made.bytes += text.size();
                // A jump line or a credit that is printed with a paragraph is no part of its text.
                if (printed.find(text) == printed.npos) made.wrong = "[" + text + "] is printed as [" + printed + "]";
            }
        });
    }
}

std::string bytes_of_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Reads every file below a folder that is recognised; what was held against the files, by format.
std::map<std::string, tally> look_through(const std::filesystem::path& folder) {
    std::map<std::string, tally> made;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.path().string().find(".gold.json") != std::string::npos) continue;
        const std::string source = bytes_of_file(entry.path());
        const banmian::recognition as = banmian::recognise(source);
        if (as.format == nullptr || as.format->read_pages == nullptr || as.format->name == "mets") continue;
        const std::string name(as.format->name);
        tally& seen = made[name];
        if (!seen.wrong.empty()) continue;
        const auto answer = banmian::read_issue(source);
        compare(
            *answer, [&](const banmian::page&) { return std::string_view(source); }, seen);
        if (!seen.wrong.empty()) seen.wrong += " in " + entry.path().string();
    }
    return made;
}

TEST_CASE("what stands at a node's spans in the file is its text, over the fixtures") {
    for (const auto& [format, seen] : look_through(BANMIAN_TEST_DATA)) {
        const std::string& name = format;  // clang 14 captures no structured binding
        INFO(name);
        CHECK(seen.wrong == "");
        CHECK(seen.nodes > 0);
    }
}

TEST_CASE("what stands at a node's spans in the file is its text, over the gold pages of every format") {
    if (!std::filesystem::is_directory(BANMIAN_SHARED "/gold")) {
        MESSAGE("SKIPPED: the shared gold pages are not here");
        return;
    }
    const auto all = look_through(BANMIAN_SHARED "/gold");
    CHECK(all.size() > 5);
    for (const auto& [format, seen] : all) {
        const std::string& name = format;
        INFO(name);
        CHECK(seen.wrong == "");
        CHECK(seen.bytes > 1000);
    }
}

TEST_CASE("what stands at a node's spans in the file is its text, over a file of every shape") {
    const auto all = look_through(BANMIAN_TEST_DATA "/../fuzz/corpus");
    for (const banmian::format_row& one : banmian::formats()) {
        const std::string name(one.name);
        CAPTURE(name);
        if (one.read_pages == nullptr || name == "mets") continue;  // which names other files, see below
        REQUIRE(all.count(name) > 0);
        CHECK(all.at(name).wrong == "");
        CHECK(all.at(name).nodes > 0);
    }
}

TEST_CASE("what stands at a node's spans in the file is its text, over the samples of others") {
    if (!std::filesystem::is_directory(BANMIAN_SHARED "/data")) {
        MESSAGE("SKIPPED: the shared samples are not here");
        return;
    }
    std::size_t formats = 0;
    for (const char* const folder : {"alto/samples", "page-xml", "hocr", "gaptree-ocr", "epaper-samples"})
        for (const auto& [format, seen] : look_through(std::filesystem::path(BANMIAN_SHARED "/data") / folder)) {
            const std::string& name = format;
            INFO(name);
            CHECK(seen.wrong == "");
            ++formats;
        }
    CHECK(formats >= 7);
}

TEST_CASE("the same holds when a page is one of several files") {
    const std::string alto = bytes_of_file(BANMIAN_TEST_DATA "/poppler/two_articles.html");
    const std::string other = bytes_of_file(BANMIAN_TEST_DATA "/pages/briefs.txt");
    const std::vector<banmian::source_file> files{{"a.html", alto}, {"b.txt", other}};
    tally seen;
    const auto answer = banmian::read_issue(files);
    compare(
        *answer, [&](const banmian::page& page) { return std::string_view(page.source == "a.html" ? alto : other); },
        seen);
    CHECK(seen.wrong == "");
    CHECK(seen.nodes > 10);
}

//=== files that name others ===//

/// Files of a folder, and those that are made for a test.
struct shelf {
    std::filesystem::path folder{};
    std::map<std::string, std::string> made{};

    static std::string load(void* context, std::string_view href) {
        const auto& here = *static_cast<const shelf*>(context);
        const std::string name(href.substr(href.find_last_of('/') + 1));
        const auto found = here.made.find(name);
        return found != here.made.end() ? found->second : bytes_of_file(here.folder / name);
    }
    [[nodiscard]] banmian::file_loader loader() { return {load, this}; }
};

/// Holds an issue whose pages name files of the shelf.
void compare_by_name(const banmian::issue& whole, shelf& files, tally& seen) {
    std::map<std::string, std::string> read;
    for (const banmian::page& page : whole.pages) {
        REQUIRE(page.source);
        read.emplace(*page.source, files.load(&files, *page.source));
    }
    compare(
        whole, [&](const banmian::page& page) { return std::string_view(read.at(*page.source)); }, seen);
}

TEST_CASE("the spans of an archive's page are bytes of the ALTO file that it names") {
    const std::filesystem::path archives = BANMIAN_SHARED "/data/mets-alto-newspapers";
    if (!std::filesystem::is_directory(archives)) {
        MESSAGE("SKIPPED: the shared archives are not here");
        return;
    }
    std::size_t issues = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(archives)) {
        const std::string name = entry.path().filename().string();
        if (name != "didl.xml" && name.find("-mets.xml") == name.npos) continue;
        ++issues;
        shelf files{entry.path().parent_path()};
        const std::string source = bytes_of_file(entry.path());
        banmian::read_options options;
        options.files = files.loader();
        CAPTURE(name);
        tally seen;
        compare_by_name(*banmian::read_issue(source, options), files, seen);
        CHECK(seen.wrong == "");
        CHECK(seen.bytes > 10000);
        // Two issues beside each other keep their files apart.
        banmian::layout::document both;
        both.append(banmian::read_layout(source, options), "first/mets.xml");
        both.append(banmian::read_layout(source, options), "second/mets.xml");
        tally twice;
        compare_by_name(*banmian::parse(both), files, twice);
        CHECK(twice.wrong == "");
        CHECK(twice.nodes == 2 * seen.nodes);
        CHECK(both.sheets.front().source.find("first/") != std::string::npos);
        CHECK(both.sheets.back().source.find("second/") != std::string::npos);
    }
    CHECK(issues >= 2);
}

/// A METS of two pages.
const std::string two_pages =
    "<mets xmlns='http://www.loc.gov/METS/' xmlns:xlink='http://www.w3.org/1999/xlink'><fileSec><fileGrp USE='Text'>"
    "<file ID='A1' MIMETYPE='text/xml'><FLocat xlink:href='alto/1.xml'/></file><file ID='A2' MIMETYPE='text/xml'>"
    "<FLocat xlink:href='alto/2.xml'/></file></fileGrp></fileSec><structMap TYPE='LOGICAL'><div TYPE='Newspaper'>"
    "<div TYPE='ARTICLE'><div TYPE='BODY'><fptr><area FILEID='A1' BEGIN='b1'/></fptr><fptr><area FILEID='A2' "
    "BEGIN='b1'/>"
    "</fptr></div></div></div></structMap></mets>";
std::string one_alto(const std::string& declared, const std::string& text) {
    return "<?xml version='1.0' encoding='" + declared +
           "'?><alto><Layout><Page WIDTH='900' HEIGHT='900'><TextBlock "
           "ID='b1' HPOS='0' VPOS='0' WIDTH='400' HEIGHT='40'><TextLine HPOS='0' VPOS='0' WIDTH='400' HEIGHT='40'>"
           "<String CONTENT='" +
           text + "'/></TextLine></TextBlock></Page></Layout></alto>";
}
/// The two bytes of GB 2312 for every character that has them.
const std::map<std::string, std::string>& gb_rows() {
    static const std::map<std::string, std::string> rows = [] {
        std::map<std::string, std::string> made;
        for (unsigned lead = 0xA1; lead < 0xF8; ++lead)
            for (unsigned trail = 0xA1; trail < 0xFF; ++trail) {
                const std::string pair{static_cast<char>(lead), static_cast<char>(trail)};
                if (const auto read = banmian::decode_text(pair, "GB18030")) made.emplace(read->text, pair);
            }
        return made;
    }();
    return rows;
}
std::string in_encoding(const std::string& text, const std::string& name) {
    std::string made = name == "UTF-16LE" ? "\xFF\xFE" : "";
    for (std::size_t at = 0; at < text.size();) {
        const banmian::code_point one = banmian::decode(text, at);
        const std::string character = text.substr(at, one.size);
        at += one.size;
        if (name == "UTF-16LE") {
            made += static_cast<char>(one.value & 0xFFU);
            made += static_cast<char>(one.value >> 8U);
        } else {
            made += one.value < 0x80 ? character : gb_rows().at(character);
        }
    }
    return made;
}
/// The bytes at the spans of the first article's first paragraph, decoded.
std::string printed(const banmian::item& node, std::string_view file, const char* encoding) {
    std::string raw;
    for (const banmian::span& one : node.spans) raw += one.in(file);
    return banmian::decode_text(raw, encoding)->text;
}

TEST_CASE("they are so in every encoding of that file") {
    shelf files;
    files.made["1.xml"] = in_encoding(one_alto("GB18030", "甲乙丙丁"), "GB18030");
    files.made["2.xml"] = in_encoding(one_alto("UTF-16", "子丑寅卯"), "UTF-16LE");
    banmian::read_options options;
    options.files = files.loader();
    const banmian::issue whole = *banmian::read_issue(two_pages, options);
    REQUIRE(whole.pages.size() == 2);
    const banmian::item& first = whole.pages[0].articles.at(0).body.at(0);
    const banmian::item& second = whole.pages[1].articles.at(0).body.at(0);
    CHECK(first.text == "甲乙丙丁");
    CHECK(printed(first, files.made["1.xml"], "GB18030") == "甲乙丙丁");
    CHECK(second.text == "子丑寅卯");
    CHECK(printed(second, files.made["2.xml"], "UTF-16LE") == "子丑寅卯");
    CHECK(whole.pages[1].blocks.at(0).span.size() == 8);
}

/// The file that a span of a page is of, and its place there.
std::pair<std::string, banmian::span> file_of(const banmian::page& page, banmian::span of, const std::string& own) {
    for (const banmian::page_file& one : page.files)
        if (one.span.begin <= of.begin && of.end <= one.span.end)
            return {one.name, {of.begin - one.span.begin, of.end - one.span.begin}};
    return {own, of};
}

TEST_CASE("the spans of a page with its articles beside it count on into their files") {
    const std::string article =
        "<html><meta charset=ENC><!--enpproperty <date>2024-05-01</date>/enpproperty-->"
        "<founder-title>标题TTT</founder-title><founder-author>张三</founder-author>"
        "<!--enpcontent--><P>第一段TTT&ldquo;引文&rdquo;在此。</P><P>第二段。</P><!--/enpcontent--></html>";
    const auto with = [&](const std::string& encoding, const std::string& mark) {
        std::string made = article;
        made.replace(made.find("ENC"), 3, encoding);
        for (std::size_t at = made.find("TTT"); at != made.npos; at = made.find("TTT")) made.replace(at, 3, mark);
        return made;
    };
    const std::string node =
        "<html><meta charset=gb2312><title>数字报</title><map name=PagePicMap><area coords='0,0,9,0,9,9' "
        "href='content_1.htm'><area coords='0,0,9,0,9,9' href='a/content_2.htm'></map><ul><li>"
        "<a href=content_1.htm>标题一</a><li><a href='a/content_2.htm'>标题二</a><li>"
        "<a href=content_3.htm>标题三</a></ul></html>";
    for (const std::string encoding : {"UTF-8", "GB18030"}) {
        CAPTURE(encoding);
        const auto encoded = [&](const std::string& text) {
            return encoding == "UTF-8" ? text : in_encoding(text, "GB18030");
        };
        shelf files;
        files.made["content_1.htm"] = with("utf-8", "一");
        files.made["content_2.htm"] = in_encoding(with("gbk", "二"), "GB18030");
        const std::string source = encoded(node);
        banmian::read_options options;
        options.files = files.loader();
        const banmian::issue whole = *banmian::read_issue(source, options);
        const banmian::page& page = whole.pages.at(0);
        REQUIRE(page.articles.size() == 3);
        CHECK_FALSE(page.source);
        REQUIRE(page.files.size() == 2);
        CHECK(page.files[0].name == "content_1.htm");
        CHECK(page.files[0].span == banmian::span{source.size(), source.size() + files.made["content_1.htm"].size()});
        CHECK(page.files[1].span.size() == files.made["content_2.htm"].size());
        std::vector<banmian::span> blocks;
        for (const banmian::block& one : page.blocks) blocks.push_back(one.span);
        std::sort(blocks.begin(), blocks.end(), [](auto a, auto b) { return a.begin < b.begin; });
        for (std::size_t i = 1; i < blocks.size(); ++i) CHECK(blocks[i - 1].end <= blocks[i].begin);
        std::size_t seen = 0;
        banmian::walk(page, [&](const auto& text, const banmian::node_path&) {
            if constexpr (requires { text.boxes, text.spans, text.text; }) {
                ++seen;
                std::string read;
                for (const banmian::span& one : text.spans) {
                    const auto [name, place] = file_of(page, one, "");
                    const std::string& bytes = name.empty() ? source : files.made[name.substr(name.find('c'))];
                    REQUIRE(place.end <= bytes.size());
                    const bool utf8 = name == "content_1.htm" || (name.empty() && encoding == "UTF-8");
                    read += banmian::decode_text(place.in(bytes), utf8 ? "UTF-8" : "GB18030")->text;
                }
                CHECK(unrepaired(banmian::xml::decoded(read)) == unrepaired(text.text));
            }
        });
        CHECK(seen >= 7);
        // A correction by bytes names the file that it counts.
        banmian::correction right;
        right.kind = banmian::correction_kind::text;
        right.file = "content_2.htm";
        right.to = "末段";
        const auto last = file_of(page, page.articles[1].body.at(1).spans.at(0), "");
        CHECK(last.first == "a/content_2.htm");
        right.where = banmian::span{last.second.begin, last.second.begin + 6};  // three characters
        options.parse.corrections = {right};
        CHECK(banmian::read_issue(source, options)->pages[0].articles[1].body.at(1).text == "末段。");
    }
}

TEST_CASE("corrections and repairs of a METS name the file that their bytes are of") {
    shelf files;
    files.made["1.xml"] = one_alto("UTF-8", "甲乙丙丁,戊");
    files.made["2.xml"] = one_alto("UTF-8", "子丑寅卯,辰");
    banmian::read_options options;
    options.files = files.loader();
    options.parse.repairs = true;
    const banmian::issue whole = *banmian::read_issue(two_pages, options);
    REQUIRE(whole.repairs);
    for (const banmian::repair& one : *whole.repairs) {
        REQUIRE(one.source);
        CHECK(one.span.in(files.load(&files, *one.source)) == one.from);
    }
    CHECK(whole.repairs->size() >= 2);
    banmian::correction right;
    right.kind = banmian::correction_kind::text;
    right.to = "午";
    const std::size_t at = files.made["2.xml"].find("寅");
    right.where = banmian::span{at, at + 3};
    banmian::correction_log log;
    options.parse.corrected = &log;
    options.parse.corrections = {right};  // of which file?
    CHECK(banmian::read_issue(two_pages, options)->pages[1].articles.at(0).body.at(0).text == "子丑寅卯，辰");
    CHECK(log.answers.at(0).state == banmian::correction_state::several);
    options.parse.corrections[0].file = "2.xml";
    CHECK(banmian::read_issue(two_pages, options)->pages[1].articles.at(0).body.at(0).text == "子丑午卯，辰");
    CHECK(log.answers.at(0).state == banmian::correction_state::applied);
}

TEST_CASE("an ALTO file that is cut off costs a METS its end, and is told") {
    shelf files;
    files.made["1.xml"] = one_alto("UTF-8", "甲乙丙丁");
    files.made["2.xml"] = one_alto("UTF-8", "子丑寅卯").substr(0, 250);
    banmian::read_options options;
    options.files = files.loader();
    const auto answer = banmian::read_issue(two_pages, options);
    CHECK(answer.outcome == banmian::outcome::failed);
    CHECK(answer->pages.at(0).articles.at(0).body.at(0).text == "甲乙丙丁");
}

}  // namespace
