// SPDX-License-Identifier: BSL-1.0
#include "progress.hpp"

#include "platform.hpp"
#include <cstdio>
#include <string>

progress::progress(const arguments& asked, std::size_t total)
    : shown_(asked.progress && errors_go_to_terminal()), chinese_(asked.chinese), total_(total),
      begin_(std::chrono::steady_clock::now()), last_(begin_) {}

progress::~progress() {
    if (!shown_) return;
    show();
    std::fputc('\n', stderr);
}

void progress::step() {
    ++done_;
    if (!shown_) return;
    const auto now = std::chrono::steady_clock::now();
    if (now - last_ < std::chrono::milliseconds(200)) return;
    last_ = now;
    show();
}

void progress::step_over() {
    ++done_before_;
    ++done_;
}

void progress::clear() {
    if (shown_) std::fputs("\r\x1b[K", stderr);
}

void progress::show() const {
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    std::string line = std::to_string(done_);
    if (total_ > 0) line.append(" / ").append(std::to_string(total_));
    const auto rate = static_cast<unsigned long>(seconds > 0 ? static_cast<double>(done_ - done_before_) / seconds : 0);
    line.append(chinese_ ? "，每秒 " : ", ").append(std::to_string(rate)).append(chinese_ ? " 份" : " a second");
    std::fprintf(stderr, "\r%s\x1b[K", line.c_str());
    std::fflush(stderr);
}
