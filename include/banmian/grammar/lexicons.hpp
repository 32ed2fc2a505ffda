// SPDX-License-Identifier: BSL-1.0
/// The user's own words: agencies, roles, page names, labels and surnames that the parser reads beside ours or instead.
#ifndef BANMIAN_GRAMMAR_LEXICONS_HPP
#define BANMIAN_GRAMMAR_LEXICONS_HPP

#include <banmian/config.hpp>
#include <banmian/model/colophon.hpp>
#include <banmian/reflect/fields.hpp>

#include <string>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// Words of one kind.
struct word_list {
    std::vector<std::string> words{};
    bool replace = false;

    using fields = field_list<word_list,
                              field<"words", &word_list::words,
                                    "the words, UTF-8 without spaces; full-width ASCII and its narrow form are one">,
                              field<"replace", &word_list::replace,
                                    "whether they take the place of the library's own; else they are read besides">>;
    bool operator==(const word_list&) const = default;
};

/// A label of the colophon, and what the value behind it is.
struct colophon_label {
    std::string label{};
    colophon_key key = colophon_key::other;

    using fields =
        field_list<colophon_label, field<"label", &colophon_label::label, "the label as printed, without its colon">,
                   field<"key", &colophon_label::key, "what its value is">>;
    bool operator==(const colophon_label&) const = default;
};

/// Labels of the colophon.
struct label_list {
    std::vector<colophon_label> labels{};
    bool replace = false;

    using fields = field_list<label_list, field<"labels", &label_list::labels, "the labels with their keys">,
                              field<"replace", &label_list::replace,
                                    "whether they take the place of the library's own; else they are read besides">>;
    bool operator==(const label_list&) const = default;
};

/// All words that a user may give. As JSON: `{"agencies": {"words": ["鹰城社"]}}`.
struct lexicons {
    word_list agencies{};
    word_list byline_roles{};
    word_list staff_roles{};
    word_list page_names{};
    word_list caption_openings{};
    word_list units{};
    word_list surnames{};
    label_list colophon{};

    using fields = field_list<
        lexicons,
        field<"agencies", &lexicons::agencies,
              "本报, 新华社: news agencies and papers that open datelines, and bylines before a role">,
        field<"byline_roles", &lexicons::byline_roles, "记者, 通讯员: words before the names of a byline">,
        field<"staff_roles", &lexicons::staff_roles, "责编, 校对: words before the names of those who made the page">,
        field<"page_names", &lexicons::page_names, "要闻, 综合: names of pages and sections, alone in page headers">,
        field<"caption_openings", &lexicons::caption_openings, "图为, 上图: words that open captions">,
        field<"units", &lexicons::units, "年, 亩: characters that follow a number as its unit">,
        field<"surnames", &lexicons::surnames, "王, 欧阳: surnames of persons">,
        field<"colophon", &lexicons::colophon, "广告刊登, 印刷: labels of the colophon">>;
    bool operator==(const lexicons&) const = default;
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_LEXICONS_HPP
