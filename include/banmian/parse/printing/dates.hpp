// SPDX-License-Identifier: BSL-1.0
/// Gives datelines that print only month and day their year: that of the issue, or of the turn of the year beside it.
#ifndef BANMIAN_PARSE_PRINTING_DATES_HPP
#define BANMIAN_PARSE_PRINTING_DATES_HPP

#include <banmian/config.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/text/date.hpp>

#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// The day of a month that lies nearest to `today`; no date when no year has it.
[[nodiscard]] constexpr maybe<date> nearest_day(int month, int day, const date& today) noexcept {
    maybe<date> nearest;
    int least = 0;
    for (int year = today.year - 1; year <= today.year + 1; ++year) {
        const date made{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                        static_cast<std::uint8_t>(day)};
        if (!made.valid()) continue;
        const int distance = made.days() > today.days() ? made.days() - today.days() : today.days() - made.days();
        if (!nearest || distance < least) nearest = made, least = distance;
    }
    return nearest;
}

/// Completes the datelines of an issue whose parse left their year at 0. Without a date of the issue they have none.
template <class = when_used>
void complete_datelines(issue& whole) {
    for (page& one : whole.pages)
        for (article& story : one.articles) {
            if (!story.dateline || !story.dateline->date || story.dateline->date->year != 0) continue;
            maybe<date>& day = story.dateline->date;
            day = whole.date && whole.date->valid() ? nearest_day(day->month, day->day, *whole.date) : maybe<date>();
        }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PRINTING_DATES_HPP
