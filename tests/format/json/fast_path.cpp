// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/from_chars.hpp>
#include <banmian/format/json/fast_path.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace fast_path = banmian::json::detail::fast_path;

namespace {

// Memory of exactly the text's size, so that a sanitizer sees a byte read too far.
struct exact {
    explicit exact(std::string_view text) : bytes(text.begin(), text.end()) {}
    [[nodiscard]] const char* begin() const { return bytes.data(); }
    [[nodiscard]] const char* end() const { return bytes.data() + bytes.size(); }
    std::vector<char> bytes;
};

TEST_CASE("a literal is found where it stands whole, and nowhere else") {
    constexpr std::array key{'"', 's', 'p', 'a', 'n', 's', '"', ':'};
    constexpr std::array longer{'"', 'h', 'e', 'a', 'd', 'l', 'i', 'n', 'e', '"', ':'};
    constexpr std::array shorter{'"', 'i', 'd', '"', ':'};
    for (const std::string_view text : {"\"spans\":", "\"headline\":", "\"id\":"}) {
        const exact whole(text);
        CHECK(fast_path::begins(whole.begin(), whole.end(), key) == (text == "\"spans\":"));
        CHECK(fast_path::begins(whole.begin(), whole.end(), longer) == (text == "\"headline\":"));
        CHECK(fast_path::begins(whole.begin(), whole.end(), shorter) == (text == "\"id\":"));
        const exact cut(text.substr(0, text.size() - 1));
        CHECK_FALSE(fast_path::begins(cut.begin(), cut.end(), key));
        CHECK_FALSE(fast_path::begins(cut.begin(), cut.end(), longer));
        CHECK_FALSE(fast_path::begins(cut.begin(), cut.end(), shorter));
    }
    for (std::size_t i = 0; i < longer.size(); ++i) {
        exact other({longer.data(), longer.size()});
        other.bytes[i] = '?';
        CHECK_FALSE(fast_path::begins(other.begin(), other.end(), longer));
    }
}

TEST_CASE("white space is passed over to the end at most") {
    for (const std::string_view text : {"", " ", "\r\n\t x", "x", "版"}) {
        const exact all(text);
        const std::size_t first = text.find_first_not_of(" \r\n\t");
        CHECK(fast_path::skip_space(all.begin(), all.end()) - all.begin() ==
              static_cast<std::ptrdiff_t>(first == text.npos ? text.size() : first));
    }
}

TEST_CASE("whole numbers are read as from_chars reads them, whatever their length and what stands behind them") {
    std::mt19937_64 random(3);
    for (int round = 0; round < 20000; ++round) {
        const std::uint64_t number = random() >> (random() % 64);
        for (const char* const behind : {",", "]", " ", ",\"x\":123456789", "\xE7\x89\x88"}) {
            const std::string written = std::to_string(number);
            const exact text(written + behind);
            std::uint64_t read = 7;
            const char* const end = fast_path::whole(text.begin(), text.end(), read);
            if (written.size() > 19) {
                REQUIRE(end == nullptr);
                continue;
            }
            REQUIRE(end == text.begin() + written.size());
            REQUIRE(read == number);
        }
    }
}

TEST_CASE("what is no whole number, or may be more than one, is left alone") {
    for (const std::string_view text : {"", "-1,", "01,", "1", "1.5,", "1e3,", "1E3,", "x", ",",
                                        "12345678901234567890,", "00000000,", "/,", ":,", "12345678.5,"}) {
        const exact all(text);
        std::uint64_t read = 7;
        CHECK(fast_path::whole(all.begin(), all.end(), read) == nullptr);
    }
}

TEST_CASE("decimal numbers are read to the last bit as from_chars reads them") {
    std::mt19937_64 random(4);
    std::size_t read_here = 0;
    for (int round = 0; round < 50000; ++round) {
        const auto digits = random() >> (random() % 60);
        std::string written = std::to_string(digits);
        if (random() % 4 != 0) written.insert(1 + random() % written.size(), ".");
        if (written.back() == '.') written += '0';
        if (random() % 3 == 0) written.insert(0, "-");
        const exact text(written + ",");
        double read = 0;
        const char* const end = fast_path::decimal(text.begin(), text.end(), read);
        if (end == nullptr) continue;
        ++read_here;
        double wanted = 0;
        const auto [last, problem] =
            banmian::detail::read_floating(written.data(), written.data() + written.size(), wanted);
        REQUIRE(problem == std::errc());
        REQUIRE(end - text.begin() == last - written.data());
        REQUIRE(read == wanted);
    }
    CHECK(read_here > 30000);
    std::size_t halfway = 0;
    // Halfway between two doubles and beside it, where rounding is decided by the last digit.
    for (int round = 0; round < 50000; ++round) {
        const std::uint64_t odd = (std::uint64_t{1} << 53U | random() >> 11U) * 2 + 1;
        const auto places = 1 + random() % 5;
        std::uint64_t power = 1;
        for (std::uint64_t i = 0; i < places; ++i) power *= 5;
        std::string written = std::to_string(odd / power * power + random() % 3 - 1);
        written.insert(written.size() - places, ".");
        const exact text(written + "]");
        double read = 0;
        const char* const end = fast_path::decimal(text.begin(), text.end(), read);
        if (end == nullptr) continue;
        ++halfway;
        double wanted = 0;
        static_cast<void>(banmian::detail::read_floating(written.data(), written.data() + written.size(), wanted));
        CAPTURE(written);
        REQUIRE(read == wanted);
    }
#if defined(__SIZEOF_INT128__)
    CHECK(halfway == 50000);
#endif
    for (const std::string_view text : {"", "-", "-,", "1.,", ".5,", "01.5,", "1.5e3,", "1e3,", "1.5", "1.x,"}) {
        const exact all(text);
        double read = 0;
        CHECK(fast_path::decimal(all.begin(), all.end(), read) == nullptr);
    }
}

}  // namespace
