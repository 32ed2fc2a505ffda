// SPDX-License-Identifier: BSL-1.0
/// What an extractor saw and nothing more: sheets, blocks and lines of text, with boxes where the format has them.
#ifndef BANMIAN_LAYOUT_DOCUMENT_HPP
#define BANMIAN_LAYOUT_DOCUMENT_HPP

#include <banmian/diagnostic.hpp>
#include <banmian/layout/text_origin.hpp>
#include <banmian/location.hpp>
#include <banmian/model/box.hpp>
#include <banmian/model/page.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/text/date.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace layout {

/// What the input format itself says of a block, where it says anything. A hint, not a verdict: the parser weighs it.
enum class block_hint : std::uint8_t {
    none,
    body,
    heading,
    caption_text,
    page_header,
    page_footer,
    page_number,
    credit_line,
    advertisement,
    table,          ///< rows of cells
    kicker,         ///< 引题, where the format tells a stack's parts apart
    headline,       ///< 主题
    subhead,        ///< 副题
    byline,         ///< the authors
    crosshead,      ///< 小标题
    furniture,      ///< labels, stamps, lettering, writing by hand: on the page, but in no text
    under_heading,  ///< a short line between a heading and its text: a byline, or a subhead in the text's size
    repeated,       ///< printed a second time, as the shadow of a headline is
    scrap           ///< recognised with less confidence than was asked for
};

/// True for what the format says is a heading of any kind.
[[nodiscard]] constexpr bool is_heading(block_hint of) noexcept {
    return of == block_hint::heading || of == block_hint::kicker || of == block_hint::headline ||
           of == block_hint::subhead || of == block_hint::crosshead;
}

/// One printed line of text, as the extractor gave it.
struct line {
    span text{};  ///< bytes of `document::text()`

    bool operator==(const line&) const = default;
};

/// Where a line is and how it is set; beside the line, because plain text has none of it.
struct line_ink {
    box bounds{};            ///< in points, origin top left
    double font_size = 0;    ///< in points; 0 when unknown
    std::uint32_t font = 0;  ///< index of the font among the sheet's fonts, from 1; 0 when unknown
    bool bold = false;       ///< set in a bold face

    bool operator==(const line_ink&) const = default;
};

/// What a file that this library wrote states of a block, in the words of the model; see `sheet::roles_given`.
struct stated_block {
    std::optional<block_role> role{};
    item_kind kind = item_kind::paragraph;   ///< of what has the role body
    std::optional<std::string> gap_after{};  ///< text is missing behind it: the evidence, words parted by spaces

    bool operator==(const stated_block&) const = default;
};
/// What the name of a role states, or `note`; nothing for another name.
[[nodiscard]] inline std::optional<stated_block> stated_by(std::string_view name) noexcept {
    stated_block made;
    if (name == to_name(item_kind::note)) made.kind = item_kind::note;
    made.role = made.kind != item_kind::paragraph ? block_role::body : from_name<block_role>(name);
    return made.role ? std::optional(made) : std::nullopt;
}
/// What a format states of an article, named by its group.
struct stated_article {
    std::size_t group = 0;
    bool headline_lost = false;
    std::string id{};            ///< by which other files name it
    std::string continued_by{};  ///< id of the part on another page; empty when none is stated

    bool operator==(const stated_article&) const = default;
};

/// Why page analysis lets a column begin at a line, rather than go on in it.
enum class column_cut : std::uint8_t {
    none,     ///< nothing is known of it
    top,      ///< no line stands right above
    wall,     ///< a heading, a table or a caption does
    caption,  ///< it opens a caption itself
    size,     ///< its type is of another size, or another face
    edge,     ///< it begins elsewhere
    gutter,   ///< lines stand side by side above it, or below the line above
    white,    ///< too much white parts it from the line above
    measure,  ///< it is set in another measure
};

/// A run of lines that the extractor kept together: what stands between blank lines, a paragraph or a region.
struct block {
    std::size_t first_line = 0;  ///< index into the sheet's lines
    std::size_t line_count = 0;
    std::optional<box> bounds{};         ///< in points; empty without geometry
    block_hint hint = block_hint::none;  ///< the format's own word on it
    std::size_t group = 0;  ///< article or section that the format itself puts it in, from 1; 0 when it says nothing
    bool goes_on =
        false;           ///< its first line goes on in the paragraph that the text before it leaves open, as boxes show
    bool whole = false;  ///< a paragraph, whole, as the format states it: it goes on in no other block
    column_cut cut = column_cut::none;  ///< of the column that it opens
    stated_block stated{};

    bool operator==(const block&) const = default;
};

/// One page as the extractor saw it.
struct sheet {
    std::string label{};   ///< the format's name or number for the page; empty when it has none
    std::string source{};  ///< the file whose bytes the origins count, where that is not the document's one file
    std::vector<page_file> files{};  ///< further files that text of the page stands in; the origins count on into them
    std::string image{};             ///< the file of the page's picture, as the format names it; empty when it does not
    std::string number{};            ///< the printed number, where the format states it: A01
    std::string name{};              ///< the page's name, where the format states it: 要闻
    std::optional<extent> size{};    ///< in points; empty without geometry
    enum writing_mode writing_mode = writing_mode::horizontal_tb;
    span extent_in_text{};  ///< bytes of `document::text()` that belong to the page

