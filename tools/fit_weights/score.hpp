// SPDX-License-Identifier: BSL-1.0
// Holds a parsed page against the page as it was set: joins, gaps, headings, paragraphs and articles, line by line.
#ifndef BANMIAN_TOOLS_FIT_WEIGHTS_SCORE_HPP
#define BANMIAN_TOOLS_FIT_WEIGHTS_SCORE_HPP

#include <banmian/format/text/read.hpp>
#include <banmian/model/issue.hpp>

#include "typesetter.hpp"
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

namespace fit {

/// How often something was found, found wrongly, and missed.
struct tally {
    double found = 0;
    double wrong = 0;
    double missed = 0;

    /// Both lists are sorted.
    template <class T>
    void add(const std::vector<T>& truth, const std::vector<T>& answer) {
        std::vector<T> both;
        std::set_intersection(truth.begin(), truth.end(), answer.begin(), answer.end(), std::back_inserter(both));
        found += static_cast<double>(both.size());
        wrong += static_cast<double>(answer.size() - both.size());
        missed += static_cast<double>(truth.size() - both.size());
    }
    [[nodiscard]] double precision() const { return found + wrong > 0 ? found / (found + wrong) : 1; }
    [[nodiscard]] double recall() const { return found + missed > 0 ? found / (found + missed) : 1; }
    [[nodiscard]] double f1() const {
        return found + wrong + missed > 0 ? 2 * found / (2 * found + wrong + missed) : 1;
    }
};

struct sample;

/// The figures over some pages.
struct figures {
    tally joins{};       ///< lines that follow each other in a paragraph but not in a block, and lines wrongly joined
    tally gaps{};        ///< lines after which text is missing
    tally headings{};    ///< blocks that are headings
    tally paragraphs{};  ///< paragraphs as lists of lines
    tally articles{};    ///< articles as lists of the lines of their bodies
    double bcubed = 0;   ///< B³ of the lines' articles (Bagga and Baldwin 1998), summed over pages
    double pages = 0;

    /// What is minimised: how far the six figures fall short of one, on average.
    [[nodiscard]] double loss() const {
        const double b3 = pages > 0 ? bcubed / pages : 1;
        return 1 - (joins.f1() + gaps.f1() + headings.f1() + paragraphs.f1() + articles.f1() + b3) / 6;
    }
    void add(const sample& of, const banmian::issue& answer);
};

namespace detail {

/// Lists of lines: a paragraph, or the body of an article.
using line_list = std::vector<std::size_t>;

/// The lines of a page in the order of its text, to find them by byte.
class line_index {
public:
    explicit line_index(const set_page& of) {
        for (std::size_t l = 0; l < of.lines.size(); ++l)
            if (of.lines[l].end > of.lines[l].begin) by_place_.emplace_back(of.lines[l].begin, l);
        std::sort(by_place_.begin(), by_place_.end());
    }
    /// Appends the lines that begin in `where`.
    void find(const banmian::span& where, line_list& to) const {
        auto at = std::lower_bound(by_place_.begin(), by_place_.end(), std::pair{where.begin, std::size_t{0}});
        for (; at != by_place_.end() && at->first < where.end; ++at) to.push_back(at->second);
    }

private:
    std::vector<std::pair<std::size_t, std::size_t>> by_place_{};
};

/// A page's structure in terms of its lines; made of the truth and of the answer alike. Lists are sorted.
struct structure {
    std::vector<std::pair<std::size_t, std::size_t>> seams{};  ///< lines that follow each other in a paragraph
    std::vector<std::size_t> gaps{};
    std::vector<std::size_t> headings{};  ///< blocks, by their first byte
    std::vector<line_list> paragraphs{};
    std::vector<line_list> articles{};
    std::vector<std::size_t> article_of{};  ///< of each line; `none` when it has none

    static constexpr std::size_t none = ~std::size_t{0};

