// SPDX-License-Identifier: BSL-1.0
/// Reads hOCR 1.2, as HTML or XHTML: what tesseract 5, OCRopus and kraken write. Needs pugixml.
#ifndef BANMIAN_FORMAT_HOCR_READ_HPP
#define BANMIAN_FORMAT_HOCR_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/decimal.hpp>
#include <banmian/format/detail/html_walk.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/format/detail/xml_text.hpp>
#include <banmian/layout/assemble.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/location.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace hocr {

namespace detail {

/// The attributes of an element that hOCR uses.
struct marks {
    std::string_view classes{};
    std::string_view title{};
};
[[nodiscard]] inline marks marks_of(const html::walker& in) {
    marks made;
    in.each_attribute([&](std::string_view key, std::string_view value) {
        if (html::same(key, "class")) made.classes = value;
        if (html::same(key, "title")) made.title = value;
    });
    return made;
}

/// The first numbers behind a property of the title attribute, as many as there are: `bbox 82 130 2094 1189`.
struct property {
    std::array<double, 4> values{};
    std::size_t count = 0;

    property(std::string_view title, std::string_view name) {
        for (std::size_t at = 0; at < title.size();) {
            const std::size_t end = (std::min)(title.find(';', at), title.size());
            std::string_view one = title.substr(at, end - at);
            while (!one.empty() && one.front() == ' ') one.remove_prefix(1);
            at = end + 1;
            if (one.substr(0, name.size()) != name || one.substr(name.size(), 1) != " ") continue;
            one.remove_prefix(name.size());
            for (; count < values.size(); ++count) {
                const banmian::detail::decimal number = banmian::detail::read_decimal(one);
                if (!(number.value == number.value)) break;
                values[count] = number.value;
                one = number.rest;
            }
            break;
        }
    }
};

/// The picture of a page: `image "scan/page-3.png"`, in quotes of either kind, or bare.
[[nodiscard]] inline std::string image_of(std::string_view title) {
    constexpr std::string_view name = "image ";
    std::size_t at = title.find(name);
    while (at != title.npos && at > 0 && title[at - 1] != ' ' && title[at - 1] != ';') at = title.find(name, at + 1);
    if (at == title.npos) return {};
    const std::string decoded = xml::decoded(title.substr(at + name.size()));
    std::string_view rest = layout::trimmed(decoded);
    const bool quoted = !rest.empty() && (rest.front() == '"' || rest.front() == '\'');
    const char end = quoted ? rest.front() : ';';
    if (quoted) rest.remove_prefix(1);
    return std::string(layout::trimmed(rest.substr(0, rest.find(end))));
}

[[nodiscard]] inline box box_of(std::string_view title, double unit) {
    const auto [at, count] = property(title, "bbox");
    if (count < 4) return layout::no_box;
    return {at[0] * unit, at[1] * unit, (at[2] - at[0]) * unit, (at[3] - at[1]) * unit};
}

/// Where the letters stand, at the middle of the line. `baseline 0.01 -18` gives its slope and its height at the box's
/// left bottom corner, in pixels.
[[nodiscard]] inline double baseline_of(std::string_view title, const box& line, double unit) {
    const auto [at, count] = property(title, "baseline");
    if (count < 2) return 0;
    const double made = line.bottom() + at[1] * unit + at[0] * line.width / 2;
    return made > 0 && made < 1e6 ? made : 0;
}

/// True when the class attribute has one of the words.
[[nodiscard]] inline bool has_class(std::string_view all, std::initializer_list<std::string_view> words) {
    bool found = false;
    layout::for_each_word(
        all, [&](std::string_view one) { found = found || std::find(words.begin(), words.end(), one) != words.end(); });
    return found;
}

/// Reads lines; the lists that it needs are used again for each.
class line_reader {
public:
    explicit line_reader(arena& memory) : memory_(memory) {}

    /// The text of the line that was just opened, up to its end: that of its words, where it has words, and the box
    /// around them, as the engine's table of words has it. `unit`: points in a pixel. False when there is none.
    bool read(html::walker& in, layout::placed_word& to, double unit) {
        parts_.clear();
        bool any_word = false;
        std::size_t word = 0;  // depth of the word at hand; 0 outside of words
        bool begins = false;
        double sure = -1;  // of the word at hand
        box around = layout::no_box;
        bool placed = true;  // every word is
        layout::mean_confidence confidence;
        for (const std::size_t inside = in.depth(); in.next_inside(inside);) {
            box place = layout::no_box;
            if (in.now() == html::event::open && word == 0 && is_word(in, unit, sure, place)) {
                word = in.depth();
                layout::surround(around, place);
                placed = placed && layout::is_sound(place);
                any_word = begins = true;
            } else if (in.now() == html::event::close && in.depth() < word) {
                word = 0;
            } else if (in.now() == html::event::text) {
                parts_.push_back({in.text(), word != 0, std::exchange(begins, false)});
                if (word != 0) confidence.add(sure, in.text().size());
            }
        }
        bool space = false;
        std::size_t end = 0;  // of the part before
        for (const part& one : parts_) {
            if (any_word && !one.in_word) continue;
            const span place = in.place_of(one.text);
            space = space || one.begins_word || (end != 0 && !xml::blank_between(in.file(), end, place.begin).empty());
            add_closed_up(in, one.text, space);
            end = place.end;
        }
        to.confidence = confidence.value();
        if (placed && layout::is_sound(around)) to.bounds = around;
        return text_.give(to, memory_);
    }

private:
    struct part {
        std::string_view text;
        bool in_word;
        bool begins_word;
    };

