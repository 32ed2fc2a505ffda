// rejected: banmian::all_described: a member has no field
// SPDX-License-Identifier: BSL-1.0
/// A weight that nobody can name can be neither read, fitted nor told.
#include <banmian/reflect/complete.hpp>

namespace {

struct sizes {
    double one = 1;
#ifdef BANMIAN_REJECT
    double other = 2;
#endif

    using fields = banmian::field_list<sizes, banmian::field<"one", &sizes::one, "what it is">>;
};
static_assert(banmian::all_described<sizes>());

}  // namespace

int main() {}
