// SPDX-License-Identifier: BSL-1.0
/// A page of 500 lines in five columns under five headlines, for benchmarks of pages with boxes.
#ifndef BANMIAN_BENCHMARKS_BOXED_PAGE_HPP
#define BANMIAN_BENCHMARKS_BOXED_PAGE_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace boxed_page {

inline constexpr std::string_view sentence =
    "本报讯今年以来全市重点项目建设进展顺利累计完成投资超过年度计划的一半以上各县区各部门主动靠前服务。";

struct printed {
    double x, y, width, size;
    std::string text;
};

inline const std::vector<printed>& lines() {
    static const std::vector<printed> made = [] {
        std::vector<printed> all;
        std::size_t at = 0;
        for (int column = 0; column < 5; ++column) {
            all.push_back({40.25 + column * 190, 40.125, 150, 22, "重点项目建设提速"});
            for (int line = 0; line < 100; ++line) {
                std::string content;
                const int glyphs = line % 9 == 0 ? 16 : 18;
                for (int i = 0; i < glyphs; ++i, at = (at + 3) % sentence.size()) content += sentence.substr(at, 3);
                all.push_back({40.25 + column * 190 + (18 - glyphs) * 9, 80.375 + line * 12, glyphs * 9.0, 9, content});
            }
        }
        return all;
    }();
    return made;
}

inline std::string attribute(std::string_view name, const std::string& value) {
    return ' ' + std::string(name) + "=\"" + value + '"';
}

/// As pdftotext -bbox writes it.
inline std::string bbox() {
    std::string text = "<html><body><doc><page width=\"1000\" height=\"1400\">\n";
    for (const printed& one : lines())
        text += "<word" + attribute("xMin", std::to_string(one.x)) + attribute("yMin", std::to_string(one.y)) +
                attribute("xMax", std::to_string(one.x + one.width)) +
                attribute("yMax", std::to_string(one.y + one.size)) + '>' + one.text + "</word>\n";
    return text + "</page></doc></body></html>";
}

}  // namespace boxed_page

#endif  // BANMIAN_BENCHMARKS_BOXED_PAGE_HPP
