// SPDX-License-Identifier: BSL-1.0
/// Builds the model of a page from a labelled working page: text nodes, datelines, bylines, captions, staff, colophon.
#ifndef BANMIAN_PARSE_PRINTING_BUILD_HPP
#define BANMIAN_PARSE_PRINTING_BUILD_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/caption.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/grammar/note.hpp>
#include <banmian/grammar/pen_name.hpp>
#include <banmian/parse/deciding/roles.hpp>
#include <banmian/parse/grouping/headlines.hpp>
#include <banmian/parse/grouping/picture_stories.hpp>
#include <banmian/parse/printing/authors.hpp>
#include <banmian/parse/printing/chains.hpp>
#include <banmian/parse/printing/colophon_fields.hpp>
#include <banmian/parse/printing/header_fields.hpp>
#include <banmian/parse/printing/jumps.hpp>
#include <banmian/parse/printing/nodes.hpp>
#include <banmian/parse/printing/physical.hpp>
#include <banmian/parse/printing/title.hpp>
#include <banmian/parse/seeing/signatures.hpp>
#include <banmian/parse/working_page.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// Makes model values from a working page. Spans in them are bytes of the document's text.
template <any_working_page Page>
class builder : node_builder<Page> {
    using nodes = node_builder<Page>;
    using nodes::add_box;
    using nodes::compose_;
    using nodes::finish_into;
    using nodes::gap_after;
    using nodes::node_of;
    using nodes::on_;
    using nodes::running;
    using nodes::spacing_of;

public:
    builder(const Page& on, std::vector<repair>* repairs) : nodes(on, repairs), repairs_(repairs) {}

    /// The page; `ordinal` counts pages from 1 and begins the articles' ids. What headers and mastheads say of the
    /// issue goes to `whole`.
    [[nodiscard]] page build(std::size_t ordinal, issue& whole) {
        page made;
        made.writing_mode = on_.page->writing_mode;
        made.size = on_.page->size;
        if (!on_.page->source.empty()) made.source = on_.page->source;
        made.files = on_.page->files;
        if (!on_.page->image.empty()) made.image = on_.page->image;
        std::vector<std::string> ids;
        ids.reserve(on_.articles.size());
        made.articles.reserve(on_.articles.size());
        for (const article_pieces& parts : on_.articles) {
            const bool pictures_only = parts.headings.empty() && parts.body.empty() && parts.bylines.empty();
            if (pictures_only) {
                add_captions(parts.captions, made.captions);
                ids.emplace_back();
                continue;
            }
            made.articles.push_back(
                build_article(parts, std::to_string(ordinal) + '-' + std::to_string(made.articles.size() + 1)));
            ids.push_back(made.articles.back().id);
        }
        add_loose_pieces(made, whole);
        add_blocks(on_, ids, made);
        add_columns(made);
        return made;
    }

private:
    void add_heading(const piece& of, std::vector<text_node>& to) {
        std::uint32_t printed = 0;  // the next line whose box is wanted
        const auto lines = heading_lines(on_, of);
        for (const heading_line& line : lines) {
            compose_.add(line.begin, line.end, spacing::keep);
            for (; printed < of.count && on_.line_of(of, printed).first < line.end; ++printed)
                add_box(on_.line_of(of, printed));
            finish_into(to.emplace_back(), &line == &lines.back() ? quote_start::outside : quote_start::goes_on);
        }
    }

