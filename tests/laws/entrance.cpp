// SPDX-License-Identifier: BSL-1.0
// Laws: through the public entrance alone, whatever the format and the encoding, the characters that stand at a node's
// spans in the file are the node's text before repairs.
#include <banmian/format/any/read.hpp>
#include <banmian/format/detail/xml_text.hpp>
#include <banmian/reflect/walk.hpp>
#include <banmian/text/radicals.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>

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
std::map<std::string, tally> look_through(const std::filesystem::path& folder, std::size_t most) {
    std::map<std::string, tally> made;
    std::map<std::string, std::size_t> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.path().string().find(".gold.json") != std::string::npos) continue;
        const std::string source = bytes_of_file(entry.path());
        const banmian::recognition as = banmian::recognise(source);
        if (as.format == nullptr || as.format->read_pages == nullptr || as.format->name == "mets") continue;
        const std::string name(as.format->name);
        if (++files[name] > most) continue;
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
    for (const auto& [format, seen] : look_through(BANMIAN_TEST_DATA, 1000)) {
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
    const auto all = look_through(BANMIAN_SHARED "/gold", 25);
    CHECK(all.size() > 5);
    for (const auto& [format, seen] : all) {
        const std::string& name = format;
        INFO(name);
        CHECK(seen.wrong == "");
        CHECK(seen.bytes > 1000);
    }
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

}  // namespace
