// rejected: banmian::all_described: a field has no sentence
// SPDX-License-Identifier: BSL-1.0
/// A weight that nobody explains is a bare number.
#include <banmian/reflect/complete.hpp>

namespace {

struct sizes {
    double one = 1;

#ifdef BANMIAN_REJECT
    using fields = banmian::field_list<sizes, banmian::field<"one", &sizes::one>>;
#else
    using fields = banmian::field_list<sizes, banmian::field<"one", &sizes::one, "what it is">>;
#endif
};
static_assert(banmian::all_described<sizes>());

}  // namespace

int main() {}
