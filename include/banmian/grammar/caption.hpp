// SPDX-License-Identifier: BSL-1.0
/// Captions 图片说明 and picture credits: 图为…, 上图:…, （新华社记者刘宇摄）, 罗通 摄.
#ifndef BANMIAN_GRAMMAR_CAPTION_HPP
#define BANMIAN_GRAMMAR_CAPTION_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/grammar/own_words.hpp>
#include <banmian/grammar/scan.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

/// A picture credit. Ranges count glyphs.
struct credit_match {
    range whole{};
    range role{};          ///< 摄, 摄影, 图, 供图
    range organisation{};  ///< 新华社, 本报
    std::vector<range> names{};
    bool bracketed = false;
};

namespace detail {

inline constexpr std::array<std::u32string_view, 20> credit_verbs{
    U"摄影报道", U"摄影",     U"摄",   U"攝影", U"攝", U"供图", U"供圖", U"制图", U"绘图", U"图片",
    U"漫画",     U"新华社发", U"供稿", U"照片", U"发", U"图",   U"影",   U"作",   U"绘",   U"圖片"};

/// The characters that credit verbs end in.
inline constexpr character_filter credit_verb_lasts = [] {
    character_filter made;
    for (const std::u32string_view verb : credit_verbs) made.add(verb.back());
    return made;
}();

inline constexpr lexicon<28> caption_openings{
    {U"图为",      U"圖為",  U"圖爲",   U"图:",    U"上图",   U"下图",   U"左图", U"右图",     U"题图",     U"压题照片",
     U"照片:",     U"图片:", U"图①",    U"图②",    U"图一",   U"图1",    U"图2",  U"本版图片", U"本栏图片", U"(照片",
     U"(压题照片", U"(图片", U"上左图", U"上右图", U"下左图", U"下右图", U"△上",  U"△下"}};

inline constexpr lexicon<6> scan_words{{U"扫码", U"扫一扫", U"扫描二维码", U"扫二维码", U"掃碼", U"掃一掃"}};

/// The length of a credit verb at `at`, when it ends there; 0 when there is none.
[[nodiscard]] constexpr std::size_t verb_before(glyph_run run, std::size_t end) noexcept {
    if (end == 0 || !credit_verb_lasts.may_hold(narrow(run[end - 1].code))) return 0;
    return word_at_end(run.first(end), credit_verbs);
}

/// True when a sentence ends right before `at`, be it in a quotation: 比尔·盖茨。”任继东摄.
[[nodiscard]] constexpr bool sentence_ends_before(glyph_run run, std::size_t at) noexcept {
    while (at > 0 && run[at - 1].is(is_quote_glyph)) --at;
    return at > 0 && run[at - 1].is(is_sentence_glyph);
}

/// Where the second of two names begins that stand without a space: 官顺孙益新. The first may be one that no list has.
/// 0 when it is no pair of names.
template <class = when_used>
[[nodiscard]] std::size_t second_name(glyph_run run) {
    for (std::size_t i = 2; i <= 3 && i + 2 <= run.size(); ++i) {
        if (run.size() - i > 3) continue;
        const std::optional<byline_match> by = match_byline(part(run, i, run.size()), true);
        if (by && by->groups.size() == 1 && by->groups.front().names.size() == 1) return i;
    }
    return 0;
}

/// Where the words of a credit stand: from `begin` to its verb or bracket. Nothing where a text ends in no credit.
struct credit_place {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool bracketed = false;
};

/// The bracket at the end of a run: （新华社记者刘宇摄）.
[[nodiscard]] constexpr std::optional<credit_place> bracket_at_end(glyph_run run) noexcept {
    constexpr std::size_t longest = 40;  // glyphs with the brackets
    std::size_t open = run.size() - 1;
    while (open > 0 && narrow(run[open].code) != U'(' && run.size() - open < longest) --open;
    if (narrow(run[open].code) != U'(') return std::nullopt;
    return credit_place{open + 1, run.size() - 1, true};
}

/// Without brackets a credit is a name and 摄, parted from the sentence before.
[[nodiscard]] constexpr std::optional<credit_place> names_before_verb(glyph_run run) noexcept {
    constexpr std::size_t longest = 16;  // glyphs of the words and names before the verb
    const std::size_t end = run.size();
    std::size_t begin = end;
    while (begin > 0 && end - begin < longest && run[begin - 1].is(is_han_glyph | is_latin_glyph)) --begin;
    const std::size_t verb = verb_before(run, end);
    if (verb == 0 || run[end - verb].code == U'发' || run[end - verb].code == U'影') return std::nullopt;
    if (begin == end - verb) return std::nullopt;  // 子弟兵的温暖。图 | 为医疗队…
    if (begin > 0 && !sentence_ends_before(run, begin)) {
        while (begin < end - verb && !run[begin].after_space) ++begin;
        if (begin == end - verb) return std::nullopt;
    }
    return credit_place{begin, end, false};
}

/// A credit that names what was done first: （摄影：徐烨谢奇）.
template <class = when_used>
[[nodiscard]] std::optional<credit_match> match_role_first(glyph_run run, const credit_place& at, credit_match made) {
    scan look(run, at.begin);
    if (!look.eat(U"摄影") && !look.eat(U"照片") && !look.eat(U"摄") && !look.eat(U"图")) return std::nullopt;
    made.role = {at.begin, look.at()};
    if (!look.eat_one(U":")) return std::nullopt;
    byline_group group;
    group.role = made.role;
    eat_names(run, look, at.end, group);
    made.names = std::move(group.names);
    return made.names.empty() ? std::nullopt : std::optional<credit_match>(std::move(made));
}

/// Reads the names before a credit's verb `words`, and moves `made` to where they begin.
template <class = when_used>
[[nodiscard]] bool take_names(glyph_run run, range words, credit_match& made) {
    std::optional<byline_match> by = match_byline(part(run, words.begin, words.end), true);
    // A space may part the credit from the words before it: 志愿者栽种杨树 本报记者 王一 摄.
    for (std::size_t i = words.begin + 1; !by && !made.bracketed && i < words.end; ++i) {
        if (!run[i].after_space) continue;
        by = match_byline(part(run, i, words.end), true);
        if (by) words.begin = made.whole.begin = i;
    }
    if (!by) return false;
    const std::size_t begin = words.begin;
    for (const byline_group& group : by->groups) {
        if (!group.organisation.empty() && made.organisation.empty())
            made.organisation = {group.organisation.begin + begin, group.organisation.end + begin};
        for (const range& name : group.names) made.names.push_back({name.begin + begin, name.end + begin});
    }
    return true;
}

/// Behind a sentence or a space, a few Han and 摄 are a name that no list has: 老街一角。癸某摄.
template <class = when_used>
[[nodiscard]] bool take_unlisted_names(glyph_run run, range words, credit_match& made) {
    std::size_t from = words.end - 1;
    const bool taken = run[words.end].code == U'摄' || run[words.end].code == U'攝';
    while (from > words.begin && !run[from].after_space) --from;
    const std::size_t size = words.end - from;
    const bool filmed = run[words.end - 1].code == U'拍';
    if (made.bracketed || !taken || filmed || from == 0) return false;
    const std::size_t second = size > 3 ? second_name(part(run, from, words.end)) : 0;
    if (size < 2 || (size > 3 && second == 0)) return false;
    made.names.push_back({from, from + (second > 0 ? second : size)});
    if (second > 0) made.names.push_back({from + second, words.end});
    made.whole.begin = from;
    return true;
}

}  // namespace detail

