// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/document.hpp>

#include <doctest/doctest.h>

#include <validate/found.hpp>

namespace {

using checks::says;

TEST_CASE("ids, references, columns") {
    banmian::issue whole = checks::with({"正文。"});
    for (const char* const rule : {"doc.unique_ids", "doc.dangling_reference", "doc.column_of_nothing",
                                   "doc.span_order", "doc.shared_bytes", "doc.box_in_page", "doc.valid_text"})
        CHECK_FALSE(says(whole, rule));
    whole.pages[0].articles[0].continues = "9-9";
    CHECK(says(whole, "doc.dangling_reference"));
    whole.pages[0].articles.push_back(whole.pages[0].articles[0]);
    CHECK(says(whole, "doc.unique_ids"));
    whole.pages[0].columns.emplace_back().blocks = {3};
    CHECK(says(whole, "doc.column_of_nothing"));
}

TEST_CASE("spans, boxes, bytes") {
    banmian::issue whole = checks::with({"正文。"});
    whole.pages[0].articles[0].body[0].spans = {{9, 3}};
    CHECK(says(whole, "doc.span_order"));
    banmian::block block;
    block.span = {0, 9};
    whole.pages[0].blocks = {block, block};
    CHECK(says(whole, "doc.shared_bytes"));
    whole.pages[0].blocks.resize(1);
    whole.pages[0].size = banmian::extent{100, 100};
    whole.pages[0].blocks[0].box = banmian::box{90, 90, 5, 5};
    CHECK_FALSE(says(whole, "doc.box_in_page"));
    whole.pages[0].blocks[0].box = banmian::box{90, 90, 50, 5};
    CHECK(says(whole, "doc.box_in_page"));
    whole.pages[0].articles[0].body[0].text = "\xFF";
    CHECK(says(whole, "doc.valid_text"));
}

}  // namespace
