// SPDX-License-Identifier: BSL-1.0
/// What an error expected, in Chinese: the phrases of the readers beside the English ones that they write.
#ifndef BANMIAN_EXPECTED_HPP
#define BANMIAN_EXPECTED_HPP

#include <banmian/config.hpp>

#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A phrase of `error::expected` in both languages.
struct expected_phrase {
    std::string_view english{};
    std::string_view chinese{};
};
inline constexpr expected_phrase expected_phrases[] = {
    {"a JSON value", "JSON 值"},
    {"a JSON value; a byte order mark is refused unless the options allow it",
     "JSON 值；除非选项允许，不接受字节顺序标记"},
    {"`:` behind the key", "键后的“:”"},
    {"a key in quotes", "带引号的键"},
    {"a value for the key", "键的值"},
    {"the bracket that is open", "与已开括号相配的括号"},
    {"no bracket that nothing opened", "没有无开头的括号"},
    {"an escape that is one of JSON's", "JSON 的转义"},
    {"the end of the document", "文档结尾"},
    {"the end of the HTML", "HTML 结尾"},
    {"the end of a string", "字符串结尾"},
    {"the rest of an escape", "转义的其余部分"},
    {"four hexadecimal digits", "四个十六进制数字"},
    {"a pair of surrogates", "一对代理项"},
    {"the second of a pair of surrogates", "一对代理项的后一半"},
    {"an escape instead of the control character", "以转义代替控制字符"},
    {"no deeper nesting; see max_depth", "较浅的嵌套；见 max_depth"},
    {"each key once", "每个键只出现一次"},
    {"a key that the type has", "该类型所有的键"},
    {"a key whose text this reader knows", "本程序会读取的键；其下文字未读"},
    {"words that stand once in the file", "在文件中只出现一次的文字"},
    {"a label of the tool", "该工具的标签"},
    {"a field of TRS", "TRS 字段"},
    {"<REC> behind a blank line", "空行之后的 <REC>"},
    {"<REC> before the first field", "首个字段之前的 <REC>"},
    {"records that begin with <REC>", "以 <REC> 开头的记录"},
    {"a name of the enumeration", "枚举中的名称"},
    {"an object with a discriminator that names an alternative", "以判别键指明类型的对象"},
    {"a value in its textual form, such as 2023-02-21", "文本形式的值，如 2023-02-21"},
    {"a whole number", "整数"},
    {"a number that the type can hold", "该类型容得下的数字"},
    {"a number that a double can hold", "双精度数容得下的数字"},
    {"an array of the type's length", "长度相符的数组"},
    {"a cell for every column", "每列一格"},
    {"a header with level, left, top, width, height and text", "含 level、left、top、width、height、text 的表头"},
    {"rows of words", "词的各行"},
    {"UTF-8; the byte order mark says UTF-16 or UTF-32", "UTF-8；字节顺序标记表明是 UTF-16 或 UTF-32"},
    {"UTF-8; this is UTF-16", "UTF-8；这是 UTF-16"},
    {"UTF-8; this is UTF-32", "UTF-8；这是 UTF-32"},
    {"an encoding that this system knows, such as GB18030", "本系统认得的编码，如 GB18030"},
    {"a character of the file's encoding", "文件编码中的字符"},
    {"a UTF-8 character", "UTF-8 字符"},
    {"text that is UTF-8", "UTF-8 文本"},
    {"text", "文本"},
    {"well-formed XML", "合规范的 XML"},
    {"a page of a newspaper", "一个报纸版面"},
    {"a page with text", "有文字的版面"},
    {"the text of a page", "版面文字"},
    {"an article", "稿件"},
    {"a format's name", "格式名称"},
    {"pages of MinerU: a list, or pdf_info", "MinerU 的版面：列表或 pdf_info"},
    {"blocks with text; model.json of the pipeline backend has none, middle.json has",
     "含文字的块；pipeline 后端的 model.json 没有，middle.json 有"},
    {"pages of stext.json", "stext.json 的版面"},
    {"a page of get_text, with blocks", "get_text 的版面，含 blocks"},
    {"results of PaddleOCR", "PaddleOCR 的结果"},
    {"lines of RapidOCR", "RapidOCR 的文字行"},
    {"a DoclingDocument; docling-serve gives it with to_formats=json, as json_content",
     "DoclingDocument；docling-serve 须用 to_formats=json，见 json_content"},
    {"an element of class ocr_page", "class 为 ocr_page 的元素"},
    {"an article of an e-paper, or a page that names articles", "数字报稿件，或列有稿件的版面"},
    {"no coordinates: their form is not known", "没有坐标：其形式未知"},
    {"a structure that names ALTO files", "列有 ALTO 文件的结构"},
    {"the ALTO file that it names", "所列的 ALTO 文件"},
    {"one <Page> in the ALTO file it names", "所列 ALTO 文件中的一个 <Page>"},
    {"the whole of the ALTO file it names", "所列 ALTO 文件的全部内容"},
    {"the CNML file of these pages beside it: MPML has no text", "旁边应有这些版面的 CNML 文件：MPML 没有正文"},
    {"<Page> as ALTO has it", "ALTO 的 <Page>"},
    {"<PcGts> with <Page>", "含 <Page> 的 <PcGts>"},
    {"<page> of MuPDF's stext", "MuPDF stext 的 <page>"},
    {"<page> as pdftotext -bbox-layout writes it", "pdftotext -bbox-layout 所写的 <page>"},
    {"<pdf2xml> with <page>, as pdftohtml -xml writes it", "pdftohtml -xml 所写的 <pdf2xml> 与 <page>"},
    {"<Item> as CNML has it", "CNML 的 <Item>"},
};

/// The phrase in Chinese; names of keys and signs of a syntax, which have no row, stay as they are.
[[nodiscard]] constexpr std::string_view expected_zh(std::string_view english) noexcept {
    for (const expected_phrase& one : expected_phrases)
        if (one.english == english) return one.chinese;
    return english;
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_EXPECTED_HPP
