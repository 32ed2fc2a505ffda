// SPDX-License-Identifier: BSL-1.0
/// Opt-in: tells whether two Han sound alike, so that one may stand for the other by mistake.
#ifndef BANMIAN_VALIDATE_RULES_SOUNDS_HPP
#define BANMIAN_VALIDATE_RULES_SOUNDS_HPP

#include <banmian/config.hpp>
#include <banmian/validate/rules/sound_rows.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {
namespace detail {

/// The syllables of the common Han, built once for the program from `sound_rows`. Tones do not count, nor do the
/// sounds that many speakers mix: z and zh, n and ng at the end.
class sound_table {
public:
    /// True for 诨 and 浑, 即 and 既; a character with two readings sounds like either.
    [[nodiscard]] bool alike(char32_t first, char32_t second) const noexcept {
        const syllables a = of(first);
        const syllables b = of(second);
        for (const std::uint16_t one : a)
            if (one != 0 && (one == b[0] || one == b[1])) return true;
        return false;
    }
    [[nodiscard]] static const sound_table& instance() {
        static const sound_table table;
        return table;
    }

private:
    using syllables = std::array<std::uint16_t, 2>;  // numbers; 0 for none
    static constexpr char32_t first_ideograph = 0x4E00;
    static constexpr std::size_t ideographs = 0x5200;

    sound_table() : syllables_(ideographs) {
        std::uint16_t number = 1;
        for (const std::u16string_view row : sound_rows)
            for (const char16_t code : row) {
                if (code == u' ') {
                    ++number;
                    continue;
                }
                syllables& made = syllables_[static_cast<std::size_t>(code - first_ideograph)];
                made[made[0] == 0 ? 0 : 1] = number;
            }
    }
    [[nodiscard]] syllables of(char32_t code) const noexcept {
        const char32_t place = code - first_ideograph;
        return place < ideographs ? syllables_[place] : syllables{};
    }

    std::vector<syllables> syllables_;
};

}  // namespace detail
}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_SOUNDS_HPP
