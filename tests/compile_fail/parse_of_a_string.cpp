// rejected: banmian::parse takes a layout: read_issue\(bytes\) reads any format
// SPDX-License-Identifier: BSL-1.0
/// Bytes are of some format, which `parse` does not know; it takes what a reader made of them.
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>

#include <string>

int main() {
    const std::string page = "要闻";
#ifdef BANMIAN_REJECT
    return static_cast<int>(banmian::parse(page)->pages.size());
#else
    return static_cast<int>(banmian::parse(banmian::text::read(page))->pages.size());
#endif
}
