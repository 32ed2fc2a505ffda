// SPDX-License-Identifier: BSL-1.0
/// Reads JSON straight into any described type, in one pass and without a tree between: owning, or views over an arena.
#ifndef BANMIAN_FORMAT_JSON_READ_HPP
#define BANMIAN_FORMAT_JSON_READ_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/format/json/reader.hpp>
#include <banmian/format/json/scan.hpp>
#include <banmian/result.hpp>

#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json {

namespace detail {

template <class T>
bool read_document(scanner& in, T& to, arena* memory, std::vector<diagnostic>* collected) {
    return in.begin() && reader(in, memory, collected).whole_value(to) && in.expect_end();
}

}  // namespace detail

/// Reads `text` into an owning value. The first fault ends the reading: its code, its bytes, and what was expected
/// there; `locate` gives line and column, `path_at` the place in the document.
template <class T>
[[nodiscard]] result<T> read(std::string_view text, const read_options& options = {}) {
    detail::scanner in(text, options);
    T value{};
    if (!detail::read_document(in, value, nullptr, nullptr)) return in.verdict();
    return value;
}

/// Reads `text` into a view model: strings without escapes point into `text`, everything else lies in `memory`. Both
/// must outlive the value.
template <class T>
[[nodiscard]] result<T> read(std::string_view text, arena& memory, const read_options& options = {}) {
    detail::scanner in(text, options);
    T value{};
    if (!detail::read_document(in, value, &memory, nullptr)) return in.verdict();
    return value;
}

/// Reads `text` and goes on behind faults that are not JSON's: a member of the wrong type, an unknown name, a number
/// out of range keep their default and are listed, up to a hundred. Text that is no JSON fails, with what was read so
/// far.
template <class T>
[[nodiscard]] parsed<T> read_leniently(std::string_view text, const read_options& options = {}) {
    detail::scanner in(text, options);
    parsed<T> answer;
    std::vector<diagnostic> collected;
    const bool done = detail::read_document(in, answer.value, nullptr, &collected);
    for (const diagnostic& one : collected) answer.note(one);
    if (!done) answer.note({severity::error, in.verdict()});
    return answer;
}

/// How sure it is that this is a document of ours.
[[nodiscard]] inline certainty recognise(const sample& of) noexcept {
    if (of.has_key("banmian", 1)) return certainty::sure;
    return of.has_key("pages", 1) && of.has_key("articles", 3) ? certainty::likely : certainty::none;
}

}  // namespace json
}  // namespace BANMIAN_ABI
}  // namespace banmian

#ifdef BANMIAN_TEMPLATE  // what banmian::compiled holds of it
#include <banmian/format/json/compiled.hpp>
#endif

#endif  // BANMIAN_FORMAT_JSON_READ_HPP
