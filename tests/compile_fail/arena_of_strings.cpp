// rejected: banmian::arena: only trivially destructible types
// SPDX-License-Identifier: BSL-1.0
/// An arena destroys nothing, so what owns memory cannot live in it.
#include <banmian/arena.hpp>

#include <string>

int main() {
    banmian::arena memory;
#ifdef BANMIAN_REJECT
    return memory.allocate_array<std::string>(1) == nullptr;
#else
    return memory.allocate_array<int>(1) == nullptr;
#endif
}