    explicit structure(std::size_t lines) : article_of(lines, none) {}
    void add_paragraph(const line_list& lines, line_list& body) {
        if (lines.empty()) return;
        for (std::size_t l = 1; l < lines.size(); ++l) seams.emplace_back(lines[l - 1], lines[l]);
        paragraphs.push_back(lines);
        body.insert(body.end(), lines.begin(), lines.end());
    }
    void sort() {
        std::sort(seams.begin(), seams.end());
        std::sort(gaps.begin(), gaps.end());
        std::sort(headings.begin(), headings.end());
        std::sort(paragraphs.begin(), paragraphs.end());
        std::sort(articles.begin(), articles.end());
    }
};

inline structure true_structure(const set_page& page) {
    structure made(page.lines.size());
    line_list paragraph;
    line_list body;
    for (std::size_t l = 0; l < page.lines.size(); ++l) {
        const set_line& line = page.lines[l];
        const bool printed = line.end > line.begin;
        if (printed && line.kind <= kind::heading) made.article_of[l] = line.article;
        if (printed && line.kind == kind::body) paragraph.push_back(l);
        if (printed && line.kind == kind::crosshead) body.push_back(l);
        if (!printed && line.kind == kind::body && !paragraph.empty()) made.gaps.push_back(paragraph.back());
        const bool article_ends = l + 1 == page.lines.size() || page.lines[l + 1].article != line.article;
        const bool paragraph_ends = article_ends || !printed || page.lines[l + 1].kind != kind::body ||
                                    page.lines[l + 1].paragraph != line.paragraph;
        if (line.kind == kind::body && paragraph_ends) {
            made.add_paragraph(paragraph, body);
            paragraph.clear();
        }
        if (article_ends) {
            if (!body.empty()) made.articles.push_back(body);
            body.clear();
        }
    }
    for (const set_block& of : page.blocks)
        if (of.kind == kind::heading || of.kind == kind::crosshead)
            made.headings.push_back(page.lines[of.lines[0]].begin);
    made.sort();
    return made;
}

inline structure found_structure(const set_page& page, const banmian::page& answer, const line_index& index) {
    structure made(page.lines.size());
    for (std::size_t a = 0; a < answer.articles.size(); ++a) {
        const banmian::article& one = answer.articles[a];
        const auto lines_of = [&](const std::vector<banmian::span>& spans) {
            line_list lines;
            for (const banmian::span& where : spans) index.find(where, lines);
            for (const std::size_t l : lines) made.article_of[l] = a;
            return lines;
        };
        for (const auto* list : {&one.kicker, &one.headline, &one.subheads})
            for (const banmian::text_node& node : *list) static_cast<void>(lines_of(node.spans));
        line_list body;
        for (const banmian::item& item : one.body) {
            const line_list lines = lines_of(item.spans);
            if (item.kind == banmian::item_kind::gap && !body.empty())
                made.gaps.push_back(body.back());
            else if (item.kind == banmian::item_kind::paragraph)
                made.add_paragraph(lines, body);
            else
                body.insert(body.end(), lines.begin(), lines.end());
        }
        if (!body.empty()) made.articles.push_back(body);
    }
    for (const banmian::block& of : answer.blocks)
        if (of.role == banmian::block_role::headline || of.role == banmian::block_role::kicker ||
            of.role == banmian::block_role::subhead || of.role == banmian::block_role::crosshead)
            made.headings.push_back(of.span.begin);
    made.sort();
    return made;
}

/// B³ of the lines' articles: F of the mean precision and the mean recall of a line's companions.
inline double bcubed(const std::vector<std::size_t>& truth, const std::vector<std::size_t>& answer) {
    std::vector<std::pair<std::size_t, std::size_t>> labels;
    for (std::size_t l = 0; l < truth.size(); ++l)
        if (truth[l] != structure::none)  // a line of no article is alone
            labels.emplace_back(truth[l], answer[l] != structure::none ? answer[l] : truth.size() + l);
    if (labels.empty()) return 1;
    std::map<std::size_t, double> of_truth;
    std::map<std::size_t, double> of_answer;
    std::map<std::pair<std::size_t, std::size_t>, double> of_both;
    for (const auto& [t, a] : labels) ++of_truth[t], ++of_answer[a], ++of_both[{t, a}];
    double precision = 0;
    double recall = 0;
    for (const auto& [label, count] : of_both) {
        precision += count * count / of_answer[label.second];
        recall += count * count / of_truth[label.first];
    }
    return 2 * precision * recall / (precision + recall) / static_cast<double>(labels.size());
}

}  // namespace detail

/// A page with what is known of it, to be parsed again and again.
struct sample {
    explicit sample(set_page made)
        : page(std::move(made)), layout(banmian::text::read(page.text)), index(page),
          truth(detail::true_structure(page)) {
        for (const set_block& of : page.blocks)
            for (std::size_t l = 1; l < of.lines.size(); ++l) {
                const std::pair seam{of.lines[l - 1], of.lines[l]};
                if (std::binary_search(truth.seams.begin(), truth.seams.end(), seam)) given.push_back(seam);
            }
        std::sort(given.begin(), given.end());
    }
    sample(const sample&) = delete;
    sample& operator=(const sample&) = delete;

    set_page page;
    banmian::layout::document layout;  ///< views the page's text
    detail::line_index index;
    detail::structure truth;
    std::vector<std::pair<std::size_t, std::size_t>> given{};  ///< true seams inside blocks: no achievement
};

inline void figures::add(const sample& of, const banmian::issue& answer) {
    detail::structure found = detail::found_structure(of.page, answer.pages.front(), of.index);
    gaps.add(of.truth.gaps, found.gaps);
    headings.add(of.truth.headings, found.headings);
    paragraphs.add(of.truth.paragraphs, found.paragraphs);
    articles.add(of.truth.articles, found.articles);
    bcubed += detail::bcubed(of.truth.article_of, found.article_of);
    // A seam inside a block counts when it is missed, or wrong.
    std::vector<std::pair<std::size_t, std::size_t>> kept;
    std::set_intersection(of.given.begin(), of.given.end(), found.seams.begin(), found.seams.end(),
                          std::back_inserter(kept));
    const auto without_kept = [&](const std::vector<std::pair<std::size_t, std::size_t>>& seams) {
        std::vector<std::pair<std::size_t, std::size_t>> rest;
        std::set_difference(seams.begin(), seams.end(), kept.begin(), kept.end(), std::back_inserter(rest));
        return rest;
    };
    joins.add(without_kept(of.truth.seams), without_kept(found.seams));
    ++pages;
}

}  // namespace fit

#endif  // BANMIAN_TOOLS_FIT_WEIGHTS_SCORE_HPP
