// SPDX-License-Identifier: BSL-1.0
#include "parse/test_page.hpp"

#include <banmian/parse/parse.hpp>

#include <string>

void test_page::run() {
    banmian::passes::page_words words;
    banmian::passes::run_passes(on, words, {});
}

void test_page::run_to_ends() {
    using namespace banmian::passes;
    find_lines(on);
    set_widths(on);
    find_measures(on);
    merge_justified(on);
    split_paragraphs(on);
    find_ends(on);
}

banmian::parsed<banmian::issue> parse_document(const banmian::layout::document& source,
                                               const banmian::parse_options& options) {
    return banmian::parse(source, options);
}

std::string roles_of(const std::string& text) {
    test_page page(text);
    page.run();
    std::string made;
    for (const banmian::passes::piece& of : page.on.pieces)
        made += (made.empty() ? "" : " ") + std::string(banmian::to_name(of.role));
    return made;
}
