// SPDX-License-Identifier: BSL-1.0
/// Opt-in: writes XML as it comes, element by element, without a tree; what XML 1.0 cannot hold becomes U+FFFD.
#ifndef BANMIAN_FORMAT_DETAIL_XML_WRITE_HPP
#define BANMIAN_FORMAT_DETAIL_XML_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/text/utf8.hpp>

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace xml {

namespace detail {

/// What becomes of each ASCII character: 0 stays, else an index into `replacements`.
inline constexpr std::array<unsigned char, 128> ascii_fates = [] {
    std::array<unsigned char, 128> made{};
    for (std::size_t i = 0; i < 0x20; ++i) made[i] = 1;
    made['\t'] = 2, made['\n'] = 3, made['\r'] = 4, made['&'] = 5, made['<'] = 6, made['>'] = 7, made['"'] = 8;
    return made;
}();
inline constexpr std::string_view replacements[] = {"",      "\xEF\xBF\xBD", "&#9;", "&#10;", "&#13;",
                                                    "&amp;", "&lt;",         "&gt;", "&quot;"};
/// The most bytes that become of one character, or are stored at once.
inline constexpr std::size_t most_of_one = 8;

/// True when eight bytes are ASCII that stays: by the sign bits of what each byte is less than or equal to.
[[nodiscard]] constexpr bool all_stay(std::uint64_t eight) noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t signs = 0x80 * ones;
    const auto has = [](std::uint64_t bytes, std::uint64_t one) {
        const std::uint64_t apart = bytes ^ (ones * one);
        return (apart - ones) & ~apart;
    };
    const std::uint64_t low = (eight - ones * 0x20) & ~eight;
    return ((eight | low | has(eight, '&') | has(eight, '<') | has(eight, '>') | has(eight, '"')) & signs) == 0;
}

}  // namespace detail

/// True for characters that no XML 1.0 document can hold, escaped or not.
[[nodiscard]] constexpr bool is_forbidden(char32_t one) noexcept {
    return (one < 0x20 && one != '\t' && one != '\n' && one != '\r') || one == 0xFFFE || one == 0xFFFF ||
           (one >= 0xD800 && one <= 0xDFFF);
}

/// Text for an element (white space as it is) or for an attribute between double quotes.
enum class place_of_text : bool { element, attribute };

namespace detail {

/// Escapes from `at` on, as long as `to` does not reach `limit`, behind which there must be `most_of_one` bytes.
/// Returns the place reached in the text; `to` is moved.
inline std::size_t escape(std::string_view text, std::size_t at, place_of_text place, char*& to,
                          const char* limit) noexcept {
    const std::size_t size = text.size();
    char* out = to;
    const auto put = [&out](std::string_view bytes) {
        std::memcpy(out, bytes.data(), bytes.size());
        out += bytes.size();
    };
    while (at < size && out < limit) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead < 0x80U) {
            std::uint64_t eight = 0;
            if (size - at >= sizeof eight) {
                std::memcpy(&eight, text.data() + at, sizeof eight);
                if (all_stay(eight)) {
                    std::memcpy(out, &eight, sizeof eight);
                    out += sizeof eight, at += sizeof eight;
                    continue;
                }
            }
            const unsigned char fate = ascii_fates[lead];
            if (fate == 0 || (place == place_of_text::element && (fate == 2 || fate == 3 || fate == 8)))
                *out++ = text[at];
            else
                put(replacements[fate]);
            ++at;
            continue;
        }
        // Most of what is no ASCII is U+1000 to U+CFFF, Han among it, and needs no second look.
        if (lead >= 0xE1U && lead <= 0xECU && size - at >= 3 &&
            (static_cast<unsigned char>(text[at + 1]) & 0xC0U) == 0x80U &&
            (static_cast<unsigned char>(text[at + 2]) & 0xC0U) == 0x80U) {
            std::memcpy(out, text.data() + at, 3);
            out += 3, at += 3;
            continue;
        }
        const code_point one = decode(text, at);
        put(!one.valid || is_forbidden(one.value) ? replacements[1] : text.substr(at, one.size));
        at += one.size;
    }
    to = out;
    return at;
}

}  // namespace detail