    /// True for a word; `sure` gets the confidence in it, of 1, when it says so, and `place` its box.
    [[nodiscard]] static bool is_word(html::walker& in, double unit, double& sure, box& place) {
        const marks element = marks_of(in);
        if (!has_class(element.classes, {"ocrx_word"})) return false;
        const property percent(element.title, "x_wconf");
        sure = percent.count > 0 ? percent.values[0] / 100 : -1;
        place = box_of(element.title, unit);
        return true;
    }

    /// White space of HTML is one space; between Han, the engine put it there.
    void add_closed_up(const html::walker& in, std::string_view raw, bool& space) {
        for (std::size_t at = 0; at < raw.size();) {
            std::size_t begin = at;
            while (begin < raw.size() && layout::is_blank(raw[begin])) ++begin;
            space = space || begin != at;
            if (begin == raw.size()) return;
            at = begin;
            while (at < raw.size() && !layout::is_blank(raw[at])) ++at;
            const std::string_view run = raw.substr(begin, at - begin);
            if (space && !(xml::ends_in_han(text_.text()) && xml::begins_with_han(run))) text_.add_space();
            space = false;
            xml::add_decoded(text_, run, in.place_of(run).begin);
        }
    }

    arena& memory_;
    layout::word_joiner text_{};
    std::vector<part> parts_{};
};

/// The lines of the page that was just opened, up to its end.
[[nodiscard]] inline layout::word_page read_page(html::walker& in, const marks& page, line_reader& lines) {
    const property dpi(page.title, "scan_res");
    layout::word_page made;
    const bool stated = dpi.count > 0 && dpi.values[0] >= 50 && dpi.values[0] <= 4800;
    made.traits.points_per_unit = stated ? 72.0 / dpi.values[0] : layout::points_per_pixel;
    made.traits.recognised = true;
    for (const std::size_t inside = in.depth(); in.next_inside(inside);) {
        if (in.now() != html::event::open) continue;
        const marks element = marks_of(in);
        if (!has_class(element.classes, {"ocr_line", "ocrx_line", "ocr_header", "ocr_textfloat", "ocr_caption"}))
            continue;
        layout::placed_word& line = made.words.emplace_back();
        line.bounds = box_of(element.title, made.traits.points_per_unit);
        line.baseline = baseline_of(element.title, line.bounds, made.traits.points_per_unit);
        const property angle(element.title, "textangle");
        if (angle.count > 0 && angle.values[0] == 270) made.traits.mode = writing_mode::vertical_rl;
        if (!lines.read(in, line, made.traits.points_per_unit)) made.words.pop_back();
    }
    made.image = image_of(page.title);
    const box whole = box_of(page.title, made.traits.points_per_unit);
    made.size = {whole.right(), whole.bottom()};
    return made;
}

}  // namespace detail

/// The lines of hOCR as the engine gives them. `source` must outlive them.
[[nodiscard]] inline layout::word_pages read_words(std::string_view source) {
    layout::word_pages made;
    detail::line_reader lines(made.memory);
    html::walker in(source);
    while (in.next() != html::event::end) {
        if (in.now() != html::event::open) continue;
        const detail::marks element = detail::marks_of(in);
        if (!detail::has_class(element.classes, {"ocr_page"})) continue;
        made.pages.push_back(detail::read_page(in, element, lines));
        made.pages.back().label = std::to_string(made.pages.size());
    }
    in.note_fault(made.diagnostics, true);
    if (made.pages.empty())
        made.diagnostics.push_back({severity::error, {errc::missing_element, {0, 0}, "an element of class ocr_page"}});
    return made;
}
/// The same, assembled: the order of the page is found by the boxes of its lines.
[[nodiscard]] inline layout::document read(std::string_view source, const layout::page_wishes& wishes) {
    return layout::assemble(read_words(source), wishes);
}
[[nodiscard]] inline layout::document read(std::string_view source) {
    return read(source, layout::page_wishes{});
}

/// How sure it is that this is hOCR.
[[nodiscard]] inline certainty recognise(const sample& of) noexcept {
    return of.is_markup() && (of.head_has("ocr_page") || of.head_has("ocr-system")) ? certainty::sure : certainty::none;
}

}  // namespace hocr
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_HOCR_READ_HPP
