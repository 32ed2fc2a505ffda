// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of set words: forms that a standard lays aside, words that say one thing twice, 截止 for 截至.
#ifndef BANMIAN_VALIDATE_RULES_WORD_FORMS_HPP
#define BANMIAN_VALIDATE_RULES_WORD_FORMS_HPP

#include <banmian/config.hpp>
#include <banmian/text/date.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/rules/form_index.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

namespace detail {

/// 第一批异形词整理表: the form that it recommends, and in brackets the others. Left out is what is a word of its own
/// today (连接 联接, 原来 元来), or likely where two words meet (一份|内容).
inline constexpr std::u32string_view laid_aside_forms =
    U"一锤[槌]定音 丰富多彩[采] 义无反[返]顾 乌[污]七八糟 五劳[痨]七伤 佐[左]证 保镖[镳] 倒霉[楣] 光彩[采] 关联[连] "
    U"内讧[哄] 再接再厉[砺] 凝练[炼] 分[份]量 刻画[划] 劝诫[戒] 勾画[划] 勾连[联] 原原[源]本本 原煤[元] 参与[预] "
    U"发人深省[醒] 叫花[化]子 含[涵]蓄 含糊[胡] 喝彩[采] 嘉[佳]宾 夜宵[消] 奢靡[糜] 姿势[式] 嫁妆[装] "
    U"孤苦零丁=孤苦伶[零]仃 宏[弘]愿 寄予[与] 寒碜[伧] 小题大做[作] 山楂[查] 崭[斩]新 序[叙]言 彻[澈]底 思维[惟] "
    U"恍惚[忽] 恭维[惟] 悠[优]闲 情愫[素] 惨淡[澹] 惺忪[松] 成分[份] 押[压]韵 担[耽]忧 指手画[划]脚 按捺[纳] "
    U"推诿[委] 掺[搀]假 掺[搀]和 掺[搀]杂 搭档[当挡] 摩[磨]拳擦掌 摩[磨]擦 斑[班]白 斑[班]驳 日食[蚀] 月牙[芽] "
    U"月食[蚀] 服[伏]输 本分[份] 机灵[伶] 模[摹]仿 模糊[胡] 正[整]经八百 洗练[炼] 流[留]连忘返 浑[混]水摸鱼 淫[霪]雨 "
    U"清澈[彻] 漂[飘]泊 漂[飘]流 潇[萧]洒 激愤[忿] 热衷[中]于 牵连[联] 狐[胡]臭 狡猾[滑] 独角[脚]戏 玩意[艺]儿 "
    U"疯癫[颠] 疲沓[塌] 盘[蟠]根错节 盘踞[据] 直截[捷]了当 相[像]貌 磐[盘]石 磨[魔]难 神采[彩] 秀外慧[惠]中 秉承[禀] "
    U"稀[希]世 稀[希]奇 稀[希]少 稀[希]罕 筹划[画] 筹码[马] 简练[炼] 粗鲁[卤] 精彩[采] 糊[胡]涂 糟蹋[踏] 累赘[坠] "
    U"繁[蕃]衍 纠[鸠]集 纽[钮]扣 缘[原]故 缘[原]由 缭[撩]乱 耽[担]搁 耿[梗]直 肢[支]解 脚跟[根] 自个[各]儿 色彩[采] "
    U"落寞[漠] 蝴[胡]蝶 衣着[著] 衣襟[衿] 要么[末] 覆[复]辙 训诫[戒] 谋划[画] 负隅[嵎]顽抗 贤惠[慧] 账[帐]本 "
    U"账[帐]目 跌跤[交] 踏[塌]实 车厢[箱] 轰[哄]动 辈分[份] 过分[份] 这么[末] 连[联]绵 连[联]缀 连[联]贯 透彻[澈] "
    U"逗留[遛] 那么[末] 铲[刬]除 门槛[坎] 阔佬[老] 飘[漂]零 首座[坐] 马[蚂]蜂 马虎[糊] 驾驭[御] 骄奢淫逸[佚] "
    U"骨瘦如柴[豺] 鲁[卤]莽 麻痹[痺] 孳孳=孜孜 必恭必敬=毕恭毕敬 忿忿=愤愤 热呼呼=热乎乎 蓝缕=褴褛";

/// What says one thing twice, or denies it twice, as lists of slips in print have it; and what is left of it.
inline constexpr std::u32string_view redundant_forms =
    U"切忌不要=切忌 切忌勿=切忌 切忌不可=切忌 目的是为了=目的是 目的就是为了=目的就是 原因是因为=原因是 "
    U"原因是由于=原因是 日均每天=日均 日均每日=日均 年均每年=年均 月均每月=月均 平均每人均=人均 每小时时速=时速 "
    U"每小时的时速=时速 时速每小时=时速 小时的时速=小时的速度 令人堪忧=堪忧 让人堪忧=堪忧 使人堪忧=堪忧 付诸于=付诸 "
    U"诉诸于=诉诸 见诸于=见诸 公诸于众=公之于众 加诸于=加诸 堪称为=堪称 过半数以上=过半数 超过半数以上=超过半数 "
    U"超过一半以上=超过一半 无时无刻都=时时刻刻都 无时无刻在=时时刻刻在 忍俊不住=忍俊不禁 毫无任何=没有任何 "
    U"众多莘莘学子=莘莘学子 不尽人意=不尽如人意";

[[nodiscard]] inline const form_index& laid_aside() {
    static const form_index made{laid_aside_forms};
    return made;
}
[[nodiscard]] inline const form_index& redundant() {
    static const form_index made{redundant_forms};
    return made;
}

}  // namespace detail

