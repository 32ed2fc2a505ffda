// SPDX-License-Identifier: BSL-1.0
/// Opt-in: what a paper wants of the rules, as a file can say it: rules off or graver, its own words, known findings.
#ifndef BANMIAN_VALIDATE_HOUSE_RULES_HPP
#define BANMIAN_VALIDATE_HOUSE_RULES_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/model/ground.hpp>
#include <banmian/reflect/fields.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// A word that the paper does not print, and what it prints instead.
struct house_word {
    std::string word{};
    std::string instead{};

    using fields = field_list<house_word, field<"word", &house_word::word, "the word">,
                              field<"instead", &house_word::instead, "what to print instead; empty suggests nothing">>;
    bool operator==(const house_word&) const = default;
};

/// Words of the paper's own, which the rules know besides the texts.
struct house_words {
    std::vector<std::string> names{};
    std::vector<std::string> places{};
    std::vector<house_word> forbidden{};
    std::vector<house_word> preferred{};

    using fields = field_list<
        house_words,
        field<"names", &house_words::names,
              "names of persons and houses; a word that differs by one character is a finding">,
        field<"places", &house_words::places, "names of places; a word that differs by one character is a finding">,
        field<"forbidden", &house_words::forbidden, "禁用词: words that the paper never prints">,
        field<"preferred", &house_words::preferred, "规范用语: words for which the paper prints another">>;
    bool operator==(const house_words&) const = default;
};

/// A rule of another severity than its own.
struct rule_severity {
    std::string rule{};
    enum severity severity = severity::warning;

    using fields =
        field_list<rule_severity, field<"rule", &rule_severity::rule, "the rule's id, or a topic that ends in a dot">,
                   field<"severity", &rule_severity::severity, "its severity">>;
    bool operator==(const rule_severity&) const = default;
};

/// One place about which a rule keeps silent: where these words stand.
struct silenced_place {
    std::string rule{};
    std::string words{};

    using fields =
        field_list<silenced_place, field<"rule", &silenced_place::rule, "the rule's id, or a topic that ends in a dot">,
                   field<"words", &silenced_place::words, "printed words; what is found inside them is not told">>;
    bool operator==(const silenced_place&) const = default;
};

/// The whole file. As JSON: `{"off": ["num.er_liang", "pun."], "words": {"forbidden": [{"word": "…", "instead":
/// "…"}]}}`.
struct house_rules {
    std::vector<std::string> off{};
    std::vector<rule_severity> severities{};
    double least_confidence = 0;
    house_words words{};
    std::vector<silenced_place> silenced{};
    std::vector<std::string> fingerprints{};

    using fields = field_list<
        house_rules,
        field<"off", &house_rules::off, "rules that are off, by id; one that ends in a dot means the whole topic">,
        field<"severities", &house_rules::severities,
              "rules of another severity than their own; the last that fits holds">,
        field<"least_confidence", &house_rules::least_confidence,
              "findings that are less sure than this are left out, 0 to 1">,
        field<"words", &house_rules::words, "the paper's own words">,
        field<"silenced", &house_rules::silenced, "single places about which a rule keeps silent">,
        field<"fingerprints", &house_rules::fingerprints, "fingerprints of known findings">>;
    bool operator==(const house_rules&) const = default;
};

namespace detail {
/// True when `id` is `pattern`, or of the topic that a pattern which ends in `.` names.
[[nodiscard]] inline bool fits_rule(std::string_view pattern, std::string_view id) noexcept {
    if (pattern == id) return true;
    return !pattern.empty() && pattern.back() == '.' && id.substr(0, pattern.size()) == pattern;
}
}  // namespace detail

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_HOUSE_RULES_HPP
