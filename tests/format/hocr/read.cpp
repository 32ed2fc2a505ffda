// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/hocr/read.hpp>

#include <doctest/doctest.h>

#include <format/outline.hpp>
#include <string>

namespace {

const std::string page =
    "<html><body><div class='ocr_page' title='image \"a;b.png\"; bbox 0 0 1440 2000; scan_res 144 144'><div "
    "class='ocr_carea'><p class='ocr_par'><span class='ocr_line' title='bbox 100 100 500 130; x_size 20'><span "
    "class='ocrx_word' title='bbox 100 100 200 130'>版</span> <span class='ocrx_word' title='bbox 200 100 300 "
    "130'>面</span>\n"
    "<span class='ocrx_word' title='bbox 300 100 500 130'>Page 2</span></span><span class='ocrx_line ocr_caption' "
    "title='x'>无框</span>"
    "</p></div></div></body></html>";

TEST_CASE("lines with their boxes; a line without one keeps its text") {
    const auto made = banmian::hocr::read(page);
    REQUIRE(made.sheets.size() == 1);
    CHECK(made.sheets[0].size->width == doctest::Approx(720));
    CHECK(readers::outline(made) == "[] 版面 Page 2 [] 无框");
    CHECK(made.sheets[0].ink[0].bounds.x == doctest::Approx(50));
}

TEST_CASE("white space alone between runs of a line parts words, but not Han") {
    const auto pages = banmian::hocr::read_words(
        "<div class='ocr_page' title='bbox 0 0 900 900'><span class='ocr_line' title='bbox 0 0 90 9'><b>China</b> "
        "<i>Daily</i><b> </b>2023<i>年</i> <b>版</b></span><span class='ocr_line' title='bbox 0 10 90 19'><span "
        "class='ocrx_word'><strong>New</strong>\n<em>York</em></span></span></div>");
    REQUIRE(pages.pages.size() == 1);
    REQUIRE(pages.pages[0].words.size() == 2);
    CHECK(pages.pages[0].words[0].text == "China Daily 2023年版");
    CHECK(pages.pages[0].words[1].text == "New York");
}

TEST_CASE("the line that letters stand on, and the confidence in them") {
    const auto pages = banmian::hocr::read_words(
        "<div class='ocr_page' title='bbox 0 0 900 900; scan_res 72 72'><span class='ocr_line' title='bbox 0 0 100 20; "
        "baseline 0.02 -4'><span class='ocrx_word' title='x_wconf 90; bbox 0 0 50 20'>版面</span><span "
        "class='ocrx_word' title='x_wconf 30'>一二</span></span><span class='ocr_line' title='bbox 0 30 9 40'>无</span>"
        "</div>");
    REQUIRE(pages.pages.size() == 1);
    REQUIRE(pages.pages[0].words.size() == 2);
    CHECK(pages.pages[0].words[0].baseline == doctest::Approx(17));
    CHECK(pages.pages[0].words[0].confidence == doctest::Approx(0.6));
    CHECK(pages.pages[0].words[1].baseline == 0);
    CHECK(pages.pages[0].words[1].confidence < 0);
}

TEST_CASE("a line stands where all of its words do, and where it says itself when one of them does not say") {
    const auto bounds_of = [](const std::string& second) {
        const auto pages = banmian::hocr::read_words(
            "<div class='ocr_page' title='bbox 0 0 900 900; scan_res 72 72'><span class='ocr_line' title='bbox 0 10 "
            "100 "
            "20'><span class='ocrx_word' title='bbox 2 8 50 21'>版面</span><span class='ocrx_word' title='" +
            second + "'>一二</span></span></div>");
        return pages.pages.at(0).words.at(0).bounds;
    };
    CHECK(bounds_of("bbox 50 6 98 20") == banmian::box{2, 6, 96, 15});
    CHECK(bounds_of("x_wconf 3") == banmian::box{0, 10, 100, 10});
}

TEST_CASE("what is no hOCR says so") {
    CHECK(banmian::hocr::recognise(banmian::sample(page)) != banmian::certainty::none);
    CHECK(readers::first_fault(banmian::hocr::read("<html/>")) == banmian::errc::missing_element);
    readers::survives_truncation(page, [](const std::string& bytes) { return banmian::hocr::read(bytes); });
}

}  // namespace
