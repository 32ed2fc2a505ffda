// SPDX-License-Identifier: BSL-1.0
/// Opt-in: files that stand as a string inside a JSON file, as services send them, with the place of every byte.
#ifndef BANMIAN_FORMAT_DETAIL_JSON_EMBEDDED_HPP
#define BANMIAN_FORMAT_DETAIL_JSON_EMBEDDED_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/format/detail/json_tree.hpp>
#include <banmian/format/json/raw_text.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json {

/// True for a string that begins as JSON does: `"[{\"type\": …"`.
[[nodiscard]] inline bool is_embedded(tree_value of) noexcept {
    const std::string_view written = of.text().written;
    const std::size_t first = written.find_first_not_of(" \t");
    return first != written.npos && (written[first] == '{' || written[first] == '[');
}

/// Reads the file that a string holds: `read(text)` gives its document, whose places become places in `file`.
template <class Read>
[[nodiscard]] layout::document read_embedded(tree_value of, std::string_view file, Read&& read) {
    const std::string_view raw = of.text().written;
    const auto place = static_cast<std::size_t>(raw.data() - file.data());
    std::string text;
    std::vector<layout::text_origin> origins;
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t begin = text.size();
        std::size_t size = (std::min)(raw.find('\\', at), raw.size()) - at;
        if (size > 0) {
            text += raw.substr(at, size);
        } else {
            const escape found = escape_at(raw.substr(at));
            append_utf8(found.code, text);
            size = found.size;
        }
        origins.push_back({{begin, text.size()}, {place + at, place + at + size}});
        at += size;
    }
    layout::document made = read(std::string_view(text));
    made.place_in_file(origins, std::move(text));
    return made;
}

/// The strings below `of` that hold files: of each object the member that `choose(object)` names.
template <class Choose>
void find_embedded(tree_value of, Choose choose, int depth, std::vector<tree_value>& to) {
    constexpr int deepest = 5;
    const tree_value inner = choose(of);
    if (inner && is_embedded(inner)) return to.push_back(inner);
    if (inner || depth >= deepest || !of.is_object()) return;
    for (const tree_value one : of) find_embedded(one, choose, depth + 1, to);
}

/// Reads the files that strings hold, as one document; what was noticed of `file` comes first.
template <class Read>
[[nodiscard]] layout::document read_embedded(const std::vector<tree_value>& strings, std::string_view file,
                                             const std::vector<diagnostic>& noticed, Read&& read) {
    layout::document whole;
    for (const tree_value one : strings) {
        layout::document next = read_embedded(one, file, read);
        strings.size() == 1 ? void(whole = std::move(next)) : whole.append(std::move(next), {});
    }
    for (diagnostic& one : whole.diagnostics) one.file = 0;  // all stand in this one
    whole.diagnostics.insert(whole.diagnostics.begin(), noticed.begin(), noticed.end());
    return whole;
}

}  // namespace json
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_JSON_EMBEDDED_HPP
