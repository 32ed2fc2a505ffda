// SPDX-License-Identifier: BSL-1.0
/// Reads CNML 1.0 news items (中文新闻信息置标语言, GB/T 20092), with the MPML file beside them that says on which page
/// they stand. Needs pugixml.
#ifndef BANMIAN_FORMAT_CNML_READ_HPP
#define BANMIAN_FORMAT_CNML_READ_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/given_article.hpp>
#include <banmian/format/detail/html_walk.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/format/detail/web_text.hpp>
#include <banmian/format/detail/xml_text.hpp>
#include <banmian/format/detail/xml_walk.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/words.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace cnml {

namespace detail {

/// A page of MPML.
struct page {
    std::string id{};
    std::string number{};
    std::string image{};
};
/// What an MPML file says.
struct period {
    std::string newspaper{};
    std::optional<date> day{};
    std::vector<page> pages{};
};
[[nodiscard]] inline period read_mpml(std::string_view source) {
    period made;
    xml::walker in(source);
    std::string text;
    while (in.next() != xml::event::end) {
        const std::string_view element = in.element();
        if (in.now() == xml::event::open) {
            text.clear();
            if (xml::is(element, "Page")) made.pages.push_back({xml::decoded(in.value_of("id")), {}, {}});
            if (xml::is(element, "RealImage") && !made.pages.empty())
                made.pages.back().image = xml::decoded(in.value_of("href"));
        } else if (in.now() == xml::event::text) {
            text = xml::decoded(layout::trimmed(in.text()));
        } else if (xml::is(element, "PaperName") && made.newspaper.empty()) {
            made.newspaper = text;
        } else if (xml::is(element, "DateTime") && !made.day) {
            made.day = given::date_in(text);
        } else if (xml::is(element, "PageNumber") && !made.pages.empty()) {
            made.pages.back().number = text;
        }
    }
    return made;
}

/// An item: an article, and the page that it names.
struct item {
    std::vector<given::part> parts{};
    std::string page{};
    std::string newspaper{};
    std::optional<date> day{};
};

/// Reads the items of one file.
class reader {
public:
    reader(std::string_view source, arena& memory, std::vector<diagnostic>& noticed)
        : in_(source), text_(source), memory_(memory), noticed_(noticed) {}

    [[nodiscard]] std::vector<item> read() {
        while (in_.next() != xml::event::end) {
            if (in_.now() != xml::event::open) continue;
            const std::string_view element = in_.element();
            if (xml::is(element, "Item"))
                items_.emplace_back(), content_ = layout::block_hint::body;
            else if (!items_.empty())
                read_member(element);
        }
        in_.note_fault(noticed_);
        return std::move(items_);
    }

private:
    void read_member(std::string_view element) {
        using layout::block_hint;
        if (xml::is(element, "HeadLine")) {
            read_text(block_hint::headline);
        } else if (xml::is(element, "SubHeadLine")) {
            read_text(block_hint::subhead);
        } else if (xml::is(element, "ExtendedTitle")) {
            const std::string_view kind = in_.value_of("kind");
            const bool before = kind == "IntroTitle" || kind == "IntroTopic" || kind.empty();
            read_text(before ? block_hint::kicker : block_hint::subhead);
        } else if (xml::is(element, "Creator")) {
            const std::string_view kind = in_.value_of("kind");
            creator_ = kind == "Editor" ? block_hint::page_header : block_hint::byline;
        } else if (xml::is(element, "FullName")) {
            read_text(creator_);
        } else if (xml::is(element, "ContentItem")) {
            in_source_ = 0;
            content_ = content_type();
        } else if (xml::is(element, "DataContent")) {
            read_text(content_);
        } else {
            read_print(element);
        }
    }
    /// Where and when an item was printed.
    void read_print(std::string_view element) {
        if (xml::is(element, "DateTime")) {
            const bool published = in_.value_of("kind") == "PublishedDate";
            const std::string written = read_value();
            if (published) items_.back().day = given::date_in(written);
        } else if (xml::is(element, "ItemSource") || xml::is(element, "SourceInfo")) {
            in_source_ = in_.depth();
        } else if (xml::is(element, "Name") && in_source_ != 0 && in_.depth() > in_source_) {
            items_.back().newspaper = read_value();
            in_source_ = 0;
        } else if (xml::is(element, "PageId")) {
            items_.back().page = read_value();
        } else if (xml::is(element, "Regions")) {
            in_regions_ = true;
        } else if (in_regions_ && (xml::is(element, "Region") || xml::is(element, "Coords")) && !said_) {
            said_ = true;  // the schema that names the coordinates is not public
            noticed_.push_back(
                {severity::info,
                 {errc::unknown_name, in_.place_of(element), "no coordinates: their form is not known"}});
        }
    }
    /// What the text of the content item that was just opened is.
    [[nodiscard]] layout::block_hint content_type() {
        std::string_view type;
        for (std::string_view key; in_.next_attribute();)
            if (key = xml::without_prefix(in_.key()); key == "type") type = in_.value();
        return type.find("Image") != type.npos || type.find("Multimedia") != type.npos
                   ? layout::block_hint::caption_text
                   : layout::block_hint::body;
    }
    /// The text of the element that was just opened, which may be HTML: a part of the article.
    void read_text(layout::block_hint what) {
        for (const std::size_t inside = in_.depth(); in_.next_inside(inside);) {
            if (in_.now() == xml::event::text)
                read_html(in_.text(), what);
            else if (in_.now() == xml::event::open && html::is_block(std::string(in_.element())))
                finish(what);
        }
        finish(what);
        open_ = false;
    }
    void read_html(std::string_view raw, layout::block_hint what) {
        html::walker in(raw);
        while (in.next() != html::event::end) {
            if (in.now() == html::event::text) {
                std::string_view rest = in.text();
                for (std::size_t end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
                    text_.add(rest.substr(0, end));
                    finish(what);  // a line is a paragraph
                    rest.remove_prefix(end + 1);
                }
                text_.add(rest);
            } else if (in.now() != html::event::comment && html::is_block(in.element())) {
                finish(what);
            }
        }
    }
    void finish(layout::block_hint what) {
        layout::placed_word word;
        if (!text_.give(word, memory_)) return;
        std::vector<given::part>& parts = items_.back().parts;
        if (what == layout::block_hint::body || !open_) parts.push_back({what, {}});
        open_ = true;
        parts.back().lines.push_back(word);
    }
    [[nodiscard]] std::string read_value() {
        std::string made;
        for (const std::size_t inside = in_.depth(); in_.next_inside(inside);)
            if (in_.now() == xml::event::text) made += xml::decoded(layout::trimmed(in_.text()));
        return made;
    }