    [[nodiscard]] article build_article(const article_pieces& parts, std::string id) {
        article made;
        made.id = std::move(id);
        made.headline_lost = parts.headline_lost;
        for (const index i : parts.headings) {
            const piece& of = on_.pieces[i];
            add_heading(of, of.role == block_role::kicker    ? made.kicker
                            : of.role == block_role::subhead ? made.subheads
                                                             : made.headline);
            const grammar::glyph_run run = run_of(on_, of);
            if (const auto jump = last_jump(run)) set_jump(run, *jump, made);  // …（上接第1版）
            if (!on_.manner.names_lead) add_pen_names(on_, of, i == parts.headings.front(), made.bylines);
        }
        if (std::string title = title_of(made.headline); !title.empty()) made.title = std::move(title);
        for (const index i : parts.bylines) {
            const grammar::glyph_run run = run_of(on_, on_.pieces[i]);
            if (const auto by = grammar::match_byline(run, true)) {
                add_bylines(on_, run, *by, made.bylines);
            } else {  // a pen name
                grammar::byline_match pen_name;
                std::vector<grammar::range>& names = pen_name.groups.emplace_back().names;
                std::size_t begin = 0;  // behind its mark: ■珉君
                while (begin + 1 < run.size() && run[begin].is(is_symbol_glyph)) ++begin;
                names.push_back({begin, run.size()});
                for (std::size_t g = begin + 2; g + 2 <= run.size(); ++g) {  // a space parts two
                    if (!run[g].after_space || g < names.back().begin + 2) continue;
                    names.back().end = g;
                    names.push_back({g, run.size()});
                }
                add_bylines(on_, run, pen_name, made.bylines);
            }
        }
        std::size_t items = 0;  // a torn piece ends in a gap
        for (const index head : parts.body) {
            ++items;
            for (index i = head; i != none; i = on_.pieces[i].next) items += on_.pieces[i].torn ? 2U : 0U;
        }
        made.body.reserve(items);
        compose_.begin_text();
        labelled_ = false;
        for (const index head : parts.body) add_paragraph(head, made);
        compose_.begin_text();
        add_captions(parts.captions, made.captions);
        for (const index i : parts.jumps) {
            const grammar::glyph_run run = run_of(on_, on_.pieces[i]);
            if (const auto jump = grammar::match_jump(run)) set_jump(run, *jump, made);
        }
        return made;
    }

    void set_jump(grammar::glyph_run run, const grammar::jump_match& found, article& made) {
        jump set;
        set.page = found.page;
        if (!found.title.empty()) set.title = text_in(run, found.title);
        (found.onward ? made.jump_to : made.jump_from) = std::move(set);
    }

    /// The first glyphs of a paragraph, across its pieces: enough for every production that opens one. Where they do
    /// not stand together in the working page they are copied.
    [[nodiscard]] grammar::glyph_run opening_of(index head) {
        constexpr std::size_t enough = 120;  // glyphs: the longest production is a byline of 60 behind a jump of 60
        const glyph* const glyphs = on_.glyphs.data();
        const index first = on_.first_line(on_.pieces[head]).first;
        index end = first;
        opening_.clear();
        const auto size = [&] { return opening_.empty() ? end - first : opening_.size(); };
        for (index i = head; i != none && size() < enough; i = on_.pieces[i].next)
            for (std::uint32_t l = 0; l < on_.pieces[i].count && size() < enough; ++l) {
                const printed_line& line = on_.line_of(on_.pieces[i], l);
                if (opening_.empty() && line.first != end) opening_.assign(glyphs + first, glyphs + end);
                if (opening_.empty())
                    end += line.count;
                else
                    opening_.insert(opening_.end(), glyphs + line.first, glyphs + line.first + line.count);
            }
        if (opening_.empty()) return {glyphs + first, end - first, on_.own_words()};
        return {opening_.data(), opening_.size(), on_.own_words()};
    }

    /// A heading inside the text, or what else is no paragraph: the item that the row of its role names.
    void add_apart(const piece& of, article& made) {
        item apart;
        apart.kind = opens_note(run_of(on_, of)) ? item_kind::note : traits_of(of.role).item;
        text_node node = node_of(of);
        apart.text = std::move(node.text);
        apart.spans = std::move(node.spans);
        made.body.push_back(std::move(apart));
    }

