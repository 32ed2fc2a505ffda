// rejected: the article that a storage policy names derives from basic_article<that policy>
// SPDX-License-Identifier: BSL-1.0
/// Rules, writers and the walk over what is printed know articles by their base.
#include <banmian/model/issue.hpp>

struct our_article;
struct ours : banmian::storage::owning {
    using article = our_article;
};
#ifdef BANMIAN_REJECT
struct our_article {
#else
struct our_article : banmian::basic_article<ours> {
#endif
    int desk = 0;
    bool operator==(const our_article&) const = default;
};

int main() {
    const banmian::basic_issue<ours> whole{};
    return static_cast<int>(whole.pages.size());
}
