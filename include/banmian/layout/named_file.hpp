// SPDX-License-Identifier: BSL-1.0
/// Opt-in: a file that the file at hand names, as readers of several files get it.
#ifndef BANMIAN_LAYOUT_NAMED_FILE_HPP
#define BANMIAN_LAYOUT_NAMED_FILE_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// A file that another names: its text in UTF-8. Nothing when there is no such file.
struct named_file {
    std::string name{};  ///< as it is named there
    std::string text{};
    std::vector<text_origin> origins{};  ///< where the text stands in the file; empty when it is the file
    std::size_t size = 0;                ///< of the file, in bytes

    named_file() = default;
    /// A file in UTF-8. Implicit: a loader that decodes nothing gives bytes.
    named_file(std::string bytes) : text(std::move(bytes)), size(text.size()) {}
    named_file(std::string decoded, std::vector<text_origin> from, std::size_t bytes)
        : text(std::move(decoded)), origins(std::move(from)), size(bytes) {}

    [[nodiscard]] bool empty() const noexcept { return text.empty(); }
};

/// Text of the last sheet was read from a text of `first` bytes and, behind it, from the texts of `files`, one behind
/// another: places there become bytes of the files, and the sheet names those.
inline void place_behind(document& made, std::size_t first, const std::vector<named_file>& files) {
    const auto moved = [](span of, std::size_t from, std::size_t to) {
        return span{of.begin - from + to, of.end - from + to};
    };
    std::vector<text_origin> placed;
    std::vector<text_origin> run;
    const auto stands_before = [](std::size_t byte) {
        return [byte](const text_origin& one) { return one.source.begin < byte; };
    };
    auto at = made.origins.begin();
    std::size_t end = first;    // of the texts so far
    std::size_t place = first;  // of the files so far
    auto next = std::stable_partition(at, made.origins.end(), stands_before(end));
    placed.assign(at, next);
    for (const named_file& one : files) {
        const std::size_t begin = end;
        end += one.text.size();
        at = next;
        next = std::stable_partition(at, made.origins.end(), stands_before(end));
        run.assign(at, next);
        for (text_origin& piece : run) piece.source = moved(piece.source, begin, 0);
        if (!one.origins.empty()) run = through(run, one.origins);
        for (text_origin& piece : run) piece.source = moved(piece.source, 0, place);
        placed.insert(placed.end(), run.begin(), run.end());
        made.sheets.back().files.push_back({one.name, {place, place + one.size}});
        place += one.size;
    }
    std::sort(placed.begin(), placed.end(),
              [](const text_origin& left, const text_origin& right) { return left.text.begin < right.text.begin; });
    made.origins = std::move(placed);
}

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_NAMED_FILE_HPP
