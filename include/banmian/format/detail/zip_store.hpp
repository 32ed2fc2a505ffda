// SPDX-License-Identifier: BSL-1.0
/// Opt-in: a ZIP archive of stored files: headers and check sums, nothing compressed.
#ifndef BANMIAN_FORMAT_DETAIL_ZIP_STORE_HPP
#define BANMIAN_FORMAT_DETAIL_ZIP_STORE_HPP

#include <banmian/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace zip {

namespace detail {
/// The remainders of CRC-32 (ISO 3309, reflected) for every byte.
inline constexpr std::array<std::uint32_t, 256> remainders = [] {
    std::array<std::uint32_t, 256> made{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t one = i;
        for (int bit = 0; bit < 8; ++bit) one = (one & 1U) != 0 ? 0xEDB88320U ^ one >> 1U : one >> 1U;
        made[i] = one;
    }
    return made;
}();
}  // namespace detail

[[nodiscard]] constexpr std::uint32_t crc32(std::string_view bytes) noexcept {
    std::uint32_t made = 0xFFFFFFFFU;
    for (const char one : bytes)
        made = detail::remainders[(made ^ static_cast<unsigned char>(one)) & 0xFFU] ^ made >> 8U;
    return ~made;
}

/// Most files and bytes that an archive without the extension for large ones can hold.
inline constexpr std::size_t most_files = 0xFFFF;
inline constexpr std::size_t most_bytes = 0xFFFFFFFF;

/// Writes files one behind the other into a string (APPNOTE 6.3, 4.3); `finish` adds the directory. All have the first
/// day that the format knows, so that the same files give the same bytes. Names are UTF-8.
class writer {
public:
    explicit writer(std::string& out) : out_(out), begin_(out.size()) {}

    void add(std::string_view name, std::string_view bytes) {
        const std::size_t place = out_.size() - begin_;
        const std::uint32_t sum = crc32(bytes);
        number(0x04034B50, 4, out_);
        entry(name, bytes.size(), sum, out_);
        out_ += name;
        out_ += bytes;
        number(0x02014B50, 4, directory_);
        number(version, 2, directory_);
        entry(name, bytes.size(), sum, directory_);
        directory_.append(10, '\0');  // no comment, first disk, no attributes
        number(place, 4, directory_);
        directory_ += name;
        ++count_;
    }
    /// False when the archive is larger than its format can say; it is no archive then.
    [[nodiscard]] bool finish() {
        const std::size_t place = out_.size() - begin_;
        out_ += directory_;
        number(0x06054B50, 4, out_);
        out_.append(4, '\0');
        number(count_, 2, out_);
        number(count_, 2, out_);
        number(directory_.size(), 4, out_);
        number(place, 4, out_);
        out_.append(2, '\0');
        return count_ <= most_files && out_.size() - begin_ <= most_bytes;
    }

private:
    static constexpr std::size_t version = 20;

    static void number(std::size_t value, int bytes, std::string& to) {
        for (int i = 0; i < bytes; ++i) to += static_cast<char>(value >> (8 * i) & 0xFFU);
    }
    /// What both headers of a file have in common, up to the length of its name and of nothing else.
    static void entry(std::string_view name, std::size_t size, std::uint32_t sum, std::string& to) {
        number(version, 2, to);
        number(1U << 11U, 2, to);  // names are UTF-8
        number(0, 2, to);          // stored
        number(0, 2, to);          // midnight
        number(0x21, 2, to);       // 1 January 1980
        number(sum, 4, to);
        number(size, 4, to);
        number(size, 4, to);
        number(name.size(), 2, to);
        number(0, 2, to);
    }

    std::string& out_;
    std::size_t begin_;
    std::string directory_{};
    std::size_t count_ = 0;
};

}  // namespace zip
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_ZIP_STORE_HPP
