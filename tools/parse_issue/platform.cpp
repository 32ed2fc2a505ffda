// SPDX-License-Identifier: BSL-1.0
#include "platform.hpp"

#include <cstdio>
#include <system_error>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#include <shellapi.h>
#include <windows.h>
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
    const bool standard = name.empty() || name == "-";
    const std::filesystem::path path = path_of(name);
    std::error_code failed;
    if (!standard && path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), failed);
    std::FILE* const file = standard ? stdout : open(path, true);
    if (file == nullptr) return false;
    const bool whole = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    return (standard ? std::fflush(file) : std::fclose(file)) == 0 && whole;
}
