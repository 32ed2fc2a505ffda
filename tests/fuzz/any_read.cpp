// SPDX-License-Identifier: BSL-1.0
// Any bytes are read as some format or refused: what is refused gives no page, and no text node of markup that was
// recognised as nothing.
#include <banmian/format/any/read.hpp>

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    const banmian::recognition as = banmian::recognise(source);
    if ((as.format != nullptr) == static_cast<bool>(as.refused)) std::abort();  // one or the other
    if (as.refused && banmian::describe(as.refused, "a", banmian::language::chinese).empty()) std::abort();
    const banmian::parsed<banmian::issue> answer = banmian::read_issue(source);
    if (as.refused && (answer || !answer->pages.empty())) std::abort();
    for (const banmian::page& page : answer->pages)  // spans are bytes of the source, whatever the format
        for (const banmian::block& one : page.blocks)
            if (as.format->read_pages != nullptr && one.span.end > size) std::abort();
    return 0;
}
