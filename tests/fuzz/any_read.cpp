// SPDX-License-Identifier: BSL-1.0
// Property: any bytes are read as some format or refused, and then give no page. Markup and JSON are never read as
// plain text, so that none of it becomes a text node; spans are bytes of the source.
#include <banmian/format/any/read.hpp>

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    const banmian::recognition as = banmian::recognise(source);
    if ((as.format != nullptr) == static_cast<bool>(as.refused)) std::abort();  // one or the other
    if (as.refused && banmian::describe(as.refused, "a", banmian::language::chinese).empty()) std::abort();
    const bool utf_8 = banmian::guess_encoding(source).is_utf_8() && banmian::is_valid_utf8(source);
    if (utf_8 && as.format != nullptr && as.format->name == "text") {
        const banmian::sample glance(source);
        if (glance.is_markup() || !glance.keys().empty()) std::abort();
    }
    const banmian::parsed<banmian::issue> answer = banmian::read_issue(source);
    if (as.refused && (answer || !answer->pages.empty())) std::abort();
    for (const banmian::page& page : answer->pages)  // spans are bytes of the source, whatever the format
        for (const banmian::block& one : page.blocks)
            if (as.format->read_pages != nullptr && one.span.end > size) std::abort();
    return 0;
}
