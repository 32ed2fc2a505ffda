// SPDX-License-Identifier: BSL-1.0
/// Composes printed text from glyphs: wraps closed up, stops full-width, quotes paired; every edit can be listed.
#ifndef BANMIAN_PARSE_PRINTING_COMPOSE_HPP
#define BANMIAN_PARSE_PRINTING_COMPOSE_HPP

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
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

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

    /// Writes the text and the spans of a new node, the spans shifted to the document's bytes. The composer is empty
    /// afterwards, but for the quotes that stand open when they go on: the lines of a heading are nodes of their own.
    template <class Node>
    void take_into(Node& made, bool quotes_go_on = false) {
        made.text.assign(buffer_.data(), used_);
        for (span& one : spans_) one = {one.begin + on_.base, one.end + on_.base};
        made.spans.assign(spans_.begin(), spans_.end());
        used_ = 0;
        spans_.clear();
        if (!quotes_go_on) double_depth_ = single_depth_ = 0;
        any_ = false;
    }

private:
    /// `mark` is the first of the galley's marks that is not before `begin`. Between marks the bytes are the text.
    void add(index begin, index end, std::size_t mark, enum spacing policy) {
        const glyph* const glyphs = on_.glyphs.data();
        const std::size_t first = glyphs[begin].begin;
        const std::size_t last = glyphs[end - 1].begin + glyphs[end - 1].size;
        // No byte becomes more than three: an ASCII stop, or a space kept as a wide one.
        make_room(3 * (last > first ? last - first : 0) + at_once);
        // Lines that stand one after the other in the source make one span.
        if (any_ && first >= last_end_ && is_white(last_end_, first)) {
            if (first > last_end_ && (policy == spacing::keep || repairs_ != nullptr)) space_before(first, policy);
            spans_.back().end = last;
        } else {
            spans_.push_back({first, last});
        }
        std::size_t from = first;  // start of the bytes not yet copied
        const index* const last_mark = on_.marks.data() + on_.marks.size();
        for (const index* at = on_.marks.data() + mark; at != last_mark && *at < end; ++at) {
            const index g = *at;
            const glyph& one = glyphs[g];
            const std::size_t upto = g > begin ? glyphs[g - 1].begin + glyphs[g - 1].size : one.begin;
            if (one.begin != upto) {  // white space before it
                flush(from, upto);
                const bool kept = policy != spacing::close_up && one.after_space;
                const std::string_view white = on_.text.substr(upto, one.begin - upto);
                if (kept)
                    put(white.find("\xE3\x80\x80") != white.npos ? std::string_view("\xE3\x80\x80") : " ");
                else
                    note(upto, one.begin, "", one.after_space ? repair_kind_of(g) : repair_kind::wrap_space);
                from = one.begin;
            }
            // Most print as they are: ideographs that were spaced, full-width stops, digits. Asked in one, since which
            // mark comes next cannot be guessed.
            const bool letter = one.is(is_han_glyph | is_digit_glyph | is_latin_glyph);
            const auto ascii_letter = static_cast<unsigned>(letter) & static_cast<unsigned>(one.code < 0x80);
            if ((static_cast<unsigned>(one.code - 0x3000U < 0xF900U - 0x3000U) | ascii_letter) != 0) continue;
            if (letter && !is_replaced(one.code)) continue;
            const char32_t printed = print(g, begin, end);
            if (printed == one.code && one.code != replacement_character) continue;
            flush(from, one.begin);
            const std::size_t before = used_;
            used_ += encode_utf8(printed, buffer_.data() + used_);
            note_edit(one, before);
            from = one.begin + one.size;
        }
        last_end_ = last;
        flush(from, last);
        any_ = true;
    }

    [[nodiscard]] static bool is_replaced(char32_t code) noexcept { return is_radical(code) || code >= 0xF900; }

    void make_room(std::size_t bytes) {
        if (buffer_.size() - used_ < bytes) buffer_.resize(std::max(buffer_.size() * 2, used_ + bytes));
    }
    void put(std::string_view bytes) noexcept {
        std::memcpy(buffer_.data() + used_, bytes.data(), bytes.size());
        used_ += bytes.size();
    }
    /// Copies bytes of the text, nearly always few: sixty-four at once, of which the next copy overwrites what is too
    /// much. `make_room` leaves as many.
    void flush(std::size_t from, std::size_t upto) noexcept {
        if (upto <= from) return;
        const std::size_t size = upto - from;
        if (size > at_once || on_.text.size() - from < at_once) {
            put({on_.text.data() + from, size});
            return;
        }
        std::memcpy(buffer_.data() + used_, on_.text.data() + from, at_once);
        used_ += size;
    }
    /// True when the source has nothing but white space from `from` on.
    [[nodiscard]] bool is_white(std::size_t from, std::size_t upto) const noexcept {
        for (; from < upto; ++from) {
            const char byte = on_.text[from];
            if (byte != ' ' && byte != '\r' && byte != '\n' && byte != '\t') return false;
        }
        return true;
    }
    /// White space between the glyphs added last and those at byte `first`: a wrap, or a separator that is kept.
    void space_before(std::size_t first, enum spacing policy) {
        const std::string_view white = on_.text.substr(last_end_, first - last_end_);
        if (policy == spacing::keep && white.find('\n') == std::string_view::npos)
            put(" ");
        else
            note(last_end_, first, "", repair_kind::wrap_space);
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
        note(one.begin, one.begin + one.size, {buffer_.data() + before, used_ - before}, kind);
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
            const bool digits = (before & is_digit_glyph) != 0 && (after & is_digit_glyph) != 0;
            const bool latin = (before & is_latin_glyph) != 0 && (after & is_latin_glyph) != 0;
            const bool number = digits && (one.code == U':' || one.code == U',');
            return number || latin ? one.code : wide;
        }
        return unified_ideograph(one.code);
    }

    static constexpr std::size_t at_once = 64;

    const Galley& on_;
    std::vector<repair>* repairs_;
    std::string buffer_{};  // its first `used_` bytes are the text of the node so far
    std::size_t used_ = 0;
    std::vector<span> spans_{};
    std::size_t last_end_ = 0;
    bool any_ = false;
    unsigned double_depth_ = 0;  // quotation marks open at the glyph
    unsigned single_depth_ = 0;
};

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PRINTING_COMPOSE_HPP
