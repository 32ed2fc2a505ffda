// rejected: every described field of an issue needs a row in loss_rows
// SPDX-License-Identifier: BSL-1.0
/// A field that no row of the table of losses names would be lost without a word.
#include <banmian/format/any/loss.hpp>

struct forgotten {
    int value = 0;
    using fields = banmian::field_list<forgotten, banmian::field<"value", &forgotten::value>>;
};
#ifdef BANMIAN_REJECT
using written = forgotten;
#else
using written = banmian::issue;
#endif

int main() {
    return static_cast<int>(sizeof(banmian::detail::written_fields<written>)) - 1;
}
