// SPDX-License-Identifier: BSL-1.0
/// Opt-in: finds the fields of an article, and the articles of a page, in the HTML of 方正 数字报 e-papers.
#ifndef BANMIAN_FORMAT_DETAIL_EPAPER_HPP
#define BANMIAN_FORMAT_DETAIL_EPAPER_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/format/detail/decimal.hpp>
#include <banmian/format/detail/epaper_parts.hpp>
#include <banmian/format/detail/given_article.hpp>
#include <banmian/format/detail/html_walk.hpp>
#include <banmian/format/detail/web_text.hpp>
#include <banmian/layout/words.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace founder_html {

namespace detail {

/// Reads one file of an e-paper.
class page_reader {
public:
    /// `place` is that of the first byte, where the file stands behind others.
    page_reader(std::string_view source, arena& memory, std::size_t place = 0)
        : in_(source), text_(source, place), frame_line_(source, place), memory_(memory) {}

    std::vector<field> fields{};
    std::vector<link> links{};
    properties stated{};
    extent size{};

    void read(std::vector<diagnostic>& noticed) {
        while (in_.next() != html::event::end) {
            switch (in_.now()) {
            case html::event::open: open(); break;
            case html::event::close: close(); break;
            case html::event::comment: comment(in_.text()); break;
            default: add_text(in_.text());
            }
        }
        end_line();
        in_.note_fault(noticed, false);
        look_at_frame();
    }
    [[nodiscard]] bool is_article() const {
        return std::any_of(fields.begin(), fields.end(), [](const field& one) {
            return one.what == block_hint::body && one.sure != surety::property && !one.lines.empty();
        });
    }
    /// The fields as an article: of each kind those that are marked most surely, without a copy for printing.
    [[nodiscard]] std::vector<given::part> parts() const {
        std::vector<given::part> made;
        for (const block_hint what : {block_hint::kicker, block_hint::headline, block_hint::subhead, block_hint::byline,
                                      block_hint::body, block_hint::caption_text}) {
            if (what == block_hint::body) add_notes(made);
            add_parts(what, made);
        }
        return made;
    }

private:
    static constexpr std::size_t by_comment = (std::numeric_limits<std::size_t>::max)();
    struct mark {
        std::size_t field = 0;  // in fields; `frame` for text of the page around the article
        std::size_t depth = 0;  // of the element; `by_comment`
        std::string_view name{};
        std::size_t lines = 0;  // that it may still have
    };
    static constexpr std::size_t frame = (std::numeric_limits<std::size_t>::max)();
    static constexpr std::size_t any_number = (std::numeric_limits<std::size_t>::max)();

