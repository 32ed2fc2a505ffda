// SPDX-License-Identifier: BSL-1.0
/// Reads what poppler's tools make of a PDF: `pdftotext -bbox-layout` (or `-bbox`) and `pdftohtml -xml`. Needs pugixml.
#ifndef BANMIAN_FORMAT_POPPLER_READ_HPP
#define BANMIAN_FORMAT_POPPLER_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/format/detail/xml_text.hpp>
#include <banmian/format/detail/xml_walk.hpp>
#include <banmian/layout/assemble.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/words.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace poppler {

/// The words of `pdftotext -bbox-layout` or `-bbox`. poppler's own blocks and flows are not used: they mix the columns
/// of a newspaper page. `source` must outlive the words.
[[nodiscard]] inline layout::word_pages read_bbox_words(std::string_view source) {
    constexpr std::size_t bytes_a_word = 128;  // at least 90 are markup
    layout::word_pages made;
    layout::word_joiner text;
    xml::walker in(source);
    while (in.next() != xml::event::end) {
        if (in.now() != xml::event::open) continue;
        const std::string_view element = in.element();
        if (xml::is(element, "word") && !made.pages.empty()) {
            std::vector<layout::placed_word>& words = made.pages.back().words;
            layout::placed_word& word = words.emplace_back();  // in place: copies of what was just written stall
            double left = 0, top = 0, right = 0, bottom = 0;
            in.read_attributes(xml::wanted{"xMin", left}, xml::wanted{"yMin", top}, xml::wanted{"xMax", right},
                               xml::wanted{"yMax", bottom});
            word.bounds = {left, top, right - left, bottom - top};
            if (in.next() != xml::event::text || !xml::give_text(word, in, text, made.memory)) words.pop_back();
        } else if (xml::is(element, "page")) {
            layout::word_page& page = made.pages.emplace_back();
            page.label = std::to_string(made.pages.size());
            if (made.pages.size() == 1) page.words.reserve(source.size() / bytes_a_word);
            extent size{};
            in.read_attributes(xml::wanted{"width", size.width}, xml::wanted{"height", size.height});
            page.size = {size.width > 0 ? size.width : 0, size.height > 0 ? size.height : 0};
        }
    }
    in.note_fault(made.diagnostics);
    if (made.pages.empty())
        made.diagnostics.push_back(
            {severity::error, {errc::missing_element, {0, 0}, "<page> as pdftotext -bbox-layout writes it"}});
    return made;
}
/// The same, assembled into lines, columns and headline stacks.
[[nodiscard]] inline layout::document read_bbox(std::string_view source, const layout::page_wishes& wishes) {
    return layout::assemble(read_bbox_words(source), wishes);
}
[[nodiscard]] inline layout::document read_bbox(std::string_view source) {
    return read_bbox(source, layout::page_wishes{});
}

/// The runs of `pdftohtml -xml`. Its units are pixels of 108 to the inch; boxes come out in points. `source` must
/// outlive them.
[[nodiscard]] inline layout::word_pages read_pdftohtml_words(std::string_view source) {
    constexpr double points = 72.0 / 108.0;
    constexpr std::size_t bytes_a_run = 96;  // at least 60 are markup
    layout::word_pages made;
    layout::word_joiner text;
    std::unordered_map<std::string_view, double> sizes;  // of fonts; declared on the page that uses them first
    std::pair<std::string_view, double> last{};
    xml::walker in(source);
    while (in.next() != xml::event::end) {
        if (in.now() != xml::event::open) continue;
        const std::string_view element = in.element();
        if (xml::is(element, "text") && !made.pages.empty()) {
            std::vector<layout::placed_word>& words = made.pages.back().words;
            layout::placed_word& word = words.emplace_back();
            double left = layout::no_box.x, top = 0, width = 0, height = 0;
            std::string_view font;
            in.read_attributes(xml::wanted{"top", top}, xml::wanted{"left", left}, xml::wanted{"width", width},
                               xml::wanted{"height", height}, xml::wanted{"font", font});
            word.bounds = {left * points, top * points, width * points, height * points};
            if (font != last.first) {  // most runs are set as the one before
                const auto size = sizes.find(font);
                last = {font, size == sizes.end() ? 0 : size->second};
            }
            word.font_size = last.second;
            std::size_t end = 0;  // of the run before
            for (const std::size_t inside = in.depth(); in.next_inside(inside);)
                if (in.now() == xml::event::text)
                    xml::add_run(text, in, end);
                else if (in.now() == xml::event::open && xml::is(in.element(), "b"))
                    word.bold = true;
            if (!text.give(word, made.memory)) words.pop_back();
        } else if (xml::is(element, "page")) {
            layout::word_page& page = made.pages.emplace_back();
            if (made.pages.size() == 1) page.words.reserve(source.size() / bytes_a_run);
            std::string_view number;
            extent size{};
            in.read_attributes(xml::wanted{"number", number}, xml::wanted{"width", size.width},
                               xml::wanted{"height", size.height});
            page.label = xml::decoded(number);
            page.size = {size.width * points, size.height * points};
        } else if (xml::is(element, "fontspec")) {
            std::string_view id;
            double size = 0;
            in.read_attributes(xml::wanted{"id", id}, xml::wanted{"size", size});
            sizes[id] = size * points;
            last = {};
        }
    }
    in.note_fault(made.diagnostics);
    if (made.pages.empty())
        made.diagnostics.push_back(
            {severity::error, {errc::missing_element, {0, 0}, "<pdf2xml> with <page>, as pdftohtml -xml writes it"}});
    return made;
}
/// The same, assembled into lines, columns and headline stacks.
[[nodiscard]] inline layout::document read_pdftohtml(std::string_view source, const layout::page_wishes& wishes) {
    return layout::assemble(read_pdftohtml_words(source), wishes);
}
[[nodiscard]] inline layout::document read_pdftohtml(std::string_view source) {
    return read_pdftohtml(source, layout::page_wishes{});
}

/// How sure it is that this is `pdftotext -bbox-layout`.
[[nodiscard]] inline certainty recognise_bbox(const sample& of) noexcept {
    return of.is_markup() && of.head_has("<doc>") && of.head_has("<page ") ? certainty::sure : certainty::none;
}
/// How sure it is that this is `pdftohtml -xml`.
[[nodiscard]] inline certainty recognise_pdftohtml(const sample& of) noexcept {
    return of.is_markup() && of.head_has("<pdf2xml") ? certainty::sure : certainty::none;
}

}  // namespace poppler
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_POPPLER_READ_HPP
