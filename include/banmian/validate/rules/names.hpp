// SPDX-License-Identifier: BSL-1.0
/// Opt-in: the rule of names that differ by a character: 李有田 and 李友田, 卫东区 and 卫冬区, and those of the paper's
/// lists.
#ifndef BANMIAN_VALIDATE_RULES_NAMES_HPP
#define BANMIAN_VALIDATE_RULES_NAMES_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/rules/persons.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

namespace detail {

/// Characters of names that sound alike or look alike: what is typed, heard or read for each other.
inline constexpr std::array<std::u32string_view, 105> alike_in_names{U"斌彬宾滨",
                                                                     U"波博勃伯",
                                                                     U"昌长畅常",
                                                                     U"超朝潮",
                                                                     U"陈晨辰臣",
                                                                     U"成城诚程承",
                                                                     U"春纯淳",
                                                                     U"东冬栋董",
                                                                     U"发法",
                                                                     U"方芳房",
                                                                     U"飞菲非斐",
                                                                     U"芬奋",
                                                                     U"峰锋丰风枫凤",
                                                                     U"福富付傅甫",
                                                                     U"刚钢岗纲",
                                                                     U"光广",
                                                                     U"贵桂",
                                                                     U"浩昊豪好皓",
                                                                     U"和河荷贺",
                                                                     U"红洪宏鸿虹弘",
                                                                     U"华花桦",
                                                                     U"欢焕环",
                                                                     U"辉慧惠晖会卉",
                                                                     U"吉继纪季冀",
                                                                     U"佳嘉加家",
                                                                     U"建健剑坚",
                                                                     U"江姜蒋",
                                                                     U"杰洁捷",
                                                                     U"金进锦晋",
                                                                     U"静晶景京敬菁婧",
                                                                     U"军君俊均钧骏",
                                                                     U"凯开恺",
                                                                     U"坤昆",
                                                                     U"兰岚蓝",
                                                                     U"雷磊蕾",
                                                                     U"丽莉力立利理李黎",
                                                                     U"莲连廉",
                                                                     U"亮良梁",
                                                                     U"林琳临麟霖",
                                                                     U"玲灵凌岭",
                                                                     U"龙隆",
                                                                     U"路鲁陆露",
                                                                     U"梅美",
                                                                     U"萌孟梦",
                                                                     U"敏民",
                                                                     U"明铭鸣",
                                                                     U"鹏朋",
                                                                     U"平萍",
                                                                     U"琪琦奇启其祺",
                                                                     U"琴勤芹",
                                                                     U"青清庆卿晴",
                                                                     U"全泉权",
                                                                     U"荣蓉容融",
                                                                     U"如茹",
                                                                     U"瑞睿锐",
                                                                     U"山珊",
                                                                     U"书树淑",
                                                                     U"生胜升盛",
                                                                     U"涛桃",
                                                                     U"田天甜",
                                                                     U"婷廷庭亭",
                                                                     U"童同桐",
                                                                     U"伟卫维魏薇炜巍威",
                                                                     U"文雯温",
                                                                     U"西喜希熙曦",
                                                                     U"霞夏",
                                                                     U"先贤仙显",
                                                                     U"祥翔香湘向",
                                                                     U"小晓萧肖",
                                                                     U"新心欣鑫昕",
                                                                     U"星兴行",
                                                                     U"旭徐许",
                                                                     U"雪学",
                                                                     U"艳燕岩延妍颜",
                                                                     U"阳洋杨扬",
                                                                     U"义毅一怡艺宜仪益",
                                                                     U"英颖莹迎营瑛",
                                                                     U"永勇咏",
                                                                     U"有友右佑",
                                                                     U"玉宇雨羽余于瑜裕煜",
                                                                     U"元园媛圆源远袁",
                                                                     U"月岳悦跃越",
                                                                     U"云芸运",
                                                                     U"珍振真镇贞",
                                                                     U"正政郑征",
                                                                     U"志智芝之",
                                                                     U"中忠钟",
                                                                     U"朱珠竹祝",
                                                                     U"子紫梓",
                                                                     U"张章",
                                                                     U"王汪",
                                                                     U"泽择",
                                                                     U"思斯",
                                                                     U"已己巳",
                                                                     U"侯候",
                                                                     U"未末",
                                                                     U"戌戍戊",
                                                                     U"淇琪",
                                                                     U"湛谌",
                                                                     U"阜埠",
                                                                     U"塘唐",
                                                                     U"沙砂",
                                                                     U"洛络",
                                                                     U"汤阳",
                                                                     U"毫亳"};
[[nodiscard]] inline bool sound_alike(char32_t a, char32_t b) noexcept {
    for (const std::u32string_view group : alike_in_names)
        if (group.find(a) != group.npos && group.find(b) != group.npos) return true;
    return false;
}

}  // namespace detail

