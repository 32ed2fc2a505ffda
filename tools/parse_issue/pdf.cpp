// SPDX-License-Identifier: BSL-1.0
#include "pdf.hpp"

#ifdef _WIN32

bool read_pdf(std::string& /*bytes*/) {
    return false;
}

#else

#include <cstddef>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

extern char** environ;

namespace {

/// Standard input has been read: pdftotext gets it from a file of its own, which is gone when this is.
class temporary_file {
public:
    explicit temporary_file(const std::string& bytes) {
        const int file = mkstemp(name_.data());
        if (file < 0) return;
        std::size_t at = 0;
        while (at < bytes.size()) {
            const ssize_t wrote = write(file, bytes.data() + at, bytes.size() - at);
            if (wrote <= 0) break;
            at += static_cast<std::size_t>(wrote);
        }
        whole_ = at == bytes.size();
        close(file);
    }
    temporary_file(const temporary_file&) = delete;
    temporary_file& operator=(const temporary_file&) = delete;
    ~temporary_file() { unlink(name_.c_str()); }
    [[nodiscard]] bool whole() const { return whole_; }
    [[nodiscard]] const std::string& name() const { return name_; }

private:
    std::string name_ = "/tmp/parse_issue-XXXXXX";
    bool whole_ = false;
};

}  // namespace

bool read_pdf(std::string& bytes) {
    const temporary_file copy(bytes);  // the bytes that were recognised, whatever becomes of a file of that name
    if (!copy.whole()) return false;
    int ends[2] = {-1, -1};
    if (pipe(ends) != 0) return false;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    posix_spawn_file_actions_addclose(&actions, ends[1]);
    std::string words[] = {"pdftotext", "-q", "-bbox-layout", copy.name(), "-"};
    char* arguments[] = {words[0].data(), words[1].data(), words[2].data(), words[3].data(), words[4].data(), nullptr};
    pid_t child = 0;
    const bool started = posix_spawnp(&child, "pdftotext", &actions, nullptr, arguments, environ) == 0;
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    std::string text;
    char chunk[1 << 16];
    for (ssize_t got = 0; started && (got = read(ends[0], chunk, sizeof chunk)) > 0;)
        text.append(chunk, static_cast<std::size_t>(got));
    close(ends[0]);
    int ending = 1;
    if (!started || waitpid(child, &ending, 0) != child || ending != 0 || text.empty()) return false;
    bytes = std::move(text);
    return true;
}

#endif
