// SPDX-License-Identifier: BSL-1.0
// Sets articles as newspaper pages and damages the pages as extraction does, with the truth of every line kept. A
// page's style is drawn anew for each, so that no one paper and no one extractor is fitted.
#ifndef BANMIAN_TOOLS_FIT_WEIGHTS_TYPESETTER_HPP
#define BANMIAN_TOOLS_FIT_WEIGHTS_TYPESETTER_HPP

#include <banmian/text/utf8.hpp>
#include <banmian/text/width.hpp>

#include "corpus.hpp"
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fit {

enum class kind : std::uint8_t { body, crosshead, heading, byline, caption, furniture };

/// A printed line and what is true of it. Lines of one article stand in reading order.
struct set_line {
    std::string text{};
    enum kind kind = kind::body;
    std::size_t article = 0;
    std::size_t paragraph = 0;
    bool lost = false;      // printed, but not in the text layer
    std::size_t begin = 0;  // bytes in the page's text
    std::size_t end = 0;
};

struct set_block {
    enum kind kind = kind::body;
    std::vector<std::size_t> lines{};  // numbers of `set_page::lines`
};

struct set_page {
    std::string text{};
    std::vector<set_line> lines{};
    std::vector<set_block> blocks{};  // as the text has them
    std::size_t articles = 0;
};

/// How a page is set and extracted.
struct style {
    std::uint32_t quote = 1;     // half-ems of a quotation mark
    std::uint32_t indent = 4;    // half-ems
    std::uint32_t squeeze = 0;   // half-ems that stops give up before a line is broken
    std::uint32_t columns = 6;   // of the page
    std::uint32_t measure = 30;  // half-ems of a column
    std::uint32_t gutter = 3;    // half-ems
    bool spaces = true;          // wraps became spaces; else line feeds
    bool folded = true;          // full-width stops became ASCII
    bool whole_columns = false;  // a block is a column of an article; else a paragraph's part in a column
    double justified = 0;        // share of the lines that have a space where a number stands
    double damage = 1;

    static style draw(dice& dice) {
        style made;
        made.quote = dice.chance(0.5) ? 1 : 2;
        made.indent = dice.chance(0.9) ? 4 : 2;
        made.squeeze = static_cast<std::uint32_t>(dice.below(3));
        made.columns = static_cast<std::uint32_t>(dice.between(4, 8));
        made.measure = static_cast<std::uint32_t>(2 * dice.between(11, 20)) + (dice.chance(0.15) ? 1U : 0U);
        made.gutter = static_cast<std::uint32_t>(dice.between(2, 4));
        made.spaces = dice.chance(0.6);
        made.folded = dice.chance(made.spaces ? 0.7 : 0.4);
        made.whole_columns = dice.chance(0.1);
        made.justified = dice.chance(0.3) ? 0.1 : 0;
        made.damage = std::array<double, 5>{0, 0.5, 1, 1, 2}[dice.below(5)];
        return made;
    }
};

namespace detail {

inline bool one_of(char32_t code, std::u32string_view set) {
    return set.find(code) != set.npos;
}
inline constexpr std::u32string_view opens = U"“‘（《〈「『【([";
inline constexpr std::u32string_view closes = U"，。、；：！？）》〉」』】”’…—%)]·";
inline constexpr std::u32string_view stops = U"，。、；：！？";

/// What no line end parts: a number, a word, a character with the brackets and stops that cling to it.
struct unit {
    std::string text{};
    std::uint32_t width = 0;
    char32_t last = 0;
};

inline std::uint32_t width_of(char32_t code, const style& in) {
    return one_of(code, U"“”‘’") ? in.quote : banmian::half_ems(code);
}

inline std::vector<unit> units_of(std::string_view text, const style& in) {
    std::vector<unit> made;
    const auto ascii = [](char32_t code) { return code < 0x80 && code > 0x20 && !one_of(code, U"()[]"); };
    for (std::size_t at = 0; at < text.size();) {
        const banmian::code_point one = banmian::decode(text, at);
        const bool clings = !made.empty() && (one_of(made.back().last, opens) || one_of(one.value, closes) ||
                                              (ascii(made.back().last) && ascii(one.value)));
        if (!clings) made.emplace_back();
        made.back().text += text.substr(at, one.size);
        made.back().width += width_of(one.value, in);
        made.back().last = one.value;
        at += one.size;
    }
    return made;
}

/// A paragraph's printed lines.
inline std::vector<std::string> break_lines(std::string_view text, const style& in, std::uint32_t measure,
                                            std::uint32_t indent) {
    std::vector<std::string> lines(1);
    std::uint32_t used = indent;
    std::uint32_t stops_in_line = 0;
    for (const unit& one : units_of(text, in)) {
        const std::uint32_t hangs = one_of(one.last, stops) ? 1 : 0;
        const std::uint32_t room = measure + std::min(in.squeeze, stops_in_line);
        if (!lines.back().empty() && used + one.width > room + hangs) {
            lines.emplace_back();
            used = stops_in_line = 0;
        }
        lines.back() += one.text;
        used += one.width;
        stops_in_line += hangs;
    }
    return lines;
}

inline std::string name(dice& dice) {
    constexpr std::array<std::string_view, 16> surnames{"王", "李", "张", "刘", "陈", "杨", "黄", "赵",
                                                        "周", "徐", "孙", "朱", "胡", "郭", "林", "罗"};
    constexpr std::array<std::string_view, 16> given{"伟", "芳", "娜", "敏", "静", "丽", "强", "磊",
                                                     "军", "洋", "勇", "杰", "明", "平", "国", "红"};
    std::string made(dice.pick(surnames));
    made += dice.pick(given);
    if (dice.chance(0.6)) made += dice.pick(given);
    return made;
}

/// Stops and quotes as an extractor's fonts map them.
inline std::string folded(std::string_view text) {
    constexpr std::u32string_view from = U"，：；（）？！“”‘’";
    constexpr std::string_view to = ",:;()?!\"\"''";
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const banmian::code_point one = banmian::decode(text, at);
        const std::size_t place = from.find(one.value);
        if (place == from.npos)
            made += text.substr(at, one.size);
        else
            made += to[place];
        at += one.size;
    }
    return made;
}

/// A space where a number begins inside a line, as justification leaves it.
inline std::string spaced(const std::string& text) {
    for (std::size_t at = 3; at + 3 < text.size(); ++at)
        if (text[at] >= '0' && text[at] <= '9' && static_cast<unsigned char>(text[at - 1]) >= 0x80)
            return text.substr(0, at) + ' ' + text.substr(at);
    return text;
}

}  // namespace detail

