// SPDX-License-Identifier: BSL-1.0
// The peer of a user's file: a document is read and written with nlohmann's JSON, which many compile every day.
#include <nlohmann/json.hpp>

#include <iostream>
#include <iterator>
#include <string>

int main() {
    const std::string source{std::istreambuf_iterator<char>(std::cin), {}};
    const auto document = nlohmann::json::parse(source);
    std::cout << document.dump(2) << '\n';
}
