// SPDX-License-Identifier: BSL-1.0
// Laws: nothing that is text of a page is left out and nothing comes twice, whatever the format: all letters, digits
// and ideographs that a walk of this test's own finds at the text-bearing places of a file are those of the blocks, and
// the blocks of the issue hold the bytes of every line.
#include <banmian/format/any/read.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace visible_text_tests {

namespace fs = std::filesystem;

std::string bytes_of_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The letters, digits and ideographs of a text, sorted.
std::vector<char32_t> letters_of(std::string_view text) {
    std::vector<char32_t> made;
    for (std::size_t at = 0; at < text.size();) {
        const banmian::code_point one = banmian::decode(text, at);
        at += one.size;
        const char32_t code = one.value;
        const bool ascii = (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
        const bool mark = (code >= 0x2000 && code < 0x2E80) || (code >= 0x3000 && code < 0x3040) || code == 0xFEFF;
        if (ascii || (code >= 0xC0 && !mark)) made.push_back(code);
    }
    std::sort(made.begin(), made.end());
    return made;
}

//=== a walk of XML and HTML ===//

std::string without_entities(std::string_view raw) {
    static const std::map<std::string, std::string, std::less<>> names{{"amp", "&"},   {"lt", "<"},   {"gt", ">"},
                                                                       {"quot", "\""}, {"apos", "'"}, {"nbsp", " "},
                                                                       {"ldquo", "“"}, {"rdquo", "”"}};
    std::string made;
    for (std::size_t at = 0; at < raw.size(); ++at) {
        const std::size_t end = raw[at] == '&' ? raw.find(';', at) : raw.npos;
        if (end == raw.npos || end - at > 10) {
            made += raw[at];
            continue;
        }
        const std::string name(raw.substr(at + 1, end - at - 1));
        if (name.size() > 1 && name[0] == '#') {
            const bool hex = name[1] == 'x';
            banmian::append_utf8(
                static_cast<char32_t>(std::strtoul(name.c_str() + (hex ? 2 : 1), nullptr, hex ? 16 : 10)), made);
        } else if (const auto known = names.find(name); known != names.end()) {
            made += known->second;
        }
        at = end;
    }
    return made;
}

/// The text inside elements that `wanted` names, and the values of attributes that it names as `element/attribute`. An
/// element may be named with those right around it, `line>text`.
std::string walked_xml(std::string_view file, const std::vector<std::string>& wanted) {
    std::string made;
    std::vector<std::string> open;
    const auto is_wanted = [&](const std::string& name) {
        return std::find(wanted.begin(), wanted.end(), name) != wanted.end();
    };
    const auto is_open = [&] {
        std::string path;
        for (const std::string& one : open) path += '>' + one;
        return std::any_of(open.begin(), open.end(), is_wanted) ||
               std::any_of(wanted.begin(), wanted.end(), [&](const std::string& one) {
                   return one.find('>') != one.npos && path.size() > one.size() &&
                          path.compare(path.size() - one.size(), one.size(), one) == 0;
               });
    };
    for (std::size_t at = 0; at < file.size();) {
        if (file[at] != '<') {
            const std::size_t end = std::min(file.find('<', at), file.size());
            if (is_open()) made += without_entities(file.substr(at, end - at));
            at = end;
        } else if (file.substr(at, 4) == "<!--") {
            at = std::min(file.find("-->", at), file.size() - 3) + 3;
        } else {
            std::size_t end = at;
            for (char quote = 0; end < file.size() && (quote != 0 || file[end] != '>'); ++end)
                if (file[end] == '"' || file[end] == '\'')
                    quote = quote == 0 ? file[end] : quote == file[end] ? '\0' : quote;
            std::string_view tag = file.substr(at + 1, end - at - 1);
            at = end + 1;
            if (tag.empty() || tag[0] == '?' || tag[0] == '!') continue;
            const bool closes = tag[0] == '/';
            const bool empty = tag.back() == '/';
            if (closes) tag.remove_prefix(1);
            std::string name(tag.substr(0, tag.find_first_of(" \t\r\n/")));
            if (const std::size_t colon = name.find(':'); colon != name.npos) name.erase(0, colon + 1);
            if (closes) {
                while (!open.empty() && open.back() != name) open.pop_back();
                if (!open.empty()) open.pop_back();
                continue;
            }
            for (std::size_t from = tag.find('='); from != tag.npos; from = tag.find('=', from)) {
                std::size_t begin = from;
                while (begin > 0 && tag[begin - 1] != ' ' && tag[begin - 1] != '\n') --begin;
                const std::string key(tag.substr(begin, from - begin));
                const std::size_t quote = tag.find_first_of("\"'", from);
                if (quote == tag.npos) break;
                const std::size_t last = tag.find(tag[quote], quote + 1);
                if (is_wanted(name + '/' + key))
                    made += without_entities(tag.substr(quote + 1, last - quote - 1)) + ' ';
                if (last == tag.npos) break;
                from = last;
            }
            const bool is_void = name == "br" || name == "meta" || name == "img" || name == "hr" || name == "link";
            if (!empty && !is_void) open.push_back(name);
        }
    }
    return made;
}

//=== a walk of JSON ===//

/// Reads JSON without trusting anything of the library: all strings that stand under no key of `besides`.
class json_walk {
public:
    /// `scores`: strings that are numbers are scores.
    json_walk(std::string_view file, const std::vector<std::string>& besides, bool scores)
        : file_(file), besides_(besides), scores_(scores) {
        while (skip(), at_ < file_.size()) value(true);
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    void skip() {
        while (at_ < file_.size() && std::string_view(" \t\r\n,:").find(file_[at_]) != std::string_view::npos) ++at_;
    }
    std::string string() {
        std::string made;
        for (++at_; at_ < file_.size() && file_[at_] != '"'; ++at_) {
            if (file_[at_] != '\\') {
                made += file_[at_];
                continue;
            }
            const char what = file_[++at_];
            if (what == 'u') {
                char32_t code = unit();
                if (code >= 0xD800 && code < 0xDC00 && file_.substr(at_ + 1, 2) == "\\u") {
                    at_ += 2;
                    code = 0x10000 + ((code - 0xD800) << 10U) + (unit() - 0xDC00);
                }
                banmian::append_utf8(code, made);
            } else {
                made += what == 'n' || what == 't' ? ' ' : what;
            }
        }
        ++at_;
        return made;
    }
    char32_t unit() {
        const std::string digits(file_.substr(at_ + 1, 4));
        at_ += 4;
        return static_cast<char32_t>(std::strtoul(digits.c_str(), nullptr, 16));
    }
    void value(bool wanted) {
        skip();
        if (at_ >= file_.size()) return;
        const char one = file_[at_];
        if (one == '"') {
            const std::string text = string();
            if (wanted && !(scores_ && text.find_first_not_of("0123456789.") == text.npos)) text_ += text + ' ';
        } else if (one == '{' || one == '[') {
            for (++at_; skip(), at_ < file_.size() && file_[at_] != '}' && file_[at_] != ']';) {
                bool inner = wanted;
                if (one == '{') {
                    const std::string key = string();
                    inner = wanted && std::find(besides_.begin(), besides_.end(), key) == besides_.end();
                }
                value(inner);
            }
            ++at_;
        } else {
            while (at_ < file_.size() && std::string_view(",]} \n\r\t").find(file_[at_]) == std::string_view::npos)
                ++at_;
        }
    }

    std::string_view file_;
    const std::vector<std::string>& besides_;
    bool scores_;
    std::string text_{};
    std::size_t at_ = 0;
};

/// The last cell of each row but the first.
std::string walked_tsv(std::string_view file) {
    std::string made;
    for (std::size_t at = file.find('\n') + 1; at < file.size();) {
        const std::size_t end = std::min(file.find('\n', at), file.size());
        const std::string_view line = file.substr(at, end - at);
        const std::string_view cell = line.substr(line.rfind('\t') + 1);
        if (cell.substr(0, 3) != "###") made += std::string(cell) + ' ';
        at = end + 1;
    }
    return made;
}

/// Tags of tables in strings of JSON are markup.
std::string without_tags(std::string_view text) {
    std::string made;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool tag = text[at] == '<' && at + 1 < text.size() && (text[at + 1] == '/' || std::isalpha(text[at + 1]));
        const std::size_t end = tag ? text.find('>', at) : text.npos;
        if (end != text.npos)
            at = end, made += ' ';
        else
            made += text[at];
    }
    return made;
}

/// The text of PAGE's lines, or of a region that has none: words and glyphs repeat it.
std::string walked_page(std::string_view file) {
    std::string made;
    for (std::size_t at = file.find("<TextRegion"); at < file.size();) {
        const std::size_t next = std::min(file.find("<TextRegion", at + 1), file.size());
        const std::string_view region = file.substr(at, next - at);
        made += walked_xml(
            region, {region.find("<TextLine") == region.npos ? "TextEquiv>Unicode" : "TextLine>TextEquiv>Unicode"});
        at = next;
    }
    return made;
}

/// Sections of character data as what stands in them, the tags of HTML there left out.
std::string without_sections(std::string_view file) {
    std::string made;
    for (std::size_t at = 0; at < file.size();) {
        const std::size_t begin = std::min(file.find("<![CDATA[", at), file.size());
        const std::size_t end = std::min(file.find("]]>", begin), file.size());
        made += file.substr(at, begin - at);
        if (begin < file.size()) made += without_tags(file.substr(begin + 9, end - begin - 9));
        at = begin < file.size() ? end + 3 : file.size();
    }
    return made;
}

/// The values of the fields of records that are text, over as many lines as they have.
std::string walked_trs(std::string_view file) {
    static const std::vector<std::string_view> texts{"引题", "标题", "副题", "作者", "正文", "图说",
                                                     "YT",   "BT",   "FB",   "ZZ",   "TX",   "TS"};
    static const std::vector<std::string_view> others{"版名", "日期", "版次", "图像", "全文坐标",
                                                      "BM",   "RQ",   "BC",   "CT"};
    const auto is_one = [](const std::vector<std::string_view>& all, std::string_view name) {
        return std::find(all.begin(), all.end(), name) != all.end();
    };
    std::string made;
    bool wanted = false;
    bool in_text = false;
    for (std::size_t at = 0; at < file.size();) {
        const std::size_t end = std::min(file.find('\n', at), file.size());
        std::string_view line = file.substr(at, end - at);
        at = end + 1;
        const std::size_t close = line.find(">=");
        const std::string_view name =
            !line.empty() && line[0] == '<' && close != line.npos ? line.substr(1, close - 1) : "";
        if (is_one(texts, name) || is_one(others, name) || (!name.empty() && !in_text)) {
            wanted = !is_one(others, name);  // a field that nobody knows has text, too
            in_text = name == "正文" || name == "TX";
            line.remove_prefix(close + 2);
        } else if (line.substr(0, 5) == "<REC>") {
            wanted = in_text = false;
        }
        if (wanted) made += std::string(line) + ' ';
    }
    return made;
}

/// What a file shows, by its format; nothing for formats whose files say much that is no text of the page.
std::string walked(std::string_view format, std::string_view file) {
    static const std::map<std::string, std::vector<std::string>, std::less<>> elements{
        {"poppler-bbox", {"word"}}, {"pdftohtml-xml", {"text"}}, {"hocr", {"body"}}, {"alto", {"String/CONTENT"}}};
    static const std::map<std::string, std::vector<std::string>, std::less<>> besides{
        {"paddle",
         {"input_path", "block_label", "type", "text_type", "label", "det_limit_type", "version", "model_settings",
          "layout_det_res", "text_det_params", "doc_preprocessor_res", "markdown", "end", "msg", "status"}},
        {"rapidocr", {"score", "lang_type"}},
        {"mineru",
         {"type", "sub_type", "img_path", "image_path", "preproc_blocks", "_backend", "_version_name", "_parse_type",
          "list_type", "item_type", "path", "text_format"}},
        {"docling",
         {"orig", "label", "self_ref", "$ref", "cref", "name", "schema_name", "version", "content_layer", "mimetype",
          "filename", "coord_origin", "uri", "binary_hash", "grid", "status"}},
        {"mupdf", {"type", "name", "family", "weight", "style", "file", "title"}},
        {"pymupdf", {"font", "ext", "image", "type"}}};
    if (format == "text") return std::string(file);
    if (format == "page") return walked_page(file);
    if (format == "trs") return walked_trs(file);
    if (format == "cnml")
        return walked_xml(without_sections(file),
                          {"HeadLine", "SubHeadLine", "ExtendedTitle", "FullName", "DataContent"});
    if (format == "founder-html") return walked_xml(without_sections(file), {"main"});  // of the files of this test
    if (format == "tesseract-tsv" || format == "poppler-tsv") return walked_tsv(file);
    if (format == "mupdf" && file.substr(0, 1) == "<") return walked_xml(file, {"char/c"});
    if (const auto found = elements.find(format); found != elements.end()) return walked_xml(file, found->second);
    if (const auto found = besides.find(format); found != besides.end())
        return without_tags(json_walk(file, found->second, format == "rapidocr").text());
    return {};
}

/// What is wrong with what was read of a file, whose text the test has found to be `walked`; empty when nothing is.
std::string fault_of(std::string_view source, std::string_view walked, const banmian::file_loader& files = {}) {
    banmian::read_options options;
    options.files = files;
    const banmian::layout::document read = banmian::read_layout(source, options);
    std::string text;
    for (const auto& sheet : read.sheets)
        for (const auto& line : sheet.lines) text += std::string(read.text_of(line)) + '\n';
    const std::vector<char32_t> found = letters_of(text);
    const std::vector<char32_t> expected = letters_of(walked);
    if (found != expected) {
        std::string made;
        std::vector<char32_t> apart;
        std::set_symmetric_difference(found.begin(), found.end(), expected.begin(), expected.end(),
                                      std::back_inserter(apart));
        for (std::size_t i = 0; i < apart.size() && i < 20; ++i) banmian::append_utf8(apart[i], made);
        return std::to_string(found.size()) + " of " + std::to_string(expected.size()) + " letters: [" + made + "]";
    }
    const auto issue = banmian::read_issue(source, options);
    for (std::size_t p = 0; p < read.sheets.size(); ++p)
        for (const auto& line : read.sheets[p].lines)
            for (const banmian::span& one : read.in_source(line.text)) {
                const auto& blocks = issue->pages[p].blocks;
                const auto holds = [&](const banmian::block& of) {
                    return of.span.begin <= one.begin && one.end <= of.span.end;
                };
                if (std::count_if(blocks.begin(), blocks.end(), holds) != 1)
                    return "a line that is in no block, or two";
            }
    return {};
}

/// Holds every file below a folder against the law; how many of each format were.
std::map<std::string, std::size_t> hold(const fs::path& folder) {
    std::map<std::string, std::size_t> made;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string path = entry.path().string();
        if (!entry.is_regular_file() || path.find(".gold.json") != path.npos) continue;
        const std::string source = bytes_of_file(entry.path());
        const banmian::recognition as = banmian::recognise(source);
        if (as.format == nullptr || as.format->read_pages == nullptr) continue;
        const std::string format(as.format->name);
        const banmian::encoding_guess encoding = banmian::guess_encoding(source);
        const auto decoded = banmian::decode_text(source, encoding.name, encoding.mark);
        REQUIRE(decoded);
        const std::string text = walked(format, decoded->text);
        if (text.empty()) continue;
        ++made[format];
        CAPTURE(path);
        CHECK(fault_of(source, text) == "");
    }
    return made;
}

