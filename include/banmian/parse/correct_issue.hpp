// SPDX-License-Identifier: BSL-1.0
/// Applies the user's corrections of what is no text of its own in an issue: dates, names, bylines.
#ifndef BANMIAN_PARSE_CORRECT_ISSUE_HPP
#define BANMIAN_PARSE_CORRECT_ISSUE_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/location.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/parse/find_words.hpp>
#include <banmian/parse/place_corrections.hpp>
#include <banmian/text/date.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {
namespace detail {

[[nodiscard]] inline bool touch(span left, span right) noexcept {
    return left.begin < right.end && right.begin < left.end;
}
[[nodiscard]] inline bool any_touches(const std::vector<span>& spans, span where) noexcept {
    return std::any_of(spans.begin(), spans.end(), [&](span one) { return touch(one, where); });
}
/// The page whose blocks a place touches, and that block; null when there is none.
struct spot {
    page* on = nullptr;
    const block* of = nullptr;
};
[[nodiscard]] inline spot spot_of(issue& whole, span where) noexcept {
    for (page& one : whole.pages)
        for (const block& of : one.blocks)
            if (touch(of.span, where)) return {&one, &of};
    return {};
}
/// The article that prints what stands at a place, its line of authors included.
[[nodiscard]] inline article* article_at(issue& whole, span where) noexcept {
    const auto prints = [&](const auto& nodes) {
        return std::any_of(nodes.begin(), nodes.end(), [&](const auto& one) { return any_touches(one.spans, where); });
    };
    for (page& one : whole.pages)
        for (article& story : one.articles)
            if (prints(story.kicker) || prints(story.headline) || prints(story.subheads) || prints(story.body) ||
                prints(story.bylines))
                return &story;
    const spot found = spot_of(whole, where);  // a block may hold what no node prints
    if (found.on != nullptr && found.of->article)
        for (article& story : found.on->articles)
            if (story.id == *found.of->article) return &story;
    return nullptr;
}

[[nodiscard]] inline bool set_byline(article& of, span where, const known_byline& known) {
    byline made;
    made.role = known.role;
    made.names.assign(known.names.begin(), known.names.end());
    made.organisation = known.organisation;
    made.spans.push_back(where);
    auto old = std::find_if(of.bylines.begin(), of.bylines.end(),
                            [&](const byline& one) { return any_touches(one.spans, where); });
    const bool nobody = known.names.empty() && !known.organisation;
    if (old == of.bylines.end()) {
        if (nobody) return false;
        of.bylines.push_back(made);
        return true;
    }
    if (nobody) return of.bylines.erase(old), true;
    made.spans = old->spans;
    *old = made;
    return true;
}
/// Puts a name right that stands among others: a name that has the words, or is a part of them.
template <class Names>
[[nodiscard]] bool set_name(Names& names, std::string_view wrong, const std::string& right) {
    const word_finder words(wrong);
    for (auto& name : names)
        if (!words.find(name).empty() || !word_finder(name).find(wrong).empty()) return name = right, true;
    return false;
}
[[nodiscard]] inline bool set_name(issue& whole, const placed_correction& one, std::string_view text) {
    const std::string& right = one.what->to;
    if (!one.where) return whole.newspaper = right, true;
    const std::string_view wrong = one.where->in(text);
    if (article* const story = article_at(whole, *one.where)) {
        for (byline& by : story->bylines)
            if (any_touches(by.spans, *one.where) && set_name(by.names, wrong, right)) return true;
        for (caption& picture : story->captions)
            for (credit& by : picture.credits)
                if (set_name(by.names, wrong, right)) return true;
        return false;
    }
    const spot found = spot_of(whole, *one.where);
    if (found.on == nullptr) return false;
    for (caption& picture : found.on->captions)
        if (picture.text && any_touches(picture.text->spans, *one.where))
            for (credit& by : picture.credits)
                if (set_name(by.names, wrong, right)) return true;
    for (auto& staff : found.on->staff)
        if (found.of->role == block_role::page_header && set_name(staff.names, wrong, right)) return true;
    if (found.of->role == block_role::masthead) return whole.newspaper = right, true;
    if (found.of->role == block_role::page_header) return found.on->name = right, true;
    return false;
}

}  // namespace detail

/// Gives an issue the dates, names and bylines that the user knows; spans of both are bytes of `text`.
template <class = when_used>
void correct_issue(issue& whole, const placed_corrections& by, std::string_view text) {
    for (const placed_correction& one : by.list) {
        const correction& what = *one.what;
        if (one.where && one.where->end > text.size()) continue;
        article* const story = one.where ? detail::article_at(whole, *one.where) : nullptr;
        bool done = false;
        if (what.kind == correction_kind::date) {
            const auto day = date_from_iso(what.to);
            if (!one.where)
                whole.date = day, done = true;
            else if (story != nullptr && story->dateline)
                story->dateline->date = day, done = true;
        } else if (what.kind == correction_kind::name) {
            done = detail::set_name(whole, one, text);
        } else if (what.kind == correction_kind::authors) {
            done = story != nullptr && detail::set_byline(*story, *one.where, *what.byline);
        }
        if (done) one.apply();
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_CORRECT_ISSUE_HPP
