// rejected: ignoring return(ed)? value
// SPDX-License-Identifier: BSL-1.0
/// A result that is not looked at hides an error.
#include <banmian/result.hpp>

#pragma GCC diagnostic error "-Wunused-result"

banmian::result<int> answer() {
    return 42;
}

int main() {
#ifdef BANMIAN_REJECT
    answer();
    return 0;
#else
    return answer().has_value() ? 0 : 1;
#endif
}
