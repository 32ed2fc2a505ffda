// SPDX-License-Identifier: BSL-1.0
/// Reads ALTO XML 1.x to 4.4, with or without a namespace: pages of blocks, lines and strings. Needs pugixml.
#ifndef BANMIAN_FORMAT_ALTO_READ_HPP
#define BANMIAN_FORMAT_ALTO_READ_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/alto_places.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/format/detail/stated.hpp>
#include <banmian/format/detail/xml_text.hpp>
#include <banmian/format/detail/xml_walk.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/assemble.hpp>
#include <banmian/layout/blocks.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/words.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace alto {

/// A block of an ALTO page with the id that METS and reading orders name it by.
struct block {
    std::string_view id{};
    layout::region region{};
};

/// A page as ALTO gives it: blocks in the order of the file. It views the file.
struct page {
    std::string label{};                        ///< PRINTED_IMG_NR, or PHYSICAL_IMG_NR
    std::string printed{};                      ///< PRINTED_IMG_NR alone
    std::string image{};                        ///< fileName of the sourceImageInformation
    extent size{};                              ///< in points
    double points_per_unit = 1;                 ///< points in one MeasurementUnit
    bool down = false;                          ///< lines run from top to bottom, by BASEDIRECTION
    std::string name{};                         ///< PAGECLASS
    bool order_tells = true;                    ///< false for engines whose blocks stand in no reading order
    bool roles_given = false;                   ///< tags state roles and articles, as our writer's do
    std::vector<std::size_t> headlines_lost{};  ///< groups of articles that had one, as tags state
    std::vector<block> blocks{};
    std::vector<box> pictures{};
    std::vector<std::vector<std::string_view>> order{};  ///< ids by the ReadingOrder, one list for each innermost group
};

namespace detail {

/// Reads the elements of one file.
class reader {
public:
    reader(std::string_view source, arena& memory) : in_(source), memory_(memory) {}

    [[nodiscard]] std::vector<page> read(std::vector<diagnostic>& noticed) {
        bool inside = false;
        while (in_.next() != xml::event::end) {
            if (in_.now() != xml::event::open) continue;
            const std::string_view element = in_.element();
            if (!inside)
                inside = xml::is(element, "alto");
            else if (!read_of_page(element))
                read_about(element);
        }
        in_.note_fault(noticed);
        if (pages_.empty())
            noticed.push_back({severity::error, {errc::missing_element, {0, 0}, "<Page> as ALTO has it"}});
        else
            pages_.front().order = std::move(order_);
        for (page& one : pages_) {
            one.roles_given = !tags_.roles.empty();
            for (const block& each : one.blocks)
                if (tags_.headlines_lost.erase(each.region.group) > 0) one.headlines_lost.push_back(each.region.group);
        }
        return std::move(pages_);
    }

private:
    /// Pages and what stands on them. False for other elements.
    bool read_of_page(std::string_view element) {
        if (xml::is(element, "TextBlock") && !pages_.empty())
            read_block();
        else if (xml::is(element, "Page"))
            read_page();
        else if (xml::is(element, "ComposedBlock") && !pages_.empty())
            read_gap();
        else if (xml::is(element, "Illustration") || xml::is(element, "GraphicalElement"))
            read_picture(xml::is(element, "Illustration"));
        else
            return false;
        return true;
    }
    /// What stands before the pages: tags, styles, the unit, the engine, the picture.
    void read_about(std::string_view element) {
        if (xml::is(element, "LayoutTag") || xml::is(element, "StructureTag") || xml::is(element, "OtherTag"))
            read_tag();
        else if (xml::is(element, "MeasurementUnit"))
            unit_ = in_.next() == xml::event::text ? unit_of(layout::trimmed(in_.text())) : unit_;
        else if (xml::is(element, "softwareName"))
            from_tesseract_ = in_.next() == xml::event::text && in_.text().find("esseract") != in_.text().npos;
        else if (xml::is(element, "fileName") && xml::is(in_.open_element(1), "sourceImageInformation"))
            image_ = in_.next() == xml::event::text ? xml::decoded(layout::trimmed(in_.text())) : image_;
        else if (xml::is(element, "TextStyle"))
            read_style();
        else if (xml::is(element, "ReadingOrder"))
            read_order();
    }
    [[nodiscard]] place read_place() {
        place made;
        std::string_view direction;
        box& at = made.bounds;
        in_.read_attributes(xml::wanted{"ID", made.id}, xml::wanted{"HPOS", at.x}, xml::wanted{"VPOS", at.y},
                            xml::wanted{"WIDTH", at.width}, xml::wanted{"HEIGHT", at.height},
                            xml::wanted{"STYLEREFS", made.style_refs}, xml::wanted{"BASEDIRECTION", direction},
                            xml::wanted{"BASELINE", made.baseline}, xml::wanted{"TAGREFS", made.tags},
                            xml::wanted{"IDNEXT", made.next});
        at = {at.x * unit_, at.y * unit_, at.width * unit_, at.height * unit_};
        made.down = xml::is(direction, "ttb");
        return made;
    }

