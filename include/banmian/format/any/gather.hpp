// SPDX-License-Identifier: BSL-1.0
/// Opt-in: puts the pages that stand in several files together as one issue.
#ifndef BANMIAN_FORMAT_ANY_GATHER_HPP
#define BANMIAN_FORMAT_ANY_GATHER_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// The files of one issue. Each gives pages, in the order of the files, but for these: a file that another one names
/// and whose text it has read (an ALTO file beside its METS, an article beside its page) gives none of its own;
/// articles that stand on one page are one page, in the order of their numbers; a file that tells the pages of another
/// (MPML) gives them their numbers.
class gathered_files {
public:
    /// Adds what was read of a file of so many bytes.
    void add(layout::document read, std::string name, std::size_t size) {
        files_.push_back({std::move(read), std::move(name), size});
    }
    /// The issue; nothing is left here. `diagnostic::file` is the number of the file.
    [[nodiscard]] layout::document take() {
        tell_pages();
        find_named();
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < files_.size(); ++i)
            if (!is_read_elsewhere(i)) order.push_back(i);
        if (std::all_of(order.begin(), order.end(), [&](std::size_t i) { return is_part(i); }))
            std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
                return is_before(files_[a].read.sheets[0].number, files_[b].read.sheets[0].number);
            });
        layout::document made;
        std::vector<bool> done(files_.size(), false);
        for (const std::size_t next : order) {
            if (done[next]) continue;
            const std::size_t i = page_of(next, order, done);
            note(i, made);
            made.append(std::move(files_[i].read), files_[i].name);
            done[i] = true;
            if (made.sheets.empty() || !made.sheets.back().articles_given) continue;
            std::size_t bytes = files_[i].size;
            if (!made.sheets.back().files.empty()) bytes = made.sheets.back().files.back().span.end;
            for (const std::size_t other : order) {
                if (done[other] || !is_part(other) || !is_of_page(other, made.sheets.back())) continue;
                done[other] = true;
                note(other, made);
                const file& more = files_[other];
                made.append_to_page(std::move(files_[other].read), {more.name, {bytes, bytes + more.size}});
                bytes += more.size;
            }
        }
        for (std::size_t i = 0; i < files_.size(); ++i)
            if (is_read_elsewhere(i)) note(i, made);
        files_.clear();
        named_.clear();
        return made;
    }

private:
    struct file {
        layout::document read{};
        std::string name{};
        std::size_t size = 0;
    };

    /// Moves what was noticed.
    void note(std::size_t i, layout::document& to) {
        for (diagnostic& one : files_[i].read.diagnostics) {
            one.file = static_cast<std::uint32_t>(i);
            to.diagnostics.push_back(one);
        }
        files_[i].read.diagnostics.clear();
    }
    [[nodiscard]] bool is_part(std::size_t i) const noexcept {
        const std::vector<layout::sheet>& sheets = files_[i].read.sheets;
        return sheets.size() == 1 && sheets[0].part_of_page;
    }
    /// The page that an article stands on, where a file has it; any other file stands for itself.
    [[nodiscard]] std::size_t page_of(std::size_t part, const std::vector<std::size_t>& order,
                                      const std::vector<bool>& done) const {
        if (!is_part(part)) return part;
        for (const std::size_t i : order) {
            const std::vector<layout::sheet>& sheets = files_[i].read.sheets;
            if (done[i] || sheets.size() != 1 || sheets[0].part_of_page || !sheets[0].articles_given) continue;
            if (is_of_page(part, sheets[0])) return i;
        }
        return part;
    }
    [[nodiscard]] bool is_of_page(std::size_t part, const layout::sheet& sheet) const noexcept {
        const layout::sheet& own = files_[part].read.sheets[0];
        return sheet.number == own.number && sheet.name == own.name;
    }
    /// A path without `.`, `..` and a scheme before it, its parts behind `/`.
    [[nodiscard]] static std::string plain_path(std::string_view path) {
        constexpr std::string_view scheme = "file://";
        std::string made;
        for (std::size_t at = 0; at < path.size();) {
            const std::size_t end = (std::min)(path.find_first_of("/\\", at), path.size());
            const std::string_view part = path.substr(at, end - at);
            const std::size_t before = made.rfind('/');
            if (path.substr(at, scheme.size()) == scheme)
                at += scheme.size();
            else if (part == ".." && before != made.npos && made.substr(before) != "/..")
                made.resize(before), at = end + 1;
            else
                made += part.empty() || part == "." ? std::string() : '/' + std::string(part), at = end + 1;
        }
        return made;
    }
    /// The places where a file that `by` names may stand: where it says, or beside it.
    void add_named(std::string_view by, std::string_view name) {
        const std::string_view folder = by.substr(0, by.find_last_of("/\\") + 1);
        name = name.substr(0, (std::min)(name.find_first_of("?#"), name.size()));
        named_.push_back(plain_path(std::string(folder) + std::string(name)));
        named_.push_back(plain_path(std::string(folder) + std::string(name.substr(name.find_last_of("/\\") + 1))));
    }
    /// Collects the files that others name, of which they have the text.
    void find_named() {
        for (const file& one : files_)
            for (const layout::sheet& sheet : one.read.sheets) {
                if (!sheet.source.empty()) add_named(one.name, sheet.source);
                for (const page_file& behind : sheet.files) add_named(one.name, behind.name);
            }
        std::sort(named_.begin(), named_.end());
    }
    [[nodiscard]] bool is_read_elsewhere(std::size_t i) const {
        return std::binary_search(named_.begin(), named_.end(), plain_path(files_[i].name));
    }
    /// Pages that are told of, and not shown, give their numbers to those of their names that are shown.
    void tell_pages() {
        for (std::size_t i = 0; i < files_.size(); ++i) {
            bool any_shown = false;
            for (const layout::sheet& one : files_[i].read.sheets) {
                if (!one.stated_only) continue;
                for (std::size_t other = 0; other < files_.size(); ++other)
                    for (layout::sheet& sheet : files_[other].read.sheets) {
                        if (sheet.stated_only || sheet.label.empty() || sheet.label != one.label) continue;
                        any_shown = true;
                        if (sheet.number.empty()) sheet.number = one.number;
                        if (sheet.name.empty()) sheet.name = one.name;
                        if (sheet.image.empty()) sheet.image = one.image;
                    }
            }
            if (!any_shown) continue;
            files_[i].read.diagnostics.clear();  // that it shows no text
            std::erase_if(files_[i].read.sheets, [](const layout::sheet& one) { return one.stated_only; });
        }
    }
    /// A2 stands before A10 and B1.
    [[nodiscard]] static bool is_before(std::string_view left, std::string_view right) noexcept {
        const auto digits = [](std::string_view of) { return (std::min)(of.find_first_of("0123456789"), of.size()); };
        const std::string_view first = left.substr(0, digits(left));
        const std::string_view second = right.substr(0, digits(right));
        if (first != second) return first < second;
        const auto value = [](std::string_view of) {
            while (!of.empty() && of.front() == '0') of.remove_prefix(1);
            return of;
        };
        const std::string_view one = value(left.substr(first.size()));
        const std::string_view other = value(right.substr(second.size()));
        return one.size() != other.size() ? one.size() < other.size() : one < other;
    }

    std::vector<file> files_{};
    std::vector<std::string> named_{};
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_ANY_GATHER_HPP
