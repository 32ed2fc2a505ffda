// SPDX-License-Identifier: BSL-1.0
// Property: every issue that the JSON reader accepts is written in every format well-formed, ids are unique and every
// reference has its id, or the format says beforehand that it cannot hold it; and the readers survive what was written.
// Behind a zero byte stands the text that the issue's spans count.
#include <banmian/format/alto/read.hpp>
#include <banmian/format/alto/write.hpp>
#include <banmian/format/docling/read.hpp>
#include <banmian/format/docling/write.hpp>
#include <banmian/format/epub/write.hpp>
#include <banmian/format/iiif/write.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/format/jsonld/write.hpp>
#include <banmian/format/mets/read.hpp>
#include <banmian/format/mets/write.hpp>
#include <banmian/format/ninjs/write.hpp>
#include <banmian/format/page/read.hpp>
#include <banmian/format/page/write.hpp>
#include <banmian/format/records/write.hpp>
#include <banmian/format/tei/write.hpp>
#include <banmian/model/issue.hpp>

#include <pugixml.hpp>

#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

namespace {

void check_xml(std::string_view document, std::initializer_list<const char*> references, const char* id) {
    pugi::xml_document tree;
    if (!tree.load_buffer(document.data(), document.size(), pugi::parse_full)) std::abort();
    for (const char one : document)
        if (static_cast<unsigned char>(one) < 0x20 && one != '\n' && one != '\t') std::abort();
    if (document.find("\xEF\xBF\xBE") != document.npos || document.find("\xEF\xBF\xBF") != document.npos) std::abort();
    std::set<std::string> ids;
    for (const auto& one : tree.select_nodes((std::string("//@") + id).c_str()))
        if (!ids.insert(one.attribute().value()).second) std::abort();
    for (const char* const name : references)
        for (const auto& one : tree.select_nodes((std::string("//@") + name).c_str())) {
            std::string refs = one.attribute().value() + std::string(" ");
            for (std::size_t at = 0; at < refs.size(); at = refs.find(' ', at) + 1) {
                std::string ref = refs.substr(at, refs.find(' ', at) - at);
                if (!ref.empty() && ref.front() == '#') ref.erase(0, 1);
                if (!ref.empty() && ids.count(ref) == 0) std::abort();
            }
        }
}
void check_json(std::string_view document, bool lines) {
    if (!lines) {
        if (!banmian::json::is_valid(document)) std::abort();
        return;
    }
    for (std::size_t at = 0; at < document.size();) {
        const std::size_t end = document.find('\n', at);
        if (end == document.npos || !banmian::json::is_valid(document.substr(at, end - at))) std::abort();
        at = end + 1;
    }
}
template <class Write>
std::string written(Write write) {
    std::string out;
    write(out);
    return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace banmian;
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    const std::size_t zero = all.find('\0');
    const auto read = json::read_leniently<issue>(all.substr(0, zero));
    if (read.outcome == outcome::failed) return 0;
    const issue& whole = *read;
    const std::string_view source = zero == all.npos ? std::string_view() : all.substr(zero + 1);
    const std::string one = written([&](std::string& out) { alto::write(whole, source, out); });
    check_xml(one, {"TAGREFS", "REF", "IDNEXT"}, "ID");
    static_cast<void>(alto::read(one));
    std::string structure;
    mets::write(whole, source, "x.", [&](std::string_view name, std::string_view bytes) {
        check_xml(bytes, {"DMDID", "FILEID", "TAGREFS"}, "ID");
        if (name.empty()) structure = bytes;
    });
    static_cast<void>(mets::read(structure, [&](const std::string&) { return one; }));
    if (iiif::can_write(whole)) {
        page_xml::write_all(whole, source, "x.", [&](std::string_view, std::string_view bytes) {
            check_xml(bytes, {"regionRef"}, "id");
            static_cast<void>(page_xml::read(bytes));
        });
        check_json(written([&](std::string& out) { iiif::write(whole, source, out, {}); }), false);
    }
    check_xml(written([&](std::string& out) { tei::write(whole, source, out); }), {"facs", "prev", "next"}, "xml:id");
    const std::string docling_document = written([&](std::string& out) { docling::write(whole, source, "n", out); });
    check_json(docling_document, false);
    static_cast<void>(docling::read(docling_document));
    check_json(written([&](std::string& out) { jsonld::write(whole, out); }), false);
    check_json(written([&](std::string& out) { records::write(whole, "n", out); }), true);
    check_json(written([&](std::string& out) { ninjs::write(whole, out); }), true);
    std::string book;
    if (epub::can_write(whole) && !epub::write(whole, book)) std::abort();
    return 0;
}
