// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of the issue and its masthead 报头: dates that agree, registered numbers, what every paper must print.
#ifndef BANMIAN_VALIDATE_RULES_ISSUE_HPP
#define BANMIAN_VALIDATE_RULES_ISSUE_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/text/lunar.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <boost/hana/tuple.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

/// 国家新闻出版署《报纸期刊质量管理规定》, whose annex on the form of publication the rules iss.form_* follow.
inline constexpr std::string_view quality_regulation = "报纸期刊质量管理规定 (国新出发〔2020〕10号)";

namespace detail {

/// The decimal digits of a text, both widths, as ASCII.
[[nodiscard]] inline std::string digits_of(std::string_view text) {
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const code_point one = decode(text, at);
        const char32_t code = grammar::narrow(one.value);
        if (code >= U'0' && code <= U'9') made += static_cast<char>(code);
        at += one.size;
    }
    return made;
}
[[nodiscard]] inline int number_of(std::string_view text) {
    const std::string digits = digits_of(text);
    int value = 0;
    for (const char digit : digits)
        if (value < 100'000'000) value = value * 10 + (digit - '0');
    return value;
}

/// The first field of the issue's colophon under a key; the pages' colophons count too.
template <storage_policy Storage>
[[nodiscard]] const basic_colophon_field<Storage>* colophon_entry(const basic_issue<Storage>& whole, colophon_key key) {
    const auto in = [&](const auto& colophon) -> const basic_colophon_field<Storage>* {
        if (!colophon) return nullptr;
        for (const auto& one : colophon->entries)
            if (one.key == key) return &one;
        return nullptr;
    };
    if (const auto* found = in(whole.colophon)) return found;
    for (const auto& page : whole.pages)
        if (const auto* found = in(page.colophon)) return found;
    return nullptr;
}
/// True when a colophon is here: one that gives two kinds of things at least, for a notice has addresses as well.
template <storage_policy Storage>
[[nodiscard]] bool has_colophon(const basic_issue<Storage>& whole) {
    const auto gives_two = [](const auto& colophon) {
        if (!colophon) return false;
        const auto& all = colophon->entries;
        return std::any_of(all.begin(), all.end(),
                           [&](const auto& one) { return one.key != colophon_key::other && one.key != all[0].key; });
    };
    return gives_two(whole.colophon) || std::any_of(whole.pages.begin(), whole.pages.end(),
                                                    [&](const auto& page) { return gives_two(page.colophon); });
}
/// True when the issue's front page is here: a page with a masthead.
template <storage_policy Storage>
[[nodiscard]] bool has_masthead(const basic_issue<Storage>& whole) {
    for (const auto& page : whole.pages)
        for (const auto& block : page.blocks)
            if (block.role == block_role::masthead) return true;
    return false;
}
/// True when the masthead gives any of what it must, beside the name and the day: where none was read, its line is not
/// in the text.
template <storage_policy Storage>
[[nodiscard]] bool has_register_line(const basic_issue<Storage>& whole) {
    return whole.issue_number || whole.page_count || whole.identifiers.cn || whole.identifiers.issn ||
           whole.identifiers.post_code || has_colophon(whole);
}
template <storage_policy Storage>
[[nodiscard]] std::string_view cn_of(const basic_issue<Storage>& whole) {
    if (whole.identifiers.cn) return *whole.identifiers.cn;
    const auto* field = colophon_entry(whole, colophon_key::cn);
    return field != nullptr ? std::string_view(field->value) : std::string_view{};
}

inline constexpr std::u32string_view weekdays = U"日一二三四五六";

}  // namespace detail

