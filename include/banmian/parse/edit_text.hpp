// SPDX-License-Identifier: BSL-1.0
/// Puts characters of a layout's text right before it is parsed; every place keeps the bytes of the file that it has.
#ifndef BANMIAN_PARSE_EDIT_TEXT_HPP
#define BANMIAN_PARSE_EDIT_TEXT_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/location.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A text and what was changed in it, so that places of the one are found in the other.
class edited_text {
public:
    /// One change: `before` are bytes of the text as it was, `after` bytes of it as it is.
    struct change {
        span before{};
        span after{};
    };

    explicit edited_text(std::string_view text) : text_(text) {}

    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    /// In the order of the text; no two of them touch the same bytes.
    [[nodiscard]] const std::vector<change>& changes() const noexcept { return changes_; }

    /// Puts `to` in the place of bytes of the text as it is. A second change of the same bytes is one with the first.
    void replace(span where, std::string_view to) {
        change made{was(where), where};
        const auto touched = [&](const change& one) {
            return one.after.begin < where.end && where.begin < one.after.end;
        };
        std::string whole(to);
        for (const change& one : changes_) {
            if (!touched(one)) continue;
            if (one.after.begin < made.after.begin) {
                const span kept{one.after.begin, where.begin};
                whole.insert(0, kept.in(text_));
                made.after.begin = one.after.begin;
            }
            if (one.after.end > made.after.end) {
                whole += span{where.end, one.after.end}.in(text_);
                made.after.end = one.after.end;
            }
        }
        std::erase_if(changes_, touched);
        const std::size_t taken = made.after.size();
        text_.replace(made.after.begin, taken, whole);
        for (change& one : changes_) {
            if (one.after.begin < made.after.end) continue;
            one.after.begin = one.after.begin - taken + whole.size();
            one.after.end = one.after.end - taken + whole.size();
        }
        made.after.end = made.after.begin + whole.size();
        const auto place = std::find_if(changes_.begin(), changes_.end(),
                                        [&](const change& one) { return one.before.begin >= made.before.end; });
        changes_.insert(place, made);
    }

    /// Bytes of the text as it was, in it as it is. What begins or ends inside a change begins or ends at its end.
    [[nodiscard]] span is(span of) const noexcept { return {is(of.begin), is(of.end)}; }
    [[nodiscard]] std::size_t is(std::size_t byte) const noexcept {
        std::size_t at = byte;
        for (const change& one : changes_) {
            if (byte <= one.before.begin) break;
            if (byte < one.before.end) return one.after.end;
            at = byte - one.before.end + one.after.end;
        }
        return at;
    }
    /// Bytes of the text as it is, in it as it was: a change that is touched is taken whole.
    [[nodiscard]] span was(span of) const noexcept {
        span made = of;
        for (const change& one : changes_) {
            if (one.after.end <= of.begin) made.begin = of.begin - one.after.end + one.before.end;
            if (one.after.end <= of.end) made.end = of.end - one.after.end + one.before.end;
            if (one.after.begin < of.begin && of.begin < one.after.end) made.begin = one.before.begin;
            if (one.after.begin < of.end && of.end < one.after.end) made.end = one.before.end;
            if (of.begin == one.after.begin) made.begin = one.before.begin;
        }
        return made;
    }

private:
    std::string text_;
    std::vector<change> changes_{};
};

namespace detail {

/// Where the changed text stands in the file: what is between changes as before, a change as one piece.
[[nodiscard]] inline std::vector<layout::text_origin> edited_origins(const layout::document& of,
                                                                     const edited_text& edits) {
    std::vector<layout::text_origin> made;
    if (of.owns_text() && of.origins.empty()) return made;  // the format does not tell
    const auto keep = [&](span before) {
        if (before.empty()) return;
        if (!of.owns_text()) {
            made.push_back({edits.is(before), before});
            return;
        }
        auto at = std::partition_point(of.origins.begin(), of.origins.end(),
                                       [&](const layout::text_origin& one) { return one.text.end <= before.begin; });
        for (; at != of.origins.end() && at->text.begin < before.end; ++at) {
            const span part{(std::max)(at->text.begin, before.begin), (std::min)(at->text.end, before.end)};
            const span source = layout::cut_in_source(*at, part);
            made.push_back({edits.is(part), source, at->text_unit, at->source_unit});
        }
    };
    std::size_t from = 0;
    for (const edited_text::change& one : edits.changes()) {
        keep({from, one.before.begin});
        from = one.before.end;
        const span source = of.owns_text() ? layout::hull_in_source(of.origins, one.before) : one.before;
        if (!one.after.empty()) made.push_back({one.after, source});
    }
    keep({from, of.text().size()});
    return made;
}

}  // namespace detail

/// The layout with its text as `edits` has it, which were made on this text.
[[nodiscard]] inline layout::document with_edits(layout::document of, const edited_text& edits) {
    std::vector<layout::text_origin> origins = detail::edited_origins(of, edits);
    for (layout::sheet& sheet : of.sheets) {
        sheet.extent_in_text = edits.is(sheet.extent_in_text);
        for (layout::line& one : sheet.lines) one.text = edits.is(one.text);
    }
    of.adopt(std::string(edits.text()), std::move(origins));
    return of;
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_EDIT_TEXT_HPP
