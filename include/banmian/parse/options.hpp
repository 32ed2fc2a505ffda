// SPDX-License-Identifier: BSL-1.0
/// What a caller can choose about a parse.
#ifndef BANMIAN_PARSE_OPTIONS_HPP
#define BANMIAN_PARSE_OPTIONS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/lexicons.hpp>
#include <banmian/parse/corrections.hpp>
#include <banmian/parse/trace.hpp>
#include <banmian/parse/weights.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// What the spans of a parsed issue count.
enum class span_target : std::uint8_t {
    source,       ///< bytes of the file that was read
    layout_text,  ///< bytes of `layout::document::text()`, for who shows that text
};

/// Choices for `parse`. The defaults suit a Chinese daily of any period.
struct parse_options {
    span_target spans = span_target::source;  ///< what spans count in the answer and the log; those of corrections
                                              ///< count bytes of the file
    bool repairs = false;                     ///< fill `issue::repairs` with every edit
    class trace* log = nullptr;               ///< when set, receives every decision with its score and reason
    parse_weights weights{};                  ///< what each sign is worth, in every pass
    join_scorer scorer{};                     ///< the user's own evidence for joins
    std::vector<correction> corrections{};    ///< what a person has put right; holds in every parse
    correction_log* corrected = nullptr;      ///< when set, receives what became of each of them
    std::vector<role_word> words{};           ///< texts whose role is known
    struct lexicons lexicons {};              ///< words of the user's own, beside ours or instead
    pass_hooks hooks{};                       ///< the user's own passes
    std::size_t largest_page = std::size_t{1} << 20U;  ///< bytes; a larger page is kept as one unplaced text
    std::size_t most_blocks = 20000;                   ///< likewise for a page of more blocks than this
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_OPTIONS_HPP
