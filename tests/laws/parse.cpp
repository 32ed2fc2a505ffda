// SPDX-License-Identifier: BSL-1.0
// Laws: what holds of the parse of any page.
#include <banmian/format/json/write.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/model/printed.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/reflect/for_each_field.hpp>

#include <doctest/doctest.h>

#include "../coverage.hpp"
#include "pages.hpp"

#if __has_include(<nlohmann/json.hpp>)
#include <nlohmann/json.hpp>
#endif

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

banmian::parsed<banmian::issue> parse_with_repairs(std::string_view text) {
    banmian::parse_options options;
    options.repairs = true;
    return banmian::parse(banmian::text::read(text), options);
}

/// The visible characters of a text: white space does not count.
std::string visible(std::string_view text) {
    const std::vector<bool> white = coverage::white_space(text);
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (!white[i]) made.push_back(text[i]);
    return made;
}

/// The source of the spans with the listed repairs applied.
std::string repaired(std::string_view source, banmian::slice<const banmian::span> spans,
                     const std::map<std::size_t, const banmian::repair*>& repairs) {
    std::string made;
    for (const banmian::span& one : spans)
        for (std::size_t i = one.begin; i < one.end;) {
            const auto found = repairs.find(i);
            if (found != repairs.end() && !found->second->span.empty() && found->second->span.end <= one.end) {
                made += found->second->to;
                i = found->second->span.end;
            } else {
                made += source[i++];
            }
        }
    return made;
}

/// True when `part` stands in `whole`.
bool is_part(const std::string& part, const std::string& whole) {
    return whole.find(part) != std::string::npos;
}

TEST_CASE("every visible byte of the source lies in exactly one block") {
    REQUIRE(laws::pages().size() >= 4);
    for (const laws::source_page& page : laws::pages()) {
        INFO(page.name);
        const auto issue = parse_with_repairs(page.text);
        std::vector<banmian::span> spans;
        for (const banmian::page& one : issue->pages)
            for (const banmian::block& block : one.blocks) spans.push_back(block.span);
        CHECK(coverage::exactly_once(page.text, spans));
    }
}

TEST_CASE("every printed character comes from the node's spans or from a listed repair") {
    for (const laws::source_page& page : laws::pages()) {
        INFO(page.name);
        const auto issue = parse_with_repairs(page.text);
        REQUIRE(issue->repairs.has_value());
        std::map<std::size_t, const banmian::repair*> edits;
        for (const banmian::repair& one : *issue->repairs) {
            CHECK(one.span.end <= page.text.size());
            CHECK(one.span.in(page.text) == one.from);
            using enum banmian::repair_kind;
            if (one.kind != order && one.kind != splice && one.kind != join) edits[one.span.begin] = &one;
        }
        banmian::for_each_printed(*issue, [&](const banmian::printed& at) {
            const std::string there = visible(repaired(page.text, at.spans, edits));
            INFO(at.path());
            if (at.is_whole())
                CHECK(visible(at.text) == there);
            else if (!at.spans.empty())  // what is read from a text stands in the bytes that it names
                CHECK(is_part(visible(at.text), there));
        });
    }
}

/// The strings of a page that `for_each_printed` need not tell, by the field that holds them: they name things, or say
/// again what a text says.
bool is_no_print(std::string_view field) {
    constexpr std::string_view names[] = {
        "number",  "name",  "weekday",   "issue_number", "source", "image", "id",
        "article", "title", "continues", "continued_by", "agency", "place", "evidence",
    };
    return std::find(std::begin(names), std::end(names), field) != std::end(names);
}
/// Collects the strings of a document as its description has them: where each stands in memory.
template <class Node>
void strings_of(const Node& node, std::string_view field, std::vector<const char*>& to) {
    if constexpr (std::is_same_v<Node, std::string>) {
        if (!node.empty() && !is_no_print(field)) to.push_back(node.data());
    } else if constexpr (banmian::optional_like<Node>) {
        if (node) strings_of(*node, field, to);
    } else if constexpr (banmian::list_like<Node>) {
        for (const auto& one : node) strings_of(one, field, to);
    } else if constexpr (banmian::reflectable<Node>) {
        banmian::for_each_field(node, [&](auto of, const auto& value) { strings_of(value, of.name, to); });
    }
}