struct date_weekday {
    static constexpr rule_info about{"iss.date_weekday", severity::error, "date and weekday disagree", "日期与星期不符",
                                     "the Gregorian calendar"};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        if (!whole.date || !whole.date->valid() || !whole.weekday || whole.weekday->empty()) return;
        const auto real = static_cast<std::size_t>(whole.date->weekday());
        char32_t printed = 0;
        for (std::size_t at = 0; at < whole.weekday->size();) {
            const code_point one = decode(*whole.weekday, at);
            printed = one.value == U'天' ? U'日' : one.value;
            at += one.size;
        }
        if (detail::weekdays.find(printed) == detail::weekdays.npos || printed == detail::weekdays[real]) return;
        const auto day = iso(*whole.date);
        std::string right = "星期";
        append_utf8(detail::weekdays[real], right);
        out.found({.en = "{} is no {} but {}",
                   .zh = "{}不是{}，应为{}",
                   .arguments = {{day.data(), day.size()}, *whole.weekday, right},
                   .suggestion = right});
    }
};

struct date_lunar {
    static constexpr rule_info about{"iss.date_lunar", severity::error, "date and lunar date disagree",
                                     "公历与农历不符", "the lunar calendar, GB/T 33661-2017"};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        if (!whole.date || !whole.lunar_date) return;
        const auto real = to_lunar(*whole.date);
        const auto printed = read_lunar(*whole.lunar_date);
        if (!real || !printed || agrees(*printed, *real)) return;
        const auto day = iso(*whole.date);
        const std::string right = to_text(*real);
        out.found({.en = "{} is {}, not {}",
                   .zh = "{}为农历{}，不是{}",
                   .arguments = {{day.data(), day.size()}, right, *whole.lunar_date},
                   .suggestion = right});
    }
};

/// CN XX-NNNN: two digits of the province, a hyphen, four digits.
struct cn_format {
    static constexpr rule_info about{"iss.cn_format", severity::error, "malformed CN number",
                                     "国内统一连续出版物号格式有误", "GB/T 9999.1-2018"};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        const std::string_view printed = detail::cn_of(whole);
        if (printed.empty()) return;
        std::u32string code;
        for (std::size_t at = 0; at < printed.size();) {
            const code_point one = decode(printed, at);
            const char32_t narrow = grammar::narrow(one.value);
            if (!is_space(narrow)) code += narrow == U'—' || narrow == U'－' || narrow == U'–' ? U'-' : narrow;
            at += one.size;
        }
        if (code.substr(0, 2) == U"CN") code.erase(0, 2);
        if (const std::size_t slash = code.find(U'/'); slash != code.npos) code.resize(slash);  // CN 41-1234/G2
        bool good = code.size() == 7 && code[2] == U'-';
        for (std::size_t i = 0; good && i < 7; ++i) good = i == 2 || (code[i] >= U'0' && code[i] <= U'9');
        // The first two digits are the province's of GB/T 2260, 10 and 11 for Peking to 65 for Xinjiang.
        const int province = good ? static_cast<int>((code[0] - U'0') * 10 + (code[1] - U'0')) : 0;
        good = good && province >= 10 && province <= 65;
        if (good) return;
        out.found({.en = "{} is no CN number; expected CN NN-NNNN",
                   .zh = "“{}”不是国内统一连续出版物号，应为 CN NN-NNNN",
                   .arguments = {printed}});
    }
};

struct cn_range_not_newspaper {
    static constexpr rule_info about{"iss.cn_range_not_newspaper", severity::warning, "CN number of a periodical",
                                     "CN 号属期刊号段", "GB/T 9999.1-2018: newspapers have 0001 to 0999"};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        const std::string digits = detail::digits_of(detail::cn_of(whole));
        if (digits.size() != 6 || digits[2] == '0') return;
        out.found({.en = "{} is a periodical's number; newspapers have 0001 to 0999",
                   .zh = "“{}”在期刊号段内，报纸应为0001至0999",
                   .arguments = {detail::cn_of(whole)}});
    }
};

