// SPDX-License-Identifier: BSL-1.0
/// Reads JSON straight into any described type: fields in our order are expected, every other order is understood.
#ifndef BANMIAN_FORMAT_JSON_READER_HPP
#define BANMIAN_FORMAT_JSON_READER_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/error.hpp>
#include <banmian/format/json/escapes.hpp>
#include <banmian/format/json/fast_path.hpp>
#include <banmian/format/json/field_table.hpp>
#include <banmian/format/json/gather.hpp>
#include <banmian/format/json/raw_text.hpp>
#include <banmian/format/json/scalars.hpp>
#include <banmian/format/json/scan.hpp>
#include <banmian/format/json/variant.hpp>
#include <banmian/model/slice.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/traits.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <new>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail {

template <class T>
inline constexpr bool is_slice = false;
template <class T>
inline constexpr bool is_slice<slice<T>> = true;

template <class T>
inline constexpr bool is_plain_vector = false;
template <class T>
inline constexpr bool is_plain_vector<std::vector<T>> = alignof(T) <= alignof(std::max_align_t);
template <>
inline constexpr bool is_plain_vector<std::vector<bool>> = false;

/// One reader for all types. Each kind of value is first tried as programs write it (see fast_path.hpp); what is
/// spelled otherwise the scanner reads from the value's first byte.
class reader : private scalar_reader {
public:
    reader(scanner& in, arena* memory, std::vector<diagnostic>* collected) : scalar_reader(in, memory, collected) {}

    /// Reads the value at the scanner's cursor.
    template <class T>
    bool whole_value(T& to) {
        const char* const behind = value(in().here(), to);
        if (behind == nullptr) return false;
        in().move_to(behind);
        return true;
    }

    template <class T>
    const char* value(const char* at, T& to) {
        at = fast_path::skip_space(at, end());
        if constexpr (std::same_as<T, bool>) {
            if (fast_path::begins(at, end(), std::array{'t', 'r', 'u', 'e'})) return to = true, at + 4;
            if (fast_path::begins(at, end(), std::array{'f', 'a', 'l', 's', 'e'})) return to = false, at + 5;
            return scanned(at, [&] { return boolean(to); });
        } else if constexpr (named_enum<T>) {
            const char* const behind = name(at, to);
            return behind != nullptr ? behind : scanned(at, [&] { return enumerator(to); });
        } else if constexpr (std::integral<T>) {
            const char* const behind = number(at, to);
            return behind != nullptr ? behind : scanned(at, [&] { return integer(to); });
        } else if constexpr (std::floating_point<T>) {
            const char* const behind = number(at, to);
            return behind != nullptr ? behind : scanned(at, [&] { return floating(to); });
        } else if constexpr (optional_like<T>) {
            if (fast_path::byte_at(at, end()) != 'n') return value(at, to.emplace());
            to.reset();
            if (fast_path::begins(at, end(), std::array{'n', 'u', 'l', 'l'})) return at + 4;
            return scanned(at, [&] { return in().fail_here("null"); });
        } else if constexpr (std::same_as<T, raw_text>) {
            return scanned(at, [&] { return written(to.written); });
        } else if constexpr (textual<T>) {
            return scanned(at, [&] { return textual_value(to); });
        } else if constexpr (text_like<T>) {
            const char* const behind = plain_text(at, to);
            return behind != nullptr ? behind : scanned(at, [&] { return text(to); });
        } else if constexpr (tagged_variant<T>) {
            return scanned(at, [&] {
                return read_variant(
                    in(), to,
                    [&](auto& one, std::string_view tag) { return moved(object(skipped(in().here()), one, tag)); },
                    [&](errc code, std::size_t begin, std::string_view wanted) { return fault(code, begin, wanted); });
            });
        } else if constexpr (map_like<T>) {
            return map(at, to);
        } else if constexpr (is_std_array<T>) {
            return array(at, to);
        } else if constexpr (is_slice<T>) {
            return slice_of(at, to);
        } else if constexpr (list_like<T>) {
            return list(at, to);
        } else if constexpr (positional<T>) {
            return tuple(at, to);
        } else {
            static_assert(reflectable<T>,
                          "banmian: describe the type with a field list or as a Hana Struct to read it");
            return object(at, to);
        }
    }

private:
    //=== arrays ===//

