// SPDX-License-Identifier: BSL-1.0
/// Composes printed text from glyphs: wraps closed up, stops full-width, quotes paired; every edit can be listed.
#ifndef BANMIAN_PARSE_COMPOSE_HPP
#define BANMIAN_PARSE_COMPOSE_HPP

#include <banmian/config.hpp>
#include <banmian/location.hpp>
#include <banmian/model/repair.hpp>
#include <banmian/model/text_node.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/text/punctuation.hpp>
#include <banmian/text/radicals.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace banmian::inline BANMIAN_ABI::passes {

/// What happens to white space inside printed lines.
enum class spacing : std::uint8_t {
    close_up,     ///< running text: it came from wraps and justification
    keep,         ///< headings, lists, colophons: it parts segments
    keep_inside,  ///< lists of names in running text: as `keep` inside a line, but a wrap closes up
};

/// Builds one text node from ranges of glyphs, in the order in which they are added. The quotes of a node pair among
/// themselves: a paragraph begins outside all quotes (CLREQ 3.1.4; a quotation of several paragraphs opens each).
template <any_galley Galley>
class composer {
public:
    /// `repairs` may be null: then no edit is listed.
    composer(const Galley& on, std::vector<repair>* repairs) : on_(on), repairs_(repairs) {}

    /// Adds glyphs `[begin, end)`, which stand together in the source.
    void add(index begin, index end, enum spacing policy) {
        if (begin >= end) return;
        const auto mark = std::lower_bound(on_.marks.begin(), on_.marks.end(), begin);
        add(begin, end, static_cast<std::size_t>(mark - on_.marks.begin()), policy);
    }
    /// Adds a printed line.
    void add(const printed_line& line, enum spacing policy) {
        add(line.first, line.first + line.count, line.first_mark, policy);
    }

    /// The node, its spans shifted to the document's bytes. The composer is empty afterwards, but for the quotes that
    /// stand open when they go on: the lines of a heading are nodes of their own.
    [[nodiscard]] text_node take(bool quotes_go_on = false) {
        text_node done;
        done.text = text_;
        done.spans.reserve(spans_.size());
        for (const span& one : spans_) done.spans.push_back({one.begin + on_.base, one.end + on_.base});
        text_.clear();
        spans_.clear();
        if (!quotes_go_on) double_depth_ = single_depth_ = 0;
        any_ = false;
        return done;
    }

private:
    /// `mark` is the first of the galley's marks that is not before `begin`. Between marks the bytes are the text.
    void add(index begin, index end, std::size_t mark, enum spacing policy) {
        const glyph* const glyphs = on_.glyphs.data();
        std::size_t from = glyphs[begin].begin;  // start of the bytes not yet copied
        space_before(begin, policy);
        extend_spans(begin, end);
        for (; mark < on_.marks.size() && on_.marks[mark] < end; ++mark) {
            const index g = on_.marks[mark];
            const glyph& one = glyphs[g];
            const std::size_t upto = g > begin ? glyphs[g - 1].begin + glyphs[g - 1].size : one.begin;
            if (one.begin != upto) {  // white space before it
                flush(from, upto);
                const bool kept = policy != spacing::close_up && one.after_space;
                const std::string_view white = on_.text.substr(upto, one.begin - upto);
                if (kept)
                    text_.append(white.find("\xE3\x80\x80") != white.npos ? "\xE3\x80\x80" : " ");
                else
                    note(upto, one.begin, "", one.after_space ? repair_kind_of(g) : repair_kind::wrap_space);
                from = one.begin;
            }
            if (one.is(is_han_glyph | is_digit_glyph | is_latin_glyph) && !is_replaced(one.code)) continue;
            const char32_t printed = print(g, begin, end);
            if (printed == one.code && one.code != replacement_character) continue;
            flush(from, one.begin);
            const std::size_t before = text_.size();
            append_utf8(printed, text_);
            note_edit(one, before);
            from = one.begin + one.size;
        }
        last_end_ = glyphs[end - 1].begin + glyphs[end - 1].size;
        flush(from, last_end_);
        any_ = true;
    }

    [[nodiscard]] static bool is_replaced(char32_t code) noexcept { return is_radical(code) || code >= 0xF900; }