/// Sets, damages and writes one page.
class typesetter {
public:
    explicit typesetter(std::uint64_t seed) : dice_(seed), style_(style::draw(dice_)) {}

    set_page set(const std::vector<article>& articles) {
        const std::string& date = articles.front().date;
        if (dice_.chance(0.7) && date.size() == 8)
            furniture("第" + std::to_string(dice_.between(1, 8)) + "版 要闻 " + date.substr(0, 4) + "年" +
                      std::to_string(std::stoi(date.substr(4, 2))) + "月" +
                      std::to_string(std::stoi(date.substr(6, 2))) + "日 责编：" + detail::name(dice_) + " 校对：" +
                      detail::name(dice_));
        for (const article& one : articles) {
            set_article(one, articles);
            ++page_.articles;
        }
        damage();
        write();
        return std::move(page_);
    }

private:
    void furniture(std::string text) {
        begin_block(kind::furniture);
        add_line(std::move(text), kind::furniture, 0);
    }
    void begin_block(kind of) {
        page_.blocks.emplace_back();
        page_.blocks.back().kind = of;
    }
    void add_line(std::string text, kind of, std::size_t paragraph) {
        page_.blocks.back().lines.push_back(page_.lines.size());
        set_line made;
        made.text = std::move(text);
        made.kind = of;
        made.article = page_.articles;
        made.paragraph = paragraph;
        page_.lines.push_back(std::move(made));
    }

    void set_heading(const article& from, std::uint32_t span) {
        // Type of one and a half to two and a half times the text's.
        const std::uint32_t size = span < 50 ? 16 : static_cast<std::uint32_t>(dice_.between(18, 25));
        const bool one_block = dice_.chance(0.4);
        for (std::size_t h = 0; h < from.headline.size(); ++h) {
            if (h == 0 || !one_block) begin_block(kind::heading);
            // A long one is set smaller, so that it takes two lines or three.
            const std::uint32_t length = static_cast<std::uint32_t>(from.headline[h].size() / 3 * 2);
            const std::uint32_t room = std::max({12U, span * 10 / size, std::min(length / 2 + 2, span * 10 / 13)});
            for (std::string& line : detail::break_lines(from.headline[h], style_, room, 0))
                add_line(std::move(line), kind::heading, 0);
        }
    }

