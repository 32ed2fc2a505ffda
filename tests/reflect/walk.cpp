// SPDX-License-Identifier: BSL-1.0
#include <banmian/model/issue.hpp>
#include <banmian/reflect/walk.hpp>

#include <doctest/doctest.h>

#include <string>
#include <type_traits>
#include <vector>

namespace {

TEST_CASE("every node is visited with its path, outer ones first") {
    banmian::issue whole;
    auto& story = whole.pages.emplace_back().articles.emplace_back();
    story.headline.emplace_back().text = "标题";
    story.dateline.emplace();
    std::vector<std::string> paths;
    std::size_t nodes = 0;
    banmian::walk(whole, [&](const auto& node, const banmian::node_path& path) {
        ++nodes;
        using type = std::remove_cvref_t<decltype(node)>;
        if constexpr (std::is_same_v<type, banmian::text_node> || std::is_same_v<type, banmian::dateline> ||
                      std::is_same_v<type, banmian::issue>)
            paths.push_back(path.text());
    });
    CHECK(paths ==
          std::vector<std::string>{"$", "$.pages[0].articles[0].headline[0]", "$.pages[0].articles[0].dateline"});
    CHECK(nodes == 6);  // with the identifiers
}

}  // namespace
