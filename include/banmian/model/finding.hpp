// SPDX-License-Identifier: BSL-1.0
/// Findings: what a validator has to say about an issue.
#ifndef BANMIAN_MODEL_FINDING_HPP
#define BANMIAN_MODEL_FINDING_HPP

#include <banmian/model/ground.hpp>
#include <banmian/model/storage.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstddef>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// One finding of one rule.
template <storage_policy Storage>
struct basic_finding {
    using text_type = typename Storage::text;

    text_type rule{};                            ///< the rule, such as text.unbalanced_quote
    enum severity severity = severity::warning;  ///< how grave it is
    std::size_t page = 0;                        ///< index of the page, from 0
    maybe<text_type> article{};                  ///< id of the article
    maybe<struct span> span{};                   ///< byte range of the source
    text_type message{};                         ///< what was found, in English
    text_type message_zh{};                      ///< what was found, in Chinese
    maybe<text_type> suggestion{};               ///< what to write instead, where that is certain
    double confidence = 1;                       ///< 0 to 1: how sure the rule is
    text_type path{};                            ///< the node, such as $.pages[0].articles[2].body[4]
    text_type fingerprint{};                     ///< the same for the same fault when other text moves: 16 digits

    using fields =
        field_list<basic_finding, field<"rule", &basic_finding::rule>, field<"severity", &basic_finding::severity>,
                   field<"page", &basic_finding::page>, field<"article", &basic_finding::article>,
                   field<"span", &basic_finding::span>, field<"message", &basic_finding::message>,
                   field<"message_zh", &basic_finding::message_zh>, field<"suggestion", &basic_finding::suggestion>,
                   field<"confidence", &basic_finding::confidence>, field<"path", &basic_finding::path>,
                   field<"fingerprint", &basic_finding::fingerprint>>;
    static constexpr std::string_view docs[] = {
        "the rule, such as text.unbalanced_quote",
        "how grave it is",
        "index of the page, from 0",
        "id of the article",
        "byte range of the source",
        "what was found, in English",
        "what was found, in Chinese",
        "what to write instead, where that is certain",
        "0 to 1: how sure the rule is",
        "the node, such as $.pages[0].articles[2].body[4]",
        "the same for the same fault when other text moves: 16 hexadecimal digits",
    };
    bool operator==(const basic_finding&) const = default;
};

using finding = basic_finding<storage::owning>;
using finding_view = basic_finding<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_FINDING_HPP
