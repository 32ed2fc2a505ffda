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
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace xml {

namespace detail {

/// What becomes of each byte: 0 stays, else an index into `replacements`; 9 begins what may be U+FFFE or U+FFFF.
inline constexpr std::array<unsigned char, 256> byte_fates = [] {
    std::array<unsigned char, 256> made{};
    for (std::size_t i = 0; i < 0x20; ++i) made[i] = 1;
    made['\t'] = 2, made['\n'] = 3, made['\r'] = 4, made['&'] = 5, made['<'] = 6, made['>'] = 7, made['"'] = 8;
    made[0xEF] = 9;
    return made;
}();
inline constexpr std::string_view replacements[] = {"",      "\xEF\xBF\xBD", "&#9;", "&#10;", "&#13;",
                                                    "&amp;", "&lt;",         "&gt;", "&quot;"};

}  // namespace detail

/// True for characters that no XML 1.0 document can hold, escaped or not.
[[nodiscard]] constexpr bool is_forbidden(char32_t one) noexcept {
    return (one < 0x20 && one != '\t' && one != '\n' && one != '\r') || one == 0xFFFE || one == 0xFFFF ||
           (one >= 0xD800 && one <= 0xDFFF);
}

/// Appends text for an element (white space as it is) or for an attribute between double quotes.
enum class place_of_text : bool { element, attribute };
inline void append_escaped(std::string_view text, place_of_text place, std::string& out) {
    if (!is_valid_utf8(text)) {
        std::string sound;
        for (std::size_t at = 0; at < text.size();) {
            const code_point one = decode(text, at);
            append_utf8(one.value, sound);
            at += one.size;
        }
        return append_escaped(sound, place, out);
    }
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const unsigned char fate = detail::byte_fates[static_cast<unsigned char>(text[at])];
        if (fate == 0) continue;
        if (place == place_of_text::element && (fate == 2 || fate == 3 || fate == 8)) continue;
        std::size_t size = 1;
        std::string_view by = detail::replacements[fate == 9 ? 1 : fate];
        if (fate == 9) {  // EF BF BE, EF BF BF; all else that begins with EF stays
            const std::string_view three = text.substr(at, 3);
            if (three != "\xEF\xBF\xBE" && three != "\xEF\xBF\xBF") continue;
            size = 3;
        }
        out.append(text.substr(begin, at - begin));
        out.append(by);
        begin = at + size;
        at = begin - 1;
    }
    out.append(text.substr(begin));
}

/// Writes one document into a string. Elements are closed in the order in which they were opened; names are program
/// text, written as they are. An element stands on a line of its own unless its parent holds text.
///
///     xml::writer to(out);
///     to.declaration();
///     to.open("a").attribute("n", 1).text("x < y").close();   // <a n="1">x &lt; y</a>
class writer {
public:
    explicit writer(std::string& out) : out_(out) {}

    writer& declaration() {
        out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        return *this;
    }
    writer& open(std::string_view name) {
        end_tag();
        if (!in_text_) out_ += '\n';
        out_ += '<';
        out_ += name;
        names_.push_back(name);
        tag_is_open_ = true;
        in_text_ = false;
        return *this;
    }
    writer& attribute(std::string_view name, std::string_view value) {
        begin_attribute(name);
        append_escaped(value, place_of_text::attribute, out_);
        out_ += '"';
        return *this;
    }
    writer& attribute(std::string_view name, const char* value) { return attribute(name, std::string_view(value)); }
    template <std::integral Number>
    writer& attribute(std::string_view name, Number value) {
        begin_attribute(name);
        number(value);
        out_ += '"';
        return *this;
    }
    writer& text(std::string_view value) {
        end_tag();
        append_escaped(value, place_of_text::element, out_);
        in_text_ = true;
        return *this;
    }
    writer& close() {
        const std::string_view name = names_.back();
        names_.pop_back();
        if (tag_is_open_) {
            out_ += "/>";
            tag_is_open_ = false;
        } else {
            if (!in_text_) out_ += '\n';
            out_ += "</";
            out_ += name;
            out_ += '>';
        }
        in_text_ = false;
        if (names_.empty()) out_ += '\n';
        return *this;
    }
    /// `<name>value</name>`.
    writer& leaf(std::string_view name, std::string_view value) { return open(name).text(value).close(); }

private:
    void end_tag() {
        if (tag_is_open_) out_ += '>';
        tag_is_open_ = false;
    }
    void begin_attribute(std::string_view name) {
        out_ += ' ';
        out_ += name;
        out_ += "=\"";
    }
    template <std::integral Number>
    void number(Number value) {
        char digits[24];
        const char* const end = std::to_chars(digits, digits + sizeof digits, value).ptr;
        out_.append(digits, static_cast<std::size_t>(end - digits));  // two pointers would make a copy, and g++ 12 warn
    }

    std::string& out_;
    std::vector<std::string_view> names_{};
    bool tag_is_open_ = false;
    bool in_text_ = false;
};

}  // namespace xml
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_XML_WRITE_HPP
