// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of what extraction and recognition do to text: pieces lost, mixed, doubled, characters that are wrong.
#ifndef BANMIAN_VALIDATE_RULES_TEXT_HPP
#define BANMIAN_VALIDATE_RULES_TEXT_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

/// Faults that the text layers of newspaper PDFs and the output of OCR engines show.
inline constexpr std::string_view extraction = "text layers of PDF files and OCR output";

struct truncated {
    static constexpr rule_info about{"text.truncated", severity::warning, "text is missing", "文字缺失", extraction};
    template <storage_policy Storage>
    void check(const basic_article<Storage>& story, reporter& out) const {
        for (std::size_t i = 0; i < story.body.size(); ++i) {
            if (story.body[i].kind != item_kind::gap) continue;
            const bool after = i > 0 && story.body[i - 1].kind != item_kind::gap;
            const std::string_view text = after ? std::string_view(story.body[i - 1].text) : std::string_view();
            const text_part* const read = after ? out.texts().part_of(text) : nullptr;
            const std::vector<glyph> own = read != nullptr ? std::vector<glyph>() : glyphs_of(text);
            const grammar::glyph_run glyphs =
                read != nullptr ? read->run() : grammar::glyph_run{own.data(), own.size()};
            if (after && ends_whole(glyphs)) continue;
            const bool sure = !after || is_wrapped(story.body[i - 1], out.source());
            if (!sure && !breaks_off(story.body, i, out.source(), glyphs)) continue;
            const std::string words = after ? last_words(text, glyphs) : std::string();
            finding& made =
                after
                    ? out.found({.en = "text is missing after {}",
                                 .zh = "“{}”之后文字缺失",
                                 .arguments = {words},
                                 .confidence = 0.6})
                    : out.found(
                          {.en = "text is missing before this paragraph", .zh = "此段之前文字缺失", .confidence = 0.6});
            if (!sure) made.severity = (std::min)(made.severity, severity::info);
            made.path += ".body[" + std::to_string(i) + ']';
            if (i > 0 && !story.body[i - 1].spans.empty())
                made.span = last_character(story.body[i - 1].spans[story.body[i - 1].spans.size() - 1], out.source());
            else if (i + 1 < story.body.size() && !story.body[i + 1].spans.empty())
                made.span = story.body[i + 1].spans[0];
        }
    }

private:
    /// Printed over several lines, whose last one shows how far it went.
    template <storage_policy Storage>
    [[nodiscard]] static bool is_wrapped(const basic_item<Storage>& of, std::string_view source) noexcept {
        if (source.empty() || of.spans.empty() || of.spans[of.spans.size() - 1].end > source.size()) return true;
        const std::size_t begin = of.spans[0].begin;
        const std::size_t end = of.spans[of.spans.size() - 1].end;
        if (begin >= end) return true;
        const std::string_view printed = source.substr(begin, end - begin);
        // A break between two lines of text; a blank line parts blocks.
        for (std::size_t at = printed.find('\n'); at != printed.npos; at = printed.find('\n', at + 1))
            if (at > 0 && at + 1 < printed.size() && !is_blank(printed[at - 1]) && !is_blank(printed[at + 1]))
                return true;
        // Text layers that print a wrap as a space: between two Han, whose first byte in UTF-8 is E4 to E9.
        const auto han = [&](std::size_t at) { return source[at] >= '\xE4' && source[at] <= '\xE9'; };
        constexpr std::size_t narrowest = 30;  // bytes: ten Han in a line
        std::size_t wraps = 0;
        std::size_t line = begin;
        for (std::size_t at = begin + 3; at + 1 < end; ++at)
            if (source[at] == ' ' && han(at - 3) && han(at + 1)) {
                if (at - line < narrowest) return false;  // words set apart, no lines
                line = at;
                ++wraps;
            }
        return wraps > 0;
    }
    [[nodiscard]] static bool is_blank(char byte) noexcept { return byte == '\n' || byte == '\r' || byte == ' '; }
    /// Of a paragraph in one line all that is known is how it ends: it has to be one of several sentences, the last
    /// long begun, on a word that ends none (a summary 提要 ends without a stop), and what follows has to stand in
    /// another line.
    [[nodiscard]] static bool breaks_off(const auto& body, std::size_t gap, std::string_view source,
                                         grammar::glyph_run glyphs) {
        const auto& before = body[gap - 1];
        if (gap + 1 < body.size() && !body[gap + 1].spans.empty()) {
            const std::size_t begin = before.spans[before.spans.size() - 1].end;
            const std::size_t end = body[gap + 1].spans[0].begin;
            if (begin < end && end <= source.size() && source.substr(begin, end - begin).find('\n') == source.npos)
                return false;
        }
        constexpr std::size_t least = 16;  // characters of the last sentence
        constexpr std::u32string_view open_words = U"，、：的将被把而且或让跟但很更最";
        if (glyphs.empty() || open_words.find(glyphs.back().code) == open_words.npos) return false;
        std::size_t last = glyphs.size();
        while (last > 0 && !glyphs[last - 1].is(is_sentence_glyph)) --last;
        return last > 0 && glyphs.size() - last >= least;
    }
    /// A text that ends in a credit, a title or a colon, in verse or with a mark, is whole.
    [[nodiscard]] static bool ends_whole(grammar::glyph_run glyphs) {
        // A list of names, a title, an address.
        const auto in_sentences = [](const glyph& one) { return one.code == U'，' || one.is(is_sentence_glyph); };
        if (std::none_of(glyphs.begin(), glyphs.end(), in_sentences) || glyphs.back().is(is_latin_glyph)) return true;
        for (std::size_t i = glyphs.size() - std::min<std::size_t>(glyphs.size(), 8); i < glyphs.size(); ++i)
            if (glyphs[i].after_space) return true;
        // A table's row, a telephone number.
        if (!glyphs.back().is(is_han_glyph) && glyphs.back().code != U'，') return true;
        std::size_t last = glyphs.size();
        while (last > 0 && !glyphs[last - 1].is(is_sentence_glyph)) --last;
        // A point of a list, a heading of two parts; the credit or the names behind the last sentence: 。图：某社
        constexpr std::size_t short_line = 40;  // characters
        constexpr std::size_t short_tail = 6;   // characters
        if (last == 0 && (glyphs.size() < short_line || opens_point(glyphs))) return true;
        if (last > 0 && glyphs.size() - last <= short_tail) return true;
        const grammar::glyph_run tail{glyphs.data() + last, glyphs.size() - last};
        constexpr std::size_t credit = 16;  // characters
        if (last == 0 || tail.size() > credit) return names_source(tail);
        for (const std::u32string_view word : {U"图", U"圖", U"摄", U"攝", U"文", U"来源", U"來源", U"责编", U"編輯"})
            if (grammar::scan(tail, 0).eat(word)) return true;
        return glyphs.back().code == U'社' || glyphs.back().code == U'摄' || glyphs.back().code == U'图' ||
               names_source(tail);
    }
    /// 3. and 疑点3：open a point of a list.
    [[nodiscard]] static bool opens_point(grammar::glyph_run glyphs) {
        std::size_t at = 0;
        while (at < glyphs.size() && at < 4 && glyphs[at].is(is_han_glyph)) ++at;
        const std::size_t digits = at;
        while (at < glyphs.size() && glyphs[at].is(is_digit_glyph)) ++at;
        if (at == digits || at >= glyphs.size()) return false;
        const char32_t mark = grammar::narrow(glyphs[at].code);
        return mark == U'.' || mark == U':' || mark == U')' || glyphs[at].code == U'、';
    }
    /// 来源：某网责编：某某; 商报记者田志英; 本报北京4月25日电
    [[nodiscard]] static bool names_source(grammar::glyph_run tail) {
        const std::size_t size = tail.size();
        for (std::size_t name = 2; name <= 4; ++name)
            for (const std::u32string_view post : {U"记者", U"通讯员"})
                if (size >= name + post.size() && grammar::scan(tail, size - name - post.size()).eat(post) &&
                    grammar::surname_set.holds(tail[size - name].code))
                    return true;
        if (size > 2 && tail[size - 1].code == U'电' && tail[size - 2].code == U'日' &&
            tail[size - 3].is(is_digit_glyph))
            return true;
        for (std::size_t i = 0; i + 2 < tail.size(); ++i) {
            grammar::scan in(tail, i);
            if (in.eat(U"责编") || in.eat(U"责任编辑") || in.eat(U"编辑") || in.eat(U"来源"))
                if (grammar::narrow(in.peek()) == U':') return true;
        }
        return false;
    }
    [[nodiscard]] static std::string last_words(std::string_view text, grammar::glyph_run glyphs) {
        constexpr std::size_t most = 8;  // characters
        const std::size_t first = glyphs.size() - (std::min)(glyphs.size(), most);
        return glyphs.empty() ? std::string() : std::string(text.substr(glyphs[first].begin));
    }
    /// The character after which text is missing; the whole span where the source is not at hand.
    [[nodiscard]] static span last_character(const span& of, std::string_view source) noexcept {
        if (of.empty() || of.end > source.size()) return of;
        return {(std::max)(of.begin, character_begin(source, of.end - 1)), of.end};
    }
};

