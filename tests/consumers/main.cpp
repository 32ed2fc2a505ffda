// SPDX-License-Identifier: BSL-1.0
/// What a user's first program looks like.
#include <banmian/banmian.hpp>

#ifdef WITH_XML
#include <pugixml.hpp>
#endif

#include <cstdio>

int main() {
#ifdef WITH_XML
    pugi::xml_document tree;
    if (!tree.load_string("<page/>")) return 2;
#endif
    const auto issue = banmian::parse(banmian::text::read("本报讯 （记者李明）昨日，市区降雪。\n"));
    std::printf("%zu page, banmian %d.%d.%d\n", issue->pages.size(), BANMIAN_VERSION_MAJOR, BANMIAN_VERSION_MINOR,
                BANMIAN_VERSION_PATCH);
    return issue->pages.size() == 1 ? 0 : 1;
}
