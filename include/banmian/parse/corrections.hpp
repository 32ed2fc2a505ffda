// SPDX-License-Identifier: BSL-1.0
/// The user's hand in a parse: corrections that name bytes of the source, words with a known role, hooks after passes.
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

namespace banmian {
inline namespace BANMIAN_ABI {

namespace passes {
struct galley;
}  // namespace passes

/// What a correction demands.
enum class correction_kind : std::uint8_t {
    role,          ///< the text at `where` has the role `role`
    join,          ///< the paragraph that breaks off at `where` goes on at `with`
    part,          ///< the paragraph ends at `where`: what follows is another
    gap,           ///< the paragraph breaks off at `where`, and what follows is lost
    same_article,  ///< the paragraph or heading at `where` belongs to the article of the text at `with`, behind it
};

template <>
struct enum_names<correction_kind> {
    static constexpr std::string_view names[] = {"role", "join", "part", "gap", "same-article"};
};

/// One correction of a person's. It names bytes of the file that was read, so that it holds in every parse of the same
/// file; a place that is not on the page is passed over.
struct correction {
    correction_kind kind = correction_kind::role;
    struct span where {};
    std::optional<struct span> with{};       ///< the other place, for `join` and `same_article`
    block_role role = block_role::unplaced;  ///< for `role`

    using fields = field_list<correction, field<"kind", &correction::kind>, field<"where", &correction::where>,
                              field<"with", &correction::with>, field<"role", &correction::role>>;
    static constexpr std::string_view docs[] = {
        "role, join, part, gap or same-article",
        "bytes of the source that are corrected",
        "the other place, for join and same-article",
        "the right role, for role",
    };
    bool operator==(const correction&) const = default;
};

/// A text that has one role wherever it stands alone: the standing heads 栏题 and slogans of a paper.
struct role_word {
    std::string text{};  ///< without spaces
    block_role role = block_role::banner;
};

/// Called between the passes with what was found so far, which it may change: a pass of the user's in the place of
/// ours. See parse/galley.hpp for what the galley holds then.
struct pass_hooks {
    void* context = nullptr;
    void (*after_roles)(void* context, passes::galley& on) = nullptr;
    void (*after_joins)(void* context, passes::galley& on) = nullptr;
    void (*after_articles)(void* context, passes::galley& on) = nullptr;
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_CORRECTIONS_HPP