struct issn_check {
    static constexpr rule_info about{"iss.issn_check", severity::error, "wrong ISSN check digit", "ISSN 校验位有误",
                                     "ISO 3297, GB/T 9999.2-2018"};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        std::string_view printed;
        if (whole.identifiers.issn)
            printed = *whole.identifiers.issn;
        else if (const auto* field = detail::colophon_entry(whole, colophon_key::issn))
            printed = field->value;
        if (printed.empty()) return;
        std::string code;
        for (const char one : printed)
            if ((one >= '0' && one <= '9') || one == 'X' || one == 'x') code += one;
        int sum = 0;
        for (std::size_t i = 0; i < 7 && i < code.size(); ++i) sum += (code[i] - '0') * static_cast<int>(8 - i);
        const int rest = (11 - sum % 11) % 11;
        const char right = rest == 10 ? 'X' : static_cast<char>('0' + rest);
        if (code.size() == 8 && (code[7] == right || (right == 'X' && code[7] == 'x'))) return;
        message what{.en = "{} is no ISSN", .zh = "“{}”不是有效的 ISSN", .arguments = {printed}};
        if (code.size() == 8) what.suggestion = code.substr(0, 4) + '-' + code.substr(4, 3) + right;
        out.found(what);
    }
};

struct post_code_parity {
    static constexpr rule_info about{"iss.post_code_parity", severity::warning, "post code of a magazine",
                                     "邮发代号属杂志", "China Post: newspapers have odd prefixes, magazines even ones"};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        std::string_view printed;
        if (whole.identifiers.post_code)
            printed = *whole.identifiers.post_code;
        else if (const auto* field = detail::colophon_entry(whole, colophon_key::post_code))
            printed = field->value;
        const std::size_t hyphen = printed.find_first_not_of("0123456789");
        if (hyphen == 0 || hyphen == printed.npos || (printed[hyphen - 1] - '0') % 2 != 0) return;
        out.found(
            {.en = "{} has the even prefix of a magazine", .zh = "“{}”的前缀为双数，属杂志", .arguments = {printed}});
    }
};

/// The issue number follows that of the issue before. The caller knows it; without it the rule says nothing.
struct no_seq_gap {
    static constexpr rule_info about{"iss.no_seq_gap", severity::warning, "issue number out of sequence", "期号不连续",
                                     quality_regulation};
    std::optional<int> previous{};  ///< 总期号 of the issue before

    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        if (!previous || !whole.issue_number) return;
        const int number = detail::number_of(*whole.issue_number);
        if (number == *previous + 1) return;
        const std::string right = std::to_string(*previous + 1);
        out.found({.en = "issue {} follows issue {}",
                   .zh = "第{}期之前是第{}期",
                   .arguments = {*whole.issue_number, std::to_string(*previous)},
                   .suggestion = right});
    }
};

/// 今日8版 against the pages that are there. An issue given as a single page says nothing of the others.
struct page_count {
    static constexpr rule_info about{"iss.page_count", severity::error, "page count differs from 今日N版",
                                     "版数与所印不符", quality_regulation};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        const auto* field = detail::colophon_entry(whole, colophon_key::pages);
        if ((field == nullptr && !whole.page_count) || whole.pages.size() < 2) return;
        const int printed = whole.page_count ? *whole.page_count : detail::number_of(field->value);
        if (printed == 0 || static_cast<std::size_t>(printed) == whole.pages.size()) return;
        out.found({.en = "{} pages are printed, {} are here",
                   .zh = "印明{}版，实有{}版",
                   .arguments = {std::to_string(printed), std::to_string(whole.pages.size())}});
    }
};

struct page_label_order {
    static constexpr rule_info about{"iss.page_label_order", severity::error, "pages out of order", "版序有误",
                                     quality_regulation};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        std::string_view last;
        for (const auto& page : whole.pages) {
            if (!page.number) continue;
            const std::string_view label = *page.number;
            const auto section = [](std::string_view of) { return of.substr(0, of.find_first_of("0123456789")); };
            if (!last.empty() && section(last) == section(label) && detail::number_of(label) <= detail::number_of(last))
                out.found(
                    {.en = "page {} comes after page {}", .zh = "第{}版排在第{}版之后", .arguments = {label, last}});
            last = label;
        }
    }
};

