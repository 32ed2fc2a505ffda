// SPDX-License-Identifier: BSL-1.0
/// Opt-in: the printed lines of a node, as they are printed and as they should read, by spans and repairs.
#ifndef BANMIAN_FORMAT_DETAIL_PRINTED_LINES_HPP
#define BANMIAN_FORMAT_DETAIL_PRINTED_LINES_HPP

#include <banmian/config.hpp>
#include <banmian/location.hpp>
#include <banmian/model/box.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/model/repair.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace detail {

/// One printed line of a node.
struct printed_line {
    std::string text{};       ///< as it should read
    std::string printed{};    ///< as it stands on the page; empty when that is not known
    std::optional<box> at{};  ///< empty when it is not known which box is its
};

/// A box that a page can have: finite, of a size, and not beyond every sheet of paper.
[[nodiscard]] inline bool is_placeable(const box& of) noexcept {
    constexpr double most = 1e6;  // points; 350 m
    const auto sound = [](double value) { return value > -most && value < most; };
    return sound(of.x) && sound(of.y) && of.width >= 0 && of.height >= 0 && of.width < most && of.height < most &&
           of.right() > 0 && of.bottom() > 0;
}
[[nodiscard]] inline bool is_placeable(const std::optional<box>& of) noexcept {
    return of && is_placeable(*of);
}

/// The text that an issue's spans count, and its edits in the order of their places.
class printed_source {
public:
    /// `text` is empty when it is not known, as of an issue that comes from JSON.
    printed_source(const issue& of, std::string_view text) : text_(text) {
        if (!of.repairs || text.empty()) return;
        for (const repair& one : *of.repairs)
            if (one.span.begin <= one.span.end && one.span.end <= text.size()) repairs_.push_back(&one);
        std::stable_sort(repairs_.begin(), repairs_.end(),
                         [](const repair* left, const repair* right) { return left->span.begin < right->span.begin; });
    }

    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    [[nodiscard]] bool holds(const span& of) const noexcept { return of.begin < of.end && of.end <= text_.size(); }

    /// The edit at this place that leads from what stands there to what `rest` goes on with; null when there is none.
    [[nodiscard]] const repair* edit_at(std::size_t place, std::string_view rest) const {
        auto at = std::partition_point(repairs_.begin(), repairs_.end(),
                                       [&](const repair* one) { return one->span.begin < place; });
        for (; at != repairs_.end() && (*at)->span.begin == place; ++at) {
            const repair& one = **at;
            if (!one.from.empty() && one.from != one.to && text_.substr(place, one.from.size()) == one.from &&
                rest.substr(0, one.to.size()) == one.to)
                return &one;
        }
        return nullptr;
    }

private:
    std::string_view text_;
    std::vector<const repair*> repairs_{};
};

[[nodiscard]] inline bool is_blank(char32_t one) noexcept {
    return one == ' ' || one == '\n' || one == '\r' || one == '\t' || one == '\f' || one == U'\u3000' ||
           one == U'\u00A0';
}

/// Reads the source beside the repaired text: a line ends where the source breaks it or an edit took out its end.
class line_splitter {
public:
    line_splitter(std::string_view text, const printed_source& from) : rest_(text), from_(from) {}

