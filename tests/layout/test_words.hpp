// SPDX-License-Identifier: BSL-1.0
/// Sets invented text into boxes of words, as PDF text layers and recognisers give them, for the tests of page
/// analysis.
#ifndef BANMIAN_TESTS_LAYOUT_TEST_WORDS_HPP
#define BANMIAN_TESTS_LAYOUT_TEST_WORDS_HPP

#include <banmian/arena.hpp>
#include <banmian/layout/assemble.hpp>
#include <banmian/layout/page_plan.hpp>
#include <banmian/layout/print_lines.hpp>
#include <banmian/layout/type_size.hpp>
#include <banmian/layout/words.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace test_words {

namespace layout = banmian::layout;
using banmian::box;
using layout::placed_word;

/// The same numbers on every machine.
class dice {
public:
    explicit dice(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}
    /// From 0 to `below` - 1.
    std::uint32_t operator()(std::uint32_t below) {
        state_ = state_ * 1664525U + 1013904223U;
        return (state_ >> 8U) % below;
    }

private:
    std::uint32_t state_;
};
template <class Value>
void shuffle(std::vector<Value>& values, std::uint32_t seed) {
    dice roll(seed);
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[roll(static_cast<std::uint32_t>(i))]);
}

/// The characters of a text that is known to be UTF-8.
inline std::vector<std::string> characters_of(std::string_view text) {
    std::vector<std::string> made;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        made.emplace_back(text.substr(at, size));
        at += size;
    }
    return made;
}
/// How far a text advances, in em: a Han one, a letter or a figure half of one.
inline double em_of(std::string_view text) {
    double made = 0;
    for (const std::string& one : characters_of(text)) made += one.size() == 1 ? 0.5 : 1;
    return made;
}

/// So many characters about something: the same topic has the same words. Paragraphs end in a full stop.
inline std::string prose(std::size_t characters, std::uint32_t topic, std::uint32_t seed = 1) {
    static const std::vector<std::string> han = characters_of(
        "春秋山河江海湖泊城乡村镇农工商学医科技文化教育体育交通运输铁路桥梁公里水电煤油钢粮棉麦稻茶丝竹木石土金银铜铁"
        "船车马牛羊鱼鸟花草树林园圃田野屋楼房门窗桌椅书笔纸墨琴棋画诗歌舞戏曲灯火风雨雪霜云雾冷热明暗");
    dice words(topic * 7919U + 17U);
    std::vector<std::string> vocabulary;
    for (int i = 0; i < 24; ++i)
        vocabulary.push_back(han[words(static_cast<std::uint32_t>(han.size()))] +
                             han[words(static_cast<std::uint32_t>(han.size()))]);
    dice roll(topic * 31U + seed);
    std::string made;
    std::size_t count = 0;
    while (count + 1 < characters) {
        if (count % 17 == 16) {
            made += "，";
            ++count;
            continue;
        }
        const std::string& word = vocabulary[roll(24)];
        if (count + 2 < characters) {
            made += word;
            count += 2;
        } else {
            made += characters_of(word)[0];
            ++count;
        }
    }
    return made + "。";
}

/// A compositor: what it sets becomes words with boxes.
class compositor {
public:
    double em = 10;              ///< size of the text in points
    double leading = 1.5;        ///< from line to line, in em
    double box_height = 1;       ///< of a box, in em of its type: 1.45 in many PDF files
    bool figures_apart = false;  ///< figures come in words of their own, in another face, 0.05 pt lower

    /// A word with exactly this box.
    placed_word& boxed(std::string_view text, const box& bounds) {
        placed_word& made = words_.emplace_back();
        made.text = texts_.emplace_back(text);
        made.bounds = bounds;
        return made;
    }
    /// A line, `y` being the top of its type.
    void line(std::string_view text, double x, double y, double size = 0) {
        if (size <= 0) size = em;
        std::string part;
        bool figures = false;
        const auto give = [&] {
            if (part.empty()) return;
            const double width = em_of(part) * size;
            boxed(part, {x, y - (box_height - 1) / 2 * size + (figures ? 0.05 : 0), width, box_height * size});
            x += width;
            part.clear();
        };
        for (const std::string& one : characters_of(text)) {
            const bool figure = figures_apart && one[0] >= '0' && one[0] <= '9';
            if (figure != figures) give();
            figures = figure;
            part += one;
        }
        give();
    }
    /// A line in the middle between two edges.
    void centred(std::string_view text, double left, double right, double y, double size = 0) {
        if (size <= 0) size = em;
        line(text, (left + right - em_of(text) * size) / 2, y, size);
    }
    /// One character a word, `gap` em of white between them.
    void spaced(std::string_view text, double x, double y, double size, double gap) {
        for (const std::string& one : characters_of(text)) {
            line(one, x, y, size);
            x += size * (1 + gap);
        }
    }
    /// One character a word, under each other.
    void down(std::string_view text, double x, double y, double size, double gap = 0) {
        for (const std::string& one : characters_of(text)) {
            line(one, x, y, size);
            y += size * (1 + gap);
        }
    }
    /// Paragraphs, parted by \n, in lines of so many em, each indented by two; returns where the next line would stand.
    /// `flush`: the first goes on from elsewhere, without an indent.
    double column(std::string_view text, double x, double y, std::size_t measure, bool flush = false, double size = 0) {
        if (size <= 0) size = em;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            y = paragraph(text.substr(0, end), x, y, measure, flush, size);
            flush = false;
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return y;
    }

