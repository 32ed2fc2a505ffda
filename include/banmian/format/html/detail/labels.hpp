// SPDX-License-Identifier: BSL-1.0
/// What the HTML page itself says, in English and Chinese: the text of the newspaper stays as it is printed.
#ifndef BANMIAN_FORMAT_HTML_DETAIL_LABELS_HPP
#define BANMIAN_FORMAT_HTML_DETAIL_LABELS_HPP

#include <banmian/config.hpp>
#include <banmian/error.hpp>

#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace html::detail {

/// One label in both languages.
struct label {
    std::string_view english{};
    std::string_view chinese{};

    [[nodiscard]] constexpr std::string_view in(language tongue) const noexcept {
        return tongue == language::chinese ? chinese : english;
    }
};

namespace labels {
inline constexpr label contents{"Contents", "目录"};
inline constexpr label page_before{"Page ", "第"};
inline constexpr label page_behind{"", "版"};
inline constexpr label pages{" pages", " 版"};
inline constexpr label articles{" articles", " 篇稿件"};
inline constexpr label gaps{" gaps", " 处缺文"};
inline constexpr label repairs{" repairs", " 处修整"};
inline constexpr label findings{" findings", " 条校对结果"};
inline constexpr label source{"Source, in the order of the file", "原文文块（按文件顺序）"};
inline constexpr label sheet{"the page as it is laid out", "版式"};
inline constexpr label line{"line ", "第 "};
inline constexpr label line_behind{"", " 行"};
inline constexpr label suggested{"; suggested: ", "；建议："};
inline constexpr label leave_out{"leave out", "删去"};
inline constexpr label headline_lost{"[headline lost]", "〔标题缺失〕"};
inline constexpr label untitled{"[no headline]", "〔无题〕"};
inline constexpr label gap{"text is lost here", "此处缺文"};
inline constexpr label why{"why", "判断依据"};
inline constexpr label footer{
    "Point at a paragraph to see its source; click a block, or move with ↑ ↓ and press Enter, "
    "to say what it is.",
    "指向段落，显示其出处；点击文块，或用 ↑ ↓ 移动并按回车，说明它是什么。"};
}  // namespace labels

/// What the desk's script says, by its keys; the kinds of corrections among them.
struct desk_label {
    std::string_view key{};
    label text{};
};
inline constexpr desk_label desk_labels[] = {
    {"choose", {"Click a block of the source to put it right.", "点击原文文块即可订正。"}},
    {"select", {"Select the words inside the block, or write them here.", "请在文块中选取有关字词，或在此填写。"}},
    {"second", {"Now click the other block.", "请再点击另一文块。"}},
    {"twice", {"Its words stand elsewhere as well: select some that do not.", "这些字词不止一处：请选取独有的字词。"}},
    {"apart", {"Both blocks must be of one file.", "两个文块须在同一文件。"}},
    {"right", {"Write what is right.", "请填写正确的内容。"}},
    {"day", {"A date is written 2023-02-21.", "日期格式为 2023-02-21。"}},
    {"drop", {"Remove", "删除"}},
    {"role", {"It is", "它是"}},
    {"line", {"Selected line is", "所选为单独一行"}},
    {"split", {"Article begins here", "稿件由此开始"}},
    {"merge", {"Article goes on…", "并入另一稿件…"}},
    {"same-article", {"Belongs with…", "归入某文块所在稿件…"}},
    {"join", {"Goes on in…", "接续到…"}},
    {"part", {"Paragraph ends", "段落到此结束"}},
    {"gap", {"Text is lost behind it", "其后缺文"}},
    {"text", {"Selected characters are", "所选文字应为"}},
    {"name", {"Selected name is", "所选名称应为"}},
    {"date", {"Date is", "日期应为"}},
    {"byline", {"Authors are (role, names)", "作者（身份 姓名…）"}},
    {"desk", {"Corrections", "订正"}},
    {"of", {"words of the block", "文块中的字词"}},
    {"save", {"Save corrections", "保存订正"}},
    {"to", {"what is right", "正确的内容"}},
};

}  // namespace html::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_HTML_DETAIL_LABELS_HPP
