// SPDX-License-Identifier: BSL-1.0
/// An arena: memory handed out in order and given back all at once; view models keep their lists and strings in one.
#ifndef BANMIAN_ARENA_HPP
#define BANMIAN_ARENA_HPP

#include <banmian/config.hpp>

#include <cstddef>
#include <cstring>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// Bump allocation in blocks that double in size. `reset()` keeps the memory, so that a reused arena soon allocates
/// nothing. Objects are not destroyed: only trivially destructible types live here. Not for sharing between threads.
class arena {
public:
    arena() = default;
    explicit arena(std::size_t first_block) : next_size_(first_block == 0 ? 1 : first_block) {}
    arena(const arena&) = delete;
    arena& operator=(const arena&) = delete;
    arena(arena&& other) noexcept { swap(other); }
    arena& operator=(arena&& other) noexcept {
        arena taken(std::move(other));
        swap(taken);
        return *this;
    }
    ~arena() {
        for (const block& one : blocks_) delete[] one.bytes;
    }

    /// Raw memory of `size` bytes, aligned to `alignment` (a power of two not above that of std::max_align_t).
    [[nodiscard]] void* allocate(std::size_t size, std::size_t alignment) {
        const std::size_t padding = (alignment - (used_ & (alignment - 1))) & (alignment - 1);
        if (current_ >= blocks_.size() || blocks_[current_].size - used_ < padding + size)
            return allocate_in_next(size);
        void* place = blocks_[current_].bytes + used_ + padding;
        used_ += padding + size;
        return place;
    }

    /// Memory for `count` objects of type T, not yet constructed.
    template <class T>
    [[nodiscard]] T* allocate_array(std::size_t count) {
        static_assert(std::is_trivially_destructible_v<T>, "banmian::arena: only trivially destructible types");
        return static_cast<T*>(allocate(count * sizeof(T), alignof(T)));
    }

    /// A copy of `text` that lives as long as the arena's content.
    [[nodiscard]] std::string_view copy(std::string_view text) {
        if (text.empty()) return {};
        char* place = allocate_array<char>(text.size());
        std::memcpy(place, text.data(), text.size());
        return {place, text.size()};
    }

    /// Forgets everything handed out and keeps the memory.
    void reset() noexcept {
        current_ = 0;
        used_ = 0;
    }

    /// How far the arena is handed out.
    struct position {
        std::size_t block = 0;
        std::size_t used = 0;
    };
    [[nodiscard]] position mark() const noexcept { return {current_, used_}; }
    /// Forgets what was handed out since `mark` gave this place, and keeps the memory.
    void rewind(position to) noexcept {
        current_ = to.block;
        used_ = to.used;
    }

    /// Bytes held, used or not.
    [[nodiscard]] std::size_t capacity() const noexcept {
        std::size_t sum = 0;
        for (const block& one : blocks_) sum += one.size;
        return sum;
    }

private:
    // An owner, but no std::unique_ptr: <memory> would double what this header costs to compile.
    struct block {
        std::byte* bytes = nullptr;
        std::size_t size = 0;
    };

    void swap(arena& other) noexcept {
        blocks_.swap(other.blocks_);
        std::swap(current_, other.current_);
        std::swap(used_, other.used_);
        std::swap(next_size_, other.next_size_);
    }

    void* allocate_in_next(std::size_t size) {
        if (!blocks_.empty() && current_ < blocks_.size()) ++current_;
        while (current_ < blocks_.size() && blocks_[current_].size < size) ++current_;
        if (current_ == blocks_.size()) {
            while (next_size_ < size) next_size_ *= 2;
            blocks_.reserve(blocks_.size() + 1);  // so that nothing throws while nobody owns the new memory
            blocks_.push_back({new std::byte[next_size_], next_size_});
            next_size_ *= 2;
        }
        used_ = size;
        return blocks_[current_].bytes;
    }

    std::vector<block> blocks_{};
    std::size_t current_ = 0;                         // index of the block in use
    std::size_t used_ = 0;                            // bytes used of it
    std::size_t next_size_ = std::size_t{16} * 1024;  // size of the next block
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_ARENA_HPP