/// Appends text, escaped; what is no UTF-8 and what XML cannot hold becomes U+FFFD.
inline void append_escaped(std::string_view text, place_of_text place, std::string& out) {
    char part[512];
    for (std::size_t at = 0; at < text.size();) {
        char* end = part;
        at = detail::escape(text, at, place, end, part + sizeof part - detail::most_of_one);
        out.append(part, static_cast<std::size_t>(end - part));
    }
}

/// Writes one document into a string, which is whole when the last element is closed. Elements are closed in the order
/// in which they were opened; names are program text, written as they are. An element stands on a line of its own
/// unless its parent holds text.
///
///     xml::writer to(out);
///     to.declaration();
///     to.open("a").attribute("n", 1).text("x < y").close();   // <a n="1">x &lt; y</a>
class writer {
public:
    explicit writer(std::string& out) : out_(out), size_(out.size()) {}

    writer& declaration() {
        room(64);
        put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        return *this;
    }
    writer& open(std::string_view name) {
        room(name.size() + 3);
        end_tag();
        if (!in_text_) put('\n');
        put('<');
        put(name);
        names_.push_back(name);
        tag_is_open_ = true;
        in_text_ = false;
        return *this;
    }
    writer& attribute(std::string_view name, std::string_view value) {
        begin_attribute(name);
        escaped(value, place_of_text::attribute);
        room(1);
        put('"');
        return *this;
    }
    writer& attribute(std::string_view name, const char* value) { return attribute(name, std::string_view(value)); }
    template <std::integral Number>
    writer& attribute(std::string_view name, Number value) {
        begin_attribute(name);
        constexpr std::size_t most = 24;  // digits and sign of 64 bits are fewer
        room(most + 1);
        char* const to = out_.data() + size_;
        size_ += static_cast<std::size_t>(std::to_chars(to, to + most, value).ptr - to);
        put('"');
        return *this;
    }
    writer& text(std::string_view value) {
        room(1);
        end_tag();
        escaped(value, place_of_text::element);
        in_text_ = true;
        return *this;
    }
    writer& close() {
        const std::string_view name = names_.back();
        names_.pop_back();
        room(name.size() + 5);
        if (tag_is_open_) {
            put("/>");
            tag_is_open_ = false;
        } else {
            if (!in_text_) put('\n');
            put("</");
            put(name);
            put('>');
        }
        in_text_ = false;
        if (names_.empty()) {
            put('\n');
            out_.resize(size_);
        }
        return *this;
    }
    /// `<name>value</name>`.
    writer& leaf(std::string_view name, std::string_view value) { return open(name).text(value).close(); }

private:
    /// Sees to it that so many bytes can be put. The string is longer than what is written until the last element is
    /// closed, a step at a time, so that what is made room for is at hand when it is written.
    void room(std::size_t bytes) {
        constexpr std::size_t step = 4096;
        if (out_.size() - size_ < bytes) out_.resize(size_ + bytes + step);
    }
    void put(char one) { out_[size_++] = one; }
    void put(std::string_view bytes) {
        std::memcpy(out_.data() + size_, bytes.data(), bytes.size());
        size_ += bytes.size();
    }
    void escaped(std::string_view value, place_of_text place) {
        for (std::size_t at = 0; at < value.size();) {
            room(2 * detail::most_of_one);
            char* const begin = out_.data() + size_;
            char* end = begin;
            at = detail::escape(value, at, place, end, out_.data() + out_.size() - detail::most_of_one);
            size_ += static_cast<std::size_t>(end - begin);
        }
    }
    void end_tag() {
        if (tag_is_open_) put('>');
        tag_is_open_ = false;
    }
    void begin_attribute(std::string_view name) {
        room(name.size() + 3);
        put(' ');
        put(name);
        put("=\"");
    }

    std::string& out_;
    std::size_t size_;  // of what is written
    std::vector<std::string_view> names_{};
    bool tag_is_open_ = false;
    bool in_text_ = false;
};

}  // namespace xml
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_XML_WRITE_HPP
