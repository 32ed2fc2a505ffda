// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/sounds.hpp>

#include <doctest/doctest.h>

namespace sounds_tests {

using banmian::rules::detail::sound_table;

TEST_CASE("characters that sound alike, whatever their tones") {
    const sound_table& sounds = sound_table::instance();
    CHECK(sounds.alike(U'诨', U'浑'));
    CHECK(sounds.alike(U'即', U'既'));
    CHECK(sounds.alike(U'渊', U'园'));
    CHECK_FALSE(sounds.alike(U'诨', U'身'));
    CHECK_FALSE(sounds.alike(U'拔', U'拨'));
}

TEST_CASE("z and zh, n and ng are one") {
    const sound_table& sounds = sound_table::instance();
    CHECK(sounds.alike(U'镇', U'挣'));
    CHECK(sounds.alike(U'自', U'至'));
    CHECK_FALSE(sounds.alike(U'自', U'四'));
}

TEST_CASE("a character with two readings sounds like either") {
    const sound_table& sounds = sound_table::instance();
    CHECK(sounds.alike(U'长', U'常'));
    CHECK(sounds.alike(U'长', U'涨'));
    CHECK_FALSE(sounds.alike(U'常', U'涨'));
}

TEST_CASE("what is no common Han has no sound") {
    const sound_table& sounds = sound_table::instance();
    CHECK_FALSE(sounds.alike(U'a', U'a'));
    CHECK_FALSE(sounds.alike(U'，', U'，'));
    CHECK_FALSE(sounds.alike(U'\U00020000', U'\U00020000'));
}

}  // namespace sounds_tests