/// Two spellings of one name in one text: of a person in an article, of a place in the issue. They differ by one
/// character that sounds or looks like the other; names that are told apart, 李建军和李建君, are two.
struct name_variant {
    static constexpr rule_info about{"x.name_variant", severity::warning, "two spellings of one name",
                                     "同一名称两种写法", "proof-readers' practice 校对"};
    void check(const reading& texts, reporter& out) const {
        check_persons(texts, out);
        check_places(texts, out);
        check_lists(texts, out);
    }

private:
    struct mention {
        const text_part* part;
        std::size_t begin;
        std::size_t end;
        [[nodiscard]] std::string_view text() const { return part->quoted(begin, end); }
        [[nodiscard]] char32_t code(std::size_t i) const noexcept { return part->code(begin + i); }
        [[nodiscard]] std::size_t size() const noexcept { return end - begin; }
    };

    /// The place where two mentions of one length differ, when it is one; their length otherwise.
    [[nodiscard]] static std::size_t difference(const mention& a, const mention& b) noexcept {
        if (a.size() != b.size()) return a.size();
        std::size_t where = a.size();
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (a.code(i) == b.code(i)) continue;
            if (where != a.size()) return a.size();
            where = i;
        }
        return where;
    }
    static void tell(const mention& one, const mention& other, reporter& out) {
        const reporter::place at = out.place_of(*other.part, other.begin);
        finding& made = out.found(*one.part, one.begin, one.end, {.en = "", .zh = "", .confidence = 0.75});
        made.message = reporter::fill("{} here, {} elsewhere ({})", {one.text(), other.text(), at.en});
        made.message_zh = reporter::fill("此处为“{}”，他处为“{}”（{}）", {one.text(), other.text(), at.zh});
    }

    //=== persons ===//

    /// Names of three characters that stand before a word that only persons go with.
    static void persons_in(const text_part& part, std::vector<mention>& found) {
        for (const std::uint32_t end : part.cues) {
            const char32_t first = part.code(end);
            constexpr std::u32string_view firsts = U"说表介指强告认坦感回高激";
            if (end < 3 || firsts.find(first) == firsts.npos) continue;
            constexpr std::array<std::u32string_view, 12> words{U"说",   U"表示", U"介绍",   U"指出",
                                                                U"强调", U"告诉", U"认为",   U"坦言",
                                                                U"感慨", U"回忆", U"高兴地", U"激动地"};
            bool follows = false;
            for (const std::u32string_view word : words) follows = follows || part.starts(end, word);
            const std::size_t begin = end - 3;
            if (!follows || !grammar::surname_set.holds(part.code(begin))) continue;
            bool han = true;
            for (std::size_t i = begin; i < end; ++i) han = han && part.is(i, is_han_glyph);
            // A mark or a post before it; else three characters of something longer.
            const bool free = begin == 0 || !part.is(begin - 1, is_han_glyph) || ends_post(part, begin);
            if (han && free) found.push_back({&part, begin, std::size_t{end}});
        }
    }
    [[nodiscard]] static bool ends_post(const text_part& part, std::size_t end) noexcept {
        constexpr std::u32string_view last = U"记长任员师授者理席事民户人";
        return last.find(part.code(end - 1)) != last.npos;
    }
    static void check_persons(const reading& texts, reporter& out) {
        for (std::size_t first = 0; first < texts.parts.size();) {
            std::size_t last = first + 1;
            while (last < texts.parts.size() && texts.parts[first].in_article && texts.parts[last].in_article &&
                   texts.parts[last].page == texts.parts[first].page &&
                   texts.parts[last].article_index == texts.parts[first].article_index)
                ++last;
            std::vector<mention> found;
            for (std::size_t p = first; p < last && texts.parts[first].in_article; ++p)
                if (texts.parts[p].is_prose()) persons_in(texts.parts[p], found);
            compare(found, 1, out);
            first = last;
        }
    }
    /// Tells each spelling that is rarer than another, once. `from`: the first character that may differ.
    static void compare(const std::vector<mention>& found, std::size_t from, reporter& out) {
        constexpr std::size_t most = 400;
        if (found.size() > most) return;
        std::vector<std::string_view> reported;
        for (std::size_t b = 0; b < found.size(); ++b) {
            for (std::size_t a = 0; a < found.size(); ++a) {
                const std::size_t where = difference(found[a], found[b]);
                if (where == found[b].size() || where < from ||
                    !detail::sound_alike(found[a].code(where), found[b].code(where)))
                    continue;
                const auto times = [&](const mention& of) {
                    return std::count_if(found.begin(), found.end(),
                                         [&](const mention& one) { return one.text() == of.text(); });
                };
                const auto here = times(found[b]);
                const auto there = times(found[a]);
                if (here > there || (here == there && b < a) || here > 1) continue;
                if (std::find(reported.begin(), reported.end(), found[b].text()) != reported.end()) continue;
                reported.push_back(found[b].text());
                tell(found[b], found[a], out);
            }
        }
    }

    //=== places ===//

    static void check_places(const reading& texts, reporter& out) {
        std::vector<mention> found;
        for (const text_part& part : texts.parts) {
            if (!part.is_prose() && !part.is_heading()) continue;
            for (const std::uint32_t i : part.cues) {
                constexpr std::u32string_view kinds = U"区县市镇乡";
                if (i < 2 || kinds.find(part.code(i)) == kinds.npos) continue;
                if (!part.is(i - 1, is_han_glyph) || !part.is(i - 2, is_han_glyph)) continue;
                // 城市, 地区, 社区, 市区, 城区, 山区, 灾区 are no names.
                constexpr std::u32string_view common =
                    U"城地社市山灾区县乡镇园景校厂库小新老全各本该我都省门书超股楼上夜";
                if (common.find(part.code(i - 1)) != common.npos) continue;
                const bool free = i == 2 || !part.is(i - 3, is_han_glyph) || begins_place(part, i - 2);
                if (free) found.push_back({&part, i - std::size_t{2}, i + std::size_t{1}});
            }
        }
        compare(found, 0, out);
    }
    [[nodiscard]] static bool begins_place(const text_part& part, std::size_t begin) noexcept {
        constexpr std::u32string_view before = U"在到从赴往市县省区于和与及向";
        return before.find(part.code(begin - 1)) != before.npos;
    }

    //=== the paper's lists ===//

    static void check_lists(const reading& texts, reporter& out) {
        const house_words& words = out.words();
        for (const auto* list : {&words.names, &words.places})
            for (const std::string& name : *list) {
                const std::vector<glyph> wanted = glyphs_of(name);
                if (wanted.size() < 3) continue;
                for (const text_part& part : texts.parts) check_name(part, name, wanted, out);
            }
    }
    static void check_name(const text_part& part, std::string_view name, const std::vector<glyph>& wanted,
                           reporter& out) {
        for (std::size_t i = 0; i + wanted.size() <= part.glyphs.size(); ++i) {
            std::size_t wrong = 0;
            for (std::size_t k = 0; k < wanted.size() && wrong < 2; ++k)
                wrong += part.code(i + k) != wanted[k].code ? 1U : 0U;
            bool han = true;
            for (std::size_t k = 0; k < wanted.size(); ++k) han = han && part.is(i + k, is_han_glyph);
            if (wrong != 1 || !han) continue;
            out.found(part, i, i + wanted.size(),
                      {.en = "{} is one character away from {}",
                       .zh = "“{}”与本报名单中的“{}”差一字",
                       .arguments = {part.quoted(i, i + wanted.size()), name},
                       .suggestion = std::string(name),
                       .confidence = 0.8});
        }
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_NAMES_HPP
