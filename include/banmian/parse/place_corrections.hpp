// SPDX-License-Identifier: BSL-1.0
/// Finds the places of corrections in a layout, by words or by bytes of the file, and puts its characters right.
#ifndef BANMIAN_PARSE_PLACE_CORRECTIONS_HPP
#define BANMIAN_PARSE_PLACE_CORRECTIONS_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/location.hpp>
#include <banmian/model/repair.hpp>
#include <banmian/parse/corrections.hpp>
#include <banmian/parse/edit_text.hpp>
#include <banmian/parse/find_words.hpp>
#include <banmian/parse/options.hpp>
#include <banmian/text/date.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// True when `path` is the file that a correction names: the whole of it, or its last parts.
[[nodiscard]] inline bool names_file(std::string_view name, std::string_view path) noexcept {
    const auto same = [](char a, char b) { return a == b || ((a == '/' || a == '\\') && (b == '/' || b == '\\')); };
    if (name.size() > path.size() || name.empty()) return false;
    const std::size_t from = path.size() - name.size();
    for (std::size_t i = 0; i < name.size(); ++i)
        if (!same(name[i], path[from + i])) return false;
    return from == 0 || path[from - 1] == '/' || path[from - 1] == '\\';
}

namespace passes {

/// A correction with its places, bytes of the layout's text.
struct placed_correction {
    const correction* what = nullptr;
    std::optional<span> where{};
    std::optional<span> with{};
    correction_answer* answer = nullptr;

    void apply() const noexcept { answer->state = correction_state::applied; }
};

/// What a person has put right in one layout.
struct placed_corrections {
    std::vector<placed_correction> list{};
    std::vector<std::size_t> cuts{};  ///< bytes of the text where a printed line begins by a person's word, in order
    std::vector<repair> repairs{};    ///< the changed characters, with bytes of the text as it is
    std::optional<layout::document> changed{};  ///< the layout whose characters were put right, if any were
};

namespace detail {

/// True when a correction has the parts that its kind needs.
[[nodiscard]] inline bool is_whole(const correction& of) noexcept {
    const bool placed = of.where || !of.find.empty();
    const bool other = of.with || !of.find_with.empty();
    switch (of.kind) {
    case correction_kind::join:
    case correction_kind::same_article:
    case correction_kind::merge: return placed && other;
    case correction_kind::date: return date_from_iso(of.to).has_value();
    case correction_kind::name: return !of.to.empty();
    case correction_kind::authors: return placed && of.byline.has_value();
    default: return placed;
    }
}

/// The places of one layout, found and settled.
class placer {
public:
    explicit placer(const layout::document& source) : source_(source) {}

    /// Bytes of the text as it is now for a place of a correction; nothing, with the reason in `answer`.
    [[nodiscard]] std::optional<span> place(const correction& of, bool other, correction_answer& answer) {
        const std::optional<span>& bytes = other ? of.with : of.where;
        const std::string& words = other ? of.find_with : of.find;
        answer.other = other;
        if (words.empty()) {
            if (!bytes) return std::nullopt;
            const std::size_t files = of.file.empty() ? count_files() : 1;
            if (files > 1) {  // bytes of which?
                answer.state = correction_state::several;
                answer.count = static_cast<std::uint32_t>(files);
                return std::nullopt;
            }
            return edits_ ? edits_->is(bytes_in_text(*bytes, of.file)) : bytes_in_text(*bytes, of.file);
        }
        const std::uint32_t nth = other ? of.nth_with : of.nth;
        // Words may be those that were put right before, or those of the file.
        std::vector<span> found = edits_ ? in_file(finder(edited_words_, edits_->text()).find(words), of.file)
                                         : in_file(finder(words_, source_.text()).find(words), of.file);
        if (found.empty() && edits_) {
            found = in_file(finder(words_, source_.text()).find(words), of.file, true);
            for (span& one : found) one = edits_->is(one);
        }
        answer.count = static_cast<std::uint32_t>(found.size());
        answer.state = correction_state::applied;
        if (nth > 0 && nth <= found.size()) return found[nth - 1];
        if (nth == 0 && found.size() == 1) return found.front();
        answer.state = found.size() > 1 && nth == 0 ? correction_state::several : correction_state::not_found;
        return std::nullopt;
    }
    void replace(span where, std::string_view to) {
        if (!edits_) edits_.emplace(source_.text());
        edits_->replace(where, to);
        edited_words_.reset();
    }
    [[nodiscard]] const std::optional<edited_text>& edits() const noexcept { return edits_; }

private:
    [[nodiscard]] static const word_finder& finder(std::optional<word_finder>& kept, std::string_view text) {
        return kept ? *kept : kept.emplace(text);
    }
    /// The files that the pages name as their own.
    [[nodiscard]] std::size_t count_files() const {
        std::vector<std::string_view> names;
        for (const layout::sheet& one : source_.sheets)
            if (std::find(names.begin(), names.end(), one.source) == names.end()) names.push_back(one.source);
        return names.size();
    }
    /// The file behind a page's own that is called so; null when there is none.
    [[nodiscard]] static const page_file* file_behind(const layout::sheet& sheet, std::string_view file) noexcept {
        for (const page_file& one : sheet.files)
            if (names_file(file, one.name)) return &one;
        return nullptr;
    }
    [[nodiscard]] static bool is_file(const layout::sheet& sheet, std::string_view file) noexcept {
        return file.empty() || sheet.source.empty() || names_file(file, sheet.source);
    }
    /// Those of the places that stand on pages of the file.
    [[nodiscard]] std::vector<span> in_file(std::vector<span> found, std::string_view file,
                                            bool as_read = false) const {
        if (file.empty()) return found;
        std::erase_if(found, [&](span one) {
            return std::none_of(source_.sheets.begin(), source_.sheets.end(), [&](const layout::sheet& sheet) {
                const bool edited = edits_ && !as_read;
                const span whole = edited ? edits_->is(sheet.extent_in_text) : sheet.extent_in_text;
                if (whole.begin > one.begin || one.begin >= whole.end) return false;
                const page_file* const behind = file_behind(sheet, file);
                if (behind == nullptr) return is_file(sheet, file);
                const span place = layout::hull_in_source(source_.origins, edited ? edits_->was(one) : one);
                return behind->span.begin <= place.begin && place.begin < behind->span.end;
            });
        });
        return found;
    }
    /// Bytes of the file as bytes of the text as it was read.
    [[nodiscard]] span bytes_in_text(span of, std::string_view file) const {
        if (!source_.owns_text() || source_.origins.empty()) return of;
        std::optional<span> made;
        for (const layout::sheet& sheet : source_.sheets)  // they count on behind the page's own
            if (const page_file* const behind = file.empty() ? nullptr : file_behind(sheet, file)) {
                of = {of.begin + behind->span.begin, of.end + behind->span.begin};
                file = sheet.source;
                break;
            }
        for (const layout::text_origin& one : source_.origins) {
            if (one.source.end <= of.begin || one.source.begin >= of.end) continue;
            const bool here =
                std::any_of(source_.sheets.begin(), source_.sheets.end(), [&](const layout::sheet& sheet) {
                    return is_file(sheet, file) && sheet.extent_in_text.begin <= one.text.begin &&
                           one.text.begin < sheet.extent_in_text.end;
                });
            if (!here && !file.empty()) continue;
            // The same piece, seen from the other side.
            const span part = layout::cut_in_source({one.source, one.text, one.source_unit, one.text_unit}, of);
            made = made ? span{(std::min)(made->begin, part.begin), (std::max)(made->end, part.end)} : part;
        }
        return made.value_or(span{});
    }

