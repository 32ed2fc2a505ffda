// SPDX-License-Identifier: BSL-1.0
/// Writes any described value as JSON, from the same description that reads it; compact, or indented for people.
#ifndef BANMIAN_FORMAT_JSON_WRITE_HPP
#define BANMIAN_FORMAT_JSON_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/lengthen.hpp>
#include <banmian/format/json/escape_text.hpp>
#include <banmian/format/json/field_table.hpp>
#include <banmian/format/json/numerals.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/traits.hpp>
#include <banmian/reflect/variant.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
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

/// Room that is always left at the place of writing: for brackets, commas, `null`.
inline constexpr std::size_t spare_room = 8;

/// The string that is written to, through a pointer that functions hand on in a register. The string's size runs ahead
/// of what is written, by steps: making all of a large capacity valid would write a megabyte of zeros for a document of
/// a kilobyte.
class sink {
public:
    explicit sink(std::string& out) : out_(out), size_(out.size()), limit_(out.data() + out.size()) {}
    sink(const sink&) = delete;
    sink& operator=(const sink&) = delete;
    ~sink() { out_.resize(size_); }

    [[nodiscard]] char* begin() noexcept { return out_.data() + size_; }
    /// The place to write at, `at` or where that was moved to, with `more` bytes of room.
    [[nodiscard, gnu::always_inline]] char* room(char* at, std::size_t more) {
        if (static_cast<std::size_t>(limit_ - at) < more) return grow(at, more);
        return at;
    }
    /// What was written counts up to `end`; without this, nothing.
    void finish(const char* end) noexcept { size_ = static_cast<std::size_t>(end - out_.data()); }

private:
    [[gnu::noinline]] char* grow(const char* at, std::size_t more) {
        constexpr std::size_t most = std::size_t{4} * 1024;
        const auto used = static_cast<std::size_t>(at - out_.data());
        banmian::detail::lengthen(out_, used + more + (used < 256 ? 256 : used < most ? used : most));
        limit_ = out_.data() + out_.size();
        return out_.data() + used;
    }

    std::string& out_;
    std::size_t size_;
    char* limit_;
};

/// Values that take `number_room` at most.
template <class T>
inline constexpr bool is_bounded = std::is_arithmetic_v<T>;
template <class T>
inline constexpr bool is_bounded<std::optional<T>> = is_bounded<T>;

/// Every function takes the place to write at and answers the place behind what it wrote, where `spare_room` is left.
class writer {
public:
    writer(std::string& out, const write_options& options) : out_(out), options_(options) {}

    template <class T>
    void document(const T& one) {
        out_.finish(value(out_.room(out_.begin(), number_room + spare_room), one));
    }
    /// True when text was written that is no UTF-8.
    [[nodiscard]] bool met_invalid() const noexcept { return met_invalid_; }

private:
    /// For values that are bounded there must be room.
    template <class T>
    char* value(char* to, const T& one) {
        // Asked first: most types are described, and every question costs compile time.
        if constexpr (described<T> && !textual<T>) {
            return described_value(to, one);
        } else if constexpr (std::same_as<T, bool>) {
            std::memcpy(to, one ? "true" : "fals", 4);
            to[4] = 'e';
            return to + (one ? 4 : 5);
        } else if constexpr (named_enum<T>) {
            return string(to, to_name(one));
        } else if constexpr (std::integral<T>) {
            return write_whole(to, one);
        } else if constexpr (std::floating_point<T>) {
            return write_decimal(to, one);
        } else if constexpr (optional_like<T>) {
            if (one) return value(to, *one);
            std::memcpy(to, "null", 4);
            return out_.room(to + 4, spare_room);
        } else if constexpr (textual<T>) {
            std::string made;
            text_form<T>::append(one, made);
            return string(to, made);
        } else if constexpr (text_like<T>) {
            return text(to, one);
        } else if constexpr (list_like<T>) {
            return list(to, one);
        } else if constexpr (tagged_variant<T>) {
            const std::string_view name = variant_tags<T>::names[one.index()];
            visit([&](const auto& alternative) { to = described_value(to, alternative, variant_tags<T>::key, name); },
                  one);
            return to;
        } else {
            static_assert(reflectable<T>,
                          "banmian: describe the type with a field list or as a Hana Struct to write it");
            return described_value(to, one);
        }
    }

    template <class Text>
    [[gnu::always_inline]] char* text(char* to, const Text& one, std::size_t after = spare_room) {
        const std::string_view all(one);
        if constexpr (std::same_as<Text, std::string>) {
            // A short one is inside the object, which ends behind it.
            const auto inside = reinterpret_cast<std::uintptr_t>(all.data()) - reinterpret_cast<std::uintptr_t>(&one);
            return string(to, all, after, inside <= sizeof one - 16 ? behind::sixteen_from_begin : behind::unknown);
        } else {
            return string(to, all, after);
        }
    }
    /// Writes a string, with `after` bytes of room behind it.
    char* string(char* to, std::string_view text, std::size_t after = spare_room, behind readable = behind::unknown) {
        *to++ = '"';
        while (text.size() > piece_size) {
            const std::size_t size = piece_of(text);
            to = piece(to, text.substr(0, size), spare_room, behind::unknown);
            text.remove_prefix(size);
        }
        to = piece(to, text, after + 1, readable);
        *to++ = '"';
        return to;
    }
    /// A piece of a string; the room for all escapes of a long one would be too much.
    [[gnu::always_inline]] char* piece(char* to, std::string_view text, std::size_t after, behind readable) {
        to = out_.room(to, escaped_room(text.size()) + after);
        bool sound = true;
        char* const end = escape_text(text, to, sound, readable);
        return sound || options_.invalid_text == invalid_text::keep ? end : unsound_piece(to, text);
    }
    [[gnu::noinline]] char* unsound_piece(char* to, std::string_view text) noexcept {
        met_invalid_ = true;
        return escape_unsound_text(text, to);
    }
    static constexpr std::size_t piece_size = 2048;
    /// Where `text` can be cut so that no character is: in front of a byte that continues none, or behind three that
    /// do.
    [[nodiscard]] static std::size_t piece_of(std::string_view text) noexcept {
        for (std::size_t back = 0; back < 4; ++back)
            if ((static_cast<unsigned char>(text[piece_size - back]) & 0xC0U) != 0x80U) return piece_size - back;
        return piece_size;
    }

