// SPDX-License-Identifier: BSL-1.0
// The project's own test data, as the benchmarks read it.
#ifndef BANMIAN_BENCHMARKS_TEST_FILE_HPP
#define BANMIAN_BENCHMARKS_TEST_FILE_HPP

#include <fstream>
#include <iterator>
#include <string>

/// The bytes of a file below tests/data.
inline std::string test_file(const std::string& name) {
    std::ifstream file(BANMIAN_TEST_DATA "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

#endif  // BANMIAN_BENCHMARKS_TEST_FILE_HPP
