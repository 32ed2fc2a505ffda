// SPDX-License-Identifier: BSL-1.0
// Reads a page through pugixml, and says which version of banmian does.
#include <banmian/format/poppler/read.hpp>
#include <banmian/version.hpp>

#include <cstdio>

int main() {
    const auto read = banmian::poppler::read_bbox("<html><body><doc><page width=\"595\" height=\"842\"><flow><block "
                                                  "xMin=\"9\" yMin=\"9\" xMax=\"59\" yMax=\"19\">"
                                                  "<line xMin=\"9\" yMin=\"9\" xMax=\"59\" yMax=\"19\"><word "
                                                  "xMin=\"9\" yMin=\"9\" xMax=\"59\" yMax=\"19\">版面</word>"
                                                  "</line></block></flow></page></doc></body></html>");
    std::printf("banmian %d.%d.%d\n", BANMIAN_VERSION_MAJOR, BANMIAN_VERSION_MINOR, BANMIAN_VERSION_PATCH);
    return read.sheets.size() == 1 ? 0 : 1;
}
