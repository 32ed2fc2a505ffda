// SPDX-License-Identifier: BSL-1.0
/// Opt-in: runs rules over a document: the issue and its texts, or any described type or Hana Struct of the user's.
#ifndef BANMIAN_VALIDATE_VALIDATE_HPP
#define BANMIAN_VALIDATE_VALIDATE_HPP

#include <banmian/config.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/traits.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <boost/hana/for_each.hpp>
#include <boost/hana/length.hpp>
#include <boost/hana/tuple.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// Switches a rule off, or changes its severity, by id; an id that ends in `.` means the whole topic.
struct rule_change {
    std::string id{};
    std::optional<enum severity> severity{};  ///< empty: off
};

/// Choices for `validate`.
struct validate_options {
    std::string_view source{};           ///< the source file: with it, findings point to the very bytes
    std::vector<rule_change> changes{};  ///< in order; the last that fits a rule holds
    double least_confidence = 0;         ///< findings that are less sure than this are left out, 0 to 1
};

/// What the rules found, in the order of the document.
struct report {
    std::vector<finding> findings{};

    [[nodiscard]] std::size_t count(enum severity level) const noexcept {
        return static_cast<std::size_t>(
            std::count_if(findings.begin(), findings.end(), [&](const finding& one) { return one.severity == level; }));
    }
    /// True when there is a finding at least as grave as `level`.
    [[nodiscard]] bool has(enum severity level) const noexcept {
        return std::any_of(findings.begin(), findings.end(), [&](const finding& one) { return one.severity >= level; });
    }
};

/// Rule sets are Hana tuples: `rule_set(a, b)`, put together with `boost::hana::concat`.
template <rule... Rules>
[[nodiscard]] constexpr auto rule_set(const Rules&... rules) {
    return boost::hana::tuple<Rules...>(rules...);
}

namespace detail {

template <class T>
inline constexpr bool is_issue = false;
template <class Storage>
inline constexpr bool is_issue<basic_issue<Storage>> = true;
template <class T>
inline constexpr bool is_page = false;
template <class Storage>
inline constexpr bool is_page<basic_page<Storage>> = true;
template <class T>
inline constexpr bool is_article = false;
template <class Storage>
inline constexpr bool is_article<basic_article<Storage>> = true;

template <class... Rules>
class walker {
public:
    walker(const boost::hana::tuple<Rules...>& rules, const validate_options& options, reporter& out)
        : rules_(rules), out_(out) {
        std::size_t number = 0;
        boost::hana::for_each(rules, [&](const auto& one) {
            const rule_info about = one.about;
            std::optional<severity> level = about.severity;
            for (const rule_change& change : options.changes) {
                const bool topic =
                    !change.id.empty() && change.id.back() == '.' && about.id.substr(0, change.id.size()) == change.id;
                if (topic || change.id == about.id) level = change.severity;
            }
            levels_[number++] = level;
        });
    }

    /// Runs every rule that has a check for `Node`.
    template <class Node>
    void check(const Node& node, const step& here) {
        std::size_t number = 0;
        boost::hana::for_each(rules_, [&](const auto& one) {
            if constexpr (applies_to<std::remove_cvref_t<decltype(one)>, Node>) {
                if (levels_[number]) {
                    out_.enter(one.about, *levels_[number], here);
                    one.check(node, out_);
                }
            }
            ++number;
        });
    }

    template <class Node>
    void walk(const Node& node, step here) {
        if constexpr (optional_like<Node>) {
            if (node) walk(*node, here);
        } else if constexpr (list_like<Node>) {
            using element = std::remove_cvref_t<typename Node::value_type>;
            if constexpr (reflectable<element> || optional_like<element>) {
                step below = inherit(here);
                for (const auto& one : node) {
                    if constexpr (is_page<element>) below.page = below.index;
                    if constexpr (is_article<element>) below.article = one.id;
                    walk(one, below);
                    ++below.index;
                }
            }
        } else if constexpr (reflectable<Node>) {
            if constexpr (requires { slice<const span>(node.spans.data(), node.spans.size()); })
                here.spans = slice<const span>(node.spans.data(), node.spans.size());
            check(node, here);
            banmian::for_each_field(node, [&](auto field, const auto& value) {
                step below = inherit(here);
                below.field = field.name;
                walk(value, below);
            });
        }
    }

private:
    [[nodiscard]] static step inherit(const step& here) noexcept {
        step below;
        below.above = &here;
        below.page = here.page;
        below.article = here.article;
        below.spans = here.spans;
        return below;
    }

    const boost::hana::tuple<Rules...>& rules_;
    reporter& out_;
    std::array<std::optional<severity>, sizeof...(Rules) + 1> levels_{};
};

}  // namespace detail

/// Runs `rules` over `document`. Every node of a described type is offered to the rules that check its type; an issue's
/// texts are read in order and offered as `text_part`s, and all of them together as a `reading`. Nothing is changed.
template <class Document, class... Rules>
    requires reflectable<Document>
[[nodiscard]] report validate(const Document& document, const boost::hana::tuple<Rules...>& rules,
                              const validate_options& options = {}) {
    report made;
    reading texts;
    if constexpr (detail::is_issue<Document>) texts = reading(document);
    reporter out(texts, options.source, made.findings);
    detail::walker<Rules...> walk(rules, options, out);
    walk.walk(document, step{});
    const step root;
    for (const text_part& part : texts.parts) walk.check(part, root);
    if constexpr (detail::is_issue<Document>) walk.check(texts, root);
    if (options.least_confidence > 0)
        std::erase_if(made.findings, [&](const finding& one) { return one.confidence < options.least_confidence; });
    std::stable_sort(made.findings.begin(), made.findings.end(), [](const finding& a, const finding& b) {
        if (a.page != b.page) return a.page < b.page;
        return (a.span ? a.span->begin : 0) < (b.span ? b.span->begin : 0);
    });
    return made;
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_VALIDATE_HPP
