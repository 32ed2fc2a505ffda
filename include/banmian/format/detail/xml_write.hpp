// SPDX-License-Identifier: BSL-1.0
/// Opt-in: writes XML as it comes, element by element, without a tree; what XML 1.0 cannot hold becomes U+FFFD.
#ifndef BANMIAN_FORMAT_DETAIL_XML_WRITE_HPP
#define BANMIAN_FORMAT_DETAIL_XML_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <bit>
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
inline constexpr std::size_t most_of_one = sizeof(std::uint64_t);

/// Copies at most 16 bytes by two that may lie over one another, which a call of memcpy takes longer for.
inline void copy_short(const char* from, std::size_t size, char* to) noexcept {
    if (size >= 8) {
        std::memcpy(to, from, 8);
        std::memcpy(to + size - 8, from + size - 8, 8);
    } else if (size >= 4) {
        std::memcpy(to, from, 4);
        std::memcpy(to + size - 4, from + size - 4, 4);
    } else if (size > 0) {
        to[0] = from[0];
        to[size / 2] = from[size / 2];
        to[size - 1] = from[size - 1];
    }
}

inline constexpr std::uint64_t every_byte = 0x0101010101010101U;

/// True when eight bytes are ASCII that stays: no sign bit is set in any of them, nor in what tells a byte below 0x20,
/// one of `<` and `>`, which differ in one bit, or one of `&` and `"`, which do too.
[[nodiscard]] constexpr bool all_stay(std::uint64_t eight) noexcept {
    const auto has = [](std::uint64_t bytes, std::uint64_t one) {
        const std::uint64_t apart = bytes ^ (every_byte * one);
        return (apart - every_byte) & ~apart;
    };
    const std::uint64_t low = (eight - every_byte * 0x20) & ~eight;
    const std::uint64_t angles = has(eight | every_byte * ('<' ^ '>'), '>');
    const std::uint64_t others = has(eight & ~(every_byte * ('&' ^ '"')), '"');
    return ((eight | low | angles | others) & (every_byte * 0x80)) == 0;
}

/// True for the first two bytes of a character of three that stays, whatever the third is: most of what is no ASCII,
/// Han and full-width forms among it. E0, ED, EE and EF BF need a second look.
[[nodiscard]] constexpr bool begins_three(char first, char second) noexcept {
    const auto lead = static_cast<unsigned char>(first);
    return (lead >= 0xE1U && lead <= 0xECU) || (lead == 0xEFU && static_cast<unsigned char>(second) != 0xBFU);
}
/// How many of eight bytes, which stand at `at`, are one or two such characters at their beginning.
[[nodiscard]] inline std::size_t size_of_threes(std::uint64_t eight, const char* at) noexcept {
    using bytes = std::array<unsigned char, 8>;
    constexpr auto first = std::bit_cast<std::uint64_t>(bytes{0xF0, 0xC0, 0xC0, 0, 0, 0, 0, 0});
    constexpr auto first_shape = std::bit_cast<std::uint64_t>(bytes{0xE0, 0x80, 0x80, 0, 0, 0, 0, 0});
    constexpr auto second = std::bit_cast<std::uint64_t>(bytes{0, 0, 0, 0xF0, 0xC0, 0xC0, 0, 0});
    constexpr auto second_shape = std::bit_cast<std::uint64_t>(bytes{0, 0, 0, 0xE0, 0x80, 0x80, 0, 0});
    if ((eight & first) != first_shape || !begins_three(at[0], at[1])) return 0;
    return (eight & second) == second_shape && begins_three(at[3], at[4]) ? 6 : 3;
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

/// At most eight bytes as a word, behind them what stays. Shifted together where the first byte is the lowest one: a
/// word that is stored in parts must wait for them when it is loaded.
[[nodiscard]] inline std::uint64_t word_of(const char* at, std::size_t size) noexcept {
    std::uint64_t made = every_byte * 'x';
    if (size == sizeof made) {
        std::memcpy(&made, at, sizeof made);
    } else if constexpr (std::endian::native == std::endian::little) {
        for (std::size_t i = size; i-- > 0;) made = made << 8U | static_cast<unsigned char>(at[i]);
    } else {
        std::memcpy(&made, at, size);
    }
    return made;
}

/// Escapes the character at `at`; returns how many bytes it takes.
inline std::size_t escape_one(std::string_view text, std::size_t at, place_of_text place, char*& out) noexcept {
    const auto put = [&out](std::string_view bytes) {
        std::memcpy(out, bytes.data(), bytes.size());
        out += bytes.size();
    };
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80U) {
        const unsigned char fate = ascii_fates[lead];
        if (fate == 0 || (place == place_of_text::element && (fate == 2 || fate == 3 || fate == 8)))
            *out++ = text[at];
        else
            put(replacements[fate]);
        return 1;
    }
    const code_point one = decode(text, at);
    put(!one.valid || is_forbidden(one.value) ? replacements[1] : text.substr(at, one.size));
    return one.size;
}

