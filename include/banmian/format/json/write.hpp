// SPDX-License-Identifier: BSL-1.0
/// Writes any described value as JSON, from the same description that reads it; compact, or indented for people.
#ifndef BANMIAN_FORMAT_JSON_WRITE_HPP
#define BANMIAN_FORMAT_JSON_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/error.hpp>
#include <banmian/format/json/special.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/traits.hpp>
#include <banmian/reflect/variant.hpp>
#include <banmian/text/utf8.hpp>

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json {

/// What a writer does with text that is no UTF-8, which JSON cannot hold.
enum class invalid_text : std::uint8_t {
    keep,     ///< writes it as it is: the caller knows that there is none
    replace,  ///< writes U+FFFD for each broken sequence
    refuse,   ///< `try_write` answers with an error and writes nothing; `write` does as for `replace`
};

/// How JSON is laid out, and what is left out.
struct write_options {
    bool pretty = false;      ///< one member a line; lists of numbers stay on one line
    std::size_t indent = 2;   ///< spaces for each level, when pretty
    bool omit_empty = false;  ///< leave out every null and every empty list, not only those that the type says
    enum invalid_text invalid_text = invalid_text::replace;
};

namespace detail {

/// A growing buffer that is written through a pointer. `std::string::push_back` checks and terminates at every
/// character; this reserves once for each value and terminates once, at the end.
class sink {
public:
    explicit sink(std::string& out) : out_(out), at_(out.size()) { out_.resize(out_.capacity()); }
    sink(const sink&) = delete;
    sink& operator=(const sink&) = delete;
    ~sink() { out_.resize(at_); }

    /// Room for `more` bytes; the pointer to write at.
    char* reserve(std::size_t more) {
        if (out_.size() - at_ < more) grow(more);
        return out_.data() + at_;
    }
    void advance(const char* end) noexcept { at_ = static_cast<std::size_t>(end - out_.data()); }
    void put(char one) {
        char* at = reserve(1);
        *at = one;
        ++at_;
    }
    void append(std::string_view text) {
        char* at = reserve(text.size());
        if (!text.empty()) std::memcpy(at, text.data(), text.size());
        at_ += text.size();
    }

private:
    void grow(std::size_t more) {
        const std::size_t doubled = out_.size() * 2;
        const std::size_t needed = at_ + more;
        out_.resize(doubled > needed ? doubled : needed + 256);
        out_.resize(out_.capacity());
    }

    std::string& out_;
    std::size_t at_;
};

/// What each byte needs in a JSON string: 0 nothing, 1 a \u escape, else the letter after the backslash.
inline constexpr std::array<char, 256> escapes = [] {
    std::array<char, 256> made{};
    for (std::size_t i = 0; i < 0x20; ++i) made[i] = 1;
    made['"'] = '"', made['\\'] = '\\', made['\n'] = 'n', made['\r'] = 'r', made['\t'] = 't', made['\b'] = 'b',
    made['\f'] = 'f';
    return made;
}();

inline void write_string(sink& out, std::string_view text) {
    // The worst a byte can become is \u00XX.
    char* to = out.reserve(text.size() * 6 + 2);
    *to++ = '"';
    const char* from = text.data();
    const char* const end = from + text.size();
    while (end - from >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, from, 8);
        std::memcpy(to, &word, 8);  // there is room for six times as much
        if (special_bytes(word) != 0) {
            for (int i = 0; i < 8; ++i, ++from) {
                const char escape = escapes[static_cast<unsigned char>(*from)];
                if (escape == 0) {
                    *to++ = *from;
                } else if (escape != 1) {
                    *to++ = '\\', *to++ = escape;
                } else {
                    constexpr std::string_view hex = "0123456789abcdef";
                    std::memcpy(to, "\\u00", 4);
                    to[4] = hex[static_cast<unsigned char>(*from) >> 4U];
                    to[5] = hex[static_cast<unsigned char>(*from) & 15U];
                    to += 6;
                }
            }
            continue;
        }
        from += 8, to += 8;
    }
    for (; from != end; ++from) {
        const char escape = escapes[static_cast<unsigned char>(*from)];
        if (escape == 0) {
            *to++ = *from;
        } else if (escape != 1) {
            *to++ = '\\', *to++ = escape;
        } else {
            constexpr std::string_view hex = "0123456789abcdef";
            std::memcpy(to, "\\u00", 4);
            to[4] = hex[static_cast<unsigned char>(*from) >> 4U];
            to[5] = hex[static_cast<unsigned char>(*from) & 15U];
            to += 6;
        }
    }
    *to++ = '"';
    out.advance(to);
}

template <class Number>
void write_number(sink& out, Number value) {
    char* const to = out.reserve(32);
    if constexpr (std::floating_point<Number>) {
        if (!(value - value == 0)) {  // JSON has no infinity and no NaN
            out.append("null");
            return;
        }
    }
    out.advance(std::to_chars(to, to + 32, value).ptr);
}

class writer {
public:
    writer(std::string& out, const write_options& options) : out_(out), options_(options) {}

    template <class T>
    void value(const T& one) {
        // Asked first: most types are described, and every question costs compile time.
        if constexpr (described<T> && !textual<T>) {
            described_value(one);
        } else if constexpr (std::same_as<T, bool>) {
            out_.append(one ? "true" : "false");
        } else if constexpr (named_enum<T>) {
            write_string(out_, to_name(one));
        } else if constexpr (std::integral<T> || std::floating_point<T>) {
            write_number(out_, one);
        } else if constexpr (optional_like<T>) {
            if (one)
                value(*one);
            else
                out_.append("null");
        } else if constexpr (textual<T>) {
            std::string text;
            text_form<T>::append(one, text);
            write_string(out_, text);
        } else if constexpr (text_like<T>) {
            string(std::string_view(one));
        } else if constexpr (list_like<T>) {
            list(one);
        } else if constexpr (tagged_variant<T>) {
            const std::string_view name = variant_tags<T>::names[one.index()];
            visit([&](const auto& alternative) { described_value(alternative, variant_tags<T>::key, name); }, one);
        } else {
            static_assert(reflectable<T>,
                          "banmian: describe the type with a field list or as a Hana Struct to write it");
            described_value(one);
        }
    }

    /// True when text was written that is no UTF-8.
    [[nodiscard]] bool met_invalid() const noexcept { return met_invalid_; }

private:
    void string(std::string_view text) {
        if (options_.invalid_text == invalid_text::keep || is_valid_utf8(text)) return write_string(out_, text);
        met_invalid_ = true;
        std::string sound;
        for (std::size_t at = 0; at < text.size();) {
            const code_point one = decode(text, at);
            append_utf8(one.value, sound);
            at += one.size;
        }
        write_string(out_, sound);
    }

    template <class T>
    [[nodiscard]] static constexpr bool flat() noexcept {
        return std::integral<T> || std::floating_point<T> || positional<T>;
    }

    template <class List>
    void list(const List& items) {
        using item_type = std::remove_cvref_t<decltype(*items.begin())>;
        constexpr bool on_one_line = flat<item_type>();
        out_.put('[');
        ++depth_;
        bool first = true;
        for (const auto& item : items) {
            if (!first) out_.put(',');
            if (!on_one_line)
                new_line();
            else if (options_.pretty && !first)
                out_.put(' ');
            first = false;
            value(item);
        }
        --depth_;
        if (!first && !on_one_line) new_line();
        out_.put(']');
    }

    template <class T>
    void described_value(const T& one, std::string_view tag_key = {}, std::string_view tag = {}) {
        if constexpr (positional<T>) {
            out_.put('[');
            elements(one, fields_of<T>{});
            out_.put(']');
        } else {
            out_.put('{');
            ++depth_;
            if (!tag_key.empty()) {
                new_line();
                write_string(out_, tag_key);
                out_.append(options_.pretty ? ": " : ":");
                write_string(out_, tag);
            }
            const bool any = members(one, fields_of<T>{}, !tag_key.empty());
            --depth_;
            if (any) new_line();
            out_.put('}');
        }
    }
    template <class T, class... Fields>
    void elements(const T& one, field_list<T, Fields...> /*list*/) {
        std::size_t count = 0;
        ((count++ == 0 ? void() : out_.append(options_.pretty ? ", " : ","), value(Fields::get(one))), ...);
    }
    // A fold over a member function costs half the compile time of for_each_field with a generic lambda.
    template <class T, class... Fields>
    bool members(const T& one, field_list<T, Fields...> /*list*/, bool any) {
        (member<Fields>(Fields::get(one), any), ...);
        return any;
    }
    template <class Field, class Member>
    void member(const Member& one, bool& any) {
        const bool omit = Field::when == presence::omit_empty || options_.omit_empty;
        if constexpr (optional_like<Member>) {
            if (omit && !one) return;
        } else if constexpr (list_like<Member>) {
            if (omit && one.size() == 0) return;
        } else if constexpr (text_like<Member>) {
            if (Field::when == presence::omit_empty && one.size() == 0) return;
        }
        if (any) out_.put(',');
        any = true;
        new_line();
        if constexpr (plain(Field::name)) {
            plain_key(Field::name);
        } else {
            write_string(out_, Field::name);
            out_.append(options_.pretty ? ": " : ":");
        }
        value(one);
    }

    /// Writes `"name":` for a name that holds nothing to escape. Field names are program text; most are plain.
    void plain_key(std::string_view name) {
        char* to = out_.reserve(name.size() + 4);
        *to++ = '"';
        std::memcpy(to, name.data(), name.size());
        to += name.size();
        *to++ = '"';
        *to++ = ':';
        if (options_.pretty) *to++ = ' ';
        out_.advance(to);
    }
    [[nodiscard]] static constexpr bool plain(std::string_view name) noexcept {
        for (const char byte : name)
            if (escapes[static_cast<unsigned char>(byte)] != 0) return false;
        return true;
    }

    void new_line() {
        if (!options_.pretty) return;
        const std::size_t spaces = depth_ * options_.indent;
        char* to = out_.reserve(spaces + 1);
        *to++ = '\n';
        std::memset(to, ' ', spaces);
        out_.advance(to + spaces);
    }

    sink out_;
    write_options options_;
    std::size_t depth_ = 0;
    bool met_invalid_ = false;
};

}  // namespace detail

