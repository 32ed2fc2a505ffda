// rejected: the two types must have the same fields in the same order
// SPDX-License-Identifier: BSL-1.0
/// Only types with the same fields can be compared.
#include <banmian/reflect/compare.hpp>

struct point {
    int x = 0;
    using fields = banmian::field_list<point, banmian::field<"x", &point::x>>;
};
struct place {
    int x = 0;
    int y = 0;
    using fields = banmian::field_list<place, banmian::field<"x", &place::x>, banmian::field<"y", &place::y>>;
};

int main() {
#ifdef BANMIAN_REJECT
    return static_cast<int>(banmian::differences(point{}, place{}).size());
#else
    return static_cast<int>(banmian::differences(place{}, place{}).size());
#endif
}