    /// Calls `item(place)` for every element of an array; it answers the place behind the element.
    template <class Item>
    [[gnu::always_inline]] const char* elements(const char* at, Item&& item) {
        if (byte_at(at) != '[') return mistyped(at, "an array");
        if (!enter(at)) return nullptr;
        at = skipped(at + 1);
        if (byte_at(at) == ']') return in().leave(), at + 1;
        for (;;) {
            at = item(at);
            if (at == nullptr) return nullptr;
            at = skipped(at);
            const char next = byte_at(at);
            if (next == ']') return in().leave(), at + 1;
            if (next != ',') return failed(at, "`,` or `]`");
            ++at;
        }
    }
    /// Reads the elements of a list and hands them to `keep(items, count)`. Most lists are short: half a kilobyte of
    /// elements stays on the stack, and goes in one piece to memory of its length; `more(items, count, room)` moves it
    /// before that, to a larger place, when it grows.
    template <class T, class More, class Keep>
    const char* flat_elements(const char* at, More&& more, Keep&& keep) {
        constexpr std::size_t few = sizeof(T) >= 512 ? 1 : 512 / sizeof(T);
        alignas(T) std::array<std::byte, few * sizeof(T)> nearby;  // NOLINT: written element by element
        T* items = reinterpret_cast<T*>(nearby.data());
        std::size_t count = 0;
        std::size_t room = few;
        at = elements(at, [&](const char* one) {
            if (count == room) {
                room *= 4;
                items = more(items, count, room);
            }
            ::new (static_cast<void*>(items + count)) T{};
            return value(one, items[count++]);
        });
        keep(items, count, room == few);
        return at;
    }
    template <class T>
    const char* list(const char* at, T& to) {
        using item = typename T::value_type;
        to.clear();
        if constexpr (is_plain_vector<T> && std::is_trivially_copyable_v<item>) {
            return flat_elements<item>(
                at,
                [&](const item* items, std::size_t count, std::size_t room) {
                    if (to.empty()) to.assign(items, items + count);
                    to.resize(room);
                    return to.data();
                },
                [&](const item* items, std::size_t count, bool is_near) {
                    if (is_near)
                        to.assign(items, items + count);
                    else
                        to.resize(count);
                });
        } else if constexpr (is_plain_vector<T>) {
            gather<item> items(scratch_);
            at = elements(at, [&](const char* one) { return value(one, items.add()); });
            items.move_to(to);
            return at;
        } else {
            return elements(at, [&](const char* one) { return value(one, to.emplace_back()); });
        }
    }
    template <class T>
    const char* slice_of(const char* at, slice<T>& to) {
        static_assert(std::is_trivially_copyable_v<T>, "banmian: view models are trivially copyable");
        const auto copy = [&](const T* items, std::size_t count, std::size_t room) {
            T* const place = memory()->allocate_array<T>(room);
            for (std::size_t i = 0; i < count; ++i) ::new (static_cast<void*>(place + i)) T(items[i]);
            return place;
        };
        return flat_elements<T>(at, copy, [&](T* items, std::size_t count, bool is_near) {
            to = count == 0 ? slice<T>() : slice<T>(is_near ? copy(items, count, count) : items, count);
        });
    }
    /// Reads `[1.5, 2.5]`: as many numbers as the array has.
    template <class T>
    [[gnu::always_inline]] const char* all_numbers_of(const char* at, T& to) {
        if (byte_at(at) != '[') return nullptr;
        std::size_t left = to.size();
        for (auto& one : to) {
            at = number(skipped(at + 1), one);  // behind the bracket or the comma
            if (at == nullptr || byte_at(at = skipped(at)) != (--left == 0 ? ']' : ',')) return nullptr;
        }
        return to.empty() ? nullptr : at + 1;
    }
    template <class T>
    const char* array(const char* at, T& to) {
        if constexpr (std::is_arithmetic_v<typename T::value_type> && !std::same_as<typename T::value_type, bool>)
            if (const char* const behind = all_numbers_of(at, to)) return behind;
        const char* const begin = at;
        std::size_t count = 0;
        if (byte_at(at) != '[') return mistyped(at, "an array");
        at = elements(at, [&](const char* one) {
            if (count < to.size()) return value(one, to[count++]);
            ++count;
            return passed_over(one);
        });
        if (at == nullptr || count == to.size()) return at;
        return scanned(at, [&] { return fault(errc::wrong_length, offset(begin), "an array of the type's length"); });
    }

