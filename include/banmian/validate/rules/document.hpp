// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of the document itself, for what comes back from other programs: ids, references, spans, boxes.
#ifndef BANMIAN_VALIDATE_RULES_DOCUMENT_HPP
#define BANMIAN_VALIDATE_RULES_DOCUMENT_HPP

#include <banmian/config.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

inline constexpr std::string_view document_format = "banmian JSON, version 1";

namespace detail {
template <storage_policy Storage>
[[nodiscard]] std::vector<std::string_view> sorted_ids(const basic_issue<Storage>& whole) {
    std::vector<std::string_view> ids;
    for (const auto& page : whole.pages)
        for (const auto& story : page.articles) ids.push_back(story.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}
}  // namespace detail

struct unique_ids {
    static constexpr rule_info about{"doc.unique_ids", severity::error, "an id twice", "编号重复", document_format};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        const auto ids = detail::sorted_ids(whole);
        for (std::size_t i = 1; i < ids.size(); ++i)
            if (ids[i] == ids[i - 1])
                out.found({.en = "the id {} names two articles", .zh = "编号“{}”指向两篇稿件", .arguments = {ids[i]}});
    }
};

struct dangling_reference {
    static constexpr rule_info about{"doc.dangling_reference", severity::error, "reference to nothing", "引用无目标",
                                     document_format};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        const auto ids = detail::sorted_ids(whole);
        const auto look = [&](std::size_t page, const auto& id, std::string_view field) {
            if (!id || std::binary_search(ids.begin(), ids.end(), std::string_view(*id))) return;
            out.found({.en = "{} names {}, which is no article", .zh = "{}所指“{}”不存在", .arguments = {field, *id}})
                .page = page;
        };
        for (std::size_t p = 0; p < whole.pages.size(); ++p) {
            for (const auto& block : whole.pages[p].blocks) look(p, block.article, "a block");
            for (const auto& story : whole.pages[p].articles) {
                look(p, story.continues, "continues");
                look(p, story.continued_by, "continued_by");
            }
        }
    }
};

struct column_of_nothing {
    static constexpr rule_info about{"doc.column_of_nothing", severity::error, "column of blocks that are not there",
                                     "栏所含版块不存在", document_format};
    template <storage_policy Storage>
    void check(const basic_page<Storage>& of, reporter& out) const {
        for (std::size_t c = 0; c < of.columns.size(); ++c)
            for (const std::size_t index : of.columns[c].blocks)
                if (index >= of.blocks.size())
                    out.found(
                        {.en = "column {} has block {} of {}",
                         .zh = "第{}栏含第{}块，而共有{}块",
                         .arguments = {std::to_string(c), std::to_string(index), std::to_string(of.blocks.size())}});
    }
};

struct span_order {
    static constexpr rule_info about{"doc.span_order", severity::error, "span ends before it begins", "区间有误",
                                     document_format};
    void check(const text_part& part, reporter& out) const {
        for (const span& one : part.spans)
            if (one.end < one.begin || (!out.source().empty() && one.end > out.source().size()))
                out.found(part, {.en = "the span [{}, {}) is none",
                                 .zh = "区间[{}, {})有误",
                                 .arguments = {std::to_string(one.begin), std::to_string(one.end)}})
                    .span = one;
    }
};

/// Every visible byte lies in one block: no two blocks share any.
struct shared_bytes {
    static constexpr rule_info about{"doc.shared_bytes", severity::error, "two blocks share bytes", "版块区间重叠",
                                     document_format};
    template <storage_policy Storage>
    void check(const basic_page<Storage>& of, reporter& out) const {
        std::vector<span> all;
        for (const auto& block : of.blocks) all.push_back(block.span);
        std::sort(all.begin(), all.end(), [](const span& a, const span& b) { return a.begin < b.begin; });
        for (std::size_t i = 1; i < all.size(); ++i)
            if (all[i].begin < all[i - 1].end)
                out.found({.en = "two blocks have byte {}",
                           .zh = "两块共有字节{}",
                           .arguments = {std::to_string(all[i].begin)}})
                    .span = all[i];
    }
};

struct box_in_page {
    static constexpr rule_info about{"doc.box_in_page", severity::error, "box outside its page", "坐标超出版面",
                                     document_format};
    template <storage_policy Storage>
    void check(const basic_page<Storage>& of, reporter& out) const {
        if (!of.size) return;
        constexpr double slack = 0.02;  // of the page: bleeds and rounding
        const double dx = of.size->width * slack;
        const double dy = of.size->height * slack;
        for (std::size_t i = 0; i < of.blocks.size(); ++i) {
            if (!of.blocks[i].box) continue;
            const struct box& b = *of.blocks[i].box;
            const bool sound = b.width >= 0 && b.height >= 0 && b.x >= -dx && b.y >= -dy &&
                               b.right() <= of.size->width + dx && b.bottom() <= of.size->height + dy;
            if (!sound)
                out.found({.en = "block {} lies outside the page",
                           .zh = "第{}块超出版面",
                           .arguments = {std::to_string(i)}})
                    .span = of.blocks[i].span;
        }
    }
};

struct valid_text {
    static constexpr rule_info about{"doc.valid_text", severity::error, "text that is no UTF-8", "文本不是有效的 UTF-8",
                                     "RFC 8259, 8.1"};
    void check(const text_part& part, reporter& out) const {
        if (!is_valid_utf8(part.text)) out.found(part, {.en = "the text is no UTF-8", .zh = "文本不是有效的 UTF-8"});
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_DOCUMENT_HPP
