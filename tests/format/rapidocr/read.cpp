// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/rapidocr/read.hpp>

#include <doctest/doctest.h>

#include <format/outline.hpp>
#include <string>

namespace rapidocr_read_tests {

using banmian::rapidocr::read;

const std::string line = R"([[[60,60],[160,60],[160,80],[60,80]],"版面一行",0.98])";

TEST_CASE("the shapes of versions 1 to 3, and of the service, say the same") {
    const std::string object = R"("box":[[60,60],[160,60],[160,80],[60,80]],"score":0.98)";
    for (const std::string& source :
         {"[" + line + "]", "[[" + line + "],[0.1,0.2,0.3]]", R"([{"txt":"版面一行",)" + object + "}]",
          std::string(
              R"({"boxes":[[[60,60],[160,60],[160,80],[60,80]]],"txts":["版面一行"],"scores":[0.98],"elapse":1})"),
          std::string(
              R"({"0":{"rec_txt":"版面一行","dt_boxes":[[60,60],[160,60],[160,80],[60,80]],"score":"0.98"}})")}) {
        CAPTURE(source);
        const auto made = read(source);
        REQUIRE(made.sheets.size() == 1);
        CHECK(readers::outline(made) == "[] 版面一行");
        CHECK(made.sheets[0].ink[0].bounds.x == doctest::Approx(60 * 0.24));
        CHECK(made.origins.size() == 1);
    }
}

TEST_CASE("pages: a list of results; one without text is an empty page") {
    CHECK(read("[[" + line + "],null,[" + line + "]]").sheets.size() == 3);
    CHECK(readers::first_fault(read("[]")) == banmian::errc::missing_element);
    CHECK(readers::first_fault(read("{\"a\":1}")) == banmian::errc::missing_element);
}

}  // namespace rapidocr_read_tests
