// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of the structure: headlines, leads, bodies, captions, what stands alone, what overlaps.
#ifndef BANMIAN_VALIDATE_RULES_STRUCTURE_HPP
#define BANMIAN_VALIDATE_RULES_STRUCTURE_HPP

#include <banmian/config.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/text/glyph.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

/// The practice of Chinese newsrooms, as their style books have it.
inline constexpr std::string_view newsroom_practice = "newsroom practice";

namespace detail {
/// Characters of the paragraphs of an article.
template <storage_policy Storage>
[[nodiscard]] std::size_t body_length(const basic_article<Storage>& story) {
    std::size_t count = 0;
    for (const auto& item : story.body)
        for (const char byte : std::string_view(item.text))  // all but the bytes that go on a character
            count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1U : 0U;
    return count;
}
}  // namespace detail

/// A report, with its dateline or its writers, whose headline the page shows to have been there.
struct no_headline {
    static constexpr rule_info about{"art.no_headline", severity::info, "article without headline", "稿件缺少标题",
                                     newsroom_practice};
    template <storage_policy Storage>
    void check(const basic_article<Storage>& story, reporter& out) const {
        if (!story.headline.empty() || story.jump_from || story.continues || !story.headline_lost) return;
        // A body of its neighbour's, more often. A bare name may be a crosshead: 何去何从, 农业.
        const auto says_role = [](const auto& one) { return !one.role.empty(); };
        if (!story.dateline && std::none_of(story.bylines.begin(), story.bylines.end(), says_role)) return;
        if (is_brief(story, out.texts())) return;
        finding& made =
            out.found({.en = "the headline is missing from the text", .zh = "标题文字缺失", .confidence = 0.6});
        if (!story.body.empty() && !story.body[0].spans.empty()) made.span = story.body[0].spans[0];
    }

private:
    /// 简讯: short reports that follow each other under one head. A dateline opens this one and its neighbour too, and
    /// the neighbour has no headline of its own or is the first of them.
    template <storage_policy Storage>
    [[nodiscard]] static bool is_brief(const basic_article<Storage>& story, const reading& texts) {
        constexpr std::size_t longest = 300;  // characters
        if (!story.dateline || detail::body_length(story) > longest) return false;
        for (std::size_t i = 0; i < texts.parts.size(); ++i) {
            const text_part& part = texts.parts[i];
            if (part.article != std::string_view(story.id) || !part.first_of_article) continue;
            const auto reports = [&](const text_part& of) {
                return of.role == block_role::body && of.page == part.page &&
                       (of.starts(0, U"本报") || of.starts(0, U"新华社") || of.starts(0, U"据"));
            };
            return (i > 0 && reports(texts.parts[i - 1])) ||
                   (i + 1 < texts.parts.size() && reports(texts.parts[i + 1]));
        }
        return false;
    }
};

/// Only when the paragraph before it breaks off: a report may open with a commentary.
struct lead_not_first {
    static constexpr rule_info about{"art.lead_not_first", severity::warning, "dateline behind the first paragraph",
                                     "导语不在首段", newsroom_practice};
    template <storage_policy Storage>
    void check(const basic_article<Storage>& story, reporter& out) const {
        if (!story.dateline || story.dateline->spans.empty() || story.jump_from) return;
        const std::size_t where = story.dateline->spans[0].begin;
        // （新华社巴格达2月2日电） at the end, and 新华社…电 题： on a line of its own, are forms of it.
        const std::string_view text = story.dateline->text;
        if (!text.empty() && (text[0] == '(' || text.substr(0, 3) == "（")) return;
        std::size_t number = 0;
        std::string_view before;  // the paragraph before
        for (const auto& item : story.body) {
            if (item.kind != item_kind::paragraph) continue;
            for (const span& one : item.spans)
                if (number > 0 && one.begin <= where && where < one.end && breaks_off(before)) {
                    out.found({.en = "the dateline {} opens paragraph {}, not the first",
                               .zh = "电头“{}”在第{}段而不在首段",
                               .arguments = {story.dateline->text, std::to_string(number + 1)},
                               .confidence = 0.7});
                    return;
                }
            ++number;
            before = item.text;
        }
    }

private:
    [[nodiscard]] static bool breaks_off(std::string_view text) {
        constexpr std::size_t heading = 40;  // characters; a short first item without a stop is a heading
        const std::vector<glyph> glyphs = glyphs_of(text);
        return glyphs.size() > heading && !glyphs.back().is(is_sentence_glyph | is_closing_glyph);
    }
};

