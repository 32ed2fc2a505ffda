// SPDX-License-Identifier: BSL-1.0
/// Places in a source: byte spans, and the line and column of a byte, computed only when somebody asks.
#ifndef BANMIAN_LOCATION_HPP
#define BANMIAN_LOCATION_HPP

#include <banmian/config.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A half-open range of byte offsets into the source file: `[begin, end)`.
struct span {
    std::size_t begin = 0;  ///< first byte
    std::size_t end = 0;    ///< one past the last byte

    /// Number of bytes covered.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return end - begin; }
    [[nodiscard]] constexpr bool empty() const noexcept { return begin >= end; }
    /// The bytes themselves. Precondition: the span lies inside `source`.
    [[nodiscard]] constexpr std::string_view in(std::string_view source) const noexcept {
        return {source.data() + begin, size()};
    }
    bool operator==(const span&) const = default;
};

/// A line and column for people, both counted from 1. Columns count code points, as editors show them.
struct location {
    std::size_t line = 1;
    std::size_t column = 1;
    bool operator==(const location&) const = default;
};

/// The location of byte `offset` in `source`; linear in `offset`. An offset past the end is taken as the end.
[[nodiscard]] constexpr location locate(std::string_view source, std::size_t offset) noexcept {
    location found;
    if (offset > source.size()) offset = source.size();
    for (std::size_t i = 0; i < offset; ++i) {
        const auto byte = static_cast<unsigned char>(source[i]);
        if (byte == '\n') {
            ++found.line;
            found.column = 1;
        } else if ((byte & 0xC0U) != 0x80U) {
            ++found.column;
        }
    }
    return found;
}

/// The locations of many bytes of one source: the lines are found once, each question costs a search among them and the
/// length of its line. The source must outlive it.
class locations {
public:
    explicit locations(std::string_view source) : source_(source) {
        for (std::size_t i = 0; i < source.size(); ++i)
            if (source[i] == '\n') starts_.push_back(i + 1);
    }
    /// The location of byte `offset`; an offset past the end is taken as the end.
    [[nodiscard]] location at(std::size_t offset) const noexcept {
        if (offset > source_.size()) offset = source_.size();
        std::size_t low = 0;
        std::size_t high = starts_.size();
        while (low < high) {  // the first start behind the offset
            const std::size_t middle = low + (high - low) / 2;
            if (starts_[middle] <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        const std::size_t start = low == 0 ? 0 : starts_[low - 1];
        return {low + 1, locate(source_.substr(start), offset - start).column};
    }

private:
    std::string_view source_;
    std::vector<std::size_t> starts_{};
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LOCATION_HPP
