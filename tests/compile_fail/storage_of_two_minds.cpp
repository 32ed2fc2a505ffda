// rejected: both own what they show, or both refer to it
// SPDX-License-Identifier: BSL-1.0
/// A list that owns elements which refer to text would outlive it.
#include <banmian/model/issue.hpp>

#include <string_view>
#include <vector>

struct ours {
    using text = std::string_view;
    template <class T>
#ifdef BANMIAN_REJECT
    using list = std::vector<T>;
#else
    using list = banmian::slice<T>;
#endif
};

int main() {
    const banmian::basic_issue<ours> whole{};
    return static_cast<int>(whole.pages.size());
}