/// The credit at the end of `run`: in brackets, or a name and 摄 after a full stop or a space.
template <class = when_used>
[[nodiscard]] std::optional<credit_match> match_credit_at_end(glyph_run run) {
    if (run.size() < 3) return std::nullopt;
    const bool bracketed = narrow(run.back().code) == U')';
    const auto at = bracketed ? detail::bracket_at_end(run) : detail::names_before_verb(run);
    if (!at) return std::nullopt;
    credit_match made;
    made.bracketed = bracketed;
    made.whole = {at->begin - (bracketed ? 1U : 0U), run.size()};
    const std::size_t verb = detail::verb_before(run, at->end);
    if (verb == 0) return detail::match_role_first(run, *at, std::move(made));
    made.role = {at->end - verb, at->end};
    range words{at->begin, made.role.begin};
    if (words.empty()) return made;
    // 照片：秦陶摄; 压题照片为方云伟摄: the names stand at the end.
    for (std::size_t i = words.begin; i < words.end; ++i)
        if (narrow(run[i].code) == U':' || run[i].code == U'为' || run[i].code == U'均') words.begin = i + 1;
    if (detail::take_names(run, words, made) || detail::take_unlisted_names(run, words, made)) return made;
    scan in(run, words.begin);
    if (eat_word(in, detail::agencies, &own_words::agencies))
        made.organisation = {words.begin, in.at()};
    else if (!made.bracketed)
        return std::nullopt;
    return made;
}

