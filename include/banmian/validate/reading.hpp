// SPDX-License-Identifier: BSL-1.0
/// Opt-in: the texts of an issue in reading order, each with its role, place and quantities: what the rules of text
/// read.
#ifndef BANMIAN_VALIDATE_READING_HPP
#define BANMIAN_VALIDATE_READING_HPP

#include <banmian/config.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/model/printed.hpp>
#include <banmian/model/role.hpp>
#include <banmian/model/slice.hpp>
#include <banmian/text/glyph.hpp>
#include <banmian/validate/glyph_reader.hpp>
#include <banmian/validate/quantities.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A text of the issue as rules see it. Views into the document and the reading, which must outlive it.
struct text_part {
    block_role role = block_role::body;
    item_kind kind = item_kind::paragraph;  ///< of an item of a body
    std::string_view text{};
    slice<const span> spans{};           ///< the source bytes that it was printed from
    std::size_t page = 0;                ///< index of the page
    std::string_view article{};          ///< id of its article; empty outside articles
    std::size_t article_index = 0;       ///< index of the article on the page
    std::size_t index = 0;               ///< index in its list
    bool in_article = false;             ///< stands in an article
    bool first_of_article = false;       ///< the first paragraph of its article
    std::optional<date> written{};       ///< the day of its article's dateline
    bool cut = false;                    ///< a gap or a jump stands before or after it: a part of it is elsewhere
    slice<const glyph> glyphs{};         ///< the visible characters of `text`
    std::uint8_t kinds = 0;              ///< all flags of `glyph_kind` that its glyphs have: what is worth looking for
    std::vector<quantity> quantities{};  ///< numbers and dates, for prose and headings
    slice<const std::uint32_t> marks{};  ///< glyphs that are neither Han, digits nor Latin: where marks may be wrong
    slice<const std::uint32_t> numbers{};      ///< first glyphs of the runs of Arabic digits
    slice<const std::uint32_t> cues{};         ///< Han that rules of words look for, see `detail::cue_characters`
    slice<const std::uint32_t> repeats{};      ///< Han that are the same as the glyph before
    slice<const std::uint32_t> traditional{};  ///< Han that only traditional texts print
    std::size_t simplified = 0;                ///< how many Han only simplified texts print

    /// Sentences, as against headings, verse, lists and furniture.
    [[nodiscard]] bool is_prose() const noexcept {
        return (is_text(role) && kind != item_kind::verse) || role == block_role::caption_text;
    }
    /// A line of a headline stack or a crosshead.
    [[nodiscard]] bool is_heading() const noexcept { return banmian::is_heading(role) && role != block_role::banner; }
    [[nodiscard]] bool has(std::uint8_t any_of) const noexcept { return (kinds & any_of) != 0; }
    [[nodiscard]] grammar::glyph_run run() const noexcept { return {glyphs.data(), glyphs.size()}; }
    /// The bytes of glyphs `[begin, end)`.
    [[nodiscard]] std::string_view quoted(std::size_t begin, std::size_t end) const noexcept {
        if (begin >= end || end > glyphs.size()) return {};
        const std::size_t first = glyphs[begin].begin;
        return text.substr(first, glyphs[end - 1].begin + glyphs[end - 1].size - first);
    }
    [[nodiscard]] char32_t code(std::size_t at) const noexcept { return at < glyphs.size() ? glyphs[at].code : U'\0'; }
    [[nodiscard]] bool is(std::size_t at, std::uint8_t any_of) const noexcept {
        return at < glyphs.size() && glyphs[at].is(any_of);
    }
    /// True when `word` stands at glyph `at`; full-width ASCII and its narrow form are one.
    [[nodiscard]] bool starts(std::size_t at, std::u32string_view word) const noexcept {
        return at <= glyphs.size() && grammar::scan(run(), at).eat(word);
    }
    /// True when `word` ends before glyph `end`.
    [[nodiscard]] bool ends(std::size_t end, std::u32string_view word) const noexcept {
        return end >= word.size() && starts(end - word.size(), word);
    }
    /// True when `word` stands in glyphs `[begin, end)`.
    [[nodiscard]] bool says(std::size_t begin, std::size_t end, std::u32string_view word) const noexcept {
        for (std::size_t i = begin; i + word.size() <= end; ++i)
            if (starts(i, word)) return true;
        return false;
    }
    /// True when one of `words` stands in glyphs `[begin, end)`.
    [[nodiscard]] bool says_any(std::size_t begin, std::size_t end,
                                std::initializer_list<std::u32string_view> words) const noexcept {
        for (const std::u32string_view word : words)
            if (says(begin, end, word)) return true;
        return false;
    }
    /// End of the sentence, or of its half before ；, that glyph `at` stands in: the mark itself.
    [[nodiscard]] std::size_t sentence_end(std::size_t at) const noexcept {
        while (at < glyphs.size() && !glyphs[at].is(is_sentence_glyph) && glyphs[at].code != U'；') ++at;
        return at;
    }
    /// First glyph of the sentence that glyph `at` stands in.
    [[nodiscard]] std::size_t sentence_begin(std::size_t at) const noexcept {
        while (at > 0 && !glyphs[at - 1].is(is_sentence_glyph) && glyphs[at - 1].code != U'；') --at;
        return at;
    }
    /// Where it stands in the document: `$.pages[0].articles[2].body[4]`.
    [[nodiscard]] std::string path() const {
        printed there;
        there.role = role;
        there.page = page;
        there.article = in_article ? article_index : printed::none;
        there.index = index;
        return there.path();
    }
};

