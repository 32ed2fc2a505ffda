// SPDX-License-Identifier: BSL-1.0
/// Page headers 报眉 and mastheads 报头: page number and name, date, weekday, 农历, 期号, CN, and who made the page.
#ifndef BANMIAN_GRAMMAR_PAGE_HEADER_HPP
#define BANMIAN_GRAMMAR_PAGE_HEADER_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/byline.hpp>
#include <banmian/grammar/day.hpp>
#include <banmian/grammar/header_words.hpp>
#include <banmian/grammar/own_words.hpp>
#include <banmian/grammar/scan.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

/// One entry of the staff line: 责编:王斌. Ranges count glyphs.
struct staff_entry {
    range role{};
    std::vector<range> names{};
};

/// What a page header or a masthead says. Ranges count glyphs; empty ones were not there.
struct header_match {
    std::string page{};  ///< 1, A01; Han numerals as Arabic digits
    range name{};        ///< 要闻
    named_day day{};
    range weekday{};
    range lunar{};
    range newspaper{};
    std::string issue_number{};  ///< digits of 总第9168期
    range cn{};
    range issn{};
    range post_code{};
    int page_count = 0;  ///< of 今日4版
    std::vector<staff_entry> staff{};
    std::size_t read = 0;   ///< glyphs that belong to one of these
    std::size_t parts = 0;  ///< how many of these there are
    bool edited = false;    ///< 责编, 校对, 版式 is among the staff: roles that no article's byline has
    bool folio = false;     ///< nothing but a page's name, or its number without 版 and its name: 8 文化

    /// True when the run is a header rather than a text that mentions a date.
    [[nodiscard]] bool convinces(std::size_t glyphs) const noexcept {
        if (folio) return false;  // a heading may read so: see `header_match::folio`
        return (parts >= 2 && read * 10 >= glyphs * 6) || (!page.empty() && read * 10 >= glyphs * 5) ||
               (edited && read + 2 >= glyphs);  // （责编：王斌）
    }
};

/// How far a run is read that turns out to be no header.
enum class header_reading : std::uint8_t {
    whole,      ///< to its end
    promising,  ///< as long as it may still convince, see `header_match::convinces`
};

namespace detail {

/// Reads a header. Every `eat_…` reads one part where the scan stands and keeps what it says, or reads nothing: then
/// the scan stands where it stood.
template <class = when_used>
class header_reader {
public:
    explicit header_reader(glyph_run run) : run_(run), in_(run) {}

    [[nodiscard]] header_match read(header_reading reading) {
        while (!in_.done()) {
            at_ = in_.at();
            // A colon behind a page's number counts twice.
            if (reading == header_reading::promising && (made_.read + in_.left() + 1) * 10 < run_.size() * 5) break;
            token_ = at_ == 0 || apart(at_) || !run_[at_ - 1].is(is_han_glyph | is_latin_glyph | is_digit_glyph);
            if (!eat_part()) in_.skip();
        }
        take_bare_number();
        return std::move(made_);
    }

private:
    /// The parts of a header, in the order in which they are tried; what the first character cannot begin is not.
    bool eat_part() {
        first_ = in_.peek();
        if (!in_.here().is(is_digit_glyph | is_latin_glyph) && !part_firsts.may_hold(first_) && run_.own() == nullptr)
            return token_ && eat_newspaper();
        numeral_ = grammar::begins_number(first_);
        return (begins(U"今本共") && eat_page_count()) ||         // 今日4版: how many pages, not which
               (begins_page() && eat_page()) ||                   // 第1版 要闻, A01版, 01
               (begins_date() && eat_date()) ||                   // 2023年2月21日, 民國二十八年四月廿一日
               (numeral_ && eat_no_date()) ||                     // 2024年13月45日
               (begins_lunar() && eat_bare_lunar_day()) ||        // 癸卯年二月初二
               (begins(U"星礼周") && eat_weekday()) ||            // 星期二
               (begins(U"农農夏") && eat_lunar_day_by_name()) ||  // 农历二月初二
               (begins(U"总總第") && eat_number_of_issue()) ||    // 总第9168期
               (begins(U"国C") && eat_cn()) ||                    // 国内统一连续出版物号:CN 41-0016
               (begins(U"国I") && eat_issn()) ||                  // ISSN 1002-1234
               (begins(U"邮代") && eat_post_code()) ||            // 邮发代号:35-50
               (token_ && made_.parts > 0 && eat_service()) ||    // 晴转多云 12℃～25℃, 网址:…
               eat_staff() ||                                     // 责编:王斌
               (token_ && made_.name.empty() && eat_page_name()) ||  // 要闻
               (token_ && eat_newspaper());                          // 滨河日报
    }