/// Asked where boxes show that a headline stood there, and of pages that have lost every text: in plain text a line
/// alone is more often the end of the text before it.
struct empty_body {
    static constexpr rule_info about{"art.empty_body", severity::info, "article without text", "稿件没有正文",
                                     newsroom_practice};
    template <storage_policy Storage>
    void check(const basic_page<Storage>& of, reporter& out) const {
        const auto empty = [](const auto& story) {
            return detail::body_length(story) == 0 && story.captions.empty() && !story.jump_to;
        };
        if (!of.size && !std::all_of(of.articles.begin(), of.articles.end(), empty)) return;
        for (const auto& story : of.articles) {
            if (!empty(story)) continue;
            const bool headed = !story.headline.empty();
            finding& made = out.found({.en = "{} has no text",
                                       .zh = "“{}”有标题而无正文",
                                       .arguments = {headed ? std::string_view(story.headline[0].text) : ""},
                                       .confidence = 0.5});
            made.article = std::string(story.id);
            if (headed && !story.headline[0].spans.empty()) made.span = story.headline[0].spans[0];
        }
    }
};

struct kicker_without_main {
    static constexpr rule_info about{"art.kicker_without_main", severity::warning, "kicker without headline",
                                     "有引题而无主题", newsroom_practice};
    template <storage_policy Storage>
    void check(const basic_article<Storage>& story, reporter& out) const {
        if (!story.kicker.empty() && story.headline.empty() && !story.headline_lost)
            out.found({.en = "the kicker {} has no headline under it",
                       .zh = "引题“{}”之下没有主题",
                       .arguments = {story.kicker[0].text}});
    }
};

struct terminal_period {
    static constexpr rule_info about{"head.terminal_period", severity::warning, "headline ends in a full stop",
                                     "标题末尾有句号", "GB/T 15834-2011, 4.1; newsroom practice"};
    void check(const text_part& part, reporter& out) const {
        if (part.role != block_role::headline && part.role != block_role::kicker && part.role != block_role::subhead)
            return;
        const std::size_t size = part.glyphs.size();
        if (size == 0 || part.code(size - 1) != U'。') return;
        // A headline of two sentences keeps its stops.
        for (std::size_t i = 0; i + 1 < size; ++i)
            if (part.glyphs[i].is(is_sentence_glyph)) return;
        out.found(part, size - 1, size,
                  {.en = "a headline takes no full stop: {}",
                   .zh = "标题末尾不用句号：“{}”",
                   .arguments = {part.quoted(size - std::min<std::size_t>(size, 6), size)},
                   .suggestion = ""});
    }
};

struct headline_too_long {
    static constexpr rule_info about{"head.too_long", severity::info, "long headline line", "标题过长",
                                     newsroom_practice};
    std::size_t most = 80;  ///< characters in a line: papers print headlines of two parts with 50
    void check(const text_part& part, reporter& out) const {
        if (part.role != block_role::headline || part.glyphs.size() <= most) return;
        const auto han = std::count_if(part.glyphs.begin(), part.glyphs.end(),
                                       [](const glyph& one) { return one.is(is_han_glyph); });
        if (static_cast<std::size_t>(han) * 2 < part.glyphs.size()) return;  // a line of Western text
        // A question that an interviewer asks, a paragraph without its stop.
        const auto pauses = std::count_if(part.glyphs.begin(), part.glyphs.end(),
                                          [](const glyph& one) { return one.code == U'，' || one.code == U'；'; });
        constexpr auto most_pauses = 2;
        if (part.glyphs.back().is(is_sentence_glyph | is_closing_glyph) || pauses > most_pauses) return;
        out.found(part, {.en = "a headline line of {} characters",
                         .zh = "标题一行有{}字",
                         .arguments = {std::to_string(part.glyphs.size())},
                         .confidence = 0.5});
    }
};

