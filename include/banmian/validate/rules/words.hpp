// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of words: doubled by mistake, of the other script, lost in a font, and those of the paper's own lists.
#ifndef BANMIAN_VALIDATE_RULES_WORDS_HPP
#define BANMIAN_VALIDATE_RULES_WORDS_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/rules/punctuation.hpp>
#include <banmian/validate/scripts.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

/// 的的, 我们我们, 进行了进行了. What Chinese doubles rightly is left alone: only words that it never doubles, and runs
/// of three characters and more that stand twice, not three times.
struct doubled_word {
    static constexpr rule_info about{"text.doubled_word", severity::warning, "a word twice", "字词重复",
                                     "proof-readers' practice 校对: 衍字"};
    void check(const text_part& part, reporter& out) const {
        if (!part.is_prose() && !part.is_heading()) return;
        for (const std::uint32_t at : part.repeats) {
            if (out.texts().traditional && part.code(at) == U'在') continue;  // 在在: everywhere
            for (const single& one : singles)
                if (one.code == part.code(at) && !part.glyphs[at].after_space && is_slip(part, at, one))
                    tell(part, at - 1, at + 1, at, out);
        }
        check_runs(part, out);
    }

private:
    struct single {
        char32_t code;
        std::u32string_view before;  // what makes the first one part of another word: 目的|的
        std::u32string_view behind;  // and the second: 的|的士
    };
    static constexpr std::size_t longest = 6;
    static constexpr std::array<single, 29> singles{
        {{U'的', U"目标有打中无端", U"确確士哥姐卡里喀"},
         {U'在', U"实存所现潜内外正自健好何旨意重志贵", U"乎意于"},
         {U'是', U"求但还就可若于要总只凡自非便正都既倒算老", U"非否"},
         {U'和', U"温谐缓调总共饱平祥暖讲议应唱人不", U"谐平气美睦解煦约善服田风"},
         {U'与', U"参赠给付授", U"会时否"},
         {U'为', U"作行认成因人有大无视称以华甚颇更较极尤最", U"了此何期"},
         {U'被', U"棉毛植", U"子套告单"},
         {U'从', U"服跟随盲听顺遵", U"事而来业此容前"},
         {U'及', U"以普涉顾触波危不", U"时格早其"},
         {U'我', U"自忘敌卿", U""},
         {U'他', U"吉其利排", U"人们"},
         {U'这', U"", U""},
         {U'有', U"没所拥含带持国尚占富具享只还仅须私公应未稀固原设万",
          U"限效关机趣利力意害助益序色待时人些的名毒形偿无没"},
         {U'都', U"成首丰古帝京建迁陪故旧大", U"江市灵督城匀柏"},
         {U'要', U"需主重必不想只快就还纪摘简扼首正", U"求闻素害点事员领约紧么不挟死塞人务冲"},
         {U'将', U"大即中上少老名主武干麻", U"军士领来要会帅官就够近好过"},
         {U'于', U"鉴由关对属基位至", U"田是都山丹谦洪右"},
         {U'着', U"穿跟", U"实迷火急手眼重力装陆落想"},
         {U'了', U"不为私未明得一受免难就便算地", U"之解结然断却事望得"},
         {U'们', U"哥爷娘姐妹弟", U""},
         {U'到', U"来等遇接签报", U"位达处底场期访会家岗货账此站时店任老晚头"},
         {U'就', U"成造高迁俯早", U"业读职近地医诊餐寝任座绪此是学"},
         {U'也', U"", U"门"},
         {U'以', U"可所予难加得足何借用给", U"及色往前来后上下外内此为便至其致免"},
         {U'对', U"面针相绝反一成应核校敌作派结配", U"方手话象立待应外口联于策岸付抗比峙决内"},
         {U'让', U"转出谦受割礼", U"步座利位渡"},
         {U'把', U"一火拖", U"关手握脉柄控"},
         {U'再', U"而", U"三次度生审见而"},
         {U'并', U"合", U"购入未非不且存"}}};
    [[nodiscard]] static bool is_slip(const text_part& part, std::size_t at, const single& one) noexcept {
        const char32_t before = at >= 2 ? part.code(at - 2) : U'\0';
        if (before == one.code || part.code(at + 1) == one.code) return false;
        // A stutter that somebody tells, a title, a line that begins so.
        const char32_t behind = part.code(at + 1);
        const bool goes_on = part.is(at + 1, is_han_glyph | is_digit_glyph) || behind == U'“' || behind == U'《';
        if (!goes_on || before == U'“' || before == U'《') return false;
        if (one.code == U'的' && before == U'美' && (at < 3 || !part.is(at - 3, is_han_glyph)))
            return false;  // 美的|的
        return one.before.find(before) == one.before.npos && one.behind.find(behind) == one.behind.npos;
    }
    /// Runs of two to six characters that stand twice. Of two characters in a row one has an even place, so that
    /// looking back from every second one finds them all.
    static void check_runs(const text_part& part, reporter& out) {
        const glyph* const all = part.glyphs.data();
        const std::size_t count = part.glyphs.size();
        std::size_t reported = 0;  // behind the run found last
        for (std::size_t i = 2; i < count; i += 2) {
            const char32_t code = all[i].code;
            const std::size_t farthest = (std::min)(longest, i);
            bool again = false;  // asked of all at once: most characters stand nowhere near
            for (std::size_t size = 2; size <= farthest; ++size) again |= all[i - size].code == code;
            for (std::size_t size = 2; again && size <= farthest; ++size) {
                if (all[i - size].code != code || !all[i].is(is_han_glyph)) continue;
                // The stretch around it that stood as far before.
                std::size_t begin = i;
                while (begin > size && begin + size > i && is_again(all, begin - 1, size)) --begin;
                std::size_t end = i + 1;
                while (end < count && end < begin + size && is_again(all, end, size)) ++end;
                if (end - begin < size || begin - size < reported) continue;
                reported = end;
                check_run(part, begin - size, size, out);
                break;
            }
        }
    }
    [[nodiscard]] static bool is_again(const glyph* all, std::size_t at, std::size_t size) noexcept {
        return all[at].code == all[at - size].code && all[at].is(is_han_glyph);
    }
    static void check_run(const text_part& part, std::size_t begin, std::size_t size, reporter& out) {
        const std::size_t end = begin + 2 * size;
        if (part.code(begin) == U'的') return;  // 城市的军团|的军团长
        if (size == 2 ? !never_doubled(part, begin) : !is_run(part, begin, size) || is_spoken(part, begin)) return;
        // 备战上市    备战上市: two titles of a list, whose space is gone. Looked for last: the source is read from
        // afar.
        if (out.printed(part, begin, end).find("  ") == std::string_view::npos)
            tell(part, begin, end, begin + size, out);
    }
    /// Inside quotation marks: who speaks says things twice, 不要动手不要动手.
    [[nodiscard]] static bool is_spoken(const text_part& part, std::size_t at) noexcept {
        int open = 0;
        for (const std::uint32_t mark : part.marks) {
            if (mark >= at) break;
            const char32_t code = part.code(mark);
            if (code == U'“' || code == U'「' || code == U'『' || code == U'‘') ++open;
            if (code == U'”' || code == U'」' || code == U'』' || code == U'’') open = open > 0 ? open - 1 : 0;
        }
        return open > 0;
    }
    [[nodiscard]] static bool never_doubled(const text_part& part, std::size_t begin) noexcept {
        // Nouns only where none is made of them and their own beginning: 企业|企业家, 政府|政府性 are not here.
        constexpr std::array<std::u32string_view, 91> words{
            U"我们", U"他们", U"她们", U"它们", U"咱们", U"你们", U"以及", U"并且", U"而且", U"但是", U"因为", U"所以",
            U"如果", U"由于", U"对于", U"关于", U"通过", U"根据", U"按照", U"为了", U"已经", U"正在", U"可以", U"应该",
            U"必须", U"能够", U"进行", U"开展", U"成为", U"具有", U"目前", U"近日", U"日前", U"记者", U"这些", U"那些",
            U"一些", U"这次", U"来自", U"位于", U"属于", U"其中", U"同时", U"以上", U"以下", U"所有", U"任何", U"许多",
            U"推出", U"发布", U"举行", U"召开", U"表示", U"指出", U"强调", U"认为", U"获得", U"取得", U"实现", U"提供",
            U"提出", U"发现", U"出现", U"存在", U"产生", U"造成", U"导致", U"参与", U"涉及", U"采取", U"报名", U"宣布",
            U"签署", U"启动", U"老师", U"现场", U"医院", U"价格", U"贸易", U"群众", U"市民", U"居民", U"今年", U"明年",
            U"今天", U"昨天", U"明天", U"发病", U"锦标", U"积极", U"注意"};
        for (const std::u32string_view word : words)
            if (part.starts(begin, word)) return !part.starts(begin + 4, word) && !makes_noun(part, begin + 4);
        return false;
    }
    /// 外国记者|记者团: the second begins a longer word.
    [[nodiscard]] static bool makes_noun(const text_part& part, std::size_t at) noexcept {
        constexpr std::u32string_view ends = U"团会站证节部局院家界队长室处报网法费税";
        return ends.find(part.code(at)) != ends.npos;
    }
    /// Not three times, not one character over and over, nothing that is counted: 一步步一步步, 同志们同志们.
    [[nodiscard]] static bool is_run(const text_part& part, std::size_t begin, std::size_t size) noexcept {
        if (begin >= size && part.code(begin - 1) == part.code(begin + size - 1)) return false;
        if (begin + 2 * size < part.glyphs.size() && part.code(begin + 2 * size) == part.code(begin)) return false;
        if (part.ends(begin + size, U"行政区") && part.code(begin + 2 * size) == U'域') return false;  // 行政区|域
        if (size == 3 && part.starts(begin, U"会联合")) return false;  // 工会联合会|联合发起
        // 盼望着盼望着; 自己给|自己|给予好评.
        if (part.code(begin + size - 1) == U'着' || part.starts(begin, U"自己")) return false;
        std::size_t repeated = 0;
        for (std::size_t i = begin; i < begin + size; ++i) {
            constexpr std::u32string_view counted = U"一二三四五六七八九十百千几很好来啊呀们吧吗呢么谁哪怎幾誰少";
            if (counted.find(part.code(i)) != counted.npos) return false;
            repeated += i > begin && part.code(i) == part.code(i - 1) ? 1U : 0U;
        }
        for (std::size_t i = begin; i <= begin + 2 * size; ++i)
            if (part.code(i) == U'》' || part.code(i) == U'”' ||
                (i < part.glyphs.size() && i > begin && part.glyphs[i].after_space))
                return false;
        const char32_t before = begin > 0 ? part.code(begin - 1) : U'\0';
        return repeated == 0 && before != U'“' && before != U'《' && before != U'·';
    }
    static void tell(const text_part& part, std::size_t begin, std::size_t end, std::size_t second, reporter& out) {
        const std::size_t last = (std::min)(end + 2, part.glyphs.size());
        out.found(part, begin, last,
                  {.en = "{} stands twice: {}",
                   .zh = "“{}”重复：“{}”",
                   .arguments = {part.quoted(second, end > second ? end : second + 1), part.quoted(begin, last)},
                   .confidence = 0.8});
    }
};

