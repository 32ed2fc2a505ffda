// SPDX-License-Identifier: BSL-1.0
/// Opt-in: the official score of an issue after 《报纸期刊质量管理规定》: 编校差错率 and 出版形式差错数, with the
/// evidence.
#ifndef BANMIAN_VALIDATE_QUALITY_HPP
#define BANMIAN_VALIDATE_QUALITY_HPP

#include <banmian/config.hpp>
#include <banmian/model/finding.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/reflect/fields.hpp>
#include <banmian/validate/reading.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rules/issue.hpp>
#include <banmian/validate/validate.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// The grid of a page in body type, from which the regulation counts characters.
struct page_grid {
    double characters_per_line = 0;  ///< over the whole width of the page
    double lines = 0;
    double works_pictures = 0;       ///< share of the page under works pictures, 0 to 1: counted at 80 %
    double decorative_pictures = 0;  ///< share under decorative pictures: counted at 30 %
};

/// One error as the regulation counts it.
struct quality_error {
    std::string rule{};
    std::string category{};
    std::optional<double> weight{};
    double factor = 1;
    std::size_t page = 0;
    maybe<std::string> article{};
    maybe<struct span> span{};
    std::string evidence{};

    using fields = field_list<
        quality_error, field<"rule", &quality_error::rule, "the finding's rule">,
        field<"category", &quality_error::category, "the regulation's kind of error">,
        field<"weight", &quality_error::weight, "errors counted; null when the regulation's weight is not known">,
        field<"factor", &quality_error::factor, "2 in headings, mastheads and page headers">,
        field<"page", &quality_error::page, "index of the page">,
        field<"article", &quality_error::article, "id of the article">,
        field<"span", &quality_error::span, "byte range of the source">,
        field<"evidence", &quality_error::evidence, "the finding, in Chinese">>;
};

/// The official score. What could not be weighed is counted apart, never as zero.
struct quality_score {
    std::size_t characters = 0;
    bool characters_estimated = true;
    double errors = 0;
    double rate = 0;
    std::optional<double> form_errors{};
    std::size_t unweighed = 0;
    bool rate_passes = false;
    std::optional<bool> form_passes{};
    std::vector<quality_error> items{};
    static constexpr double most_rate = 3;  ///< the pass mark for newspapers
    static constexpr double most_form = 3;

    using fields = field_list<
        quality_score, field<"characters", &quality_score::characters, "characters checked">,
        field<"characters_estimated", &quality_score::characters_estimated,
              "counted from the text, for want of the pages' grids">,
        field<"errors", &quality_score::errors, "weighted errors">,
        field<"rate", &quality_score::rate, "编校差错率: errors in 10 000 characters">,
        field<"form_errors", &quality_score::form_errors,
              "出版形式差错数; null without a front page or any known weight">,
        field<"unweighed", &quality_score::unweighed, "errors whose weight is not known">,
        field<"rate_passes", &quality_score::rate_passes, "rate of at most 3 in 10 000">,
        field<"form_passes", &quality_score::form_passes, "at most 3 errors of form; null while some are unweighed">,
        field<"items", &quality_score::items, "the evidence">>;
};

namespace detail {

/// How the regulation's annex counts what a rule finds. Rules that are not listed find no 差错 of the annex: a text
/// lost in extraction is no fault of the printed page.
struct quality_class {
    std::string_view rule;  ///< a rule, or a topic that ends in a dot
    std::string_view category;
    double weight;  ///< errors; negative when the annex's figure is not at hand
    bool form;      ///< counts to 出版形式差错数
};
inline constexpr double unknown_weight = -1;
inline constexpr std::array<quality_class, 32> quality_classes{
    {{"iss.date_weekday", "知识性差错", 1, false},
     {"iss.date_lunar", "知识性差错", 1, false},
     {"iss.form_name", "报头未刊载报名", 4, true},
     {"iss.form_", "应刊载项目缺失", unknown_weight, true},
     {"iss.price_missing", "应刊载项目缺失", unknown_weight, true},
     {"iss.page_label_order", "版序", unknown_weight, true},
     {"iss.page_count", "版数", unknown_weight, true},
     {"iss.cn_format", "国内统一连续出版物号", unknown_weight, true},
     {"iss.ad_without_label", "广告未标明", unknown_weight, true},
     {"dl.future_date", "事实性差错", 1, false},
     {"iss.header_conflict", "事实性差错", 1, false},
     {"date.impossible", "知识性差错", 1, false},
     {"date.weekday_in_text", "知识性差错", 1, false},
     {"date.lunar_in_text", "知识性差错", 1, false},
     {"x.percent_recompute", "逻辑性差错", 1, false},
     {"x.addition", "逻辑性差错", 1, false},
     {"x.total_mismatch", "逻辑性差错", 1, false},
     {"text.confusable", "错别字", 1, false},
     {"text.pua_or_replacement", "错别字", 1, false},
     {"text.doubled_word", "多字", 1, false},
     {"text.traditional_char", "不规范字", 1, false},
     {"text.split_date", "数字差错", 1, false},
     {"text.unbalanced_quote", "标点差错", 0.1, false},
     {"text.quote_nesting", "标点差错", 0.1, false},
     {"text.halfwidth_punct", "标点差错", 0.1, false},
     {"head.terminal_period", "标点差错", 0.1, false},
     {"num.time_form", "标点差错", 0.1, false},
     {"pun.", "标点差错", 0.1, false},
     {"num.", "数字用法", 0.1, false},
     {"jump.page_not_in_issue", "转版差错", 1, false},
     {"jump.no_target", "转版差错", 1, false},
     {"iss.issn_check", "知识性差错", 1, false}}};

[[nodiscard]] inline const quality_class* quality_class_of(std::string_view rule) noexcept {
    for (const quality_class& one : quality_classes)
        if (rule.substr(0, one.rule.size()) == one.rule) return &one;
    return nullptr;
}

/// Characters as the regulation counts them, from the pages' grids.
[[nodiscard]] inline double characters_of(const std::vector<page_grid>& grids) noexcept {
    double sum = 0;
    for (const page_grid& one : grids)
        sum += one.characters_per_line * one.lines * (1 - 0.2 * one.works_pictures - 0.7 * one.decorative_pictures);
    return sum;
}
/// Characters of the text. Foreign words count 30 % more; a Latin letter is half a character wide.
[[nodiscard]] inline double characters_of(const reading& texts) noexcept {
    double sum = 0;
    for (const text_part& part : texts.parts)
        for (const glyph& one : part.glyphs) sum += one.half_ems == 0 ? 0 : one.is(is_latin_glyph) ? 0.5 * 1.3 : 1;
    return sum + 0.5;
}
/// Words of headings, and the issue's own date, count double.
[[nodiscard]] inline bool is_in_heading(const finding& one) noexcept {
    return one.path.find(".headline[") != one.path.npos || one.path.find(".kicker[") != one.path.npos ||
           one.path.find(".subheads[") != one.path.npos || one.rule.substr(0, 8) == "iss.date";
}

/// Counts findings as errors, one after the other.
class error_counter {
public:
    explicit error_counter(quality_score& to) : to_(to) {}

