// SPDX-License-Identifier: BSL-1.0
/// Opt-in: the rule of words that are misread or mistyped in a known way, with its table.
#ifndef BANMIAN_VALIDATE_RULES_CONFUSABLE_HPP
#define BANMIAN_VALIDATE_RULES_CONFUSABLE_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

namespace detail {
struct confused_word {
    std::u32string_view wrong;
    std::string_view right;
};
/// Each wrong form is no word and no part of two words that stand side by side.
inline constexpr std::array<confused_word, 56> confused_words{{{U"坚持基础", "坚实基础"}, {U"坚持的基础", "坚实的基础"},
                                                               {U"坚实不懈", "坚持不懈"}, {U"末来", "未来"},
                                                               {U"末必", "未必"},         {U"末能", "未能"},
                                                               {U"尚末", "尚未"},         {U"从末", "从未"},
                                                               {U"己经", "已经"},         {U"早己", "早已"},
                                                               {U"而己", "而已"},         {U"自已的", "自己的"},
                                                               {U"为已任", "为己任"},     {U"侯选", "候选"},
                                                               {U"气侯", "气候"},         {U"侯车", "候车"},
                                                               {U"刨新", "创新"},         {U"刨造", "创造"},
                                                               {U"刨建", "创建"},         {U"入民政府", "人民政府"},
                                                               {U"入民法院", "人民法院"}, {U"入民群众", "人民群众"},
                                                               {U"领导千部", "领导干部"}, {U"党员千部", "党员干部"},
                                                               {U"曰前", "日前"},         {U"曰报", "日报"},
                                                               {U"今曰", "今日"},         {U"昨曰", "昨日"},
                                                               {U"戊戍", "戊戌"},         {U"辛已年", "辛巳年"},
                                                               {U"究竞", "究竟"},         {U"毕竞", "毕竟"},
                                                               {U"竟争", "竞争"},         {U"竟赛", "竞赛"},
                                                               {U"松驰", "松弛"},         {U"按装", "安装"},
                                                               {U"布署", "部署"},         {U"渡假", "度假"},
                                                               {U"幅射", "辐射"},         {U"复盖", "覆盖"},
                                                               {U"付主任", "副主任"},     {U"付书记", "副书记"},
                                                               {U"付局长", "副局长"},     {U"甘败下风", "甘拜下风"},
                                                               {U"迫不急待", "迫不及待"}, {U"再接再励", "再接再厉"},
                                                               {U"走头无路", "走投无路"}, {U"世外桃园", "世外桃源"},
                                                               {U"出奇不意", "出其不意"}, {U"一愁莫展", "一筹莫展"},
                                                               {U"穿流不息", "川流不息"}, {U"名列前矛", "名列前茅"},
                                                               {U"默守成规", "墨守成规"}, {U"金榜提名", "金榜题名"},
                                                               {U"趋之若骛", "趋之若鹜"}, {U"谈笑风声", "谈笑风生"}}};

/// First characters of the wrong words as a set of bits, by the low bits of the code.
inline constexpr std::array<std::uint64_t, 16> confused_first = [] {
    std::array<std::uint64_t, 16> made{};
    for (const confused_word& one : confused_words)
        made[one.wrong[0] / 64 % 16] |= std::uint64_t{1} << (one.wrong[0] % 64);
    return made;
}();
}  // namespace detail

/// Words that are misread or mistyped in a known way. Only whole words that are no part of a right one.
struct confusable {
    static constexpr rule_info about{"text.confusable", severity::info, "likely misread or mistyped word", "疑似错别字",
                                     "现代汉语词典; confusion sets of OCR engines"};
    void check(const text_part& part, reporter& out) const {
        for (std::size_t i = 0; i < part.glyphs.size(); ++i) {
            const char32_t code = part.code(i);
            if ((detail::confused_first[code / 64 % 16] >> (code % 64) & 1U) == 0) continue;
            for (const detail::confused_word& one : detail::confused_words) {
                if (one.wrong[0] != code) continue;
                grammar::scan in(part.run(), i);
                if (!in.eat(one.wrong)) continue;
                out.found(part, i, in.at(),
                          {.en = "{} is likely {}",
                           .zh = "“{}”疑为“{}”",
                           .arguments = {part.quoted(i, in.at()), one.right},
                           .suggestion = std::string(one.right),
                           .confidence = 0.7});
                break;
            }
        }
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_CONFUSABLE_HPP
