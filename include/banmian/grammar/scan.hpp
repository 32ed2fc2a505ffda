// SPDX-License-Identifier: BSL-1.0
/// A cursor over glyphs for the grammar: matches words whatever the width of their punctuation and wherever spaces are.
#ifndef BANMIAN_GRAMMAR_SCAN_HPP
#define BANMIAN_GRAMMAR_SCAN_HPP

#include <banmian/config.hpp>
#include <banmian/location.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/character_filter.hpp>
#include <banmian/text/glyph.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

struct own_words;

/// The glyphs that a production reads, and the user's own words that it knows; `glyphs_of` makes glyphs from text, and
/// the parser has them already.
class glyph_run : public std::span<const glyph> {
public:
    constexpr glyph_run() noexcept = default;
    constexpr glyph_run(std::span<const glyph> glyphs, const own_words* own = nullptr) noexcept
        : span(glyphs), own_(own) {}
    constexpr glyph_run(const glyph* first, std::size_t count, const own_words* own = nullptr) noexcept
        : span(first, count), own_(own) {}
    constexpr glyph_run(const std::vector<glyph>& glyphs) noexcept : span(glyphs) {}

    [[nodiscard]] constexpr glyph_run first(std::size_t count) const noexcept { return {span::first(count), own_}; }
    [[nodiscard]] constexpr glyph_run subspan(std::size_t begin) const noexcept { return {span::subspan(begin), own_}; }
    [[nodiscard]] constexpr glyph_run subspan(std::size_t begin, std::size_t count) const noexcept {
        return {span::subspan(begin, count), own_};
    }
    /// Null when the user has none.
    [[nodiscard]] constexpr const own_words* own() const noexcept { return own_; }

private:
    const own_words* own_ = nullptr;
};

/// Glyph positions `[begin, end)` in the run that a production read.
struct range {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] constexpr bool empty() const noexcept { return begin >= end; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return end - begin; }
    bool operator==(const range&) const = default;
};

/// Full-width ASCII forms as ASCII, so that `（` and `(` are one.
[[nodiscard]] constexpr char32_t narrow(char32_t code) noexcept {
    return code - 0xFEE0U * static_cast<char32_t>(code - 0xFF01U <= 0xFF5EU - 0xFF01U);  // no branch to guess
}

/// Words that a production tries in turn. Most characters begin none of them, which the filter tells at once.
template <std::size_t Size>
    requires(Size < 256)
class lexicon {
public:
    /// The words in the order in which they are tried: longer ones before those that they begin with.
    explicit constexpr lexicon(const std::array<std::u32string_view, Size>& words) noexcept : words_(words) {
        for (std::size_t i = 0; i < Size; ++i) {
            firsts_[i] = narrow(words[i].front());
            filter_.add(firsts_[i]);
        }
        starts_.fill(Size);
        for (std::size_t i = Size; i-- > 0;) starts_[firsts_[i] % starts] = static_cast<std::uint8_t>(i);
    }
    [[nodiscard]] static constexpr std::size_t size() noexcept { return Size; }
    [[nodiscard]] constexpr auto begin() const noexcept { return words_.begin(); }
    [[nodiscard]] constexpr auto end() const noexcept { return words_.end(); }
    [[nodiscard]] constexpr std::u32string_view operator[](std::size_t number) const noexcept { return words_[number]; }
    /// The next word, from `number` on, that begins with the character, which is narrow; `Size` when there is none.
    [[nodiscard]] constexpr std::size_t next(char32_t first, std::size_t number = 0) const noexcept {
        if (!filter_.may_hold(first)) return Size;
        number = std::max<std::size_t>(number, starts_[first % starts]);
        while (number < Size && firsts_[number] != first) ++number;
        return number;
    }

private:
    std::array<std::u32string_view, Size> words_;
    static constexpr std::size_t starts = 64;

    std::array<char32_t, Size> firsts_{};        // narrow
    std::array<std::uint8_t, starts> starts_{};  // the first word whose first character has these lower bits
    character_filter filter_{};
};