    void add(const finding& one) {
        constexpr double least_confidence = 0.6;
        const quality_class* const kind = quality_class_of(one.rule);
        if (kind == nullptr || one.confidence < least_confidence || is_repeated(one)) return;
        quality_error& error = to_.items.emplace_back();
        error.rule = one.rule;
        error.category = std::string(kind->category);
        error.page = one.page;
        error.article = one.article;
        error.span = one.span;
        error.evidence = one.message_zh;
        // The annex doubles wrong words of headings, not marks and the use of numerals.
        if (is_in_heading(one) && !kind->form && kind->weight >= 1) error.factor = 2;
        if (kind->weight < 0) {
            ++to_.unweighed;
            form_unknown_ += kind->form ? 1U : 0U;
            return;
        }
        const double weight = kind->rule == "num." ? numeral(kind->weight) : kind->weight;
        error.weight = weight;
        if (kind->form)
            form_ += weight, form_known_ = true;
        else
            to_.errors += weight * error.factor;
    }
    /// Judges the issue's form. Without its front page it cannot be judged.
    void finish(bool front) {
        if (front && (form_known_ || form_unknown_ == 0)) to_.form_errors = form_;
        if (form_ > quality_score::most_form)
            to_.form_passes = false;
        else if (front && form_unknown_ == 0)
            to_.form_passes = true;
    }

private:
    /// An error repeated in the issue counts three times at most.
    [[nodiscard]] bool is_repeated(const finding& one) {
        constexpr std::size_t most_repeats = 3;
        const std::string key = one.rule + '\n' + one.message;
        const auto seen = std::find_if(repeats_.begin(), repeats_.end(), [&](const auto& entry) {
            return entry.first == key || entry.first.starts_with(key + std::string(stands_for));
        });
        if (seen != repeats_.end()) return ++seen->second > most_repeats;
        repeats_.emplace_back(key, 1);
        return false;
    }
    /// Numerals misused count at most 1 together.
    [[nodiscard]] double numeral(double weight) noexcept {
        constexpr double most_numerals = 1;
        weight = (std::max)(0.0, (std::min)(weight, most_numerals - numerals_));
        numerals_ += weight;
        return weight;
    }

    quality_score& to_;
    std::vector<std::pair<std::string, std::size_t>> repeats_{};  // rule and message, times
    double numerals_ = 0;
    double form_ = 0;
    bool form_known_ = false;
    std::size_t form_unknown_ = 0;
};

}  // namespace detail

/// Scores an issue from the findings of `validate`. The characters are counted from the pages' grids where given, one
/// for each page; otherwise from the text, which is flagged. An error repeated in the issue counts three times at most;
/// numerals misused count 0.1 each and at most 1 together; wrong words in headings count double; guesses (confidence
/// below 0.6) and findings of severity info are not counted, but for wrong characters and punctuation.
template <storage_policy Storage>
[[nodiscard]] quality_score quality_report(const basic_issue<Storage>& whole, const report& found,
                                           const std::vector<page_grid>& grids = {}) {
    quality_score made;
    made.characters_estimated = grids.empty() || grids.size() != whole.pages.size();
    const double characters =
        made.characters_estimated ? detail::characters_of(reading(whole)) : detail::characters_of(grids);
    made.characters = characters > 0 ? static_cast<std::size_t>(characters) : 0;
    detail::error_counter count(made);
    for (const finding& one : found.findings) count.add(one);
    for (const finding& one : found.alike) count.add(one);  // what is told once counts as often as it stands there
    count.finish(rules::detail::has_masthead(whole));
    if (made.characters > 0) made.rate = made.errors * 10000 / static_cast<double>(made.characters);
    made.rate_passes = made.rate <= quality_score::most_rate;
    return made;
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_QUALITY_HPP