    void begin(block_hint what, surety sure, std::size_t depth, std::string_view name = {},
               std::size_t lines = any_number) {
        end_line();
        // An article may be marked twice over: the text goes to the inner mark.
        marks_.push_back({fields.size(), depth, name, lines});
        fields.push_back({what, sure, {}});
    }
    void open() {
        const std::string_view name = in_.element();
        if (html::is_block(name)) end_line();
        if ((name == "strong" || name == "b") && strong_ == 0) strong_ = in_.depth();
        if (name.substr(0, 8) == "founder-" || name.substr(0, 8) == "article-")
            open_marked(name);
        else if (!open_text(name))
            open_place(name);
    }
    /// An element that is named after what it holds: `<founder-title>`.
    void open_marked(std::string_view name) {
        if (const block_hint what = meaning_of(name.substr(8)); what != block_hint::none)
            begin(what, surety::marked, in_.depth());
        else if (name == "founder-date")
            add_date_of_ = in_.depth();
    }
    /// An element of HTML that these papers use for a part of an article. False for others.
    bool open_text(std::string_view name) {
        const std::string_view id = in_.value_of("id");
        const std::string_view css = in_.value_of("class");
        if (name == "h1" && !in_body()) {
            after_headline_ = true;
            begin(block_hint::headline, surety::element, in_.depth());
        } else if ((name == "h2" || name == "h3") && !in_body()) {
            begin(after_headline_ ? block_hint::subhead : block_hint::kicker, surety::element, in_.depth());
        } else if (name == "p" && css == "sec") {
            begin(block_hint::byline, surety::element, in_.depth());
        } else if (name == "span" && has(css, "date")) {
            end_line();
            marks_.push_back({frame, in_.depth(), {}, any_number});
        } else if (css == "attachment") {
            begin(block_hint::caption_text, surety::element, in_.depth());
        } else if (id == "ozoom" || id == "articleContent" || id == "content") {
            begin(block_hint::body, surety::element, in_.depth());
        } else {
            return false;
        }
        return true;
    }
    /// What shows where articles stand in the page, and its name.
    void open_place(std::string_view name) {
        if (name == "img") {
            picture();
        } else if (name == "area" || name == "polygon") {
            area();
        } else if (name == "svg") {
            view_width_ = box_around(in_.value_of("viewbox"), 1).width;
        } else if (name == "a") {
            in_link_ = in_.depth();
            const std::string_view href = in_.value_of("href");
            open_link_ = is_article_address(href) ? link_to(href) : frame;
        } else if (in_.value_of("id") == "NewsEditionName") {
            edition_name_ = in_.depth();
        }
    }
    void close() {
        if (html::is_block(in_.element())) end_line();
        const std::size_t depth = in_.depth();
        while (!marks_.empty() && marks_.back().depth != by_comment && marks_.back().depth > depth) {
            end_line();
            marks_.pop_back();
        }
        if (strong_ > depth) strong_ = 0;
        if (add_date_of_ > depth) add_date_of_ = 0;
        if (edition_name_ > depth) edition_name_ = 0;
        if (in_link_ > depth) {
            end_line();
            in_link_ = 0;
            open_link_ = frame;
        }
    }
    [[nodiscard]] bool in_body() const noexcept {
        return std::any_of(marks_.begin(), marks_.end(), [&](const mark& one) {
            return one.field != frame && fields[one.field].what == block_hint::body;
        });
    }

    void comment(std::string_view text) {
        while (!text.empty() && html::is_white(text.front())) text.remove_prefix(1);
        if (text.substr(0, 11) == "enpproperty") return read_properties(text);
        const bool ends = text.substr(0, 1) == "/" || text.substr(0, 2) == "</";
        text.remove_prefix((std::min)(text.find_first_not_of("</"), text.size()));
        constexpr std::string_view npm = "npm:article-";
        constexpr std::string_view content = "enpcontent";
        if (text.substr(0, npm.size()) == npm)
            text.remove_prefix(npm.size());
        else if (text.substr(0, content.size()) != content)
            return;
        const std::string_view name = text.substr(0, (std::min)(text.find_first_of("> \r\n\t"), text.size()));
        const block_hint what = name == content ? block_hint::body : meaning_of(name);
        if (what == block_hint::none) return;
        if (!ends) return begin(what, surety::marked, by_comment, name);
        for (std::size_t i = marks_.size(); i > 0; --i)
            if (marks_[i - 1].depth == by_comment && marks_[i - 1].name == name) {
                end_line();
                marks_.resize(i - 1);
                return;
            }
    }
    /// `<!--enpproperty <title>…</title> … /enpproperty-->`.
    void read_properties(std::string_view text) {
        html::walker in(text);
        std::size_t in_field = 0;  // depth
        std::string_view name;
        std::string value;
        while (in.next() != html::event::end) {
            if (in.now() == html::event::open && in_field == 0) {
                in_field = in.depth();
                property_ = std::string(in.element());
                name = property_;
                if (name.substr(0, 8) == "founder-") name.remove_prefix(8);
                value.clear();
                if (const block_hint what = meaning_of(name); what != block_hint::none)
                    begin(what, surety::property, by_comment, "enpproperty");
            } else if (in.now() == html::event::open) {
                end_line();
            } else if (in.now() == html::event::text && in_field != 0) {
                value += html::squeezed(in.text());
                if (meaning_of(name) != block_hint::none) text_.add(in.text());
            } else if (in.now() == html::event::close && in.depth() < in_field) {
                in_field = 0;
                end_line();
                if (meaning_of(name) != block_hint::none) marks_.pop_back();
                keep_property(name, value);
            }
        }
    }
    void keep_property(std::string_view name, const std::string& value) {
        if (value.empty()) return;
        if (name == "papername" || name == "source") stated.newspaper = value;
        if (name == "date" && !published_) published_ = given::date_in(value);
        if (name == "pagenum") stated.number = value;
        if (name == "pagename") stated.name = value;
        if (name == "nodename") {
            const given::page_label label = given::label_in(value);
            if (stated.number.empty()) stated.number = label.number.empty() ? value : std::string(label.number);
            if (stated.name.empty()) stated.name = label.name;
        }
    }

