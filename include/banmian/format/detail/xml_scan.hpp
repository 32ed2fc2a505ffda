// SPDX-License-Identifier: BSL-1.0
/// Opt-in: scans XML once, from front to back, in views of the file: the page readers need no tree, and every byte has
/// a place.
#ifndef BANMIAN_FORMAT_DETAIL_XML_SCAN_HPP
#define BANMIAN_FORMAT_DETAIL_XML_SCAN_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/decimal.hpp>
#include <banmian/location.hpp>

#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian::inline BANMIAN_ABI::xml {

/// Equality with a word known when compiling; for short words one comparison of integers.
template <std::size_t Size>
[[nodiscard]] inline bool is(std::string_view text, const char (&word)[Size]) noexcept {
    return text.size() == Size - 1 && std::memcmp(text.data(), word, Size - 1) == 0;
}

/// What the scanner stands at.
enum class event : unsigned char {
    open,   ///< a start tag, or an empty element; `next_attribute` reads its attributes
    close,  ///< the end of an element
    text,   ///< text of the element last opened that is more than white space; a CDATA section is one of its own
    end     ///< of the file
};

/// A scanner over a file that must outlive it. Comments, processing instructions and document type declarations are
/// passed over; nothing is fetched, no entity is defined. At the first fault it stops, closes what is open, and
/// `note_fault` tells the place. Memory grows with the depth of the elements only.
class scanner {
public:
    explicit scanner(std::string_view source) noexcept
        : begin_(source.data()), at_(source.data()), end_(source.data() + source.size()) {}

    /// Moves on to the next event.
    event next() { return now_ = find_next(); }
    /// The event that the scanner stands at.
    [[nodiscard]] event now() const noexcept { return now_; }
    /// Moves on to the next event; false when that is the end of the element that was opened at this depth.
    bool next_inside(std::size_t depth) { return next() != event::end && open_.size() >= depth; }

    /// Reads the next attribute of the element that was just opened.
    [[nodiscard]] bool next_attribute() {
        if (!inside_tag_) return false;
        const char* at = past_space(at_);
        if (at == end_) return fail(at);
        if (*at == '>' || (*at == '/' && end_ - at > 1 && at[1] == '>')) {
            empty_element_ = *at == '/';
            inside_tag_ = false;
            at_ = at + (empty_element_ ? 2 : 1);
            return false;
        }
        const char* const key = at;
        at = past_name(at);
        key_ = from(key, at);
        if (at != end_ && *at != '=') at = past_space(at);
        if (key_.empty() || at == end_ || *at != '=') return fail(at);
        ++at;
        if (at != end_ && *at != '"') at = past_space(at);
        if (at == end_ || (*at != '"' && *at != '\'')) return fail(at);
        const char* const stop = find(at + 1, *at);
        if (stop == end_) return fail(at);
        value_ = from(at + 1, stop);
        at_ = stop + 1;
        return true;
    }
    /// The name of the attribute, with its prefix.
    [[nodiscard]] std::string_view key() const noexcept { return key_; }
    /// The value as it stands in the file: entities are not decoded.
    [[nodiscard]] std::string_view value() const noexcept { return value_; }
    /// The value as a number; not a number when it is none.
    [[nodiscard]] double number() const noexcept { return banmian::detail::decimal_of(value_); }

    /// The name of the element that was opened or closed, without its prefix. All elements have one.
    [[nodiscard]] std::string_view element() const noexcept { return local(element_); }
    /// The text as it stands in the file.
    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    /// True when the text is a CDATA section, in which `&` means itself.
    [[nodiscard]] bool text_is_literal() const noexcept { return literal_; }
    /// How many elements are open, the one just opened included and the one just closed not.
    [[nodiscard]] std::size_t depth() const noexcept { return open_.size(); }
    /// The name of an open element, without prefix: 0 is the element itself, 1 its parent. Empty when there is none.
    [[nodiscard]] std::string_view open_element(std::size_t up) const noexcept {
        return up < open_.size() ? local(open_[open_.size() - 1 - up]) : std::string_view();
    }
    /// Bytes of the file that a view into it covers.
    [[nodiscard]] span place_of(std::string_view view) const noexcept {
        const auto begin = static_cast<std::size_t>(view.data() - begin_);
        return {begin, begin + view.size()};
    }

