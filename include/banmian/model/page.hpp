// SPDX-License-Identifier: BSL-1.0
/// A page 版: what is on it, in reading order, and its physical layer.
#ifndef BANMIAN_MODEL_PAGE_HPP
#define BANMIAN_MODEL_PAGE_HPP

#include <banmian/model/article.hpp>
#include <banmian/model/block.hpp>
#include <banmian/model/byline.hpp>
#include <banmian/model/caption.hpp>
#include <banmian/model/colophon.hpp>
#include <banmian/model/storage.hpp>
#include <banmian/model/text_node.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace banmian {
inline namespace BANMIAN_ABI {

/// In which direction lines and columns run; the names are those of CSS Writing Modes.
enum class writing_mode : std::uint8_t {
    horizontal_tb,  ///< 横排
    vertical_rl,    ///< 竖排
};

template <>
struct enum_names<writing_mode> {
    static constexpr std::string_view names[] = {"horizontal-tb", "vertical-rl"};
};

/// A file behind the page's own in which text of the page stands, such as an article of an e-paper saved beside it.
template <storage_policy Storage>
struct basic_page_file {
    typename Storage::text name{};
    struct span span {};

    using fields = field_list<
        basic_page_file, field<"name", &basic_page_file::name, "the file, as the page's own file names it">,
        field<"span", &basic_page_file::span,
              "which of the page's spans are of this file: they count its bytes, less the begin of this one">>;
    bool operator==(const basic_page_file&) const = default;
};

using page_file = basic_page_file<storage::owning>;

/// One page of an issue.
template <storage_policy Storage>
struct basic_page {
    using text_type = typename Storage::text;
    template <class T>
    using list_of = typename Storage::template list<T>;

    maybe<text_type> number{};
    maybe<text_type> name{};
    enum writing_mode writing_mode = writing_mode::horizontal_tb;
    maybe<struct date> date{};
    maybe<text_type> weekday{};
    maybe<text_type> issue_number{};
    maybe<extent> size{};
    maybe<text_type> source{};
    list_of<basic_page_file<Storage>> files{};
    maybe<text_type> image{};
    list_of<basic_staff<Storage>> staff{};
    list_of<basic_block<Storage>> blocks{};
    list_of<basic_column<Storage>> columns{};
    list_of<article_of<Storage>> articles{};
    list_of<basic_caption<Storage>> captions{};
    list_of<basic_text_node<Storage>> banners{};
    list_of<basic_text_node<Storage>> notices{};
    list_of<basic_text_node<Storage>> unplaced{};
    maybe<basic_colophon<Storage>> colophon{};

    using fields = field_list<
        basic_page, field<"number", &basic_page::number, "版次 as printed: 1, A01">,
        field<"name", &basic_page::name, "版名, such as 要闻">,
        field<"writing_mode", &basic_page::writing_mode, "横排 or 竖排">,
        field<"date", &basic_page::date, "出版日期 of the page's own header", presence::omit_empty>,
        field<"weekday", &basic_page::weekday, "星期 of the page's own header, as printed", presence::omit_empty>,
        field<"issue_number", &basic_page::issue_number, "期号 of the page's own header", presence::omit_empty>,
        field<"size", &basic_page::size, "width and height in points; null without geometry">,
        field<"source", &basic_page::source, "the file whose bytes the spans count; null when the issue has one">,
        field<"files", &basic_page::files,
              "files behind that one in which text of the page stands too; the spans count on into them",
              presence::omit_empty>,
        field<"image", &basic_page::image, "the file of the page's picture, as the input names it">,
        field<"staff", &basic_page::staff, "who made the page (责编, 校对 …)">,
        field<"blocks", &basic_page::blocks, "every visible byte of the page is in exactly one block">,
        field<"columns", &basic_page::columns, "the layout columns 栏">,
        field<"articles", &basic_page::articles, "the articles in reading order">,
        field<"captions", &basic_page::captions, "pictures that belong to no article">,
        field<"banners", &basic_page::banners, "栏题, slogans, section labels">,
        field<"notices", &basic_page::notices, "advertisements and announcements">,
        field<"unplaced", &basic_page::unplaced, "text that could not be assigned: kept, never dropped">,
        field<"colophon", &basic_page::colophon, "报尾, on the page that carries it">>;
    static_assert(
        std::is_base_of_v<basic_article<Storage>, article_of<Storage>>,
        "banmian::basic_page: the article that a storage policy names derives from basic_article<that policy>");
    bool operator==(const basic_page&) const = default;
};

using page = basic_page<storage::owning>;
using page_view = basic_page<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_PAGE_HPP
