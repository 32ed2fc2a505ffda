// SPDX-License-Identifier: BSL-1.0
/// The box around the points of PAGE XML.
#ifndef BANMIAN_FORMAT_DETAIL_PAGE_OUTLINE_HPP
#define BANMIAN_FORMAT_DETAIL_PAGE_OUTLINE_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/decimal.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace page_xml {
namespace detail {

using layout::points_per_pixel;

/// The box around points.
class outline {
public:
    void add(double x, double y) noexcept {
        left_ = any_ ? (std::min)(left_, x) : x;
        right_ = any_ ? (std::max)(right_, x) : x;
        top_ = any_ ? (std::min)(top_, y) : y;
        bottom_ = any_ ? (std::max)(bottom_, y) : y;
        any_ = true;
    }
    /// `x,y x,y …`, up to what is no point.
    void add(std::string_view points) noexcept {
        while (!points.empty()) {
            double x = 0;
            double y = 0;
            std::string_view rest = points;
            if (take_pixels(rest, x) && !rest.empty() && rest.front() == ',') {
                rest.remove_prefix(1);
                if (take_pixels(rest, y)) {
                    add(x, y);
                    points = rest;
                    continue;
                }
            }
            const banmian::detail::decimal first = banmian::detail::read_decimal(points);
            if (!(first.value == first.value) || first.rest.empty() || first.rest.front() != ',') return;
            const banmian::detail::decimal second = banmian::detail::read_decimal(first.rest.substr(1));
            if (!(second.value == second.value)) return;
            add(first.value, second.value);
            points = second.rest;
        }
    }
    [[nodiscard]] box bounds() const noexcept {
        return {left_ * points_per_pixel, top_ * points_per_pixel, (right_ - left_) * points_per_pixel,
                (bottom_ - top_) * points_per_pixel};
    }

private:
    /// Takes a whole number, as the schema has them, behind a space; false when it is something else.
    [[nodiscard]] static bool take_pixels(std::string_view& from, double& to) noexcept {
        constexpr std::size_t most = 9;  // digits of an integer
        std::size_t at = !from.empty() && from.front() == ' ' ? 1 : 0;
        const std::size_t begin = at;
        std::uint32_t number = 0;
        for (; at < from.size() && at - begin <= most; ++at) {
            const unsigned digit = static_cast<unsigned char>(from[at]) - unsigned{'0'};
            if (digit > 9) break;
            number = number * 10 + digit;
        }
        if (at == begin || at - begin > most) return false;
        if (at < from.size() && from[at] != ' ' && from[at] != ',') return false;
        to = number;
        from.remove_prefix(at);
        return true;
    }

    double left_ = 0, top_ = 0, right_ = 0, bottom_ = 0;
    bool any_ = false;
};

}  // namespace detail
}  // namespace page_xml
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_PAGE_OUTLINE_HPP