    /// The paragraphs as printed: with a dateline, a byline or a signature, as papers have them.
    std::vector<paragraph> dressed(const article& from) {
        std::vector<paragraph> body = from.body;
        const std::string reporter = detail::name(dice_);
        switch (dice_.below(7)) {
        case 0: body.front().text.insert(0, "本报讯（记者" + reporter + "）"); break;
        case 1: body.front().text.insert(0, "本报讯（记者" + reporter + " 通讯员" + detail::name(dice_) + "）"); break;
        case 2:
            body.front().text.insert(0, "新华社北京" + std::to_string(dice_.between(1, 12)) + "月" +
                                            std::to_string(dice_.between(1, 28)) + "日电（记者" + reporter + "）");
            break;
        case 3:
            begin_block(kind::byline);
            add_line((dice_.chance(0.5) ? "本报记者 " : "记者 ") + reporter, kind::byline, 0);
            break;
        case 4: body.back().text += "（" + reporter + "）"; break;
        default: break;
        }
        return body;
    }

    void set_article(const article& from, const std::vector<article>& all) {
        std::size_t length = 0;  // Han
        for (const paragraph& one : from.body) length += one.text.size() / 3;
        const std::uint32_t most = static_cast<std::uint32_t>(length < 250    ? 1
                                                              : length < 600  ? dice_.between(1, 2)
                                                              : length < 1200 ? dice_.between(2, 4)
                                                                              : dice_.between(3, 5));
        const std::uint32_t wide = std::min(most, style_.columns);
        const std::uint32_t span = wide * style_.measure + (wide - 1) * style_.gutter;
        const std::uint32_t broken = wide >= 3 && dice_.chance(0.3) ? wide - 1 : wide;  // 破栏: fewer, wider columns
        const std::uint32_t measure = (span - (broken - 1) * style_.gutter) / broken;
        set_heading(from, span);
        const std::vector<paragraph> body = dressed(from);
        struct row {
            std::string text;
            kind of;
            std::size_t paragraph;
        };
        std::vector<row> rows;
        for (std::size_t p = 0; p < body.size(); ++p) {
            const kind of = body[p].crosshead ? kind::crosshead : kind::body;
            if (of == kind::crosshead && body[p].text.size() / 3 * 2 > measure) continue;  // set on one line, or not
            for (std::string& line :
                 detail::break_lines(body[p].text, style_, measure, of == kind::body ? style_.indent : 0))
                rows.push_back({std::move(line), of, p});
        }
        // A picture takes the room of some lines in one column.
        const std::size_t pictured = dice_.chance(0.2) ? dice_.below(broken) : broken;
        const std::size_t picture = pictured < broken ? std::min<std::size_t>(dice_.between(3, 8), rows.size() / 2) : 0;
        const std::size_t height = (rows.size() + picture + broken - 1) / broken;
        std::size_t at = 0;
        for (std::size_t column = 0; column < broken && at < rows.size(); ++column) {
            const std::size_t room = column == pictured ? height - std::min(height, picture) : height;
            const std::size_t end = column + 1 == broken ? rows.size() : std::min(rows.size(), at + room);
            for (bool first = true; at < end; ++at, first = false) {
                const bool other = first || rows[at].of != rows[at - 1].of ||
                                   (rows[at].paragraph != rows[at - 1].paragraph && !style_.whole_columns);
                if (other) begin_block(rows[at].of);
                add_line(std::move(rows[at].text), rows[at].of, rows[at].paragraph);
            }
        }
        if (dice_.chance(0.15)) set_caption(dice_.pick(all), measure);
    }

    void set_caption(const article& about, std::uint32_t measure) {
        const std::string& text = about.body.front().text;
        const std::size_t stop = text.find("。");
        if (stop == text.npos || stop > 240) return;
        begin_block(kind::caption);
        for (std::string& line : detail::break_lines(
                 "图为" + text.substr(0, stop) + "。（本报记者" + detail::name(dice_) + "摄）", style_, measure, 0))
            add_line(std::move(line), kind::caption, 0);
    }

    /// True when the paragraph that a block ends in goes on in another one.
    [[nodiscard]] bool is_cut(const set_block& of) const {
        const std::size_t last = of.lines.back();
        if (last + 1 >= page_.lines.size()) return false;
        const set_line& here = page_.lines[last];
        const set_line& next = page_.lines[last + 1];
        return next.kind == kind::body && next.article == here.article && next.paragraph == here.paragraph;
    }
    /// True when a block begins inside a paragraph.
    [[nodiscard]] bool goes_on(const set_block& of) const {
        const std::size_t first = of.lines.front();
        if (first == 0) return false;
        const set_line& here = page_.lines[first];
        const set_line& before = page_.lines[first - 1];
        return before.kind == kind::body && before.article == here.article && before.paragraph == here.paragraph;
    }

