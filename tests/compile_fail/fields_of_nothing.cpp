// rejected: constraints? not satisfied|no matching function
// SPDX-License-Identifier: BSL-1.0
/// Only described types have fields.
#include <banmian/reflect/for_each_field.hpp>

struct point {
    int x = 0;
#ifndef BANMIAN_REJECT
    using fields = banmian::field_list<point, banmian::field<"x", &point::x>>;
#endif
};

int main() {
    point here;
    banmian::for_each_field(here, [](auto, int& value) { value = 0; });
    return here.x;
}
