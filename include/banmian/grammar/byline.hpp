// SPDX-License-Identifier: BSL-1.0
/// Bylines 署名: 本报记者X, 新华社记者X 通讯员Y, （李舫）, bare names on a line, and those behind a dateline.
#ifndef BANMIAN_GRAMMAR_BYLINE_HPP
#define BANMIAN_GRAMMAR_BYLINE_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/bigrams.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/grammar/own_words.hpp>
#include <banmian/grammar/scan.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

/// Persons named together under one role. Ranges count glyphs.
struct byline_group {
    range organisation{};  ///< 本报, 新华社; empty when none is named
    range role{};          ///< 记者, 通讯员, 本报评论员; empty for bare names
    std::vector<range> names{};
};

/// A byline: its groups, and all that it covers.
struct byline_match {
    range whole{};
    std::vector<byline_group> groups{};
};

/// Surnames of one character: 299 by the counts of text corpora, with the traditional forms of those that have one.
inline constexpr std::u32string_view surnames =
    U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜"
    U"崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛"
    U"樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉"
    U"骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗"
    U"瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗"
    U"燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈"
    U"晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶"
    U"斯元束檀衣信展阴昝智幸奉植衡富尧闭由亨"
    U"張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇呂盧鍾譚陸範賈韋鄒閻龍賀顧龔萬錢嚴湯溫齊喬龐顏莊聶魯歐關蘭寧紀"
    U"單塗駱藍遊華饒陽時農繆簡車項連蘆麥婁竇黨宮費衛應鄔邊師榮叢鞏遲鄺談樂鬱儲勞樓滿聞厲區權強帥";

inline constexpr ideograph_set surname_set(surnames);

/// Surnames of two characters.
inline constexpr lexicon<24> double_surnames{{U"欧阳", U"歐陽", U"上官", U"司马", U"司馬", U"诸葛", U"諸葛", U"东方",
                                              U"皇甫", U"尉迟", U"公孙", U"慕容", U"令狐", U"夏侯", U"司徒", U"端木",
                                              U"南宫", U"呼延", U"长孙", U"轩辕", U"鲜于", U"申屠", U"拓跋", U"宇文"}};

/// Length in glyphs of the surname at the cursor; 0 when there is none.
[[nodiscard]] constexpr std::size_t surname_at(scan in) noexcept {
    const std::size_t begin = in.at();
    if (eat_word(in, double_surnames, &own_words::surnames)) return in.at() - begin;
    return !in.done() && surname_set.holds(in.here().code) && reads_ours(in, &own_words::surnames) ? 1 : 0;
}

/// True for what may be a person's Chinese name: a surname and one or two more Han.
[[nodiscard]] constexpr bool is_name(glyph_run run, range of) noexcept {
    for (std::size_t i = of.begin; i < of.end; ++i)
        if (!run[i].is(is_han_glyph)) return false;
    const std::size_t surname = surname_at(scan(run, of.begin));
    return surname > 0 && of.size() > surname && of.size() <= surname + 2;
}

