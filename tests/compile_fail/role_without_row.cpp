// rejected: a role has no row, or the rows stand in another order than the enumerators
// SPDX-License-Identifier: BSL-1.0
/// A table of roles of one's own is checked as ours is: one row for each, in order.
#include <banmian/model/role.hpp>

enum class part : unsigned char { strip, panel, balloon };

struct part_traits {
    part role;
    const char* name;
};

inline constexpr part_traits table[] = {
    {part::strip, "strip"},
    {part::panel, "panel"},
#ifndef BANMIAN_REJECT
    {part::balloon, "balloon"},
#endif
};
static_assert(banmian::detail::is_row_for_each(table, &part_traits::role),
              "a role has no row, or the rows stand in another order than the enumerators");

int main() {}
