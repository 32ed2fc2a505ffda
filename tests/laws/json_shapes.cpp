// SPDX-License-Identifier: BSL-1.0
// Laws: every shape of JSON that the tools of pages write gives all its text, each character with its place in the
// file; cut off anywhere, it gives what stands before, and an error.
#include <banmian/format/detail/xml_text.hpp>
#include <banmian/format/docling/read.hpp>
#include <banmian/format/mineru/read.hpp>
#include <banmian/format/mupdf/read.hpp>
#include <banmian/format/paddle/read.hpp>
#include <banmian/format/pymupdf/read.hpp>
#include <banmian/format/rapidocr/read.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace {

using banmian::layout::document;

/// A file of a shape. All Han in it is text of the page: keys, labels and names of files have none.
struct shape {
    const char* name;
    document (*read)(std::string_view);
    std::string file;
};

const std::vector<shape>& shapes() {
    using namespace banmian;
    static const std::
        vector<shape>
            all{
                {"content_list", mineru::read,
                 R"([{"type":"text","text":"标题甲","text_level":1,"bbox":[1,1,90,9],"page_idx":0},{"type":"list","sub_type":"text","list_items":["其一","其二"],"page_idx":0},
         {"type":"table","table_caption":["表题"],"table_body":"<table><tr><td>甲格</td><td>乙格</td></tr></table>","table_footnote":["表注"],"page_idx":0},
         {"type":"chart","content":"| 丙格 |\n|---|\n| 丁格 |","chart_caption":["图题"],"chart_footnote":["图注"],"page_idx":1},
         {"type":"image","image_caption":["图说"],"image_footnote":["罗某 摄"],"content":"店招","page_idx":1},{"type":"code","code_body":"代码","code_caption":["码题"],"page_idx":1},
         {"type":"newer","text":"生词"},{"type":"aside_text","text":"责编","page_idx":3},{"type":"equation","text":"式"}])"},
                {"content_list 2", mineru::read,
                 R"([[{"type":"title","content":{"title_content":[{"type":"text","content":"标题"},{"type":"text","content":"接着"}],"level":1},"bbox":[1,2,3,4]},
         {"type":"paragraph","content":{"paragraph_content":[{"type":"text","content":"段落"}]}},{"type":"list","content":{"list_type":"text_list","list_items":[{"item_type":"text","item_content":[{"type":"text","content":"项"}]}]}},
         {"type":"table","content":{"table_caption":[{"type":"text","content":"表题"}],"html":"<table><tr><td>格</td></tr></table>","table_footnote":[]}},
         {"type":"image","content":{"image_caption":[{"type":"text","content":"图说"}],"image_footnote":[{"type":"text","content":"摄"}],"content":"店招"}},
         {"type":"page_footnote","content":{"page_footnote_content":[{"type":"text","content":"脚注"}]}},{"type":"equation_interline","content":{"math_content":"式"}}],[]])"},
                {"model.json", mineru::read,
                 R"([[{"type":"title","bbox":[0.1,0.1,0.9,0.2],"content":"标题"},{"type":"text","content":"一行\n二行"}]])"},
                {"model.json of before 3", mineru::read,
                 R"([{"layout_dets":[{"category_id":15,"poly":[10,10,90,10,90,30,10,30],"text":"检出","score":0.9}],"page_info":{"page_no":0,"width":100,"height":100}}])"},
                {"middle.json", mineru::read,
                 R"({"pdf_info":[{"page_size":[595,842],"page_idx":0,"para_blocks":[{"type":"title","bbox":[1,1,90,20],"lines":[{"bbox":[1,1,90,20],"spans":[{"type":"text","content":"标题"}]}]},
         {"type":"list","bbox":[1,30,90,80],"blocks":[{"type":"text","bbox":[1,30,90,50],"lines":[{"bbox":[1,30,90,50],"spans":[{"content":"项"},{"content":"续"}]}]}]},
         {"type":"table","bbox":[1,90,90,99],"blocks":[{"type":"table_body","bbox":[1,90,90,99],"lines":[{"bbox":[1,90,90,99],"spans":[{"type":"table","html":"<table><tr><td>格</td></tr></table>"}]}]}]}],
         "discarded_blocks":[{"type":"page_number","bbox":[1,1,2,2],"lines":[{"spans":[{"content":"二"}]}]}]}]})"},
                {"paddle 3", paddle::read,
                 R"({"res":{"input_path":"p.png","rec_texts":["一行","二行"],"rec_scores":[0.9,0.8],"rec_boxes":[[1,1,90,20],[1,30,90,50]]}})"},
                {"paddle 2", paddle::read,
                 R"([[[[[1,1],[90,1],[90,20],[1,20]],["一行",0.9]],[[[1,30],[90,30],[90,50],[1,50]],["二行",0.9]]],[null],null])"},
                {"paddle service", paddle::read,
                 R"({"result":{"ocrResults":[{"prunedResult":{"rec_texts":["一行"],"rec_boxes":[[1,1,90,20]]}},{"prunedResult":{"rec_texts":["次页"],"rec_polys":[[[1,1],[90,1],[90,20],[1,20]]]}}]}})"},
                {"PaddleHub", paddle::read,
                 R"({"msg":"","results":[[{"confidence":0.9,"text":"一行","text_region":[[1,1],[90,1],[90,20],[1,20]]}]],"status":"000"})"},
                {"PaddleOCR-json", paddle::read,
                 R"({"code":100,"data":[{"box":[[1,1],[90,1],[90,20],[1,20]],"score":0.9,"text":"一行","end":"\n"}]})"},
                {"Umi-OCR, pages", paddle::read,
                 R"({"code":100,"data":[{"page":1,"code":100,"data":[{"box":[[1,1],[90,1],[90,20],[1,20]],"score":0.9,"text":"一行","end":"\n"}]},{"page":2,"code":100,"data":[{"box":[[1,1],[90,1],[90,20],[1,20]],"text":"次页"}]}],"is_done":true})"},
                {"PP-Structure 2", paddle::read,
                 R"([{"type":"title","bbox":[1,1,90,20],"res":[{"text":"标题","confidence":0.9,"text_region":[[1,1],[90,1],[90,20],[1,20]]}]},{"type":"table","bbox":[1,30,90,90],"res":{"html":"<table><tr><td>格</td></tr></table>"}},{"type":"figure","bbox":[1,91,9,99],"res":[]}])"},
                {"PP-Structure 2, a region a line", paddle::read,
                 "{\"type\":\"text\",\"bbox\":[1,1,90,20],\"res\":[{\"text\":\"一行\",\"confidence\":0.9,\"text_"
                 "region\":[[1,1]"
                 ",[90,1],[90,20],[1,20]]}]}\n{\"type\":\"text\",\"bbox\":[1,30,90,50],\"res\":[{\"text\":\"二行\","
                 "\"text_"
                 "region\":[[1,30],[90,30],[90,50],[1,50]]}]}\n"},
                {"PaddleOCR-VL", paddle::read,
                 R"({"result":{"layoutParsingResults":[{"prunedResult":{"width":900,"height":900,"parsing_res_list":[{"block_label":"doc_title","block_content":"# 标题","block_bbox":[1,1,90,20],"block_order":1},
         {"block_label":"text","block_content":"正文\n二行","block_bbox":[1,30,90,50],"block_order":2},{"block_label":"text","block_content":"","block_bbox":[100,30,190,50],"block_order":3},
         {"block_label":"vision_footnote","block_content":"图说","block_bbox":[1,60,90,70],"block_order":null},{"block_label":"table","block_content":"<table><tr><td>格</td></tr></table>","block_bbox":[1,71,90,80],"block_order":4},
         {"block_label":"newer_label","block_content":"生词","block_bbox":[1,81,90,90],"block_order":null}]}}]}})"},
                {"both kinds of page", paddle::read,
                 R"([{"res":{"rec_texts":["一行"],"rec_boxes":[[1,1,90,20]]}},{"res":{"parsing_res_list":[{"block_label":"text","block_content":"块","block_bbox":[1,1,90,20],"block_order":1}]}}])"},
                {"rapidocr 1", rapidocr::read,
                 R"([[[[[1,1],[90,1],[90,20],[1,20]],"一行","0.98"],[[[1,30],[90,30],[90,50],[1,50]],"二行","0.9"]],[0.1,0.2,0.3]])"},
                {"rapidocr 3", rapidocr::read, R"([{"box":[[1,1],[90,1],[90,20],[1,20]],"txt":"一行","score":0.9}])"},
                {"rapidocr 3, lists", rapidocr::read,
                 R"({"boxes":[[[1,1],[90,1],[90,20],[1,20]]],"txts":["一行","无框"],"scores":[0.9]})"},
                {"rapidocr_api", rapidocr::read,
                 R"({"0":{"rec_txt":"一行","dt_boxes":[[1,1],[90,1],[90,20],[1,20]],"score":"0.9"},"1":{"rec_txt":"二行"}})"},
                {"docling", docling::read,
                 R"({"schema_name":"DoclingDocument","body":{"children":[{"$ref":"#/texts/0"},{"$ref":"#/groups/0"},{"$ref":"#/tables/0"},{"$ref":"#/texts/0"}]},"groups":[{"label":"inline","children":[{"$ref":"#/texts/1"},{"$ref":"#/texts/2"}]}],
         "texts":[{"label":"section_header","text":"标题","prov":[{"page_no":1,"bbox":{"l":1,"t":90,"r":9,"b":80,"coord_origin":"BOTTOMLEFT"}}]},{"label":"text","text":"前段"},{"label":"text","text":"后段"},{"label":"list_item","enumerated":true,"marker":"一、","text":"项"},{"label":"newer","text":"生词"}],
         "tables":[{"label":"table","captions":[],"data":{"table_cells":[{"text":"乙格","start_row_offset_idx":0,"start_col_offset_idx":1},{"text":"甲格","start_row_offset_idx":0,"start_col_offset_idx":0}]}}],
         "key_value_items":[{"graph":{"cells":[{"label":"key","text":"键"}]}}],"pages":{"1":{"size":{"width":100,"height":100}}}})"},
                {"docling-serve", docling::read,
                 R"({"document":{"filename":"p.pdf","md_content":null,"json_content":{"schema_name":"DoclingDocument","body":{"children":[{"$ref":"#/texts/0"}]},"texts":[{"label":"text","text":"正文"}]}},"status":"success"})"},
                {"stext.json", mupdf::read,
                 R"({"pages":[{"blocks":[{"type":"text","lines":[{"wmode":0,"bbox":{"x":1,"y":1,"w":90,"h":20},"font":{"weight":"bold","size":9},"x":1,"y":18,"text":"一行"}]},{"type":"structure","contents":[{"type":"text","lines":[{"wmode":0,"bbox":{"x":1,"y":30,"w":90,"h":20},"font":{"size":9},"text":"内行"}]}]}]}]})"},
                {"get_text json", pymupdf::read,
                 R"({"width":100,"height":100,"blocks":[{"type":0,"lines":[{"wmode":0,"spans":[{"size":9,"bbox":[1,1,50,20],"text":"产值"},{"size":9,"bbox":[50,1,90,20],"text":"二行"}]}]}]})"},
                {"get_text rawdict", pymupdf::read,
                 R"({"pages":[{"width":100,"height":100,"blocks":[{"lines":[{"spans":[{"size":9,"bbox":[1,1,50,20],"chars":[{"c":"产"},{"c":"值"}]}]}]}]}]})"},
                {"content_list in an object", mineru::read,
                 R"({"content_list":[{"type":"text","text":"甲"},{"type":"list","list_items":[{"item_type":"text","item_content":[{"type":"text","content":"乙"}],"children":[{"item_content":"丙"}]}]}]})"},
                {"content_list, an entry a line", mineru::read,
                 "{\"type\":\"text\",\"text\":\"甲\"}\n{\"type\":\"text\",\"text\":\"乙\"}\n"},
                {"an answer of MinerU's service", mineru::read,
                 R"({"backend":"vlm","results":{"a":{"md_content":null,"content_list":"[{\"type\": \"text\", \"text\": \"甲\\n乙\"}]"},"b":{"middle_json":"{\"pdf_info\": [{\"page_size\": [9, 9], \"para_blocks\": [{\"type\": \"text\", \"lines\": [{\"spans\": [{\"content\": \"丙\"}]}]}]}]}"}}})"},
                {"PaddleHub with data", paddle::read,
                 R"({"msg":"","results":[{"save_path":"","data":[{"confidence":0.9,"text":"一行","text_box_position":[[1,1],[90,1],[90,20],[1,20]]}]}],"status":"000"})"},
                {"Umi-OCR, plain text", paddle::read, R"({"code":100,"data":"一行\n二行","time":0.1})"},
                {"PP-Structure 2, pages", paddle::read,
                 R"([[{"type":"text","bbox":[1,1,90,20],"res":[[[[1,1],[90,1],[90,20],[1,20]],["一行",0.9]]]}],[{"type":"text","bbox":[1,1,90,20],"res":[{"text":"次页","text_region":[[1,1],[90,1],[90,20],[1,20]]}]}]])"},
                {"parsed blocks with short keys", paddle::read,
                 R"({"parsing_res_list":[{"label":"text","content":"块","bbox":[1,1,90,20]}]})"},
                {"rapidocr in an object", rapidocr::read,
                 R"({"result":[[[[1,1],[90,1],[90,20],[1,20]],"一行",0.9]],"elapse":[0.1]})"},
                {"docling, a grid and a formula", docling::read,
                 R"({"schema_name":"DoclingDocument","body":{"children":[{"$ref":"#/tables/0"},{"$ref":"#/texts/0"}]},"texts":[{"label":"formula","text":"","orig":"式"}],
         "tables":[{"label":"table","data":{"grid":[[{"text":"甲","start_row_offset_idx":0,"start_col_offset_idx":0},{"text":"乙","start_row_offset_idx":0,"start_col_offset_idx":1}]]}}]})"},
                {"get_text, pages by their numbers", pymupdf::read,
                 R"({"1":{"width":100,"height":100,"blocks":[{"lines":[{"wmode":0,"spans":[{"size":9,"bbox":[1,1,50,20],"text":"产值"}]}]}]},"2":{"blocks":[{"lines":[{"spans":[{"size":9,"bbox":[1,1,50,20],"text":"次页"}]}]}]}})"},
            };
    return all;
}

