// SPDX-License-Identifier: BSL-1.0
// A page on the parser's bench, for the tests of single passes.
#ifndef BANMIAN_TESTS_PARSE_TEST_PAGE_HPP
#define BANMIAN_TESTS_PARSE_TEST_PAGE_HPP

#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Two paragraphs of news, each of some fifty characters.
inline constexpr std::string_view park_text =
    "城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步，老人们在树下打拳，孩子们在草地上放风筝。";
inline constexpr std::string_view river_text =
    "河道整治工程昨天完工，两岸种上了柳树和桃树，水面上重新出现了白鹭，钓鱼的人也多了起来，居民都很高兴。";

/// The first page of a text, laid out for the passes.
struct test_page {
    explicit test_page(std::string text) : source(std::move(text)), layout(banmian::text::read(source)) {
        on.source = &layout;
        on.page = &layout.sheets.front();
        on.base = on.page->extent_in_text.begin;
        on.text = on.page->extent_in_text.in(layout.text());
    }
    test_page(const test_page&) = delete;
    test_page& operator=(const test_page&) = delete;

    /// Runs all passes. Compiled once, in test_page.cpp, for they take most of a test's compile time.
    void run();
    /// Runs the passes up to `find_ends`.
    void run_to_ends();
    /// The glyphs of a piece without white space.
    [[nodiscard]] std::string text_of(const banmian::passes::piece& of) const {
        std::string made;
        for (std::uint32_t l = 0; l < of.count; ++l) {
            const auto& line = on.line_of(of, l);
            for (auto g = line.first; g < line.first + line.count; ++g) banmian::append_utf8(on.glyphs[g].code, made);
        }
        return made;
    }

    std::string source;
    banmian::layout::document layout;
    banmian::passes::working_page on;
};

/// What `ask(working page, piece)` says of the first piece of a text of which no more than the lines are known.
[[nodiscard]] auto asked_of_first(std::string text, auto ask) {
    test_page page(std::move(text));
    find_lines(page.on);
    return ask(page.on, page.on.pieces.front());
}

/// `banmian::parse`, compiled once for all tests.
[[nodiscard]] banmian::parsed<banmian::issue> parse_document(const banmian::layout::document& source,
                                                             const banmian::parse_options& options = {});

/// The roles of a page's pieces, one word each.
[[nodiscard]] std::string roles_of(const std::string& text);

/// The lines of a paragraph set to `measure` Han, the first indented by two; stops hang rather than begin a line.
inline std::vector<std::string> lines_of(std::string_view text, std::size_t measure, bool indented = true) {
    std::vector<std::string> lines(1);
    std::size_t room = indented ? measure - 2 : measure;
    for (std::size_t at = 0; at < text.size();) {
        const banmian::code_point one = banmian::decode(text, at);
        const bool hangs = banmian::may_not_start_line(one.value);
        if (room == 0 && !hangs) lines.emplace_back(), room = measure;
        lines.back() += text.substr(at, one.size);
        at += one.size;
        if (room > 0) --room;
    }
    return lines;
}

/// Lines `[begin, end)` as an extractor gives them that turns wraps into spaces.
inline std::string wrapped(const std::vector<std::string>& lines, std::size_t begin = 0, std::size_t end = 1000) {
    std::string made;
    for (std::size_t i = begin; i < lines.size() && i < end; ++i) made += (i > begin ? " " : "") + lines[i];
    return made;
}

inline std::string set_paragraph(std::string_view text, std::size_t measure, bool indented = true) {
    return wrapped(lines_of(text, measure, indented));
}

#endif  // BANMIAN_TESTS_PARSE_TEST_PAGE_HPP
