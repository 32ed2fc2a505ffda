// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/deciding/text_or_heading.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace {

using namespace banmian::passes;

/// What the form of the last piece of a text says for running text, with the measure of 14 em.
double form_says(const std::string& last) {
    test_page page(set_paragraph(park_text, 14) + "\n\n" + last);
    page.run_to_ends();
    piece& of = page.on.pieces.back();
    of.measure = 28;
    return banmian::passes::detail::body_form(page.on, of, form_of(page.on, of));
}

TEST_CASE("stops and full lines speak for a text, a line without either for a heading") {
    CHECK(form_says("河道完工") < 0);
    CHECK(form_says("两岸种上了柳树和桃树，水面上重新出现了白鹭。") > 0);
}

TEST_CASE("a dot in most of several lines is the comma that a recogniser read so, and speaks for a text") {
    const std::string words = "两岸种上了柳树和桃树水面上重新出现了白鹭市民常到这里散步孩子们在草地上放风筝";
    std::string dotted;
    for (std::size_t at = 0; at < words.size(); at += 24) dotted += words.substr(at, 24) + "·";
    CHECK(form_says(set_paragraph(dotted, 14)) > form_says(set_paragraph(words, 14)) + 4);
    CHECK(form_says("伊丽莎白·泰勒") < 0);
}

TEST_CASE("what opens a bracket and does not close it is the beginning of a text") {
    CHECK(form_says("水面上重新出现了“白鹭") > form_says("水面上重新出现了白鹭"));
}

TEST_CASE("a word that asks for another behind it ends no heading; the same character may end a word") {
    const double weight = banmian::role_weights{}.asks_on;
    CHECK(form_says("园林工人和") - form_says("园林工人们") == doctest::Approx(weight));
    CHECK(form_says("新区喜迎祥和") - form_says("新区喜迎祥云") == doctest::Approx(0));
}

TEST_CASE("wide spaces before most paragraphs are the page's indent") {
    test_page page("　　" + std::string(park_text) + "\n　　" + std::string(river_text));
    page.run_to_ends();
    banmian::passes::page_list<form> forms(page.on.pieces.size(), page.on.workspace);
    for (std::uint32_t i = 0; i < page.on.pieces.size(); ++i) forms[i] = form_of(page.on, page.on.pieces[i]);
    CHECK(banmian::passes::detail::printed_indent(page.on, forms) == 2);
}

}  // namespace
