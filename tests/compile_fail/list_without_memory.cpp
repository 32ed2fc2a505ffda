// rejected: the list of a storage policy needs what the concept banmian::owned_list lists
// SPDX-License-Identifier: BSL-1.0
/// Spans are handed on as a pointer and a length: the elements of a list lie one behind the other.
#include <banmian/model/issue.hpp>

#include <list>
#include <string>
#include <vector>

struct ours {
    using text = std::string;
    template <class T>
#ifdef BANMIAN_REJECT
    using list = std::list<T>;
#else
    using list = std::vector<T>;
#endif
};

int main() {
    const banmian::basic_issue<ours> whole{};
    return static_cast<int>(whole.pages.size());
}
