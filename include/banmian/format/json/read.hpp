// SPDX-License-Identifier: BSL-1.0
/// Reads JSON straight into any described type, in one pass and without a tree between: owning, or views over an arena.
#ifndef BANMIAN_FORMAT_JSON_READ_HPP
#define BANMIAN_FORMAT_JSON_READ_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/error.hpp>
#include <banmian/format/json/field_table.hpp>
#include <banmian/format/json/scan.hpp>
#include <banmian/format/json/variant.hpp>
#include <banmian/model/slice.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/traits.hpp>
#include <banmian/result.hpp>

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <vector>

namespace banmian::inline BANMIAN_ABI::json {

namespace detail {

template <class T>
inline constexpr bool is_slice = false;
template <class T>
inline constexpr bool is_slice<slice<T>> = true;

/// One reader for all types. Faults in a value that is not fatal to the text (a wrong type, an unknown name) are
/// collected when `collect_` is set, and the value left at its default.
class reader {
public:
    reader(scanner& in, arena* memory, std::vector<diagnostic>* collected)
        : in_(in), memory_(memory), collected_(collected) {}

    template <class T>
    bool value(T& to) {
        if constexpr (std::same_as<T, bool>) {
            if (in_.peek() == 't' && in_.eat_word("true")) return to = true, true;
            if (in_.peek() == 'f' && in_.eat_word("false")) return to = false, true;
            return wrong_type("true or false");
        } else if constexpr (named_enum<T>) {
            return enumerator(to);
        } else if constexpr (std::integral<T>) {
            return integer(to);
        } else if constexpr (std::floating_point<T>) {
            return floating(to);
        } else if constexpr (optional_like<T>) {
            if (in_.peek() == 'n') {
                if (!in_.eat_word("null")) return in_.fail_here("null");
                to.reset();
                return true;
            }
            return value(to.emplace());
        } else if constexpr (textual<T>) {
            return textual_value(to);
        } else if constexpr (text_like<T>) {
            return text(to);
        } else if constexpr (tagged_variant<T>) {
            return read_variant(
                in_, to, [&](auto& one, std::string_view tag) { return object(one, tag); },
                [&](errc code, std::size_t begin, std::string_view wanted) { return fault(code, begin, wanted); });
        } else if constexpr (map_like<T>) {
            return map(to);
        } else if constexpr (is_std_array<T>) {
            return array(to);
        } else if constexpr (is_slice<T>) {
            return slice_of(to);
        } else if constexpr (list_like<T>) {
            return list(to);
        } else if constexpr (positional<T>) {
            return tuple(to);
        } else {
            static_assert(reflectable<T>,
                          "banmian: describe the type with a field list or as a Hana Struct to read it");
            return object(to);
        }
    }

private:
    /// The value at the cursor is of another kind than the member's type: passes over it, and notes or reports it.
    bool wrong_type(std::string_view expected) {
        in_.skip_white_space();
        const std::size_t begin = in_.at();
        if (begin >= in_.text().size()) return in_.fail_here(expected);
        if (!in_.skip_value()) return false;
        return fault(errc::wrong_type, begin, expected);
    }
    /// A fault that lies behind the cursor, in a value that is sound JSON.
    bool fault(errc code, std::size_t begin, std::string_view expected) {
        if (collected_ == nullptr) return in_.fail(code, begin, in_.at(), expected);
        constexpr std::size_t most = 100;
        if (collected_->size() < most) collected_->push_back({severity::warning, {code, {begin, in_.at()}, expected}});
        return true;
    }

    template <class T>
    bool integer(T& to) {
        const char first = in_.peek();
        if (first != '-' && (first < '0' || first > '9')) return wrong_type("a whole number");
        const std::size_t begin = in_.at();
        std::uint64_t digits = 0;
        if constexpr (sizeof(T) == 8)
            if (in_.short_number(digits)) return to = static_cast<T>(digits), true;
        std::string_view raw;
        bool whole = false;
        if (!in_.number(raw, whole)) return false;
        if (!whole) return fault(errc::wrong_type, begin, "a whole number");
        T read{};
        const auto [end, problem] = std::from_chars(raw.data(), raw.data() + raw.size(), read);
        if (problem != std::errc() || end != raw.data() + raw.size())
            return fault(errc::number_out_of_range, begin, "a number that the type can hold");
        to = read;
        return true;
    }
    template <class T>
    bool floating(T& to) {
        const char first = in_.peek();
        if (first != '-' && (first < '0' || first > '9')) return wrong_type("a number");
        const std::size_t begin = in_.at();
        std::string_view raw;
        bool whole = false;
        if (!in_.number(raw, whole)) return false;
        T read{};
        if (std::from_chars(raw.data(), raw.data() + raw.size(), read).ec == std::errc::result_out_of_range) {
            // Too small is nothing; too large is no number.
            const bool small = raw.find("e-") != raw.npos || raw.find("E-") != raw.npos || raw.substr(0, 2) == "0." ||
                               raw.substr(0, 3) == "-0.";
            if (!small) return fault(errc::number_out_of_range, begin, "a number that a double can hold");
            read = 0;
        }
        to = read;
        return true;
    }