    void add_text(std::string_view raw) {
        if (add_date_of_ != 0) {
            if (!published_) published_ = given::date_in(html::squeezed(raw));
            return;
        }
        const bool inside = !marks_.empty() && marks_.back().field != frame;
        if (inside || open_link_ != frame) {
            text_.add(raw);
            (strong_ != 0 ? strong_bytes_ : plain_bytes_) += html::squeezed(raw).size();
            if (inside) return;
        }
        if (edition_name_ != 0) stated.name = html::squeezed(raw);
        (in_link_ != 0 ? frame_links_ : frame_) += html::squeezed(raw);
        if (in_link_ == 0) frame_line_.add(raw);
    }
    void end_line() {
        const bool strong = strong_bytes_ > 0 && plain_bytes_ == 0;
        strong_bytes_ = plain_bytes_ = 0;
        if (!frame_.empty() && frame_.back() != '\n') frame_ += '\n';
        if (layout::placed_word line; frame_line_.give(line, memory_) && is_note(line.text)) notes_.push_back(line);
        field_line made;
        made.strong = strong;
        if (!text_.give(made.word, memory_)) return;
        if (!marks_.empty() && marks_.back().field != frame) {
            fields[marks_.back().field].lines.push_back(made);
            if (marks_.back().lines != any_number && --marks_.back().lines == 0) marks_.pop_back();
        } else if (open_link_ != frame) {
            links[open_link_].title.push_back(made.word);
        }
    }

    /// A picture outside of the text: what stands behind it in its table or division is its caption.
    void picture() {
        const std::string_view source = in_.value_of("src");
        if (!in_.value_of("usemap").empty()) {  // the page itself
            const double width = banmian::detail::read_decimal(in_.value_of("width")).value;
            const double height = banmian::detail::read_decimal(in_.value_of("height")).value;
            size = {width > 0 ? width * unit : 0, height > 0 ? height * unit : 0};
            return;
        }
        const bool of_article = has(source, "attpic") || has(source, "/res") || has(source, "attach");
        const bool marked =
            std::any_of(marks_.begin(), marks_.end(), [&](const mark& one) { return one.field != frame; });
        if (!of_article || marked || has(source, ".gif")) return;
        for (std::size_t up = 1; up < in_.depth(); ++up) {
            const std::string_view around = in_.open_element(up);
            if (around != "table" && around != "div") continue;
            constexpr std::size_t most_lines = 3;
            return begin(block_hint::caption_text, surety::element, in_.depth() - up, {}, most_lines);
        }
    }
    [[nodiscard]] std::size_t link_to(std::string_view href) {
        const std::string_view file = file_of(href);
        for (std::size_t i = 0; i < links.size(); ++i)
            if (file_of(links[i].href) == file) return i;
        constexpr std::size_t most = 500;  // a page has some ten articles, and each is looked for in all
        if (links.size() >= most) return frame;
        links.push_back({href, {}, layout::no_box});
        return links.size() - 1;
    }
    /// A place on the page: of the map in pixels of the small picture, of the drawing over it in its own unit.
    void area() {
        const std::string_view href = in_.value_of("href");
        const std::string_view id = in_.value_of("data-contentid");
        const bool drawn = in_.element() == "polygon";
        const double scale = drawn && view_width_ > 0 && size.width > 0 ? size.width / view_width_ : unit;
        const box where = box_around(drawn ? in_.value_of("points") : in_.value_of("coords"), scale);
        std::size_t of = frame;
        if (is_article_address(href)) of = link_to(href);
        for (std::size_t i = 0; of == frame && !id.empty() && i < links.size(); ++i)
            if (has(file_of(links[i].href), id)) of = i;
        if (of != frame && layout::is_sound(where)) links[of].bounds = where;
    }