    const layout::document& source_;
    std::optional<word_finder> words_{};         // of the text as it was read
    std::optional<word_finder> edited_words_{};  // of the text as it is
    std::optional<edited_text> edits_{};
};

}  // namespace detail

/// Finds the places of `all` in a layout, and changes the characters that they put right. `answers` receives one for
/// each; those that are still without effect wait for the passes.
template <class = when_used>
[[nodiscard]] placed_corrections place_corrections(const layout::document& source, const std::vector<correction>& all,
                                                   std::vector<correction_answer>& answers) {
    placed_corrections made;
    answers.assign(all.size(), {});
    if (all.empty()) return made;
    detail::placer place(source);
    // Characters first: what else is wrong is told of the words as they are then.
    for (std::size_t i = 0; i < all.size(); ++i) {
        answers[i].state = detail::is_whole(all[i]) ? correction_state::no_effect : correction_state::malformed;
        if (answers[i].state == correction_state::malformed || all[i].kind != correction_kind::text) continue;
        if (const auto where = place.place(all[i], false, answers[i]); where && !where->empty()) {
            const std::size_t size = place.edits() ? place.edits()->text().size() : source.text().size();
            if (where->end > size) continue;
            std::string to = all[i].to;
            std::replace(to.begin(), to.end(), '\n', ' ');
            place.replace(*where, to);
            answers[i].state = correction_state::applied;
        }
    }
    if (place.edits()) {
        made.changed = with_edits(source, *place.edits());
        for (const edited_text::change& one : place.edits()->changes())
            made.repairs.push_back({repair_kind::slip, one.after, std::string(one.before.in(source.text())),
                                    std::string(one.after.in(place.edits()->text()))});
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind == correction_kind::text || answers[i].state == correction_state::malformed) continue;
        placed_correction one{&all[i], {}, {}, &answers[i]};
        one.where = place.place(all[i], false, answers[i]);
        const bool found = one.where || answers[i].state == correction_state::no_effect;
        if (found) one.with = place.place(all[i], true, answers[i]);
        if (answers[i].state == correction_state::several || answers[i].state == correction_state::not_found) continue;
        answers[i].state = correction_state::no_effect;  // until a pass finds what it is about
        if (one.where && (one.what->kind == correction_kind::line)) made.cuts.push_back(one.where->begin);
        if (one.where && (one.what->kind == correction_kind::line || one.what->kind == correction_kind::part ||
                          one.what->kind == correction_kind::gap))
            made.cuts.push_back(one.where->end);
        made.list.push_back(one);
    }
    std::sort(made.cuts.begin(), made.cuts.end());
    return made;
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PLACE_CORRECTIONS_HPP