/// The Han of a text, sorted: what must be the same, whatever the order.
std::vector<char32_t> han_of(std::string_view text) {
    std::vector<char32_t> made;
    for (std::size_t at = 0; at < text.size();) {
        const auto one = banmian::decode(text, at);
        if (banmian::is_han(one.value)) made.push_back(one.value);
        at += one.size;
    }
    std::sort(made.begin(), made.end());
    return made;
}
std::string text_of(const document& made) {
    std::string text;
    for (const auto& page : made.sheets)
        for (const auto& line : page.lines) text += std::string(made.text_of(line)) + "\n";
    return text;
}

TEST_CASE("nothing that is text is left out, and nothing comes twice") {
    for (const shape& one : shapes()) {
        CAPTURE(one.name);
        const document made = one.read(one.file);
        CHECK(han_of(text_of(made)) == han_of(one.file));
        for (const auto& noticed : made.diagnostics) CHECK(noticed.level == banmian::severity::info);
        CHECK(text_of(made).find('<') == std::string::npos);
        CHECK(text_of(made).find('|') == std::string::npos);
    }
}

TEST_CASE("text under a key that no reader reads is told, and what is read is not") {
    for (const shape& one : shapes()) {
        CAPTURE(one.name);
        std::string more = one.file;
        const std::size_t object = more.find('{');
        if (object == more.npos) continue;
        more.insert(object + 1, R"("newer_key":"未读","more":[{"text_of_newer":["未见"]}],)");
        const document made = one.read(more);
        const auto tells = [&](std::string_view key) {
            return std::any_of(made.diagnostics.begin(), made.diagnostics.end(), [&](const auto& noticed) {
                return noticed.what.code == banmian::errc::unknown_key && noticed.what.where.in(more) == key;
            });
        };
        CHECK(tells("newer_key"));
        CHECK(tells("text_of_newer"));
    }
}