struct orphan_fragment {
    static constexpr rule_info about{"page.orphan_fragment", severity::info, "text that belongs nowhere",
                                     "无所归属的文字", "text layers of PDF files"};
    void check(const text_part& part, reporter& out) const {
        if (part.role == block_role::unplaced)
            out.found(part, {.en = "{} could not be assigned to an article",
                             .zh = "“{}”无法归入稿件",
                             .arguments = {part.quoted(0, std::min<std::size_t>(12, part.glyphs.size()))},
                             .confidence = 0.5});
    }
};

struct overlap_regions {
    static constexpr rule_info about{"page.overlap_regions", severity::info, "blocks printed over each other",
                                     "版块重叠", "geometry of the page"};
    template <storage_policy Storage>
    void check(const basic_page<Storage>& of, reporter& out) const {
        constexpr std::size_t most_blocks = 2000;
        if (of.blocks.size() > most_blocks) return;
        for (std::size_t i = 0; i < of.blocks.size(); ++i) {
            for (std::size_t j = i + 1; of.blocks[i].box && j < of.blocks.size(); ++j) {
                if (!of.blocks[j].box) continue;
                const struct box& a = *of.blocks[i].box;
                const struct box& b = *of.blocks[j].box;
                const double width = (std::min)(a.right(), b.right()) - (std::max)(a.x, b.x);
                const double height = (std::min)(a.bottom(), b.bottom()) - (std::max)(a.y, b.y);
                const double smaller = (std::min)(a.width * a.height, b.width * b.height);
                if (width <= 0 || height <= 0 || width * height < 0.5 * smaller) continue;
                finding& made = out.found({.en = "blocks {} and {} overlap",
                                           .zh = "第{}块与第{}块重叠",
                                           .arguments = {std::to_string(i), std::to_string(j)},
                                           .confidence = 0.7});
                made.span = of.blocks[j].span;
            }
        }
    }
};

/// Parts of articles that continue each other in a ring.
struct reading_order_cycle {
    static constexpr rule_info about{"page.reading_order_cycle", severity::error,
                                     "articles continue each other in a ring", "稿件接续成环", "reading order"};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        struct told {
            const basic_article<Storage>* story;
            std::size_t next;  // of the stories, the one that it continues; the number of stories where there is none
            std::size_t walk;  // the one that came by first; 0 for none yet
        };
        std::vector<told> stories;
        for (const auto& page : whole.pages)
            for (const auto& story : page.articles) stories.push_back({&story, 0, 0});
        std::vector<std::size_t> by_id(stories.size());
        std::iota(by_id.begin(), by_id.end(), std::size_t{0});
        const auto id_of = [&](std::size_t one) { return std::string_view(stories[one].story->id); };
        std::stable_sort(by_id.begin(), by_id.end(),
                         [&](std::size_t one, std::size_t other) { return id_of(one) < id_of(other); });
        for (told& one : stories) {
            one.next = stories.size();
            if (!one.story->continues) continue;
            const std::string_view wanted = *one.story->continues;
            const auto found =
                std::lower_bound(by_id.begin(), by_id.end(), wanted,
                                 [&](std::size_t other, std::string_view id) { return id_of(other) < id; });
            if (found != by_id.end() && id_of(*found) == wanted) one.next = *found;
        }
        std::vector<bool> in_ring(stories.size());
        for (std::size_t walk = 1; walk <= stories.size(); ++walk) {
            std::size_t at = walk - 1;
            for (; at < stories.size() && stories[at].walk == 0; at = stories[at].next) stories[at].walk = walk;
            if (at == stories.size() || stories[at].walk != walk) continue;  // an end, or where another walk was
            for (; !in_ring[at]; at = stories[at].next) in_ring[at] = true;
        }
        for (std::size_t one = 0; one < stories.size(); ++one) {
            if (!in_ring[one]) continue;
            const basic_article<Storage>& story = *stories[one].story;
            finding& made =
                out.found({.en = "article {} continues itself", .zh = "稿件{}接续自身", .arguments = {story.id}});
            made.article = std::string(story.id);
        }
    }
};