/// Escapes from `at` on, as long as `out` does not reach `limit`, behind which there must be `most_of_one` bytes.
/// Returns the place reached in the text; `out` is moved.
inline std::size_t escape(std::string_view text, std::size_t at, place_of_text place, char*& out,
                          const char* limit) noexcept {
    const std::size_t size = text.size();
    while (at < size && out < limit) {
        const char* const from = text.data() + at;
        const std::size_t left = (std::min)(size - at, most_of_one);
        const std::uint64_t eight = word_of(from, left);
        const bool is_ascii = static_cast<unsigned char>(*from) < 0x80U;
        const std::size_t taken = !is_ascii ? size_of_threes(eight, from) : all_stay(eight) ? left : 0;
        if (taken == 0) {
            at += escape_one(text, at, place, out);
            continue;
        }
        std::memcpy(out, &eight, sizeof eight);
        out += taken, at += taken;
    }
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
        constexpr std::string_view all = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        return keep(put(room(all.size()), all));
    }
    writer& open(std::string_view name) {
        char* to = end_tag(room(name.size() + 3));
        if (!in_text_) *to++ = '\n';
        *to++ = '<';
        keep(put(to, name));
        names_.push_back(name);
        tag_is_open_ = true;
        in_text_ = false;
        return *this;
    }
    writer& attribute(std::string_view name, std::string_view value) {
        char* const to = begin_attribute(name, 0);
        return keep(put(escaped(to, value, place_of_text::attribute, 1), '"'));
    }
    writer& attribute(std::string_view name, const char* value) { return attribute(name, std::string_view(value)); }
    template <std::integral Number>
    writer& attribute(std::string_view name, Number value) {
        constexpr std::size_t most = 24;  // digits and sign of 64 bits are fewer
        char* const to = begin_attribute(name, most + 1);
        return keep(put(std::to_chars(to, to + most, value).ptr, '"'));
    }
    writer& text(std::string_view value) {
        keep(escaped(end_tag(room(1)), value, place_of_text::element, 0));
        in_text_ = true;
        return *this;
    }
    writer& close() {
        const std::string_view name = names_.back();
        names_.pop_back();
        char* to = room(name.size() + 5);
        if (tag_is_open_) {
            to = put(put(to, '/'), '>');
            tag_is_open_ = false;
        } else {
            if (!in_text_) *to++ = '\n';
            to = put(put(put(put(to, '<'), '/'), name), '>');
        }
        in_text_ = false;
        if (names_.empty()) *to++ = '\n';
        keep(to);
        if (names_.empty()) out_.resize(size_);
        return *this;
    }
    /// `<name>value</name>`.
    writer& leaf(std::string_view name, std::string_view value) { return open(name).text(value).close(); }

private:
    // What is put goes through a pointer at hand: members would be read again behind every byte.

    /// The place to put so many bytes at. The string is longer than what is written until the last element is closed, a
    /// step at a time, so that what is made room for is at hand when it is written.
    [[nodiscard]] char* room(std::size_t bytes) {
        constexpr std::size_t step = 4096;
        if (out_.size() - size_ < bytes) out_.resize(size_ + bytes + step);
        return out_.data() + size_;
    }
    /// What is put ends here.
    writer& keep(const char* to) {
        size_ = static_cast<std::size_t>(to - out_.data());
        return *this;
    }
    [[nodiscard]] static char* put(char* to, char one) {
        *to = one;
        return to + 1;
    }
    [[nodiscard]] static char* put(char* to, std::string_view bytes) {
        const std::size_t size = bytes.size();
        if (size <= 16)
            detail::copy_short(bytes.data(), size, to);
        else
            std::memcpy(to, bytes.data(), size);
        return to + size;
    }
    /// Puts a text from `to` on; behind it there is room for so many bytes more.
    [[nodiscard]] char* escaped(char* to, std::string_view value, place_of_text place, std::size_t more) {
        std::size_t at = 0;
        do {
            keep(to);
            to = room(2 * detail::most_of_one + more);
            at = detail::escape(value, at, place, to, out_.data() + out_.size() - detail::most_of_one - more);
        } while (at < value.size());
        return to;
    }
    [[nodiscard]] char* end_tag(char* to) {
        if (tag_is_open_) *to++ = '>';
        tag_is_open_ = false;
        return to;
    }
    [[nodiscard]] char* begin_attribute(std::string_view name, std::size_t more) {
        char* const to = room(name.size() + 3 + more);
        return put(put(put(put(to, ' '), name), '='), '"');
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
