// SPDX-License-Identifier: BSL-1.0
/// Opt-in: reads the pages of 方正 数字报 e-papers, 2006 to today: an article, or a page with its map and the articles
/// that it names.
#ifndef BANMIAN_FORMAT_FOUNDER_HTML_READ_HPP
#define BANMIAN_FORMAT_FOUNDER_HTML_READ_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/epaper.hpp>
#include <banmian/format/detail/epaper_parts.hpp>
#include <banmian/format/detail/given_article.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/named_file.hpp>
#include <banmian/layout/words.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace founder_html {

namespace detail {

/// What a link's title says that it is, when that is no article.
[[nodiscard]] inline block_hint standing_title(std::string_view title) noexcept {
    for (const std::string_view one : {"责编", "责任编辑", "编辑：", "校对", "版式", "美编"})
        if (has(title, one) && title.size() < 90) return block_hint::page_header;
    for (const std::string_view one : {"图片报道", "图片新闻", "图片", "新闻图片", "漫画"})
        if (title == one) return block_hint::furniture;
    for (const std::string_view one : {"广告", "导读", "公告", "声明", "征集", "分类广告", "今日导读"})
        if (title == one) return block_hint::advertisement;
    return block_hint::none;
}

/// The file of an article: by the address that stands in the page and, without it, by its file's name.
template <class Load>
[[nodiscard]] layout::named_file file_at(std::string_view href, Load&& load) {
    layout::named_file file = load(std::string(href));
    file.name = href;
    if (file.empty() && file_of(href) != href) {
        file = load(std::string(file_of(href)));
        file.name = file_of(href);
    }
    return file;
}

/// Reads the articles that a page names, each from its file, or its title where there is none.
class linked_articles {
public:
    /// `end`: of the page's text, behind which the articles' places count on.
    linked_articles(properties& stated, arena& memory, std::size_t most, std::size_t end)
        : stated_(stated), memory_(memory), end_(end) {
        files_.reserve(most);  // words view them
    }

    void add(const link& one, layout::named_file file) {
        if (!file.empty() && add_file(one, std::move(file))) return;
        if (one.title.empty()) return;
        std::string title;
        for (const layout::placed_word& line : one.title) title += line.text;
        const block_hint standing = standing_title(title);
        const bool is_article = standing == block_hint::none;
        given::add_article({{is_article ? block_hint::headline : standing, one.title}}, one.bounds,
                           is_article ? ++group_ : 0, regions);
    }
    [[nodiscard]] const std::vector<layout::named_file>& files() const noexcept { return files_; }

    std::vector<layout::region> regions{};

private:
    /// False for a file that holds no article.
    bool add_file(const link& one, layout::named_file file) {
        files_.push_back(std::move(file));
        std::vector<diagnostic> ignored;  // their places are in another file
        page_reader article(files_.back().text, memory_, end_);
        article.read(ignored);
        if (!article.is_article()) {
            files_.pop_back();
            return false;
        }
        end_ += files_.back().text.size();
        given::add_article(article.parts(), one.bounds, ++group_, regions);
        if (stated_.number.empty()) stated_.number = article.stated.number;
        if (stated_.name.empty()) stated_.name = article.stated.name;
        if (stated_.newspaper.empty()) stated_.newspaper = article.stated.newspaper;
        if (!stated_.day) stated_.day = article.stated.day;
        return true;
    }

    properties& stated_;
    arena& memory_;
    std::size_t end_;  // of the texts so far
    std::vector<layout::named_file> files_{};
    std::size_t group_ = 0;
};

}  // namespace detail

/// Reads a file of an e-paper. `load(href)` gives the articles that a page names, as something that converts to
/// `layout::named_file`, by the address that stands there and, without it, by its file's name; nothing when there is
/// none: then the page's titles stand for them. Places in them count on behind the page's. An article is a page with
/// one article.
template <class Load>
[[nodiscard]] layout::document read(std::string_view source, Load&& load) {
    std::vector<diagnostic> noticed;
    arena memory;
    detail::page_reader page(source, memory);
    page.read(noticed);
    detail::properties stated = page.stated;
    detail::linked_articles articles(stated, memory, page.links.size() + 1, source.size());
    if (page.is_article())
        given::add_article(page.parts(), {}, 1, articles.regions);
    else
        for (const detail::link& one : page.links) articles.add(one, detail::file_at(one.href, load));
    if (!page.is_article() && page.links.empty())
        noticed.push_back({severity::error,
                           {errc::missing_element, {0, 0}, "an article of an e-paper, or a page that names articles"}});
    layout::arranger made;
    made.add_page(stated.number, page.size, std::move(articles.regions), {}, writing_mode::horizontal_tb,
                  layout::points_per_pixel, true);
    layout::document whole = made.take(std::move(noticed));
    whole.stated.newspaper = stated.newspaper;
    whole.stated.day = stated.day;
    whole.sheets[0].number = stated.number;
    whole.sheets[0].name = stated.name;
    whole.sheets[0].part_of_page = page.is_article();
    if (!articles.files().empty()) layout::place_behind(whole, source.size(), articles.files());
    return whole;
}
[[nodiscard]] inline layout::document read(std::string_view source) {
    return read(source, [](const std::string& /*href*/) { return std::string(); });
}

/// How sure it is that this is a file of such an e-paper.
[[nodiscard]] inline certainty recognise(const sample& of) noexcept {
    if (!of.is_markup()) return certainty::none;
    for (const std::string_view one : {"enpproperty", "enpcontent", "<founder-", "npm:article-"})
        if (of.source().substr(0, std::size_t{1} << 18U).find(one) != std::string_view::npos) return certainty::sure;
    return of.head_has("PagePicMap") || of.head_has("pagepicmap") ? certainty::sure : certainty::none;
}

}  // namespace founder_html
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_FOUNDER_HTML_READ_HPP
