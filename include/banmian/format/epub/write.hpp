// SPDX-License-Identifier: BSL-1.0
/// Opt-in: writes an issue as an EPUB 3 book: pages and articles as its contents, 竖排 papers from right to left.
#ifndef BANMIAN_FORMAT_EPUB_WRITE_HPP
#define BANMIAN_FORMAT_EPUB_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/article_lines.hpp>
#include <banmian/format/detail/chains.hpp>
#include <banmian/format/detail/percent.hpp>
#include <banmian/format/detail/xml_write.hpp>
#include <banmian/format/detail/zip_store.hpp>
#include <banmian/format/records/write.hpp>
#include <banmian/model/issue.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace epub {

namespace detail {

/// What stands on a page outside its articles.
[[nodiscard]] inline bool has_loose_text(const page& of) noexcept {
    return !of.captions.empty() || !of.banners.empty() || !of.notices.empty() || !of.unplaced.empty() || of.colophon;
}
[[nodiscard]] inline bool is_vertical(const page& of) noexcept {
    return of.writing_mode == writing_mode::vertical_rl;
}

class book_writer {
public:
    book_writer(const issue& of, std::string& out)
        : whole_(of), chains_(banmian::detail::chains_of(of)), archive_(out) {
        date_ = banmian::detail::day_of(of);
        for (std::size_t c = 0; c < chains_.size(); ++c) {
            if (c == 0 || chains_[c][0].page != chains_[c - 1][0].page) add_loose(chains_[c][0].page);
            files_.push_back({"a" + banmian::detail::article_label(chains_[c][0].page, chains_[c][0].article + 1),
                              banmian::detail::name_of(whole_, chains_[c]), chains_[c][0].page, &chains_[c]});
        }
        add_loose(of.pages.size());
    }

    [[nodiscard]] bool write() {
        archive_.add("mimetype", "application/epub+zip");  // first, as readers tell the format by it
        archive_.add("META-INF/container.xml",
                     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container version=\"1.0\" "
                     "xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile "
                     "full-path=\"book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>\n");
        archive_.add("book.opf", package());
        archive_.add("nav.xhtml", contents());
        archive_.add("style.css",
                     "html.vertical { -epub-writing-mode: vertical-rl; writing-mode: vertical-rl; }\n"
                     "p { text-indent: 2em; margin: 0; }\n.kicker, .subhead, .byline, aside p { text-indent: 0; }\n");
        for (const file& one : files_)
            archive_.add(one.name + ".xhtml", one.parts != nullptr ? article(one) : rest(one));
        return archive_.finish();
    }

private:
    struct file {
        std::string name{};
        std::string label{};
        std::size_t page = 0;
        const banmian::detail::chain* parts = nullptr;  // null: what stands outside articles
    };

    /// The loose texts of pages that no file was made for so far, up to that page.
    void add_loose(std::size_t upto) {
        for (; next_ < upto; ++next_)
            if (has_loose_text(whole_.pages[next_]))
                files_.push_back({"p" + std::to_string(next_ + 1), page_label(next_), next_, nullptr});
    }
    /// `A01 要闻`; where a page has neither number nor name, its place.
    [[nodiscard]] std::string page_label(std::size_t number) const {
        const page& of = whole_.pages[number];
        std::string made = of.number.value_or("");
        if (of.name && !of.name->empty()) made += (made.empty() ? "" : " ") + *of.name;
        return banmian::detail::is_visible(made) ? made : std::to_string(number + 1);
    }
    [[nodiscard]] std::string title() const {
        std::string made = whole_.newspaper.value_or("");
        if (!date_.empty()) made += (made.empty() ? "" : " ") + date_;
        return banmian::detail::is_visible(made) ? made : "banmian";
    }

    [[nodiscard]] std::string package() const {
        std::string made;
        xml::writer to(made);
        to.declaration().open("package").attribute("xmlns", "http://www.idpf.org/2007/opf");
        to.attribute("version", "3.0").attribute("unique-identifier", "id").attribute("xml:lang", "zh");
        to.open("metadata").attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        std::string id = "urn:banmian:";
        banmian::detail::append_percent_encoded(whole_.newspaper.value_or("-"), id);
        to.open("dc:identifier").attribute("id", "id").text(id + ':' + (date_.empty() ? "-" : date_)).close();
        to.leaf("dc:title", title()).leaf("dc:language", "zh");
        if (!date_.empty()) to.leaf("dc:date", date_);
        to.open("meta").attribute("property", "dcterms:modified").text("1970-01-01T00:00:00Z").close();
        to.close().open("manifest");
        const auto item = [&](std::string_view id_of, std::string_view name, std::string_view type) -> xml::writer& {
            return to.open("item").attribute("id", id_of).attribute("href", name).attribute("media-type", type);
        };
        item("nav", "nav.xhtml", "application/xhtml+xml").attribute("properties", "nav").close();
        item("style", "style.css", "text/css").close();
        for (const file& one : files_) item(one.name, one.name + ".xhtml", "application/xhtml+xml").close();
        to.close().open("spine");
        const auto down = std::count_if(whole_.pages.begin(), whole_.pages.end(), is_vertical);
        if (2 * static_cast<std::size_t>(down) > whole_.pages.size()) to.attribute("page-progression-direction", "rtl");
        for (const file& one : files_) to.open("itemref").attribute("idref", one.name).close();
        to.close().close();
        return made;
    }

