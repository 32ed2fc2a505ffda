// SPDX-License-Identifier: BSL-1.0
/// Reads PAGE XML, 2013 to 2024: regions with their kind, lines and reading order. Needs pugixml.
#ifndef BANMIAN_FORMAT_PAGE_READ_HPP
#define BANMIAN_FORMAT_PAGE_READ_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/page_outline.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/format/detail/stated.hpp>
#include <banmian/format/detail/xml_text.hpp>
#include <banmian/format/detail/xml_walk.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/region_order.hpp>
#include <banmian/layout/words.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace page_xml {

namespace detail {

/// The text of a region, line or word: that of the TextEquiv of the lowest index.
struct equivalent {
    double index = 0;
    double confidence = -1;  ///< in it, up to 1; negative when unknown
    std::string_view text{};
    bool literal = false;

    void offer(double with_index, double sure, const xml::walker& in) noexcept {
        if (text.empty() || with_index < index) *this = {with_index, sure, in.text(), in.text_is_literal()};
    }
    /// Adds a part of it to a line.
    void add(std::string_view part, const xml::walker& in, layout::word_joiner& to) const {
        const span place = in.place_of(part);
        if (literal)
            to.add(part, place);
        else
            xml::add_decoded(to, part, place.begin);
    }
};

[[nodiscard]] inline layout::block_hint hint_of(std::string_view element, std::string_view type,
                                                std::string_view custom) {
    using layout::block_hint;
    if (element == "AdvertRegion") return block_hint::advertisement;
    if (type.empty()) {  // Transkribus: custom="structure {type:heading;}"
        const std::size_t at = custom.find("type:");
        if (at != custom.npos) type = custom.substr(at + 5, custom.find_first_of(";}", at) - at - 5);
    }
    if (type == "heading") return block_hint::heading;
    if (type == "paragraph") return block_hint::body;
    if (type == "caption") return block_hint::caption_text;
    if (type == "credit") return block_hint::credit_line;
    if (type == "header") return block_hint::page_header;
    if (type == "footer") return block_hint::page_footer;
    if (type == "page-number") return block_hint::page_number;
    return block_hint::none;
}

[[nodiscard]] inline bool is_text_region(std::string_view element) noexcept {
    return xml::is(element, "TextRegion") || xml::is(element, "AdvertRegion") || xml::is(element, "TableRegion");
}
[[nodiscard]] inline bool is_picture(std::string_view element) noexcept {
    return xml::is(element, "ImageRegion") || xml::is(element, "GraphicRegion");
}

/// Reads one page: its regions in the order of the file, and the order in which they are read.
class page_reader {
public:
    page_reader(xml::walker& in, arena& memory) : in_(in), memory_(memory) {}

    /// Adds the page that was just opened.
    void read(layout::arranger& to, std::string label, banmian::detail::stated_page& stated) {
        const std::size_t inside = in_.depth();
        extent size{};
        std::string_view direction;
        std::string_view image;
        in_.read_attributes(xml::wanted{"imageFilename", image}, xml::wanted{"imageWidth", size.width},
                            xml::wanted{"imageHeight", size.height}, xml::wanted{"readingDirection", direction});
        image_ = xml::decoded(image);
        size = {size.width * points_per_pixel, size.height * points_per_pixel};
        while (in_.next_inside(inside)) {
            if (in_.now() == xml::event::text) continue;
            const std::string_view element = in_.element();
            if (in_.now() == xml::event::close) {
                if (is_text_region(element)) end_region();
            } else if (is_text_region(element)) {
                begin_region(element);
            } else if (xml::is(element, "TextLine") && !open_.empty()) {
                read_line();
            } else if (xml::is(element, "TextEquiv") && is_text_region(in_.open_element(1))) {
                read_equivalent(open_.back().own);
            } else if (xml::is(element, "Coords")) {
                read_coordinates();
            } else if (xml::is(element, "ReadingOrder")) {
                read_order();
            } else if (xml::is(element, "Relation")) {
                read_join();
            }
        }
        const writing_mode mode =
            xml::is(direction, "top-to-bottom") ? writing_mode::vertical_rl : writing_mode::horizontal_tb;
        roles_given_ = roles_given_ || (stated.is_ours && any_stated_);
        stated.roles_given = roles_given_;
        if (roles_given_) stated.articles = std::move(articles_);
        to.add_page(std::move(label), size, in_order(mode, size.width), pictures_, mode, points_per_pixel,
                    roles_given_);
    }