    [[nodiscard]] bool begins(std::u32string_view firsts) const noexcept {
        return banmian::detail::one_of(first_, firsts);
    }
    [[nodiscard]] bool apart(std::size_t i) const noexcept { return stands_apart(run_, i); }
    [[nodiscard]] bool begins_page() const noexcept {
        return made_.page.empty() && (numeral_ || in_.here().is(is_latin_glyph) || first_ == U'第');
    }
    [[nodiscard]] bool begins_date() const noexcept {
        return made_.day.day == 0 && (numeral_ || era_firsts.may_hold(first_));
    }
    [[nodiscard]] bool begins_lunar() const noexcept {
        return token_ && made_.lunar.empty() && (numeral_ || begins(U"甲乙丙丁戊己庚辛壬癸正冬腊臘闰閏"));
    }
    bool took() noexcept {
        made_.read += in_.at() - at_;
        ++made_.parts;
        return true;
    }
    bool back() noexcept {
        in_.move_to(at_);
        return false;
    }
    bool eat_first_of(std::initializer_list<std::u32string_view> words) noexcept {
        for (const std::u32string_view word : words)
            if (in_.eat(word)) return true;
        return false;
    }
    /// End of the Han from `begin` on that stand together.
    [[nodiscard]] std::size_t end_of_word(std::size_t begin) const noexcept {
        std::size_t end = begin;
        while (end < run_.size() && run_[end].is(is_han_glyph) && !(end > begin && apart(end))) ++end;
        return end;
    }