/// Reads glyphs from left to right.
class scan {
public:
    explicit constexpr scan(glyph_run run, std::size_t at = 0) noexcept : run_(run), at_(at) {}

    [[nodiscard]] constexpr std::size_t at() const noexcept { return at_; }
    constexpr void move_to(std::size_t at) noexcept { at_ = at; }
    [[nodiscard]] constexpr bool done() const noexcept { return at_ >= run_.size(); }
    [[nodiscard]] constexpr std::size_t left() const noexcept { return run_.size() - at_; }
    /// The character `ahead` of the cursor, narrow; 0 past the end.
    [[nodiscard]] constexpr char32_t peek(std::size_t ahead = 0) const noexcept {
        return at_ + ahead < run_.size() ? narrow(run_[at_ + ahead].code) : U'\0';
    }
    [[nodiscard]] constexpr const glyph& here() const noexcept { return run_[at_]; }
    [[nodiscard]] constexpr const own_words* own() const noexcept { return run_.own(); }
    constexpr void skip(std::size_t count = 1) noexcept { at_ += count; }

    /// Moves past `word` when it stands at the cursor.
    [[gnu::always_inline]] constexpr bool eat(std::u32string_view word) noexcept {
        // The first character turns away nearly every word, without a call.
        return !done() && narrow(run_[at_].code) == narrow(word.front()) && eat_whole(word);
    }
    /// The same for a literal, whose length need not be counted each time.
    template <std::size_t Size>
    [[gnu::always_inline]] constexpr bool eat(const char32_t (&word)[Size]) noexcept {
        return eat(std::u32string_view(word, Size - 1));
    }
    /// Moves past the first of `words` that stands at the cursor; the index of it, or -1.
    template <class Words>
    constexpr int eat_any(const Words& words) noexcept {
        int number = 0;
        for (const std::u32string_view word : words) {
            if (eat(word)) return number;
            ++number;
        }
        return -1;
    }
    /// The same for words that a lexicon holds, in a few instructions where none of them stands.
    template <std::size_t Size>
    constexpr int eat_any(const lexicon<Size>& words) noexcept {
        const char32_t first = peek();
        for (std::size_t i = words.next(first); i < Size; i = words.next(first, i + 1))
            if (eat_whole(words[i])) return static_cast<int>(i);
        return -1;
    }
    /// Moves past one character of a set, which is narrow.
    template <std::size_t Size>
    constexpr bool eat_one(const char32_t (&set)[Size]) noexcept {
        if (done() || !banmian::detail::one_of(peek(), set)) return false;
        ++at_;
        return true;
    }

    /// Bytes from glyph `begin` to before glyph `end`.
    [[nodiscard]] constexpr span bytes(std::size_t begin, std::size_t end) const noexcept {
        if (begin >= end) return {};
        const glyph& last = run_[end - 1];
        return {run_[begin].begin, static_cast<std::size_t>(last.begin) + last.size};
    }

private:
    /// Precondition: the word's first character stands at the cursor.
    constexpr bool eat_whole(std::u32string_view word) noexcept {
        if (left() < word.size()) return false;
        for (std::size_t i = 1; i < word.size(); ++i)
            if (narrow(run_[at_ + i].code) != narrow(word[i])) return false;
        at_ += word.size();
        return true;
    }

    glyph_run run_;
    std::size_t at_;
};

/// The characters of glyphs `[begin, end)` as UTF-8, full-width digits as they are; white space only between Latin
/// words and numbers, which it parts (Tom Brown, 0375 4960000).
[[nodiscard]] inline std::string text_of(glyph_run run, std::size_t begin, std::size_t end) {
    std::string made;
    if (end > begin) made.reserve(3 * (end - begin));
    for (std::size_t i = begin; i < end && i < run.size(); ++i) {
        constexpr std::uint8_t western = is_latin_glyph | is_digit_glyph;
        if (i > begin && run[i].after_space && run[i].is(western) && run[i - 1].is(western)) made += ' ';
        append_utf8(run[i].code, made);
    }
    return made;
}

