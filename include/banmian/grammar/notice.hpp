// SPDX-License-Identifier: BSL-1.0
/// What adverts 广告 and notices 启事 say of themselves, in a line of its own.
#ifndef BANMIAN_GRAMMAR_NOTICE_HPP
#define BANMIAN_GRAMMAR_NOTICE_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>

#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

/// What a line names as no article's.
enum class notice_label : std::uint8_t {
    none,
    advert,        ///< what stands over it: 公益广告
    announcement,  ///< what follows it: 招聘启事
};

namespace detail {

inline constexpr lexicon<6> advert_labels{{U"公益广告", U"分类广告", U"广告", U"公益廣告", U"分類廣告", U"廣告"}};
inline constexpr lexicon<12> announcement_labels{{U"招聘启事", U"招租启事", U"招生启事", U"征婚启事", U"寻人启事",
                                                  U"寻物启事", U"迁址启事", U"更正启事", U"征稿启事", U"启事",
                                                  U"遗失声明", U"啟事"}};

}  // namespace detail

/// The label that a line is, with nothing else in it. Headlines say what happened.
[[nodiscard]] inline notice_label label_of_notice(glyph_run run) noexcept {
    scan in(run);
    if (in.eat_any(detail::advert_labels) >= 0) return in.done() ? notice_label::advert : notice_label::none;
    if (in.eat_any(detail::announcement_labels) >= 0 && in.done()) return notice_label::announcement;
    return notice_label::none;
}

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_NOTICE_HPP
