// rejected: the text of a storage policy needs what the concept banmian::owned_text lists
// SPDX-License-Identifier: BSL-1.0
/// Readers and conversions fill the text of an owning model.
#include <banmian/model/issue.hpp>

#include <string>
#include <string_view>
#include <vector>

struct fixed_text {
    const char* begin = "";
    [[nodiscard]] const char* data() const { return begin; }
    [[nodiscard]] std::size_t size() const { return 0; }
    operator std::string_view() const { return begin; }  // NOLINT
    bool operator==(const fixed_text&) const = default;
};
struct ours {
#ifdef BANMIAN_REJECT
    using text = fixed_text;
#else
    using text = std::string;
#endif
    template <class T>
    using list = std::vector<T>;
};

int main() {
    const banmian::basic_issue<ours> whole{};
    return static_cast<int>(whole.pages.size());
}
