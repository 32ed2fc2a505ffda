// SPDX-License-Identifier: BSL-1.0
/// The user's own words: agencies, roles, page names, labels and surnames that the parser reads beside ours or instead.
#ifndef BANMIAN_GRAMMAR_LEXICONS_HPP
#define BANMIAN_GRAMMAR_LEXICONS_HPP

#include <banmian/config.hpp>
#include <banmian/model/colophon.hpp>
#include <banmian/reflect/fields.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// Words of one kind.
struct word_list {
    std::vector<std::string> words{};  ///< UTF-8 without spaces; full-width ASCII and its narrow form are one
    bool replace = false;              ///< take the place of ours, which are not read then

    using fields = field_list<word_list, field<"words", &word_list::words>, field<"replace", &word_list::replace>>;
    static constexpr std::string_view docs[] = {
        "the words, without spaces",
        "whether they take the place of the library's own; else they are read besides",
    };
    bool operator==(const word_list&) const = default;
};

/// A label of the colophon, and what the value behind it is.
struct colophon_label {
    std::string label{};
    colophon_key key = colophon_key::other;

    using fields =
        field_list<colophon_label, field<"label", &colophon_label::label>, field<"key", &colophon_label::key>>;
    static constexpr std::string_view docs[] = {"the label as printed, without its colon", "what its value is"};
    bool operator==(const colophon_label&) const = default;
};

/// Labels of the colophon.
struct label_list {
    std::vector<colophon_label> labels{};
    bool replace = false;  ///< take the place of ours

    using fields = field_list<label_list, field<"labels", &label_list::labels>, field<"replace", &label_list::replace>>;
    static constexpr std::string_view docs[] = {
        "the labels with their keys",
        "whether they take the place of the library's own; else they are read besides",
    };
    bool operator==(const label_list&) const = default;
};

/// All words that a user may give. As JSON: `{"agencies": {"words": ["鹰城社"]}}`.
struct lexicons {
    word_list agencies{};          ///< 本报, 新华社: open datelines, and bylines before a role
    word_list byline_roles{};      ///< 记者, 通讯员: stand before names
    word_list staff_roles{};       ///< 责编, 校对: in page headers
    word_list page_names{};        ///< 要闻, 综合: alone in page headers
    word_list caption_openings{};  ///< 图为, 上图: a text that begins so is a caption
    word_list units{};             ///< characters that follow a number as its unit: 年, 亩
    word_list surnames{};          ///< 王, 欧阳
    label_list colophon{};         ///< 广告刊登, 印刷

    using fields =
        field_list<lexicons, field<"agencies", &lexicons::agencies>, field<"byline_roles", &lexicons::byline_roles>,
                   field<"staff_roles", &lexicons::staff_roles>, field<"page_names", &lexicons::page_names>,
                   field<"caption_openings", &lexicons::caption_openings>, field<"units", &lexicons::units>,
                   field<"surnames", &lexicons::surnames>, field<"colophon", &lexicons::colophon>>;
    static constexpr std::string_view docs[] = {
        "news agencies and papers that open datelines",
        "words before the names of a byline",
        "words before the names of those who made the page",
        "names of pages and sections",
        "words that open captions",
        "characters that follow a number as its unit",
        "surnames of persons",
        "labels of the colophon",
    };
    bool operator==(const lexicons&) const = default;
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_LEXICONS_HPP
