// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/mupdf/read.hpp>

#include <doctest/doctest.h>

#include <format/outline.hpp>
#include <string>
#include <vector>

namespace mupdf_read_tests {

using banmian::mupdf::read;

std::string page(const char* mode, const char* boxes) {
    return std::string(
               R"({"file":"a.pdf","pages":[{"blocks":[{"type":"text","bbox":{"x":0,"y":0,"w":1,"h":1},"lines":[)") +
           R"({"wmode":)" + mode + R"(,"bbox":)" + boxes +
           R"(,"font":{"name":"S","size":9,"weight":"bold"},"text":"正文一行"}]},{"type":"image","bbox":{}}]}]})";
}

TEST_CASE("lines with fonts; 竖排 where the writing mode says so") {
    const auto made = read(page("0", R"({"x":50,"y":50,"w":36,"h":9,"flags":0})"));
    CHECK(readers::outline(made) == "[] 正文一行");
    CHECK(made.sheets[0].ink[0].font_size == 9);
    CHECK(made.sheets[0].ink[0].bold);
    CHECK(made.sheets[0].writing_mode == banmian::writing_mode::horizontal_tb);
    const auto down = read(page("1", R"({"x":50,"y":50,"w":9,"h":36})"));
    CHECK(down.sheets[0].writing_mode == banmian::writing_mode::vertical_rl);
    CHECK(down.sheets[0].ink[0].bounds == banmian::box{50, 50, 9, 36});
}

TEST_CASE("竖排 that comes as lines of one character, said to run across, is told by the boxes") {
    const auto of = [](bool down) {
        std::string lines;
        for (int line = 0; line < 4; ++line)
            for (int place = 0; place < 8; ++place) {
                const int along = 50 + 10 * place;
                const int across = 50 + 18 * line;
                const auto at = [](int x) { return std::to_string(x); };
                lines += (lines.empty() ? "" : ",") + std::string(R"({"wmode":0,"bbox":{"x":)") +
                         at(down ? across : along) + ",\"y\":" + at(down ? along : across) +
                         R"(,"w":9,"h":9},"font":{"size":9},"y":)" + at((down ? along : across) + 8) +
                         R"(,"text":"字"})";
            }
        return read(R"({"file":"a.pdf","pages":[{"blocks":[{"type":"text","lines":[)" + lines + "]}]}]}");
    };
    CHECK(of(true).sheets[0].writing_mode == banmian::writing_mode::vertical_rl);
    CHECK(of(true).sheets[0].lines.size() == 4);
    CHECK(of(false).sheets[0].writing_mode == banmian::writing_mode::horizontal_tb);
    CHECK(of(false).sheets[0].lines.size() == 4);
}

TEST_CASE("a size that is cut off to whole points is told by the lines of that size") {
    std::vector<banmian::layout::placed_word> words(4);
    words[0].text = "县里今年新建三处公园";
    words[0].bounds = {50, 50, 98, 12};
    words[0].font_size = 9;
    words[1].text = "共 3 处";
    words[1].font_size = 9;
    words[2].text = "新公园";
    words[2].font_size = 18;
    words[3].text = "新公园里人来人往";
    words[3].bounds = {50, 90, 96, 12};
    words[3].font_size = 11.2;
    banmian::mupdf::detail::restore_sizes(words);
    CHECK(words[0].font_size == doctest::Approx(9.8));
    CHECK(words[1].font_size == doctest::Approx(9.8));
    CHECK(words[2].font_size == 18.5);  // nothing tells
    CHECK(words[3].font_size == 11.2);  // as newer versions write it
}

TEST_CASE("what is no structured text says so") {
    CHECK(readers::first_fault(read("{}")) == banmian::errc::missing_key);
    readers::survives_truncation(page("0", "{}"), [](const std::string& bytes) { return read(bytes); });
}

}  // namespace mupdf_read_tests
