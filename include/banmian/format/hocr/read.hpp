// SPDX-License-Identifier: BSL-1.0
/// Reads hOCR, the HTML that tesseract, OCRopus and kraken write. Needs pugixml.
#ifndef BANMIAN_FORMAT_HOCR_READ_HPP
#define BANMIAN_FORMAT_HOCR_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/xml.hpp>
#include <banmian/layout/assemble.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <initializer_list>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian::inline BANMIAN_ABI::hocr {

namespace detail {

/// The numbers behind a property of the title attribute: `bbox 82 130 2094 1189`.
[[nodiscard]] inline std::vector<double> property(std::string_view title, std::string_view name) {
    std::vector<double> made;
    std::size_t at = 0;
    while (at < title.size()) {
        const std::size_t end = std::min(title.find(';', at), title.size());
        std::string_view one = title.substr(at, end - at);
        while (!one.empty() && one.front() == ' ') one.remove_prefix(1);
        if (one.substr(0, name.size()) == name && one.substr(name.size(), 1) == " ") {
            const std::string numbers(one.substr(name.size()));
            for (const char* p = numbers.c_str(); *p != '\0';) {
                char* stop = nullptr;
                const double value = std::strtod(p, &stop);
                if (stop == p) break;
                made.push_back(value);
                p = stop;
            }
            return made;
        }
        at = end + 1;
    }
    return made;
}

[[nodiscard]] inline box box_of(std::string_view title, double unit) {
    const std::vector<double> at = property(title, "bbox");
    if (at.size() < 4) return {0, 0, std::numeric_limits<double>::quiet_NaN(), 0};
    return {at[0] * unit, at[1] * unit, (at[2] - at[0]) * unit, (at[3] - at[1]) * unit};
}

/// True when the class attribute has one of the words.
[[nodiscard]] inline bool has_class(const pugi::xml_node& node, std::initializer_list<std::string_view> words) {
    const std::string_view all = node.attribute("class").value();
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find(' ', at), all.size());
        for (const std::string_view one : words)
            if (all.substr(at, end - at) == one) return true;
        at = end + 1;
    }
    return false;
}

/// White space of HTML is one space; between Han, the engine put it there.
[[nodiscard]] inline std::string closed_up(std::string_view text) {
    std::string made;
    bool space = false;
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const code_point one = decode(text, at);
        if (one.value == U' ' || (one.value >= U'\t' && one.value <= U'\r')) {
            space = true;
        } else {
            if (space && !made.empty() && !(is_han(last) && is_han(one.value))) made += ' ';
            space = false;
            made += text.substr(at, one.size);
            last = one.value;
        }
        at += one.size;
    }
    return made;
}

}  // namespace detail

/// Reads hOCR. Lines are taken as the engine gives them; the order of the page is found by their boxes.
[[nodiscard]] inline layout::document read(std::string_view source) {
    constexpr double usual_dpi = 300;
    std::vector<diagnostic> noticed;
    pugi::xml_document tree;
    xml::load(source, tree, noticed);
    layout::assembler made;
    std::size_t number = 0;
    xml::walk(tree, [&](const pugi::xml_node& page) {
        if (!detail::has_class(page, {"ocr_page"})) return true;
        const std::string_view title = page.attribute("title").value();
        const std::vector<double> dpi = detail::property(title, "scan_res");
        const double unit = 72.0 / (!dpi.empty() && dpi[0] >= 50 && dpi[0] <= 4800 ? dpi[0] : usual_dpi);
        std::vector<layout::placed_word> lines;
        bool down = false;
        xml::walk(page, [&](const pugi::xml_node& node) {
            if (!detail::has_class(node, {"ocr_line", "ocrx_line", "ocr_header", "ocr_textfloat", "ocr_caption"}))
                return true;
            layout::placed_word line;
            std::string text;
            xml::walk(node, [&](const pugi::xml_node& word) {
                if (!detail::has_class(word, {"ocrx_word"})) return true;
                text += ' ';
                xml::add_text(word, text);
                return false;
            });
            if (text.empty()) xml::add_text(node, text);
            line.text = detail::closed_up(text);
            line.bounds = detail::box_of(node.attribute("title").value(), unit);
            line.origin = xml::origin_of(node, source);
            const std::vector<double> angle = detail::property(node.attribute("title").value(), "textangle");
            down = down || (!angle.empty() && angle[0] == 270);
            if (!line.text.empty()) lines.push_back(std::move(line));
            return false;
        });
        const box whole = detail::box_of(title, unit);
        layout::page_traits traits;
        traits.unit = unit;
        traits.recognised = true;
        if (down) traits.mode = writing_mode::vertical_rl;
        made.add_page(std::to_string(++number), {whole.right(), whole.bottom()}, std::move(lines), traits);
        return false;
    });
    if (number == 0)
        noticed.push_back({severity::error, {errc::missing_element, {0, 0}, "an element of class ocr_page"}});
    return made.take(std::move(noticed));
}

/// True when `source` looks like hOCR.
[[nodiscard]] inline bool looks_like(std::string_view source) noexcept {
    return xml::head_has(source, "ocr_page") || xml::head_has(source, "ocr-system");
}

}  // namespace banmian::inline BANMIAN_ABI::hocr

#endif  // BANMIAN_FORMAT_HOCR_READ_HPP