/// What a newspaper must print at a fixed place. Only asked where the place itself is here: the masthead for the name,
/// the date, the number and the CN, the colophon for the rest.
struct form_item {
    rule_info about{};
    bool in_masthead = false;
    std::array<colophon_key, 3> keys{};  ///< any of these will do; the last repeated where there are fewer
    enum class what { nothing, name, date, number, cn, post_code, pages } field = what::nothing;

    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        if (in_masthead ? !detail::has_masthead(whole) : !detail::has_colophon(whole)) return;
        const bool given =
            (field == what::name && whole.newspaper) || (field == what::date && whole.date) ||
            (field == what::number && whole.issue_number) || (field == what::cn && whole.identifiers.cn) ||
            (field == what::post_code && whole.identifiers.post_code) || (field == what::pages && whole.page_count);
        const bool in_head = field == what::name || field == what::date;
        if (given || (in_masthead && !in_head && !detail::has_register_line(whole))) return;
        for (const colophon_key key : keys)
            if (key != colophon_key::other && detail::colophon_entry(whole, key) != nullptr) return;
        out.found({.en = "the issue does not say: {}", .zh = "未刊载：{}", .arguments = {about.title_zh}});
    }
};

/// The mandatory items of the regulation, one rule each.
[[nodiscard]] constexpr auto form_items() {
    using key = colophon_key;
    using what = form_item::what;
    const auto item = [](std::string_view id, std::string_view en, std::string_view zh, bool in_masthead, key a, key b,
                         key c, what field) {
        return form_item{{id, severity::warning, en, zh, quality_regulation}, in_masthead, {a, b, c}, field};
    };
    return boost::hana::make_tuple(
        item("iss.form_name", "no newspaper's name", "报名", true, key::other, key::other, key::other, what::name),
        item("iss.form_date", "no date", "出版日期", true, key::other, key::other, key::other, what::date),
        item("iss.form_issue_number", "no issue number", "总期号", true, key::issue_number, key::other, key::other,
             what::number),
        item("iss.form_cn", "no CN number", "国内统一连续出版物号", true, key::cn, key::other, key::other, what::cn),
        item("iss.form_pages", "no page count", "版数", true, key::pages, key::other, key::other, what::pages),
        item("iss.form_publisher", "no publisher", "主要责任单位", true, key::publisher, key::sponsor, key::other,
             what::nothing),
        item("iss.form_address", "no address", "地址及联系方式", false, key::address, key::phone, key::postcode,
             what::nothing),
        item("iss.form_printer", "no printer", "印刷单位名称及地址", false, key::printer, key::printer_address,
             key::other, what::nothing),
        item("iss.form_distribution", "no distribution", "发行信息", false, key::circulation_phone, key::post_code,
             key::other, what::post_code));
}

struct price_missing {
    static constexpr rule_info about{"iss.price_missing", severity::warning, "no price", "未刊载定价",
                                     quality_regulation};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        if (!detail::has_colophon(whole) || detail::colophon_entry(whole, colophon_key::price) != nullptr) return;
        out.found({.en = "the colophon gives no price", .zh = "报尾未刊载定价"});
    }
};

struct ad_without_label {
    static constexpr rule_info about{"iss.ad_without_label", severity::warning, "advertisement without 广告",
                                     "广告未标明“广告”", "广告法 art. 14; 报纸期刊质量管理规定"};
    void check(const text_part& part, reporter& out) const {
        if (part.role != block_role::notice) return;
        constexpr std::array<std::u32string_view, 8> wares{U"热线",     U"优惠", U"抢购", U"促销",
                                                           U"厂家直销", U"特价", U"包治", U"咨询电话"};
        constexpr std::array<std::u32string_view, 6> labels{U"广告", U"公告", U"启事", U"声明", U"遗失", U"公示"};
        std::size_t ware = part.glyphs.size();
        for (std::size_t i = 0; i < part.glyphs.size(); ++i) {
            if (grammar::scan(part.run(), i).eat_any(labels) >= 0) return;
            if (ware == part.glyphs.size() && grammar::scan(part.run(), i).eat_any(wares) >= 0) ware = i;
        }
        if (ware < part.glyphs.size())
            out.found(part, ware, ware + 2,
                      {.en = "an advertisement does not say 广告", .zh = "广告未标明“广告”", .confidence = 0.6});
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_ISSUE_HPP
