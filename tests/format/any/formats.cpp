// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/any/formats.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace {

using banmian::formats;

TEST_CASE("every row has a name of its own, says what it is in both languages, and is read or written") {
    std::set<std::string_view> names;
    std::set<std::string_view> abouts;
    for (const banmian::format_row& one : formats()) {
        INFO(one.name);
        CHECK(names.insert(one.name).second);
        CHECK(abouts.insert(one.about).second);
        CHECK(abouts.insert(one.about_zh).second);
        CHECK_FALSE(one.about.empty());
        CHECK_FALSE(one.about_zh.empty());
        CHECK((one.is_read() || one.is_written()));
        CHECK((one.read_pages == nullptr || one.read_document == nullptr));
        CHECK(one.is_written() == !one.ending.empty());
        CHECK(banmian::find_format(one.name) == &one);
    }
    CHECK(banmian::find_format("papyrus") == nullptr);
}

TEST_CASE("every writer writes an issue without pages, and every reader answers nothing and noise") {
    const banmian::issue none;
    for (const banmian::format_row& one : formats()) {
        INFO(one.name);
        if (one.refuses != nullptr) CHECK((one.refuses(none) && !one.refuses(none).chinese.empty()));
        CHECK((one.write_files == nullptr) == (one.needs_files == nullptr));
        std::string out;
        if (one.is_written() && one.refuses == nullptr) {
            if (one.write_files != nullptr && one.needs_files(none))
                one.write_files(none, {},
                                {[](void* to, std::string_view, std::string_view bytes) {
                                     *static_cast<std::string*>(to) += bytes;
                                 },
                                 &out});
            else
                one.write(none, {}, out);
            CHECK((one.name == "ndjson" || one.name == "summary" || one.name == "markdown" || one.name == "records" ||
                   one.name == "ninjs" || !out.empty()));
        }
        for (const std::string_view source : {"", "\xFF\xFE\0x", "{", "<", "[[[[", "<a><b"})
            if (one.read_pages != nullptr)
                static_cast<void>(one.read_pages(source, {}));
            else if (one.read_document != nullptr)
                CHECK(one.read_document(source).outcome == banmian::outcome::failed);
    }
}

}  // namespace