    /// Passes over the rest of the element that was just opened.
    void skip() {
        const std::size_t inside = depth();
        while (next_inside(inside)) {
        }
    }

    /// Notes where the file is no XML: an error when nothing could be read of it.
    void note_fault(std::vector<diagnostic>& noticed) const {
        const std::string_view whole = from(begin_, end_);
        if (fault_ == nullptr && any_) return;
        const auto at = static_cast<std::size_t>((fault_ == nullptr ? begin_ : fault_) - begin_);
        noticed.push_back({any_ ? severity::warning : severity::error,
                           {errc::malformed_xml, {at, at < whole.size() ? at + 1 : at}, "well-formed XML"}});
    }

private:
    static constexpr std::array<bool, 256> ends_name = [] {
        std::array<bool, 256> made{};
        for (std::size_t byte = 0; byte <= 0x20; ++byte) made[byte] = true;
        for (const char byte : {'>', '/', '=', '<', '"', '\''}) made[static_cast<unsigned char>(byte)] = true;
        return made;
    }();

    event find_next() {
        if (inside_tag_) finish_tag();
        if (empty_element_) {
            empty_element_ = false;
            return close();
        }
        for (;;) {
            const char* const at = past_space(at_);
            at_ = at;
            if (at == end_) break;
            if (*at != '<') {
                at_ = find(at, '<');
                if (open_.empty()) continue;
                text_ = from(at, at_);
                literal_ = false;
                return event::text;
            }
            const char sign = end_ - at > 1 ? at[1] : '\0';
            if (sign == '/') {
                if (end_tag(at)) return close();
            } else if (sign == '!') {
                if (declaration()) return event::text;
            } else if (sign == '?') {
                pass("?>", 2);
            } else if (start_tag(at)) {
                return event::open;
            }
        }
        if (open_.empty()) return event::end;
        if (fault_ == nullptr) fault_ = end_;
        return close();
    }

    [[nodiscard]] static std::string_view from(const char* begin, const char* end) noexcept {
        return {begin, static_cast<std::size_t>(end - begin)};
    }
    [[nodiscard]] static std::string_view local(std::string_view name) noexcept {
        const std::size_t colon = name.find(':');
        return colon == name.npos ? name : name.substr(colon + 1);
    }
    /// White space, and the control characters that XML does not allow.
    [[nodiscard]] static bool is_space(char byte) noexcept { return static_cast<unsigned char>(byte) <= 0x20; }
    [[nodiscard]] static bool has_ink(std::string_view text) noexcept {
        for (const char byte : text)
            if (!is_space(byte)) return true;
        return false;
    }
    [[nodiscard]] const char* find(const char* from, char wanted) const noexcept {
        const void* const found =
            from == end_ ? nullptr : std::memchr(from, wanted, static_cast<std::size_t>(end_ - from));
        return found == nullptr ? end_ : static_cast<const char*>(found);
    }
    // These take and give places, not `at_`: behind a member, every byte read might be the member's own.
    [[nodiscard]] const char* past_space(const char* at) const noexcept {
        while (at != end_ && is_space(*at)) ++at;
        return at;
    }
    /// Behind a name, which ends before what cannot be in one.
    [[nodiscard]] const char* past_name(const char* at) const noexcept {
        while (at != end_ && !ends_name[static_cast<unsigned char>(*at)]) ++at;
        return at;
    }

