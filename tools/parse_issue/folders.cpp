// SPDX-License-Identifier: BSL-1.0
#include "folders.hpp"

#include "messages.hpp"
#include "platform.hpp"
#include <algorithm>
#include <cctype>
#include <string_view>
#include <system_error>
#include <utility>

namespace {

namespace fs = std::filesystem;

/// Endings of files that readers know. A page that has another can be named itself.
constexpr std::string_view endings[] = {".txt",  ".text", ".xml",  ".html",  ".htm",  ".xhtml",
                                        ".hocr", ".tsv",  ".json", ".jsonl", ".alto", ".page",
                                        ".mets", ".bbox", ".pdf",  ".md",    ".trs"};

bool has_known_ending(const fs::path& path) {
    std::string ending = name_of(path.extension());
    for (char& one : ending) one = static_cast<char>(std::tolower(static_cast<unsigned char>(one)));
    return std::find(std::begin(endings), std::end(endings), ending) != std::end(endings);
}

/// The order of pages: numbers in names count as numbers, so that page-2 stands before page-10.
bool is_before(std::string_view left, std::string_view right) {
    const auto is_digit = [](char one) { return one >= '0' && one <= '9'; };
    std::size_t a = 0;
    std::size_t b = 0;
    while (a < left.size() && b < right.size()) {
        if (!is_digit(left[a]) || !is_digit(right[b])) {
            if (left[a] != right[b]) return static_cast<unsigned char>(left[a]) < static_cast<unsigned char>(right[b]);
            ++a;
            ++b;
            continue;
        }
        const auto number = [&](std::string_view of, std::size_t& at) {
            while (at < of.size() && of[at] == '0') ++at;
            const std::size_t begin = at;
            while (at < of.size() && is_digit(of[at])) ++at;
            return of.substr(begin, at - begin);
        };
        const std::string_view one = number(left, a);
        const std::string_view other = number(right, b);
        if (one.size() != other.size()) return one.size() < other.size();
        if (one != other) return one < other;
    }
    const std::size_t rest = left.size() - a;
    return rest != right.size() - b ? rest < right.size() - b : left < right;
}

bool may_be_read(const fs::path& folder) {
    std::error_code failed;
    const fs::directory_iterator first(folder, failed);
    return !failed;
}

/// The files below a folder, as names that begin as the folder's does; the folders that cannot be read are told. False
/// when there are such.
bool list_folder(const std::string& folder, const fs::path& without, banmian::language tongue,
                 std::vector<std::string>& files) {
    std::error_code failed;
    std::vector<std::string> found;
    bool whole = may_be_read(path_of(folder));
    if (!whole) tell(sentences::cannot_open, tongue, {folder});
    fs::recursive_directory_iterator at(path_of(folder), fs::directory_options::skip_permission_denied, failed);
    for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
        const fs::path& path = at->path();
        const bool hidden = name_of(path.filename()).starts_with('.');
        std::error_code unknown;
        if (at->is_directory(unknown)) {
            const bool ours = !without.empty() && fs::equivalent(path, without, unknown) && !unknown;
            const bool left_out = hidden || ours || at->is_symlink(unknown);
            const bool closed = !left_out && !may_be_read(path);
            if (left_out || closed) at.disable_recursion_pending();
            if (closed) tell(sentences::cannot_open, tongue, {name_of(path)});
            whole = whole && !closed;
        } else if (!hidden && at->is_regular_file(unknown) && has_known_ending(path)) {
            found.push_back(name_of(path));
        }
    }
    std::sort(found.begin(), found.end(), is_before);
    files.insert(files.end(), found.begin(), found.end());
    if (failed) tell(sentences::cannot_open, tongue, {folder});
    return whole && !failed;
}

/// The names in a list, a line each.
void list_names(std::string_view text, std::vector<std::string>& files) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view name = text.substr(0, end);
        if (name.ends_with('\r')) name.remove_suffix(1);
        if (!name.empty()) files.emplace_back(name);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

}  // namespace

status open_out(arguments& asked) {
    const banmian::language tongue = tongue_of(asked);
    status ending = done;
    if (!asked.files_from.empty()) {
        std::string list;
        if (!read_file(asked.files_from, list)) {
            tell(sentences::cannot_open, tongue, {asked.files_from});
            ending = unreadable;
        }
        list_names(list, asked.files);
        asked.folder_given = true;
    }
    std::vector<std::string> opened;
    std::vector<bool> from_folder;
    for (std::string& name : asked.files) {
        std::error_code unknown;
        if (name == "-" || !fs::is_directory(path_of(name), unknown)) {
            opened.push_back(std::move(name));
            from_folder.push_back(false);
            continue;
        }
        asked.folder_given = true;
        const std::size_t before = opened.size();
        const bool whole = list_folder(name, path_of(asked.output), tongue, opened);
        from_folder.resize(opened.size(), true);
        if (!whole) {
            ending = unreadable;
        } else if (opened.size() == before) {
            tell(sentences::nothing_found, tongue, {name});
            ending = unreadable;
        }
    }
    asked.files = std::move(opened);
    asked.from_folder = std::move(from_folder);
    return ending;
}