    void read_page() {
        page& now = pages_.emplace_back();
        now.points_per_unit = unit_;
        now.image = tags_.image_of(pages_.size(), image_);
        now.order_tells = !from_tesseract_;
        bool printed = false;
        while (in_.next_attribute()) {
            const std::string_view key = in_.key();
            if (xml::is(key, "PRINTED_IMG_NR") || (xml::is(key, "PHYSICAL_IMG_NR") && !printed)) {
                printed = xml::is(key, "PRINTED_IMG_NR");
                now.label = xml::decoded(in_.value());
                if (printed) now.printed = now.label;
            } else if (xml::is(key, "PAGECLASS")) {
                now.name = xml::decoded(in_.value());
            } else if (xml::is(key, "WIDTH")) {
                now.size.width = in_.number() * unit_;
            } else if (xml::is(key, "HEIGHT")) {
                now.size.height = in_.number() * unit_;
            }
        }
    }
    void read_picture(bool illustration) {
        const box where = read_place().bounds;
        if (illustration && !pages_.empty() && layout::is_sound(where)) pages_.back().pictures.push_back(where);
        in_.skip();
    }
    void read_tag() {
        std::string_view id;
        std::string_view type;
        std::string_view label;
        in_.read_attributes(xml::wanted{"ID", id}, xml::wanted{"TYPE", type}, xml::wanted{"LABEL", label});
        tags_.add(id, type, label);
    }
    /// A block that says where text is missing: behind the block before it.
    void read_gap() {
        const place where = read_place();
        std::vector<block>& blocks = pages_.back().blocks;
        if (blocks.empty()) return;
        layout::for_each_word(where.tags, [&](std::string_view id) {
            if (const auto gap = tags_.gaps.find(id); gap != tags_.gaps.end())
                blocks.back().region.stated.gap_after = gap->second;
        });
    }
    void read_style() {
        std::string_view id;
        double size = 0;
        in_.read_attributes(xml::wanted{"ID", id}, xml::wanted{"FONTSIZE", size});
        sizes_[id] = size > 0 ? size : 0;
    }
    /// The innermost groups of a ReadingOrder, in order.
    void read_order() {
        const char* last = nullptr;
        for (const std::size_t inside = in_.depth(); in_.next_inside(inside);) {
            if (in_.now() != xml::event::open || !xml::is(in_.element(), "ElementRef")) continue;
            const char* const group = in_.open_element(1).data();  // its name's place in the file tells it from others
            if (order_.empty() || group != last) order_.emplace_back();
            last = group;
            while (in_.next_attribute())
                if (xml::is(in_.key(), "REF")) order_.back().push_back(in_.value());
        }
    }

