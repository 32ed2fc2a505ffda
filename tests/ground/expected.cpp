// SPDX-License-Identifier: BSL-1.0
#include <banmian/expected.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <string_view>

namespace {

/// The sentences that headers write behind an error's code.
std::set<std::string> written_phrases() {
    std::set<std::string> made;
    const std::regex phrase(R"~((?:errc::[a-z_0-9]+|\bknown)\b[^;"]*?"((?:[^"\\\n]|\\.)*)")~");
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(BANMIAN_TEST_DATA "/../../include/banmian")) {
        if (entry.path().extension() != ".hpp" || entry.path().filename() == "error.hpp") continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        for (std::sregex_iterator one(text.begin(), text.end(), phrase), end; one != end; ++one) made.insert((*one)[1]);
    }
    return made;
}
bool is_phrase(std::string_view text) {
    return text.find(' ') != text.npos;  // one word is a name, and a sign of a syntax is none
}

TEST_CASE("whatever a reader expected is said in Chinese too") {
    const std::set<std::string> written = written_phrases();
    CHECK(written.size() > 40);
    for (const std::string& one : written) {
        CAPTURE(one);
        if (is_phrase(one) && one.find("\\") == one.npos && one.find("banmian::") != 0 && one.size() > 2)
            CHECK(banmian::expected_zh(one) != one);
    }
}

TEST_CASE("no phrase has a row that nothing writes") {
    const std::set<std::string> written = written_phrases();
    for (const banmian::expected_phrase& one : banmian::expected_phrases) {
        CAPTURE(one.english);
        CHECK(written.count(std::string(one.english)) == 1);
        CHECK_FALSE(one.chinese.empty());
    }
}

TEST_CASE("names stay as they are") {
    CHECK(banmian::expected_zh("headline") == "headline");
}

}  // namespace
