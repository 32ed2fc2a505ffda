// SPDX-License-Identifier: BSL-1.0
/// Rectangles and sizes on the page, in points, origin top left, y down.
#ifndef BANMIAN_MODEL_BOX_HPP
#define BANMIAN_MODEL_BOX_HPP

#include <banmian/reflect/fields.hpp>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A rectangle in points (1/72 inch). Documents show it as `[x, y, width, height]`.
struct box {
    double x = 0;       ///< left edge
    double y = 0;       ///< top edge
    double width = 0;   ///< never negative
    double height = 0;  ///< never negative

    [[nodiscard]] constexpr double right() const noexcept { return x + width; }
    [[nodiscard]] constexpr double bottom() const noexcept { return y + height; }

    using fields = field_list<box, field<"x", &box::x>, field<"y", &box::y>, field<"width", &box::width>,
                              field<"height", &box::height>>;
    static constexpr bool positional = true;
    bool operator==(const box&) const = default;
};

/// The smallest box that holds both.
[[nodiscard]] constexpr box united(const box& a, const box& b) noexcept {
    const double left = a.x < b.x ? a.x : b.x;
    const double top = a.y < b.y ? a.y : b.y;
    const double right = a.right() > b.right() ? a.right() : b.right();
    const double bottom = a.bottom() > b.bottom() ? a.bottom() : b.bottom();
    return {left, top, right - left, bottom - top};
}

/// A width and a height in points. Documents show it as `[width, height]`.
struct extent {
    double width = 0;
    double height = 0;

    using fields = field_list<extent, field<"width", &extent::width>, field<"height", &extent::height>>;
    static constexpr bool positional = true;
    bool operator==(const extent&) const = default;
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_BOX_HPP
