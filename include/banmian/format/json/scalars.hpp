// SPDX-License-Identifier: BSL-1.0
/// Reads numbers, strings and names: at once as programs write them, else in every spelling that JSON has.
#ifndef BANMIAN_FORMAT_JSON_SCALARS_HPP
#define BANMIAN_FORMAT_JSON_SCALARS_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/from_chars.hpp>
#include <banmian/format/json/escapes.hpp>
#include <banmian/format/json/fast_path.hpp>
#include <banmian/format/json/name_table.hpp>
#include <banmian/format/json/plain_text.hpp>
#include <banmian/format/json/scan.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/reflect/traits.hpp>

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail {

/// Places in the text are handed from function to function, in registers; nullptr is a fault, which the scanner then
/// holds. Faults in a value that is not fatal to the text (a wrong type, an unknown name) are collected when
/// `collected_` is set, and the value left at its default.
class scalar_reader {
public:
    scalar_reader(scanner& in, arena* memory, std::vector<diagnostic>* collected)
        : in_(in), end_(in.end()), memory_(memory), collected_(collected) {}

protected:
    [[nodiscard]] scanner& in() noexcept { return in_; }
    [[nodiscard]] const char* end() const noexcept { return end_; }
    [[nodiscard]] arena* memory() noexcept { return memory_; }

    //=== between the scanner and places in the text ===//

    /// Lets the scanner read from `at`: `read` answers whether it could.
    template <class Read>
    const char* scanned(const char* at, Read&& read) {
        in_.move_to(at);
        return read() ? in_.here() : nullptr;
    }
    bool moved(const char* behind) {
        if (behind != nullptr) in_.move_to(behind);
        return behind != nullptr;
    }
    [[nodiscard]] const char* skipped(const char* at) const { return fast_path::skip_space(at, end_); }
    [[nodiscard]] char byte_at(const char* at) const { return fast_path::byte_at(at, end_); }
    [[nodiscard]] std::size_t offset(const char* at) const { return static_cast<std::size_t>(at - in_.text().data()); }
    const char* failed(const char* at, std::string_view expected) {
        in_.move_to(at);
        static_cast<void>(in_.fail_here(expected));
        return nullptr;
    }
    const char* mistyped(const char* at, std::string_view expected) {
        return scanned(at, [&] { return wrong_type(expected); });
    }
    /// Goes into the array or object that opens at `at`.
    [[gnu::always_inline]] bool enter(const char* at) {
        in_.move_to(at + 1);
        return in_.enter();
    }

    //=== scalars, as usual ===//

    template <class T>
    [[gnu::always_inline]] const char* number(const char* at, T& to) {
        if constexpr (std::integral<T>) {
            const bool negative = std::is_signed_v<T> && byte_at(at) == '-';
            std::uint64_t read = 0;
            const char* const behind = fast_path::whole(negative ? at + 1 : at, end_, read);
            constexpr auto most = static_cast<std::uint64_t>((std::numeric_limits<T>::max)());
            if (behind == nullptr || read > most) return nullptr;
            to = static_cast<T>(negative ? std::uint64_t{0} - read : read);
            return behind;
        } else if constexpr (std::same_as<T, double>) {
            return fast_path::decimal(at, end_, to);
        } else {
            return nullptr;
        }
    }
    template <class T>
    [[gnu::always_inline]] const char* plain_text(const char* at, T& to) {
        if (byte_at(at) != '"') return nullptr;
        const char* const begin = at + 1;
        const char* const last = end_of_plain_text(begin, end_);
        if (last == nullptr) return escaped_text(begin, to);
        const auto size = static_cast<std::size_t>(last - begin);
        if constexpr (std::same_as<T, std::string_view>)
            to = {begin, size};
        else
            keep(begin, size, static_cast<std::size_t>(end_ - begin), to);
        return last + 1;
    }
    /// `readable` bytes can be read from `begin` on.
    template <class T>
    [[gnu::always_inline]] static void keep(const char* begin, std::size_t size, std::size_t readable, T& to) {
        constexpr std::size_t few = 15;
        if constexpr (std::same_as<T, std::string>) {
            if (size <= few && readable >= few) {
                // Made of a number of bytes that the compiler knows, and cut: no call for what has room in the object.
                to.~T();
                ::new (static_cast<void*>(&to)) T(begin, few);
                to.resize(size);
                return;
            }
        }
        to.assign(begin, size);
    }
    template <class T>
    [[gnu::noinline]] const char* escaped_text(const char* at, T& to) {
        std::size_t size = 0;
        const char* const last = read_escaped_text(at, end_, decoded_, size);
        if (last == nullptr) return nullptr;
        if constexpr (std::same_as<T, std::string_view>)
            to = memory_->copy({decoded_.data(), size});
        else
            keep(decoded_.data(), size, decoded_.size(), to);
        return last + 1;
    }
    template <class T>
    [[gnu::always_inline]] const char* name(const char* at, T& to) {
        if (end_ - at < 9 || *at != '"') return nullptr;
        const char* const begin = at + 1;
        const char* const last = end_of_plain_text(begin, end_);
        if (last == nullptr) return nullptr;
        return name_table<T>::find({begin, static_cast<std::size_t>(last - begin)}, to) ? last + 1 : nullptr;
    }

    //=== scalars, in every spelling: the scanner's cursor is at the value ===//

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
        if (banmian::detail::read_floating(raw.data(), raw.data() + raw.size(), read).ec ==
            std::errc::result_out_of_range) {
            // Too small is nothing; too large is no number.
            const bool tiny = raw.find("e-") != raw.npos || raw.find("E-") != raw.npos || raw.substr(0, 2) == "0." ||
                              raw.substr(0, 3) == "-0.";
            if (!tiny) return fault(errc::number_out_of_range, begin, "a number that a double can hold");
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
    /// A string as it is written.
    bool written(std::string_view& to) {
        bool escaped = false;
        return in_.peek() == '"' ? in_.string(to, escaped) : wrong_type("a string");
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

private:
    scanner& in_;
    const char* end_;
    arena* memory_;
    std::vector<diagnostic>* collected_;
    std::string decoded_{};
};

}  // namespace json::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_SCALARS_HPP
