// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/printing/colophon_fields.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

std::string value_of(std::string_view text, banmian::colophon_key key, std::size_t* mended = nullptr) {
    const std::vector<banmian::glyph> glyphs = banmian::glyphs_of(text);
    const auto fields = banmian::passes::colophon_fields(glyphs, 0, [&](const banmian::glyph& one) {
        if (mended != nullptr) *mended = one.begin;
    });
    for (const auto& one : fields)
        if (one.key == key) return one.value;
    return "none";
}

TEST_CASE("a semicolon in a clock time is a colon, and told") {
    using banmian::colophon_key;
    constexpr std::string_view text = "社址:河湾市北岸路1号 开印:4;30 印完:6:30 定价:1.5元";
    std::size_t mended = 0;
    CHECK(value_of(text, colophon_key::press_start, &mended) == "4:30");
    CHECK(mended == text.find(';'));
    CHECK(value_of(text, colophon_key::press_end) == "6:30");
    constexpr std::string_view longer = "社址:河湾市北岸路1号 开印时间:4;30 印完时间:6;40";
    CHECK(value_of(longer, colophon_key::press_start) == "4:30");
    CHECK(value_of(longer, colophon_key::press_end) == "6:40");
}

TEST_CASE("two telephone numbers of one field do not become one") {
    CHECK(value_of("社址:河湾市北岸路1号 电话:6620000 6620001 邮编:465300", banmian::colophon_key::phone) ==
          "6620000 6620001");
}

}  // namespace
