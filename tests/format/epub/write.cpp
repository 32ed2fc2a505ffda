// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/epub/write.hpp>

#include <doctest/doctest.h>

#include <format/written_issue.hpp>
#include <map>
#include <string>
#include <string_view>

namespace epub_write_tests {

std::size_t number_at(std::string_view bytes, std::size_t at, int size) {
    std::size_t made = 0;
    for (int i = size; i-- > 0;)
        made = made << 8U | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return made;
}
/// The files of an archive by its directory, each checked against its own header and its sum.
std::map<std::string, std::string> unpacked(std::string_view archive) {
    std::map<std::string, std::string> made;
    const std::size_t end = archive.size() - 22;
    REQUIRE(number_at(archive, end, 4) == 0x06054B50);
    std::size_t at = number_at(archive, end + 16, 4);
    for (std::size_t left = number_at(archive, end + 10, 2); left > 0; --left) {
        REQUIRE(number_at(archive, at, 4) == 0x02014B50);
        const std::size_t name = number_at(archive, at + 28, 2);
        const std::size_t size = number_at(archive, at + 24, 4);
        const std::size_t local = number_at(archive, at + 42, 4);
        CHECK(number_at(archive, local, 4) == 0x04034B50);
        CHECK(archive.substr(local + 30, name) == archive.substr(at + 46, name));
        const std::string_view bytes = archive.substr(local + 30 + name, size);
        CHECK(number_at(archive, local + 14, 4) == banmian::zip::crc32(bytes));
        CHECK(made.emplace(archive.substr(at + 46, name), bytes).second);
        at += 46 + name;
    }
    CHECK(at == end);
    return made;
}
std::map<std::string, std::string> book_of(const banmian::issue& whole) {
    REQUIRE(banmian::epub::can_write(whole));
    std::string out;
    CHECK(banmian::epub::write(whole, out));
    CHECK(out.substr(30, 28) == "mimetypeapplication/epub+zip");
    auto made = unpacked(out);
    for (const auto& [entry, bytes] : made) {
        const std::string& name = entry;  // clang 14 captures no structured binding
        if (name == "mimetype" || name == "style.css") continue;
        INFO(name);
        pugi::xml_document tree;
        CHECK(written::fault_of(bytes, tree) == "");
        CHECK_FALSE(written::has_forbidden(bytes));
    }
    return made;
}

TEST_CASE("the check sum is that of ISO 3309") {
    static_assert(banmian::zip::crc32("123456789") == 0xCBF43926U);
    CHECK(banmian::zip::crc32("") == 0);
}

TEST_CASE("an article is a chapter, and what stands outside articles one for its page") {
    banmian::issue whole = written::issue();
    whole.pages[0].notices.push_back({"启事", {}, {}});
    auto book = book_of(whole);
    const std::string& chapter = book.at("a1-1.xhtml");
    CHECK(chapter.find("<p class=\"kicker\">肩题</p>") != chapter.npos);
    CHECK(chapter.find("<h1>标题，一</h1>") != chapter.npos);
    CHECK(chapter.find("<hr class=\"gap\"/>") != chapter.npos);
    CHECK(chapter.find("<p class=\"credit\">张三 摄</p>") != chapter.npos);
    CHECK(book.at("p1.xhtml").find("启事") != std::string::npos);
    pugi::xml_document contents;
    (void)written::fault_of(book.at("nav.xhtml"), contents);
    CHECK(written::values_of(contents, "//a", "href") == "a1-1.xhtml|p1.xhtml");
    CHECK(written::texts_of(contents, "//span") == "A01 要闻");
    pugi::xml_document package;
    (void)written::fault_of(book.at("book.opf"), package);
    CHECK(written::values_of(package, "//itemref", "idref") == "a1-1|p1");
    for (const auto& one : package.select_nodes("//item")) CHECK(book.count(one.node().attribute("href").value()) == 1);
}

TEST_CASE("a vertical paper is read from right to left") {
    banmian::issue whole = written::issue();
    CHECK(book_of(whole).at("book.opf").find("rtl") == std::string::npos);
    whole.pages[0].writing_mode = banmian::writing_mode::vertical_rl;
    auto book = book_of(whole);
    CHECK(book.at("book.opf").find("page-progression-direction=\"rtl\"") != std::string::npos);
    CHECK(book.at("a1-1.xhtml").find("class=\"vertical\"") != std::string::npos);
}

TEST_CASE("a byline on a line of its own is printed, one in a paragraph is there already") {
    banmian::issue whole = written::issue();
    auto& one = whole.pages[0].articles[0];
    one.bylines[0].spans = {one.body[0].spans[0]};
    CHECK(book_of(whole).at("a1-1.xhtml").find("byline") == std::string::npos);
    one.bylines[0].spans = {{900, 910}};
    CHECK(book_of(whole).at("a1-1.xhtml").find("<p class=\"byline\">记者 张三 李四</p>") != std::string::npos);
}

TEST_CASE("an issue without text is no book; hostile text makes one") {
    CHECK_FALSE(banmian::epub::can_write({}));
    banmian::issue empty;
    empty.pages.resize(3);
    CHECK_FALSE(banmian::epub::can_write(empty));
    empty.pages.resize(70'000);
    empty.pages[0].articles.emplace_back();
    CHECK_FALSE(banmian::epub::can_write(empty));
    (void)book_of(written::hostile());
}

}  // namespace epub_write_tests
