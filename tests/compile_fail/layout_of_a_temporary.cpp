// rejected: banmian::read_layout may view its text, and this one is a temporary
// SPDX-License-Identifier: BSL-1.0
/// A layout may point into the bytes that it was read from; a temporary would be gone.
#include <banmian/format/any/read.hpp>

#include <string>

int main() {
    const std::string page = "要闻";
#ifdef BANMIAN_REJECT
    const auto layout = banmian::read_layout(page + "\n");
#else
    const auto layout = banmian::read_layout(page);
#endif
    return static_cast<int>(layout.sheets.size());
}