    /// The picture of the page, as it is named there.
    [[nodiscard]] const std::string& image() const noexcept { return image_; }

private:
    struct open_region {
        std::size_t number = 0;  // in regions_
        equivalent own{};
    };
    struct reference {
        std::string_view id{};
        std::size_t group = 0;
    };

    void begin_region(std::string_view element) {
        std::string_view type;
        std::string_view custom;
        open_.push_back({regions_.size(), {}});
        ids_.emplace_back();
        in_.read_attributes(xml::wanted{"id", ids_.back()}, xml::wanted{"type", type}, xml::wanted{"custom", custom});
        regions_.emplace_back().hint = hint_of(element, type, custom);
        stated_.push_back(stated_index(custom));
        state(custom, regions_.back());
    }
    /// Roles in our own words. Those that Transkribus has too do not tell whose file it is.
    void state(std::string_view custom, layout::region& of) {
        const std::string_view role = banmian::detail::stated_in(custom, "structure", "type");
        const auto stated = layout::stated_by(role);
        if (!stated) return;
        of.stated = *stated;
        any_stated_ = true;
        roles_given_ = roles_given_ || (role != "caption" && role != "credit");
        if (!banmian::detail::stated_in(custom, "gap", "after").empty()) of.stated.gap_after.emplace();
    }
    /// The region that another goes on in.
    void read_join() {
        const std::size_t inside = in_.depth();
        std::string_view type;
        std::string_view target;
        in_.read_attributes(xml::wanted{"type", type});
        while (in_.next_inside(inside))
            if (in_.now() == xml::event::open && xml::is(in_.element(), "TargetRegionRef"))
                target = in_.value_of("regionRef");
        if (type == "join" && !target.empty()) joined_.insert(target);
    }
    /// The number that Transkribus gives a region: `readingOrder {index:3;}`; negative without one.
    [[nodiscard]] static double stated_index(std::string_view custom) noexcept {
        constexpr std::string_view order = "readingOrder";
        constexpr std::string_view index = "index:";
        const std::size_t begin = custom.find(order);
        const std::size_t at = begin == custom.npos ? begin : custom.find(index, begin);
        if (at == custom.npos || custom.find('}', begin) < at) return -1;
        const double made = banmian::detail::read_decimal(custom.substr(at + index.size())).value;
        return made >= 0 ? made : -1;
    }
    /// Its own text, line by line, where it has no lines.
    void end_region() {
        layout::region& made = regions_[open_.back().number];
        const equivalent& own = open_.back().own;
        const bool has_lines = !made.lines.empty();
        for (std::size_t at = 0; !has_lines && at < own.text.size();) {
            const std::size_t end = (std::min)(own.text.find('\n', at), own.text.size());
            layout::placed_word line;
            line.bounds = made.bounds;
            own.add(own.text.substr(at, end - at), in_, text_);
            if (text_.give(line, memory_)) made.lines.push_back(line);
            at = end + 1;
        }
        open_.pop_back();
    }
    void read_coordinates() {
        const std::string_view of = in_.open_element(1);
        if (is_picture(of))
            pictures_.push_back(read_outline());
        else if (is_text_region(of))
            regions_[open_.back().number].bounds = read_outline();
    }
    [[nodiscard]] box read_outline() {
        outline made;
        const std::size_t inside = in_.depth();
        std::string_view points;
        in_.read_attributes(xml::wanted{"points", points});
        made.add(points);
        while (in_.next_inside(inside)) {  // before 2013: <Point x= y=>
            if (in_.now() != xml::event::open) continue;
            extent point{layout::no_box.x, layout::no_box.x};
            while (in_.next_attribute()) (xml::is(in_.key(), "x") ? point.width : point.height) = in_.number();
            made.add(point.width, point.height);
        }
        return made.bounds();
    }
    /// The TextEquiv that was just opened.
    void read_equivalent(equivalent& of) {
        const std::size_t inside = in_.depth();
        double index = 0;
        double sure = -1;
        in_.read_attributes(xml::wanted{"index", index}, xml::wanted{"conf", sure});
        while (in_.next_inside(inside))
            if (in_.now() == xml::event::text && xml::is(in_.open_element(0), "Unicode")) of.offer(index, sure, in_);
    }
    /// A line: its own text, or that of its words where it has none.
    void read_line() {
        const std::size_t inside = in_.depth();
        std::vector<layout::placed_word>& lines = regions_[open_.back().number].lines;
        layout::placed_word& line = lines.emplace_back();
        equivalent own;
        words_.clear();
        while (in_.next_inside(inside)) {
            if (in_.now() != xml::event::open) continue;
            const std::string_view element = in_.element();
            const bool of_line = in_.depth() == inside + 1;
            if (xml::is(element, "TextEquiv")) {
                read_equivalent(of_line || words_.empty() ? own : words_.back());
            } else if (xml::is(element, "Word")) {
                words_.emplace_back();
            } else if (xml::is(element, "Coords") && of_line) {
                line.bounds = read_outline();
            } else if (xml::is(element, "Baseline") && of_line) {
                const box stands = read_outline();
                const double y = stands.y + stands.height / 2;
                line.baseline = y > 0 && y < 1e6 ? y : 0;
            } else {
                in_.skip();  // glyphs
            }
        }
        layout::mean_confidence sure;
        if (!own.text.empty()) {
            own.add(own.text, in_, text_);
            sure.add(own.confidence, own.text.size());
        } else {
            for (const equivalent& one : words_) sure.add(one.confidence, one.text.size());
            for (const equivalent& one : words_) {
                const std::string_view word = layout::trimmed(one.text);
                // Han stand close; engines take each, or two or three, for a word.
                if (!(xml::ends_in_han(text_.text()) && xml::begins_with_han(word))) text_.add_space();
                one.add(word, in_, text_);
            }
        }
        line.confidence = sure.value();
        if (!text_.give(line, memory_)) lines.pop_back();
    }
    void read_order() {
        const char* last = nullptr;
        std::string_view custom;     // of the group at hand
        std::vector<bool> articles;  // by depth: whether the group is one
        std::size_t group = 0;
        for (const std::size_t inside = in_.depth(); in_.next_inside(inside);) {
            if (in_.now() != xml::event::open) continue;
            articles.resize(in_.depth() + 1, false);
            articles.back() = false;
            const bool refers = xml::is(in_.element(), "RegionRef") || xml::is(in_.element(), "RegionRefIndexed");
            while (in_.next_attribute()) {
                if (!refers && xml::is(in_.key(), "type")) articles.back() = in_.value() == "article";
                if (!refers && xml::is(in_.key(), "custom")) custom = in_.value();
                if (!refers || !xml::is(in_.key(), "regionRef")) continue;
                const char* const parent = in_.open_element(1).data();  // its place in the file tells it from others
                const bool article = articles[in_.depth() - 1];
                if (article && parent != last) {
                    ++group;
                    articles_.push_back({group,
                                         banmian::detail::stated_in(custom, "article", "headline_lost") == "true",
                                         xml::decoded(banmian::detail::stated_in(custom, "article", "id")),
                                         xml::decoded(banmian::detail::stated_in(custom, "article", "continued_by"))});
                }
                last = parent;
                order_.push_back({in_.value(), article ? group : 0});
            }
        }
    }
    /// The regions that have text: those that the order names, then the others.
    [[nodiscard]] std::vector<layout::region> in_order(writing_mode mode, double width) {
        std::unordered_map<std::string_view, std::size_t> by_id;
        for (std::size_t i = 0; i < regions_.size(); ++i)
            if (!regions_[i].lines.empty()) by_id.emplace(ids_[i], i);
        std::vector<layout::region> made;
        std::vector<bool> taken(regions_.size(), false);
        for (const reference& one : order_) {
            const auto found = by_id.find(one.id);
            if (found == by_id.end() || taken[found->second]) continue;
            taken[found->second] = true;
            made.push_back(std::move(regions_[found->second]));
            made.back().group = one.group;
            made.back().goes_on = roles_given_ && joined_.count(one.id) > 0;
        }
        std::vector<std::size_t> rest;
        for (std::size_t i = 0; i < regions_.size(); ++i)
            if (!taken[i] && !regions_[i].lines.empty()) rest.push_back(i);
        const bool stated = std::any_of(rest.begin(), rest.end(), [&](std::size_t i) { return stated_[i] >= 0; });
        const auto number = [&](std::size_t i) { return stated_[i] < 0 ? 1e9 : stated_[i]; };
        if (stated)
            std::stable_sort(rest.begin(), rest.end(),
                             [&](std::size_t a, std::size_t b) { return number(a) < number(b); });
        const bool unordered = made.empty() && !stated;
        for (const std::size_t i : rest) made.push_back(std::move(regions_[i]));
        if (unordered) layout::order_by_boxes(made, mode, width);  // the file's order is none
        return made;
    }