TEST_CASE("the visible text of a file is the text of its blocks, over the fixtures") {
    const auto held = hold(BANMIAN_TEST_DATA);
    CHECK(held.size() >= 4);
}

TEST_CASE("the visible text of a file is the text of its blocks, over the gold pages of every format") {
    if (!fs::is_directory(BANMIAN_SHARED "/gold")) {
        MESSAGE("SKIPPED: the shared gold pages are not here");
        return;
    }
    const auto held = hold(BANMIAN_SHARED "/gold");
    CHECK(held.size() >= 8);
}

TEST_CASE("the visible text of a file is the text of its blocks, over a file of every shape") {
    const auto held = hold(BANMIAN_TEST_DATA "/../fuzz/corpus");
    for (const banmian::format_row& one : banmian::formats()) {
        const std::string name(one.name);
        CAPTURE(name);
        if (one.read_pages != nullptr && name != "mets" && name != "founder-html") CHECK(held.count(name) > 0);
    }
}

TEST_CASE("the visible text of a file is the text of its blocks, over the samples of others") {
    if (!fs::is_directory(BANMIAN_SHARED "/data")) {
        MESSAGE("SKIPPED: the shared samples are not here");
        return;
    }
    std::size_t count = 0;
    for (const char* const folder : {"alto/samples", "page-xml", "hocr", "gaptree-ocr", "epaper-samples"})
        for (const auto& [format, files] : hold(fs::path(BANMIAN_SHARED "/data") / folder)) count += files;
    CHECK(count > 15);
}

