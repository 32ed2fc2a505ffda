// SPDX-License-Identifier: BSL-1.0
#include "platform.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <system_error>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#include <shellapi.h>
#include <windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

std::filesystem::path path_of(std::string_view name) {
    return std::filesystem::path(std::u8string(name.begin(), name.end()));
}

std::string name_of(const std::filesystem::path& path) {
    const std::u8string name = path.generic_u8string();
    return std::string(name.begin(), name.end());
}

#ifdef _WIN32
std::vector<std::string> command_line(int /*count*/, char** /*values*/) {
    std::vector<std::string> made;
    int count = 0;
    wchar_t** const words = CommandLineToArgvW(GetCommandLineW(), &count);
    if (words == nullptr) return made;
    for (int i = 1; i < count; ++i) {
        const int size = WideCharToMultiByte(CP_UTF8, 0, words[i], -1, nullptr, 0, nullptr, nullptr);
        std::string& word = made.emplace_back(size > 0 ? static_cast<std::size_t>(size) : 1, '\0');
        WideCharToMultiByte(CP_UTF8, 0, words[i], -1, word.data(), size, nullptr, nullptr);
        word.pop_back();  // the zero at the end
    }
    LocalFree(words);
    return made;
}
void use_binary_streams() {
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
}
static std::FILE* open(const std::filesystem::path& path, bool writing) {
    return _wfopen(path.c_str(), writing ? L"wb" : L"rb");
}
#else
std::vector<std::string> command_line(int count, char** values) {
    return count > 1 ? std::vector<std::string>(values + 1, values + count) : std::vector<std::string>();
}
void use_binary_streams() {}
static std::FILE* open(const std::filesystem::path& path, bool writing) {
    return std::fopen(path.c_str(), writing ? "wb" : "rb");
}
#endif

bool locale_is_chinese() {
    for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* const value = std::getenv(name);
        if (value != nullptr && *value != '\0') return std::string_view(value).substr(0, 2) == "zh";
    }
#ifdef _WIN32
    return PRIMARYLANGID(GetUserDefaultUILanguage()) == LANG_CHINESE;
#else
    return false;
#endif
}

bool is_file(std::string_view name) {
    std::error_code unknown;
    return std::filesystem::is_regular_file(path_of(name), unknown);
}

bool read_file(std::string_view name, std::string& bytes) {
    std::error_code unknown;
    if (name != "-" && std::filesystem::is_directory(path_of(name), unknown)) return false;
    std::FILE* const file = name == "-" ? stdin : open(path_of(name), false);
    if (file == nullptr) return false;
    char chunk[1 << 16];
    for (std::size_t got = 0; (got = std::fread(chunk, 1, sizeof chunk, file)) > 0;) bytes.append(chunk, got);
    const bool whole = std::ferror(file) == 0;
    if (file != stdin) std::fclose(file);
    return whole;
}

bool write_file(std::string_view name, std::string_view bytes) {
    if (name.empty() || name == "-") {
        const bool taken = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
        return std::fflush(stdout) == 0 && std::ferror(stdout) == 0 && taken;  // what others wrote there counts, too
    }
    const std::filesystem::path path = path_of(name);
    std::error_code failed;
    if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), failed);
    // A device or a pipe is written to as it is.
    const bool special = std::filesystem::exists(path, failed) && !std::filesystem::is_regular_file(path, failed);
    const std::filesystem::path beside = special ? path : path_of(std::string(name) + ".part");
    std::FILE* const file = open(beside, true);
    if (file == nullptr) return false;
    bool whole = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    whole = std::fclose(file) == 0 && whole;
    if (special) return whole;
    if (whole) {
        std::filesystem::rename(beside, path, failed);
        whole = !failed;
    }
    if (!whole) std::filesystem::remove(beside, failed);
    return whole;
}

#ifdef _WIN32
bool errors_go_to_terminal() {
    return _isatty(_fileno(stderr)) != 0;
}
static int open_bytes(const std::filesystem::path& path) {
    return _wopen(path.c_str(), _O_RDONLY | _O_BINARY);
}
static int read_bytes_of(int file, char* to, std::size_t size) {
    return _read(file, to, static_cast<unsigned>(size));
}
static void close_bytes(int file) {
    _close(file);
}
#else
bool errors_go_to_terminal() {
    return isatty(STDERR_FILENO) == 1;
}
static int open_bytes(const std::filesystem::path& path) {
    return ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
}
static ssize_t read_bytes_of(int file, char* to, std::size_t size) {
    for (;;) {
        const ssize_t got = ::read(file, to, size);
        if (got >= 0 || errno != EINTR) return got;
    }
}
static void close_bytes(int file) {
    ::close(file);
}
#endif

byte_reader::~byte_reader() {
    if (file_ > 0) close_bytes(file_);
}
bool byte_reader::open(std::string_view name) {
    file_ = name == "-" ? 0 : open_bytes(path_of(name));
    return file_ >= 0;
}
std::size_t byte_reader::read(char* to, std::size_t size) {
    const auto got = read_bytes_of(file_, to, size);
    failed_ = got < 0;
    return got > 0 ? static_cast<std::size_t>(got) : 0;
}

line_writer::~line_writer() {
    (void)close();
}
bool line_writer::open(std::string_view name, bool go_on, std::size_t& lines) {
    lines = 0;
    if (name.empty() || name == "-") {
        file_ = stdout;
        return true;
    }
    const std::filesystem::path path = path_of(name);
    std::error_code failed;
    if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), failed);
    if (go_on && std::filesystem::is_regular_file(path, failed)) {
        byte_reader there;
        if (!there.open(name)) return false;
        std::uintmax_t whole = 0;
        std::uintmax_t at = 0;
        char chunk[1 << 16];
        for (std::size_t got = 0; (got = there.read(chunk, sizeof chunk)) > 0; at += got) {
            for (std::size_t i = 0; i < got; ++i) {
                if (chunk[i] != '\n') continue;
                ++lines;
                whole = at + i + 1;
            }
        }
        if (there.failed()) return false;
        std::filesystem::resize_file(path, whole, failed);
        if (failed) return false;
    }
#ifdef _WIN32
    file_ = _wfopen(path.c_str(), go_on ? L"ab" : L"wb");
#else
    file_ = std::fopen(path.c_str(), go_on ? "ab" : "wb");
#endif
    return file_ != nullptr;
}
bool line_writer::write(std::string_view bytes) {
    return std::fwrite(bytes.data(), 1, bytes.size(), file_) == bytes.size() && std::fflush(file_) == 0;
}
bool line_writer::close() {
    if (file_ == nullptr) return true;
    std::FILE* const closed = file_;
    file_ = nullptr;
    return closed == stdout ? std::fflush(stdout) == 0 : std::fclose(closed) == 0;
}
