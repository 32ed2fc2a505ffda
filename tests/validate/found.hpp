// SPDX-License-Identifier: BSL-1.0
/// What the catalogue finds in issues that tests make: short names for building them, and the rules that spoke.
#ifndef BANMIAN_TESTS_VALIDATE_FOUND_HPP
#define BANMIAN_TESTS_VALIDATE_FOUND_HPP

#include <banmian/model/issue.hpp>
#include <banmian/validate/validate.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace checks {

/// Runs the whole catalogue; defined once, for it takes long to compile.
banmian::report run(const banmian::issue& whole, std::string_view source = {});

inline banmian::item paragraph(std::string_view text, std::size_t at = 0) {
    banmian::item made;
    made.text = std::string(text);
    made.spans.push_back({at, at + text.size()});
    return made;
}
inline banmian::text_node node(std::string_view text) {
    banmian::text_node made;
    made.text = std::string(text);
    made.spans.push_back({0, text.size()});
    return made;
}

/// An issue of one page and one article with these paragraphs, dated 2023-02-21.
inline banmian::issue with(std::initializer_list<std::string_view> paragraphs) {
    banmian::issue made;
    made.date = banmian::date{2023, 2, 21};
    made.pages.emplace_back();
    banmian::article& story = made.pages[0].articles.emplace_back();
    story.id = "1-1";
    story.headline.push_back(node("标题"));
    std::size_t at = 0;
    for (const std::string_view text : paragraphs) {
        story.body.push_back(paragraph(text, at));
        at += text.size() + 1;
    }
    return made;
}

/// Two articles of one paragraph each.
inline banmian::issue both(std::string_view first, std::string_view second) {
    banmian::issue made = with({first});
    banmian::article other = made.pages[0].articles[0];
    other.id = "1-2";
    other.body[0] = paragraph(second, 1000);
    made.pages[0].articles.push_back(other);
    return made;
}

/// True when the rule has something to say of the issue.
inline bool says(const banmian::issue& whole, std::string_view rule) {
    for (const banmian::finding& one : run(whole).findings)
        if (one.rule == rule) return true;
    return false;
}
/// True when the rule has something to say of one paragraph.
inline bool says(std::string_view text, std::string_view rule) {
    return says(with({text}), rule);
}
/// What the rule suggests for one paragraph; empty when it says nothing.
inline std::string suggestion(std::string_view text, std::string_view rule) {
    for (const banmian::finding& one : run(with({text})).findings)
        if (one.rule == rule) return one.suggestion.value_or("");
    return {};
}

}  // namespace checks

#endif  // BANMIAN_TESTS_VALIDATE_FOUND_HPP
