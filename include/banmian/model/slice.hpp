// SPDX-License-Identifier: BSL-1.0
/// A list that somebody else owns: the sequence type of view models, whose elements live in an arena.
#ifndef BANMIAN_MODEL_SLICE_HPP
#define BANMIAN_MODEL_SLICE_HPP

#include <banmian/config.hpp>

#include <cstddef>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A pointer and a length. Copying copies the reference, not the elements; equality compares elements.
template <class T>
class slice {
public:
    using value_type = T;
    using iterator = T*;
    using const_iterator = const T*;

    constexpr slice() noexcept = default;
    constexpr slice(T* data, std::size_t size) noexcept : data_(data), size_(size) {}

    [[nodiscard]] constexpr T* begin() const noexcept { return data_; }
    [[nodiscard]] constexpr T* end() const noexcept { return data_ + size_; }
    [[nodiscard]] constexpr T* data() const noexcept { return data_; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] constexpr T& operator[](std::size_t index) const noexcept { return data_[index]; }
    [[nodiscard]] constexpr T& front() const noexcept { return data_[0]; }
    [[nodiscard]] constexpr T& back() const noexcept { return data_[size_ - 1]; }

    friend constexpr bool operator==(const slice& left, const slice& right) {
        if (left.size_ != right.size_) return false;
        for (std::size_t i = 0; i < left.size_; ++i)
            if (!(left.data_[i] == right.data_[i])) return false;
        return true;
    }

private:
    T* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_SLICE_HPP
