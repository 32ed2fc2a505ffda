// SPDX-License-Identifier: BSL-1.0
/// Opt-in: turns the spans of a parsed document, bytes of its layout's text, into bytes of the file that was read.
#ifndef BANMIAN_PARSE_SOURCE_SPANS_HPP
#define BANMIAN_PARSE_SOURCE_SPANS_HPP

#include <banmian/config.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/location.hpp>
#include <banmian/parse/corrections.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/traits.hpp>

#include <algorithm>
#include <concepts>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace banmian::inline BANMIAN_ABI {

namespace detail {

/// The bytes of the file from the first to the last that a span of the text stands for: what stands between is markup,
/// or text of other places. A span that the file does not hold stays empty.
[[nodiscard]] inline span hull_in_source(const layout::document& read, span of) {
    std::optional<span> made;
    for (const span& one : read.in_source(of))
        made = made ? span{std::min(made->begin, one.begin), std::max(made->end, one.end)} : one;
    return made.value_or(span{});
}

template <class Node>
void turn_spans(Node& node, const layout::document& read) {
    if constexpr (std::same_as<Node, span>) {
        node = hull_in_source(read, node);
    } else if constexpr (optional_like<Node>) {
        if (node) turn_spans(*node, read);
    } else if constexpr (list_like<Node>) {
        if constexpr (std::same_as<typename Node::value_type, span>) {
            Node made;
            for (const span& one : node)
                for (const span& part : read.in_source(one)) made.push_back(part);
            node = std::move(made);
        } else {
            using element = std::remove_cvref_t<typename Node::value_type>;
            if constexpr (reflectable<element> || optional_like<element> || list_like<element>)
                for (auto& one : node) turn_spans(one, read);
        }
    } else if constexpr (reflectable<Node>) {
        banmian::for_each_field(node, [&](auto /*field*/, auto& value) { turn_spans(value, read); });
    }
}

}  // namespace detail

/// Turns all spans in a document, or a list of nodes, that `parse` made of `read` into bytes of the source file. The
/// spans of a text name its characters alone, whatever markup stands between; a single span, as of a block, reaches
/// from its first to its last byte, and what an extractor printed between may be another block's. Documents whose text
/// is the source stay as they are, and so do those whose format does not tell (`origins` is empty).
template <class Node>
void to_source(Node& node, const layout::document& read) {
    if (!read.origins.empty()) detail::turn_spans(node, read);
}

/// The same for what comes back: corrections that name bytes of the source file, for a parse of `read`.
inline void to_text(std::vector<correction>& corrections, const layout::document& read) {
    if (read.origins.empty()) return;
    const auto turned = [&](span of) {
        std::optional<span> made;
        for (const layout::text_origin& one : read.origins) {
            if (one.source.end <= of.begin || one.source.begin >= of.end) continue;
            span part = one.text;
            if (one.text.size() == one.source.size()) {
                part.begin += of.begin > one.source.begin ? of.begin - one.source.begin : 0;
                part.end -= of.end < one.source.end ? one.source.end - of.end : 0;
            }
            made = made ? span{std::min(made->begin, part.begin), std::max(made->end, part.end)} : part;
        }
        return made.value_or(span{});
    };
    for (correction& one : corrections) {
        one.where = turned(one.where);
        if (one.with) one.with = turned(*one.with);
    }
}

}  // namespace banmian::inline BANMIAN_ABI

#endif  // BANMIAN_PARSE_SOURCE_SPANS_HPP