    /// False when the spans do not account for the text.
    [[nodiscard]] bool take(const std::vector<span>& spans) {
        for (std::size_t i = 0; i < spans.size(); ++i) {
            if (!from_.holds(spans[i])) return false;
            if (i > 0 && !on_one_line(spans[i - 1].end, spans[i].begin)) end_line();
            if (!take(spans[i])) return false;
        }
        take_blanks();
        end_line();
        return rest_.empty();
    }
    [[nodiscard]] std::vector<printed_line> lines() { return std::move(lines_); }

private:
    [[nodiscard]] bool on_one_line(std::size_t end, std::size_t begin) const {
        return begin >= end && from_.text().substr(end, begin - end).find_first_of("\n\f") == std::string_view::npos;
    }
    [[nodiscard]] bool take(const span& of) {
        for (std::size_t at = of.begin; at < of.end;) {
            if (const repair* edit = from_.edit_at(at, rest_); edit != nullptr && at + edit->from.size() <= of.end) {
                now_.text += edit->to;
                rest_.remove_prefix(edit->to.size());
                at += edit->from.size();
                // A separator that became another space stands inside its line.
                const bool ends = edit->to.empty() || edit->from.find('\n') != std::string::npos;
                if (edit->kind == repair_kind::wrap_space && ends)
                    end_line();
                else
                    now_.printed += edit->from;
                continue;
            }
            const code_point one = decode(from_.text(), at);
            const std::string_view bytes = from_.text().substr(at, one.size);
            if (one.value == '\n' || one.value == '\f') {
                end_line();
                if (!rest_.empty() && rest_.front() == '\n') rest_.remove_prefix(1);
            } else if (rest_.substr(0, bytes.size()) == bytes) {
                now_.text += bytes;
                now_.printed += bytes;
                rest_.remove_prefix(bytes.size());
            } else if (is_blank(one.value)) {
                now_.printed += bytes;
            } else if (!take_blanks()) {
                return false;
            } else {
                continue;
            }
            at += one.size;
        }
        return true;
    }
    /// Takes white space that the text has of itself, as between joined pieces.
    bool take_blanks() {
        bool any = false;
        while (!rest_.empty()) {
            const code_point one = decode(rest_, 0);
            if (!is_blank(one.value)) break;
            now_.text += rest_.substr(0, one.size);
            rest_.remove_prefix(one.size);
            any = true;
        }
        return any;
    }
    void end_line() {
        if (!now_.text.empty()) lines_.push_back(std::move(now_));
        now_ = {};
    }

    std::string_view rest_;
    const printed_source& from_;
    printed_line now_{};
    std::vector<printed_line> lines_{};
};

/// The printed lines of a text; one line where the source is not known or does not account for it. Lines have boxes
/// when there are as many of them.
[[nodiscard]] inline std::vector<printed_line> lines_of(std::string_view text, const std::vector<span>& spans,
                                                        const std::vector<box>& boxes, const printed_source& from) {
    std::vector<printed_line> made;
    if (!from.text().empty()) {
        line_splitter splitter(text, from);
        if (splitter.take(spans)) made = splitter.lines();
    }
    if (made.empty() && !text.empty()) made.push_back({std::string(text), {}, {}});
    if (made.size() == boxes.size())
        for (std::size_t i = 0; i < made.size(); ++i)
            if (is_placeable(boxes[i])) made[i].at = boxes[i];
    return made;
}

/// Lines of a node that stand in one column.
struct column_part {
    std::size_t first = 0;  ///< of the node's lines
    std::size_t count = 0;
    std::optional<box> bounds{};
};

/// Cuts lines into what stands in one column: at a line that is higher than the one before, or beside it. In vertical
/// text lines go to the left, and columns lie one under the other.
[[nodiscard]] inline std::vector<column_part> parts_of(const std::vector<printed_line>& lines,
                                                       const std::vector<box>& boxes, writing_mode mode) {
    std::vector<column_part> made;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::optional<box>& now = lines[i].at;
        bool cut = made.empty();
        if (!cut && now && lines[i - 1].at) {
            const box& before = *lines[i - 1].at;
            const bool beside = now->x >= before.right() || now->right() <= before.x;
            const bool under = now->y >= before.bottom() || now->bottom() <= before.y;
            cut = mode == writing_mode::horizontal_tb ? beside || now->y + now->height / 2 < before.y
                                                      : under || now->x > before.x + before.width / 2;
        }
        if (cut) made.push_back({i, 0, {}});
        ++made.back().count;
        if (now) made.back().bounds = made.back().bounds ? united(*made.back().bounds, *now) : *now;
    }
    // Boxes that cannot be told to lines still say where the whole is.
    if (made.size() == 1 && !made[0].bounds)
        for (const box& one : boxes)
            if (is_placeable(one)) made[0].bounds = made[0].bounds ? united(*made[0].bounds, one) : one;
    return made;
}

}  // namespace detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_PRINTED_LINES_HPP