    /// Reads `[12,345]`: as many numbers as the type has fields, without white space.
    template <class T>
    [[gnu::always_inline]] const char* numbers(const char* at, T& to) {
        if (byte_at(at) != '[') return nullptr;
        std::size_t left = field_count<T>;
        const bool usual_spelling = all_of_fields(to, [&](auto /*field*/, auto& member) {
            at = number(at + 1, member);  // behind the bracket or the comma
            return at != nullptr && byte_at(at) == (--left == 0 ? ']' : ',');
        });
        return usual_spelling ? at + 1 : nullptr;
    }
    template <class T>
    const char* tuple(const char* at, T& to) {
        if constexpr (all_numbers<fields_of<T>>)
            if (const char* const behind = numbers(at, to)) return behind;
        const char* const begin = at;
        if (byte_at(at) != '[') return mistyped(at, "an array");
        if (!enter(at)) return nullptr;
        at = skipped(at + 1);
        bool first = true;
        bool enough = true;
        const bool sound = all_of_fields(to, [&](auto /*field*/, auto& member) {
            if (!enough || byte_at(at) == ']') return enough = false, true;
            if (!first && byte_at(at) != ',') return at = failed(at, "`,`"), false;
            at = value(first ? at : at + 1, member);
            if (at == nullptr) return false;
            at = skipped(at);
            first = false;
            return true;
        });
        if (!sound) return nullptr;
        while (byte_at(at) == ',') {
            enough = false;
            at = passed_over(at + 1);
            if (at == nullptr) return nullptr;
            at = skipped(at);
        }
        if (byte_at(at) != ']') return failed(at, "`,` or `]`");
        in().leave();
        ++at;
        if (enough) return at;
        return scanned(at, [&] { return fault(errc::wrong_length, offset(begin), "an array of the type's length"); });
    }

    //=== objects ===//

    /// Behind a member: true when another follows, and `at` is at its key. False when the object ends, and `at` is
    /// behind it, or at a fault, and `at` is nullptr.
    [[gnu::always_inline]] bool another(const char*& at) {
        at = skipped(at);
        const char next = byte_at(at);
        if (next == ',') return at = skipped(at + 1), true;
        at = next == '}' ? (in().leave(), at + 1) : failed(at, "`,` or `}`");
        return false;
    }
    /// Reads the key at `at`, and its colon; answers the place behind it. `decoded` keeps a key that has escapes.
    const char* key_at(const char* at, std::string_view& key, std::string& decoded) {
        if (byte_at(at) != '"') return failed(at, "a key in quotes");
        in().move_to(at);
        bool escaped = false;
        if (!in().string(key, escaped) || !in().expect(':', "`:` behind the key")) return nullptr;
        if (escaped) {
            decoded.assign(key.size(), '\0');
            decoded.resize(static_cast<std::size_t>(decode_string(key, decoded.data()) - decoded.data()));
            key = decoded;
        }
        return in().here();
    }
    template <class T>
    const char* map(const char* at, T& to) {
        to.clear();
        if (byte_at(at) != '{') return mistyped(at, "an object");
        if (!enter(at)) return nullptr;
        at = skipped(at + 1);
        if (byte_at(at) == '}') return in().leave(), at + 1;
        std::string decoded;
        do {
            std::string_view key;
            at = key_at(at, key, decoded);
            if (at == nullptr) return nullptr;
            at = value(at, to[typename T::key_type(key)]);
            if (at == nullptr) return nullptr;
        } while (another(at));
        return at;
    }