/// 成份, 倒楣, 百废具兴: forms that the standard of 2002 lays aside. Older issues and traditional texts are not judged
/// by it.
struct variant_form {
    static constexpr rule_info about{"word.variant", severity::info, "a form that the standard lays aside",
                                     "非推荐词形", "GF 1001-2001 第一批异形词整理表"};
    void check(const text_part& part, reporter& out) const {
        constexpr date in_force{2002, 3, 31};
        if (out.texts().traditional || !out.texts().today || *out.texts().today < in_force) return;
        if (!part.is_prose() && !part.is_heading()) return;
        detail::for_each_form(part, detail::laid_aside(), [&](std::size_t begin, std::size_t end, const auto& form) {
            if (part.starts(begin, U"成份") && part.code(end) == U'子') return false;  // 组成|份子
            const std::string right = detail::text_of(form.right);
            out.found(part, begin, end,
                      {.en = "for {} the standard recommends {}",
                       .zh = "“{}”的推荐词形为“{}”",
                       .arguments = {part.quoted(begin, end), right},
                       .suggestion = right,
                       .confidence = 0.7});
            return true;
        });
    }
};

/// 切忌不要, 日均每天, 原因是由于; 防止事故不再发生, which wishes what it would prevent.
struct redundant_words {
    static constexpr rule_info about{"text.redundant_words", severity::info, "words that say one thing twice",
                                     "语义重复或否定失当", "lists of slips in print 报刊差错; 现代汉语规范词典"};
    void check(const text_part& part, reporter& out) const {
        if ((!part.is_prose() && !part.is_heading()) || out.texts().traditional) return;
        detail::for_each_form(part, detail::redundant(), [&](std::size_t begin, std::size_t end, const auto& form) {
            if (begin > 0 && part.code(begin - 1) == U'一' && part.starts(begin, U"目的")) return false;
            const std::string right = detail::text_of(form.right);
            out.found(part, begin, end,
                      {.en = "{} says one thing twice: {} is enough",
                       .zh = "“{}”语义重复，可作“{}”",
                       .arguments = {part.quoted(begin, end), right},
                       .confidence = 0.75});
            return true;
        });
        for (const std::uint32_t at : part.cues)
            if (part.glyphs[at].code == U'再' && part.code(at - 1) == U'不') check_denial(part, at, out);
    }

private:
    /// 防止类似事件|不再发生.
    static void check_denial(const text_part& part, std::size_t at, reporter& out) {
        if (!part.starts(at + 1, U"发生") && !part.starts(at + 1, U"出现") && !part.starts(at + 1, U"重演")) return;
        constexpr std::size_t longest = 14;  // characters between the verb and what it denies
        for (std::size_t i = at - 1; i > 0 && at - i <= longest && part.is(i - 1, is_han_glyph); --i) {
            if (!part.ends(i, U"防止") && !part.ends(i, U"避免") && !part.ends(i, U"杜绝") && !part.ends(i, U"以防"))
                continue;
            out.found(part, i - 2, at + 3,
                      {.en = "{} prevents that it does not happen",
                       .zh = "“{}”否定失当：“防止”“避免”与“不”不能并用",
                       .arguments = {part.quoted(i - 2, at + 3)},
                       .confidence = 0.8});
            return;
        }
    }
};

/// 截止5月底, 截止目前: 截止 ends, 截至 is up to a time. 截止到 and 报名截止 are right.
struct up_to_time {
    static constexpr rule_info about{"word.jiezhi", severity::warning, "截止 for 截至", "“截止”应为“截至”",
                                     "现代汉语词典; 咬文嚼字: 十大语文差错 2010"};
    void check(const text_part& part, reporter& out) const {
        if ((!part.is_prose() && !part.is_heading()) || out.texts().traditional) return;
        for (const std::uint32_t at : part.cues) {
            if (part.glyphs[at].code != U'截' || part.code(at + 1) != U'止' || !names_time(part, at + 2)) continue;
            const std::size_t end = (std::min)(at + std::size_t{6}, part.glyphs.size());
            out.found(part, at, at + 2,
                      {.en = "{}: up to a time is 截至",
                       .zh = "“{}”：后接时间应用“截至”",
                       .arguments = {part.quoted(at, end)},
                       .suggestion = "截至",
                       .confidence = 0.85});
        }
    }

private:
    [[nodiscard]] static bool names_time(const text_part& part, std::size_t at) noexcept {
        if (part.is(at, is_digit_glyph)) {  // 截止20时, 截止2010年底; 截止120人 names none
            std::size_t end = at;
            while (part.is(end, is_digit_glyph)) ++end;
            constexpr std::u32string_view units = U"年月日时点号";
            return units.find(part.code(end)) != units.npos;
        }
        for (const std::u32string_view word :
             {U"目前", U"昨日", U"昨天", U"今日", U"今天", U"今年", U"去年", U"上月", U"本月", U"当日", U"发稿",
              U"记者发稿", U"昨晚", U"当前", U"上午", U"下午"})
            if (part.starts(at, word)) return true;
        return false;
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_WORD_FORMS_HPP