TEST_CASE("every character stands in the file where its origin says") {
    for (const shape& one : shapes()) {
        CAPTURE(one.name);
        const document made = one.read(one.file);
        for (const auto& page : made.sheets)
            for (const auto& line : page.lines) {
                std::string again;
                for (const banmian::span& part : made.in_source(line.text)) again += part.in(one.file);
                CHECK(han_of(again) == han_of(made.text_of(line)));
            }
    }
}

TEST_CASE("a file that is cut off gives what stands before, and an error") {
    for (const shape& one : shapes()) {
        CAPTURE(one.name);
        const std::size_t end = one.file.find_last_not_of(" \n");
        for (std::size_t size = 1; size < end; size += 7) {
            const document made = one.read(std::string_view(one.file).substr(0, size));
            const bool reported =
                std::any_of(made.diagnostics.begin(), made.diagnostics.end(),
                            [](const auto& noticed) { return noticed.level == banmian::severity::error; });
            const bool whole_lines = one.file[size - 1] == '\n';  // of a file with a document a line
            CHECK((reported || whole_lines || one.file[size] == '\n'));
        }
    }
}

TEST_CASE("a token that is none, half a pair of surrogates and a byte order mark cost no text") {
    for (const shape& one : shapes()) {
        CAPTURE(one.name);
        std::string broken = one.file;
        for (std::size_t at = broken.find(":1,"); at != broken.npos; at = broken.find(":1,"))
            broken.replace(at, 3, ":NaN,");
        CHECK(han_of(text_of(one.read(broken))) == han_of(one.file));
        CHECK(han_of(text_of(one.read("\xEF\xBB\xBF" + one.file))) == han_of(one.file));
        std::string half = one.file;
        std::size_t quote = half.find("\xE4\xB8\x80\xE8\xA1\x8C");  // 一行
        if (quote == half.npos) continue;
        half.insert(quote, "\\ud83d");
        CHECK(han_of(text_of(one.read(half))) == han_of(one.file));
    }
}

}  // namespace
