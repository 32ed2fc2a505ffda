// SPDX-License-Identifier: BSL-1.0
/// The first of two translation units that include everything and are linked together.
#include <banmian/banmian.hpp>

std::size_t articles_seen_by_one(std::string_view page);
const void* parse_seen_by_one();

std::size_t articles_seen_by_one(std::string_view page) {
    return banmian::parse(banmian::text::read(page))->pages.size();
}
const void* parse_seen_by_one() {
    return reinterpret_cast<const void*>(
        static_cast<banmian::layout::document (*)(std::string_view)>(banmian::text::read));
}
