// run: {data}/pages/jump_pair.txt
// How do I visit every node of an issue? `walk` calls a visitor with each node and its path.
#include <banmian/banmian.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <type_traits>

int main(int count, char** values) {
    std::ifstream file(count > 1 ? values[1] : "page.txt", std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    const auto issue = banmian::parse(banmian::text::read(source));

    banmian::walk(*issue, [](const auto& node, const banmian::node_path& path) {
        using type = std::remove_cvref_t<decltype(node)>;
        if constexpr (std::is_same_v<type, banmian::byline>)
            for (const std::string& name : node.names)
                std::printf("%-44s %s %s\n", path.text().c_str(), node.role.c_str(), name.c_str());
    });
}
