// SPDX-License-Identifier: BSL-1.0
/// Reads a variant by its discriminator, wherever in the object that stands.
#ifndef BANMIAN_FORMAT_JSON_VARIANT_HPP
#define BANMIAN_FORMAT_JSON_VARIANT_HPP

#include <banmian/config.hpp>
#include <banmian/error.hpp>
#include <banmian/format/json/scan.hpp>
#include <banmian/reflect/variant.hpp>

#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json::detail {

/// Finds the string member `key` of the object at the cursor; the cursor stays. False when there is none.
[[nodiscard]] inline bool find_tag(scanner in, std::string_view key, std::string_view& tag) {
    if (!in.eat('{') || in.peek() == '}') return false;
    do {
        std::string_view name;
        bool escaped = false;
        if (in.peek() != '"' || !in.string(name, escaped) || !in.eat(':')) return false;
        if (name == key && in.peek() == '"') return in.string(tag, escaped) && !escaped;
        if (!in.skip_value()) return false;
    } while (in.eat(','));
    return false;
}

/// Reads the alternative that the discriminator names. `read(alternative, key)` reads an object and tolerates that key;
/// `fault(code, begin, expected)` notes a value that is passed over.
template <class Variant, class Read, class Fault>
bool read_variant(scanner& in, Variant& to, Read&& read, Fault&& fault) {
    using tags = variant_tags<Variant>;
    in.skip_white_space();
    const std::size_t begin = in.at();
    std::string_view tag;
    if (find_tag(in, tags::key, tag))
        for (std::size_t i = 0; i < std::size(tags::names); ++i)
            if (tags::names[i] == tag) return [&]<std::size_t... Index>(std::index_sequence<Index...>) {
                    bool done = false;
                    static_cast<void>(
                        ((Index == i && ((done = read(to.template emplace<Index>(), tags::key)), true)) || ...));
                    return done;
                }
    (std::make_index_sequence<std::size(tags::names)>{});
    if (!in.skip_value()) return false;
    return fault(errc::unknown_name, begin, "an object with a discriminator that names an alternative");
}

}  // namespace json::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_VARIANT_HPP