    [[nodiscard]] const std::vector<placed_word>& words() const { return words_; }
    [[nodiscard]] std::vector<placed_word>& words() { return words_; }
    /// The page with its words in another order.
    [[nodiscard]] std::vector<placed_word> shuffled(std::uint32_t seed) const {
        std::vector<placed_word> made = words_;
        shuffle(made, seed);
        return made;
    }

private:
    double paragraph(std::string_view text, double x, double y, std::size_t measure, bool flush, double size) {
        double at = flush ? 0 : 2;
        std::string part;
        const auto give = [&](double indent) {
            if (!part.empty()) line(part, x + indent * size, y, size), y += leading * size;
            part.clear();
        };
        double indent = at;
        for (const std::string& one : characters_of(text)) {
            const double step = em_of(one);
            if (at + step > static_cast<double>(measure) + 1e-9) {
                give(indent);
                at = indent = 0;
            }
            part += one;
            at += step;
        }
        give(indent);
        return y;
    }

    std::deque<std::string> texts_{};
    std::vector<placed_word> words_{};
};

/// Texts cut into pieces as columns take them: `at` characters in the first.
inline std::pair<std::string, std::string> cut(std::string_view text, std::size_t at) {
    std::pair<std::string, std::string> made;
    for (const std::string& one : characters_of(text))
        (at > 0 ? made.first : made.second) += one, at -= at > 0 ? 1U : 0U;
    return made;
}

/// How often each character stands in a text, white space aside.
inline std::map<std::string, int> census(std::string_view text) {
    std::map<std::string, int> made;
    for (const std::string& one : characters_of(text))
        if (one != " " && one != "\n" && one != "　") ++made[one];
    return made;
}
inline std::map<std::string, int> census(const std::vector<placed_word>& words) {
    std::string all;
    for (const placed_word& one : words) all += one.text;
    return census(all);
}

inline layout::document assembled(std::vector<placed_word> words, bool recognised = false) {
    layout::assembler pages;
    layout::page_traits traits;
    traits.recognised = recognised;
    pages.add_page("1", {1200, 1600}, std::move(words), traits);
    return pages.take();
}
inline std::string text_of(const layout::document& from, const layout::block& of) {
    std::string made;
    for (std::size_t i = 0; i < of.line_count; ++i) made += from.text_of(from.sheets[0].lines[of.first_line + i]);
    return made;
}
/// The text of each block with its group and what it is: `1 heading 大标题`.
inline std::vector<std::string> blocks_of(const layout::document& from) {
    std::vector<std::string> made;
    for (const layout::block& one : from.sheets[0].blocks) made.push_back(text_of(from, one));
    return made;
}
/// The articles of a page, each with all its lines in their order; what belongs to none is an article of its own.
inline std::vector<std::string> articles_of(const layout::document& from) {
    std::vector<std::string> made;
    std::size_t group = 0;
    for (const layout::block& one : from.sheets[0].blocks) {
        if (made.empty() || one.group == 0 || one.group != group) made.emplace_back();
        made.back() += text_of(from, one);
        group = one.group;
    }
    return made;
}
inline std::string without_space(std::string_view text) {
    std::string made;
    for (const char one : text)
        if (one != ' ' && one != '\n') made += one;
    return made;
}

/// The lines of a page.
struct printed {
    banmian::arena memory{};
    layout::page_type type{};
    std::vector<layout::print_line> lines{};
    std::vector<box> boxes{};

    [[nodiscard]] std::vector<std::string> texts() const {
        std::vector<std::string> made;
        for (const layout::print_line& one : lines) made.emplace_back(one.word.text);
        return made;
    }
    [[nodiscard]] std::uint32_t find(std::string_view text) const {
        for (std::uint32_t i = 0; i < lines.size(); ++i)
            if (lines[i].word.text == text) return i;
        return 0xFFFFFFFFU;
    }
    [[nodiscard]] bool has(std::string_view text) const { return find(text) != 0xFFFFFFFFU; }
    [[nodiscard]] layout::row_index index() const { return {boxes, type.em}; }
};
inline void print(printed& made, const std::vector<placed_word>& words, bool recognised = false) {
    const std::vector<layout::text_advance> advances = layout::advances_of(words);
    made.type = layout::measure_type(words, advances);
    made.lines = layout::lines_of(words, advances, made.type, recognised, made.memory);
    for (const layout::print_line& one : made.lines) made.boxes.push_back(one.word.bounds);
}

/// The plan of a page.
struct planned {
    banmian::arena memory{};
    layout::page_plan plan{};

    [[nodiscard]] std::string text_of(std::uint32_t run) const {
        std::string made;
        for (const std::uint32_t line : plan.runs[run].lines) made += plan.lines[line].word.text;
        return made;
    }
    /// The number of the run that begins with a text.
    [[nodiscard]] std::uint32_t run_of(std::string_view begin) const {
        for (std::uint32_t i = 0; i < plan.runs.size(); ++i)
            if (text_of(i).starts_with(begin)) return i;
        return 0xFFFFFFFFU;
    }
};
/// The texts of the article under a heading, crossheads in brackets.
inline std::string text_under(const planned& page, std::string_view heading) {
    std::string made;
    for (const auto& one : page.plan.articles) {
        if (one.heading == layout::stacked_lines::none || page.text_of(one.heading).find(heading) == std::string::npos)
            continue;
        for (const std::uint32_t run : one.texts) {
            const std::uint32_t crosshead = page.plan.crosshead_over[run];
            if (crosshead != layout::stacked_lines::none) made += "[" + page.text_of(crosshead) + "]";
            made += page.text_of(run);
        }
    }
    return made;
}
inline void plan(planned& made, std::vector<placed_word> words, bool recognised = false) {
    made.plan = layout::plan_page(std::move(words), {recognised}, layout::layout_weights{}, made.memory);
}

}  // namespace test_words

#endif  // BANMIAN_TESTS_LAYOUT_TEST_WORDS_HPP
