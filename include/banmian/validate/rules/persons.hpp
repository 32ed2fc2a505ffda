// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of persons named with a post: one post with two names, one person in two posts.
#ifndef BANMIAN_VALIDATE_RULES_PERSONS_HPP
#define BANMIAN_VALIDATE_RULES_PERSONS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/text/character_filter.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

namespace detail {

/// A person named with a post: 市委书记张伟.
struct office_holder {
    const text_part* part = nullptr;
    std::size_t post_begin = 0;
    std::size_t name_begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::string_view post() const { return part->quoted(post_begin, name_begin); }
    [[nodiscard]] std::string_view name() const { return part->quoted(name_begin, end); }
    [[nodiscard]] std::string_view words() const { return part->quoted(post_begin, end); }
};

/// Posts that one person holds, with the body they belong to.
inline constexpr std::array<std::u32string_view, 16> single_posts{
    U"省委书记", U"市委书记", U"县委书记", U"区委书记",   U"镇党委书记", U"乡党委书记", U"省长", U"市长",
    U"县长",     U"区长",     U"镇长",     U"国务院总理", U"国家主席",   U"董事长",     U"校长", U"院长"};
/// Their first characters, and their second ones.
inline constexpr ideograph_set post_beginnings(U"省市县区镇乡国董校院");
inline constexpr ideograph_set post_seconds(U"委党长务家事");
/// What stands behind a name in a report, so that the name's end is sure.
inline constexpr std::array<std::u32string_view, 22> behind_persons{
    U"说",   U"表示", U"介绍", U"指出", U"强调", U"主持", U"出席", U"要求", U"告诉", U"参加", U"致辞",
    U"讲话", U"认为", U"带领", U"率",   U"在",   U"，",   U"、",   U"：",   U"一行", U"深入", U"宣布"};

/// The persons with a post in a text. The words before a bare post name its body: 卫东区|区长|王强.
[[nodiscard]] inline std::vector<office_holder> office_holders(const text_part& part) {
    std::vector<office_holder> made;
    std::size_t next = 0;  // behind the post found last
    for (const std::uint32_t i : part.cues) {
        if (i < next || !post_beginnings.holds(part.code(i)) || !post_seconds.holds(part.code(i + 1))) continue;
        grammar::scan in(part.run(), i);
        if (in.eat_any(single_posts) < 0) continue;
        if (part.ends(i, U"轮值") || part.ends(i, U"联席")) continue;  // held in turn, or by several
        if (i > 0 && (part.code(i - 1) == U'副' || part.code(i - 1) == U'原' || part.code(i - 1) == U'前' ||
                      part.code(i - 1) == U'任'))
            continue;
        const std::size_t name = in.at();
        const std::size_t surname = grammar::surname_at(in);
        if (surname == 0) continue;
        for (std::size_t given = 1; given <= 2; ++given) {  // the shorter first: 王强|说，
            const std::size_t end = name + surname + given;
            if (end > part.glyphs.size()) continue;
            bool han = true;
            for (std::size_t k = name; k < end; ++k) han = han && part.glyphs[k].is(is_han_glyph);
            grammar::scan behind(part.run(), end);
            if (!han || behind.eat_any(behind_persons) < 0) continue;
            // The body: the name of a place or a house, back to a mark.
            constexpr std::size_t longest = 16;  // characters
            std::size_t begin = i;
            while (begin > 0 && i - begin < longest && !part.glyphs[begin].after_space &&
                   part.glyphs[begin - 1].is(is_han_glyph))
                --begin;
            made.push_back({&part, begin, name, end});
            break;
        }
        next = name;
    }
    return made;
}

}  // namespace detail

/// The same post of the same body held by two persons.
struct name_conflict {
    static constexpr rule_info about{"by.name_conflict", severity::warning, "one post with two names",
                                     "同一职务两个姓名", "proof-readers' practice 校对"};
    void check(const reading& texts, reporter& out) const {
        std::vector<detail::office_holder> all;
        for (const text_part& part : texts.parts)
            if (part.is_prose())
                for (const detail::office_holder& one : detail::office_holders(part)) all.push_back(one);
        for (std::size_t a = 0; a < all.size(); ++a)
            for (std::size_t b = 0; b < a; ++b) {
                if (!one_post(all[a], all[b]) || all[a].name() == all[b].name()) continue;
                const reporter::place at = out.place_of(*all[b].part, all[b].name_begin);
                finding& made = out.found(*all[a].part, all[a].name_begin, all[a].end, {.confidence = 0.6});
                made.message = reporter::fill("{} here, {} elsewhere ({})", {all[a].words(), all[b].words(), at.en});
                made.message_zh =
                    reporter::fill("此处为“{}”，他处为“{}”（{}）", {all[a].words(), all[b].words(), at.zh});
                break;
            }
    }

private:
    /// One post of one body. A paper's own 市委书记 and 区长 go without their place; a house's post needs the house.
    [[nodiscard]] static bool one_post(const detail::office_holder& a, const detail::office_holder& b) {
        if (a.post() != b.post()) return false;
        const std::size_t body = a.name_begin - a.post_begin;
        const bool bare = body <= 4;
        const bool house = a.part->ends(a.name_begin, U"董事长") || a.part->ends(a.name_begin, U"校长") ||
                           a.part->ends(a.name_begin, U"院长");
        return !house || (!bare && body >= 7);
    }
};

/// One person in two posts that one person seldom holds together.
struct name_title {
    static constexpr rule_info about{"x.name_title", severity::info, "one person in two posts", "同一人两种职务",
                                     "proof-readers' practice 校对"};
    void check(const reading& texts, reporter& out) const {
        std::vector<detail::office_holder> all;
        for (const text_part& part : texts.parts)
            if (part.is_prose())
                for (const detail::office_holder& one : detail::office_holders(part)) all.push_back(one);
        const auto bare = [](const detail::office_holder& of) {
            for (const std::u32string_view post : detail::single_posts) {
                if (of.name_begin < post.size()) continue;
                grammar::scan in(of.part->run(), of.name_begin - post.size());
                if (in.eat(post)) return of.part->quoted(of.name_begin - post.size(), of.name_begin);
            }
            return std::string_view{};
        };
        for (std::size_t a = 0; a < all.size(); ++a)
            for (std::size_t b = 0; b < a; ++b) {
                if (all[a].name() != all[b].name() || bare(all[a]) == bare(all[b])) continue;
                const reporter::place at = out.place_of(*all[b].part, all[b].name_begin);
                finding& made = out.found(*all[a].part, all[a].post_begin, all[a].end, {.confidence = 0.5});
                made.message = reporter::fill("{} here, {} elsewhere ({})", {all[a].words(), all[b].words(), at.en});
                made.message_zh =
                    reporter::fill("此处为“{}”，他处为“{}”（{}）", {all[a].words(), all[b].words(), at.zh});
                break;
            }
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_PERSONS_HPP
