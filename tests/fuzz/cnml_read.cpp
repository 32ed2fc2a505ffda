// SPDX-License-Identifier: BSL-1.0
// Property: whatever the bytes, the reader makes a sound layout, and the parser comes to an end.
#include <banmian/format/cnml/read.hpp>

#include "sound_layout.hpp"
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    require_sound(banmian::cnml::read(source));
    return 0;
}