/// Lines printed elsewhere that stand inside the run of a paragraph, a wrap and no blank line away on both sides.
struct column_interleave {
    static constexpr rule_info about{"text.column_interleave", severity::error, "lines of another column mixed in",
                                     "他栏文字混入", extraction};
    template <storage_policy Storage>
    void check(const basic_page<Storage>& of, reporter& out) const {
        constexpr std::size_t wrap = 1;  // bytes between two lines of one block
        std::vector<span> all;
        for (const auto& story : of.articles)
            for (const auto& item : story.body) all.insert(all.end(), item.spans.begin(), item.spans.end());
        const auto earlier = [](const span& a, const span& b) { return a.begin < b.begin; };
        std::sort(all.begin(), all.end(), earlier);
        for (const auto& story : of.articles)
            for (const auto& item : story.body)
                for (std::size_t s = 0; s + 1 < item.spans.size(); ++s) {
                    const span hole{item.spans[s].end, item.spans[s + 1].begin};
                    if (hole.empty()) continue;
                    const auto strayed = std::lower_bound(all.begin(), all.end(), hole, earlier);
                    if (strayed == all.end() || strayed->begin > hole.begin + wrap || strayed->end > hole.end ||
                        strayed->end + wrap < hole.end || !is_line(*strayed, out.source()))
                        continue;
                    finding& made = out.found(
                        {.en = "a line from elsewhere stands inside this paragraph", .zh = "段落中混入他处文字"});
                    made.span = *strayed;
                    made.article = std::string(story.id);
                }
    }

private:
    /// Where the source is at hand: breaks stand on both sides of it, or it is long enough for a line of a text layer
    /// that prints wraps as spaces; 25% set apart in its line is neither.
    [[nodiscard]] static bool is_line(const span& of, std::string_view source) noexcept {
        constexpr std::size_t line = 24;  // bytes: eight Han
        if (of.end >= source.size() || of.begin == 0 || of.size() >= line) return true;
        const auto breaks = [&](std::size_t at) { return source[at] == '\n' || source[at] == '\r'; };
        return breaks(of.begin - 1) && breaks(of.end);
    }
};

