// SPDX-License-Identifier: BSL-1.0
#include <banmian/arena.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>

namespace {

bool is_aligned(const void* place, std::size_t alignment) {
    return reinterpret_cast<std::uintptr_t>(place) % alignment == 0;
}

TEST_CASE("memory from an arena is aligned as asked, after any odd size") {
    banmian::arena memory(64);
    for (const std::size_t alignment : {std::size_t{1}, std::size_t{2}, std::size_t{8}, std::size_t{16}}) {
        CHECK(memory.allocate(3, 1) != nullptr);
        CHECK(is_aligned(memory.allocate(24, alignment), alignment));
    }
}

TEST_CASE("pieces handed out do not overlap, across many blocks") {
    banmian::arena memory(32);
    unsigned char* pieces[200];
    for (unsigned n = 0; n < 200; ++n) {
        pieces[n] = memory.allocate_array<unsigned char>(1 + n % 50);
        for (unsigned i = 0; i < 1 + n % 50; ++i) pieces[n][i] = static_cast<unsigned char>(n);
    }
    for (unsigned n = 0; n < 200; ++n)
        for (unsigned i = 0; i < 1 + n % 50; ++i) CHECK(pieces[n][i] == static_cast<unsigned char>(n));
}

TEST_CASE("a copy of text lives on when the original is gone") {
    banmian::arena memory;
    std::string_view kept;
    {
        const std::string original(1000, 'x');
        kept = memory.copy(original);
        CHECK(kept.data() != original.data());
    }
    CHECK(kept == std::string(1000, 'x'));
    CHECK(memory.copy("").empty());
}

TEST_CASE("a request larger than the next block gets a block of its own") {
    banmian::arena memory(16);
    CHECK(memory.allocate_array<char>(100'000) != nullptr);
    CHECK(memory.capacity() >= 100'000);
}

TEST_CASE("an arena whose first block is to be empty still hands out memory") {
    banmian::arena memory(0);
    CHECK(memory.copy("版面") == "版面");
}

TEST_CASE("an arena that takes over another one gives its own memory back") {
    banmian::arena first(64);
    banmian::arena second(64);
    static_cast<void>(first.copy("甲"));
    const std::string_view text = second.copy("乙");
    first = std::move(second);
    CHECK(text == "乙");
    CHECK(first.copy("丙") == "丙");
    CHECK(text == "乙");
}

TEST_CASE("reset keeps the memory: the same work again allocates nothing") {
    banmian::arena memory(128);
    const auto work = [&] {
        for (int n = 0; n < 100; ++n) static_cast<void>(memory.allocate_array<double>(7));
    };
    work();
    const std::size_t held = memory.capacity();
    CHECK(held >= 100 * 7 * sizeof(double));
    for (int again = 0; again < 5; ++again) {
        memory.reset();
        work();
        CHECK(memory.capacity() == held);
    }
}

TEST_CASE("an arena that was moved from can be used and the memory moves along") {
    banmian::arena first(64);
    const std::string_view text = first.copy("版面");
    banmian::arena second(std::move(first));
    CHECK(text == "版面");
    CHECK(second.capacity() >= 64);
    CHECK(second.copy("栏") == "栏");
    CHECK(text == "版面");
}

TEST_CASE("an arena goes back to a mark and hands the same memory out again") {
    banmian::arena memory(64);
    char* const kept = memory.allocate_array<char>(10);
    const auto mark = memory.mark();
    char* const first = memory.allocate_array<char>(20);
    static_cast<void>(memory.allocate_array<char>(1000));  // in another block
    const std::size_t held = memory.capacity();
    memory.rewind(mark);
    CHECK(memory.allocate_array<char>(20) == first);
    static_cast<void>(memory.allocate_array<char>(1000));
    CHECK(memory.capacity() == held);
    CHECK(kept + 10 <= first);
}

}  // namespace
