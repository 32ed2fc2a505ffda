// SPDX-License-Identifier: BSL-1.0
/// Names of columns of briefs 简讯: 简讯, 体坛快讯, 国际短波, over reports that have no headlines of their own.
#ifndef BANMIAN_GRAMMAR_BRIEFS_HPP
#define BANMIAN_GRAMMAR_BRIEFS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

/// True for a line that names such a column and says no more.
[[nodiscard]] inline bool names_briefs(glyph_run run) noexcept {
    static constexpr std::array<std::u32string_view, 14> endings{U"简讯", U"簡訊", U"快讯", U"短讯",      U"短波",
                                                                 U"简报", U"集锦", U"集萃", U"一束",      U"点击",
                                                                 U"速递", U"速览", U"零讯", U"一句话新闻"};
    constexpr std::size_t longest = 8;  // glyphs
    return run.size() <= longest && word_at_end(run, endings) > 0;
}

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_BRIEFS_HPP
