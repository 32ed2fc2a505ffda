// SPDX-License-Identifier: BSL-1.0
/// The user's hand in a parse: corrections of places in a file, words with a known role, hooks after passes.
#ifndef BANMIAN_PARSE_CORRECTIONS_HPP
#define BANMIAN_PARSE_CORRECTIONS_HPP

#include <banmian/config.hpp>
#include <banmian/location.hpp>
#include <banmian/model/block.hpp>
#include <banmian/model/ground.hpp>
#include <banmian/reflect/fields.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

namespace passes {
struct working_page;
}  // namespace passes

/// What a correction demands. `where` is the place that the correction names, by bytes or by words, and `with` the
/// other one.
enum class correction_kind : std::uint8_t {
    role,          ///< the paragraph or heading at `where` has the role `role`
    join,          ///< the paragraph that breaks off at `where` goes on at `with`
    part,          ///< the paragraph ends at the end of `where`: what follows is another
    gap,           ///< the paragraph breaks off at the end of `where`, and what follows is lost
    same_article,  ///< the paragraph or heading at `where` belongs to the article of the text at `with`, behind it
    line,          ///< `where` is a printed line of its own with the role `role`: one of a headline's stack, for one
    split,         ///< an article begins with the paragraph or heading at `where`
    merge,         ///< the article at `where` is none of its own: it goes on the one at `with`
    text,          ///< the characters at `where` are `to`: the recogniser or the setter was wrong
    date,          ///< the dateline's day of the article at `where`, or without a place the issue's, is `to` (ISO 8601)
    name,     ///< the name at `where`, of a person, a page or the newspaper, is `to`; without a place the newspaper's
    authors,  ///< the article at `where` has `byline`, in the place of one that is printed there
};

template <>
struct enum_names<correction_kind> {
    static constexpr std::string_view names[] = {"role",  "join",  "part", "gap",  "same-article", "line",
                                                 "split", "merge", "text", "date", "name",         "byline"};
};

/// Who wrote an article, as a person knows it.
struct known_byline {
    std::string role{};
    std::vector<std::string> names{};
    std::optional<std::string> organisation{};

    using fields = field_list<known_byline, field<"role", &known_byline::role, "记者; empty for a bare name">,
                              field<"names", &known_byline::names, "none: nobody is named there">,
                              field<"organisation", &known_byline::organisation, "新华社">>;
    bool operator==(const known_byline&) const = default;
};

/// One correction of a person's. It names its places by words, which must stand once in the file, or by bytes of the
/// file; both hold in every parse of the same file. White space and the width of marks do not count in words, so that
/// they may be copied from what the parser printed as well as from the file.
///
///     {"kind": "line", "file": "0221.txt", "find": "我市召开表彰大会", "role": "kicker"}
struct correction {
    correction_kind kind = correction_kind::role;
    std::optional<span> where{};
    std::optional<span> with{};
    block_role role = block_role::unplaced;
    std::string file{};
    std::string find{};
    std::string find_with{};
    std::uint32_t nth = 0;
    std::uint32_t nth_with = 0;
    std::string to{};
    std::optional<known_byline> byline{};

    using fields = field_list<
        correction,
        field<"kind", &correction::kind,
              "role, join, part, gap, same-article, line, split, merge, text, date, name or byline">,
        field<"where", &correction::where, "bytes of the source, in the place of words">,
        field<"with", &correction::with, "bytes of the other place, for join, same-article and merge">,
        field<"role", &correction::role, "the right role, for role and line">,
        field<"file", &correction::file, "the file's name, or the end of its path; empty where there is one file">,
        field<"find", &correction::find, "words that stand once in the file">,
        field<"find_with", &correction::find_with, "words of the other place, for join, same-article and merge">,
        field<"nth", &correction::nth, "which of several places has the words, from 1; 0: there is one">,
        field<"nth_with", &correction::nth_with, "which of several places has those, from 1; 0: there is one">,
        field<"to", &correction::to, "what is right, for text, date and name">,
        field<"byline", &correction::byline, "who wrote the article, for byline">>;
    bool operator==(const correction&) const = default;
};

/// What became of a correction.
enum class correction_state : std::uint8_t {
    applied,
    not_found,  ///< its words, or those of the other place, do not stand there
    several,    ///< they stand in `count` places, and none was chosen
    no_effect,  ///< there is nothing at the place that this kind of correction could change
    malformed,  ///< a part that its kind needs is missing or means nothing
};
struct correction_answer {
    correction_state state = correction_state::no_effect;
    std::uint32_t count = 0;  ///< places that have the words, for `several` and for `nth` beyond them
    bool other = false;       ///< it is about `find_with`

    bool operator==(const correction_answer&) const = default;
};
/// Receives what became of every correction, in their order. Without one a parse notes each that hit nothing among its
/// diagnostics.
struct correction_log {
    std::vector<correction_answer> answers{};
    std::string text{};  ///< the layout's text as it was put right, when a correction of the kind `text` changed it
};

/// A text that has one role wherever it stands alone: the standing heads 栏题 and slogans of a paper.
struct role_word {
    std::string text{};  ///< without spaces
    block_role role = block_role::banner;
};

/// Called between the passes with what was found so far, which it may change: a pass of the user's in the place of
/// ours. See parse/working_page.hpp for what the working page holds then; roles, joins and the like are changed through
/// parse/deciding/verdicts.hpp: `door::give_role(on, on.pieces[0], block_role::banner, {"ours", 1, "a slogan"})`.
struct pass_hooks {
    void* context = nullptr;
    void (*after_roles)(void* context, passes::working_page& on) = nullptr;
    void (*after_joins)(void* context, passes::working_page& on) = nullptr;
    void (*after_articles)(void* context, passes::working_page& on) = nullptr;
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_CORRECTIONS_HPP
