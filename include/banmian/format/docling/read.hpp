// SPDX-License-Identifier: BSL-1.0
/// Opt-in: reads docling's DoclingDocument: texts in the order of its body, with their label, page and box.
#ifndef BANMIAN_FORMAT_DOCLING_READ_HPP
#define BANMIAN_FORMAT_DOCLING_READ_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/json_text.hpp>
#include <banmian/format/json/raw_text.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/reflect/fields.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace docling {

namespace detail {

struct reference {
    std::string to{};
    using fields = field_list<reference, field<"$ref", &reference::to>>;
};
struct corners {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    std::string origin = "TOPLEFT";
    using fields =
        field_list<corners, field<"l", &corners::left>, field<"t", &corners::top>, field<"r", &corners::right>,
                   field<"b", &corners::bottom>, field<"coord_origin", &corners::origin>>;
};
struct provenance {
    int page = 1;
    corners bbox{};
    using fields = field_list<provenance, field<"page_no", &provenance::page>, field<"bbox", &provenance::bbox>>;
};
/// A text, a picture, a group: what has children.
struct node {
    std::vector<reference> children{};
    std::string label{};
    json::raw_text text{};
    std::vector<provenance> places{};
    using fields = field_list<node, field<"children", &node::children>, field<"label", &node::label>,
                              field<"text", &node::text>, field<"prov", &node::places>>;
};
struct dimensions {
    double width = 0;
    double height = 0;
    using fields = field_list<dimensions, field<"width", &dimensions::width>, field<"height", &dimensions::height>>;
};
struct page_size {
    dimensions size{};
    using fields = field_list<page_size, field<"size", &page_size::size>>;
};
struct whole {
    node body{};
    node furniture{};
    std::vector<node> groups{};
    std::vector<node> texts{};
    std::vector<node> pictures{};
    std::vector<node> tables{};
    std::unordered_map<std::string, page_size> pages{};
    using fields =
        field_list<whole, field<"body", &whole::body>, field<"furniture", &whole::furniture>,
                   field<"groups", &whole::groups>, field<"texts", &whole::texts>, field<"pictures", &whole::pictures>,
                   field<"tables", &whole::tables>, field<"pages", &whole::pages>>;
};

[[nodiscard]] inline layout::block_hint hint_of(std::string_view label) noexcept {
    using layout::block_hint;
    if (label == "title" || label == "section_header") return block_hint::heading;
    if (label == "text" || label == "paragraph") return block_hint::body;
    if (label == "caption") return block_hint::caption_text;
    if (label == "page_header") return block_hint::page_header;
    if (label == "page_footer") return block_hint::page_footer;
    return block_hint::none;
}

/// Gathers the texts in the order of the body; every text once, those it does not reach at the end.
class gatherer {
public:
    explicit gatherer(const whole& from) : from_(from), taken_(from.texts.size(), false) {}

    [[nodiscard]] std::vector<const node*> texts() {
        follow(from_.body, 0);
        follow(from_.furniture, 0);
        for (std::size_t i = 0; i < from_.texts.size(); ++i)
            if (!taken_[i]) take(i, 0);
        return std::move(made_);
    }

private:
    void take(std::size_t number, int depth) {
        if (number >= taken_.size() || taken_[number]) return;
        taken_[number] = true;
        made_.push_back(&from_.texts[number]);
        follow(from_.texts[number], depth + 1);
    }
    void follow(const node& of, int depth) {
        constexpr int deepest = 64;        // references may go in a ring
        constexpr std::size_t most = 1e6;  // and fan out
        if (depth > deepest) return;
        for (const reference& one : of.children) {
            if (++steps_ > most) return;
            const std::size_t slash = one.to.rfind('/');
            if (slash == one.to.npos || slash < 2) continue;
            const auto number = static_cast<std::size_t>(std::strtoul(one.to.c_str() + slash + 1, nullptr, 10));
            const std::string_view list = std::string_view(one.to).substr(2, slash - 2);
            if (list == "texts") take(number, depth);
            for (const auto& [name, nodes] : {std::pair{std::string_view("groups"), &from_.groups},
                                              std::pair{std::string_view("pictures"), &from_.pictures},
                                              std::pair{std::string_view("tables"), &from_.tables}})
                if (list == name && number < nodes->size()) follow((*nodes)[number], depth + 1);
        }
    }

    const whole& from_;
    std::vector<bool> taken_;
    std::vector<const node*> made_{};
    std::size_t steps_ = 0;
};

}  // namespace detail

/// Reads a DoclingDocument. Boxes with the origin at the bottom are turned.
[[nodiscard]] inline layout::document read(std::string_view source) {
    using namespace detail;
    const auto answer = json::read_leniently<whole>(source);
    std::vector<diagnostic> noticed = answer.diagnostics;
    struct sheet {
        int number = 0;
        std::vector<layout::region> regions{};
        std::vector<box> pictures{};
    };
    std::vector<sheet> sheets;
    for (const auto& [name, page] : answer->pages) sheets.push_back({std::atoi(name.c_str()), {}, {}});
    std::sort(sheets.begin(), sheets.end(), [](const sheet& a, const sheet& b) { return a.number < b.number; });
    const auto sheet_of = [&](int number) -> sheet& {
        const auto place = std::lower_bound(sheets.begin(), sheets.end(), number,
                                            [](const sheet& one, int wanted) { return one.number < wanted; });
        if (place != sheets.end() && place->number == number) return *place;
        return *sheets.insert(place, {number, {}, {}});
    };
    const auto size_of = [&](int page) {
        const auto found = answer->pages.find(std::to_string(page));
        return found == answer->pages.end() ? extent{} : extent{found->second.size.width, found->second.size.height};
    };
    const auto box_of = [&](const provenance& at) {
        const double height = size_of(at.page).height;
        const bool up = at.bbox.origin == "BOTTOMLEFT";
        const double top = up ? height - at.bbox.top : at.bbox.top;
        const double bottom = up ? height - at.bbox.bottom : at.bbox.bottom;
        return box{at.bbox.left, top, at.bbox.right - at.bbox.left, bottom - top};
    };
    for (const node& one : answer->pictures)
        if (!one.places.empty()) sheet_of(one.places[0].page).pictures.push_back(box_of(one.places[0]));
    json::placed_texts texts(source);
    for (const node* one : gatherer(*answer).texts()) {
        layout::region made;
        made.hint = hint_of(one->label);
        layout::placed_word word;
        int page = sheets.empty() ? 1 : sheets.front().number;
        if (!one->places.empty()) {
            page = one->places[0].page;
            word.bounds = box_of(one->places[0]);
        }
        if (!texts.give(word, one->text)) continue;
        made.bounds = word.bounds;
        made.lines.push_back(word);
        sheet_of(page).regions.push_back(std::move(made));
    }
    if (sheets.empty())
        noticed.push_back({severity::error, {errc::missing_key, {0, 0}, "texts or pages of a DoclingDocument"}});
    layout::arranger made;
    for (sheet& one : sheets)
        made.add_page(std::to_string(one.number), size_of(one.number), std::move(one.regions), std::move(one.pictures));
    return made.take(std::move(noticed));
}

}  // namespace docling
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DOCLING_READ_HPP