    std::vector<line> lines{};
    std::vector<line_ink> ink{};  ///< one for each line; empty without geometry
    std::vector<block> blocks{};  ///< in the extractor's order
    std::vector<box> pictures{};  ///< pictures, in points
    std::vector<box> rules{};     ///< separators, in points
    double points_per_unit = 1;   ///< points in one unit of the format: 0.24 for pixels of 300 to the inch
    bool articles_given = false;  ///< blocks' groups are articles of the document, whole, across its sheets
    bool ordered = false;         ///< the format states a reading order, and the blocks are in it
    /// Blocks have stated roles, each is a paragraph or, where it `goes_on`, a part of one, and their text reads as it
    /// should. Nothing of it is decided again.
    bool roles_given = false;
    std::vector<stated_article> articles{};
    bool part_of_page = false;  ///< an article in a file of its own: others of the page stand in others
    bool stated_only = false;   ///< the file tells of the page, whose text stands in another file under the same label
    bool analysed = false;      ///< blocks are paragraphs, headings, captions: page analysis parted them by their boxes

    [[nodiscard]] bool has_geometry() const noexcept { return !ink.empty() && ink.size() == lines.size(); }
};

/// What a format states of the issue; empty where it does not.
struct stated_issue {
    std::string newspaper{};
    std::optional<date> day{};
    std::string issue_number{};
    std::string weekday{};
    std::string lunar_date{};
    std::string cn{};  ///< as `identifiers` has them
    std::string issn{};
    std::string post_code{};

    /// Takes what another file of the issue says and this one does not.
    void add(const stated_issue& other) {
        if (!day) day = other.day;
        for (std::string stated_issue::*const field :
             {&stated_issue::newspaper, &stated_issue::issue_number, &stated_issue::weekday, &stated_issue::lunar_date,
              &stated_issue::cn, &stated_issue::issn, &stated_issue::post_code})
            if ((this->*field).empty()) this->*field = other.*field;
    }
    bool operator==(const stated_issue&) const = default;
};

/// The pages of one issue as an extractor saw them.
class document {
public:
    std::vector<sheet> sheets{};
    stated_issue stated{};
    std::vector<diagnostic> diagnostics{};  ///< what the reader noticed; spans are bytes of the source file
    /// Where the text stands in the source file, in the order of the text. Empty when the text is the source, and when
    /// the format does not tell.
    std::vector<text_origin> origins{};

    /// A document whose text is the source itself, which must outlive it.
    [[nodiscard]] static document viewing(std::string_view source) {
        document made;
        made.viewed_ = source;
        return made;
    }
    /// A document that owns its text, as decoded from XML or JSON.
    [[nodiscard]] static document owning(std::string text) {
        document made;
        made.owned_ = std::move(text);
        made.owns_ = true;
        return made;
    }

    /// The characters that the lines' spans point into.
    [[nodiscard]] std::string_view text() const noexcept { return owns_ ? std::string_view(owned_) : viewed_; }
    [[nodiscard]] std::string_view text_of(const line& one) const noexcept { return one.text.in(text()); }

    /// Where bytes of `text()` stand in the source file, in the order of the text: the bytes of the characters alone,
    /// whatever markup stands between them there; an entity is taken whole. Empty when the format does not tell
    /// (`origins` is empty, but the text is not the source). A search and one step for each piece.
    [[nodiscard]] std::vector<span> in_source(span of) const {
        if (owns_) return layout::in_source(origins, of);
        return of.empty() ? std::vector<span>() : std::vector<span>{of};
    }

    /// The text of a sheet was read from a decoded copy of a file of its own.
    void place_in_file(const sheet& of, const std::vector<text_origin>& decoded) {
        const auto begins_before = [](std::size_t byte) {
            return [byte](const text_origin& one) { return one.text.begin < byte; };
        };
        const auto first = std::partition_point(origins.begin(), origins.end(), begins_before(of.extent_in_text.begin));
        const auto last = std::partition_point(first, origins.end(), begins_before(of.extent_in_text.end));
        std::vector<text_origin> made(origins.begin(), first);
        const std::vector<text_origin> placed = through({first, last}, decoded);
        made.insert(made.end(), placed.begin(), placed.end());
        made.insert(made.end(), last, origins.end());
        origins = std::move(made);
    }

    /// The text was read from a decoded copy of the file, and `decoded` says where that copy's bytes stand in the file:
    /// places become places of the file. A text that viewed the copy takes it over.
    void place_in_file(const std::vector<text_origin>& decoded, std::string copy) {
        const bool of_others =
            std::any_of(sheets.begin(), sheets.end(), [](const sheet& one) { return !one.source.empty(); });
        if (!owns_)
            adopt(std::move(copy), decoded);
        else if (!of_others)  // those stand in files of their own
            place_first_file(decoded);
        for (diagnostic& one : diagnostics) one.what.where = hull_in_source(decoded, one.what.where);
    }