    template <class T>
    bool text(T& to) {
        if (in_.peek() != '"') return wrong_type("a string");
        std::string_view raw;
        bool escaped = false;
        if (!in_.string(raw, escaped)) return false;
        if constexpr (std::same_as<T, std::string_view>) {
            if (!escaped) {
                to = raw;
                return true;
            }
            char* const place = memory_->allocate_array<char>(raw.size());
            to = {place, static_cast<std::size_t>(decode_string(raw, place) - place)};
        } else {
            if (!escaped) {
                to.assign(raw.data(), raw.size());
            } else {
                to.resize(raw.size());
                to.resize(static_cast<std::size_t>(decode_string(raw, to.data()) - to.data()));
            }
        }
        return true;
    }
    /// A short string, decoded: names and dates. Empty and false when it is too long to be one.
    bool short_text(std::string_view& to, std::array<char, 64>& room, bool& fits) {
        std::string_view raw;
        bool escaped = false;
        if (!in_.string(raw, escaped)) return false;
        fits = !escaped || raw.size() <= room.size();
        to = !escaped ? raw
             : fits   ? std::string_view(room.data(),
                                         static_cast<std::size_t>(decode_string(raw, room.data()) - room.data()))
                      : std::string_view();
        return true;
    }
    template <class T>
    bool enumerator(T& to) {
        if (in_.peek() != '"') return wrong_type("a name of the enumeration");
        const std::size_t begin = in_.at();
        std::array<char, 64> room{};
        std::string_view name;
        bool fits = false;
        if (!short_text(name, room, fits)) return false;
        const auto found = fits ? from_name<T>(name) : std::nullopt;
        if (!found) return fault(errc::unknown_name, begin, "a name of the enumeration");
        to = *found;
        return true;
    }
    template <class T>
    bool textual_value(T& to) {
        if (in_.peek() != '"') return wrong_type("a string");
        const std::size_t begin = in_.at();
        std::array<char, 64> room{};
        std::string_view written;
        bool fits = false;
        if (!short_text(written, room, fits)) return false;
        const auto found = fits ? text_form<T>::parse(written) : std::nullopt;
        if (!found) return fault(errc::wrong_type, begin, "a value in its textual form, such as 2023-02-21");
        to = *found;
        return true;
    }

    /// Calls `item()` for every element of an array.
    template <class Item>
    bool elements(Item&& item) {
        if (in_.peek() != '[') return wrong_type("an array");
        if (!in_.eat('[') || !in_.enter()) return false;
        if (in_.eat(']')) return in_.leave(), true;
        do {
            if (!item()) return false;
        } while (in_.eat(','));
        if (!in_.expect(']', "`,` or `]`")) return false;
        in_.leave();
        return true;
    }
    template <class T>
    bool list(T& to) {
        to.clear();
        return elements([&] { return value(to.emplace_back()); });
    }
    template <class T>
    bool slice_of(slice<T>& to) {
        static_assert(std::is_trivially_copyable_v<T>, "banmian: view models are trivially copyable");
        T* items = nullptr;
        std::size_t count = 0;
        std::size_t room = 0;
        const bool done = elements([&] {
            if (count == room) {
                const std::size_t more = room == 0 ? 4 : room * 2;
                T* const larger = memory_->allocate_array<T>(more);
                for (std::size_t i = 0; i < count; ++i) ::new (static_cast<void*>(larger + i)) T(items[i]);
                items = larger;
                room = more;
            }
            ::new (static_cast<void*>(items + count)) T{};
            return value(items[count++]);
        });
        to = slice<T>(items, count);
        return done;
    }
    template <class T>
    bool array(T& to) {
        const std::size_t begin = (in_.skip_white_space(), in_.at());
        std::size_t count = 0;
        if (in_.peek() != '[') return wrong_type("an array");
        if (!elements([&] { return count < to.size() ? value(to[count++]) : (++count, in_.skip_value()); }))
            return false;
        return count == to.size() || fault(errc::wrong_length, begin, "an array of the type's length");
    }
    template <class T>
    bool tuple(T& to) {
        if constexpr (all_words<fields_of<T>>)
            if (read_words(in_, to)) return true;
        const std::size_t begin = (in_.skip_white_space(), in_.at());
        if (in_.peek() != '[') return wrong_type("an array");
        if (!in_.eat('[') || !in_.enter()) return false;
        bool first = true;
        bool enough = true;
        const bool sound = all_of_fields(to, [&](auto /*field*/, auto& member) {
            if (!enough || (in_.peek() == ']' && !first) || (first && in_.peek() == ']')) return enough = false, true;
            if (!first && !in_.expect(',', "`,`")) return false;
            first = false;
            return value(member);
        });
        if (!sound) return false;
        while (in_.eat(',')) {
            enough = false;
            if (!in_.skip_value()) return false;
        }
        if (!in_.expect(']', "`,` or `]`")) return false;
        in_.leave();
        return enough || fault(errc::wrong_length, begin, "an array of the type's length");
    }
    template <class T>
    bool map(T& to) {
        to.clear();
        return members([&](std::string_view key, std::size_t) { return value(to[typename T::key_type(key)]); },
                       [] { return -1; });
    }

