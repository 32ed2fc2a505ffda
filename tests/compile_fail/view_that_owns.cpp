// rejected: banmian: view models are trivially copyable
// SPDX-License-Identifier: BSL-1.0
/// The elements of a slice lie in an arena, which destroys nothing.
#include <banmian/format/json/read.hpp>
#include <banmian/model/slice.hpp>

#include <string>
#include <string_view>

struct name {
#ifdef BANMIAN_REJECT
    std::string text{};
#else
    std::string_view text{};
#endif
    using fields = banmian::field_list<name, banmian::field<"text", &name::text>>;
};
struct names {
    banmian::slice<name> all{};
    using fields = banmian::field_list<names, banmian::field<"all", &names::all>>;
};

int main() {
    banmian::arena memory;
    const auto read = banmian::json::read<names>("{}", memory);
    return read ? 0 : 1;
}