    void flush(std::size_t from, std::size_t upto) {
        if (upto > from) text_.append(on_.text.substr(from, upto - from));
    }
    void extend_spans(index begin, index end) {
        const std::size_t first = on_.glyphs[begin].begin;
        const std::size_t last = on_.glyphs[end - 1].begin + on_.glyphs[end - 1].size;
        // Lines that stand one after the other in the source make one span.
        if (any_ && first >= last_end_ &&
            on_.text.substr(last_end_, first - last_end_).find_first_not_of(" \r\n\t") == std::string_view::npos &&
            !spans_.empty())
            spans_.back().end = last;
        else
            spans_.push_back({first, last});
    }
    /// White space between the glyphs added last and those to come: a wrap, or a separator that is kept.
    void space_before(index begin, enum spacing policy) {
        if (!any_) return;
        const std::size_t here = on_.glyphs[begin].begin;
        if (here <= last_end_) return;
        const std::string_view white = on_.text.substr(last_end_, here - last_end_);
        if (white.find_first_not_of(" \r\n\t") != std::string_view::npos) return;
        if (policy == spacing::keep && white.find('\n') == std::string_view::npos)
            text_ += ' ';
        else
            note(last_end_, here, "", repair_kind::wrap_space);
    }
    [[nodiscard]] repair_kind repair_kind_of(index g) const noexcept {
        // A space beside a digit or inside a short line was justification.
        return g > 0 && (on_.glyphs[g].is(is_digit_glyph) != on_.glyphs[g - 1].is(is_digit_glyph))
                   ? repair_kind::justification_space
                   : repair_kind::wrap_space;
    }
    void note(std::size_t from, std::size_t upto, std::string_view to, repair_kind kind) {
        if (repairs_ == nullptr) return;
        repair one;
        one.kind = kind;
        one.span = {on_.base + from, on_.base + upto};
        one.from = std::string(on_.text.substr(from, upto - from));
        one.to = std::string(to);
        repairs_->push_back(std::move(one));
    }
    void note_edit(const glyph& one, std::size_t before) {
        if (repairs_ == nullptr) return;
        const repair_kind kind = one.is(is_quote_glyph)                       ? repair_kind::quote
                                 : is_replaced(one.code) && one.code < 0xFF00 ? repair_kind::radical
                                 : one.code == replacement_character          ? repair_kind::control
                                                                              : repair_kind::width;
        note(one.begin, one.begin + one.size, std::string_view(text_).substr(before), kind);
    }

    /// What is printed for a glyph: quotes paired, stops full-width outside numbers and Latin text.
    [[nodiscard]] char32_t print(index g, index begin, index end) noexcept {
        const glyph& one = on_.glyphs[g];
        const auto kind_at = [&](index i) { return i >= begin && i < end ? on_.glyphs[i].kind : std::uint8_t{0}; };
        const std::uint8_t before = g > begin ? kind_at(g - 1) : std::uint8_t{0};
        const std::uint8_t after = kind_at(g + 1);
        // Straight quotes open and close in turn; one right behind an opening bracket always opens: 《'九五'计划》.
        const bool opens =
            g > begin && (before & (is_opening_glyph | is_closing_glyph | is_quote_glyph)) == is_opening_glyph;
        if (one.code == U'"') {
            if (double_depth_ == 0 || opens) return ++double_depth_, U'“';
            --double_depth_;
            single_depth_ = 0;
            return U'”';
        }
        if (one.code == U'\'') {
            if ((before & is_latin_glyph) != 0 && (after & is_latin_glyph) != 0) return one.code;  // don't
            if (single_depth_ == 0 || opens) return ++single_depth_, U'‘';
            --single_depth_;
            return U'’';
        }
        if (one.code == U'“' || one.code == U'”') double_depth_ = one.code == U'“' ? 1 : 0;
        const char32_t wide = full_width_stop(one.code);
        if (wide != 0) {
            const auto narrow_kind = static_cast<std::uint8_t>(is_digit_glyph | is_latin_glyph);
            const bool digits = (before & is_digit_glyph) != 0 && (after & is_digit_glyph) != 0;
            const bool latin = (before & is_latin_glyph) != 0 && (after & is_latin_glyph) != 0;
            const bool number = digits && (one.code == U':' || one.code == U',');
            static_cast<void>(narrow_kind);
            return number || latin ? one.code : wide;
        }
        return unified_ideograph(one.code);
    }

    const Galley& on_;
    std::vector<repair>* repairs_;
    std::string text_{};  // of the node so far; kept for its memory
    std::vector<span> spans_{};
    std::size_t last_end_ = 0;
    bool any_ = false;
    unsigned double_depth_ = 0;  // quotation marks open at the glyph
    unsigned single_depth_ = 0;
};

}  // namespace banmian::inline BANMIAN_ABI::passes

#endif  // BANMIAN_PARSE_COMPOSE_HPP