struct mixed_width {
    static constexpr rule_info about{"text.mixed_width", severity::info, "digits of two widths", "全角与半角数字混用",
                                     "GB/T 15835-2011"};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_digit_glyph) || out.texts().traditional) return;
        bool narrow = false;
        std::size_t wide = part.glyphs.size();
        for (const std::uint32_t number : part.numbers)
            for (std::size_t i = number; part.is(i, is_digit_glyph); ++i) {
                if (part.code(i) < 0x80)
                    narrow = true;
                else if (wide == part.glyphs.size())
                    wide = i;
            }
        if (narrow && wide < part.glyphs.size())
            out.found(
                part, wide, wide + 1,
                {.en = "full-width digits among half-width ones", .zh = "全角数字与半角数字混用", .habit = "digits"});
    }
};

struct ctrl_char {
    static constexpr rule_info about{"text.ctrl_char", severity::warning, "control character", "控制字符", extraction};
    void check(const text_part& part, reporter& out) const {
        for (const std::uint32_t i : part.marks) {
            const char32_t code = part.code(i);
            if (code < 0x20 || (code >= 0x7F && code <= 0x9F) || (code >= 0x202A && code <= 0x202E) || code == 0xFFFE ||
                code == 0xAD)
                out.found(part, i, i + 1,
                          {.en = "a control character at {}",
                           .zh = "“{}”处有控制字符",
                           .arguments = {part.quoted(i - std::min<std::size_t>(i, 3),
                                                     std::min<std::size_t>(i + 4, part.glyphs.size()))},
                           .suggestion = "",
                           .habit = part.quoted(i, i + 1)});
        }
    }
};