/// The run without the glyphs before `begin` and from `end` on.
[[nodiscard]] constexpr glyph_run part(glyph_run run, std::size_t begin, std::size_t end) noexcept {
    return run.subspan(begin, end - begin);
}

/// The length of the first of `words` that the run ends in; 0 when it ends in none of them.
template <class Words>
[[nodiscard]] constexpr std::size_t word_at_end(glyph_run run, const Words& words) noexcept {
    for (const std::u32string_view word : words)
        if (word.size() <= run.size() && scan(run, run.size() - word.size()).eat(word)) return word.size();
    return 0;
}

namespace detail {

/// Digits written in Han. A table inside the function would be copied for every call.
inline constexpr character_filter han_digits(U"〇一二三四五六七八九零○◯");

}  // namespace detail

/// Value of a digit, Arabic or Han; -1 for others. 廿 and 卅 are numbers, not digits.
[[nodiscard]] constexpr int digit_value(char32_t code) noexcept {
    code = narrow(code);
    if (code >= U'0' && code <= U'9') return static_cast<int>(code - U'0');
    constexpr std::u32string_view han = U"〇一二三四五六七八九";
    if (!detail::han_digits.may_hold(code)) return -1;
    const std::size_t at = han.find(code);
    if (at != han.npos) return static_cast<int>(at);
    return code == U'零' || code == U'○' || code == U'◯' ? 0 : -1;  // circles, of typists without a 〇
}

/// True for what a number may begin with.
[[nodiscard]] constexpr bool begins_number(char32_t code) noexcept {
    return digit_value(code) >= 0 || code == U'十' || code == U'拾' || code == U'廿' || code == U'卅';
}

namespace detail {

/// A number while it is read: 二十八 is a two, a ten for it, and an eight.
struct growing_number {
    int total = 0;
    int digits = 0;
    int last = -1;         ///< the digits that nothing has counted yet, as a number; -1: none
    bool counted = false;  ///< 十, 廿, 百 or 千 was read

    /// Takes a digit; false when it is one too many.
    constexpr bool take_digit(int value) noexcept {
        constexpr int most = 4;  // in a row
        last = last < 0 || counted ? value : last * 10 + value;
        ++digits;
        return counted || digits <= most;
    }
    /// Takes a character that counts: ten times the digit before it, twenty, a hundred times; false for others.
    constexpr bool take_counter(char32_t code) noexcept {
        switch (code) {
        case U'十':
        case U'拾': total += (last < 0 ? 1 : last) * 10, ++digits; break;
        case U'廿': total += 20, ++digits; break;
        case U'卅': total += 30, ++digits; break;
        case U'百':
        case U'千':
            if (last <= 0 || last >= 10) return false;
            total += last * (code == U'百' ? 100 : 1000);
            break;
        default: return false;
        }
        last = -1, counted = true;
        return true;
    }
};

}  // namespace detail

/// Reads a number below ten thousand: Arabic digits, Han digits in a row (一九九八, 二O二四), or counted (二十八, 廿一,
/// 三百, 二千零二十四).
/// -1, and the cursor unmoved, when there is none.
[[nodiscard]] constexpr int eat_number(scan& in) noexcept {
    const std::size_t begin = in.at();
    if (!begins_number(in.peek())) return -1;
    detail::growing_number made;
    for (; !in.done(); in.skip()) {
        const char32_t code = in.peek();
        const bool letter = code == U'O' && made.digits > 0 && !made.counted && digit_value(in.peek(1)) >= 0;
        const int value = letter ? 0 : digit_value(code);
        if (value >= 0 ? !made.take_digit(value) : !made.take_counter(code)) break;
    }
    constexpr int most = 6;  // characters that are digits or count
    if (made.digits == 0 || made.digits > most) {
        in.move_to(begin);
        return -1;
    }
    return made.total + (made.last > 0 ? made.last : 0);
}

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_SCAN_HPP