    /// A stanza is printed line by line.
    void add_stanza(const piece& of, article& made) {
        for (std::uint32_t l = 0; l < of.count; ++l) {
            compose_.add(on_.line_of(of, l), spacing::keep_inside);
            add_box(on_.line_of(of, l));
            made.body.emplace_back().kind = item_kind::verse;
            finish_into(made.body.back(), quote_start::may_go_on);
        }
    }
    /// Reads what a paragraph opens with: a jump, a byline, a dateline. Gives the glyphs of the reporters behind it.
    grammar::range read_opening(grammar::glyph_run run, article& made) {
        const std::size_t longest_byline = on_.weights.limits.byline_paragraph;
        std::size_t at = 0;
        if (const auto jump = grammar::match_jump(run); jump && !jump->onward) {
            set_jump(run, *jump, made);
            at = jump->whole.end;
        }
        if (const auto by = run.size() <= longest_byline ? grammar::match_byline(run) : std::nullopt)
            add_bylines(on_, run, *by, made.bylines);
        const grammar::glyph_run rest = grammar::part(run, at, run.size());
        const auto dateline = grammar::match_dateline(rest);
        if (!dateline) return {};
        if (!made.dateline) made.dateline = build_dateline(rest, *dateline);
        const auto by = grammar::match_reporters(run, at + dateline->whole.end);
        if (!by) return {};
        add_bylines(on_, run, *by, made.bylines);
        return by->whole;
    }
    /// Composes line `number` of a piece, which begins with glyph `at` of its paragraph. Names in a reporters' bracket
    /// stay apart.
    void compose_line(const piece& of, std::uint32_t number, std::size_t at, grammar::range reporters) {
        const printed_line& line = on_.line_of(of, number);
        add_box(line);
        if (at >= reporters.end) return compose_.add(line, running());  // nearly always
        const auto inside = [&](std::size_t place) {  // the line's glyph that is number `place` of the paragraph
            return line.first + static_cast<index>(std::min<std::size_t>(place > at ? place - at : 0, line.count));
        };
        compose_.add(line.first, inside(reporters.begin), running());
        compose_.add(inside(reporters.begin), inside(reporters.end), spacing::keep_inside);
        compose_.add(inside((std::max)(reporters.begin, reporters.end)), line.first + line.count, running());
        const measure_weights& by = on_.weights.measures;
        const std::uint32_t slack = number == 0 ? by.wrap_indent : by.wrap_slack;
        compose_.wrapped(of.measure >= by.wrap_narrowest && line.width + slack >= of.measure);
    }

    void add_paragraph(index head, article& made) {
        const piece& first = on_.pieces[head];
        if (is_heading(first.role) || traits_of(first.role).item != item_kind::paragraph) return add_apart(first, made);
        if (first.verse) return add_stanza(first, made);
        const grammar::glyph_run run = opening_of(head);
        const item_kind kind = opens_note(run) ? item_kind::note : item_kind::paragraph;
        const grammar::range reporters = read_opening(run, made);
        if (repairs_ != nullptr) note_moves(on_, head, *repairs_);
        std::size_t at = 0;  // glyph of the paragraph
        for (index i = head; i != none; i = on_.pieces[i].next) {
            const piece& of = on_.pieces[i];
            for (std::uint32_t l = 0; l < of.count; ++l) {
                compose_line(of, l, at, reporters);
                at += on_.line_of(of, l).count;
            }
            if (of.next == none && !of.torn) add_signature(of, made);
            if (of.next != none && !of.torn) continue;
            made.body.emplace_back().kind = on_.page->roles_given ? on_.page->blocks[of.block].stated.kind : kind;
            finish_into(made.body.back(), of.torn ? quote_start::outside : quote_start::may_go_on);
            if (of.torn) made.body.push_back(gap_after(of));
        }
    }

    /// True for the label of a note 编者按, for the paragraph that it opens, and for the one behind it.
    [[nodiscard]] bool opens_note(grammar::glyph_run run) {
        const auto found = grammar::match_note(run);
        return std::exchange(labelled_, found && found->alone) || found;
    }

    /// A signature at the end of a paragraph is printed with it, and a byline besides.
    void add_signature(const piece& last, article& made) {
        const grammar::glyph_run run = run_of(on_, last);
        if (const auto jump = jump_at_end(run); jump && !made.jump_to) set_jump(run, *jump, made);
        if (const auto found = match_signature(on_, last))
            add_bylines(on_, run.subspan(found->begin), found->by, made.bylines);
    }

    [[nodiscard]] dateline build_dateline(grammar::glyph_run run, const grammar::dateline_match& found) {
        dateline made;
        made.text = text_in(run, found.whole);
        if (made.text.front() == '(' && made.text.back() == ')')  // as its paragraph prints them
            made.text = "（" + made.text.substr(1, made.text.size() - 2) + "）";
        if (!found.agency.empty()) made.agency = text_in(run, found.agency);
        if (!found.place.empty()) made.place = text_in(run, found.place);
        // Without a printed year it is completed from the issue's date, which another page may give.
        if (found.day.lunar)
            made.date = std::nullopt;
        else if (found.day.day > 0 && found.day.month > 0 && found.day.year > 0)
            made.date = date_of(found.day, found.day.year);
        else if (found.day.day > 0 && found.day.month > 0)
            made.date = date{0, static_cast<std::uint8_t>(found.day.month), static_cast<std::uint8_t>(found.day.day)};
        made.spans = spans_in(on_, run, found.whole);
        return made;
    }