/// 書記 in a simplified text, 书记 in a traditional one. A run of them is one finding; a paragraph that is in the other
/// script throughout is quoted rightly.
struct other_script {
    static constexpr rule_info about{"text.traditional_char", severity::warning, "characters of the other script",
                                     "繁简混用", "国家通用语言文字法 art. 17; 通用规范汉字表 2013"};
    void check(const text_part& part, reporter& out) const {
        if (!out.texts().traditional) check_traditional(part, out);
    }
    void check(const reading& texts, reporter& out) const {
        if (!texts.traditional) return;
        std::vector<std::pair<const text_part*, std::size_t>> seen;
        for (const text_part& part : texts.parts) add_simplified(part, seen);
        for (const auto& [part, at] : seen) {
            constexpr std::ptrdiff_t habit = 3;  // places: a name that is written so, 黄家晋
            const auto same = [code = part->code(at)](const auto& other) {
                return other.first->code(other.second) == code;
            };
            if (std::count_if(seen.begin(), seen.end(), same) < habit) tell_simplified(*part, at, out);
        }
    }

private:
    static void check_traditional(const text_part& part, reporter& out) {
        constexpr std::size_t most = 12;  // more, and nearly no simplified ones: a quotation as printed
        if (part.traditional.empty() || part.role == block_role::colophon_text) return;
        if (part.traditional.size() > most || part.traditional.size() > part.simplified) return;
        for (std::size_t k = 0; k < part.traditional.size(); ++k) {
            const std::size_t begin = part.traditional[k];
            std::size_t end = begin + 1;
            while (k + 1 < part.traditional.size() && part.traditional[k + 1] <= end + 1)
                end = part.traditional[++k] + 1;
            if (is_japanese(part, begin, end)) continue;
            out.found(part, begin, end,
                      {.en = "{} is traditional in a simplified text",
                       .zh = "简体文中有繁体字“{}”",
                       .arguments = {part.quoted(begin, end)},
                       .confidence = 0.8});
        }
    }
    /// 郵便箱 beside kana: neither script is meant.
    [[nodiscard]] static bool is_japanese(const text_part& part, std::size_t begin, std::size_t end) noexcept {
        constexpr std::size_t around = 8;  // characters
        for (std::size_t i = begin - (std::min)(begin, around); i < (std::min)(end + around, part.glyphs.size()); ++i)
            if (part.code(i) >= U'\u3041' && part.code(i) <= U'\u30FA') return true;
        return false;
    }
    /// 李慧琼: persons write their names as they do.
    [[nodiscard]] static bool ends_name(const text_part& part, std::size_t at) noexcept {
        return at >= 2 && grammar::surname_set.holds(part.code(at - 2)) && part.is(at - 1, is_han_glyph);
    }
    static void add_simplified(const text_part& part, std::vector<std::pair<const text_part*, std::size_t>>& seen) {
        constexpr std::size_t most = 3;
        if (part.simplified == 0 || part.simplified > most || part.traditional.size() < 3 * part.simplified) return;
        for (std::size_t i = 0; i < part.glyphs.size(); ++i)
            if (banmian::detail::simplified_only.holds(part.code(i)) && !ends_name(part, i) &&
                !is_japanese(part, i, i + 1))
                seen.emplace_back(&part, i);
    }
    static void tell_simplified(const text_part& part, std::size_t at, reporter& out) {
        out.found(part, at, at + 1,
                  {.en = "{} is simplified in a traditional text",
                   .zh = "繁体文中有简体字“{}”",
                   .arguments = {part.quoted(at, at + 1)},
                   .confidence = 0.6})
            .severity = severity::info;
    }
};

