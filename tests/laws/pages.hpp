// SPDX-License-Identifier: BSL-1.0
/// The pages that the laws are tried on: those of tests/data, and those of the shared folder where it is there.
#ifndef BANMIAN_TESTS_LAWS_PAGES_HPP
#define BANMIAN_TESTS_LAWS_PAGES_HPP

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

}  // namespace laws

#endif  // BANMIAN_TESTS_LAWS_PAGES_HPP
