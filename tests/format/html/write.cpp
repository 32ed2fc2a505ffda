// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/html/write.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

std::string page_of(std::string_view source) {
    banmian::parse_options options;
    options.repairs = true;
    return banmian::html::write(*banmian::parse(banmian::text::read(source), options), source);
}

TEST_CASE("markup in the source is text on the page, never markup") {
    const std::string page = page_of("<script>alert(1)</script>\n\n“&\" onmouseover=\"x\n\n甲\x01乙\xFF丙");
    CHECK(page.find("<script>alert") == std::string::npos);
    CHECK(page.find("&lt;script&gt;") != std::string::npos);
    CHECK(page.find("\" onmouseover") == std::string::npos);
    CHECK(page.find('\x01') == std::string::npos);
    CHECK(page.find('\xFF') == std::string::npos);
}

TEST_CASE("the page needs nothing from elsewhere") {
    const std::string page = page_of("城北建成公园\n\n　　城北的旧厂区今年春天改成了一座公园。");
    for (const char* const word : {"http:", "https:", " src=", "@import", "url("})
        CHECK(page.find(word) == std::string::npos);
}

TEST_CASE("every paragraph names the blocks that it came from, and every block is shown") {
    const std::string page = page_of("城北建成公园\n\n　　城北的旧厂区今年春天改成了一座公园。");
    CHECK(page.find("<p data-b=\"1\">") != std::string::npos);
    CHECK(page.find("data-n=\"0\"") != std::string::npos);
    CHECK(page.find("data-n=\"1\"") != std::string::npos);
}

TEST_CASE("the title is the file's name, pages and articles have anchors, and labels have a language") {
    constexpr std::string_view source = "城北建成公园\n\n　　城北的旧厂区今年春天改成了一座公园。";
    const banmian::issue whole = *banmian::parse(banmian::text::read(source));
    banmian::html::write_options options;
    options.name = "news/0221.txt";
    options.tongue = banmian::language::english;
    const std::string page = banmian::html::write(whole, source, options);
    CHECK(page.find("<title>0221.txt</title>") != page.npos);
    CHECK(page.find("data-file=\"0221.txt\"") != page.npos);
    CHECK(page.find("href=\"#a1-1\">城北建成公园</a>") != page.npos);
    CHECK(page.find("id=\"a1-1\"") != page.npos);
    CHECK(page.find("Contents") != page.npos);
    CHECK(page.find("目录") == page.npos);
    CHECK(page.find("1 page · 1 article<") != page.npos);
    options.tongue = banmian::language::chinese;
    CHECK(banmian::html::write(whole, source, options).find("目录") != page.npos);
}

TEST_CASE("a traditional text says so") {
    CHECK(page_of("會議開幕\n\n　　昨日會議開幕，代表們說這個問題很重要。").find("<html lang=\"zh-Hant\">") !=
          std::string::npos);
    CHECK(page_of("会议开幕\n\n　　昨日会议开幕，代表们说这个问题很重要。").find("<html lang=\"zh-Hans\">") !=
          std::string::npos);
    CHECK(page_of("hello").find("<html lang=\"zh\">") != std::string::npos);
}

TEST_CASE("a finding stands under its text with its line, and those of no text stand on their page") {
    constexpr std::string_view source = "城北建成公园\n\n　　城北的旧厂区今年春天改成了一座公园。";
    const banmian::issue whole = *banmian::parse(banmian::text::read(source));
    std::vector<banmian::finding> found(2);
    const std::size_t at = source.find("春天");
    found[0].span = banmian::span{at, at + 6};
    found[0].message_zh = "<甲>";
    found[1].message_zh = "乙乙";
    banmian::html::write_options options;
    options.findings = &found;
    const std::string page = banmian::html::write(whole, source, options);
    CHECK(page.find("第 3 行 <q>春天</q> &lt;甲&gt;") != page.npos);
    CHECK(page.find("乙乙") != page.npos);
    CHECK(page.find("&lt;甲&gt;") < page.find("乙乙"));
}

TEST_CASE("corrections that hold markup stay data, and the desk's script ends where its element does") {
    constexpr std::string_view source = "城北建成公园";
    banmian::html::write_options options;
    options.corrections = R"([{"kind":"text","find":"</script><b>","to":""}])";
    const std::string page = banmian::html::write(*banmian::parse(banmian::text::read(source)), source, options);
    CHECK(page.find("</script><b>") == page.npos);
    CHECK(page.find("\\u003c/script>") != page.npos);
    CHECK(banmian::html::detail::desk_script.find("</") == std::string_view::npos);
}

}  // namespace