TEST_CASE("the visible text of an e-paper's page is the text of its blocks, in every generation") {
    // What stands in <main> is text of the article; the page's frame stands around it.
    const std::string frame = "<html><body><td>第A02版：<STRONG>要闻</STRONG></td><a href=node_1.htm>上一版</a><main>";
    const std::string articles[] = {
        frame +
            "<founder-introtitle>引题</founder-introtitle><founder-title><![CDATA[主题一<br>主题二]]></founder-title>"
            "<founder-subtitle>副题</founder-subtitle><founder-author><!--<npm:article-author>-->本报记者 甲文"
            "<!--</npm:article-author>--></"
            "founder-author><founder-content><!--enpcontent--><P><p>&nbsp;&nbsp;首段&ldquo;引"
            "&rdquo;。</p><P>次段。<BR>&nbsp;三段。</P><P><b>小标题</b></P><P>末段<!--/enpcontent--></founder-content>"
            "<div><IMG src=../../res/1_attpic.jpg><BR>图为街景。&nbsp;乙文 摄</div></main></body></html>",
        frame + "<!--<npm:article-pretitle>-->引题<!--</npm:article-pretitle>--><!--<npm:article-title>--><h1>主<BR/"
                ">题</h1>"
                "<!--</npm:article-title>--><!--<npm:article-content>--><P>正文。</P><!--</npm:article-content>-->"
                "<!--<npm:article-pic-text>-->图说<!--</npm:article-pic-text>--></main></body></html>",
        frame + "<p>编者按：近日，本报推出专栏。</p><h3>引题</h3><h1>主题</h1><h2>副题</h2><p class=sec>记者 丙文</p>"
                "<div id=ozoom><!--enpcontent--><p>　　正文。</p><p><strong>小标题</strong></p><p>又一段。</p>"
                "<!--/enpcontent--></div><div class=attachment><p>图说 丁文 摄</p></div></main></body></html>",
        frame +
            "<map name=PagePicMap><area coords='0,0,9,0,9,9' href=content_1.htm></map><a href=content_1.htm>一文</a>"
            "<a href=content_2.htm>本版责编：丁文</a><a href=content_3.htm>三<br>文</a><a href=content_4.htm>广告</a>"
            "</main></body></html>"};
    for (const std::string& one : articles) {
        CAPTURE(one);
        REQUIRE(banmian::recognise(one).format->name == "founder-html");
        CHECK(fault_of(one, walked("founder-html", one)) == "");
    }
    // A page with one of its articles beside it: that one's text, and the titles of the others.
    const auto load = [](void* context, std::string_view href) {
        return href == "content_1.htm" ? *static_cast<std::string*>(context) : std::string();
    };
    std::string article = articles[0];
    std::string shown = walked("founder-html", articles[3]) + walked("founder-html", article);
    shown.erase(shown.find("一文"), std::string("一文").size());
    CHECK(fault_of(articles[3], shown, {load, &article}) == "");
}