    xml::walker in_;
    html::web_text text_;
    arena& memory_;
    std::vector<diagnostic>& noticed_;
    std::vector<item> items_{};
    layout::block_hint creator_ = layout::block_hint::byline;
    layout::block_hint content_ = layout::block_hint::body;
    std::size_t in_source_ = 0;
    bool in_regions_ = false;
    bool open_ = false;  // the part at hand has lines
    bool said_ = false;
};

}  // namespace detail

/// Reads items. `pages` is the text of the MPML file, empty without one: items then stand on one page, but for those
/// that name different pages.
[[nodiscard]] inline layout::document read(std::string_view source, std::string_view pages) {
    std::vector<diagnostic> noticed;
    arena memory;
    std::vector<detail::item> items = detail::reader(source, memory, noticed).read();
    const detail::period period = pages.empty() ? detail::period() : detail::read_mpml(pages);
    if (items.empty()) noticed.push_back({severity::error, {errc::missing_element, {0, 0}, "<Item> as CNML has it"}});
    std::vector<detail::page> order = period.pages;
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < order.size(); ++i) known.emplace(order[i].id, i);
    std::vector<std::vector<layout::region>> pages_of(order.size());
    std::size_t group = 0;
    for (const detail::item& one : items) {
        const auto [place, fresh] = known.emplace(one.page, order.size());
        if (fresh) {
            order.push_back({one.page, {}, {}});
            pages_of.emplace_back();
        }
        given::add_article(one.parts, {}, ++group, pages_of[place->second]);
    }
    layout::arranger made;
    std::vector<const detail::page*> shown;
    for (std::size_t p = 0; p < order.size(); ++p) {
        if (pages_of[p].empty()) continue;
        for (layout::region& one : pages_of[p])
            if (one.hint == layout::block_hint::page_header) one.group = 0;  // 责编
        made.add_page(order[p].id, {}, std::move(pages_of[p]), {}, writing_mode::horizontal_tb, 1, true);
        shown.push_back(&order[p]);
    }
    layout::document whole = made.take(std::move(noticed));
    for (std::size_t p = 0; p < whole.sheets.size(); ++p) {
        whole.sheets[p].number = shown[p]->number;
        whole.sheets[p].image = shown[p]->image;
    }
    whole.stated.newspaper = period.newspaper;
    whole.stated.day = period.day;
    for (const detail::item& one : items) {
        if (whole.stated.newspaper.empty()) whole.stated.newspaper = one.newspaper;
        if (!whole.stated.day) whole.stated.day = one.day;
    }
    return whole;
}
/// Reads an MPML file by itself: its pages, without the text, which stands in the CNML file beside it.
[[nodiscard]] inline layout::document read_pages(std::string_view source) {
    const detail::period period = detail::read_mpml(source);
    layout::arranger made;
    for (const detail::page& one : period.pages)
        made.add_page(one.id, {}, {}, {}, writing_mode::horizontal_tb, 1, true);
    layout::document whole = made.take();
    for (std::size_t p = 0; p < whole.sheets.size(); ++p) {
        whole.sheets[p].number = period.pages[p].number;
        whole.sheets[p].image = period.pages[p].image;
        whole.sheets[p].stated_only = true;
    }
    whole.stated.newspaper = period.newspaper;
    whole.stated.day = period.day;
    whole.diagnostics.push_back(
        {severity::error, {errc::missing_element, {0, 0}, "the CNML file of these pages beside it: MPML has no text"}});
    return whole;
}
/// Reads a file of either kind.
[[nodiscard]] inline layout::document read(std::string_view source) {
    xml::walker in(source);
    while (in.next() != xml::event::end && in.now() != xml::event::open) {
    }
    return in.now() == xml::event::open && xml::is(in.element(), "MPML") ? read_pages(source)
                                                                         : read(source, std::string_view());
}

/// How sure it is that this is CNML, or MPML.
[[nodiscard]] inline certainty recognise(const sample& of) noexcept {
    const bool named = of.head_has("<CNML") || of.head_has(":CNML") || of.head_has("<MPML") || of.head_has(":MPML");
    return of.is_markup() && named ? certainty::sure : certainty::none;
}

}  // namespace cnml
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_CNML_READ_HPP