struct pua_or_replacement {
    static constexpr rule_info about{"text.pua_or_replacement", severity::warning, "character without meaning",
                                     "无法识别的字符", "Unicode 15, 23.5: private-use characters; 23.8: U+FFFD"};
    void check(const text_part& part, reporter& out) const {
        for (const std::uint32_t i : part.marks)
            if (is_private_use(part.code(i)) || part.code(i) == replacement_character)
                out.found(part, i, i + 1,
                          {.en = "a character that only its font or its encoding knew, at {}",
                           .zh = "“{}”处有造字或解码失败的字符",
                           .arguments = {part.quoted(i - std::min<std::size_t>(i, 3),
                                                     std::min<std::size_t>(i + 4, part.glyphs.size()))}});
    }
};

/// One small Latin letter alone between Han: a misread stroke.
struct stray_latin {
    static constexpr rule_info about{"text.stray_latin", severity::info, "a Latin letter alone", "孤立的拉丁字母",
                                     extraction};
    void check(const text_part& part, reporter& out) const {
        if (!part.has(is_latin_glyph)) return;
        constexpr std::u32string_view strokes = U"lrcfjvtoy";  // n遍 and the letter g are meant
        constexpr std::u32string_view names = U"组股级队型类照座状大区形线奇值恤端轮位";  // a组, h股: letters that name
        const auto is_equation = [&](std::uint32_t at) { return grammar::narrow(part.code(at)) == U'='; };
        if (std::any_of(part.marks.begin(), part.marks.end(), is_equation)) return;  // n阶行列式
        for (std::size_t i = 1; i + 1 < part.glyphs.size(); ++i)
            if (strokes.find(part.code(i)) != strokes.npos && part.glyphs[i - 1].is(is_han_glyph) &&
                part.glyphs[i + 1].is(is_han_glyph) && names.find(part.code(i + 1)) == names.npos &&
                part.code(i - 1) != U'母')
                out.found(part, i, i + 1,
                          {.en = "{} stands alone among Han characters",
                           .zh = "汉字间孤立的“{}”",
                           .arguments = {part.quoted(i, i + 1)},
                           .confidence = 0.6});
    }
};

struct mojibake {
    static constexpr rule_info about{"text.mojibake", severity::error, "text decoded wrongly", "乱码", extraction};
    void check(const text_part& part, reporter& out) const {
        constexpr std::array<std::u32string_view, 8> signs{U"锟斤拷", U"烫烫烫", U"屯屯屯", U"ï»¿",
                                                           U"â€",     U"ä¸",     U"å›",     U"é¢"};
        std::size_t next = 0;  // behind the sign found last
        const auto look_at = [&](std::size_t at) {
            grammar::scan in(part.run(), at);
            if (at < next || in.eat_any(signs) < 0) return;
            next = in.at();
            out.found(
                part, at, next,
                {.en = "{} comes from a wrong decoding", .zh = "“{}”为乱码", .arguments = {part.quoted(at, next)}});
        };
        for (const std::uint32_t at : part.cues)
            if (part.code(at) == U'锟') look_at(at);
        next = 0;
        for (const std::uint32_t at : part.repeats)
            if (part.code(at) == U'烫' || part.code(at) == U'屯') look_at(at - 1);
        // The Western signs begin with a letter of Latin-1, whose first byte is C3.
        if (!part.has(is_latin_glyph) || part.text.find('\xC3') == part.text.npos) return;
        next = 0;
        for (std::size_t at = 0; at < part.glyphs.size(); ++at)
            if (part.glyphs[at].code >= 0x80 && part.glyphs[at].code <= 0x100) look_at(at);
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_TEXT_HPP
