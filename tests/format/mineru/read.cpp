// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/mineru/read.hpp>

#include <doctest/doctest.h>

#include <format/outline.hpp>
#include <string>

namespace mineru_read_tests {

using banmian::mineru::read;

const std::string middle =
    R"({"pdf_info":[{"page_idx":0,"page_size":[595,842],"para_blocks":[{"type":"title","bbox":[50,50,300,80],"lines":[{"bbox":[50,50,300,80],"spans":[{"bbox":[50,50,300,80],"type":"text","content":"标题","score":1}]}]},)"
    R"({"type":"text","bbox":[50,100,300,140],"lines":[{"bbox":[50,100,300,118],"spans":[{"content":"正文","bbox":[]},{"content":"同行"}]},{"bbox":[50,120,300,138],"spans":[{"content":"二行"}]}]},)"
    R"({"type":"image","bbox":[50,200,300,400],"blocks":[{"type":"image_body","bbox":[50,200,300,380],"lines":[]},{"type":"image_caption","bbox":[50,380,300,400],"lines":[{"bbox":[50,380,300,400],"spans":[{"content":"图注"}]}]}]}],)"
    R"("discarded_blocks":[{"type":"page_number","bbox":[1,1,9,9],"lines":[{"bbox":[1,1,9,9],"spans":[{"content":"2"}]}]}]}],"_backend":"pipeline"})";
const std::string list =
    R"([{"type":"text","text":"标题","text_level":1,"page_idx":0},{"type":"text","text":"正文","page_idx":0},{"type":"image","image_caption":["图注"],"page_idx":0},{"type":"text","text":"次页","page_idx":1}])";

TEST_CASE("middle.json: blocks in order, lines with boxes, captions, discarded furniture") {
    const auto made = read(middle);
    CHECK(readers::outline(made) == "[heading] 标题 [body] 正文同行 / 二行 [caption] 图注 [number] 2");
    CHECK(made.sheets[0].size->height == 842);
    CHECK(made.sheets[0].pictures.size() == 1);
}

TEST_CASE("content_list.json: blocks and pages") {
    CHECK(readers::outline(read(list)) == "[heading] 标题 [body] 正文 [caption] 图注 || [body] 次页");
}

TEST_CASE("of an answer of the service the fullest file that it has is read") {
    const std::string answer = R"({"results":{"a":{"md_content":"# 标题","middle_json":null,"model_output":"",)"
                               R"("content_list":"[{\"type\":\"text\",\"text\":\"正文\",\"page_idx\":0}]"}}})";
    const auto made = read(answer);
    CHECK(readers::outline(made) == "[body] 正文");
    CHECK(made.in_source(made.sheets[0].lines[0].text).at(0).in(answer) == "正文");
}

TEST_CASE("what is neither says so") {
    CHECK(readers::first_fault(read("{}")) == banmian::errc::missing_key);
    readers::survives_truncation(middle, [](const std::string& bytes) { return read(bytes); });
    readers::survives_truncation(list, [](const std::string& bytes) { return read(bytes); });
}

}  // namespace mineru_read_tests
