// rejected: banmian: describe the type with a field list or as a Hana Struct to write it
// SPDX-License-Identifier: BSL-1.0
/// The message for a type without a description says what to do about it.
#include <banmian/format/json/write.hpp>

#include <string>

struct point {
    int x = 0;
#ifndef BANMIAN_REJECT
    using fields = banmian::field_list<point, banmian::field<"x", &point::x>>;
#endif
};

int main() {
    return static_cast<int>(banmian::json::write(point{}).size());
}
