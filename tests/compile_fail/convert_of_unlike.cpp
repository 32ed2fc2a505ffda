// rejected: banmian::convert: one of the two types must have all fields of the other
// SPDX-License-Identifier: BSL-1.0
/// Nothing is lost in silence between two types of different fields.
#include <banmian/model/convert.hpp>

struct point {
    int x = 1;
    using fields = banmian::field_list<point, banmian::field<"x", &point::x>>;
};
struct place {
    int x = 0;
    int y = 0;
    using fields = banmian::field_list<place,
#ifdef BANMIAN_REJECT
                                       banmian::field<"column", &place::x>,
#else
                                       banmian::field<"x", &place::x>,
#endif
                                       banmian::field<"y", &place::y>>;
};

int main() {
    return banmian::convert<place>(point{}).x - 1;
}
