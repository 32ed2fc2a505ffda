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

namespace banmian {
inline namespace BANMIAN_ABI {

/// One article of a page; an article that goes on elsewhere is one such part on each page.
template <storage_policy Storage>
struct basic_article {
    using text_type = typename Storage::text;
    template <class T>
    using list_of = typename Storage::template list<T>;

    text_type id{};
    maybe<text_type> title{};
    list_of<basic_text_node<Storage>> kicker{};
    list_of<basic_text_node<Storage>> headline{};
    list_of<basic_text_node<Storage>> subheads{};
    bool headline_lost = false;
    maybe<basic_dateline<Storage>> dateline{};
    list_of<basic_byline<Storage>> bylines{};
    list_of<basic_item<Storage>> body{};
    list_of<basic_caption<Storage>> captions{};
    maybe<basic_jump<Storage>> jump_to{};
    maybe<basic_jump<Storage>> jump_from{};
    maybe<text_type> continues{};
    maybe<text_type> continued_by{};

    using fields = field_list<
        basic_article, field<"id", &basic_article::id, "page ordinal - article ordinal, stable for the same input">,
        field<"title", &basic_article::title,
              "the headline in one line, as a reader would write it; none when there is no headline">,
        field<"kicker", &basic_article::kicker, "引题, one node per printed line">,
        field<"headline", &basic_article::headline, "主题, one node per printed line">,
        field<"subheads", &basic_article::subheads, "副题, one node per printed line">,
        field<"headline_lost", &basic_article::headline_lost,
              "the page shows that there was a headline; the text layer has none">,
        field<"dateline", &basic_article::dateline, "电头">, field<"bylines", &basic_article::bylines, "署名">,
        field<"body", &basic_article::body, "paragraphs, crossheads, gaps and notes in reading order">,
        field<"captions", &basic_article::captions, "captions of the pictures that belong to the article">,
        field<"jump_to", &basic_article::jump_to, "下转: where the article goes on">,
        field<"jump_from", &basic_article::jump_from, "上接: where the article comes from">,
        field<"continues", &basic_article::continues, "id of the article on another page that this part continues">,
        field<"continued_by", &basic_article::continued_by, "id of the part on another page that continues this one">>;
    bool operator==(const basic_article&) const = default;
};

using article = basic_article<storage::owning>;
using article_view = basic_article<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_ARTICLE_HPP
