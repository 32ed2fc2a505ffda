// SPDX-License-Identifier: BSL-1.0
/// Finds the enumerator of a name in one step, through a table made at compile time.
#ifndef BANMIAN_FORMAT_JSON_NAME_TABLE_HPP
#define BANMIAN_FORMAT_JSON_NAME_TABLE_HPP

#include <banmian/config.hpp>
#include <banmian/format/json/fast_path.hpp>
#include <banmian/reflect/enumeration.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail {

/// A perfect hash of an enumeration's names over their length and first eight bytes. Names that agree in these have
/// none; they are compared one by one.
template <named_enum Enum>
class name_table {
    static constexpr std::size_t count = std::size(enum_names<Enum>::names);
    static constexpr unsigned bits = static_cast<unsigned>(std::bit_width(count * 4));

    /// The first eight bytes, as `fast_path::load` reads them.
    static constexpr std::uint64_t word_of(std::string_view name) noexcept {
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < name.size() && i < 8; ++i)
            word |= static_cast<std::uint64_t>(static_cast<unsigned char>(name[i])) << (8 * i);
        return word;
    }
    static constexpr std::size_t slot_of(std::uint64_t word, std::size_t size, std::uint64_t factor) noexcept {
        return static_cast<std::size_t>(((word ^ (size << 56U)) * factor) >> (64 - bits));
    }

    struct hashed_names {
        std::uint64_t factor = 0;  ///< 0: no factor tried keeps the names apart
        std::array<std::uint8_t, std::size_t{1} << bits> place{};
        std::array<std::uint64_t, count> words{};
    };
    static constexpr hashed_names table = [] {
        hashed_names made;
        for (std::size_t i = 0; i < count; ++i) made.words[i] = word_of(enum_names<Enum>::names[i]);
        std::uint64_t factor = 0x9E3779B97F4A7C15U;
        for (int attempt = 0; attempt < 64 && count < 255; ++attempt, factor = factor * 0x5851F42D4C957F2DU + 2) {
            for (auto& one : made.place) one = 255;
            bool apart = true;
            for (std::size_t i = 0; i < count && apart; ++i) {
                auto& place = made.place[slot_of(made.words[i], enum_names<Enum>::names[i].size(), factor)];
                apart = place == 255;
                place = static_cast<std::uint8_t>(i);
            }
            if (!apart) continue;
            made.factor = factor;
            break;
        }
        return made;
    }();

public:
    /// Sets `to` when `name` is one of the names. Eight bytes can be read at `name.data()`.
    [[nodiscard]] static bool find(std::string_view name, Enum& to) noexcept {
        if constexpr (table.factor != 0 && std::endian::native == std::endian::little) {
            std::uint64_t word = fast_path::load(name.data());
            if (name.size() < 8) word &= (std::uint64_t{1} << (8 * name.size())) - 1;
            const std::size_t place = table.place[slot_of(word, name.size(), table.factor)];
            if (place == 255 || table.words[place] != word) return false;
            const std::string_view found = enum_names<Enum>::names[place];
            if (found.size() != name.size() || (name.size() > 8 && found != name)) return false;
            to = static_cast<Enum>(place);
            return true;
        } else {
            const auto found = from_name<Enum>(name);
            if (found) to = *found;
            return found.has_value();
        }
    }
};

}  // namespace json::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_NAME_TABLE_HPP
