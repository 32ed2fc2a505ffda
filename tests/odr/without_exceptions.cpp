// SPDX-License-Identifier: BSL-1.0
/// A translation unit of the same program that is compiled without exceptions: its entities have names of their own.
#include <banmian/banmian.hpp>

const void* parse_seen_without_exceptions();
const void* parse_seen_without_exceptions() {
    return reinterpret_cast<const void*>(
        static_cast<banmian::layout::document (*)(std::string_view)>(banmian::text::read));
}
