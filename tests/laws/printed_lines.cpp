// SPDX-License-Identifier: BSL-1.0
// Laws: nothing is invented. No printed line holds words from two places of the true text: what a page's boxes are put
// together to was printed so.
#include <banmian/format/any/read.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <filesystem>
#include <laws/pages.hpp>
#include <string>
#include <string_view>

namespace printed_line_tests {

namespace fs = std::filesystem;
using banmian::layout::block_hint;

/// The Han of a text, in their order.
std::u32string han_of(std::string_view text) {
    std::u32string made;
    for (std::size_t at = 0; at < text.size();) {
        const banmian::code_point one = banmian::decode(text, at);
        at += one.size;
        if (banmian::is_han(one.value)) made += one.value;
    }
    return made;
}

/// True when a line's Han can be cut in two, each of which stands in the true text, but nowhere the one behind the
/// other. Between them two may be missing or too many, as engines read.
bool is_glued(const std::u32string& line, const std::u32string& truth) {
    constexpr std::size_t enough = 5;  // Han of either, by which a place is known
    if (line.size() < 2 * enough || truth.find(line) != truth.npos) return false;
    for (std::size_t cut = enough; cut + enough <= line.size(); ++cut) {
        const std::u32string left = line.substr(0, cut);
        const std::u32string right = line.substr(cut);
        if (truth.find(left) == truth.npos) return false;  // no longer one is there either
        if (truth.find(right) == truth.npos) continue;
        for (std::size_t at = truth.find(left); at != truth.npos; at = truth.find(left, at + 1)) {
            const std::size_t next = truth.find(right, at + cut > 2 ? at + cut - 2 : 0);
            if (next != truth.npos && next <= at + cut + 2) return false;
        }
        return true;
    }
    return false;
}

/// True for blocks whose lines hold several things side by side: the page's head, the rows of a table.
bool is_row_of_many(block_hint hint) {
    return hint == block_hint::page_header || hint == block_hint::page_footer || hint == block_hint::page_number ||
           hint == block_hint::table || hint == block_hint::furniture;
}

/// The first line of a file that was not printed so; empty where there is none, and where the file itself holds such a
/// piece: an engine that draws boxes over two columns shows no gutter between them.
std::string invented_line(std::string_view source, const std::u32string& truth) {
    const banmian::layout::document read = banmian::read_layout(source);
    std::string made;
    for (const auto& sheet : read.sheets)
        for (const auto& block : sheet.blocks) {
            if (is_row_of_many(block.hint)) continue;
            for (std::size_t i = 0; i < block.line_count; ++i) {
                const std::string_view text = read.text_of(sheet.lines[block.first_line + i]);
                if (!is_glued(han_of(text), truth)) continue;
                if (source.find(text) != source.npos) return {};
                if (made.empty()) made = text;
            }
        }
    return made;
}

TEST_CASE("a line of two places is told from one of a single place, and from one that was read badly") {
    const std::u32string truth = U"城北的旧厂区今年春天改成了一座公园附近的居民每天清晨都来散步老人们在树下打拳";
    CHECK_FALSE(is_glued(U"今年春天改成了一座公园", truth));
    CHECK(is_glued(U"今年春天改成居民每天清晨", truth));
    CHECK_FALSE(is_glued(U"今年春天改一座公园附近", truth));  // 成了 were not read
    CHECK_FALSE(is_glued(U"今年春大改成了一座公园", truth));  // one was misread
    CHECK_FALSE(is_glued(U"没有印过的一行字", truth));
}

TEST_CASE("no printed line holds words from two places of the page, over the gold pages with boxes") {
    std::size_t files = 0;
    for (const char* const set : {"/gold/press-201", "/gold/pdf-105", "/gold/pdf-106"}) {
        const fs::path folder = std::string(BANMIAN_SHARED) + set;
        if (!fs::is_directory(folder)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            const std::string path = entry.path().string();
            if (path.find(".gold.json") != path.npos || entry.path().extension() == ".txt") continue;
            const std::string name = entry.path().filename().string();
            const fs::path gold = entry.path().parent_path() / (name.substr(0, name.find('.')) + ".gold.json");
            if (!fs::exists(gold)) continue;
            const std::string source = laws::bytes_of(entry.path());
            const banmian::recognition as = banmian::recognise(source);
            if (as.format == nullptr || as.format->read_pages == nullptr) continue;
            ++files;
            CAPTURE(path);
            CHECK(invented_line(source, han_of(laws::bytes_of(gold))) == "");
        }
    }
    if (files == 0) MESSAGE("SKIPPED: the shared gold pages are not here");
}

}  // namespace printed_line_tests
