// SPDX-License-Identifier: BSL-1.0
/// The one walk over everything that a document prints, in the order in which it prints it.
#ifndef BANMIAN_MODEL_PRINTED_HPP
#define BANMIAN_MODEL_PRINTED_HPP

#include <banmian/model/issue.hpp>
#include <banmian/model/role.hpp>
#include <banmian/model/slice.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace banmian {
inline namespace BANMIAN_ABI {

/// What a printed string is of its element.
enum class printed_detail : std::uint8_t {
    whole,          ///< all of it: a text node, an item of a body; empty for a gap
    dateline_text,  ///< the 电头 that a paragraph opens with
    organisation,   ///< of a byline or credit: 新华社
    role,           ///< of a byline, a credit or a page's staff: 记者, 摄, 责编
    name,           ///< of the same
    goes_to,        ///< page on which the article goes on
    comes_from,     ///< page from which it comes
    jump_title,     ///< title that the jump line before it repeats
    label,          ///< of a field of the colophon, as printed
    value,          ///< of the field whose label came before
};

/// A string that a document prints. Views into the document, which must outlive it.
struct printed {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    block_role role = block_role::unplaced;
    printed_detail detail = printed_detail::whole;
    item_kind kind = item_kind::paragraph;  ///< of an item of a body
    std::string_view text{};
    slice<const span> spans{};   ///< source bytes of its element: of a name, those of the byline; none of a credit
    std::size_t page = 0;        ///< index of the page
    std::size_t article = none;  ///< index of the article on the page; `none` outside articles
    std::size_t index = 0;       ///< index in the list of its element
    std::size_t part = 0;        ///< index of a name among the names of its byline, credit or staff
    std::size_t credit = 0;      ///< index of a credit in its caption

    [[nodiscard]] bool is_whole() const noexcept { return detail == printed_detail::whole; }

    /// Where it stands in the document: `$.pages[0].articles[2].body[4]`, of a text node without its `.text`.
    [[nodiscard]] std::string path() const {
        std::string made = "$.pages" + at(page);
        if (article != none) made += ".articles" + at(article);
        const bool of_caption = traits_of(role).place == role_place::captions;
        switch (detail) {
        case printed_detail::dateline_text: return made + ".dateline.text";
        case printed_detail::goes_to: return made + ".jump_to.page";
        case printed_detail::comes_from: return made + ".jump_from.page";
        case printed_detail::jump_title: return made + (part == 0 ? ".jump_from.title" : ".jump_to.title");
        case printed_detail::label: return made + ".colophon.fields" + at(index) + ".label";
        case printed_detail::value: return made + ".colophon.fields" + at(index) + ".value";
        case printed_detail::whole:
        case printed_detail::organisation:
        case printed_detail::role:
        case printed_detail::name: break;
        }
        made += '.';
        made += traits_of(role).list;
        if (role == block_role::colophon_text) return made + ".text";
        made += at(index);
        if (role == block_role::caption_title) made += ".title";
        if (role == block_role::caption_text) made += ".text";
        if (of_caption && !is_whole()) made += ".credits" + at(credit);
        if (detail == printed_detail::organisation) made += ".organisation";
        if (detail == printed_detail::role) made += ".role";
        if (detail == printed_detail::name) made += ".names" + at(part);
        return made;
    }

private:
    [[nodiscard]] static std::string at(std::size_t index) { return '[' + std::to_string(index) + ']'; }
};

/// What the strings of a page stand in; visitors are told where one begins and ends.
enum class printed_group : std::uint8_t {
    of_page,      ///< a page, its contents in between
    of_head,      ///< a page's number, name and staff
    of_staff,     ///< one entry of its staff
    of_article,   ///< an article
    of_headline,  ///< the lines of an article's headline, also when it has none
    of_authors,   ///< its dateline and bylines, when it has any
    of_byline,    ///< one byline
    of_body,      ///< its items, also when it has none
    of_caption,   ///< a picture's texts and credits
    of_picture,   ///< of a caption what stands under its title
    of_credit,    ///< one credit
    of_colophon,  ///< a page's 报尾
};

namespace detail {

template <class Visit>
class printed_walk {
public:
    explicit printed_walk(Visit& visit) : visit_(visit) {}

    template <storage_policy Storage>
    void walk(const basic_page<Storage>& of, std::size_t number) {
        at_ = {};
        at_.page = number;
        in<printed_group::of_page>(of, [&] {
            in<printed_group::of_head>(of, [&] { staff(of.staff); });
            texts(block_role::banner, of.banners);
            for (std::size_t a = 0; a < of.articles.size(); ++a) {
                at_.article = a;
                in<printed_group::of_article>(of.articles[a], [&] { article(of.articles[a]); });
            }
            at_.article = printed::none;
            captions(of.captions);
            texts(block_role::notice, of.notices);
            texts(block_role::unplaced, of.unplaced);
            if (of.colophon) in<printed_group::of_colophon>(*of.colophon, [&] { colophon(*of.colophon); });
        });
    }

private:
    /// Tells the visitor of a group, if it has an `enter<group>(node)` and a `leave<group>(node)`.
    template <printed_group Group, class Node, class Contents>
    void in(const Node& node, Contents contents) {
        if constexpr (requires { visit_.template enter<Group>(node); }) visit_.template enter<Group>(node);
        contents();
        if constexpr (requires { visit_.template leave<Group>(node); }) visit_.template leave<Group>(node);
    }
    void begin(block_role role, std::size_t index) {
        at_.role = role;
        at_.index = index;
        at_.part = 0;
        at_.kind = item_kind::paragraph;
        at_.spans = {};
    }
    void tell(printed_detail detail, std::string_view text) {
        at_.detail = detail;
        at_.text = text;
        visit_(static_cast<const printed&>(at_));
    }
    template <class Spans>
    void stand_at(const Spans& spans) {
        at_.spans = slice<const span>(spans.data(), spans.size());
    }
    template <class Node>
    void text(block_role role, std::size_t index, const Node& one) {
        begin(role, index);
        stand_at(one.spans);
        tell(printed_detail::whole, one.text);
    }
    template <class List>
    void texts(block_role role, const List& list) {
        for (std::size_t i = 0; i < list.size(); ++i) text(role, i, list[i]);
    }
    template <class List>
    void names(const List& list) {
        for (at_.part = 0; at_.part < list.size(); ++at_.part) tell(printed_detail::name, list[at_.part]);
        at_.part = 0;
    }
    template <class List>
    void staff(const List& list) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            begin(block_role::page_header, i);
            in<printed_group::of_staff>(list[i], [&] {
                tell(printed_detail::role, list[i].role);
                names(list[i].names);
            });
        }
    }
    template <storage_policy Storage>
    void jump(printed_detail detail, const basic_jump<Storage>& of) {
        begin(block_role::jump_line, 0);
        tell(detail, of.page);
        at_.part = detail == printed_detail::goes_to ? 1 : 0;
        if (of.title) tell(printed_detail::jump_title, *of.title);
    }
    template <storage_policy Storage>
    void authors(const basic_article<Storage>& of) {
        if (of.dateline) {
            begin(block_role::body, 0);
            stand_at(of.dateline->spans);
            tell(printed_detail::dateline_text, of.dateline->text);
        }
        for (std::size_t i = 0; i < of.bylines.size(); ++i) {
            const basic_byline<Storage>& one = of.bylines[i];
            begin(block_role::byline_line, i);
            stand_at(one.spans);
            in<printed_group::of_byline>(one, [&] {
                if (one.organisation) tell(printed_detail::organisation, *one.organisation);
                if (!one.role.empty()) tell(printed_detail::role, one.role);
                names(one.names);
            });
        }
    }
    template <storage_policy Storage>
    void article(const basic_article<Storage>& of) {
        texts(block_role::kicker, of.kicker);
        in<printed_group::of_headline>(of, [&] { texts(block_role::headline, of.headline); });
        texts(block_role::subhead, of.subheads);
        if (of.dateline || of.bylines.size() > 0) in<printed_group::of_authors>(of, [&] { authors(of); });
        if (of.jump_from) jump(printed_detail::comes_from, *of.jump_from);
        in<printed_group::of_body>(of, [&] {
            for (std::size_t i = 0; i < of.body.size(); ++i) {
                begin(role_of(of.body[i].kind), i);
                at_.kind = of.body[i].kind;
                stand_at(of.body[i].spans);
                tell(printed_detail::whole, of.body[i].text);
            }
        });
        captions(of.captions);
        if (of.jump_to) jump(printed_detail::goes_to, *of.jump_to);
    }
    template <class List>
    void captions(const List& list) {
        for (std::size_t i = 0; i < list.size(); ++i)
            in<printed_group::of_caption>(list[i], [&] {
                if (list[i].title) text(block_role::caption_title, i, *list[i].title);
                in<printed_group::of_picture>(list[i], [&] {
                    if (list[i].text) text(block_role::caption_text, i, *list[i].text);
                    credits(i, list[i].credits);
                });
            });
    }
    template <class List>
    void credits(std::size_t caption, const List& list) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            begin(block_role::credit_line, caption);
            at_.credit = i;
            in<printed_group::of_credit>(list[i], [&] {
                if (list[i].organisation) tell(printed_detail::organisation, *list[i].organisation);
                names(list[i].names);
                if (!list[i].role.empty()) tell(printed_detail::role, list[i].role);
            });
        }
    }
    template <storage_policy Storage>
    void colophon(const basic_colophon<Storage>& of) {
        text(block_role::colophon_text, 0, of.text);
        for (std::size_t i = 0; i < of.entries.size(); ++i) {
            begin(block_role::colophon_text, i);
            at_.spans = slice<const span>(&of.entries[i].span, 1);
            tell(printed_detail::label, of.entries[i].label);
            tell(printed_detail::value, of.entries[i].value);
        }
    }

    Visit& visit_;
    printed at_{};
};

}  // namespace detail

/// Calls `visit(const printed&)` with every string that a page prints, in printing order: 栏题, articles (引题, 主题,
/// 副题, 电头 and 署名, body, captions), pictures of the page, notices, what is unplaced, 报尾. What is read from a
/// text is told beside it: `detail` says so. A visitor that wants to know where groups begin and end has templates
/// `enter<printed_group>(node)` and `leave<printed_group>(node)`, for the groups that it cares about.
template <storage_policy Storage, class Visit>
void for_each_printed(const basic_page<Storage>& of, Visit&& visit, std::size_t number = 0) {
    detail::printed_walk<std::remove_reference_t<Visit>>(visit).walk(of, number);
}

/// The same for all pages of an issue.
template <storage_policy Storage, class Visit>
void for_each_printed(const basic_issue<Storage>& of, Visit&& visit) {
    for (std::size_t p = 0; p < of.pages.size(); ++p) for_each_printed(of.pages[p], visit, p);
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_PRINTED_HPP
