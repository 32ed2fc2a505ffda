// SPDX-License-Identifier: BSL-1.0
/// The pages that the laws are tried on: those of tests/data, and those of the shared folder where it is there.
#ifndef BANMIAN_TESTS_LAWS_PAGES_HPP
#define BANMIAN_TESTS_LAWS_PAGES_HPP

#include <banmian/model/issue.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace laws {

/// A page of text and the file that it comes from.
struct source_page {
    std::string name;
    std::string text;
};

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// All pages, in the order of their names.
inline const std::vector<source_page>& pages() {
    static const std::vector<source_page> all = [] {
        std::vector<source_page> made;
        for (const char* const folder :
             {BANMIAN_TEST_DATA "/seed", BANMIAN_TEST_DATA "/pages", BANMIAN_SHARED "/gold"}) {
            if (!std::filesystem::is_directory(folder)) continue;
            for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
                if (entry.path().extension() == ".txt") made.push_back({entry.path().string(), bytes_of(entry.path())});
        }
        std::sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
        return made;
    }();
    return all;
}

/// Calls `function` with every text node of the page that has spans of its own.
template <class Function>
void for_each_node(const banmian::page& page, Function&& function) {
    const auto each = [&](const auto& list) {
        for (const auto& node : list) function(node);
    };
    const auto caption = [&](const banmian::caption& one) {
        if (one.title) function(*one.title);
        if (one.text) function(*one.text);
    };
    for (const banmian::article& article : page.articles) {
        each(article.kicker);
        each(article.headline);
        each(article.subheads);
        each(article.body);
        for (const auto& one : article.captions) caption(one);
    }
    for (const auto& one : page.captions) caption(one);
    each(page.banners);
    each(page.notices);
    each(page.unplaced);
    if (page.colophon) function(page.colophon->text);
}

}  // namespace laws

#endif  // BANMIAN_TESTS_LAWS_PAGES_HPP
