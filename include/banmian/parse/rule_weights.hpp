// SPDX-License-Identifier: BSL-1.0
/// The weights of rules: how sure each sign is that settles a matter by itself, and how long what it tells may be.
#ifndef BANMIAN_PARSE_RULE_WEIGHTS_HPP
#define BANMIAN_PARSE_RULE_WEIGHTS_HPP

#include <banmian/config.hpp>
#include <banmian/reflect/complete.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstdint>

namespace banmian {
inline namespace BANMIAN_ABI {

/// How sure rules are, in nats: what a decision by one of them tells as its score. The first sign that holds settles
/// the matter, so that these order nothing among themselves. Set by hand: 4 for what hardly ever is anything else, 3
/// for what seldom is, 2 for what often enough is to look at it again when a page is read wrongly, 1 for a guess.
struct rule_weights {
    double format_hint = 3;
    double under_heading = 3;
    double repeated = 3;
    double ornament = 3;
    double no_letter = 3;
    double colophon_keys = 4;
    double jump_words = 4;
    double points_to_page = 4;
    double notice_label = 3;
    double header_parts = 4;
    double newspaper_name = 2;
    double credit_alone = 3;
    double picture_words = 3;
    double picture_words_and_credit = 5;
    double credit_at_end = 3;
    double beside_header = 3;
    double below_label = 2;
    double before_credit = 3;
    double role_and_names = 4;
    double names_between = 3;
    double name_behind_text = 2;
    double names_as_paragraph = 2;
    double last_line = 2;
    double dash_behind_text = 2;
    double over_caption = 2;
    double imprint = 3;
    double editor_named = 3;
    double among_sellers = 2;
    double announcement = 3;
    double between_notices = 1;
    double only_crosshead = 1;
    double slogans_above = 1;
    double same_block = 3;

    using fields = field_list<
        rule_weights, field<"format_hint", &rule_weights::format_hint, "the reader's format names what its block is">,
        field<"under_heading", &rule_weights::under_heading, "a byline, where boxes show it under a heading">,
        field<"repeated", &rule_weights::repeated, "noise: the format says that it is printed a second time">,
        field<"ornament", &rule_weights::ornament, "a crosshead: ＊＊＊, ※※※">,
        field<"no_letter", &rule_weights::no_letter, "noise: no letter, or a single glyph">,
        field<"colophon_keys", &rule_weights::colophon_keys, "a colophon: several of its keys with their values">,
        field<"jump_words", &rule_weights::jump_words, "a jump line: 下转 or 上接 with a page">,
        field<"points_to_page", &rule_weights::points_to_page, "a notice: it points to a text on another page">,
        field<"notice_label", &rule_weights::notice_label, "a notice: it says 广告, 启事 or the like">,
        field<"header_parts", &rule_weights::header_parts, "a page header: page number, date, staff">,
        field<"newspaper_name", &rule_weights::newspaper_name,
              "the masthead: a name that ends in 报, at the top of the page">,
        field<"credit_alone", &rule_weights::credit_alone, "a credit line: nothing but 某某 摄">,
        field<"picture_words", &rule_weights::picture_words, "a caption: 图为, or its like">,
        field<"picture_words_and_credit", &rule_weights::picture_words_and_credit, "a caption: that, and a credit">,
        field<"credit_at_end", &rule_weights::credit_at_end, "a caption: it ends in a credit">,
        field<"beside_header", &rule_weights::beside_header,
              "a page header: at the top of the page, two parts of one or more, each alone">,
        field<"below_label", &rule_weights::below_label, "a notice: the line over it, or under it, labels one">,
        field<"before_credit", &rule_weights::before_credit, "a caption: a credit follows in its block">,
        field<"role_and_names", &rule_weights::role_and_names, "a byline: 本报记者, and names">,
        field<"names_between", &rule_weights::names_between, "a byline: names alone between headline and text">,
        field<"name_behind_text", &rule_weights::name_behind_text, "a byline, or text: a name alone behind a text">,
        field<"names_as_paragraph", &rule_weights::names_as_paragraph, "text: a byline long enough to wrap">,
        field<"last_line", &rule_weights::last_line, "text: a short sentence behind a text and before a headline">,
        field<"dash_behind_text", &rule_weights::dash_behind_text, "text: a dash behind a text opens a signature">,
        field<"over_caption", &rule_weights::over_caption, "a caption's title: a heading over a caption">,
        field<"imprint", &rule_weights::imprint, "before 1950, a page header: the imprint stands below or here">,
        field<"editor_named", &rule_weights::editor_named,
              "before 1950, a banner: the name of a section's editor stands below or here">,
        field<"among_sellers", &rule_weights::among_sellers, "before 1950, a notice: among lines that sell">,
        field<"announcement", &rule_weights::announcement, "before 1950, a notice: headed 啓事, 聲明 or the like">,
        field<"between_notices", &rule_weights::between_notices, "before 1950, a notice: between advertisements">,
        field<"only_crosshead", &rule_weights::only_crosshead,
              "text: the only crosshead of an article, and it ends a sentence">,
        field<"slogans_above", &rule_weights::slogans_above, "a banner: several slogans in a row, over a headline">,
        field<"same_block", &rule_weights::same_block,
              "a move: behind the text of its block, which is read elsewhere">>;
    bool operator==(const rule_weights&) const = default;
};
static_assert(all_described<rule_weights>());

/// How long the texts are that their words tell, in glyphs where no other unit is named: what is longer is read as
/// text. Set by hand on the pages of the tests, above the longest that was seen.
struct limit_weights {
    std::uint32_t own_line = 60;
    std::uint32_t colophon = 1500;
    std::uint32_t colophon_least = 12;
    std::uint32_t colophon_fields = 3;
    std::uint32_t header = 160;
    std::uint32_t name_top = 3;
    std::uint32_t header_part = 24;
    std::uint32_t caption = 300;
    std::uint32_t caption_untold = 160;
    std::uint32_t caption_paragraph = 160;
    std::uint32_t notice_pieces = 6;
    std::uint32_t byline = 40;
    std::uint32_t byline_unmarked = 15;
    std::uint32_t byline_between = 60;
    std::uint32_t byline_paragraph = 60;
    std::uint32_t bare_names = 24;
    std::uint32_t pen_name = 4;
    std::uint32_t dash_signature = 16;
    std::uint32_t figures = 5;
    std::uint32_t source_in_brackets = 60;
    std::uint32_t advertisement = 160;
    std::uint32_t editor = 10;
    std::uint32_t bracketed_name = 10;
    std::uint32_t signature = 40;
    std::uint32_t ornament = 3;
    std::uint32_t ornament_most = 12;
    std::uint32_t label = 8;
    std::uint32_t labelled = 40;

    using fields = field_list<
        limit_weights,
        field<"own_line", &limit_weights::own_line,
              "a jump, a pointer to a page, the label of a notice or a credit on a line of its own">,
        field<"colophon", &limit_weights::colophon, "a colophon 报尾">,
        field<"colophon_least", &limit_weights::colophon_least, "the shortest colophon">,
        field<"colophon_fields", &limit_weights::colophon_fields, "fields that one has at least">,
        field<"header", &limit_weights::header, "a page header 报眉">,
        field<"name_top", &limit_weights::name_top, "pieces from the top within which a newspaper prints its name">,
        field<"header_part", &limit_weights::header_part, "a part of a page header that stands alone">,
        field<"caption", &limit_weights::caption, "a caption that says that it is one">,
        field<"caption_untold", &limit_weights::caption_untold,
              "a caption that does not say that it is one, but ends in a credit">,
        field<"caption_paragraph", &limit_weights::caption_paragraph,
              "a paragraph of a caption, before the one that its credit ends">,
        field<"notice_pieces", &limit_weights::notice_pieces, "pieces of one notice under its label">,
        field<"byline", &limit_weights::byline, "a byline that opens with a mark: □ 通讯员 何小满">,
        field<"byline_unmarked", &limit_weights::byline_unmarked,
              "one that opens with none; what is longer wraps in most columns, and is a paragraph">,
        field<"byline_between", &limit_weights::byline_between, "a byline between a headline and a text">,
        field<"byline_paragraph", &limit_weights::byline_paragraph, "one that wraps, and is set as a paragraph">,
        field<"bare_names", &limit_weights::bare_names, "names that no role introduces">,
        field<"pen_name", &limit_weights::pen_name, "a pen name">,
        field<"dash_signature", &limit_weights::dash_signature, "a signature behind a dash">,
        field<"figures", &limit_weights::figures,
              "the shortest row of figures; a shorter line may be a number inside a sentence">,
        field<"source_in_brackets", &limit_weights::source_in_brackets, "a source in brackets behind a text">,
        field<"advertisement", &limit_weights::advertisement, "before 1950, a text in an advertisement">,
        field<"editor", &limit_weights::editor, "before 1950, the line that names a section's editor">,
        field<"bracketed_name", &limit_weights::bracketed_name,
              "before 1950, a name in brackets on one line: （一得自香港寄）">,
        field<"signature", &limit_weights::signature, "a signature behind a text, with its brackets">,
        field<"ornament", &limit_weights::ornament, "the shortest ornament between texts: ＊＊＊">,
        field<"ornament_most", &limit_weights::ornament_most, "the longest">,
        field<"label", &limit_weights::label, "a label before a number: 案件编号：DCCC 205/2020">,
        field<"labelled", &limit_weights::labelled, "the label with the number">>;
    bool operator==(const limit_weights&) const = default;
};
static_assert(all_described<limit_weights>());

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_RULE_WEIGHTS_HPP