    static void begin(xml::writer& to, std::string_view title, bool vertical) {
        to.declaration().open("html").attribute("xmlns", "http://www.w3.org/1999/xhtml");
        to.attribute("xmlns:epub", "http://www.idpf.org/2007/ops").attribute("xml:lang", "zh").attribute("lang", "zh");
        if (vertical) to.attribute("class", "vertical");
        to.open("head").leaf("title", title).open("link").attribute("rel", "stylesheet");
        to.attribute("type", "text/css").attribute("href", "style.css").close().close().open("body");
    }

    [[nodiscard]] std::string contents() const {
        std::string made;
        xml::writer to(made);
        begin(to, title(), false);
        to.open("nav").attribute("epub:type", "toc").leaf("h1", title()).open("ol");
        for (std::size_t f = 0; f < files_.size();) {
            const std::size_t on = files_[f].page;
            to.open("li").leaf("span", page_label(on)).open("ol");
            for (; f < files_.size() && files_[f].page == on; ++f) {
                to.open("li").open("a").attribute("href", files_[f].name + ".xhtml").text(files_[f].label);
                to.close().close();
            }
            to.close().close();
        }
        to.close().close().close().close();
        return made;
    }

    static void text(xml::writer& to, std::string_view element, std::string_view kind, std::string_view says) {
        if (says.empty()) return;
        to.open(element);
        if (!kind.empty()) to.attribute("class", kind);
        to.text(says).close();
    }
    /// Lines of a heading as one, a line of print a line.
    static void heading(xml::writer& to, std::string_view element, std::string_view kind,
                        const std::vector<text_node>& lines) {
        if (lines.empty()) return;
        to.open(element);
        if (!kind.empty()) to.attribute("class", kind);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i > 0) to.open("br").close();
            to.text(lines[i].text);
        }
        to.close();
    }
    static void picture(xml::writer& to, const caption& of) {
        to.open("aside").attribute("class", "caption");
        if (of.title) text(to, "p", "title", of.title->text);
        if (of.text) text(to, "p", {}, of.text->text);
        text(to, "p", "credit", records::detail::credit_of(of));
        to.close();
    }

    [[nodiscard]] std::string article(const file& one) const {
        std::string made;
        xml::writer to(made);
        begin(to, one.label, is_vertical(whole_.pages[one.page]));
        to.open("article");
        for (const auto& place : *one.parts) {
            const banmian::article& of = banmian::detail::at(whole_, place);
            heading(to, "p", "kicker", of.kicker);
            heading(to, place == one.parts->front() ? "h1" : "h2", {}, of.headline);
            heading(to, "p", "subhead", of.subheads);
            for (const byline& by : of.bylines)
                if (banmian::detail::stands_alone(by, of)) text(to, "p", "byline", banmian::detail::line_of(by));
            for (const item& part : of.body) {
                if (part.kind == item_kind::gap)
                    to.open("hr").attribute("class", "gap").close();
                else
                    text(to, part.kind == item_kind::crosshead ? "h2" : "p",
                         part.kind == item_kind::note ? std::string_view("note") : std::string_view(), part.text);
            }
            for (const caption& below : of.captions) picture(to, below);
        }
        to.close().close().close();
        return made;
    }
    [[nodiscard]] std::string rest(const file& one) const {
        const page& of = whole_.pages[one.page];
        std::string made;
        xml::writer to(made);
        begin(to, one.label, is_vertical(of));
        to.open("section");
        for (const caption& below : of.captions) picture(to, below);
        for (const auto& [kind, list] :
             {std::pair("banner", &of.banners), std::pair("notice", &of.notices), std::pair("unplaced", &of.unplaced)})
            for (const text_node& node : *list) text(to, "p", kind, node.text);
        if (of.colophon) text(to, "p", "colophon", of.colophon->text.text);
        to.close().close().close();
        return made;
    }

    const issue& whole_;
    std::vector<banmian::detail::chain> chains_;
    zip::writer archive_;
    std::string date_{};
    std::vector<file> files_{};
    std::size_t next_ = 0;  // the first page whose loose texts have no file yet
};

}  // namespace detail

/// False for an issue of which no book can be made: one without any text, or of more articles than an archive can hold
/// files.
[[nodiscard]] inline bool can_write(const issue& of) noexcept {
    std::size_t files = 5;  // those that every book has
    bool any = false;
    for (const page& one : of.pages) {
        files += one.articles.size() + 1;
        any = any || !one.articles.empty() || detail::has_loose_text(one);
    }
    return any && files <= zip::most_files;
}

/// Appends a book. Precondition: `can_write(whole)`. False when it is larger than 4 GiB, which its archive cannot say;
/// what was appended is no book then.
inline bool write(const issue& whole, std::string& out) {
    return detail::book_writer(whole, out).write();
}

}  // namespace epub
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_EPUB_WRITE_HPP