    /// Calls `member(key, offset of the key)` for every member of an object; the cursor is at its value. `expected` may
    /// read a member by itself: 1 done, 0 failed, -1 it is another.
    template <class Member, class Expected>
    bool members(Member&& member, Expected&& expected) {
        if (in_.peek() != '{') return wrong_type("an object");
        if (!in_.eat('{') || !in_.enter()) return false;
        if (in_.eat('}')) return in_.leave(), true;
        do {
            const int known = expected();
            if (known == 0) return false;
            if (known == 1) continue;
            if (in_.peek() != '"') return in_.fail_here("a key in quotes");
            const std::size_t begin = in_.at();
            std::string_view raw;
            bool escaped = false;
            if (!in_.string(raw, escaped) || !in_.expect(':', "`:` behind the key")) return false;
            if (!escaped) {
                if (!member(raw, begin)) return false;
                continue;
            }
            std::string decoded(raw.size(), '\0');
            decoded.resize(static_cast<std::size_t>(decode_string(raw, decoded.data()) - decoded.data()));
            if (!member(std::string_view(decoded), begin)) return false;
        } while (in_.eat(','));
        if (!in_.expect('}', "`,` or `}`")) return false;
        in_.leave();
        return true;
    }

    /// `tag` is the key of a discriminator, which has been read already.
    template <class T>
    bool object(T& to, std::string_view tag = {}) {
        using table = field_table<reader, T, fields_of<T>>;
        std::array<bool, table::size == 0 ? 1 : table::size> seen{};
        std::size_t hint = 0;
        in_.skip_white_space();
        const std::size_t begin = in_.at();
        if (in_.peek() != '{') return wrong_type("an object");
        const auto member = [&](std::size_t number, std::size_t at) {
            hint = number + 1;
            if (seen[number] && in_.options().duplicate_keys == duplicate_keys::refuse)
                return in_.fail(errc::duplicate_key, at, in_.at(), "each key once");
            if (seen[number] && in_.options().duplicate_keys == duplicate_keys::first) return in_.skip_value();
            seen[number] = true;
            return table::read[number](*this, to);
        };
        const auto other_member = [&](std::string_view key, std::size_t at) {
            const std::size_t number = table::find(key, hint);
            if (number < table::size) return member(number, at);
            if (in_.options().unknown_keys == unknown_keys::refuse && (tag.empty() || key != tag) &&
                !fault(errc::unknown_key, at, "a key that the type has"))
                return false;
            return in_.skip_value();
        };
        // Documents of ours have their keys in our order and without white space: compared whole, quotes and all.
        const auto expected_member = [&] {
            if (hint >= table::size || table::keys[hint].empty()) return -1;
            const std::size_t at = in_.at();
            return in_.eat_literal(table::keys[hint]) ? static_cast<int>(member(hint, at)) : -1;
        };
        const bool done = members(other_member, expected_member);
        if (!done || in_.options().missing_keys == missing_keys::keep_default) return done;
        for (std::size_t i = 0; i < table::size; ++i)
            if (!seen[i] && table::wanted[i] && !fault(errc::missing_key, begin, table::names[i])) return false;
        return true;
    }

    scanner& in_;
    arena* memory_;
    std::vector<diagnostic>* collected_;
};

template <class T>
bool read_document(scanner& in, T& to, arena* memory, std::vector<diagnostic>* collected) {
    return in.begin() && reader(in, memory, collected).value(to) && in.expect_end();
}

}  // namespace detail

/// Reads `text` into an owning value. The first fault ends the reading: its code, its bytes, and what was expected
/// there; `locate` gives line and column, `path_at` the place in the document.
template <class T>
[[nodiscard]] result<T> read(std::string_view text, const read_options& options = {}) {
    detail::scanner in(text, options);
    T value{};
    if (!detail::read_document(in, value, nullptr, nullptr)) return in.problem();
    return value;
}

/// Reads `text` into a view model: strings without escapes point into `text`, everything else lies in `memory`. Both
/// must outlive the value.
template <class T>
[[nodiscard]] result<T> read(std::string_view text, arena& memory, const read_options& options = {}) {
    detail::scanner in(text, options);
    T value{};
    if (!detail::read_document(in, value, &memory, nullptr)) return in.problem();
    return value;
}

/// Reads `text` and goes on behind faults that are not JSON's: a member of the wrong type, an unknown name, a number
/// out of range keep their default and are listed, up to a hundred. Text that is no JSON fails, with what was read so
/// far.
template <class T>
[[nodiscard]] parsed<T> read_leniently(std::string_view text, const read_options& options = {}) {
    detail::scanner in(text, options);
    parsed<T> answer;
    std::vector<diagnostic> collected;
    const bool done = detail::read_document(in, answer.value, nullptr, &collected);
    for (const diagnostic& one : collected) answer.note(one);
    if (!done) answer.note({severity::error, in.problem()});
    return answer;
}

}  // namespace banmian::inline BANMIAN_ABI::json

#endif  // BANMIAN_FORMAT_JSON_READ_HPP