struct no_credit {
    static constexpr rule_info about{"cap.no_credit", severity::info, "caption without credit", "图片没有署名",
                                     "著作权法 art. 10; newsroom practice"};
    template <storage_policy Storage>
    void check(const basic_caption<Storage>& one, reporter& out) const {
        if (!one.credits.empty() || !one.text) return;
        constexpr std::size_t shortest = 12;  // characters; less is a label, not a caption
        const std::string_view text = one.text->text;
        if (code_point_count(text) < shortest) return;
        // 气象中心杨大红摄: the credit of a unit and a name, which reads as text.
        if (text.substr(text.size() - 3) == "摄" || text.find("摄影") != text.npos || text.find("供图") != text.npos ||
            text.find("提供") != text.npos || text.substr(3, 2) == "\xE2\x91" || text.find("摄）") != text.npos ||
            text.find("发（") != text.npos || text.find("摄)") != text.npos || text.find("图①") != text.npos)
            return;
        for (const std::string_view word : {"摄：", "攝：", "制图：", "图片来源", "題圖", "题图", "图源", "图/"})
            if (text.find(word) != text.npos) return;
        if (credit_follows(*one.text, out.texts())) return;
        const std::string words(text.substr(0, text.find("。")));
        finding& made = out.found({.en = "the caption does not say who took the picture: {}",
                                   .zh = "图片说明没有署名：“{}”",
                                   .arguments = {words},
                                   .confidence = 0.6});
        if (!one.text->spans.empty()) made.span = one.text->spans[0];
    }

private:
    /// The text after the caption is its credit: （本报记者李大江摄）.
    template <storage_policy Storage>
    [[nodiscard]] static bool credit_follows(const basic_text_node<Storage>& text, const reading& texts) {
        if (text.spans.empty()) return false;
        const std::size_t end = text.spans[text.spans.size() - 1].end;
        constexpr std::size_t most = 12;     // bytes between
        constexpr std::size_t longest = 24;  // characters
        return texts.any_from_source(end, end + most, [&](const text_part& part) {
            if (part.glyphs.size() > longest) return false;
            for (std::size_t i = 0; i < part.glyphs.size(); ++i)
                if (part.code(i) == U'摄' || part.starts(i, U"供图")) return true;
            return false;
        });
    }
};

/// Only where the page has geometry: plain text has no pictures.
struct no_image {
    static constexpr rule_info about{"cap.no_image", severity::warning, "caption without picture", "图片说明没有图片",
                                     "geometry of the page"};
    template <storage_policy Storage>
    void check(const basic_page<Storage>& of, reporter& out) const {
        if (!of.size) return;
        const auto look = [&](const auto& captions) {
            bool any = false;
            for (const auto& one : captions) any = any || one.box;
            for (const auto& one : captions) {
                if (!any || one.box || !one.text) continue;
                finding& made =
                    out.found({.en = "no picture belongs to this caption", .zh = "此图片说明没有对应的图片"});
                if (!one.text->spans.empty()) made.span = one.text->spans[0];
            }
        };
        for (const auto& story : of.articles) look(story.captions);
        look(of.captions);
    }
};

/// Asked where another page of the issue names its editors: a paper that prints none, or a page that was cut, owes
/// none.
struct staff_missing {
    static constexpr rule_info about{"staff.missing", severity::info, "no responsible editor named", "未标责任编辑",
                                     "报纸出版管理规定"};
    template <storage_policy Storage>
    void check(const basic_issue<Storage>& whole, reporter& out) const {
        const auto signs = [](const auto& page) { return !page.staff.empty(); };
        if (std::none_of(whole.pages.begin(), whole.pages.end(), signs)) return;
        for (std::size_t p = 0; p < whole.pages.size(); ++p) {
            const auto& of = whole.pages[p];
            const auto header = std::find_if(of.blocks.begin(), of.blocks.end(), [](const auto& block) {
                return block.role == block_role::page_header || block.role == block_role::masthead;
            });
            if (header == of.blocks.end() || signs(of)) continue;
            finding& made = out.found({.en = "the page does not name its editors", .zh = "版面未标责任编辑"});
            made.page = p;
            made.span = header->span;
        }
    }
};

struct banner_without_article {
    static constexpr rule_info about{"col.banner_without_article", severity::info, "banner without article",
                                     "有栏题而无稿件", newsroom_practice};
    template <storage_policy Storage>
    void check(const basic_page<Storage>& of, reporter& out) const {
        if (of.articles.empty() && !of.banners.empty())
            out.found({.en = "the banner {} stands over no article",
                       .zh = "栏题“{}”之下没有稿件",
                       .arguments = {of.banners[0].text}});
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_STRUCTURE_HPP
