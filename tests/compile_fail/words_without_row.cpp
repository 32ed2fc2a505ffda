// rejected: a list of the user's lexicons has no row, or the rows stand in another order than its fields
// SPDX-License-Identifier: BSL-1.0
/// A table of lists of one's own is checked as ours is: one row for each field, in order.
#include <banmian/grammar/word_lists.hpp>

#include <string_view>

struct our_lists {
    banmian::word_list bands{};
    banmian::word_list venues{};
    using fields = banmian::field_list<our_lists, banmian::field<"bands", &our_lists::bands>,
                                       banmian::field<"venues", &our_lists::venues>>;
};
struct row {
    std::string_view name;
};
inline constexpr row rows[] = {
    {"bands"},
#ifndef BANMIAN_REJECT
    {"venues"},
#endif
};
static_assert(banmian::grammar::detail::is_row_for_each_field(rows, banmian::fields_of<our_lists>{}),
              "a list of the user's lexicons has no row, or the rows stand in another order than its fields");

int main() {}