namespace detail {

inline constexpr lexicon<25> roles{{U"本报评论员", U"特约评论员", U"本报特约评论员", U"特派记者", U"特约记者",
                                    U"见习记者",   U"实习记者",   U"摄影记者",       U"首席记者", U"全媒体记者",
                                    U"融媒体记者", U"文字记者",   U"图片记者",       U"报道组",   U"特约通讯员",
                                    U"实习生",     U"通讯员",     U"评论员",         U"观察员",   U"特派员",
                                    U"撰稿人",     U"特约撰稿",   U"记者",           U"記者",     U"通訊員"}};
inline constexpr lexicon<26> marked_roles{{U"图/文", U"作者", U"编译",   U"撰文", U"执笔", U"供稿", U"整理",
                                           U"编者",  U"編者", U"主持人", U"策划", U"统筹", U"文字", U"摄影",
                                           U"攝影",  U"制图", U"绘图",   U"漫画", U"图表", U"特寫", U"文图",
                                           U"文/图", U"文",   U"图",     U"编辑", U"編輯"}};
inline constexpr lexicon<18> after_names{{U"报道", U"報道", U"報導", U"摄影报道", U"摄", U"攝", U"文/图", U"图/文",
                                          U"文", U"图", U"整理", U"编译", U"編譯", U"采写", U"著", U"译", U"譯",
                                          U"供稿"}};
/// What a reporter's column is called, and no name: 记者手记.
inline constexpr lexicon<10> columns{
    {U"手记", U"札记", U"观察", U"述评", U"来信", U"视点", U"感言", U"点评", U"调查", U"日记"}};

/// True when a glyph makes a word with one of its neighbours, or a part of one.
[[nodiscard]] inline bool makes_word(glyph_run run, std::size_t at) noexcept {
    const bigram_table& pairs = bigram_table::instance();
    return (at > 0 && pairs.level(run[at - 1].code, run[at].code) > 0) ||
           (at + 1 < run.size() && pairs.level(run[at].code, run[at + 1].code) > 0);
}

/// Splits a run of Han without separators into names by their surnames: 李天金杨钊良. False when it is none.
template <class = when_used>
bool split_names(glyph_run run, range of, std::vector<range>& names, bool trusted, int depth = 0) {
    if (of.empty()) return true;
    if (depth > 8) return false;
    // Without separators, and without a role before them, only the commonest surnames are believed, and the next
    // commonest where they make no word with what stands beside them: 隋 of 吴德明隋高峰, not 平 of 聂卫平入围.
    constexpr std::size_t known = 250;  // surnames from the commonest on
    const std::size_t common = trusted ? surnames.size() : 160;
    const std::size_t surname = surname_at(scan(run, of.begin));
    scan look(run, of.begin);
    const bool own = eat_own(look, &own_words::surnames);
    if (surname == 0) return false;
    const std::size_t place = surname == 1 && !own ? surnames.find(run[of.begin].code) : 0;
    if (place >= common && (place >= known || makes_word(run, of.begin))) return false;
    for (const std::size_t given : {std::size_t{2}, std::size_t{1}}) {
        const range name{of.begin, of.begin + surname + given};
        if (name.end > of.end || !is_name(run, name)) continue;
        names.push_back(name);
        if (split_names(run, {name.end, of.end}, names, trusted, depth + 1)) return true;
        names.pop_back();
    }
    return false;
}

/// Reads an organisation and a role: 本报记者, 新华社特派记者, 本报驻东京记者, 通讯员. False when there is no role.
constexpr bool eat_role(scan& in, byline_group& group) noexcept {
    const std::size_t begin = in.at();
    if (eat_word(in, roles, &own_words::byline_roles)) {
        group.role = {begin, in.at()};
        return true;
    }
    const bool slashed = in.peek(1) == U'/';  // 文/图 says by itself that it is one
    if (in.eat_any(marked_roles) >= 0) {      // common words: a role only with its colon
        if (in.peek() == U':' || in.peek() == U'/' || (slashed && in.at() == begin + 3)) {
            group.role = {begin, in.at()};
            return true;
        }
        in.move_to(begin);
    }
    if (in.peek() == U'《') {                // 《中国电力报》记者
        constexpr std::size_t longest = 14;  // glyphs of a paper's name with its marks
        std::size_t ahead = 1;
        while (ahead < longest && in.peek(ahead) != U'》' && in.peek(ahead) != 0) ++ahead;
        if (in.peek(ahead) != U'》') return false;
        in.skip(ahead + 1);
    } else if (!eat_word(in, agencies, &own_words::agencies)) {
        return false;
    }
    const std::size_t role = in.at();
    group.organisation = {begin, role};
    if (eat_word(in, roles, &own_words::byline_roles)) {
        group.role = {role, in.at()};
        return true;
    }
    if (in.eat(U"驻") || in.eat(U"駐")) {
        for (std::size_t steps = 0; steps < 10 && !in.done(); ++steps) {
            if (eat_word(in, roles, &own_words::byline_roles)) {
                group.role = {role, in.at()};
                return true;
            }
            in.skip();
        }
    }
    in.move_to(begin);
    group = {};
    return false;
}

/// True where a list of names is parted: by a stop, or by the space before the glyph.
[[nodiscard]] constexpr bool is_list_mark(char32_t code) noexcept {
    return banmian::detail::one_of(code, U"、,，/／·;；&");
}

/// True where a word behind names ends their list, as the last word before `end`: 王一 整理.
[[nodiscard]] constexpr bool ends_list(glyph_run run, std::size_t at, std::size_t end) noexcept {
    scan look(run.first(end), at);
    return look.eat_any(after_names) >= 0 && look.done();
}

/// Where the words end that begin at `begin` and that may be a name, or several without a mark: before a role, a word
/// that ends a list of names, and a space that parts names.
template <class = when_used>
[[nodiscard]] std::size_t end_of_names(glyph_run run, std::size_t begin, std::size_t end) {
    constexpr std::size_t longest = 24;  // glyphs: six names of four
    byline_group ahead;
    std::size_t stop = begin;
    for (; stop < end && run[stop].is(is_han_glyph | is_latin_glyph) && stop - begin < longest; ++stop) {
        scan look(run, stop);
        // A space parts names, unless it would leave a lone character: then it came from a wrap.
        if (stop >= begin + 2 && run[stop].after_space && stop + 1 < end && run[stop + 1].is(is_han_glyph)) break;
        if (stop > begin + 1 && (eat_role(look, ahead) || (run[stop].after_space && ends_list(run, stop, end)))) break;
    }
    return stop;
}

/// True when another name may stand at the cursor, behind a mark or a space; moves past the mark.
template <class = when_used>
[[nodiscard]] bool another_name(glyph_run run, scan& in, std::size_t end) {
    if (in.at() >= end) return false;
    const bool marked = is_list_mark(run[in.at()].code);
    if (!marked && !run[in.at()].after_space) return false;
    if (marked) in.skip();
    byline_group next;
    scan look = in;
    return in.at() >= end || !(eat_role(look, next) || ends_list(run, in.at(), end));
}

/// Reads names up to `end`, a role or a stop. Names under a role may be of any form of two to four Han; bare ones must
/// begin with a surname.
template <class = when_used>
bool eat_names(glyph_run run, scan& in, std::size_t end, byline_group& group) {
    const bool trusted = !group.role.empty();
    while (in.at() < end) {
        const range whole{in.at(), end_of_names(run, in.at(), end)};
        if (whole.size() < 2) return !group.names.empty() && whole.empty();
        std::vector<range> split;
        if (is_name(run, whole) || (trusted && whole.size() <= 4))
            group.names.push_back(whole);
        else if (split_names(run, whole, split, trusted))
            group.names.insert(group.names.end(), split.begin(), split.end());
        else
            return false;
        in.move_to(whole.end);
        if (!another_name(run, in, end)) break;
    }
    return !group.names.empty();
}

/// Reads 深圳机场集团公司吴建飞 or 岳阳市委书记阳宝华: a body or an office, by its last word, and a name.
template <class = when_used>
std::optional<byline_match> match_affiliated(glyph_run run, range inner) {
    static constexpr std::array<std::u32string_view, 48> endings{
        U"公司",   U"集团",   U"大学",   U"学院", U"学校", U"中学", U"小学",   U"研究院", U"研究所", U"委员会",
        U"协会",   U"学会",   U"医院",   U"市委", U"县委", U"省委", U"部队",   U"报社",   U"中心",   U"总厂",
        U"书记",   U"市长",   U"县长",   U"省长", U"主席", U"主任", U"局长",   U"院长",   U"校长",   U"教授",
        U"部长",   U"研究员", U"团长",   U"导演", U"编剧", U"会长", U"理事长", U"秘书长", U"厂长",   U"经理",
        U"董事长", U"社长",   U"总编辑", U"主编", U"司长", U"厅长", U"工程师", U"代表"};
    if (!run[inner.begin].is(is_han_glyph)) return std::nullopt;  // ——记工程师林华卿
    constexpr std::size_t longest_name = 4;                       // glyphs: a double surname and two
    for (std::size_t cut = inner.end > inner.begin + longest_name + 2 ? inner.end - longest_name : inner.begin + 2;
         cut + 2 <= inner.end; ++cut) {
        if (!is_name(run, {cut, inner.end})) continue;
        if (word_at_end(part(run, inner.begin, cut), endings) == 0) continue;
        byline_group group;
        group.organisation = {inner.begin, cut};
        group.names.push_back({cut, inner.end});
        byline_match made;
        made.whole = {0, run.size()};
        made.groups.push_back(std::move(group));
        return made;
    }
    return std::nullopt;
}

/// Reads a body that signs as one: 外经贸部《中国对外经济贸易白皮书》编委会, 国家计委课题组.
template <class = when_used>
std::optional<byline_match> match_collective(glyph_run run, range inner) {
    static constexpr std::array<std::u32string_view, 7> endings{U"编委会", U"编辑部", U"课题组",    U"调查组",
                                                                U"写作组", U"编写组", U"联合报道组"};
    constexpr std::size_t longest = 24;  // glyphs of a body's name
    if (inner.size() > longest) return std::nullopt;
    for (std::size_t i = inner.begin; i < inner.end; ++i)
        if (!run[i].is(is_han_glyph) && run[i].code != U'《' && run[i].code != U'》') return std::nullopt;
    if (word_at_end(part(run, inner.begin, inner.end), endings) == 0) return std::nullopt;
    byline_match made;
    made.whole = {0, run.size()};
    made.groups.emplace_back().names.push_back(inner);
    return made;
}

/// Reads a byline that is a body's, alone or with who speaks for it.
template <class = when_used>
std::optional<byline_match> match_body(glyph_run run, range inner) {
    std::optional<byline_match> body = match_collective(run, inner);
    return body ? body : match_affiliated(run, inner);
}

/// What stands inside the marks and brackets around a byline.
struct bare_byline {
    range inner{};
    bool marked = false;  ///< behind or before a mark: □ 本报记者 沈一舟
};
[[nodiscard]] constexpr bare_byline inside_marks(glyph_run run) noexcept {
    bare_byline made{{0, run.size()}, false};
    range& inner = made.inner;
    while (inner.size() > 2 && (is_mark(run[inner.begin].code) || is_mark(run[inner.end - 1].code))) {
        if (is_mark(run[inner.begin].code))
            ++inner.begin, made.marked = true;
        else
            --inner.end;
    }
    while (inner.size() > 2 && run[inner.begin].is(is_opening_glyph) && run[inner.end - 1].is(is_closing_glyph))
        ++inner.begin, --inner.end;
    return made;
}

/// Reads the role that stands behind names: 王一 整理. One before a colon is the role of the names behind it: 图/李二.
constexpr void eat_role_behind(scan& in, byline_group& group) noexcept {
    const std::size_t after = in.at();
    if (in.eat_any(after_names) < 0) return;
    if (in.peek() == U':' || in.peek() == U'/')
        in.move_to(after);
    else if (group.role.empty())
        group.role = {after, in.at()};
}

}  // namespace detail

