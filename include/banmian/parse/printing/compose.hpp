// SPDX-License-Identifier: BSL-1.0
/// Composes printed text from glyphs: wraps closed up, stops full-width, quotes paired; every edit can be listed.
#ifndef BANMIAN_PARSE_PRINTING_COMPOSE_HPP
#define BANMIAN_PARSE_PRINTING_COMPOSE_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/location.hpp>
#include <banmian/model/repair.hpp>
#include <banmian/model/text_node.hpp>
#include <banmian/parse/printing/quotes.hpp>
#include <banmian/parse/printing/spaces.hpp>
#include <banmian/parse/working_page.hpp>
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

/// Builds one text node from ranges of glyphs, in the order in which they are added. The quotes of a node pair among
/// themselves; see `pair_quotes`.
template <any_working_page Page>
class composer {
public:
    /// `repairs` may be null: then no edit is listed.
    composer(const Page& on, std::vector<repair>* repairs) : on_(on), repairs_(repairs) {}

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

    /// Forgets the quotations that stand open: what is added next is another text.
    void begin_text() noexcept { start_ = quote_start::outside; }
    /// Writes the text and the spans of a new node, the spans shifted to the document's bytes. The composer is empty
    /// afterwards, but for the quotes that stand open when `then` says that they may go on.
    template <class Node>
    void take_into(Node& made, quote_start then = quote_start::outside) {
        const bool inside = quotes_.empty() ? start_ == quote_start::goes_on : settle_quotes();
        start_ = inside ? then : quote_start::outside;
        made.text.assign(buffer_.data(), used_);
        for (span& one : spans_) one = {one.begin + on_.base, one.end + on_.base};
        made.spans.assign(spans_.begin(), spans_.end());
        used_ = 0;
        spans_.clear();
        any_ = false;
        narrow_brackets_ = 0;
        slips_.clear();
        full_ = false;
    }

    /// Says whether the line added last fills its measure: what stands behind it then is a wrap and no space.
    void wrapped(bool full) noexcept { full_ = full; }
    /// The next node prints a colon for this glyph: 4;30 is a slip for 4:30.
    void mend(const glyph& one) { slips_.push_back(one.begin); }

private:
    /// `mark` is the first of the working page's marks that is not before `begin`. Between marks the bytes are the
    /// text.
    void add(index begin, index end, std::size_t mark, enum spacing policy) {
        const glyph* const glyphs = on_.glyphs.data();
        const std::size_t first = glyphs[begin].begin;
        const std::size_t last = glyphs[end - 1].begin + glyphs[end - 1].size;
        // No byte becomes more than three: an ASCII stop, or a space kept as a wide one.
        make_room(3 * (last > first ? last - first : 0) + at_once);
        // Lines that stand one after the other in the source make one span.
        const bool follows = any_ && first >= last_end_ && is_white(last_end_, first);
        if (follows) {
            if (first > last_end_) space_before(begin, end, policy);
            spans_.back().end = last;
        } else {
            if (any_ && policy != spacing::keep &&
                wrap_parts_words(on_, {last_begin_, last_ + 1}, {begin, end}, false)) {
                put(" ");
                note(first, first, " ", repair_kind::wrap_space);
            }
            spans_.push_back({first, last});
        }
        if (!quotes_.empty() && quotes_.back().after.code == 0) {
            quotes_.back().after = glyphs[begin];
            quotes_.back().ends_line = !(follows && first == last_end_);
        }
        std::size_t from = first;  // start of the bytes not yet copied
        const index* const last_mark = on_.marks.data() + on_.marks.size();
        for (const index* at = on_.marks.data() + mark; at != last_mark && *at < end; ++at) {
            const index g = *at;
            const glyph& one = glyphs[g];
            const std::size_t upto = g > begin ? glyphs[g - 1].begin + glyphs[g - 1].size : one.begin;
            if (one.begin != upto) {  // white space before it
                flush(from, upto);
                put_space(upto, one.begin, keeps_space(on_, g, {begin, end}, policy), repair_kind_of(g));
                from = one.begin;
            }
            // Most print as they are: ideographs that were spaced, full-width stops, digits. Asked in one, since which
            // mark comes next cannot be guessed.
            const bool letter = one.is(is_han_glyph | is_digit_glyph | is_latin_glyph);
            const auto ascii_letter = static_cast<unsigned>(letter) & static_cast<unsigned>(one.code < 0x80);
            if ((static_cast<unsigned>(one.code - 0x3000U < 0xF900U - 0x3000U) | ascii_letter) != 0) continue;
            if (letter && !is_replaced(one.code)) continue;
            if (one.is(is_quote_glyph)) {
                flush(from, one.begin);
                put_quote(g, begin, end);
                from = one.begin + one.size;
                continue;
            }
            const char32_t printed = print(g, begin, end);
            if (printed == one.code && one.code != replacement_character) continue;
            flush(from, one.begin);
            const std::size_t before = used_;
            used_ += encode_utf8(printed, buffer_.data() + used_);
            note_edit(one, before);
            from = one.begin + one.size;
        }
        last_end_ = last;
        last_ = end - 1;
        last_begin_ = begin;
        flush(from, last);
        any_ = true;
    }

