// rejected: banmian: describe the type with a field list or as a Hana Struct to read it
// SPDX-License-Identifier: BSL-1.0
/// A member without a description cannot be read.
#include <banmian/format/json/read.hpp>

struct point {
    int x = 0;
};
struct place {
#ifdef BANMIAN_REJECT
    point where{};
#else
    int where = 0;
#endif
    using fields = banmian::field_list<place, banmian::field<"where", &place::where>>;
};

int main() {
    const auto read = banmian::json::read<place>("{}");
    return read ? 0 : 1;
}