    /// Passes over the attributes that nobody asked for.
    void finish_tag() {
        const char* at = at_;
        while (at != end_ && *at != '>') {
            const char byte = *at++;
            if (byte != '"' && byte != '\'') continue;
            at = find(at, byte);
            if (at != end_) ++at;
        }
        if (at == end_) {
            fail(at);
            return;
        }
        empty_element_ = at[-1] == '/';
        inside_tag_ = false;
        at_ = at + 1;
    }
    bool start_tag(const char* tag) {
        const char* const at = past_name(tag + 1);
        element_ = from(tag + 1, at);
        const bool ends = at == end_ || is_space(*at) || *at == '>' || *at == '/';
        const char first = element_.empty() ? '-' : element_.front();
        if (!ends || first == '-' || first == '.' || (first >= '0' && first <= '9')) return fail(tag);
        at_ = at;
        any_ = true;
        inside_tag_ = true;
        open_.push_back(element_);
        return true;
    }
    bool end_tag(const char* tag) {
        const std::string_view expected = open_.empty() ? std::string_view() : open_.back();
        const char* at = tag + 2;
        const bool same = !expected.empty() && static_cast<std::size_t>(end_ - at) > expected.size() &&
                          std::memcmp(at, expected.data(), expected.size()) == 0;
        if (!same) return fail(tag);
        at = past_space(at + expected.size());
        if (at == end_ || *at != '>') return fail(tag);
        at_ = at + 1;
        return true;
    }
    /// What begins with `<!`. True when it is a CDATA section with text.
    bool declaration() {
        const std::string_view rest = from(at_, end_);
        if (rest.substr(0, 4) == "<!--") {
            pass("-->", 4);
            return false;
        }
        if (rest.substr(0, 9) == "<![CDATA[" && !open_.empty()) {
            const char* const begin = at_ + 9;
            pass("]]>", 9);
            if (fault_ != nullptr || at_ - begin < 3 || !has_ink(from(begin, at_ - 3))) return false;
            text_ = from(begin, at_ - 3);
            literal_ = true;
            return true;
        }
        // A document type: brackets, quotes and comments inside.
        const char letter = rest.size() > 2 ? rest[2] : '\0';
        if (letter != 'D' && letter != 'd') return fail(at_);
        std::size_t deep = 0;
        const char* const tag = at_;
        for (; at_ != end_; ++at_) {
            if (*at_ == '"' || *at_ == '\'') {
                const char quote = *at_++;
                at_ = find(at_, quote);
                if (at_ == end_) break;
            } else if (*at_ == '<') {
                if (from(at_, end_).substr(0, 4) == "<!--") {
                    pass("-->", 4);
                    if (at_ == end_) break;
                    --at_;
                } else {
                    ++deep;
                }
            } else if (*at_ == '>' && --deep == 0) {
                ++at_;
                return false;
            }
        }
        at_ = tag;
        return fail(at_);
    }
    /// Moves behind the next `what`, which is sought from `skip` bytes on.
    void pass(std::string_view what, std::size_t skip) {
        const std::size_t found = from(at_, end_).find(what, skip);
        if (found == std::string_view::npos)
            fail(at_);
        else
            at_ += found + what.size();
    }
    event close() {
        element_ = open_.back();
        open_.pop_back();
        return event::close;
    }
    bool fail(const char* where) {
        if (fault_ == nullptr) fault_ = where;
        at_ = end_;
        inside_tag_ = false;
        return false;
    }

    const char* begin_;
    const char* at_;
    const char* end_;
    const char* fault_ = nullptr;
    std::vector<std::string_view> open_{};
    std::string_view element_{};
    std::string_view key_{};
    std::string_view value_{};
    std::string_view text_{};
    event now_ = event::end;
    bool literal_ = false;
    bool inside_tag_ = false;
    bool empty_element_ = false;
    bool any_ = false;
};

}  // namespace banmian::inline BANMIAN_ABI::xml

#endif  // BANMIAN_FORMAT_DETAIL_XML_SCAN_HPP
