// SPDX-License-Identifier: BSL-1.0
// Files of tests/data, for all tests.
#ifndef BANMIAN_TESTS_TEST_DATA_HPP
#define BANMIAN_TESTS_TEST_DATA_HPP

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

/// The bytes of a file of tests/data, which must be there: `test_data("seed/page.txt")`.
inline std::string test_data(const std::string& name) {
    std::ifstream file(std::string(BANMIAN_TEST_DATA) + '/' + name, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

#endif  // BANMIAN_TESTS_TEST_DATA_HPP
