// SPDX-License-Identifier: BSL-1.0
/// What the attributes of ALTO say of places: units, type sizes, baselines, confidence.
#ifndef BANMIAN_FORMAT_DETAIL_ALTO_PLACES_HPP
#define BANMIAN_FORMAT_DETAIL_ALTO_PLACES_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/decimal.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_map>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace alto {
namespace detail {

using layout::points_per_pixel;

[[nodiscard]] inline double unit_of(std::string_view name) noexcept {
    if (name == "mm10") return 72.0 / 254.0;
    if (name == "inch1200") return 72.0 / 1200.0;
    return points_per_pixel;
}

/// Font sizes of the TextStyles, in points, by id.
using styles = std::unordered_map<std::string_view, double>;

[[nodiscard]] inline double size_of(std::string_view refs, const styles& known) {
    auto found = known.end();
    layout::for_each_word(refs, [&](std::string_view one) {
        if (found == known.end()) found = known.find(one);
    });
    return found != known.end() ? found->second : 0;
}

/// The attributes that places and texts of ALTO have in common.
struct place {
    std::string_view id{};
    box bounds = layout::no_box;
    std::string_view style_refs{};
    std::string_view baseline{};  ///< of a line: its y, or points
    bool down = false;            ///< BASEDIRECTION is from top to bottom
    std::string_view tags{};
    std::string_view next{};  ///< IDNEXT
};

/// The y of a BASELINE, in the file's unit: a number (ALTO 2 to 4.0) or points `x,y x,y …`, whose middle is taken; 0
/// when it is neither.
[[nodiscard]] inline double baseline_of(std::string_view written) noexcept {
    double sum = 0;
    double count = 0;
    double last = 0;
    std::size_t numbers = 0;
    for (std::string_view rest = written; !rest.empty();) {
        const banmian::detail::decimal one = banmian::detail::read_decimal(rest);
        if (!(one.value == one.value)) break;
        last = one.value;
        if (++numbers % 2 == 0) sum += last, count += 1;
        rest = one.rest;
        if (!rest.empty() && (rest.front() == ',' || rest.front() == ' ')) rest.remove_prefix(1);
    }
    const double made = numbers == 1 ? last : count > 0 ? sum / count : 0;
    return made > 0 && made < 1e7 ? made : 0;
}

/// tesseract writes `0.` and the confidence in percent as WC: 100 as 0.100, 5 as 0.5.
[[nodiscard]] inline double confidence_of(std::string_view written, bool from_tesseract) noexcept {
    const double read = banmian::detail::read_decimal(written).value;
    if (!from_tesseract || written.substr(0, 2) != "0.") return read;
    return banmian::detail::read_decimal(written.substr(2)).value / 100;
}

}  // namespace detail
}  // namespace alto
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_ALTO_PLACES_HPP
