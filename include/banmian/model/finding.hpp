// SPDX-License-Identifier: BSL-1.0
/// Findings: what a validator has to say about an issue.
#ifndef BANMIAN_MODEL_FINDING_HPP
#define BANMIAN_MODEL_FINDING_HPP

#include <banmian/model/ground.hpp>
#include <banmian/model/storage.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstddef>

namespace banmian {
inline namespace BANMIAN_ABI {

/// One finding of one rule.
template <storage_policy Storage>
struct basic_finding {
    using text_type = typename Storage::text;

    text_type rule{};
    enum severity severity = severity::warning;
    std::size_t page = 0;
    maybe<text_type> article{};
    maybe<struct span> span{};
    text_type message{};
    text_type message_zh{};
    maybe<text_type> suggestion{};
    double confidence = 1;
    text_type path{};
    text_type fingerprint{};

    using fields =
        field_list<basic_finding, field<"rule", &basic_finding::rule, "the rule, such as text.unbalanced_quote">,
                   field<"severity", &basic_finding::severity, "how grave it is">,
                   field<"page", &basic_finding::page, "index of the page, from 0">,
                   field<"article", &basic_finding::article, "id of the article">,
                   field<"span", &basic_finding::span, "byte range of the source">,
                   field<"message", &basic_finding::message, "what was found, in English">,
                   field<"message_zh", &basic_finding::message_zh, "what was found, in Chinese">,
                   field<"suggestion", &basic_finding::suggestion, "what to write instead, where that is certain">,
                   field<"confidence", &basic_finding::confidence, "0 to 1: how sure the rule is">,
                   field<"path", &basic_finding::path, "the node, such as $.pages[0].articles[2].body[4]">,
                   field<"fingerprint", &basic_finding::fingerprint,
                         "the same for the same fault when other text moves: 16 hexadecimal digits">>;
    bool operator==(const basic_finding&) const = default;
};

using finding = basic_finding<storage::owning>;
using finding_view = basic_finding<storage::view>;

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_MODEL_FINDING_HPP