    /// `tag` is the key of a discriminator, which has been read already.
    template <class T>
    const char* object(const char* at, T& to, std::string_view tag = {}) {
        using table = field_table<reader, T, fields_of<T>>;
        if (byte_at(at) != '{') return mistyped(at, "an object");
        const char* const begin = at;
        if (!enter(at)) return nullptr;
        typename table::flags seen{};
        at = skipped(at + 1);
        if (byte_at(at) == '}')
            in().leave(), ++at;
        else
            at = expected_members(at, to, seen, tag, fields_of<T>{});
        if (at == nullptr || in().options().missing_keys == missing_keys::keep_default) return at;
        return complete(at, begin, table::all, seen.data());
    }
    /// Behind an object that began at `begin`: tells of the fields that it must have and has not.
    const char* complete(const char* at, const char* begin, const fields_by_name<reader>& fields, const bool* seen) {
        in().move_to(at);
        for (std::size_t i = 0; i < fields.size; ++i)
            if (!seen[i] && fields.fields[i].wanted && !fault(errc::missing_key, offset(begin), fields.fields[i].name))
                return nullptr;
        return at;
    }
    /// Documents of ours have their keys in our order, and no white space before the colon: each is compared whole,
    /// quotes and all, and one that is not there is taken to be left out. What is left then is read by its keys.
    template <class T, class Flags, class... Fields>
    const char* expected_members(const char* at, T& to, Flags& seen, std::string_view tag,
                                 field_list<T, Fields...> /*list*/) {
        std::size_t next = 0;
        const bool more = (expected_member<Fields>(at, to, seen[next++]) && ...);
        return more ? other_members(at, &to, seen.data(), tag, field_table<reader, T, field_list<T, Fields...>>::all)
                    : at;
    }
    template <class Field, class T>
    [[gnu::always_inline]] bool expected_member(const char*& at, T& to, bool& seen) {
        if constexpr (quoted_key<Field>::plain) {
            if (!fast_path::begins(at, end(), quoted_key<Field>::chars)) return true;
            seen = true;
            at = value(at + quoted_key<Field>::chars.size(), Field::get(to));
            return at != nullptr && another(at);
        } else {
            return true;
        }
    }
    /// Members in any order, from `at` on, which is at a key.
    const char* other_members(const char* at, void* to, bool* seen, std::string_view tag,
                              const fields_by_name<reader>& fields) {
        std::string decoded;
        std::size_t hint = 0;
        do {
            const char* const begin = at;
            std::string_view key;
            at = key_at(at, key, decoded);
            if (at == nullptr) return nullptr;
            const std::size_t number = fields.find(key, hint);
            if (number == fields.size) {
                if (in().options().unknown_keys == unknown_keys::refuse && (tag.empty() || key != tag) &&
                    !fault(errc::unknown_key, offset(begin), "a key that the type has"))
                    return nullptr;
                at = passed_over(at);
            } else if (seen[number] && in().options().duplicate_keys == duplicate_keys::refuse) {
                static_cast<void>(in().fail(errc::duplicate_key, offset(begin), in().at(), "each key once"));
                return nullptr;
            } else if (seen[number] && in().options().duplicate_keys == duplicate_keys::first) {
                at = passed_over(at);
            } else {
                seen[number] = true;
                at = fields.fields[number].read(*this, at, to);
            }
            if (at == nullptr) return nullptr;
            if (number != fields.size) hint = number + 1;
        } while (another(at));
        return at;
    }
    const char* passed_over(const char* at) {
        return scanned(at, [&] { return in().skip_value(); });
    }

    arena scratch_{};
};

}  // namespace json::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_READER_HPP
