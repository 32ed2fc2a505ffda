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
    typename Storage::text name{};  ///< as the page's own file names it
    struct span span {};  ///< the spans of the page that lie in it are of this file, and count on from its begin

    using fields =
        field_list<basic_page_file, field<"name", &basic_page_file::name>, field<"span", &basic_page_file::span>>;
    static constexpr std::string_view docs[] = {
        "the file, as the page's own file names it",
        "which of the page's spans are of this file: they count its bytes, less the begin of this one",
    };
    bool operator==(const basic_page_file&) const = default;
};

using page_file = basic_page_file<storage::owning>;

/// One page of an issue.
template <storage_policy Storage>
struct basic_page {
    using text_type = typename Storage::text;
    template <class T>
    using list_of = typename Storage::template list<T>;

    maybe<text_type> number{};                                     ///< 版次 as printed: 1, A01
    maybe<text_type> name{};                                       ///< 版名, such as 要闻
    enum writing_mode writing_mode = writing_mode::horizontal_tb;  ///< 横排 or 竖排
    maybe<struct date> date{};                                     ///< 出版日期 of the page's own header
    maybe<text_type> weekday{};                                    ///< 星期 of the page's own header, as printed
    maybe<text_type> issue_number{};                               ///< 期号 of the page's own header
    maybe<extent> size{};                         ///< width and height in points; null without geometry
    maybe<text_type> source{};                    ///< the file whose bytes the spans count; null when the issue has one
    list_of<basic_page_file<Storage>> files{};    ///< behind that one, whose bytes the spans count on into
    maybe<text_type> image{};                     ///< the file of the page's picture, as the input names it
    list_of<basic_staff<Storage>> staff{};        ///< who made the page (责编, 校对 …)
    list_of<basic_block<Storage>> blocks{};       ///< every visible byte of the page is in exactly one block
    list_of<basic_column<Storage>> columns{};     ///< the layout columns 栏
    list_of<basic_article<Storage>> articles{};   ///< the articles in reading order
    list_of<basic_caption<Storage>> captions{};   ///< pictures that belong to no article
    list_of<basic_text_node<Storage>> banners{};  ///< 栏题, slogans, section labels
    list_of<basic_text_node<Storage>> notices{};  ///< advertisements and announcements
    list_of<basic_text_node<Storage>> unplaced{};  ///< text that could not be assigned: kept, never dropped
    maybe<basic_colophon<Storage>> colophon{};     ///< 报尾, on the page that carries it

    using fields = field_list<
        basic_page, field<"number", &basic_page::number>, field<"name", &basic_page::name>,
        field<"writing_mode", &basic_page::writing_mode>, field<"date", &basic_page::date, presence::omit_empty>,
        field<"weekday", &basic_page::weekday, presence::omit_empty>,
        field<"issue_number", &basic_page::issue_number, presence::omit_empty>, field<"size", &basic_page::size>,
        field<"source", &basic_page::source>, field<"files", &basic_page::files, presence::omit_empty>,
        field<"image", &basic_page::image>, field<"staff", &basic_page::staff>, field<"blocks", &basic_page::blocks>,
        field<"columns", &basic_page::columns>, field<"articles", &basic_page::articles>,
        field<"captions", &basic_page::captions>, field<"banners", &basic_page::banners>,
        field<"notices", &basic_page::notices>, field<"unplaced", &basic_page::unplaced>,
        field<"colophon", &basic_page::colophon>>;
    static constexpr std::string_view docs[] = {
        "版次 as printed: 1, A01",
        "版名, such as 要闻",
        "横排 or 竖排",
        "出版日期 of the page's own header",
        "星期 of the page's own header, as printed",
        "期号 of the page's own header",
        "width and height in points; null without geometry",
        "the file whose bytes the spans count; null when the issue has one",
        "files behind that one in which text of the page stands too; the spans count on into them",
        "the file of the page's picture, as the input names it",
        "who made the page (责编, 校对 …)",
        "every visible byte of the page is in exactly one block",
        "the layout columns 栏",
        "the articles in reading order",
        "pictures that belong to no article",
        "栏题, slogans, section labels",
        "advertisements and announcements",
        "text that could not be assigned: kept, never dropped",
        "报尾, on the page that carries it",
    };
    bool operator==(const basic_page&) const = default;
};

using page = basic_page<storage::owning>;
using page_view = basic_page<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_PAGE_HPP
