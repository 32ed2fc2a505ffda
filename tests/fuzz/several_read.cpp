// SPDX-License-Identifier: BSL-1.0
// Property: whatever the bytes, cut into files of one issue that may name each other: they are read, blocks of a page
// share no byte, and every block lies in the files that its page names.
#include <banmian/format/any/read.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    std::vector<banmian::source_file> files;  // parted by form feeds, each with its name before a line feed
    for (std::size_t at = 0; at <= size && files.size() < 6;) {
        const std::size_t end = std::min(source.find('\f', at), size);
        const std::string_view one = source.substr(at, end - at);
        const std::size_t line = std::min(one.find('\n'), one.size());
        files.push_back({std::string(one.substr(0, line)), one.substr(std::min(line + 1, one.size()))});
        at = end + 1;
    }
    const banmian::parsed<banmian::issue> answer = banmian::read_issue(files);
    for (const banmian::diagnostic& one : answer.diagnostics)
        if (one.file >= files.size()) std::abort();
    for (const banmian::page& page : answer->pages) {
        std::size_t end = size;  // of the page's own file, at most
        for (const banmian::page_file& one : page.files) {
            if (one.span.begin > one.span.end) std::abort();
            end = std::max(end, one.span.end);
        }
        std::vector<banmian::span> taken;
        for (const banmian::block& one : page.blocks) {
            if (one.span.begin > one.span.end || one.span.end > end) std::abort();
            taken.push_back(one.span);
        }
        std::sort(taken.begin(), taken.end(), [](auto left, auto right) { return left.begin < right.begin; });
        for (std::size_t i = 1; i < taken.size(); ++i)
            if (taken[i].begin < taken[i - 1].end) std::abort();
    }
    return 0;
}
