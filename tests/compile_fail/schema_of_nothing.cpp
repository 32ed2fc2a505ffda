// rejected: banmian: describe the type with a field list or as a Hana Struct to show its schema
// SPDX-License-Identifier: BSL-1.0
/// What has no description has no schema.
#include <banmian/format/json/schema.hpp>

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
    return static_cast<int>(banmian::json::schema<place>().size());
}
