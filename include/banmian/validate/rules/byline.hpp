// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of datelines 电头 and bylines 署名.
#ifndef BANMIAN_VALIDATE_RULES_BYLINE_HPP
#define BANMIAN_VALIDATE_RULES_BYLINE_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

/// A dateline after the day of the issue is an error, one more than a week old a warning.
struct future_date {
    static constexpr rule_info about{"dl.future_date", severity::error, "dateline after the issue's date",
                                     "电头日期晚于出版日期", "newsroom practice"};
    template <storage_policy Storage>
    void check(const basic_dateline<Storage>& line, reporter& out) const {
        if (!line.date || !out.texts().today || !line.date->valid() || !out.texts().today->valid()) return;
        const int age = out.texts().today->days() - line.date->days();
        if (out.texts().collection) return;
        if (age < 0)
            out.found({.en = "the dateline {} is later than the issue",
                       .zh = "电头“{}”晚于出版日期",
                       .arguments = {line.text}});
        else if (age > reading::oldest_news)
            out.found({.en = "the dateline {} is {} days old",
                       .zh = "电头“{}”距出版日期{}天",
                       .arguments = {line.text, std::to_string(age)},
                       .confidence = 0.7})
                .severity = severity::warning;
    }
};

/// One paper keeps to one form of its own dateline: 本报讯（记者…） or 本报记者…报道.
struct style_mixed {
    static constexpr rule_info about{"dl.style_mixed", severity::info, "datelines of several forms", "电头格式不统一",
                                     "newsroom practice"};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        constexpr std::array<std::string_view, 3> forms{"本报讯", "本报消息", "本报综合消息"};
        std::array<std::size_t, forms.size()> counts{};
        for (const auto& page : whole.pages)
            for (const auto& story : page.articles)
                for (std::size_t i = 0; story.dateline && i < forms.size(); ++i)
                    if (std::string_view(story.dateline->text).substr(0, forms[i].size()) == forms[i]) ++counts[i];
        std::size_t most = 0;
        for (std::size_t i = 1; i < forms.size(); ++i)
            if (counts[i] > counts[most]) most = i;
        for (std::size_t i = 0; i < forms.size(); ++i)
            if (i != most && counts[i] > 0)
                out.found({.en = "{} beside {}", .zh = "“{}”与“{}”并用", .arguments = {forms[i], forms[most]}});
    }
};

/// 本报东莞讯 beside 本报广州8月2日电: alone, it is how many papers head the reports of their own writers.
struct local_electric {
    static constexpr rule_info about{"dl.local_electric", severity::info, "本报讯 with a place", "“本报讯”带有地名",
                                     "newsroom practice: a place and a day belong to 本报…电"};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        bool wired = false;
        for (const auto& page : whole.pages)
            for (const auto& story : page.articles) wired = wired || (story.dateline && is_own(*story.dateline, "电"));
        for (std::size_t p = 0; wired && p < whole.pages.size(); ++p)
            for (const auto& story : whole.pages[p].articles) {
                if (!story.dateline || !is_own(*story.dateline, "讯")) continue;
                const std::string_view text = story.dateline->text;
                // 本报北京2月12日讯, with its day, is a form of its own.
                if (text.find("日讯") != text.npos) continue;
                finding& made = out.found(
                    {.en = "{} names a place and ends in 讯", .zh = "“{}”带地名，宜用“电”", .arguments = {text}});
                made.page = p;
                made.article = std::string(story.id);
                if (!story.dateline->spans.empty()) made.span = story.dateline->spans[0];
            }
    }

private:
    template <storage_policy Storage>
    [[nodiscard]] static bool is_own(const basic_dateline<Storage>& line, std::string_view last) noexcept {
        const std::string_view text = line.text;
        return line.place && text.substr(0, std::string_view("本报").size()) == "本报" && text.size() > last.size() &&
               text.substr(text.size() - last.size()) == last;
    }
};

struct duplicate_person {
    static constexpr rule_info about{"by.duplicate_person", severity::warning, "a name twice among the writers",
                                     "署名重复", "newsroom practice"};
    template <storage_policy Storage>
    void check(const basic_article<Storage>& story, reporter& out) const {
        for (std::size_t a = 0; a < story.bylines.size(); ++a)
            for (std::size_t i = 0; i < story.bylines[a].names.size(); ++i)
                for (std::size_t b = 0; b <= a; ++b)
                    for (std::size_t j = 0; j < (b == a ? i : story.bylines[b].names.size()); ++j) {
                        // A paper names its writers under the headline and again at the end, in another role.
                        if (story.bylines[a].names[i] != story.bylines[b].names[j] ||
                            (a != b && story.bylines[a].role != story.bylines[b].role))
                            continue;
                        if (a != b && !story.bylines[a].spans.empty() && !story.bylines[b].spans.empty() &&
                            story.bylines[a].spans[0] == story.bylines[b].spans[0])
                            continue;
                        finding& made = out.found({.en = "{} is named twice",
                                                   .zh = "“{}”署名重复",
                                                   .arguments = {story.bylines[a].names[i]}});
                        if (!story.bylines[a].spans.empty()) made.span = story.bylines[a].spans[0];
                    }
    }
};

/// 本报讯（记者）: a role without a name, as the parser read it or as it stands in the text.
struct orphan_role {
    static constexpr rule_info about{"by.orphan_role", severity::warning, "a role without a name", "有职务而无姓名",
                                     "newsroom practice"};
    template <storage_policy Storage>
    void check(const basic_byline<Storage>& line, reporter& out) const {
        const std::string_view role = line.role;
        // 本报评论员 and the like sign for the paper.
        if (role.find("评论") != role.npos || role.find("观察") != role.npos || role.find("编") != role.npos) return;
        if (!line.role.empty() && line.names.empty() && !line.organisation)
            out.found({.en = "{} is followed by no name", .zh = "“{}”之后没有姓名", .arguments = {line.role}});
    }
    void check(const text_part& part, reporter& out) const {
        if (!part.first_of_article) return;
        for (const std::uint32_t at : part.marks) {
            if (grammar::narrow(part.code(at)) != U'(') continue;
            grammar::scan in(part.run(), at + 1);
            in.eat(U"本报");
            if ((in.eat(U"记者") || in.eat(U"通讯员")) && in.peek() == U')')
                out.found(
                    part, at, in.at() + 1,
                    {.en = "{} names nobody", .zh = "“{}”之后没有姓名", .arguments = {part.quoted(at, in.at() + 1)}});
            return;
        }
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_BYLINE_HPP