/// □ between words, and ？ where a · or a rare character was lost: “乐活？增值”.
struct glyph_lost {
    static constexpr rule_info about{"text.glyph_lost", severity::warning, "a character was lost", "缺字",
                                     "text layers of PDF files and OCR output"};
    void check(const text_part& part, reporter& out) const {
        if (!part.is_prose() && !part.is_heading()) return;
        for (std::size_t k = 0; k < part.marks.size(); ++k) {
            const std::uint32_t at = part.marks[k];
            const char32_t code = part.code(at);
            if (code == U'□' || code == U'�') {
                std::size_t end = at + 1;
                while (part.code(end) == code) ++end, ++k;
                const bool inside = at > 0 && part.is(at - 1, is_han_glyph) && !part.glyphs[at].after_space &&
                                    part.is(end, is_han_glyph) && !part.glyphs[end].after_space;
                const bool signs = part.says_any(end, (std::min)(end + 14, part.glyphs.size()),
                                                 {U"记者", U"通讯员", U"本报", U"作者", U"特约", U"撰稿"}) ||
                                   names_author(part, end);  // □本报记者, □某某研究中心 张三: an ornament
                if (code == U'□' && inside && !signs) tell(part, at, end, out);
            } else if (grammar::narrow(code) == U'?' &&
                       (is_in_name(part, at) || detail::stands_for_lost(part, at, out))) {
                tell(part, at, at + 1, out);
            }
        }
    }

private:
    /// A unit and, set apart from it, a name.
    [[nodiscard]] static bool names_author(const text_part& part, std::size_t begin) noexcept {
        constexpr std::size_t longest = 12;  // characters
        for (std::size_t i = begin; i < part.glyphs.size() && i < begin + longest && part.is(i, is_han_glyph); ++i)
            if (i > begin && part.glyphs[i].after_space) return true;
        return false;
    }
    /// A ？ in the middle of a short name in quotes or of a title, which asks nothing.
    [[nodiscard]] static bool is_in_name(const text_part& part, std::size_t at) noexcept {
        constexpr std::size_t longest = 12;
        if (!part.is(at + 1, is_han_glyph) || at == 0 || !part.is(at - 1, is_han_glyph)) return false;
        std::size_t begin = at;
        while (begin > 0 && part.is(begin - 1, is_han_glyph) && at - begin < longest) --begin;
        std::size_t end = at + 1;
        while (part.is(end, is_han_glyph) && end - at < longest) ++end;
        const char32_t open = begin > 0 ? part.code(begin - 1) : U'\0';
        const bool named = (open == U'“' && part.code(end) == U'”') || (open == U'《' && part.code(end) == U'》');
        if (!named || end - begin > longest) return false;
        for (std::size_t i = begin; i < at; ++i) {
            constexpr std::u32string_view asking = U"吗呢谁什哪怎何几多少否啥么嘛不没是";
            if (asking.find(part.code(i)) != asking.npos) return false;
        }
        return true;
    }
    static void tell(const text_part& part, std::size_t begin, std::size_t end, reporter& out) {
        const std::size_t from = begin - std::min<std::size_t>(begin, 4);
        const std::size_t to = (std::min)(end + 4, part.glyphs.size());
        out.found(part, begin, end,
                  {.en = "a character seems lost at {}",
                   .zh = "“{}”处疑缺字",
                   .arguments = {part.quoted(from, to)},
                   .confidence = 0.8,
                   .habit = part.quoted(begin, begin + 1)});
    }
};

