// SPDX-License-Identifier: BSL-1.0
/// Articles 稿件: a headline stack, a dateline, bylines, the body and its captions.
#ifndef BANMIAN_MODEL_ARTICLE_HPP
#define BANMIAN_MODEL_ARTICLE_HPP

#include <banmian/model/byline.hpp>
#include <banmian/model/caption.hpp>
#include <banmian/model/dateline.hpp>
#include <banmian/model/item.hpp>
#include <banmian/model/jump.hpp>
#include <banmian/model/storage.hpp>
#include <banmian/model/text_node.hpp>
#include <banmian/reflect/fields.hpp>

#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// One article of a page; an article that goes on elsewhere is one such part on each page.
template <storage_policy Storage>
struct basic_article {
    using text_type = typename Storage::text;
    template <class T>
    using list_of = typename Storage::template list<T>;

    text_type id{};            ///< page ordinal - article ordinal, stable for the same input
    maybe<text_type> title{};  ///< the headline in one line, as a reader would write it; none when there is no headline
    list_of<basic_text_node<Storage>> kicker{};    ///< 引题, one node per printed line
    list_of<basic_text_node<Storage>> headline{};  ///< 主题, one node per printed line
    list_of<basic_text_node<Storage>> subheads{};  ///< 副题, one node per printed line
    bool headline_lost = false;                  ///< the page shows that there was a headline; the text layer has none
    maybe<basic_dateline<Storage>> dateline{};   ///< 电头
    list_of<basic_byline<Storage>> bylines{};    ///< 署名
    list_of<basic_item<Storage>> body{};         ///< paragraphs, subheads, gaps and notes in reading order
    list_of<basic_caption<Storage>> captions{};  ///< captions of the pictures that belong to the article
    maybe<basic_jump<Storage>> jump_to{};        ///< 下转: where the article goes on
    maybe<basic_jump<Storage>> jump_from{};      ///< 上接: where the article comes from
    maybe<text_type> continues{};                ///< id of the article on another page that this part continues
    maybe<text_type> continued_by{};             ///< id of the part on another page that continues this one

    using fields =
        field_list<basic_article, field<"id", &basic_article::id>, field<"title", &basic_article::title>,
                   field<"kicker", &basic_article::kicker>, field<"headline", &basic_article::headline>,
                   field<"subheads", &basic_article::subheads>, field<"headline_lost", &basic_article::headline_lost>,
                   field<"dateline", &basic_article::dateline>, field<"bylines", &basic_article::bylines>,
                   field<"body", &basic_article::body>, field<"captions", &basic_article::captions>,
                   field<"jump_to", &basic_article::jump_to>, field<"jump_from", &basic_article::jump_from>,
                   field<"continues", &basic_article::continues>, field<"continued_by", &basic_article::continued_by>>;
    static constexpr std::string_view docs[] = {
        "page ordinal - article ordinal, stable for the same input",
        "the headline in one line, as a reader would write it; none when there is no headline",
        "引题, one node per printed line",
        "主题, one node per printed line",
        "副题, one node per printed line",
        "the page shows that there was a headline; the text layer has none",
        "电头",
        "署名",
        "paragraphs, subheads, gaps and notes in reading order",
        "captions of the pictures that belong to the article",
        "下转: where the article goes on",
        "上接: where the article comes from",
        "id of the article on another page that this part continues",
        "id of the part on another page that continues this one",
    };
    bool operator==(const basic_article&) const = default;
};

using article = basic_article<storage::owning>;
using article_view = basic_article<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_ARTICLE_HPP