/// True when a credit is a photographer's: one for a text (供稿, 作) may as well end an article.
[[nodiscard]] inline bool names_photographer(glyph_run run, const credit_match& credit) noexcept {
    return banmian::detail::one_of(run[credit.role.begin].code, U"摄攝照影") ||
           (credit.role.size() == 2 && banmian::detail::one_of(run[credit.role.end - 1].code, U"图圖片"));
}

/// The credit of a caption that ends in bare names behind its last sentence: 图为社火队伍。王斌 李建英.
template <class = when_used>
[[nodiscard]] std::optional<credit_match> match_names_at_end(glyph_run caption) {
    constexpr std::size_t longest = 9;  // three names
    std::size_t begin = caption.size();
    while (begin > 0 && caption.size() - begin <= longest && caption[begin - 1].is(is_han_glyph)) --begin;
    const std::size_t size = caption.size() - begin;
    if (begin == 0 || size < 2 || size > longest || !caption[begin - 1].is(is_sentence_glyph)) return std::nullopt;
    const std::optional<byline_match> by = match_byline(part(caption, begin, caption.size()), true);
    if (!by) return std::nullopt;
    credit_match made;
    made.whole = {begin, caption.size()};
    made.role = {begin, begin};
    for (const byline_group& group : by->groups)
        for (const range& name : group.names) made.names.push_back({name.begin + begin, name.end + begin});
    return made.names.empty() ? std::nullopt : std::optional<credit_match>(std::move(made));
}

/// False for a character that begins no opening of a caption.
[[nodiscard]] constexpr bool may_open_caption(char32_t first) noexcept {
    return detail::caption_openings.next(narrow(first)) < detail::caption_openings.size();
}
/// True when the text opens as captions do.
[[nodiscard]] constexpr bool opens_as_caption(glyph_run run) noexcept {
    scan in(run);
    return eat_word(in, detail::caption_openings, &own_words::caption_openings);
}

/// True for the label of a code to scan, which is no caption: 扫码了解详情.
[[nodiscard]] constexpr bool asks_to_scan(glyph_run run) noexcept {
    constexpr std::size_t longest = 20;  // glyphs: what is longer is a text that asks to scan, too
    return run.size() <= longest && scan(run).eat_any(detail::scan_words) >= 0;
}

/// True when the text opens as captions do, or a sentence in it says what the picture shows: 法院送法下乡。图为…. A
/// numbered text is one of a list, which 图片新闻 prints as an article: 2、法院送法下乡。图为….
[[nodiscard]] constexpr bool tells_of_picture(glyph_run run) noexcept {
    if (opens_as_caption(run)) return true;
    if (run.size() > 1 && run[0].is(is_digit_glyph) && banmian::detail::one_of(narrow(run[1].code), U"、."))
        return false;
    for (std::size_t i = 1; i + 2 < run.size(); ++i)
        if (run[i - 1].is(is_sentence_glyph) && banmian::detail::one_of(run[i].code, U"图圖") &&
            banmian::detail::one_of(run[i + 1].code, U"为為爲"))
            return true;
    return false;
}

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_CAPTION_HPP
