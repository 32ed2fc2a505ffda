// rejected: refers to its text too
// SPDX-License-Identifier: BSL-1.0
/// A list that refers to elements in an arena never ends the life of text that they own.
#include <banmian/model/issue.hpp>

#include <string>
#include <string_view>

struct ours {
#ifdef BANMIAN_REJECT
    using text = std::string;
#else
    using text = std::string_view;
#endif
    template <class T>
    using list = banmian::slice<T>;
};

int main() {
    const banmian::basic_issue<ours> whole{};
    return static_cast<int>(whole.pages.size());
}