    void add_captions(const page_list<index>& pieces, std::vector<caption>& to) {
        maybe<text_node> title;
        for (std::size_t n = 0; n < pieces.size(); ++n) {
            const piece& of = on_.pieces[pieces[n]];
            if (of.role == block_role::caption_title) {
                if (title) to.emplace_back().title = std::move(title);
                title = node_of(of);
                continue;
            }
            if (on_.page->roles_given && of.role == block_role::credit_line && !to.empty()) {
                const grammar::glyph_run run = run_of(on_, of);
                if (const auto credit = grammar::match_credit_at_end(run)) add_credit(run, *credit, to.back());
                continue;
            }
            caption made;
            made.title = std::exchange(title, std::nullopt);
            const std::size_t after = detail::end_of_caption(on_, pieces, n);
            for (; n < after; ++n) {
                const piece& part = on_.pieces[pieces[n]];
                const grammar::glyph_run run = run_of(on_, part);
                auto credit = grammar::match_credit_at_end(run);
                if (!credit && n + 1 == after) credit = grammar::match_names_at_end(run);
                index stop = none;
                if (credit) {
                    add_credit(run, *credit, made);
                    if (credit->whole.begin > 0)  // it is the caption where nothing else is
                        stop = on_.first_line(part).first + static_cast<index>(credit->whole.begin);
                }
                for (std::uint32_t l = 0; l < part.count; ++l) {
                    const printed_line& line = on_.line_of(part, l);
                    const index end = std::min<index>(line.first + line.count, (std::max)(stop, line.first));
                    compose_.add(line.first, end, spacing_of(part));
                }
            }
            --n;
            finish_into(made.text.emplace());
            to.push_back(std::move(made));
        }
        if (title) to.emplace_back().title = std::move(title);
    }
    void add_credit(grammar::glyph_run run, const grammar::credit_match& found, caption& to) {
        credit made;
        made.role = text_in(run, found.role);
        if (!found.organisation.empty()) made.organisation = text_in(run, found.organisation);
        for (const grammar::range& name : found.names) made.names.push_back(text_in(run, name));
        to.credits.push_back(std::move(made));
    }

    void add_loose_pieces(page& made, issue& whole) {
        for (const piece& of : on_.pieces) {
            if (on_.page->roles_given && of.previous != none) continue;  // printed with what it goes on from
            switch (traits_of(of.role).place) {
            case role_place::header: add_header(run_of(on_, of), made, whole); break;
            case role_place::banners: made.banners.push_back(node_of(of)); break;
            case role_place::notices: made.notices.push_back(node_of(of)); break;
            case role_place::page_colophon: add_colophon(of, made, whole); break;
            case role_place::unplaced: made.unplaced.push_back(node_of(of)); break;
            case role_place::nowhere:  // and what its article prints
            case role_place::stack:
            case role_place::bylines:
            case role_place::body:
            case role_place::captions:
            case role_place::jumps: break;
            }
        }
    }

    void add_colophon(const piece& of, page& made, issue& whole) {
        const grammar::glyph_run run = run_of(on_, of);
        colophon added;
        added.entries = colophon_fields(run, on_.base, [&](const glyph& one) { compose_.mend(one); });
        added.text = node_of(of);
        for (const colophon_field& one : added.entries) keep_identifier(one, whole.identifiers);
        if (!made.colophon)
            made.colophon = std::move(added);
        else {
            made.colophon->text.text += '\n' + added.text.text;
            made.colophon->text.spans.insert(made.colophon->text.spans.end(), added.text.spans.begin(),
                                             added.text.spans.end());
            for (colophon_field& one : added.entries) made.colophon->entries.push_back(std::move(one));
        }
    }

    std::vector<repair>* repairs_;
    std::vector<glyph> opening_{};
    bool labelled_ = false;  // 编者按 stood alone before what comes
};

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PRINTING_BUILD_HPP