namespace detail {
/// Tells every place of `words` in a text.
inline void tell_words(const text_part& part, const std::vector<house_word>& words, std::string_view en,
                       std::string_view zh, reporter& out) {
    for (const house_word& one : words) {
        if (one.word.empty()) continue;
        for (std::size_t at = part.text.find(one.word); at != part.text.npos;
             at = part.text.find(one.word, at + one.word.size())) {
            message what{.en = en, .zh = zh, .arguments = {one.word, one.instead}};
            if (!one.instead.empty()) what.suggestion = one.instead;
            out.found_bytes(part, at, at + one.word.size(), what);
        }
    }
}
}  // namespace detail

/// 禁用词 of the paper's own list.
struct forbidden_word {
    static constexpr rule_info about{"word.forbidden", severity::warning, "a word that the paper does not print",
                                     "本报禁用词", "the paper's own list"};
    void check(const text_part& part, reporter& out) const {
        detail::tell_words(part, out.words().forbidden, "the paper does not print {}", "“{}”为本报禁用词", out);
    }
};

/// 规范用语 of the paper's own list.
struct preferred_word {
    static constexpr rule_info about{"word.preferred", severity::info, "the paper prints another word",
                                     "本报另有规范用语", "the paper's own list"};
    void check(const text_part& part, reporter& out) const {
        detail::tell_words(part, out.words().preferred, "for {} the paper prints {}", "“{}”本报用“{}”", out);
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_WORDS_HPP