    xml::walker& in_;
    arena& memory_;
    layout::word_joiner text_{};
    std::vector<layout::region> regions_{};
    std::vector<std::string_view> ids_{};  // of the regions
    std::vector<double> stated_{};         // their numbers in the order that `custom` states
    std::vector<open_region> open_{};
    std::vector<equivalent> words_{};  // of the line at hand
    std::vector<reference> order_{};
    std::vector<box> pictures_{};
    std::string image_{};
    std::vector<layout::stated_article> articles_{};
    std::unordered_set<std::string_view> joined_{};  // regions that go on from another
    bool any_stated_ = false;
    bool roles_given_ = false;
};

}  // namespace detail

/// Reads one PAGE file. Regions come in their reading order, those it does not name after them; a group of type
/// `article` makes its regions one article.
[[nodiscard]] inline layout::document read(std::string_view source, const layout::page_wishes& wishes) {
    std::vector<diagnostic> noticed;
    arena memory;
    layout::arranger made(wishes);
    std::vector<std::string> images;  // of the pages
    bool inside = false;
    std::vector<banmian::detail::stated_page> stated;
    banmian::detail::stated_page metadata;
    xml::walker in(source);
    while (in.next() != xml::event::end) {
        if (in.now() != xml::event::open) continue;
        if (xml::is(in.element(), "PcGts")) {
            inside = true;
        } else if (inside && xml::is(in.element(), "MetadataItem")) {
            metadata.add(in.value_of("name"), xml::decoded(in.value_of("value")));
        } else if (inside && xml::is(in.element(), "Page")) {
            detail::page_reader page(in, memory);
            page.read(made, std::to_string(images.size() + 1), stated.emplace_back(metadata));
            images.push_back(page.image());
        }
    }
    in.note_fault(noticed);
    if (images.empty()) noticed.push_back({severity::error, {errc::missing_element, {0, 0}, "<PcGts> with <Page>"}});
    layout::document whole = made.take(std::move(noticed));
    for (std::size_t p = 0; p < stated.size(); ++p) {
        layout::sheet& sheet = whole.sheets[p];
        sheet.image = std::move(images[p]);
        if (!stated[p].roles_given) continue;
        whole.stated = std::move(stated[p].issue);
        sheet.number = std::move(stated[p].number);
        sheet.name = std::move(stated[p].name);
        sheet.articles = std::move(stated[p].articles);
        sheet.roles_given = true;
    }
    return whole;
}
[[nodiscard]] inline layout::document read(std::string_view source) {
    return read(source, layout::page_wishes{});
}

/// How sure it is that this is PAGE XML.
[[nodiscard]] inline certainty recognise(const sample& of) noexcept {
    return of.is_markup() && of.head_has("PcGts") ? certainty::sure : certainty::none;
}

}  // namespace page_xml
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_PAGE_READ_HPP