TEST_CASE("every string of a page that is printed is told once by the walk") {
    std::size_t printed_bytes = 0;
    for (const laws::source_page& page : laws::pages()) {
        INFO(page.name);
        const auto issue = parse_with_repairs(page.text);
        for (const banmian::page& one : issue->pages) {
            std::vector<const char*> described;
            strings_of(one, {}, described);
            std::vector<const char*> printed;
            banmian::for_each_printed(one, [&](const banmian::printed& at) {
                // A jump's title is one of the strings above; empty ones have no place of their own.
                if (!at.text.empty() && at.detail != banmian::printed_detail::jump_title)
                    printed.push_back(at.text.data());
            });
            std::sort(described.begin(), described.end());
            std::sort(printed.begin(), printed.end());
            CHECK(described == printed);
            printed_bytes += printed.size();
        }
    }
    CHECK(printed_bytes > 1000);
}

TEST_CASE("no byte of the source is printed in two articles") {
    for (const laws::source_page& page : laws::pages()) {
        INFO(page.name);
        const auto issue = parse_with_repairs(page.text);
        std::vector<bool> printed(page.text.size(), false);
        bool twice = false;
        for (const banmian::page& one : issue->pages)
            for (const banmian::article& article : one.articles)
                for (const auto& item : article.body)
                    for (const banmian::span& span : item.spans)
                        for (std::size_t i = span.begin; i < span.end; ++i) {
                            twice = twice || printed[i];
                            printed[i] = true;
                        }
        CHECK_FALSE(twice);
    }
}

TEST_CASE("every piece of a heading or of a text is in an article") {
    std::size_t without = 0;
    banmian::parse_options options;
    options.hooks.context = &without;
    options.hooks.after_articles = [](void* context, banmian::passes::working_page& on) {
        using enum banmian::block_role;
        for (const banmian::passes::piece& of : on.pieces) {
            const bool read = of.role == body || of.role == headline || of.role == kicker || of.role == subhead ||
                              of.role == crosshead || of.role == byline_line;
            if (read && of.article == banmian::passes::none) ++*static_cast<std::size_t*>(context);
        }
    };
    for (const laws::source_page& page : laws::pages()) {
        INFO(page.name);
        without = 0;
        static_cast<void>(banmian::parse(banmian::text::read(page.text), options));
        CHECK(without == 0);
    }
}

TEST_CASE("parsing is deterministic, and listing repairs does not change what is parsed") {
    for (const laws::source_page& page : laws::pages()) {
        INFO(page.name);
        const auto first = parse_with_repairs(page.text);
        CHECK(*parse_with_repairs(page.text) == *first);
        auto plain = banmian::parse(banmian::text::read(page.text));
        CHECK_FALSE(plain->repairs.has_value());
        plain->repairs = first->repairs;
        CHECK(*plain == *first);
    }
}

TEST_CASE("the order of the pages' articles is the order of their identifiers") {
    for (const laws::source_page& page : laws::pages()) {
        INFO(page.name);
        const auto issue = parse_with_repairs(page.text);
        for (std::size_t p = 0; p < issue->pages.size(); ++p)
            for (std::size_t a = 0; a < issue->pages[p].articles.size(); ++a)
                CHECK(issue->pages[p].articles[a].id == std::to_string(p + 1) + '-' + std::to_string(a + 1));
    }
}

TEST_CASE("the JSON of what was parsed is well formed and says the same when it is pretty") {
#if __has_include(<nlohmann/json.hpp>)
    for (const laws::source_page& page : laws::pages()) {
        INFO(page.name);
        const auto issue = parse_with_repairs(page.text);
        const std::string compact = banmian::json::write(*issue);
        const std::string pretty = banmian::json::write(*issue, {.pretty = true});
        REQUIRE(nlohmann::json::accept(compact));
        REQUIRE(nlohmann::json::accept(pretty));
        CHECK(nlohmann::json::parse(compact) == nlohmann::json::parse(pretty));
    }
#else
    MESSAGE("SKIPPED: nlohmann/json is not here to judge");
#endif
}

}  // namespace
