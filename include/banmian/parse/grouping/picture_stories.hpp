// SPDX-License-Identifier: BSL-1.0
/// Picture stories: a caption with a title of its own belongs to no article, whatever it stands beside.
#ifndef BANMIAN_PARSE_GROUPING_PICTURE_STORIES_HPP
#define BANMIAN_PARSE_GROUPING_PICTURE_STORIES_HPP

#include <banmian/config.hpp>
#include <banmian/parse/deciding/verdicts.hpp>
#include <banmian/parse/working_page.hpp>

#include <cstddef>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {
namespace detail {

/// One behind the last piece of the caption that begins with the piece at `n` of a list: paragraphs of one block are
/// one caption, and what a format states to go on.
[[nodiscard]] inline std::size_t end_of_caption(const any_working_page auto& on, const page_list<index>& pieces,
                                                std::size_t n) {
    std::size_t end = n + 1;
    while (end < pieces.size() && (on.pieces[pieces[end]].block == on.pieces[pieces[n]].block ||
                                   on.pieces[pieces[end - 1]].next == pieces[end]))
        ++end;
    return end;
}

}  // namespace detail

/// Takes the picture stories out of the articles: behind each article stands one of captions alone, whose pieces the
/// page prints.
inline void part_picture_stories(any_working_page auto& on) {
    for (std::size_t a = 0; a < on.articles.size(); ++a) {
        article_pieces& from = on.articles[a];
        if (from.headings.empty() && from.bylines.empty() && from.body.empty()) continue;
        article_pieces stories(on.workspace);
        page_list<index> own(on.workspace);
        for (std::size_t n = 0; n < from.captions.size();) {
            const bool titled = on.pieces[from.captions[n]].role == block_role::caption_title;
            std::size_t end = titled ? n + 1 : detail::end_of_caption(on, from.captions, n);
            if (titled && end < from.captions.size() && on.pieces[from.captions[end]].role != block_role::caption_title)
                end = detail::end_of_caption(on, from.captions, end);
            for (; n < end; ++n) (titled ? stories.captions : own).push_back(from.captions[n]);
        }
        if (stories.captions.empty()) continue;
        from.captions = std::move(own);
        for (piece& of : on.pieces)  // the articles behind it move by one
            if (of.article != none && of.article > a) door::put(of, of.article + 1);
        for (const index i : stories.captions) door::put(on.pieces[i], static_cast<index>(a + 1));
        on.articles.insert(on.articles.begin() + static_cast<std::ptrdiff_t>(++a), std::move(stories));
    }
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_GROUPING_PICTURE_STORIES_HPP
