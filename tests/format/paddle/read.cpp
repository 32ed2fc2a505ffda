// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/paddle/read.hpp>

#include <doctest/doctest.h>

#include <format/outline.hpp>
#include <string>

namespace paddle_read_tests {

using banmian::paddle::read;
using readers::outline;

const std::string lines =
    R"("rec_texts":["下一行","上一行"],"rec_scores":[0.9,0.8],"rec_boxes":[[100,200,500,240],[100,150,500,190]])";
const std::string parsed =
    R"("width":3000,"height":4000,"parsing_res_list":[{"block_label":"number","block_content":"3","block_bbox":[0,0,9,9],"block_order":null},)"
    R"({"block_label":"text","block_content":"正文\n二行","block_bbox":[100,300,500,400],"block_order":2},)"
    R"({"block_label":"paragraph_title","block_content":"## 标题","block_bbox":[100,100,500,200],"block_order":1},)"
    R"({"block_label":"image","block_content":"","block_bbox":[1,1,2,2]}])";

TEST_CASE("3.x: lines by their boxes, wrapped or bare, alone or in a list") {
    for (const std::string& text :
         {"{\"res\":{" + lines + "}}", "{" + lines + "}", "[{\"res\":{" + lines + "}}]", "[{" + lines + "}]",
          "{\"result\":{\"ocrResults\":[{\"prunedResult\":{" + lines + "}}]}}"}) {
        INFO(text);
        CHECK(outline(read(text)) == "[] 上一行 / 下一行");
    }
}

TEST_CASE("2.x: nested lists, with or without the list of pages") {
    const std::string page =
        R"([[[[100,150],[500,150],[500,190],[100,190]],["上一行",0.9]],[[[100,200],[500,200],[500,240],[100,240]],["下一行",0.8]]])";
    CHECK(outline(read(page)) == "[] 上一行 / 下一行");
    CHECK(outline(read("[" + page + "]")) == "[] 上一行 / 下一行");
}

TEST_CASE("PP-StructureV3: blocks in their order, with their kind") {
    const auto made = read("{\"res\":{" + parsed + "}}");
    CHECK(outline(made) == "[heading] 标题 [body] 正文 / 二行 [number] 3");
    CHECK(made.sheets[0].size->width == doctest::Approx(720));
    CHECK(made.sheets[0].pictures.size() == 1);
    CHECK(outline(read("{\"result\":{\"layoutParsingResults\":[{\"prunedResult\":{" + parsed + "}}]}}")) ==
          outline(made));
}

TEST_CASE("texts without boxes are kept; what is no result says so") {
    CHECK(outline(read(R"({"res":{"rec_texts":["无框"]}})")) == "[] 无框");
    CHECK(readers::first_fault(read("[]")) == banmian::errc::missing_element);
    CHECK(readers::first_fault(read("{\"res\":{" + lines)) != banmian::errc::none);
    readers::survives_truncation("{\"res\":{" + parsed + "}}", [](const std::string& bytes) { return read(bytes); });
}

}  // namespace paddle_read_tests