/// Appends `value` to `out` as JSON. Text is written as it is: valid UTF-8 in, valid JSON out.
template <class T>
void write(const T& value, std::string& out, const write_options& options = {}) {
    detail::writer(out, options).value(value);
}

/// Appends `value` to `out` as JSON, or nothing, and answers `errc::invalid_utf8`, when it holds text that is no UTF-8
/// and the options refuse that.
template <class T>
[[nodiscard]] error try_write(const T& value, std::string& out, const write_options& options = {}) {
    const std::size_t before = out.size();
    bool invalid = false;
    {
        write_options checked = options;
        if (checked.invalid_text == invalid_text::keep) checked.invalid_text = invalid_text::refuse;
        detail::writer to(out, checked);
        to.value(value);
        invalid = to.met_invalid() && checked.invalid_text == invalid_text::refuse;
    }
    if (!invalid) return {};
    out.resize(before);
    return {errc::invalid_utf8, {}, "text that is UTF-8"};
}

/// `value` as JSON.
template <class T>
[[nodiscard]] std::string write(const T& value, const write_options& options = {}) {
    std::string out;
    write(value, out, options);
    return out;
}

}  // namespace json
}  // namespace BANMIAN_ABI
}  // namespace banmian

#ifdef BANMIAN_TEMPLATE  // what banmian::compiled holds of it
#include <banmian/format/json/compiled.hpp>
#endif

#endif  // BANMIAN_FORMAT_JSON_WRITE_HPP
