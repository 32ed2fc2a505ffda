// SPDX-License-Identifier: BSL-1.0
/// Words where an extractor places them: what a reader of boxes makes, before words become lines, columns and blocks.
#ifndef BANMIAN_LAYOUT_WORDS_HPP
#define BANMIAN_LAYOUT_WORDS_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/location.hpp>
#include <banmian/model/box.hpp>
#include <banmian/model/page.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <new>  // placement
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// The box of what has none: no page keeps it.
inline constexpr box no_box{std::numeric_limits<double>::quiet_NaN(), 0, 0, 0};

namespace detail {

inline void extend(box& whole, const box& by) noexcept {
    const double x = (std::min)(whole.x, by.x);
    const double y = (std::min)(whole.y, by.y);
    whole = {x, y, (std::max)(whole.right(), by.right()) - x, (std::max)(whole.bottom(), by.bottom()) - y};
}
[[nodiscard]] inline double middle_x(const box& of) noexcept {
    return of.x + of.width / 2;
}
[[nodiscard]] inline double middle_y(const box& of) noexcept {
    return of.y + of.height / 2;
}
/// How far two boxes share the page's width, in points; negative when they do not.
[[nodiscard]] inline double shared_x(const box& a, const box& b) noexcept {
    return (std::min)(a.right(), b.right()) - (std::max)(a.x, b.x);
}
/// How far two boxes share its height.
[[nodiscard]] inline double shared_y(const box& a, const box& b) noexcept {
    return (std::min)(a.bottom(), b.bottom()) - (std::max)(a.y, b.y);
}
/// How much of the narrower one's width two boxes share, 0 to 1.
[[nodiscard]] inline double shared_width(const box& a, const box& b) noexcept {
    const double shared = (std::min)(a.right(), b.right()) - (std::max)(a.x, b.x);
    return shared <= 0 ? 0 : shared / (std::max)(1e-9, (std::min)(a.width, b.width));
}

}  // namespace detail

/// True for a box that can be on a sheet of paper: finite, not negative, no wider than 350 m.
[[nodiscard]] inline bool is_sound(const box& of) noexcept {
    constexpr double largest = 1e6;  // points
    for (const double value : {of.x, of.y, of.width, of.height})
        if (!(value > -largest && value < largest)) return false;
    return of.width >= 0 && of.height > 0;
}
/// Makes a box hold another. Either may be none: `no_box`, or no box that can be.
inline void surround(box& whole, const box& by) noexcept {
    if (!is_sound(by)) return;
    if (is_sound(whole))
        detail::extend(whole, by);
    else
        whole = by;
}

/// A word, a line or a run of characters as an extractor gives it. It views its text: mostly the file itself, or the
/// arena of the reader.
struct placed_word {
    std::string_view text{};
    box bounds{};            ///< in points, origin top left
    double font_size = 0;    ///< in points; 0: taken from the height
    double baseline = 0;     ///< y of the line that its letters stand on, in points; 0 when the format does not say
    float confidence = -1;   ///< of the recogniser in the text, 0 to 1; negative when unknown
    std::uint32_t font = 0;  ///< index of the font, from 1; 0 when unknown
    bool bold = false;
    span origin{};  ///< bytes of the source file, from its first to its last character; empty when unknown
    std::span<const text_origin> pieces{};  ///< where its text is not the bytes of `origin` as they stand there
};

/// What a format says of a page besides its words.
struct page_traits {
    std::optional<enum writing_mode> mode{};  ///< empty: the boxes tell
    double points_per_unit = 1;               ///< points in one unit of the format
    bool recognised = false;                  ///< from OCR: the heights of boxes waver with their letters
};

/// What one who has pages read knows better than the file that holds them.
struct page_wishes {
    std::optional<enum writing_mode> mode{};  ///< of every page, whatever its boxes and its format say
    double least_score = 0;  ///< 0 to 1: what a recogniser is less sure of is a scrap, which is kept as noise
};

/// One page of words, in the order of the file.
struct word_page {
    std::string label{};
    std::string image{};  ///< the file of its picture, as the format names it
    extent size{};        ///< in points; nothing where the format does not say
    page_traits traits{};
    std::vector<placed_word> words{};
};

/// The pages of a file. They view the file, which must outlive them; `assemble` makes a document of them.
struct word_pages {
    std::vector<word_page> pages{};
    std::vector<diagnostic> diagnostics{};
    arena memory{};  ///< what could not be viewed: texts with entities, lines put together
};

/// The confidence in a line, from that in its words: each weighs as much as it has bytes.
class mean_confidence {
public:
    /// Adds a word of so many bytes; nothing when its confidence is unknown, which is below 0 or not a number.
    void add(double confidence, std::size_t bytes) noexcept {
        if (!(confidence >= 0 && confidence <= 1)) return;
        sum_ += confidence * static_cast<double>(bytes);
        bytes_ += bytes;
    }
    [[nodiscard]] float value() const noexcept {
        return bytes_ == 0 ? -1 : static_cast<float>(sum_ / static_cast<double>(bytes_));
    }

private:
    double sum_ = 0;
    std::size_t bytes_ = 0;
};

