// SPDX-License-Identifier: BSL-1.0
/// Opt-in: runs rules over a document: the issue and its texts, or any described type or Hana Struct of the user's.
#ifndef BANMIAN_VALIDATE_VALIDATE_HPP
#define BANMIAN_VALIDATE_VALIDATE_HPP

#include <banmian/config.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/traits.hpp>
#include <banmian/validate/house_rules.hpp>
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
    std::string_view source{};                     ///< the source file: with it, findings point to the very bytes
    std::vector<std::string_view> page_sources{};  ///< of each page, where pages have files of their own
    std::vector<rule_change> changes{};            ///< in order; the last that fits a rule holds
    double least_confidence = 0;                   ///< findings that are less sure than this are left out, 0 to 1
    house_words words{};                           ///< the paper's own words
    std::vector<silenced_place> silenced{};        ///< places about which a rule keeps silent
    std::vector<std::string> known{};              ///< fingerprints of findings that are not told again
};

/// What a file of the paper's says, added to the options.
inline void add(const house_rules& wishes, validate_options& options) {
    for (const rule_severity& one : wishes.severities) options.changes.push_back({one.rule, one.severity});
    for (const std::string& one : wishes.off) options.changes.push_back({one, std::nullopt});
    options.least_confidence = (std::max)(options.least_confidence, wishes.least_confidence);
    const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    append(options.words.names, wishes.words.names);
    append(options.words.places, wishes.words.places);
    append(options.words.forbidden, wishes.words.forbidden);
    append(options.words.preferred, wishes.words.preferred);
    append(options.silenced, wishes.silenced);
    append(options.known, wishes.fingerprints);
}

/// What the rules found, in the order of the document.
struct report {
    std::vector<finding> findings{};
    std::vector<finding> alike{};  ///< those that a finding stands for, which says how many: see `reporter::settle`

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
    static_assert((detail::names_check<Rules> && ...),
                  "banmian::rule_set: a rule has no member named check: write `void check(const Node&, reporter&) "
                  "const` for the type of node that it judges");
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
template <class Storage>
void as_article(const basic_article<Storage>& one);
/// An article, or a type of the user's that derives from one.
template <class T>
inline constexpr bool is_article = requires(const T& one) {
    as_article(one);
};

/// Leaves out what is not sure enough or known, tells equal findings apart, and puts them in the document's order.
inline void finish(std::vector<finding>& findings, const validate_options& options) {
    std::stable_sort(findings.begin(), findings.end(), [](const finding& a, const finding& b) {
        if (a.page != b.page) return a.page < b.page;
        const std::size_t left = a.span ? a.span->begin : 0;
        const std::size_t right = b.span ? b.span->begin : 0;
        return left != right ? left < right : a.rule < b.rule;
    });
    number_equals(findings);
    const auto known = [&](const finding& one) {
        return one.confidence < options.least_confidence ||
               std::find(options.known.begin(), options.known.end(), one.fingerprint) != options.known.end();
    };
    findings.erase(std::remove_if(findings.begin(), findings.end(), known), findings.end());
}

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
                if (fits_rule(change.id, about.id)) level = change.severity;
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
            if constexpr (is_issue<Node> || is_page<Node>) {
                const span header = header_of(node);
                step there = here;
                if (!header.empty()) there.spans = slice<const span>(&header, 1);
                check(node, there);
            } else {
                check(node, here);
            }
            banmian::for_each_field(node, [&](auto field, const auto& value) {
                step below = inherit(here);
                below.field = field.name;
                walk(value, below);
            });
        }
    }

private:
    /// What is said of an issue stands at its masthead, of a page at its header.
    template <class Node>
    [[nodiscard]] static span header_of(const Node& node) noexcept {
        if constexpr (is_issue<Node>) {
            span found{};
            for (const auto& page : node.pages)
                for (const auto& block : page.blocks)
                    if (block.role == block_role::masthead && block.span.size() > found.size()) found = block.span;
            return !found.empty() || node.pages.empty() ? found : header_of(node.pages[0]);
        } else {
            for (const auto& block : node.blocks)
                if (traits_of(block.role).place == role_place::header) return block.span;
            return {};
        }
    }
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

/// Runs `rules` over `document`, whose texts have been read already: a `reading` serves several calls. It must be of
/// the same document and outlives the call.
template <class Document, class... Rules>
    requires reflectable<Document>
[[nodiscard]] report validate(const Document& document, const reading& texts, const boost::hana::tuple<Rules...>& rules,
                              const validate_options& options = {}) {
    using nodes = decltype(detail::nodes_in<Document>(detail::node_list<text_part, neighbours, reading>{}));
    static_assert((detail::fits_one<Rules>(nodes{}) && ...),
                  "banmian::validate: the check of a rule fits no node of the document: is it const, and is its first "
                  "parameter a node of the document, a text_part, neighbours or a reading?");
    report made;
    reporter out(texts, options.source, made.findings);
    out.know(options.words, options.silenced, {options.page_sources.data(), options.page_sources.size()});
    detail::walker<Rules...> walk(rules, options, out);
    walk.walk(document, step{});
    const step root;
    for (const text_part& part : texts.parts) {
        walk.check(part, root);
        const std::size_t next = static_cast<std::size_t>(&part - texts.parts.data()) + 1;
        if (next < texts.parts.size() && texts.parts[next].page == part.page)
            walk.check(neighbours{&part, &texts.parts[next]}, root);
    }
    if constexpr (detail::is_issue<Document>) walk.check(texts, root);
    made.alike = out.settle();
    detail::finish(made.findings, options);
    detail::finish(made.alike, options);
    return made;
}

/// Runs `rules` over `document`. Every node of a described type is offered to the rules that check its type; an issue's
/// texts are read in order and offered as `text_part`s and as `neighbours`, and all of them together as a `reading`.
/// Nothing is changed.
template <class Document, class... Rules>
    requires reflectable<Document>
[[nodiscard]] report validate(const Document& document, const boost::hana::tuple<Rules...>& rules,
                              const validate_options& options = {}) {
    if constexpr (detail::is_issue<Document>)
        return validate(document, reading(document), rules, options);
    else
        return validate(document, reading(), rules, options);
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_VALIDATE_HPP
