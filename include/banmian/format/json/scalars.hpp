// SPDX-License-Identifier: BSL-1.0
/// Reads numbers, strings and names in every spelling that JSON has, and tells what does not fit the type.
#ifndef BANMIAN_FORMAT_JSON_SCALARS_HPP
#define BANMIAN_FORMAT_JSON_SCALARS_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/json/escapes.hpp>
#include <banmian/format/json/scan.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/reflect/traits.hpp>

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

namespace banmian::inline BANMIAN_ABI::json::detail {

/// The scanner's cursor is at the value. Faults in a value that is not fatal to the text (a wrong type, an unknown name)
/// are collected when `collected_` is set, and the value left at its default.
class scalar_reader {
public:
    scalar_reader(scanner& in, arena* memory, std::vector<diagnostic>* collected)
        : in_(in), memory_(memory), collected_(collected) {}

protected:
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

    bool boolean(bool& to) {
        if (in_.peek() == 't' && in_.eat_word("true")) return to = true, true;
        if (in_.peek() == 'f' && in_.eat_word("false")) return to = false, true;
        return wrong_type("true or false");
    }
    template <class T>
    bool integer(T& to) {
        const char first = in_.peek();
        if (first != '-' && (first < '0' || first > '9')) return wrong_type("a whole number");
        const std::size_t begin = in_.at();
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

    scanner& in_;
    arena* memory_;
    std::vector<diagnostic>* collected_;
};

}  // namespace banmian::inline BANMIAN_ABI::json::detail

#endif  // BANMIAN_FORMAT_JSON_SCALARS_HPP
