// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/glyph_reader.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

std::vector<std::uint32_t> list(banmian::slice<const std::uint32_t> of) {
    return {of.begin(), of.end()};
}
using places = std::vector<std::uint32_t>;

TEST_CASE("one pass tells where marks, numbers, cues and characters of either script stand") {
    banmian::detail::glyph_shelves shelves;
    banmian::detail::glyph_reader reader;
    reader.read("今年 12个多，说說说3A", shelves);
    const auto& found = reader.found();
    CHECK(found.glyphs.size() == 12);
    CHECK(found.glyphs[2].after_space);
    CHECK(list(found.marks) == places{6});
    CHECK(list(found.numbers) == places{2, 10});
    CHECK(list(found.cues) == places{1, 5, 7, 9});
    CHECK(list(found.traditional) == places{8});
    CHECK(list(found.repeats).empty());
    CHECK(found.simplified == 3);
    CHECK(list(reader.beginnings()) == places{0, 2, 10});
}

TEST_CASE("what was read before stays where it is") {
    banmian::detail::glyph_shelves shelves;
    banmian::detail::glyph_reader reader;
    reader.read("渐渐变好", shelves);
    const auto first = reader.found();
    const std::string latin(20000, 'a');  // more glyphs than a text of Han has in as many bytes
    reader.read(latin, shelves);
    CHECK(reader.found().glyphs.size() == latin.size());
    CHECK(first.glyphs.size() == 4);
    CHECK(first.glyphs[1].code == U'渐');
    CHECK(list(first.repeats) == places{1});
    reader.read("", shelves);
    CHECK(reader.found().glyphs.empty());
}

TEST_CASE("bytes that are no UTF-8 are glyphs as the text's other readers see them") {
    banmian::detail::glyph_shelves shelves;
    banmian::detail::glyph_reader reader;
    const std::string_view broken = "\xE4\xB8坏\xED\xA0\x80\xFF。";
    reader.read(broken, shelves);
    const auto wanted = banmian::glyphs_of(broken);
    REQUIRE(reader.found().glyphs.size() == wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        CHECK(reader.found().glyphs[i].code == wanted[i].code);
        CHECK(reader.found().glyphs[i].begin == wanted[i].begin);
    }
}

}  // namespace
