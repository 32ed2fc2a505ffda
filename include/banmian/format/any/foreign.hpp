// SPDX-License-Identifier: BSL-1.0
/// Opt-in: what is no page for us: the kinds of file that people try, by their first bytes, and what to do with each.
#ifndef BANMIAN_FORMAT_ANY_FOREIGN_HPP
#define BANMIAN_FORMAT_ANY_FOREIGN_HPP

#include <banmian/config.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/sample.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A kind of file that is refused: what it is and what to do with it, in both languages. `{}` stands for the file's
/// name.
struct foreign_kind {
    std::string_view what{};
    std::string_view what_zh{};
    std::string_view advice{};
    std::string_view advice_zh{};
    bool has_controls = true;  ///< control characters stand in all files of the kind: text that begins alike is none
};

/// Why a file was refused.
struct refusal {
    const foreign_kind* kind = nullptr;  ///< null: it was not
    std::string detail{};                ///< the root element, the first keys; empty when there is nothing to name

    [[nodiscard]] explicit operator bool() const noexcept { return kind != nullptr; }
};

namespace foreign {

inline constexpr foreign_kind pdf{"a PDF document", "PDF 文件",
                                  "pdftotext -bbox-layout {} - | parse_issue reads its text; "
                                  "a scan without text needs OCR first",
                                  "请用 pdftotext -bbox-layout {} - | parse_issue 读取其文字；无文字的扫描件须先做 OCR",
                                  false};
inline constexpr foreign_kind image{"a picture ({})", "图片（{}）",
                                    "OCR recognises its text first: tesseract {} - -l chi_sim hocr | parse_issue",
                                    "请先做 OCR：tesseract {} - -l chi_sim hocr | parse_issue"};
inline constexpr foreign_kind archive{"an archive or compressed file ({})", "压缩文件（{}）",
                                      "unpack it first and give the pages inside", "请先解压，再给出其中的版面"};
inline constexpr foreign_kind office{"an office document (a zip archive: {})", "办公文档（zip 压缩：{}）",
                                     "extract its text or save it as text or PDF first",
                                     "请先提取文字，或另存为文本或 PDF"};
inline constexpr foreign_kind old_office{"an office document of the old kind (OLE)", "旧式办公文档（OLE）",
                                         "save it as text or PDF first", "请先另存为文本或 PDF"};
inline constexpr foreign_kind rich_text{"an RTF document", "RTF 文档", "save it as plain text first",
                                        "请先另存为纯文本", false};
inline constexpr foreign_kind program{"an executable or library ({})", "可执行文件或程序库（{}）",
                                      "is this the file that was meant?", "请确认文件是否正确"};
inline constexpr foreign_kind medium{"sound or film ({})", "音频或视频（{}）", "is this the file that was meant?",
                                     "请确认文件是否正确"};
inline constexpr foreign_kind database{"a database or table of data ({})", "数据库或数据表（{}）",
                                       "export the pages as text first", "请先将版面导出为文本"};
inline constexpr foreign_kind page_program{"a page description ({})", "页面描述文件（{}）",
                                           "convert it to PDF first: ps2pdf {}, then pdftotext -bbox-layout",
                                           "请先转成 PDF：ps2pdf {}，再用 pdftotext -bbox-layout", false};
inline constexpr foreign_kind caj{"a CAJ document", "CAJ 文档", "save it as PDF first, then pdftotext -bbox-layout",
                                  "请先另存为 PDF，再用 pdftotext -bbox-layout"};
inline constexpr foreign_kind mail{"a mail or a web archive (MIME)", "邮件或网页存档（MIME）",
                                   "take the page out of it first, or read it as plain text with --from text",
                                   "请先取出其中的版面，或用 --from text 按纯文本读取", false};
inline constexpr foreign_kind html{"HTML of no known kind", "未知类型的 HTML",
                                   "--from names the format if it has one; --from text reads the markup as text",
                                   "若知其格式请用 --from 指定；--from text 可把标记按纯文本读取", false};
inline constexpr foreign_kind xml{"XML of no known kind", "未知类型的 XML",
                                  "--from names the format if it has one; --from text reads the markup as text",
                                  "若知其格式请用 --from 指定；--from text 可把标记按纯文本读取", false};
inline constexpr foreign_kind json{"JSON of no known kind", "未知类型的 JSON",
                                   "--from names the format if it has one; --from text reads it as text",
                                   "若知其格式请用 --from 指定；--from text 可按纯文本读取", false};
inline constexpr foreign_kind table{"a table ({})", "表格（{}）",
                                    "tables of words need the header that tesseract or pdftotext -tsv writes; "
                                    "--from text reads it as text",
                                    "词表须有 tesseract 或 pdftotext -tsv 的表头；--from text 可按纯文本读取", false};
inline constexpr foreign_kind without_han{"text without a Chinese character", "没有汉字的文本",
                                          "is this the file that was meant? --from text reads it all the same",
                                          "请确认文件是否正确；--from text 仍可按纯文本读取", false};
inline constexpr foreign_kind printed_value{"a value as Python prints it", "Python 打印的值",
                                            "write it with json.dump(value, file, ensure_ascii=False) first",
                                            "请先用 json.dump(value, file, ensure_ascii=False) 写出", false};
inline constexpr foreign_kind markdown{"Markdown", "Markdown", "--from text reads it with its marks as text",
                                       "--from text 可连同标记按纯文本读取", false};
inline constexpr foreign_kind model_marks{"what a vision model writes, with its marks <|…|>",
                                          "视觉模型的原始输出（带 <|…|> 标记）",
                                          "give the JSON that its program makes of it; --from text reads it with its "
                                          "marks as text",
                                          "请给出其程序由此生成的 JSON；--from text 可连同标记按纯文本读取", false};
inline constexpr foreign_kind source_code{"a program's source or a script", "程序源码或脚本",
                                          "--from text reads it as text all the same", "--from text 仍可按纯文本读取",
                                          false};
inline constexpr foreign_kind binary{"binary data of no known kind", "未知的二进制数据",
                                     "is this the file that was meant? --encoding names the encoding of a text",
                                     "请确认文件是否正确；若为文本，请用 --encoding 指明编码"};

/// The first bytes of a kind of file.
struct mark {
    std::string_view bytes{};
    std::size_t at = 0;  ///< where they stand
    const foreign_kind* kind = nullptr;
    std::string_view name{};  ///< fills the {} of what it is
};

using namespace std::string_view_literals;
inline constexpr mark marks[] = {
    {"%PDF-"sv, 0, &pdf, {}},
    {"PK\x03\x04"sv, 0, &archive, "zip"},
    {"PK\x05\x06"sv, 0, &archive, "zip, empty"},
    {"\x1F\x8B"sv, 0, &archive, "gzip"},
    {"BZh"sv, 0, &archive, "bzip2"},
    {"\xFD"
     "7zXZ"sv,
     0, &archive, "xz"},
    {"\x28\xB5\x2F\xFD"sv, 0, &archive, "zstd"},
    {"7z\xBC\xAF\x27\x1C"sv, 0, &archive, "7z"},
    {"Rar!\x1A\x07"sv, 0, &archive, "rar"},
    {"ustar"sv, 257, &archive, "tar"},
    {"\x04\x22\x4D\x18"sv, 0, &archive, "lz4"},
    {"\x89PNG\r\n\x1A\n"sv, 0, &image, "PNG"},
    {"\xFF\xD8\xFF"sv, 0, &image, "JPEG"},
    {"GIF87a"sv, 0, &image, "GIF"},
    {"GIF89a"sv, 0, &image, "GIF"},
    {"II*\0"sv, 0, &image, "TIFF"},
    {"MM\0*"sv, 0, &image, "TIFF"},
    {"II+\0"sv, 0, &image, "TIFF"},
    {"WEBP"sv, 8, &image, "WebP"},
    {"\0\0\0\x0CjP  "sv, 0, &image, "JPEG 2000"},
    {"\xFFO\xFFQ"sv, 0, &image, "JPEG 2000"},
    {"AT&TFORM"sv, 0, &image, "DjVu"},
    {"8BPS"sv, 0, &image, "PSD"},
    {"gimp xcf"sv, 0, &image, "XCF"},
    {"\0\0\0\x0CJXL "sv, 0, &image, "JPEG XL"},
    {"\xD7\xCD\xC6\x9A"sv, 0, &image, "WMF"},
    {"DICM"sv, 128, &image, "DICOM"},
    {"ftypheic"sv, 4, &image, "HEIC"},
    {"ftypavif"sv, 4, &image, "AVIF"},
    {"\0\0\x01\0"sv, 0, &image, "ICO"},
    {"ftyp"sv, 4, &medium, "MP4"},
    {"ID3"sv, 0, &medium, "MP3"},
    {"OggS"sv, 0, &medium, "Ogg"},
    {"fLaC"sv, 0, &medium, "FLAC"},
    {"WAVE"sv, 8, &medium, "WAV"},
    {"AVI "sv, 8, &medium, "AVI"},
    {"FLV\x01"sv, 0, &medium, "FLV"},
    {"\0\0\x01\xBA"sv, 0, &medium, "MPEG"},
    {"\0\0\x01\xB3"sv, 0, &medium, "MPEG"},
    {"\x1A\x45\xDF\xA3"sv, 0, &medium, "Matroska"},
    {"\x7F"
     "ELF"sv,
     0, &program, "ELF"},
    {"\xCA\xFE\xBA\xBE"sv, 0, &program, "Java, Mach-O"},
    {"\xCF\xFA\xED\xFE"sv, 0, &program, "Mach-O"},
    {"\0asm"sv, 0, &program, "WebAssembly"},
    {"!<arch>\n"sv, 0, &program, "ar"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, 0, &old_office, {}},
    {"{\\rtf"sv, 0, &rich_text, {}},
    {"%!PS"sv, 0, &page_program, "PostScript"},
    {"SQLite format 3\0"sv, 0, &database, "SQLite"},
    {"PAR1"sv, 0, &database, "Parquet"},
    {"ARROW1"sv, 0, &database, "Arrow"},
    {"\x93NUMPY"sv, 0, &database, "NumPy"},
    {"\x89HDF"sv, 0, &database, "HDF5"},
    {"CAJ"sv, 0, &caj, {}},
    {"\x80\x04\x95"sv, 0, &database, "Python pickle"},
    {"\x80\x05\x95"sv, 0, &database, "Python pickle"},
    {"MSCF\0"sv, 0, &archive, "CAB"},
    {"\0\x01\0\0\0"sv, 0, &program, "TrueType font"},
    {"OTTO"sv, 0, &program, "OpenType font"},
    {"wOFF"sv, 0, &program, "web font"},
    {"MIME-Version:"sv, 0, &mail, {}},
    {"Return-Path:"sv, 0, &mail, {}},
    {"Received: "sv, 0, &mail, {}},
    {"From: <Saved by"sv, 0, &mail, {}},
    {"#!"sv, 0, &source_code, {}},
    {"\\documentclass"sv, 0, &source_code, {}},
    {"<?php"sv, 0, &source_code, {}},
};

[[nodiscard]] constexpr bool stands_at(std::string_view source, std::string_view what, std::size_t at) noexcept {
    return source.size() >= at + what.size() && source.substr(at, what.size()) == what;
}

/// True when control characters stand near the beginning that no text has.
[[nodiscard]] constexpr bool has_controls(std::string_view source) noexcept {
    const std::string_view head = source.substr(0, 4096);
    return std::any_of(head.begin(), head.end(), [](char one) {
        const auto byte = static_cast<unsigned char>(one);
        return (byte < 0x20 && (byte < 0x09 || byte > 0x0D)) || byte == 0x7F;
    });
}

/// The office format of a zip archive by the name of a member; empty for another archive.
[[nodiscard]] constexpr std::string_view office_of(std::string_view source) noexcept {
    struct row {
        std::string_view member;
        std::string_view name;
    };
    constexpr row rows[] = {{"word/", "DOCX"},  {"xl/", "XLSX"},      {"ppt/", "PPTX"},
                            {"OFD.xml", "OFD"}, {"epub+zip", "EPUB"}, {"opendocument", "OpenDocument"}};
    const std::string_view head = source.substr(0, 8192);
    for (const row& one : rows)
        if (head.find(one.member) != head.npos) return one.name;
    return {};
}

/// The kind of a file by its bytes, before any decoding; nothing when they might be a text.
[[nodiscard]] inline refusal by_bytes(std::string_view source) {
    for (const mark& one : marks) {
        if (!stands_at(source, one.bytes, one.at) || (one.kind->has_controls && !has_controls(source))) continue;
        if (one.name == "zip")
            if (const std::string_view name = office_of(source); !name.empty()) return {&office, std::string(name)};
        return {one.kind, std::string(one.name)};
    }
    // Two letters that a text may begin with too: the header must say more.
    if (stands_at(source, "MZ", 0) && source.size() > 64 && source.substr(0, 1024).find('\0') != source.npos)
        return {&program, "PE"};
    if (stands_at(source, "BM", 0) && stands_at(source, std::string_view("\0\0\0\0", 4), 6)) return {&image, "BMP"};
    return {};
}

/// True when so many control characters stand in it that it is no text.
[[nodiscard]] constexpr bool is_binary(std::string_view text) noexcept {
    std::size_t controls = 0;
    const std::string_view head = text.substr(0, 65536);
    for (const char one : head) {
        const auto byte = static_cast<unsigned char>(one);
        controls += (byte < 0x20 && (byte < 0x09 || byte > 0x0D) && byte != 0x1B) || byte == 0x7F ? 1U : 0U;
    }
    return controls > 0 && controls * 50 > head.size();  // a stray one in a text is a slip; a fiftieth is none
}

/// Signs of Markdown at the beginnings of lines and inside them; plain text shows one of them at most.
[[nodiscard]] inline bool is_markdown(std::string_view text) noexcept {
    std::size_t headings = 0;
    bool signs[5] = {};
    text = text.substr(0, 65536);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = (std::min)(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        const std::size_t level = line.find_first_not_of('#');
        if (level != line.npos && level > 0 && level <= 6 && line[level] == ' ') ++headings;
        signs[0] = signs[0] || line.substr(0, 3) == "```";
        signs[1] = signs[1] || line.find("](") != line.npos;
        signs[2] = signs[2] || line.find("|---") != line.npos || line.find("| ---") != line.npos ||
                   line.find("|:--") != line.npos;
        const std::size_t bold = line.find("**");
        signs[3] = signs[3] || (bold != line.npos && line.find("**", bold + 3) != line.npos);
        signs[4] = signs[4] || line == "---" || line.substr(0, 2) == "> ";
        at = end + 1;
    }
    std::size_t count = headings > 0 ? 1 : 0;
    for (const bool one : signs) count += one ? 1U : 0U;
    return headings > 1 || count > 1 || signs[0] || signs[2];
}

/// True for a text with marks as vision models write them: `<|box_start|>`, `<|/ref|>`.
[[nodiscard]] inline bool has_model_marks(std::string_view text) noexcept {
    std::size_t count = 0;
    text = text.substr(0, 65536);
    for (std::size_t at = text.find("<|"); at != text.npos && count < 2; at = text.find("<|", at + 2)) {
        const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_/", at + 2);
        count += end != text.npos && end > at + 3 && text.substr(end, 2) == "|>" ? 1U : 0U;
    }
    return count > 1;
}

/// What the lines of a text have in common that no page of a newspaper has.
struct line_signs {
    std::size_t lines = 0;  ///< that are not blank
    std::size_t code = 0;   ///< that end as those of programs do, and have no Han
    std::size_t tabs = 0;   ///< in the first line; 0 when another has more or fewer
    std::size_t commas = 0;
    bool han = false;
};
[[nodiscard]] inline line_signs signs_of(std::string_view text) noexcept {
    line_signs made;
    text = text.substr(0, 65536);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = (std::min)(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
        at = end + 1;
        if (line.empty()) continue;
        const auto count = [&](char one) {
            return static_cast<std::size_t>(std::count(line.begin(), line.end(), one));
        };
        const bool han = std::any_of(line.begin(), line.end(), [](char one) {
            return static_cast<unsigned char>(one) >= 0xE3 && static_cast<unsigned char>(one) <= 0xE9;
        });
        constexpr std::string_view ends = ";{}()[]=\\,:>";
        made.code += !han && ends.find(line.back()) != ends.npos ? 1U : 0U;
        made.han = made.han || han;
        const bool first = made.lines++ == 0;
        const bool cut = at > text.size() && text.size() == 65536;  // the rest of the line is not here
        if (first) made.tabs = count('\t'), made.commas = count(',');
        if (!cut && made.tabs > 0 && count('\t') != made.tabs) made.tabs = 0;
        if (!cut && made.commas > 0 && count(',') != made.commas) made.commas = 0;
    }
    return made;
}
/// The kind that the lines of a text show.
[[nodiscard]] inline refusal by_lines(std::string_view text) {
    const line_signs signs = signs_of(text);
    constexpr std::size_t few = 3;  // lines may agree by chance
    if (signs.lines >= few && signs.tabs >= 2) return {&table, "TSV"};
    if (signs.lines >= few && signs.commas >= 2) return {&table, "CSV"};
    if (signs.lines > few && signs.code * 5 >= signs.lines * 2) return {&source_code, {}};
    constexpr std::size_t shortest = 200;  // bytes: a scrap says nothing
    if (!signs.han && text.size() >= shortest) return {&without_han, {}};
    return {};
}

/// The root element of markup: `html`, `rss`; empty when it shows none.
[[nodiscard]] inline std::string root_of(std::string_view markup) {
    for (std::size_t at = 0; (at = markup.find('<', at)) != markup.npos; ++at) {
        if (stands_at(markup, "<!--", at)) {
            const std::size_t end = markup.find("-->", at);
            if (end == markup.npos) return {};
            at = end;
            continue;
        }
        const std::size_t end = markup.find_first_of(" \t\r\n/>", at + 1);
        const std::string_view name = markup.substr(at + 1, end == markup.npos ? 0 : end - at - 1);
        if (!name.empty() && name[0] != '?' && name[0] != '!') return std::string(name.substr(0, 40));
    }
    return {};
}

/// True for lists and dictionaries as Python prints them: `{'rec_texts': …`, `[[[[1.0, …`, `[(72.0, …`.
[[nodiscard]] inline bool is_printed_value(const sample& of) {
    const std::string_view begin = of.opening().substr(0, 3);
    const bool tuple = begin.substr(0, 2) == "[(" && begin.size() == 3 && begin[2] >= '0' && begin[2] <= '9';
    return tuple || begin.substr(0, 2) == "{'" || begin.substr(0, 2) == "[{" || of.shape().substr(0, 3) == "[[[";
}

/// The kind of a decoded text that no reader recognises; nothing when it may be plain text.
[[nodiscard]] inline refusal by_text(const sample& of) {
    if (of.is_markup()) {
        std::string lower(of.opening().substr(0, 2048));
        for (char& one : lower)
            if (one >= 'A' && one <= 'Z') one = static_cast<char>(one - 'A' + 'a');
        std::string root = root_of(of.opening().substr(0, 65536));
        for (const std::string_view tag : {"<html", "<!doctype html", "<head", "<body", "<div", "<p>", "<table"})
            if (lower.find(tag) != lower.npos) return {&html, {}};
        return {&xml, root.empty() ? root : "<" + root + ">"};
    }
    // A text may begin with a bracket; what goes on like JSON, or has keys, is JSON.
    const std::string_view shape = of.shape();
    if (of.is_json() && (!of.keys().empty() || (shape.size() > 1 && shape.find('?') == shape.npos))) {
        std::string keys;
        for (std::size_t i = 0; i < of.keys().size() && i < 3; ++i)
            keys += (i > 0 ? ", " : "") + std::string(of.keys()[i].name.substr(0, 40));
        return {&json, std::move(keys)};
    }
    if (is_printed_value(of)) return {&printed_value, {}};
    if (is_binary(of.source())) return {&binary, {}};
    if (has_model_marks(of.source())) return {&model_marks, {}};
    if (is_markdown(of.source())) return {&markdown, {}};
    return by_lines(of.source());
}

}  // namespace foreign

/// `is a PDF document, not a page that can be read: pdftotext -bbox-layout a.pdf - | parse_issue reads its text`, for
/// the file of that name.
[[nodiscard]] inline std::string describe(const refusal& why, std::string_view name, language tongue) {
    if (!why) return {};
    const bool chinese = tongue == language::chinese;
    const auto fill = [](std::string_view text, std::string_view with) {
        std::string made(text);
        const std::size_t at = made.find("{}");
        if (at != made.npos) made.replace(at, 2, with);
        return made;
    };
    const std::string_view what = chinese ? why.kind->what_zh : why.kind->what;
    std::string made = chinese ? "这是" : "is ";
    made += fill(what, why.detail);
    if (!why.detail.empty() && what.find("{}") == what.npos)
        made += chinese ? "（" + why.detail + "）" : " (" + why.detail + ")";
    made += chinese ? "，不能当作版面读取；" : ", not a page that can be read: ";
    return made + fill(chinese ? why.kind->advice_zh : why.kind->advice, name);
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_ANY_FOREIGN_HPP
