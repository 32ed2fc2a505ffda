// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/any/foreign.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

namespace foreign = banmian::foreign;
using namespace std::string_view_literals;

const banmian::foreign_kind* kind_of(std::string_view source) {
    const banmian::refusal made = foreign::by_bytes(source);
    return made ? made.kind : foreign::by_text(banmian::sample(source)).kind;
}

TEST_CASE("kinds of file are known by their first bytes") {
    CHECK(kind_of("%PDF-1.7\n") == &foreign::pdf);
    CHECK(kind_of("PK\x03\x04\x14\0\0\0"sv) == &foreign::archive);
    CHECK(kind_of("PK\x03\x04\x14\0\0\0word/document.xml"sv) == &foreign::office);
    CHECK(kind_of("\x1F\x8B\x08\0"sv) == &foreign::archive);
    CHECK(kind_of("\x89PNG\r\n\x1A\n\0\0\0\x0D"sv) == &foreign::image);
    CHECK(kind_of("\xFF\xD8\xFF\xE0\0\x10JFIF\0"sv) == &foreign::image);
    CHECK(kind_of("\x7F"
                  "ELF\x02\x01"sv) == &foreign::program);
    CHECK(kind_of("{\\rtf1\\ansi") == &foreign::rich_text);
    CHECK(kind_of("#!/bin/sh\n") == &foreign::source_code);
    CHECK(kind_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0"sv) == &foreign::old_office);
    const std::string program = "MZ\x90" + std::string(100, '\0');
    CHECK(kind_of(program) == &foreign::program);
    std::string late;  // 258 bytes: a byte too late
    for (int i = 0; i < 86; ++i) late += "字";
    CHECK(kind_of(late + "ustar") == nullptr);
}

TEST_CASE("a text that begins with the letters of another kind is a text") {
    for (const std::string_view text :
         {"MZ是什么", "BM公司公布年报", "CAJ格式的论文", "ID3标签", "GIF89a是一种图片", "BZh", "II*"})
        CHECK_MESSAGE(kind_of(text) == nullptr, text);
}

TEST_CASE("markup and JSON of no known kind are refused with what was seen of them") {
    const auto why = [](std::string_view source) {
        return banmian::describe(foreign::by_text(banmian::sample(source)), "a.x", banmian::language::english);
    };
    CHECK(why("<!DOCTYPE html><title>x</title>").find("is HTML of no known kind") == 0);
    CHECK(why("<?xml version='1.0'?><!-- x --><rss:feed a='1'/>").find("(<rss:feed>)") != std::string::npos);
    CHECK(why(R"({"alpha":1,"beta":{"gamma":2},"delta":3})").find("(alpha, beta, gamma)") != std::string::npos);
    CHECK(why("今天是晴天").empty());
}

TEST_CASE("Markdown is told from a text that shows one of its marks") {
    CHECK(kind_of("# 标题\n\n正文\n\n## 小标题\n\n正文\n") == &foreign::markdown);
    CHECK(kind_of("# 标题\n\n![图](a.jpg)\n") == &foreign::markdown);
    CHECK(kind_of("| 镇 | 面积 |\n|---|---|\n| 河西 | 3 |\n") == &foreign::markdown);
    CHECK(kind_of("# 1 号楼\n\n正文不多") == nullptr);
    CHECK(kind_of("比分 3**2\n") == nullptr);
}

TEST_CASE("what vision models write is told from a text with a bar") {
    CHECK(kind_of("<|box_start|>1 2 3 4<|box_end|><|ref_start|>text<|ref_end|><|md_start|>正文<|md_end|>") ==
          &foreign::model_marks);
    CHECK(kind_of("正文一行\n<|ref|>text<|/ref|><|det|>[[1, 2, 3, 4]]<|/det|>\n正文") == &foreign::model_marks);
    CHECK(kind_of("正文 <|> 正文 <|a|> 正文") == nullptr);
}

TEST_CASE("control characters make binary data, a stray one does not") {
    CHECK(kind_of("\x01\x02\x03\x04\x05\x06") == &foreign::binary);
    CHECK(kind_of("临河日报\x02今天是晴天，附近的居民每天清晨都来散步，老人们在树下打拳，孩子们在草地上放风筝。") ==
          nullptr);
}

TEST_CASE("a refusal names the file in the command that helps, in both languages") {
    const banmian::refusal pdf = foreign::by_bytes("%PDF-1.7\n");
    CHECK(banmian::describe(pdf, "头版.pdf", banmian::language::english).find("pdftotext -bbox-layout 头版.pdf -") !=
          std::string::npos);
    CHECK(banmian::describe(pdf, "头版.pdf", banmian::language::chinese).find("这是PDF 文件") == 0);
    CHECK(banmian::describe(banmian::refusal{}, "a", banmian::language::english).empty());
}

}  // namespace
