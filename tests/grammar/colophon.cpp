// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/colophon.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

namespace grammar = banmian::grammar;

TEST_CASE("keys are bound to their owner: the address behind the printer is the printer's") {
    const auto glyphs = banmian::glyphs_of("社址:滨河路12号 邮编:300100 电话:2201234 印刷:临河日报印刷厂 "
                                           "地址:工业街3号 电话:2205678 开印 1:40 印完 4;20 定价 1.5元");
    std::string shown;
    for (const auto& one : grammar::match_colophon(glyphs))
        shown += std::string(banmian::to_name(one.key)) + '=' +
                 grammar::text_of(glyphs, one.value.begin, one.value.end) + '\n';
    CHECK(shown ==
          "address=滨河路12号\npostcode=300100\nphone=2201234\nprinter=临河日报印刷厂\nprinter_address=工业街3号\n"
          "printer_phone=2205678\npress_start=1:40\npress_end=4;20\nprice=1.5元\n");
}

TEST_CASE("an unknown label before a colon is a field of its own") {
    const auto glyphs = banmian::glyphs_of("读者俱乐部：8980198 邮编：467002");
    const auto found = grammar::match_colophon(glyphs);
    REQUIRE(found.size() == 2);
    CHECK(found[0].key == banmian::colophon_key::other);
    CHECK(grammar::text_of(glyphs, found[0].label.begin, found[0].label.end) == "读者俱乐部");
    CHECK(grammar::known_fields(found) == 1);
}

TEST_CASE("running text has no fields of a colophon") {
    CHECK(grammar::known_fields(
              grammar::match_colophon(banmian::glyphs_of("他说，印刷术是我国的发明，出版业由此发展。"))) == 0);
}

}  // namespace
