// SPDX-License-Identifier: BSL-1.0
/// Manners: how the newspapers of a time are set and punctuated, as far as the passes ask; one is chosen for a page.
#ifndef BANMIAN_PARSE_MANNER_HPP
#define BANMIAN_PARSE_MANNER_HPP

#include <banmian/config.hpp>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// What a page's signs mean in its time. Every difference between times stands here under a name of its own, so that a
/// pass asks for what it needs to know, and not for a year.
struct page_manner {
    /// Stops tell the end of a sentence from a pause. Where one weak stop stands for both, neither a missing full stop
    /// nor one says anything, and a text is told from a heading by other signs, see classical.hpp.
    bool sentences_end = true;
    bool blanks_pause = false;  ///< a blank may stand for a stop: 甲甲甲　乙乙乙
    bool text_strays = true;    ///< lines come torn or in a wrong place, as extractors have them; no transcription does
    bool names_lead =
        true;  ///< bylines stand over a text; else names stand behind it, or as pen names beside a heading
    bool parts_labelled = true;  ///< parts of a page's header, and notices, are known by their words
    bool heads_stack = true;  ///< kicker 引题, headline 主题 and banner 栏题 stand over each other as they do today
    bool datelines_open = true;  ///< a dateline opens an article, or one of several briefs
    bool heads_let_in = false;   ///< a crosshead may be let into its column, and the text run around it
    bool operator==(const page_manner&) const = default;
};

/// The manners there are.
struct manners {
    static constexpr page_manner today{};
    static constexpr page_manner before_1950{.sentences_end = false,
                                             .blanks_pause = true,
                                             .text_strays = false,
                                             .names_lead = false,
                                             .parts_labelled = false,
                                             .heads_stack = false,
                                             .datelines_open = false,
                                             .heads_let_in = true};
};

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_MANNER_HPP