/// Takes out of a list the scraps: words whose confidence is known and below `least`.
[[nodiscard]] inline std::vector<placed_word> taken_scraps(std::vector<placed_word>& words, double least) {
    const auto scraps = std::stable_partition(words.begin(), words.end(), [&](const placed_word& one) {
        return !(one.confidence >= 0) || static_cast<double>(one.confidence) >= least;
    });
    std::vector<placed_word> made(scraps, words.end());
    words.erase(scraps, words.end());
    return made;
}

/// White space of texts.
[[nodiscard]] constexpr bool is_blank(char byte) noexcept {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}
/// Pixels have no size of their own; newspapers are scanned at 300 to the inch.
inline constexpr double points_per_pixel = 72.0 / 300.0;

/// A text without white space around it.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

/// Calls `visit(word)` for the words of a list that spaces part, as attributes of XML have them; two spaces have an
/// empty word between them.
template <class Visit>
constexpr void for_each_word(std::string_view list, Visit visit) {
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = (std::min)(list.find(' ', at), list.size());
        visit(list.substr(at, end - at));
        at = end + 1;
    }
}

/// True for a text that ends in a full stop, or in what closes a quotation behind one.
[[nodiscard]] constexpr bool ends_in_stop(std::string_view text) noexcept {
    while (!text.empty()) {
        const std::size_t last = character_begin(text, text.size() - 1);
        const char32_t code = decode(text, last).value;
        if (is_sentence_end(code)) return true;
        if (!is_closing(code) && !is_space(code)) return false;
        text = text.substr(0, last);
    }
    return false;
}

/// Puts the text of a word together from parts of a file, without white space on either side. What stands in one part
/// is viewed, not copied.
class word_joiner {
public:
    [[nodiscard]] bool empty() const noexcept { return joined_ ? pieces_.empty() : first_.empty(); }
    /// The text so far.
    [[nodiscard]] std::string_view text() const noexcept { return joined_ ? std::string_view(text_) : first_; }

    /// Adds text and the bytes of the file that it stands for, as they are; no bytes when they are not known. The text
    /// must live until the word is given.
    void add(std::string_view text, span source) {
        if (joined_ || !first_.empty()) {
            append(text, source);
        } else {
            first_ = text;
            source_ = source;
            drop_space(first_, source_);
        }
    }
    /// Adds a character that is decoded from more bytes than it has, and need not live.
    void add_decoded(std::string_view text, span source) {
        join();
        append(text, source);
    }
    /// Adds the text of a word that is put together already.
    void add(const placed_word& word) {
        if (word.pieces.empty()) return add(word.text, word.origin);
        std::size_t done = 0;
        for (const text_origin& one : word.pieces) {
            if (one.text.begin > done) add_space();
            add_decoded(one.text.in(word.text), one.source);
            done = one.text.end;
        }
    }
    /// Adds a space that the file does not print; none at the beginning.
    void add_space() {
        if (empty()) return;
        join();
        text_ += ' ';
    }

    /// Gives the text to a word, and forgets it. False when there is none.
    bool give(placed_word& to, arena& memory) {
        if (joined_) {
            give_joined(to, memory);
        } else {
            to.text = trimmed(first_);
            to.origin = source_.empty() ? span{} : span{source_.begin, source_.begin + to.text.size()};
        }
        text_.clear();
        pieces_.clear();
        first_ = {};
        joined_ = false;
        return !to.text.empty();
    }

private:
    static void drop_space(std::string_view& text, span& source) noexcept {
        while (!text.empty() && is_blank(text.front())) {
            text.remove_prefix(1);
            ++source.begin;
        }
    }
    void join() {
        if (joined_) return;
        joined_ = true;
        text_ = first_;
        if (!first_.empty()) pieces_.push_back({{0, first_.size()}, source_});
    }
    template <class = when_used>
    void append(std::string_view text, span source) {
        join();
        if (pieces_.empty()) drop_space(text, source);
        if (text.empty()) return;
        const std::size_t begin = text_.size();
        text_ += text;
        if (!pieces_.empty() && text.size() == source.size()) {
            text_origin& last = pieces_.back();
            const bool plain = last.text.size() == last.source.size();
            if (plain && last.text.end == begin && last.source.end == source.begin) {
                last.text.end = text_.size();
                last.source.end = source.end;
                return;
            }
        }
        pieces_.push_back({{begin, text_.size()}, source});
    }
    template <class = when_used>
    void give_joined(placed_word& to, arena& memory) {
        while (!pieces_.empty() && is_blank(text_[pieces_.back().text.end - 1])) {  // no space at the end
            text_origin& last = pieces_.back();
            --last.text.end;
            --last.source.end;
            if (last.text.empty()) pieces_.pop_back();
        }
        if (pieces_.empty()) return;
        to.text = memory.copy(std::string_view(text_).substr(0, pieces_.back().text.end));
        to.origin = pieces_.front().source;
        for (const text_origin& one : pieces_)
            to.origin = {(std::min)(to.origin.begin, one.source.begin), (std::max)(to.origin.end, one.source.end)};
        text_origin* const kept = memory.allocate_array<text_origin>(pieces_.size());
        for (std::size_t i = 0; i < pieces_.size(); ++i) new (kept + i) text_origin(pieces_[i]);
        to.pieces = {kept, pieces_.size()};
    }

    std::string_view first_{};  // the only part, as long as there is one
    span source_{};             // its bytes
    bool joined_ = false;       // there are more: they stand in the following
    std::string text_{};
    std::vector<text_origin> pieces_{};
};

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_WORDS_HPP
