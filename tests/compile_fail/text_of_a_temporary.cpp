// rejected: banmian::text::read views its text, and this one is a temporary
// SPDX-License-Identifier: BSL-1.0
/// A layout of plain text points into it; a temporary would be gone.
#include <banmian/format/text/read.hpp>

#include <string>

int main() {
    const std::string page = "要闻";
#ifdef BANMIAN_REJECT
    const auto layout = banmian::text::read(page + "\n");
#else
    const auto layout = banmian::text::read(page);
#endif
    return static_cast<int>(layout.sheets.size());
}