/// Reads a whole run as a byline: a line or a bracket that holds nothing else. Bare names are believed only when
/// `names_alone` is set, as the parser does between a headline and a text, or behind a mark.
template <class = when_used>
[[nodiscard]] std::optional<byline_match> match_byline(glyph_run run, bool names_alone = false) {
    constexpr std::size_t longest = 60;  // glyphs: what is longer names more people than a byline does
    if (run.size() < 2 || run.size() > longest) return std::nullopt;
    const auto [inner, marked] = detail::inside_marks(run);
    names_alone = names_alone || marked;
    scan in(run.first(inner.end), inner.begin);
    byline_match made;
    made.whole = {0, run.size()};
    while (!in.done()) {
        byline_group group;
        const bool first = made.groups.empty();
        const bool role = detail::eat_role(in, group);
        if (!role && !names_alone && first) return std::nullopt;
        if (role) in.eat_one(U":/");
        if (role && scan(in).eat_any(detail::columns) >= 0) return std::nullopt;
        const bool house = in.done() && role && first && group.role.size() >= 3;  // 本报评论员: nobody is named
        if (!house) {
            if (!detail::eat_names(run, in, inner.end, group))
                return names_alone && first && !role ? detail::match_body(run, inner) : std::nullopt;
            detail::eat_role_behind(in, group);
            in.eat_one(U"、,/;:·");
        }
        made.groups.push_back(std::move(group));
    }
    return made.groups.empty() ? std::nullopt : std::optional<byline_match>(std::move(made));
}