    void damage() {
        lose_ends(style_.damage);
        lose_headlines(style_.damage);
        move_columns(style_.damage);
        splice_lines(style_.damage);
    }
    /// Lines lost at the end of a block: the short last line of a paragraph first of all.
    void lose_ends(double much) {
        for (set_block& of : page_.blocks) {
            if (of.kind != kind::body || of.lines.size() < 3 || !dice_.chance(0.06 * much)) continue;
            for (std::size_t lost = dice_.chance(0.7) ? 1 : 2; lost > 0; --lost) {
                page_.lines[of.lines.back()].lost = true;
                of.lines.pop_back();
            }
        }
    }
    /// Headlines set as pictures.
    void lose_headlines(double much) {
        std::vector<set_block>& blocks = page_.blocks;
        for (std::size_t a = 0; a < page_.articles; ++a) {
            if (!dice_.chance(0.05 * much)) continue;
            blocks.erase(std::remove_if(blocks.begin(), blocks.end(),
                                        [&](const set_block& of) {
                                            return of.kind == kind::heading &&
                                                   page_.lines[of.lines.front()].article == a;
                                        }),
                         blocks.end());
        }
    }
    /// A column's part that stands a few places off.
    void move_columns(double much) {
        std::vector<set_block>& blocks = page_.blocks;
        for (std::size_t b = 0; b < blocks.size(); ++b) {
            if (blocks[b].kind != kind::body || !(is_cut(blocks[b]) || goes_on(blocks[b])) ||
                !dice_.chance(0.06 * much))
                continue;
            const std::size_t far = dice_.between(1, 3);
            if (dice_.chance(0.5) && b + far < blocks.size())
                std::rotate(blocks.begin() + offset(b), blocks.begin() + offset(b + 1),
                            blocks.begin() + offset(b + far + 1));
            else if (b >= far)
                std::rotate(blocks.begin() + offset(b - far), blocks.begin() + offset(b),
                            blocks.begin() + offset(b + 1));
        }
    }
    /// A last line, or the first one of a column, inside a block nearby.
    void splice_lines(double much) {
        std::vector<set_block>& blocks = page_.blocks;
        for (std::size_t b = 0; b < blocks.size(); ++b) {
            if (blocks[b].kind != kind::body || blocks[b].lines.size() < 4 || !dice_.chance(0.02 * much)) continue;
            const std::size_t host = b < 4 ? b + 1 + dice_.below(4) : b - 4 + dice_.below(9);
            if (host == b || host >= blocks.size() || blocks[host].kind != kind::body || blocks[host].lines.size() < 3)
                continue;
            const bool first = goes_on(blocks[b]) && dice_.chance(0.3);
            const std::size_t taken = first ? blocks[b].lines.front() : blocks[b].lines.back();
            if (first)
                blocks[b].lines.erase(blocks[b].lines.begin());
            else
                blocks[b].lines.pop_back();
            std::vector<std::size_t>& lines = blocks[host].lines;
            lines.insert(lines.begin() + offset(dice_.between(1, lines.size() - 1)), taken);
        }
    }
    static std::ptrdiff_t offset(std::size_t of) { return static_cast<std::ptrdiff_t>(of); }

    void write() {
        if (dice_.chance(0.3 * style_.damage)) page_.text += "星\n\n";
        for (const set_block& of : page_.blocks) {
            for (std::size_t l = 0; l < of.lines.size(); ++l) {
                set_line& line = page_.lines[of.lines[l]];
                if (l > 0) page_.text += style_.spaces ? ' ' : '\n';
                std::string text = style_.folded ? detail::folded(line.text) : line.text;
                if (of.kind == kind::body && l + 1 < of.lines.size() && dice_.chance(style_.justified))
                    text = detail::spaced(text);
                line.begin = page_.text.size();
                page_.text += text;
                line.end = page_.text.size();
            }
            page_.text += dice_.chance(0.03) ? "\n\n\n\n" : "\n\n";
        }
    }

    class dice dice_;
    struct style style_;
    set_page page_{};
};

}  // namespace fit

#endif  // BANMIAN_TOOLS_FIT_WEIGHTS_TYPESETTER_HPP