    /// The page's date and label, as printed in its frame.
    void look_at_frame() {
        std::string flat = frame_;  // a date may stand on several lines
        flat.erase(std::remove(flat.begin(), flat.end(), '\n'), flat.end());
        stated.day = given::date_in(flat);
        if (!stated.day) stated.day = published_;  // when it went online: often the evening before
        const given::page_label label = given::label_in(frame_);
        if (stated.number.empty()) stated.number = label.number;
        if (stated.name.empty()) stated.name = label.name;
        if (stated.newspaper.empty())  // the first title of some papers is their own name
            for (const field& one : fields)
                if (one.what == block_hint::headline && !one.lines.empty() && is_paper(one))
                    stated.newspaper = one.text();
        const std::size_t open = frame_.find("《");
        const std::size_t close = open == frame_.npos ? open : frame_.find("》", open);
        if (stated.newspaper.empty() && close != frame_.npos && close - open < 60)
            stated.newspaper = frame_.substr(open + 3, close - open - 3);
    }

    void add_parts(block_hint what, std::vector<given::part>& to) const {
        surety best = surety::property;
        for (const field& one : fields)
            if (one.what == what && !one.lines.empty() && !is_paper(one)) best = (std::max)(best, one.sure);
        std::vector<std::string> seen;
        for (const field& one : fields) {
            if (one.what != what || one.lines.empty() || one.sure == surety::property) {
                if (one.what != what || one.lines.empty() || best != surety::property) continue;
            }
            std::string text = one.text();
            if (std::find(seen.begin(), seen.end(), text) != seen.end() ||
                (what == block_hint::headline && is_paper(one)))
                continue;
            const bool repeated = one.sure < best && std::any_of(fields.begin(), fields.end(), [&](const field& other) {
                                      return &other != &one && other.sure > one.sure && other.what == what;
                                  });
            if (repeated && what != block_hint::body) continue;
            seen.push_back(std::move(text));
            add_lines(one, to);
        }
    }
    /// Notes of the editors that stand outside of the text: before the title.
    void add_notes(std::vector<given::part>& to) const {
        for (const layout::placed_word& one : notes_) {
            const bool inside = std::any_of(fields.begin(), fields.end(), [&](const field& of) {
                return std::any_of(of.lines.begin(), of.lines.end(),
                                   [&](const field_line& line) { return line.word.text == one.text; });
            });
            if (!inside) to.push_back({block_hint::body, {one}});
        }
    }
    /// The first founder-title of some papers is the paper's own name.
    [[nodiscard]] bool is_paper(const field& of) const {
        if (of.what != block_hint::headline) return false;
        const std::string text = of.text();
        if (!stated.newspaper.empty() && text == stated.newspaper) return true;
        const auto others = std::count_if(fields.begin(), fields.end(), [&](const field& one) {
            return one.what == block_hint::headline && one.sure == surety::marked && !one.lines.empty();
        });
        return is_name_like(text) && others > 1 && &of == &fields[first_marked_title()];
    }
    [[nodiscard]] std::size_t first_marked_title() const {
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (fields[i].what == block_hint::headline && fields[i].sure == surety::marked && !fields[i].lines.empty())
                return i;
        return 0;
    }
    static constexpr double unit = layout::points_per_pixel;

    html::walker in_;
    html::web_text text_;
    html::web_text frame_line_;  // the line around the article at hand
    std::vector<layout::placed_word> notes_{};
    arena& memory_;
    std::vector<mark> marks_{};
    std::string frame_{};        // text around the article, a line for each block
    std::string frame_links_{};  // that of links, which name other pages
    std::string property_{};     // name of the one at hand
    std::optional<date> published_{};
    double view_width_ = 0;
    std::size_t strong_ = 0;  // depth of the element that sets bold; 0 outside
    std::size_t strong_bytes_ = 0;
    std::size_t plain_bytes_ = 0;
    std::size_t add_date_of_ = 0;
    std::size_t edition_name_ = 0;
    std::size_t in_link_ = 0;
    std::size_t open_link_ = frame;
    bool after_headline_ = false;
};

}  // namespace detail

}  // namespace founder_html
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_EPAPER_HPP
