// SPDX-License-Identifier: BSL-1.0
#include <banmian/ext/encoding.hpp>

#include <doctest/doctest.h>

#include <iconv.h>
#include <string>

namespace {

using banmian::certainty;
using banmian::decode_text;
using banmian::guess_encoding;

const std::string simplified =
    "本报讯（记者 林知远）5月14日，青石县园林管理所传出消息，今年新建的三处口袋公园已经全部完工，分别位于北门桥头、纺织"
    "新村和老粮站旁，总面积约4600平方米，本周末起向居民开放。\n";
const std::string traditional =
    "本報訊　昨日上午九時，市府召集各界代表開會，討論春季植樹事宜，與會者衆，議決於本月十二日起分區舉行。\n";

/// The text in another encoding.
std::string encoded(std::string text, const char* name) {
    const iconv_t to = iconv_open(name, "UTF-8");
    REQUIRE(to != reinterpret_cast<iconv_t>(-1));
    std::string made(text.size() * 4 + 16, '\0');
    char* in = text.data();
    std::size_t left = text.size();
    char* out = made.data();
    std::size_t room = made.size();
    REQUIRE(iconv(to, &in, &left, &out, &room) != static_cast<std::size_t>(-1));
    iconv_close(to);
    made.resize(made.size() - room);
    return made;
}

TEST_CASE("a text is known by its content in every encoding of Chinese print") {
    for (const auto& [encoding, text] :
         {std::pair{"GB18030", simplified}, std::pair{"GB18030", traditional}, std::pair{"BIG5-HKSCS", traditional},
          std::pair{"UTF-16LE", simplified}, std::pair{"UTF-16BE", traditional}, std::pair{"UTF-32LE", simplified},
          std::pair{"UTF-8", simplified}}) {
        const char* const name = encoding;  // clang 14 captures no structured binding
        INFO(name);
        const std::string bytes = encoded(text, name);
        const auto guess = guess_encoding(bytes);
        CHECK(guess.name == name);
        CHECK(guess.sure >= certainty::likely);
        const auto read = decode_text(bytes, guess.name);
        REQUIRE(read);
        CHECK(read->text == text);
        CHECK(read->diagnostics.empty());
    }
}

TEST_CASE("a byte order mark says it all") {
    using namespace std::string_view_literals;
    CHECK(guess_encoding("\xEF\xBB\xBF字").mark == 3);
    CHECK(guess_encoding("\xFF\xFE\x48\x72"sv).name == "UTF-16LE");
    CHECK(guess_encoding("\xFF\xFE\0\0\x48\x72\0\0"sv).name == "UTF-32LE");
    CHECK(guess_encoding("\xFE\xFF\x72\x48"sv).name == "UTF-16BE");
    CHECK(guess_encoding("\0\0\xFE\xFF\0\0\x72\x48"sv).mark == 4);
}

TEST_CASE("markup declares its encoding, and what is UTF-8 all the same is read as UTF-8") {
    const std::string body = encoded("<p>要闻</p>", "GB18030");
    CHECK(guess_encoding("<?xml version='1.0' encoding='GB2312'?>" + body).name == "GB18030");
    CHECK(guess_encoding("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">" + body).name ==
          "GB18030");
    CHECK(guess_encoding("<meta charset=big5>" + encoded("<p>要聞</p>", "BIG5")).name == "BIG5-HKSCS");
    CHECK(guess_encoding("<meta charset='gb2312'><p>" + simplified).name == "UTF-8");
    CHECK(guess_encoding("<meta charset='utf-8'>" + encoded(simplified, "GB18030")).name == "GB18030");
}

TEST_CASE("a few broken bytes do not make UTF-8 another encoding") {
    CHECK(guess_encoding(simplified + "\xFF\xC0 要闻").name == "UTF-8");
    const auto read = decode_text("字\xFF字", "UTF-8");
    REQUIRE(read);
    CHECK(read->text == "字\xEF\xBF\xBD字");
    REQUIRE(read->diagnostics.size() == 1);
    CHECK(read->diagnostics[0].what.where == banmian::span{3, 4});
}

TEST_CASE("noise is in no encoding") {
    std::string noise;
    std::uint32_t state = 7;
    for (int i = 0; i < 4000; ++i) {
        state = state * 1664525U + 1013904223U;
        noise += static_cast<char>(state >> 24U);
    }
    CHECK(guess_encoding(noise).sure == certainty::none);
}

TEST_CASE("origins name the bytes of every character in the file") {
    for (const char* const name : {"GB18030", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-8"}) {
        const std::string text = "a字𠀀·b㐀\n要";
        const std::string bytes = encoded(text, name);
        const auto read = decode_text(bytes, name);
        REQUIRE(read);
        INFO(name);
        CHECK(read->text == text);
        for (std::size_t at = 0; at < text.size();) {
            const banmian::code_point one = banmian::decode(text, at);
            const auto where = banmian::layout::in_source(read->origins, {at, at + one.size});
            REQUIRE(where.size() == 1);
            CHECK(where[0].in(bytes) == encoded(text.substr(at, one.size), name));
            at += one.size;
        }
        CHECK(banmian::layout::hull_in_source(read->origins, {0, text.size()}) == banmian::span{0, bytes.size()});
    }
}

TEST_CASE("an encoding that the system does not know is refused") {
    CHECK_FALSE(decode_text("字", "KLINGON-8"));
}

}  // namespace
