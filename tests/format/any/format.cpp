// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/any/format.hpp>

#include <doctest/doctest.h>

namespace {

TEST_CASE("a row is read when it has a reader of pages or of documents, and written when it has a writer") {
    banmian::format_row row;
    CHECK_FALSE(row.is_read());
    CHECK_FALSE(row.is_written());
    row.read_document = [](std::string_view) { return banmian::parsed<banmian::issue>(); };
    CHECK(row.is_read());
    row.read_document = nullptr;
    row.read_pages = [](std::string_view, const banmian::read_context&) { return banmian::layout::document(); };
    CHECK(row.is_read());
    row.write = [](const banmian::issue&, const banmian::write_context&, std::string&) {};
    CHECK(row.is_written());
}

TEST_CASE("a loader without a function has no files") {
    CHECK(banmian::file_loader{}("a.xml").empty());
    std::string asked;
    banmian::file_loader loader{[](void* context, std::string_view path) {
                                    *static_cast<std::string*>(context) = path;
                                    return std::string("bytes");
                                },
                                &asked};
    CHECK(loader("a.xml") == "bytes");
    CHECK(asked == "a.xml");
}

}  // namespace
