// SPDX-License-Identifier: BSL-1.0
/// --progress: how far the work is, on the last line of a terminal.
#ifndef PARSE_ISSUE_PROGRESS_HPP
#define PARSE_ISSUE_PROGRESS_HPP

#include "arguments.hpp"
#include <chrono>
#include <cstddef>

/// Shows nothing unless it was asked for and standard error is a terminal. Called by one thread.
class progress {
public:
    /// `total` is 0 when nobody knows it.
    explicit progress(const arguments& asked, std::size_t total = 0);
    progress(const progress&) = delete;
    progress& operator=(const progress&) = delete;
    ~progress();

    void step();
    /// For what was done before: it says nothing of the speed.
    void step_over();
    /// Clears the line before something else is printed there.
    void clear();

private:
    void show() const;

    bool shown_;
    bool chinese_;
    std::size_t total_;
    std::size_t done_ = 0;
    std::size_t done_before_ = 0;
    std::chrono::steady_clock::time_point begin_;
    std::chrono::steady_clock::time_point last_;
};

#endif  // PARSE_ISSUE_PROGRESS_HPP