    void read_block() {
        block& now = pages_.back().blocks.emplace_back();
        const std::size_t inside = in_.depth();
        const place where = read_place();
        now.id = where.id;
        now.region.bounds = where.bounds;
        tags_.state(where.tags, now.region);
        now.region.goes_on = !next_.empty() && where.id == next_;
        next_ = where.next;
        const double size = size_of(where.style_refs, sizes_);
        while (in_.next_inside(inside)) {
            if (in_.now() != xml::event::open) continue;
            if (!xml::is(in_.element(), "TextLine")) {
                in_.skip();
                continue;
            }
            const std::size_t line_inside = in_.depth();
            const place line = read_place();
            layout::placed_word& word = now.region.lines.emplace_back();
            word.bounds = line.bounds;
            const double own = size_of(line.style_refs, sizes_);
            word.font_size = own > 0 ? own : size;
            word.baseline = baseline_of(line.baseline) * unit_;
            const box strings = read_strings(line_inside);
            if (layout::is_sound(strings)) word.bounds = strings;  // as in hOCR and TSV
            word.confidence = std::exchange(confidence_, {}).value();
            if (text_.give(word, memory_))
                pages_.back().down = pages_.back().down || line.down;
            else
                now.region.lines.pop_back();
        }
    }
    /// A TextLine's strings as one text; the SP that OCR engines put between Han is left out. Gives the box around
    /// those of tesseract, `no_box` when one has none.
    [[nodiscard]] box read_strings(std::size_t inside) {
        bool space = false;
        box around = layout::no_box;
        bool placed = from_tesseract_;
        while (in_.next_inside(inside)) {
            if (in_.now() != xml::event::open) continue;
            if (xml::is(in_.element(), "SP")) {
                space = true;
            } else if (xml::is(in_.element(), "String") || xml::is(in_.element(), "HYP")) {
                const std::string_view content = in_.value_of("CONTENT");
                if (!layout::trimmed(content).empty() && !is_break(content)) {
                    const bool han = xml::begins_with_han(content) && xml::ends_in_han(text_.text());
                    if (space && !han) text_.add_space();
                    space = false;
                    confidence_.add(confidence_of(in_.value_of("WC"), from_tesseract_), content.size());
                    xml::add_decoded(text_, content, in_.place_of(content).begin);
                    if (placed) {
                        const box at = read_place().bounds;
                        layout::surround(around, at);
                        placed = layout::is_sound(at);
                    }
                }
            }
            in_.skip();
        }
        return placed ? around : layout::no_box;
    }

    /// True for a hyphen that only says that the line breaks: a soft one, and any behind Han or their stops, where
    /// lines break anywhere.
    [[nodiscard]] bool is_break(std::string_view content) const {
        const std::string_view mark = layout::trimmed(content);
        if (mark == "\xC2\xAD" || mark == "&#173;" || mark == "&#xAD;" || mark == "&#xad;") return true;
        return xml::is(in_.element(), "HYP") && !text_.empty() && !xml::is_spaced(text_.text(), true);
    }

    xml::walker in_;
    arena& memory_;
    double unit_ = points_per_pixel;
    bool from_tesseract_ = false;
    std::string image_{};
    layout::mean_confidence confidence_{};  // in the line at hand
    styles sizes_{};
    banmian::detail::stated_tags tags_{};
    std::string_view next_{};  // the block that the last one goes on in
    layout::word_joiner text_{};
    std::vector<page> pages_{};
    std::vector<std::vector<std::string_view>> order_{};
};

}  // namespace detail

/// The pages of an ALTO file. They view `source` and `memory`, which must outlive them.
[[nodiscard]] inline std::vector<page> read_pages(std::string_view source, std::vector<diagnostic>& noticed,
                                                  arena& memory) {
    return detail::reader(source, memory).read(noticed);
}

/// The blocks of a page by their numbers in the order of its ReadingOrder, each with the number of its group; what that
/// does not name follows, in group 0.
[[nodiscard]] inline std::vector<std::pair<std::size_t, std::size_t>> reading_order(const page& of) {
    std::vector<std::pair<std::size_t, std::size_t>> made;
    std::vector<bool> taken(of.blocks.size(), false);
    std::unordered_map<std::string_view, std::size_t> by_id;
    for (std::size_t i = 0; i < of.blocks.size(); ++i) by_id.emplace(of.blocks[i].id, i);
    for (std::size_t group = 0; group < of.order.size(); ++group)
        for (const std::string_view id : of.order[group]) {
            const auto found = by_id.find(id);
            if (found == by_id.end() || taken[found->second]) continue;
            taken[found->second] = true;
            made.emplace_back(found->second, group + 1);
        }
    for (std::size_t i = 0; i < of.blocks.size(); ++i)
        if (!taken[i]) made.emplace_back(i, 0);
    return made;
}