    [[nodiscard]] static bool is_replaced(char32_t code) noexcept { return is_radical(code) || code >= 0xF900; }

    void make_room(std::size_t bytes) {
        if (buffer_.size() - used_ < bytes) buffer_.resize((std::max)(buffer_.size() * 2, used_ + bytes));
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
        while (from < upto) {
            const bool wide = on_.text.substr(from, 3) == "\xE3\x80\x80";
            if (!wide && std::string_view(" \r\n\t").find(on_.text[from]) == std::string_view::npos) return false;
            from += wide ? 3 : 1;
        }
        return true;
    }
    /// Puts the white space `[from, upto)` of the source, as one space, or leaves it out.
    void put_space(std::size_t from, std::size_t upto, bool kept, repair_kind kind) {
        if (!kept) return note(from, upto, "", kind);
        const std::string_view white = on_.text.substr(from, upto - from);
        const std::string_view space = white.find("\xE3\x80\x80") != white.npos ? "\xE3\x80\x80" : " ";
        put(space);
        if (space != white) note(from, upto, space, kind);
    }
    [[nodiscard]] char32_t code_at(index g, index begin, index end) const noexcept {
        return g >= begin && g < end ? on_.glyphs[g].code : U'\0';
    }
    /// White space between the glyphs added last and the glyph `begin`: a wrap, or a separator that is kept.
    void space_before(index begin, index end, enum spacing policy) {
        const std::size_t first = on_.glyphs[begin].begin;
        const std::string_view white = on_.text.substr(last_end_, first - last_end_);
        const bool spaced = white.find('\n') == std::string_view::npos;
        const glyph_range before{last_begin_, last_ + 1};
        const glyph_range after{begin, end};
        const bool kept = policy == spacing::keep ? spaced
                                                  : wrap_parts_words(on_, before, after, spaced) ||
                                                        (policy == spacing::keep_inside && spaced && !full_ &&
                                                         parts_role(on_, before, after));
        if (kept) {
            put(" ");
            if (white != " ") note(last_end_, first, " ", repair_kind::wrap_space);
        } else {
            note(last_end_, first, "", repair_kind::wrap_space);
        }
    }
    [[nodiscard]] repair_kind repair_kind_of(index g) const noexcept {
        if (!on_.glyphs[g].after_space) return repair_kind::wrap_space;
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
    [[nodiscard]] bool is_slip(const glyph& one) const noexcept {
        return std::find(slips_.begin(), slips_.end(), one.begin) != slips_.end();
    }
    void note_edit(const glyph& one, std::size_t before) {
        if (repairs_ == nullptr) return;
        const repair_kind kind = is_slip(one)                                 ? repair_kind::slip
                                 : is_replaced(one.code) && one.code < 0xFF00 ? repair_kind::radical
                                 : one.code == replacement_character          ? repair_kind::control
                                                                              : repair_kind::width;
        note(one.begin, one.begin + one.size, {buffer_.data() + before, used_ - before}, kind);
    }

    /// Puts a quotation mark, which is printed as one that opens until `settle_quotes`.
    void put_quote(index g, index begin, index end) {
        const glyph& one = on_.glyphs[g];
        const char32_t code = half_width(one.code) != 0 ? half_width(one.code) : one.code;
        quote_mark mark;
        mark.single = banmian::detail::one_of(code, U"'‘’");
        mark.directed = code >= 0x80;
        mark.before = g > begin ? on_.glyphs[g - 1] : any_ ? on_.glyphs[last_] : glyph();
        mark.after = g + 1 < end ? on_.glyphs[g + 1] : glyph();
        const bool in_word = mark.before.is(is_latin_glyph) && mark.after.is(is_latin_glyph) && g > begin;
        if (mark.single && in_word) return flush(one.begin, one.begin + one.size);  // don't
        mark.starts_line = g == begin && any_;
        for (index d = g; d > begin && !on_.glyphs[d].after_space && on_.glyphs[d - 1].is(is_digit_glyph); --d)
            if (++mark.digits_before == 4) break;
        mark.abbreviates =
            mark.single &&
            (kind_at(on_, g + 1, {begin, end}) & kind_at(on_, g + 2, {begin, end}) & is_digit_glyph) != 0 &&
            (kind_at(on_, g + 3, {begin, end}) & is_digit_glyph) == 0;
        mark.at = used_;
        mark.edit = repairs_ != nullptr ? repairs_->size() : 0;
        if (mark.directed) {
            mark.side = code == U'“' || code == U'‘' ? quote_side::opens : quote_side::closes;
            flush(one.begin, one.begin + one.size);
        } else {
            put(mark.single ? "‘" : "“");
            note(one.begin, one.begin + one.size, mark.single ? "‘" : "“", repair_kind::quote);
            mark.printed_as = one;
        }
        quotes_.push_back(mark);
    }
    /// Decides what every quotation mark of the node does, and prints them so. True when the node ends inside one.
    bool settle_quotes() {
        const bool inside = pair_quotes(quotes_, false, start_, on_.weights.quotations);
        static_cast<void>(pair_quotes(quotes_, true, quote_start::outside, on_.weights.quotations));
        for (std::size_t i = quotes_.size(); i-- > 0;) {
            const quote_mark& mark = quotes_[i];
            if (mark.directed || mark.side == quote_side::opens) continue;
            char* const at = buffer_.data() + mark.at;
            if (mark.side == quote_side::closes) {
                const std::string_view closing = mark.single ? "’" : "”";
                std::memcpy(at, closing.data(), closing.size());
                if (repairs_ != nullptr) (*repairs_)[mark.edit].to = std::string(closing);
                continue;
            }
            const std::size_t size = mark.printed_as.size;  // one byte, or three of a wide one
            std::memcpy(at, on_.text.data() + mark.printed_as.begin, size);
            std::memmove(at + size, at + 3, used_ - mark.at - 3);
            used_ -= 3 - size;
            if (repairs_ != nullptr) repairs_->erase(repairs_->begin() + static_cast<std::ptrdiff_t>(mark.edit));
        }
        quotes_.clear();
        return inside;
    }

    /// The glyphs beside a stop.
    struct stop_place {
        std::uint8_t before = 0;  ///< their kinds
        std::uint8_t after = 0;
        bool next_spaced = false;  ///< a space stands behind the stop
        [[nodiscard]] bool inside(std::uint8_t kind) const noexcept { return (before & after & kind) != 0; }
    };
    [[nodiscard]] stop_place place_of(index g, glyph_range in) const noexcept {
        stop_place made;
        made.before =
            g == in.begin && g > 0 && on_.glyphs[g].after_space ? on_.glyphs[g - 1].kind : kind_at(on_, g - 1, in);
        made.next_spaced = g + 1 < on_.glyphs.size() && on_.glyphs[g + 1].after_space;
        made.after = made.next_spaced ? on_.glyphs[g + 1].kind : kind_at(on_, g + 1, in);
        return made;
    }
    /// True for a stop inside a number, between Latin letters, or behind a sentence of them.
    [[nodiscard]] static bool is_narrow(char32_t stop, const stop_place& at) noexcept {
        constexpr std::uint8_t western = is_latin_glyph | is_digit_glyph;
        const bool number = at.inside(is_digit_glyph) && (stop == U':' || stop == U',');
        const bool sentence = at.next_spaced && (at.after & western) != 0 && (at.before & western) != 0 &&
                              ((at.before | at.after) & is_latin_glyph) != 0;
        return number || at.inside(is_latin_glyph) || sentence;
    }
    /// True for a stop of an address of the net: ASCII on both sides, without a space.
    [[nodiscard]] bool is_in_address(index g, glyph_range in) const noexcept {
        const auto ascii = [&](index i) {
            return code_at(i, in.begin, in.end) > U' ' && code_at(i, in.begin, in.end) < 0x7F;
        };
        return g > in.begin && ascii(g - 1) && ascii(g + 1) && !on_.glyphs[g].after_space &&
               !on_.glyphs[g + 1].after_space && is_address(on_, g, in);
    }
    /// What is printed for a glyph that is no quotation mark: stops full-width outside numbers and Latin text.
    [[nodiscard]] char32_t print(index g, index begin, index end) noexcept {
        const glyph& one = on_.glyphs[g];
        const char32_t wide = full_width_stop(one.code);
        if (is_slip(one)) return U':';
        if (wide == 0) return unified_ideograph(one.code);
        const stop_place at = place_of(g, {begin, end});
        if (one.code == U'(') {
            if (at.inside(is_latin_glyph)) ++narrow_brackets_;
            return at.inside(is_latin_glyph) ? one.code : wide;
        }
        if (one.code == U')' && narrow_brackets_ > 0) return --narrow_brackets_, one.code;
        return is_narrow(one.code, at) || is_in_address(g, {begin, end}) ? one.code : wide;
    }

    static constexpr std::size_t at_once = 64;

    const Page& on_;
    std::vector<repair>* repairs_;
    std::string buffer_{};  // its first `used_` bytes are the text of the node so far
    std::size_t used_ = 0;
    std::vector<span> spans_{};
    std::size_t last_end_ = 0;
    bool any_ = false;
    index last_ = 0;  // the glyph added last, and the first that was added with it
    index last_begin_ = 0;
    std::vector<quote_mark> quotes_{};  // of the node so far
    quote_start start_ = quote_start::outside;
    std::vector<std::uint32_t> slips_{};  // bytes of the page where colons are to be printed
    bool full_ = false;                   // the line added last fills its measure
    unsigned narrow_brackets_ = 0;        // ( that stand open in Latin text
};

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PRINTING_COMPOSE_HPP