namespace detail {

/// Reads the reporters in the bracket that opens at glyph `at`: (记者X 通讯员Y).
template <class = when_used>
[[nodiscard]] std::optional<byline_match> match_bracketed_reporters(glyph_run run, std::size_t at,
                                                                    std::size_t longest) {
    std::size_t end = at + 1;
    while (end < run.size() && end - at < longest && narrow(run[end].code) != U')') ++end;
    if (end >= run.size() || narrow(run[end].code) != U')') return std::nullopt;
    std::optional<byline_match> made = match_byline(part(run, at, end + 1));
    if (!made) return std::nullopt;
    for (byline_group& group : made->groups) {
        for (range* of : {&group.organisation, &group.role})
            if (!of->empty()) of->begin += at, of->end += at;
        for (range& name : group.names) name.begin += at, name.end += at;
    }
    made->whole = {at, end + 1};
    return made;
}

/// Where the names of reporters end that begin at `begin`: at 报道, a colon or the next role. Nothing where a stop ends
/// them: then this is no byline but a sentence about reporters.
template <class = when_used>
[[nodiscard]] std::optional<std::size_t> end_of_reporters(glyph_run run, std::size_t begin) {
    constexpr std::size_t longest = 30;  // glyphs of names in a row
    for (std::size_t end = begin; end < run.size() && end - begin < longest; ++end) {
        scan look(run, end);
        byline_group next;
        if (look.eat(U"报道") || look.eat(U"報道") || look.eat(U"報導") || look.peek() == U':') return end;
        if (end > begin + 1 && eat_role(look, next)) return end;
        if (!run[end].is(is_han_glyph) && !is_list_mark(run[end].code)) break;
    }
    return std::nullopt;
}

}  // namespace detail

/// Reads the byline that follows a dateline: `(记者X 通讯员Y)`, `记者X、Y报道:`. `at` is the glyph after the dateline.
template <class = when_used>
[[nodiscard]] std::optional<byline_match> match_reporters(glyph_run run, std::size_t at) {
    constexpr std::size_t longest = 60;  // glyphs with the bracket
    scan in(run, at);
    if (in.done()) return std::nullopt;
    if (in.peek() == U'(') return detail::match_bracketed_reporters(run, at, longest);
    byline_match made;
    while (!in.done() && in.at() - at < longest) {
        byline_group group;
        if (!detail::eat_role(in, group)) break;
        const std::optional<std::size_t> end = detail::end_of_reporters(run, in.at());
        if (!end || !detail::eat_names(run, in, *end, group)) break;
        in.move_to(*end);
        if (!in.eat(U"报道")) in.eat(U"報道");
        made.groups.push_back(std::move(group));
        made.whole = {at, in.at()};
        if (in.eat_one(U":,")) break;
    }
    return made.groups.empty() ? std::nullopt : std::optional<byline_match>(std::move(made));
}

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_BYLINE_HPP
