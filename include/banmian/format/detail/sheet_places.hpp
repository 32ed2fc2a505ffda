// SPDX-License-Identifier: BSL-1.0
/// Opt-in: where things are in the page formats that are written: pixels of a picture, and the name of its file.
#ifndef BANMIAN_FORMAT_DETAIL_SHEET_PLACES_HPP
#define BANMIAN_FORMAT_DETAIL_SHEET_PLACES_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/printed_lines.hpp>
#include <banmian/model/box.hpp>
#include <banmian/model/page.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// What writers of page formats are told beside the issue.
struct sheet_options {
    double dpi = 300;  ///< pixels to the inch of the pages' pictures
    std::string_view
        images{};  ///< names of their files: `page-{page:04}.jpg`; {page} counts from 1, {number} is printed
};

namespace detail {

/// Adds `number` with at least as many digits as `width` says.
inline void append_padded(std::size_t number, std::size_t width, std::string& out) {
    const std::string digits = std::to_string(number);
    out.append(digits.size() < width ? width - digits.size() : 0, '0');
    out += digits;
}

/// A name by its template; what is no `{page}`, `{page:04}` or `{number}` stands as it is.
[[nodiscard]] inline std::string name_by(std::string_view pattern, std::size_t page, std::string_view number) {
    std::string made;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::string_view rest = pattern.substr(at);
        const std::size_t end = rest.find('}');
        if (rest.substr(0, 8) == "{number}") {
            made += number;
            at += 8;
        } else if (rest.substr(0, 5) == "{page" && end != rest.npos &&
                   (end == 5 || (end == 8 && rest[5] == ':' && rest[6] == '0' && rest[7] > '0' && rest[7] <= '9'))) {
            append_padded(page + 1, end == 5 ? 1 : static_cast<std::size_t>(rest[7] - '0'), made);
            at += end + 1;
        } else {
            made += pattern[at++];
        }
    }
    return made;
}

[[nodiscard]] inline std::string image_of(const page& of, std::size_t number, const sheet_options& options) {
    if (!options.images.empty())
        return name_by(options.images, number, of.number ? std::string_view(*of.number) : std::string_view());
    return of.image.value_or("");
}

/// A rectangle in whole pixels, none of them negative.
struct pixel_box {
    std::int64_t x = 0, y = 0, width = 0, height = 0;
};
[[nodiscard]] inline std::int64_t pixels(double points, double dpi) noexcept {
    const double nearest = points * (dpi > 0 && dpi < 1e5 ? dpi : sheet_options().dpi) / 72 + 0.5;
    return nearest > 0.5 ? static_cast<std::int64_t>(nearest) : 0;
}
[[nodiscard]] inline pixel_box pixels(const box& of, double dpi) noexcept {
    pixel_box made{pixels(of.x, dpi), pixels(of.y, dpi), 0, 0};
    made.width = std::max<std::int64_t>(pixels(of.right(), dpi) - made.x, 1);
    made.height = std::max<std::int64_t>(pixels(of.bottom(), dpi) - made.y, 1);
    return made;
}
/// True when a page has a size that a picture can have.
[[nodiscard]] inline bool has_size(const page& of) noexcept {
    return of.size && of.size->width >= 1 && of.size->height >= 1 &&
           is_placeable(box{0, 0, of.size->width, of.size->height});
}

}  // namespace detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_SHEET_PLACES_HPP
