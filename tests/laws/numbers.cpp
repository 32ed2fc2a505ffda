// SPDX-License-Identifier: BSL-1.0
// Laws: no digit and no Latin letter of the source is lost, added, or moved beside another: the numbers and words of a
// printed text are those of its place in the source, in order. Tried on every page, and on pages made by dice:
// BANMIAN_LAW_PAGES says how many, 10 000 where it does not.
#include <banmian/format/text/read.hpp>
#include <banmian/model/printed.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/text/utf8.hpp>

#include <doctest/doctest.h>

#include "pages.hpp"
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace numbers_tests {

/// A digit or Latin letter, full-width forms as ASCII; 0 for what is neither.
char letter_of(char32_t code) {
    if (code >= 0xFF01 && code <= 0xFF5E) code -= 0xFEE0;
    const bool western = (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    return western ? static_cast<char>(code) : '\0';
}

/// What stands between a letter and the one before it.
enum class between { nothing, space, line_end, other };

struct western_letter {
    char letter = 0;
    between before = between::other;
};

/// Adds the letters of a text behind those before it. `joined`: what the text begins with follows the text before.
void add_letters(std::string_view text, std::vector<western_letter>& to) {
    between since = to.empty() ? between::other : between::line_end;  // another span: a wrap, or another column
    bool first = true;
    for (std::size_t at = 0; at < text.size();) {
        const banmian::code_point one = banmian::decode(text, at);
        at += one.size;
        if (const char letter = letter_of(one.value); letter != 0) {
            to.push_back({letter, since});
            since = between::nothing;
        } else if (!banmian::is_space(one.value)) {
            since = between::other;
        } else if (since != between::other) {
            if (one.value == '\n' || one.value == '\r' || one.value == '\f')
                since = between::line_end;
            else if (since == between::nothing || first)
                since = between::space;
        }
        first = false;
    }
}

std::vector<western_letter> letters_of(std::string_view text) {
    std::vector<western_letter> made;
    add_letters(text, made);
    return made;
}

/// What breaks the law in one printed text; empty when nothing does.
std::string fault_of(std::string_view source, const banmian::printed& at) {
    std::vector<western_letter> there;
    for (const banmian::span& one : at.spans) add_letters(one.in(source), there);
    const std::vector<western_letter> here = letters_of(at.text);
    std::string printed;
    std::string meant;
    for (const western_letter& one : here) printed += one.letter;
    for (const western_letter& one : there) meant += one.letter;
    if (printed != meant) return "printed " + printed + " for " + meant;
    for (std::size_t i = 1; i < here.size(); ++i) {
        const std::string pair = printed.substr(i - 1, 2) + " of " + printed;
        if (here[i].before == between::nothing && there[i].before != between::nothing &&
            there[i].before != between::line_end)
            return "moved together: " + pair;
        if (here[i].before != between::nothing && there[i].before == between::nothing) return "moved apart: " + pair;
    }
    return {};
}

/// Marks the bytes of pieces whose words are told in fields without a place of their own: what a header, a jump line or
/// a credit says, and what is no text.
void mark_fields(void* in_fields, banmian::passes::working_page& on) {
    for (const banmian::passes::piece& of : on.pieces) {
        using enum banmian::role_place;
        const banmian::role_place place = banmian::traits_of(of.role).place;
        if (place != nowhere && place != header && place != jumps && place != captions) continue;
        for (std::uint32_t l = 0; l < of.count; ++l) {
            const banmian::span bytes = on.bytes_of(on.line_of(of, l));
            for (std::size_t i = bytes.begin; i < bytes.end; ++i)
                (*static_cast<std::vector<bool>*>(in_fields))[on.base + i] = true;
        }
    }
}

/// Checks the texts of a page's parse, and that every letter of the source is in one of them.
std::string fault_in(std::string_view source) {
    std::vector<bool> in_fields(source.size(), false);
    banmian::parse_options options;
    options.hooks.context = &in_fields;
    options.hooks.after_articles = mark_fields;
    const auto issue = banmian::parse(banmian::text::read(source), options);
    std::string fault;
    banmian::for_each_printed(*issue, [&](const banmian::printed& at) {
        for (const banmian::span& one : at.spans)
            for (std::size_t i = one.begin; i < one.end && i < in_fields.size(); ++i) in_fields[i] = true;
        if (!fault.empty() || !at.is_whole() || at.spans.empty()) return;
        fault = fault_of(source, at);
        if (!fault.empty()) fault += " in " + at.path();
    });
    for (std::size_t i = 0; i < source.size() && fault.empty();) {
        const banmian::code_point one = banmian::decode(source, i);
        if (letter_of(one.value) != 0 && !in_fields[i])
            fault = "lost at byte " + std::to_string(i) + ": " + std::string(source.substr(i, 12));
        i += one.size;
    }
    return fault;
}

//=== pages made by dice ===//

/// Random numbers that are the same on every machine: splitmix64.
class dice {
public:
    explicit dice(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t limit) {
        std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15U;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % limit);
    }
    bool chance(std::size_t percent) { return below(100) < percent; }

private:
    std::uint64_t state_;
};

/// One thing that may stand in a sentence.
std::string word_of(dice& any) {
    static constexpr std::string_view words[] = {"本报讯（记者王一）",
                                                 "新华社北京1月2日电",
                                                 "2024年5月16日",
                                                 "36.5℃",
                                                 "3:2",
                                                 "1/3",
                                                 "12,000",
                                                 "９５％",
                                                 "GDP",
                                                 "iPhone 15",
                                                 "Robot Challenge Cup",
                                                 "CA 1302",
                                                 "a@b.com",
                                                 "www.x.cn",
                                                 "v2.0",
                                                 "7x24",
                                                 "3 5 7",
                                                 "A4",
                                                 "B2B",
                                                 "“十四五”",
                                                 "\"5G\"",
                                                 "‘98",
                                                 "（下转第2版）",
                                                 "(CPI)",
                                                 "100余人",
                                                 "第3届",
                                                 "No.1",
                                                 "5％",
                                                 "COVID-19",
                                                 "24",
                                                 "1",
                                                 "x",
                                                 "T恤",
                                                 "K 歌",
                                                 "第 7 版",
                                                 "2:1 3:0",
                                                 "32\"",
                                                 "’98",
                                                 "0375-4960000",
                                                 "Ⅲ",
                                                 "①",
                                                 "Hello, world.",
                                                 "U.S.A.",
                                                 "《1984》",
                                                 "[2]",
                                                 "-5",
                                                 "+3",
                                                 "8~9",
                                                 "8—9",
                                                 "10:30",
                                                 "4;30",
                                                 "12+9+N",
                                                 "№5",
                                                 "电话：4963338",
                                                 "责编：王斌"};
    static constexpr std::string_view han = "卫东区今年重点项目开工总投资亿元市民活动中心建设工作会议记者从了解到全面推"
                                            "进服务群众生产企业发展经济社会文化环境";
    if (any.chance(35)) return std::string(words[any.below(std::size(words))]);
    std::string made;
    for (std::size_t left = 1 + any.below(7); left > 0; --left) made += han.substr(any.below(han.size() / 3) * 3, 3);
    return made;
}

std::string paragraph_of(dice& any) {
    static constexpr std::string_view stops[] = {"，", "，", ",", "。", "。", "；", "、", ":", ".", "？", "！", ""};
    std::string made;
    for (std::size_t left = 1 + any.below(30); left > 0; --left) {
        made += word_of(any);
        if (any.chance(40)) made += stops[any.below(std::size(stops))];
        if (any.chance(6)) made += any.chance(70) ? " " : "\xE3\x80\x80";
    }
    return made + (any.chance(80) ? "。" : "");
}

/// Sets a paragraph in lines of about `measure` characters; words and numbers are broken wherever the line ends when
/// `anywhere`.
std::string set_in_lines(const std::string& text, std::size_t measure, std::string_view wrap, bool anywhere) {
    std::string made;
    std::size_t used = 0;
    for (std::size_t at = 0; at < text.size();) {
        const banmian::code_point one = banmian::decode(text, at);
        const bool inside =
            letter_of(one.value) != 0 && at > 0 && letter_of(static_cast<unsigned char>(text[at - 1])) != 0;
        if (used >= measure && (anywhere || !inside)) {
            made += wrap;
            used = 0;
        }
        made.append(text, at, one.size);
        at += one.size;
        ++used;
    }
    return made;
}

std::string page_of(dice& any) {
    std::string made = any.chance(50) ? "第3版 要闻 2024年5月16日 星期四 责编:王斌\n\n" : "";
    const std::size_t measure = 8 + any.below(16);
    const bool spaces = any.chance(50);
    for (std::size_t left = 1 + any.below(12); left > 0; --left) {
        if (any.chance(25)) made += word_of(any) + word_of(any) + (any.chance(20) ? " " + word_of(any) : "") + "\n\n";
        std::string text = paragraph_of(any);
        if (any.chance(20)) text.insert(0, "\xE3\x80\x80\xE3\x80\x80");
        // Where wraps became spaces, a word is never broken: nobody could tell.
        const std::string set =
            any.chance(15) ? text : set_in_lines(text, measure, spaces ? " " : "\n", !spaces && any.chance(30));
        const std::size_t cut = any.chance(25) ? set.find(spaces ? ' ' : '\n', set.size() / 2) : set.npos;
        if (cut != set.npos)
            made += set.substr(0, cut) + "\n\n" + set.substr(cut + 1);
        else
            made += set;
        made += any.chance(90) ? "\n\n" : "\n";
        if (any.chance(2)) made += '\f';
    }
    return made;
}

std::size_t wanted_pages() {
    const char* const asked = std::getenv("BANMIAN_LAW_PAGES");
    return asked != nullptr ? static_cast<std::size_t>(std::strtoul(asked, nullptr, 10)) : 10000;
}

TEST_CASE("the digits and Latin letters of every page are printed as they stand") {
    for (const laws::source_page& page : laws::pages()) {
        INFO(page.name);
        CHECK(fault_in(page.text) == "");
    }
}

TEST_CASE("the digits and Latin letters of pages made by dice are printed as they stand") {
    for (std::size_t seed = 1; seed <= wanted_pages(); ++seed) {
        dice any(seed);
        const std::string text = page_of(any);
        INFO(seed);
        INFO(text);
        CHECK(fault_in(text) == "");
    }
}

}  // namespace numbers_tests
