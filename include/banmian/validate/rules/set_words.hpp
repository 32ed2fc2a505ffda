// SPDX-License-Identifier: BSL-1.0
/// Opt-in: the tables of forms that a standard lays aside, and of words that say one thing twice.
#ifndef BANMIAN_VALIDATE_RULES_SET_WORDS_HPP
#define BANMIAN_VALIDATE_RULES_SET_WORDS_HPP

#include <banmian/config.hpp>

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
    U"不尽人意=不尽如人意";

}  // namespace detail
}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_SET_WORDS_HPP