    /// True when the text is not the source itself, but was decoded from it.
    [[nodiscard]] bool owns_text() const noexcept { return owns_; }

    /// Takes the text over, which so far was viewed: what reads a decoded file gives its text to the document.
    void adopt(std::string text, std::vector<text_origin> from) {
        owned_ = std::move(text);
        owns_ = true;
        origins = std::move(from);
    }

    /// Adds the pages of another file behind these, as pages of one issue; `file` is its name. The document owns its
    /// text from then on. Articles that the files give stay apart.
    void append(document other, const std::string& file) {
        const std::size_t shift = take_text(other, 0);
        const std::size_t groups = count_groups();
        for (sheet& page : other.sheets) {
            shift_page(page, shift, groups);
            if (page.source.empty())
                page.source = file;
            else
                put_beside(page.source, file);
            sheets.push_back(std::move(page));
        }
        stated.add(other.stated);
        for (diagnostic& one : other.diagnostics) {
            one.file = files_;
            diagnostics.push_back(one);
        }
        ++files_;
    }
    /// Adds what stands on the one page of another file to the last page; the spans count on into the bytes of `file`.
    void append_to_page(document other, page_file file) {
        const std::size_t shift = take_text(other, file.span.begin);
        sheet& page = sheets.back();
        sheet& more = other.sheets.front();
        shift_page(more, shift, count_groups());
        for (block one : more.blocks) {
            one.first_line += page.lines.size();
            page.blocks.push_back(std::move(one));
        }
        page.lines.insert(page.lines.end(), more.lines.begin(), more.lines.end());
        page.ink.insert(page.ink.end(), more.ink.begin(), more.ink.end());
        page.articles.insert(page.articles.end(), more.articles.begin(), more.articles.end());
        page.extent_in_text.end = more.extent_in_text.end;
        page.files.push_back(std::move(file));
        stated.add(other.stated);
    }

private:
    /// Takes the text and its places, which are `place` bytes further on; where the text begins.
    [[nodiscard]] std::size_t take_text(document& other, std::size_t place) {
        if (!owns_) adopt(std::string(viewed_), own_origins());
        const std::size_t shift = owned_.size();
        for (text_origin one : other.owns_ ? std::move(other.origins) : other.own_origins()) {
            one.text = {one.text.begin + shift, one.text.end + shift};
            one.source = {one.source.begin + place, one.source.end + place};
            origins.push_back(one);
        }
        owned_ += other.text();
        return shift;
    }
    /// A file that another names stands beside that one: `alto/1.xml` of `a/mets.xml` is `a/alto/1.xml`.
    static void put_beside(std::string& name, const std::string& file) {
        const std::string_view scheme = "file://";
        const bool relative = name.compare(0, scheme.size() + 1, "file://.") == 0;
        if (!relative && (name.front() == '/' || name.find(':') != name.npos)) return;
        name.insert(relative ? scheme.size() : 0, file, 0, file.find_last_of("/\\") + 1);
    }
    [[nodiscard]] std::size_t count_groups() const noexcept {
        std::size_t made = 0;
        for (const sheet& page : sheets)
            for (const block& one : page.blocks) made = (std::max)(made, one.group);
        return made;
    }
    static void shift_page(sheet& page, std::size_t shift, std::size_t groups) {
        page.extent_in_text = {page.extent_in_text.begin + shift, page.extent_in_text.end + shift};
        for (line& one : page.lines) one.text = {one.text.begin + shift, one.text.end + shift};
        for (block& one : page.blocks) one.group += one.group > 0 ? groups : 0;
        for (stated_article& one : page.articles) one.group += groups;
    }
    /// The same for what stands in the document's one file; what stands in files behind it moves as that file grows.
    void place_first_file(const std::vector<text_origin>& decoded) {
        const std::size_t end = decoded.empty() ? 0 : decoded.back().text.end;
        const auto moved = [&](span of) {
            const std::size_t from = decoded.empty() ? 0 : decoded.back().source.end;
            return span{of.begin - end + from, of.end - end + from};
        };
        std::vector<text_origin> made;
        for (auto at = origins.begin(); at != origins.end();) {
            const bool behind = at->source.begin >= end;
            const auto next = std::find_if(at, origins.end(),
                                           [&](const text_origin& one) { return (one.source.begin >= end) != behind; });
            std::vector<text_origin> run(at, next);
            if (behind)
                for (text_origin& one : run) one.source = moved(one.source);
            else
                run = through(run, decoded);
            made.insert(made.end(), run.begin(), run.end());
            at = next;
        }
        origins = std::move(made);
        for (sheet& page : sheets)
            for (page_file& one : page.files) one.span = moved(one.span);
    }

    /// A text that is the source stands where it stands.
    [[nodiscard]] std::vector<text_origin> own_origins() const {
        if (viewed_.empty()) return {};
        return {{{0, viewed_.size()}, {0, viewed_.size()}}};
    }

    std::string owned_{};
    std::string_view viewed_{};
    bool owns_ = false;
    std::uint32_t files_ = 0;  // that were appended
};

}  // namespace layout
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_LAYOUT_DOCUMENT_HPP
