// rejected: not one name for each enumerator
// SPDX-License-Identifier: BSL-1.0
/// An enumerator without a name would be written as an empty string, and one in the middle would shift the others.
#include <banmian/reflect/enumeration.hpp>

enum class shade { light, dark };

template <>
struct banmian::enum_names<shade> {
#ifdef BANMIAN_REJECT
    static constexpr std::string_view names[] = {"light"};
#else
    static constexpr std::string_view names[] = {"light", "dark"};
#endif
};

int main() {
    return static_cast<int>(banmian::to_name(shade::light).size());
}