    /// A word that ends in 报 as newspapers' names do; 天气预报, 公报 and their like are reports.
    [[nodiscard]] bool is_newspaper(std::size_t begin, std::size_t end) const noexcept {
        return end - begin >= 2 && end - begin <= 10 && banmian::detail::one_of(run_[end - 1].code, U"报報") &&
               !(end - begin >= 3 &&
                 banmian::detail::one_of(run_[end - 2].code, U"预預公简簡快战戰捷情年汇匯通喜警举舉"));
    }
    /// The newspaper's name, alone as a word.
    bool eat_newspaper() {
        if (!made_.newspaper.empty()) return false;
        const std::size_t end = end_of_word(at_);
        if (!is_newspaper(at_, end)) return false;
        in_.move_to(end);
        made_.newspaper = {at_, end};
        return took();
    }
    bool eat_page_count() {
        if (!eat_first_of({U"今日", U"本期", U"共"})) return false;
        while (eat_first_of({U"共", U"本报", U"本報", U"出版", U"出", U"对开", U"四开"})) {
        }
        const int count = eat_number(in_);
        if (count <= 0 || !in_.eat(U"版")) return back();
        made_.page_count = count;
        return took();
    }
    bool eat_page() {
        in_.eat(U"第");
        std::string label;
        while (!in_.done() && in_.here().is(is_latin_glyph) && label.size() < 2)
            append_utf8(in_.peek(), label), in_.skip();
        const bool lettered = !label.empty();
        const bool zero = !in_.done() && in_.peek() == U'0';
        const int number = eat_number(in_);
        const bool ends = in_.done() || in_.here().after_space;
        if (number <= 0 || number >= 1000 || !(in_.eat(U"版") || (token_ && ends && (lettered || zero)))) {
            if (number > 0 && number < 100 && token_ && !lettered && (ends ? is_at_edge() : is_before_page_name()))
                bare_ = {at_, in_.at()};
            return back();
        }
        if (zero) label += '0';
        made_.page = label + std::to_string(number);
        took();
        eat_name_behind_page();
        return true;
    }
    /// True when a number ends here that is the first or the last word, or stands behind the page's name.
    [[nodiscard]] bool is_at_edge() const noexcept {
        return at_ == 0 || in_.done() || (!made_.name.empty() && made_.name.end == at_);
    }
    [[nodiscard]] bool is_before_page_name() const {
        scan look(run_, in_.at());
        return eat_word(look, page_names, &own_words::page_names) && look.at() == end_of_word(in_.at());
    }
    /// In a header with a date a number without 版 is the page's where `eat_page` found it: 6 社会 沙河晚报
    /// 1998年1月19日, and 6社会 as recognisers give it.
    void take_bare_number() {
        const bool named = !made_.name.empty() && made_.name.end == run_.size() && made_.parts == 1;
        made_.folio = named && (made_.name.begin == 0 || (bare_.begin == 0 && bare_.end == made_.name.begin));
        if (made_.folio && !bare_.empty()) {
            in_.move_to(0);
            made_.page = std::to_string(eat_number(in_));
            return;
        }
        if (bare_.empty() || !made_.page.empty() || made_.day.month <= 0 || made_.parts < 2) return;
        in_.move_to(bare_.begin);
        made_.page = std::to_string(eat_number(in_));
        made_.read += bare_.size();
        ++made_.parts;
        if (made_.name.empty()) eat_name_behind_page();
    }
    /// What follows a page's number as a word of its own is the page's name.
    void eat_name_behind_page() {
        const std::size_t from = in_.at();
        if (in_.eat_one(U":·")) made_.read += 1;
        const std::size_t begin = in_.at();
        std::size_t end = end_of_word(begin);
        scan look(run_, begin);
        named_day day;
        if (end == begin || end - begin > 8 || is_newspaper(begin, end) ||
            eat_word(look, staff_roles, &own_words::staff_roles) || look.eat(U"星期") || eat_day(look, day))
            return;
        // 要 闻: single characters apart belong together.
        while (end < run_.size() && end - begin < 4 && run_[end].is(is_han_glyph) &&
               (end + 1 == run_.size() || run_[end + 1].after_space))
            ++end;
        made_.name = {begin, end};
        in_.move_to(end);
        made_.read += end - from;
    }
    bool eat_date() {
        named_day day;
        if (!eat_day(in_, day) || day.month <= 0) return back();
        if (day.lunar)
            made_.lunar = {at_, in_.at()};
        else
            made_.day = day;
        return took();
    }
    bool eat_no_date() { return eat_impossible_day(in_) && took(); }
    bool eat_bare_lunar_day() {
        if (!eat_lunar_day(in_)) return false;
        made_.lunar = {at_, in_.at()};
        return took();
    }
    bool eat_weekday() {
        if (!(eat_first_of({U"星期", U"礼拜"}) || (token_ && in_.eat(U"周")))) return false;
        if (!in_.eat_one(U"一二三四五六日天")) return back();
        made_.weekday = {at_, in_.at()};
        return took();
    }
    bool eat_lunar_day_by_name() {
        if (!eat_first_of({U"农历", U"農曆", U"夏历"})) return false;
        while (!in_.done() && in_.here().is(is_han_glyph) && !in_.here().after_space && in_.at() - at_ < 14) in_.skip();
        made_.lunar = {at_, in_.at()};
        return took();
    }
    bool eat_number_of_issue() {
        if (!eat_first_of({U"总第", U"總第", U"第"})) return false;
        std::string number = eat_issue_number(in_);
        if (number.empty() || !eat_first_of({U"期", U"号", U"號"})) return back();
        made_.issue_number = std::move(number);
        return took();
    }
    bool eat_cn() {
        if (!(eat_first_of({U"国内统一连续出版物号", U"国内统一刊号", U"国内刊号"}) || (token_ && in_.eat(U"CN"))))
            return false;
        if (run_[in_.at() - 1].is(is_latin_glyph)) in_.move_to(at_);
        in_.eat_one(U":");
        made_.cn = eat_code(in_);
        return made_.cn.empty() ? back() : took();
    }
    bool eat_issn() {
        if (!(eat_first_of({U"国际标准连续出版物号", U"国际标准刊号"}) || (token_ && in_.eat(U"ISSN")))) return false;
        in_.eat_one(U":");
        in_.eat(U"ISSN");
        made_.issn = eat_code(in_);
        return made_.issn.empty() ? back() : took();
    }
    bool eat_post_code() {
        if (!eat_first_of({U"邮发代号", U"代号"})) return false;
        in_.eat_one(U":");
        made_.post_code = eat_code(in_);
        return took();
    }
    /// Weather, and where the paper can be reached: part of a header behind others.
    bool eat_service() { return (eat_weather(in_) || eat_contact(in_)) && took(); }
    bool eat_staff() {
        if (!eat_word(in_, staff_roles, &own_words::staff_roles) &&
            !(token_ && reads_ours(in_, &own_words::staff_roles) && eat_first_of({U"责编", U"校对"})))
            return false;
        byline_group group;
        group.role = {at_, in_.at()};
        if (!in_.eat_one(U":/丨|") && (in_.done() || !in_.here().after_space)) return back();
        std::size_t end = in_.at();
        while (end < run_.size() && !(end > in_.at() && ends_names(end))) ++end;
        eat_names(run_, in_, end, group);
        if (group.names.empty()) return back();
        for (std::size_t i = group.role.begin; i < group.role.end; ++i)
            made_.edited = made_.edited || banmian::detail::one_of(run_[i].code, U"编編校版审審");
        made_.staff.push_back({group.role, std::move(group.names)});
        return took();
    }
    /// True where names of the staff end: at another role, or at a number to call.
    [[nodiscard]] bool ends_names(std::size_t place) const {
        scan look(run_, place);
        return eat_word(look, staff_roles, &own_words::staff_roles) || look.eat(U"电话") || look.eat(U"邮箱");
    }
    bool eat_page_name() {
        if (!eat_word(in_, page_names, &own_words::page_names)) return false;
        if (!in_.done() && !in_.here().after_space && in_.here().is(is_han_glyph)) return back();
        made_.name = {at_, in_.at()};
        return took();
    }

    glyph_run run_;
    scan in_;
    header_match made_{};
    range bare_{};          ///< a number without 版 that may be the page's
    std::size_t at_ = 0;    ///< where the part begins
    char32_t first_ = 0;    ///< its first character
    bool token_ = false;    ///< it begins a word
    bool numeral_ = false;  ///< it begins a number
};

}  // namespace detail

/// Reads a run as a header, part by part, in whatever order the parts stand; what it does not know it passes over.
template <class = when_used>
[[nodiscard]] header_match match_header(glyph_run run, header_reading reading = header_reading::whole) {
    constexpr std::size_t longest = 160;  // glyphs of a header
    if (run.size() < 2 || run.size() > longest) return {};
    return detail::header_reader<>(run).read(reading);
}

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_PAGE_HEADER_HPP