/// Adds a page whose reading order the file does not give: its lines are assembled by their boxes.
inline void add_unordered(layout::assembler& to, page&& of) {
    std::vector<layout::placed_word> lines;
    for (block& one : of.blocks)
        for (layout::placed_word& line : one.region.lines) {
            line.font_size = 0;  // the engine's guess; the height tells more
            lines.push_back(line);
        }
    layout::page_traits traits{{}, of.points_per_unit, true};  // recognised
    if (of.down) traits.mode = writing_mode::vertical_rl;
    to.add_page(std::move(of.label), of.size, std::move(lines), traits);
}

/// Adds a page in the order of its ReadingOrder, a group for each of its groups; what it does not name follows.
inline void add_ordered(layout::arranger& to, page&& of) {
    std::vector<layout::region> regions;
    for (const auto& [block, group] : reading_order(of)) {
        regions.push_back(std::move(of.blocks[block].region));
        if (of.roles_given) continue;  // tags tell the articles
        regions.back().group = of.order.size() > 1 ? group : 0;
    }
    to.add_page(std::move(of.label), of.size, std::move(regions), of.pictures,
                of.down ? writing_mode::vertical_rl : writing_mode::horizontal_tb, of.points_per_unit, of.roles_given);
}

/// Adds a page whose blocks stand in the file in the order in which they are read, as docWorks and most engines for
/// Latin scripts have them: articles begin at their headings.
inline void add_in_file_order(layout::arranger& to, page&& of) {
    std::vector<layout::region> regions;
    for (block& one : of.blocks) regions.push_back(std::move(one.region));
    layout::group_under_headings(regions);
    to.add_page(std::move(of.label), of.size, std::move(regions), of.pictures, {}, of.points_per_unit);
}

/// Reads an ALTO file of one or more pages. What is not read is noted and the rest still comes out.
[[nodiscard]] inline layout::document read(std::string_view source, const layout::page_wishes& wishes) {
    std::vector<diagnostic> noticed;
    arena memory;
    std::vector<page> pages = read_pages(source, noticed, memory);
    bool ordered = !pages.empty();
    bool in_file_order = !pages.empty();
    bool stated = !pages.empty();
    for (const page& one : pages) {
        stated = stated && one.roles_given;
        ordered = ordered && !one.order.empty();
        std::vector<layout::region> outlines;
        std::size_t lines = 0;
        for (const block& each : one.blocks) {
            outlines.emplace_back().bounds = each.region.bounds;
            lines += each.region.lines.size();
        }
        const bool has_regions = one.blocks.size() < 4 || lines * 2 >= one.blocks.size() * 3;  // not a line each
        in_file_order =
            in_file_order && one.order_tells && !one.down && has_regions && layout::is_reading_order(outlines);
    }
    std::vector<page> sheets_read;  // without their blocks
    for (page& one : pages) {
        one.roles_given = stated;
        page& kept = sheets_read.emplace_back();
        kept.printed = one.printed;
        kept.image = one.image;
        if (stated) kept.name = std::move(one.name), kept.headlines_lost = one.headlines_lost;
    }
    layout::document whole;
    if (stated || ordered || in_file_order) {
        layout::arranger made(wishes);
        for (page& one : pages)
            stated || ordered ? add_ordered(made, std::move(one)) : add_in_file_order(made, std::move(one));
        whole = made.take(std::move(noticed));
    } else {
        layout::assembler made(wishes);
        for (page& one : pages) add_unordered(made, std::move(one));
        whole = made.take(std::move(noticed));
    }
    for (std::size_t p = 0; p < sheets_read.size(); ++p) {
        layout::sheet& sheet = whole.sheets[p];
        sheet.number = std::move(sheets_read[p].printed);
        sheet.image = std::move(sheets_read[p].image);
        sheet.name = std::move(sheets_read[p].name);
        sheet.roles_given = stated;
        for (const std::size_t group : sheets_read[p].headlines_lost) sheet.articles.push_back({group, true, {}, {}});
    }
    return whole;
}
[[nodiscard]] inline layout::document read(std::string_view source) {
    return read(source, layout::page_wishes{});
}

/// How sure it is that this is ALTO.
[[nodiscard]] inline certainty recognise(const sample& of) noexcept {
    return of.is_markup() && (of.head_has("<alto") || of.head_has(":alto")) ? certainty::sure : certainty::none;
}

}  // namespace alto
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_ALTO_READ_HPP