TEST_CASE("the visible text of an archive's issue is the text of its blocks, over its ALTO files") {
    const fs::path archives = BANMIAN_SHARED "/data/mets-alto-newspapers";
    if (!fs::is_directory(archives)) {
        MESSAGE("SKIPPED: the shared archives are not here");
        return;
    }
    struct folder {
        fs::path path;
        static std::string load(void* context, std::string_view href) {
            return bytes_of_file(static_cast<const folder*>(context)->path / href.substr(href.rfind('/') + 1));
        }
    };
    std::size_t issues = 0;
    for (const auto& entry : fs::recursive_directory_iterator(archives)) {
        const std::string name = entry.path().filename().string();
        if (name != "didl.xml" && name.find("-mets.xml") == name.npos) continue;
        std::string text;
        for (const auto& part : fs::directory_iterator(entry.path().parent_path())) {
            const std::string bytes = bytes_of_file(part.path());
            if (bytes.substr(0, 400).find("<alto") != bytes.npos) text += walked_xml(bytes, {"String/CONTENT"});
        }
        folder here{entry.path().parent_path()};
        CAPTURE(name);
        CHECK(letters_of(text).size() > 10000);
        CHECK(fault_of(bytes_of_file(entry.path()), text, {folder::load, &here}) == "");
        ++issues;
    }
    CHECK(issues >= 2);
}

}  // namespace visible_text_tests
