// SPDX-License-Identifier: BSL-1.0
/// Jump lines 转版: （下转第2版）, （上接第一版）, ▲下转A12版, 紧接第3版《…》.
#ifndef BANMIAN_GRAMMAR_JUMP_HPP
#define BANMIAN_GRAMMAR_JUMP_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/grammar/scan.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

/// A jump line. Ranges count glyphs.
struct jump_match {
    range whole{};
    bool onward = true;  ///< 下转; false: 上接
    std::string page{};  ///< as printed, Han numerals as Arabic digits
    range title{};       ///< the title it repeats, in 《》 or behind a middle dot; empty when none
};

namespace detail {

/// Moves past the signs before a jump and its bracket, 【▲; true when there is a bracket.
constexpr bool eat_jump_bracket(scan& in) noexcept {
    const auto skip_signs = [&] {
        while (!in.done() && in.here().is(is_symbol_glyph)) in.skip();
    };
    skip_signs();
    const bool bracket = in.eat_one(U"([【〔");
    skip_signs();
    return bracket;
}

/// Reads the label of a page, A02, as it is printed, Han numerals as Arabic digits; empty when there is none.
template <class = when_used>
[[nodiscard]] std::string eat_page_label(glyph_run run, scan& in) {
    constexpr std::size_t most_letters = 2;  // letters of a section: A, or AB
    std::string label;
    while (!in.done() && in.here().is(is_latin_glyph) && label.size() < most_letters) {
        append_utf8(in.peek(), label);
        in.skip();
    }
    const std::size_t digits = in.at();
    const int number = eat_number(in);
    if (number <= 0) return {};
    if (digit_value(run[digits].code) == 0 && run[digits].is(is_digit_glyph)) label += '0';  // A02
    return label += std::to_string(number);
}

constexpr bool eat_page_word(scan& in) noexcept {
    return in.eat(U"版") || in.eat(U"頁") || in.eat(U"页");
}

/// Reads the title that a jump repeats: in 《》, or in the jump's bracket behind a dot. （上接第1版·城北公园）
constexpr range eat_jump_title(scan& in, bool bracket) noexcept {
    constexpr std::size_t longest = 60;  // glyphs of a title
    const bool parted = in.eat_one(U"·•・:");
    const bool quoted = in.eat(U"《");
    if (!quoted && !(parted && bracket)) return {};
    const std::size_t begin = in.at();
    while (!in.done() && in.at() - begin < longest && !(quoted ? in.peek() == U'》' : in.here().is(is_closing_glyph)))
        in.skip();
    const range title{begin, in.at()};
    if (quoted) in.eat(U"》");
    return title;
}

}  // namespace detail

/// Reads a jump line at glyph `at`.
template <class = when_used>
[[nodiscard]] std::optional<jump_match> match_jump(glyph_run run, std::size_t at = 0) {
    static constexpr lexicon<8> onward{{U"下转", U"下轉", U"转", U"轉", U"紧转", U"续见", U"續見", U"请看"}};
    static constexpr lexicon<6> backward{{U"上接", U"紧接", U"緊接", U"续", U"接", U"續"}};
    scan in(run, at);
    jump_match made;
    const bool bracket = detail::eat_jump_bracket(in);
    made.onward = in.eat_any(onward) >= 0;
    if (!made.onward && in.eat_any(backward) < 0) return std::nullopt;
    in.eat(U"自");
    const bool numbered = in.eat(U"第");
    made.page = detail::eat_page_label(run, in);
    if (made.page.empty()) return std::nullopt;
    if (!detail::eat_page_word(in) && !numbered && !bracket) return std::nullopt;
    made.title = detail::eat_jump_title(in, bracket);
    if (bracket && !in.eat_one(U")]】〕")) return std::nullopt;
    made.whole = {at, in.at()};
    return made;
}

namespace detail {

/// True when a run ends in a page in brackets: 回收废品节约资源（7版）, a line of the contents 导读.
[[nodiscard]] inline bool ends_in_page(glyph_run run) {
    constexpr std::size_t shortest = 8;  // glyphs
    if (run.size() < shortest || narrow(run.back().code) != U')') return false;
    std::size_t at = run.size() - 1;
    while (at > 0 && narrow(run[at].code) != U'(') --at;
    scan in(run, at + 1);
    in.eat(U"第");
    for (int letters = 0; letters < 2 && !in.done() && in.here().is(is_latin_glyph); ++letters) in.skip();
    return at > 0 && eat_number(in) > 0 && in.eat(U"版") && in.at() + 1 == run.size();
}

}  // namespace detail

/// True for a line that points to where a text stands, and is part of none: 详见第二版, （全文见3版）, 报道见A02版,
/// 回收废品节约资源（7版）.
template <class = when_used>
[[nodiscard]] bool points_to_page(glyph_run run) {
    constexpr std::size_t longest = 30;  // glyphs
    if (run.size() > longest) return false;
    if (detail::ends_in_page(run)) return true;
    std::size_t end = run.size();
    while (end > 0 && (run[end - 1].is(is_closing_glyph) || run[end - 1].is(is_symbol_glyph))) --end;
    for (std::size_t at = 0; at < end; ++at) {
        if (run[at].code != U'见' && run[at].code != U'見' && run[at].code != U'刊') continue;
        scan in(run, at + 1);
        in.eat_one(U"于於");
        in.eat(U"今日");
        in.eat(U"第");
        for (int letters = 0; letters < 2 && !in.done() && in.here().is(is_latin_glyph); ++letters) in.skip();
        if (eat_number(in) > 0 && detail::eat_page_word(in) && in.at() == end) return true;
    }
    return false;
}

/// True for the line over the pointers of a front page: 导读, 今日导读.
[[nodiscard]] inline bool heads_pointers(glyph_run run) noexcept {
    scan in(run);
    in.eat(U"今日");
    return (in.eat(U"导读") || in.eat(U"導讀") || in.eat(U"要目")) && in.done();
}

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_JUMP_HPP