/// Two texts that follow each other on a page, in reading order: a headline and its text, two headlines, paragraphs.
struct neighbours {
    const text_part* first = nullptr;
    const text_part* second = nullptr;
};

/// All texts of an issue, and the day it is of.
class reading {
public:
    std::vector<text_part> parts{};
    std::optional<date> today{};        ///< the issue's day, when it is known
    bool traditional = false;           ///< the texts are in traditional characters
    bool collection = false;            ///< more of its datelines are of other times than are of the issue's own: its
                                        ///< reports were put together later
    std::vector<std::string> labels{};  ///< of each page: its number as printed, or its place in the issue

    reading() = default;
    // The texts look into the shelves: these move, a copy would look into the first one's.
    reading(reading&&) = default;
    reading& operator=(reading&&) = default;
    reading(const reading&) = delete;
    reading& operator=(const reading&) = delete;
    ~reading() = default;
    template <storage_policy Storage>
    explicit reading(const basic_issue<Storage>& whole) : today(whole.date) {
        if (today && !today->valid()) today.reset();
        detail::glyph_reader reader;
        for (std::size_t p = 0; p < whole.pages.size(); ++p) {
            labels.push_back(whole.pages[p].number ? std::string(*whole.pages[p].number) : std::to_string(p + 1));
            add_page(whole.pages[p], p, reader);
        }
        std::size_t with_old_forms = 0;
        std::size_t with_new_forms = 0;
        for (const text_part& part : parts) {
            with_old_forms += part.traditional.size();
            with_new_forms += part.simplified;
        }
        traditional = with_old_forms > with_new_forms;
        collection = is_collection();
        by_place_.resize(parts.size());
        std::iota(by_place_.begin(), by_place_.end(), std::size_t{0});
        std::sort(by_place_.begin(), by_place_.end(),
                  [&](std::size_t a, std::size_t b) { return stands_before(parts[a].text, parts[b].text); });
        for (std::size_t part = 0; part < parts.size(); ++part)
            if (!parts[part].spans.empty()) by_source_.push_back(part);
        std::stable_sort(by_source_.begin(), by_source_.end(),
                         [&](std::size_t a, std::size_t b) { return source_of(a) < source_of(b); });
    }
    static constexpr int oldest_news = 7;  ///< days that a dateline may be older than the issue
    /// The text that a node of the document holds, by its place in memory; nullptr when it is none of these.
    [[nodiscard]] const text_part* part_of(std::string_view text) const noexcept {
        const auto found =
            std::lower_bound(by_place_.begin(), by_place_.end(), text, [&](std::size_t part, std::string_view wanted) {
                return stands_before(parts[part].text, wanted);
            });
        if (found == by_place_.end() || stands_before(text, parts[*found].text)) return nullptr;
        return &parts[*found];
    }
    /// True when `is` holds for a text whose first span begins at byte `first` to `last` of the source.
    template <class Predicate>
    [[nodiscard]] bool any_from_source(std::size_t first, std::size_t last, Predicate is) const {
        auto at = std::lower_bound(by_source_.begin(), by_source_.end(), first,
                                   [&](std::size_t part, std::size_t wanted) { return source_of(part) < wanted; });
        for (; at != by_source_.end() && source_of(*at) <= last; ++at)
            if (is(parts[*at])) return true;
        return false;
    }
    /// True when GB/T 15834-2011 was in force on the issue's day, 1 June 2012 or later, and the text is simplified; an
    /// issue without a date is not judged by it.
    [[nodiscard]] bool after_standard() const noexcept { return today && *today >= date{2012, 6, 1} && !traditional; }

private:
    [[nodiscard]] bool is_collection() const noexcept {
        std::size_t own = 0;
        std::size_t other = 0;
        for (const text_part& part : parts) {
            if (!today || !part.first_of_article || !part.written) continue;
            const int age = today->days() - part.written->days();
            ++(age >= 0 && age <= oldest_news ? own : other);
        }
        return other > 1 && other > own;
    }
    text_part& add(const printed& at, detail::glyph_reader& reader) {
        text_part& made = parts.emplace_back();
        made.role = at.role;
        made.kind = at.kind;
        made.text = at.text;
        made.spans = at.spans;
        made.page = at.page;
        made.index = at.index;
        reader.read(at.text, shelves_);
        made.glyphs = reader.found().glyphs;
        made.kinds = reader.found().kinds;
        made.marks = reader.found().marks;
        made.numbers = reader.found().numbers;
        made.cues = reader.found().cues;
        made.repeats = reader.found().repeats;
        made.traditional = reader.found().traditional;
        made.simplified = reader.found().simplified;
        if (made.is_prose() || made.is_heading())
            made.quantities = quantities_in(made.run(), reader.beginnings(), today);
        return made;
    }
    template <storage_policy Storage>
    void add_page(const basic_page<Storage>& of, std::size_t number, detail::glyph_reader& reader) {
        std::size_t begun = printed::none;  // the article whose first paragraph was read
        for_each_printed(
            of,
            [&](const printed& at) {
                if (!at.is_whole() || at.kind == item_kind::gap) return;
                text_part& made = add(at, reader);
                if (at.article == printed::none) return;
                const basic_article<Storage>& story = of.articles[at.article];
                made.article = story.id;
                made.article_index = at.article;
                made.in_article = true;
                if (story.dateline && story.dateline->date && story.dateline->date->valid())
                    made.written = *story.dateline->date;
                if (traits_of(at.role).place != role_place::body) return;
                const bool paragraph = is_text(at.role) && at.kind == item_kind::paragraph;
                made.first_of_article = paragraph && begun != at.article;
                if (paragraph) begun = at.article;
                made.cut = is_cut(story, at.index);
            },
            number);
    }
    /// True when a gap or a jump stands before or behind an item.
    template <storage_policy Storage>
    [[nodiscard]] static bool is_cut(const basic_article<Storage>& of, std::size_t place) {
        const auto gap_at = [&](std::size_t at) { return of.body[at].kind == item_kind::gap; };
        return (place > 0 ? gap_at(place - 1) : of.jump_from.has_value()) ||
               (place + 1 < of.body.size() ? gap_at(place + 1) : of.jump_to.has_value());
    }

    /// By place in memory, and of those that begin at one place the shorter first.
    [[nodiscard]] static bool stands_before(std::string_view a, std::string_view b) noexcept {
        return a.data() == b.data() ? a.size() < b.size() : std::is_lt(std::compare_three_way{}(a.data(), b.data()));
    }

    [[nodiscard]] std::size_t source_of(std::size_t part) const noexcept { return parts[part].spans[0].begin; }

    detail::glyph_shelves shelves_{};
    std::vector<std::size_t> by_place_{};   // of `parts`, by `stands_before`: an issue asks for each text beside a gap
    std::vector<std::size_t> by_source_{};  // those that have spans, by `source_of`: likewise for each caption
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_READING_HPP
