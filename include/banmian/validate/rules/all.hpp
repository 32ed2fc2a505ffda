// SPDX-License-Identifier: BSL-1.0
/// Opt-in: the whole catalogue of rules, as sets by topic and as one set.
#ifndef BANMIAN_VALIDATE_RULES_ALL_HPP
#define BANMIAN_VALIDATE_RULES_ALL_HPP

#include <banmian/config.hpp>
#include <banmian/validate/rules/byline.hpp>
#include <banmian/validate/rules/changes.hpp>
#include <banmian/validate/rules/confusable.hpp>
#include <banmian/validate/rules/consistency.hpp>
#include <banmian/validate/rules/dates.hpp>
#include <banmian/validate/rules/document.hpp>
#include <banmian/validate/rules/doublings.hpp>
#include <banmian/validate/rules/duplicates.hpp>
#include <banmian/validate/rules/estimates.hpp>
#include <banmian/validate/rules/header.hpp>
#include <banmian/validate/rules/issue.hpp>
#include <banmian/validate/rules/jump.hpp>
#include <banmian/validate/rules/mark_forms.hpp>
#include <banmian/validate/rules/marks.hpp>
#include <banmian/validate/rules/names.hpp>
#include <banmian/validate/rules/number_forms.hpp>
#include <banmian/validate/rules/number_words.hpp>
#include <banmian/validate/rules/numerals.hpp>
#include <banmian/validate/rules/persons.hpp>
#include <banmian/validate/rules/punctuation.hpp>
#include <banmian/validate/rules/quotes.hpp>
#include <banmian/validate/rules/reckoning.hpp>
#include <banmian/validate/rules/structure.hpp>
#include <banmian/validate/rules/sums.hpp>
#include <banmian/validate/rules/text.hpp>
#include <banmian/validate/rules/word_forms.hpp>
#include <banmian/validate/rules/words.hpp>
#include <banmian/validate/validate.hpp>

#include <boost/hana/concat.hpp>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

/// The issue and its masthead.
[[nodiscard]] constexpr auto of_issue() {
    return boost::hana::concat(rule_set(date_weekday{}, date_lunar{}, cn_format{}, cn_range_not_newspaper{},
                                        issn_check{}, post_code_parity{}, no_seq_gap{}, page_count{},
                                        page_label_order{}, price_missing{}, ad_without_label{}, header_conflict{}),
                               form_items());
}
/// Headlines, leads, captions, jumps.
[[nodiscard]] constexpr auto of_structure() {
    return rule_set(no_headline{}, lead_not_first{}, empty_body{}, kicker_without_main{}, terminal_period{},
                    headline_too_long{}, orphan_fragment{}, overlap_regions{}, reading_order_cycle{}, no_credit{},
                    no_image{}, staff_missing{}, banner_without_article{}, page_not_in_issue{}, jump_no_target{},
                    target_no_backref{}, jump_title_mismatch{});
}
/// Datelines and bylines.
[[nodiscard]] constexpr auto of_bylines() {
    return rule_set(future_date{}, style_mixed{}, local_electric{}, duplicate_person{}, orphan_role{});
}
/// What extraction and recognition do to text.
[[nodiscard]] constexpr auto of_text() {
    return rule_set(truncated{}, column_interleave{}, unbalanced_quote{}, quote_nesting{}, duplicate_paragraph{},
                    near_duplicate{}, printed_halfwidth{}, mixed_width{}, ctrl_char{}, pua_or_replacement{},
                    confusable{}, split_date{}, stray_latin{}, mojibake{}, doubled_word{}, other_script{}, glyph_lost{},
                    forbidden_word{}, preferred_word{}, variant_form{}, redundant_words{}, up_to_time{});
}
/// GB/T 15834 and GB/T 15835.
[[nodiscard]] constexpr auto of_style() {
    return rule_set(ascii_comma_in_han{}, line_edge{}, dun_between_quotes{}, ellipsis_dots{}, dash_form{},
                    period_in_quote{}, bookmark_nesting{}, year_abbrev{}, range_form{}, wan_mixed{}, lunar_arabic{},
                    approx_comma{}, inconsistent_style{}, unit_missing{}, time_form{}, doubled_mark{},
                    dun_before_deng{}, dun_before_conjunction{}, title_misuse{}, ellipsis_deng{}, middle_dot{},
                    ordinal_mark{}, double_approx{}, approx_after{}, double_bound{}, decrease_times{}, percent_point{},
                    er_liang{}, ji_digits{}, range_scale{}, unit_case{}, year_zero{}, unit_name{}, mixed_digits{},
                    mark_in_number{}, currency_twice{});
}
/// What the articles of an issue say of the same thing.
[[nodiscard]] constexpr auto of_consistency() {
    return rule_set(number_conflict{}, percent_recompute{}, addition{}, total_mismatch{}, name_conflict{}, name_title{},
                    place_alias{}, times_recompute{}, doubling_recompute{}, shares_over_100{}, count_of_points{},
                    age_birth_year{}, headline_number{}, name_variant{}, impossible_date{}, today_mismatch{},
                    weekday_in_text{}, lunar_in_text{});
}
/// The document as data.
[[nodiscard]] constexpr auto of_document() {
    return rule_set(unique_ids{}, dangling_reference{}, column_of_nothing{}, span_order{}, shared_bytes{},
                    box_in_page{}, valid_text{});
}

/// Every rule of the catalogue.
[[nodiscard]] constexpr auto all() {
    using boost::hana::concat;
    return concat(concat(concat(of_issue(), of_structure()), concat(of_bylines(), of_text())),
                  concat(concat(of_style(), of_consistency()), of_document()));
}

}  // namespace rules

#ifdef BANMIAN_TEMPLATE
BANMIAN_TEMPLATE report validate(const issue&, const decltype(rules::all())&, const validate_options&);
#endif

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_ALL_HPP