    template <class T>
    [[nodiscard]] static constexpr bool flat() noexcept {
        return std::integral<T> || std::floating_point<T> || positional<T>;
    }

    template <class List>
    char* list(char* to, const List& items) {
        using item_type = std::remove_cvref_t<decltype(*items.begin())>;
        constexpr bool on_one_line = flat<item_type>();
        char separator = '[';
        ++depth_;
        for (const auto& item : items) {
            *to++ = separator;
            if (options_.pretty && (!on_one_line || separator == ',')) to = on_one_line ? space(to) : new_line(to);
            separator = ',';
            to = out_.room(to, is_bounded<item_type> ? number_room + spare_room : spare_room);
            to = value(to, item);
        }
        --depth_;
        if (separator == '[')
            *to++ = '[';
        else if (!on_one_line && options_.pretty)
            to = new_line(to);
        *to++ = ']';
        return out_.room(to, spare_room);
    }

    /// What all keys and bounded members of a type take at most, with a comma and a space each.
    template <class T, class... Fields>
    [[nodiscard]] static constexpr std::size_t fixed_room(field_list<T, Fields...> /*list*/) noexcept {
        return ((Fields::name.size() * 6 + 6 + (is_bounded<typename Fields::value_type> ? number_room : 0)) + ... +
                (2 + spare_room));
    }

    template <class T>
    char* described_value(char* to, const T& one) {
        if constexpr (positional<T>) {
            to = elements(out_.room(to, fixed_room(fields_of<T>{})), one, fields_of<T>{});
            *to++ = ']';
            return out_.room(to, spare_room);
        } else {
            return object(to, one, false);
        }
    }
    /// An alternative of a variant: the tag comes first.
    template <class T>
    char* described_value(char* to, const T& one, std::string_view tag_key, std::string_view tag) {
        *to++ = '{';
        if (options_.pretty) {
            ++depth_;
            to = new_line(to);
            --depth_;
        }
        to = string(to, tag_key);
        *to++ = ':';
        if (options_.pretty) *to++ = ' ';
        return object(string(to, tag), one, true);
    }
    template <class T>
    char* object(char* to, const T& one, bool any) {
        ++depth_;
        to = members(out_.room(to, fixed_room(fields_of<T>{})), one, fields_of<T>{}, any);
        --depth_;
        if (!any)
            *to++ = '{';
        else if (options_.pretty)
            to = new_line(to);
        *to++ = '}';
        return out_.room(to, spare_room);
    }
    template <class T, class... Fields>
    char* elements(char* to, const T& one, field_list<T, Fields...> list) {
        char separator = '[';
        ((*to++ = separator, to = options_.pretty && separator == ',' ? space(to) : to, separator = ',',
          to = out_.room(value(to, Fields::get(one)), fixed_room(list))),
         ...);
        if (separator == '[') *to++ = '[';
        return to;
    }
    // A fold over a member function costs half the compile time of for_each_field with a generic lambda.
    template <class T, class... Fields>
    char* members(char* to, const T& one, field_list<T, Fields...> list, bool& any) {
        ((to = member<Fields, fixed_room(list)>(to, Fields::get(one), any)), ...);
        return to;
    }
    /// There is `Room`, and there is again behind the member.
    template <class Field, std::size_t Room, class Member>
    char* member(char* to, const Member& one, bool& any) {
        if constexpr (optional_like<Member>) {
            if ((Field::when == presence::omit_empty || options_.omit_empty) && !one) return to;
        } else if constexpr (list_like<Member>) {
            if ((Field::when == presence::omit_empty || options_.omit_empty) && one.size() == 0) return to;
        } else if constexpr (text_like<Member>) {
            if (Field::when == presence::omit_empty && one.size() == 0) return to;
        }
        *to++ = any ? ',' : '{';
        any = true;
        if (options_.pretty) to = new_line(to, Room);
        if constexpr (quoted_key<Field>::plain) {
            std::memcpy(to, quoted_key<Field>::chars.data(), quoted_key<Field>::chars.size());
            to += quoted_key<Field>::chars.size();
        } else {
            to = string(to, Field::name, Room);
            *to++ = ':';
        }
        if (options_.pretty) *to++ = ' ';
        if constexpr (is_bounded<Member>)
            return value(to, one);
        else if constexpr (text_like<Member> && !textual<Member>)
            return text(to, one, Room);
        else
            return out_.room(value(to, one), Room);
    }

    char* space(char* to) {
        *to++ = ' ';
        return out_.room(to, spare_room);
    }
    [[gnu::noinline]] char* new_line(char* to, std::size_t after = spare_room) {
        const std::size_t spaces = depth_ * options_.indent;
        to = out_.room(to, spaces + 1 + after);
        *to++ = '\n';
        std::memset(to, ' ', spaces);
        return to + spaces;
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
    detail::writer(out, options).document(value);
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
        to.document(value);
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
