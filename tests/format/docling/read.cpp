// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/docling/read.hpp>

#include <doctest/doctest.h>

#include <format/outline.hpp>
#include <string>

namespace {

using banmian::docling::read;

const std::string whole =
    R"({"schema_name":"DoclingDocument","body":{"children":[{"$ref":"#/texts/1"},{"$ref":"#/groups/0"},{"$ref":"#/pictures/0"}]},)"
    R"("groups":[{"label":"group","children":[{"$ref":"#/texts/0"}]}],"pictures":[{"label":"picture","prov":[{"page_no":1,"bbox":{"l":0,"t":10,"r":10,"b":0,"coord_origin":"BOTTOMLEFT"}}],"children":[{"$ref":"#/texts/2"}]}],)"
    R"("texts":[{"label":"text","text":"正文","prov":[{"page_no":1,"bbox":{"l":50,"t":742,"r":300,"b":700,"coord_origin":"BOTTOMLEFT"}}]},)"
    R"({"label":"section_header","text":"标题","prov":[{"page_no":1,"bbox":{"l":50,"t":50,"r":300,"b":80,"coord_origin":"TOPLEFT"}}]},)"
    R"({"label":"caption","text":"图注"},{"label":"page_footer","text":"页脚","prov":[{"page_no":2}]}],)"
    R"("pages":{"1":{"size":{"width":595,"height":842}},"2":{"size":{"width":595,"height":842}}}})";

TEST_CASE("the body's order, boxes of both origins, what it does not reach at the end") {
    const auto made = read(whole);
    CHECK(readers::outline(made) == "[heading] 标题 [body] 正文 [caption] 图注 || [footer] 页脚");
    CHECK(made.sheets[0].ink[1].bounds.y == doctest::Approx(100));
    CHECK(made.sheets[0].ink[1].bounds.height == doctest::Approx(42));
    CHECK(made.sheets[0].pictures.size() == 1);
    CHECK(made.sheets[0].size->width == 595);
}

TEST_CASE("references in a ring, to nothing, and without end do no harm") {
    const std::string ring =
        R"({"body":{"children":[{"$ref":"#/groups/0"},{"$ref":"#/texts/99"},{"$ref":"x"}]},"groups":[{"children":[{"$ref":"#/groups/0"},{"$ref":"#/groups/0"},{"$ref":"#/texts/0"}]}],"texts":[{"text":"文"}]})";
    CHECK(readers::outline(read(ring)) == "[] 文");
    CHECK(readers::first_fault(read("{}")) == banmian::errc::missing_key);
    readers::survives_truncation(whole, [](const std::string& bytes) { return read(bytes); });
}

}  // namespace
