// SPDX-License-Identifier: BSL-1.0
/// Opt-in: writes an issue as METS 1.12.1 of the ENMAP profile with MODS 3.8, and an ALTO file for every page.
#ifndef BANMIAN_FORMAT_METS_WRITE_HPP
#define BANMIAN_FORMAT_METS_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/format/alto/write.hpp>
#include <banmian/format/detail/chains.hpp>
#include <banmian/format/detail/percent.hpp>
#include <banmian/format/detail/pieces.hpp>
#include <banmian/format/detail/sheet_places.hpp>
#include <banmian/format/detail/xml_write.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace mets {

namespace detail {

using banmian::detail::piece;

/// The name of the ALTO file of a page, as METS names it: beside it, `alto-0001.xml`.
[[nodiscard]] inline std::string alto_name(std::string_view stem, std::size_t page) {
    std::string made(stem);
    made += "alto-";
    banmian::detail::append_padded(page + 1, 4, made);
    return made + ".xml";
}

/// A file's name as an address: what would end or bend one, and bytes that are no UTF-8, as %XX.
[[nodiscard]] inline std::string address_of(std::string_view name) {
    constexpr std::string_view marks = " %#?\"<>\\^`{|}\x7F";
    std::string made;
    for (std::size_t at = 0; at < name.size();) {
        const code_point one = decode(name, at);
        const bool plain = one.valid && one.value >= 0x20 && marks.find(name[at]) == marks.npos;
        for (const char byte : name.substr(at, one.size)) {
            if (plain)
                made += byte;
            else
                banmian::detail::append_percent(byte, made);
        }
        at += one.size;
    }
    return made;
}

/// What METS needs of the piece of a page: where its blocks are, not what they say.
struct placed_piece {
    block_role role = block_role::unplaced;
    bool is_gap = false;
    bool is_note = false;
    std::size_t page = 0;
    std::size_t number = 0;  ///< of the page's pieces
    std::size_t parts = 0;
    std::size_t article = 0;
    std::size_t caption = 0;
};

class issue_writer {
public:
    issue_writer(const issue& of, std::vector<std::vector<placed_piece>> pieces, std::string_view stem,
                 std::string& out)
        : whole_(of), pieces_(std::move(pieces)), stem_(stem), chains_(banmian::detail::chains_of(of)), to_(out) {
        date_ = banmian::detail::day_of(of);
        for (std::size_t p = 0; p < pieces_.size(); ++p) {
            of_article_.emplace_back(of.pages[p].articles.size());
            for (std::size_t i = 0; i < pieces_[p].size(); ++i)
                if (pieces_[p][i].article != 0) of_article_[p][pieces_[p][i].article - 1].push_back(i);
        }
    }

    void write() {
        to_.declaration();
        to_.open("mets").attribute("xmlns", "http://www.loc.gov/METS/");
        to_.attribute("xmlns:mods", "http://www.loc.gov/mods/v3")
            .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
        std::string label = whole_.newspaper.value_or("");
        if (!date_.empty()) label += (label.empty() ? "" : " ") + date_;
        to_.attribute("TYPE", "Newspaper").attribute("PROFILE", "ENMAP");
        if (!label.empty()) to_.attribute("LABEL", label);
        to_.open("metsHdr").attribute("CREATEDATE", "1970-01-01T00:00:00Z");
        to_.open("agent").attribute("ROLE", "CREATOR").attribute("TYPE", "OTHER").attribute("OTHERTYPE", "SOFTWARE");
        to_.leaf("name", "banmian").close().close();
        write_issue_mods();
        for (std::size_t c = 0; c < chains_.size(); ++c) write_article_mods(c);
        write_files();
        write_physical();
        write_logical();
        to_.close();
    }

private:
    //=== MODS ===//

    void begin_mods(const std::string& id) {
        to_.open("dmdSec").attribute("ID", id).open("mdWrap").attribute("MDTYPE", "MODS").open("xmlData");
        to_.open("mods:mods").attribute("version", "3.8");
    }
    void end_mods() { to_.close().close().close().close(); }
    void mods_text(std::string_view element, std::string_view attribute, std::string_view value,
                   const std::string& text) {
        if (text.empty()) return;
        to_.open(element);
        if (!attribute.empty()) to_.attribute(attribute, value);
        to_.text(text).close();
    }
    void title(std::string_view kind, std::string_view label, const std::string& text) {
        if (text.empty()) return;
        to_.open("mods:titleInfo");
        if (!kind.empty()) to_.attribute("type", kind).attribute("displayLabel", label);
        to_.leaf("mods:title", text).close();
    }
    void name(const std::string& who, const std::string& role) {
        to_.open("mods:name").attribute("type", "personal").leaf("mods:namePart", who);
        if (!role.empty()) {
            to_.open("mods:role").open("mods:roleTerm").attribute("type", "text").text(role).close().close();
        }
        to_.close();
    }

    void write_issue_mods() {
        begin_mods("MODSMD_PRINT");
        title({}, {}, whole_.newspaper.value_or(""));
        for (const page& on : whole_.pages)
            for (const staff& one : on.staff)
                for (const std::string& who : one.names) name(who, one.role);
        to_.leaf("mods:typeOfResource", "text");
        to_.open("mods:genre").attribute("authority", "marcgt").text("newspaper").close();
        if (!date_.empty() || whole_.weekday || whole_.lunar_date) {
            to_.open("mods:originInfo");
            if (!date_.empty())
                to_.open("mods:dateIssued")
                    .attribute("encoding", "w3cdtf")
                    .attribute("keyDate", "yes")
                    .text(date_)
                    .close();
            mods_text("mods:dateOther", "type", "weekday", whole_.weekday.value_or(""));
            mods_text("mods:dateOther", "type", "lunar", whole_.lunar_date.value_or(""));
            to_.close();
        }
        to_.open("mods:language").open("mods:languageTerm").attribute("type", "code");
        to_.attribute("authority", "iso639-2b").text("chi").close().close();
        mods_text("mods:identifier", "type", "cn", whole_.identifiers.cn.value_or(""));
        mods_text("mods:identifier", "type", "issn", whole_.identifiers.issn.value_or(""));
        mods_text("mods:identifier", "type", "post_code", whole_.identifiers.post_code.value_or(""));
        if (whole_.issue_number) {
            to_.open("mods:part").open("mods:detail").attribute("type", "issue");
            to_.leaf("mods:number", *whole_.issue_number).close().close();
        }
        end_mods();
    }
    void write_article_mods(std::size_t number) {
        begin_mods(mods_id(number));
        to_.leaf("mods:genre", "article");
        for (const auto& place : chains_[number]) {
            const article& of = banmian::detail::at(whole_, place);
            const std::string main = banmian::detail::joined(of.headline, " ");
            const std::string sub = banmian::detail::joined(of.subheads, " ");
            if (!main.empty()) {
                to_.open("mods:titleInfo").leaf("mods:title", main);
                if (!sub.empty()) to_.leaf("mods:subTitle", sub);
                to_.close();
            } else {
                title("alternative", "副题", sub);
            }
            title("alternative", "引题", banmian::detail::joined(of.kicker, " "));
            for (const byline& one : of.bylines)
                for (const std::string& who : one.names) name(who, one.role);
            if (of.headline_lost) mods_text("mods:note", "type", "headline_lost", "headline lost");
            if (of.dateline) mods_text("mods:note", "type", "dateline", of.dateline->text);
            mods_text("mods:identifier", "type", "article", of.id);
        }
        end_mods();
    }

    //=== files and structures ===//

    void write_files() {
        if (whole_.pages.empty()) return;
        to_.open("fileSec").open("fileGrp").attribute("ID", "ALTOGRP").attribute("USE", "Text");
        for (std::size_t p = 0; p < whole_.pages.size(); ++p) {
            to_.open("file").attribute("ID", file_id(p)).attribute("MIMETYPE", "text/xml");
            to_.open("FLocat").attribute("LOCTYPE", "URL");
            to_.attribute("xlink:href", address_of(alto_name(stem_, p))).close().close();
        }
        to_.close().close();
    }
    void write_physical() {
        to_.open("structMap").attribute("TYPE", "PHYSICAL").open("div").attribute("TYPE", "Newspaper");
        for (std::size_t p = 0; p < whole_.pages.size(); ++p) {
            const page& on = whole_.pages[p];
            to_.open("div").attribute("ID", "PHYS." + std::to_string(p + 1)).attribute("TYPE", "PAGE");
            to_.attribute("ORDER", p + 1);
            if (on.number) to_.attribute("ORDERLABEL", *on.number);
            if (on.name) to_.attribute("LABEL", *on.name);
            to_.open("fptr");
            area(p, banmian::detail::numbered("P", p + 1));
            to_.close().close();
        }
        to_.close().close();
    }
    void write_logical() {
        to_.open("structMap").attribute("TYPE", "LOGICAL").open("div").attribute("TYPE", "Newspaper");
        if (whole_.newspaper) to_.attribute("LABEL", *whole_.newspaper);
        to_.open("div").attribute("TYPE", "ISSUE").attribute("DMDID", "MODSMD_PRINT");
        if (!date_.empty()) to_.attribute("LABEL", date_);
        using place = role_place;
        loose("TITLE_SECTION", {place::header, place::banners});
        to_.open("div").attribute("TYPE", "CONTENT");
        for (std::size_t c = 0; c < chains_.size(); ++c) write_article(c);
        loose("ILLUSTRATION", {place::captions});
        for (const auto& on : pieces_)
            for (const placed_piece& one : on)
                if (one.article == 0 && traits_of(one.role).place == place::notices) block("ADVERTISEMENT", one);
        to_.close();
        loose("UNPLACED", {place::nowhere, place::stack, place::bylines, place::body, place::jumps, place::unplaced});
        loose("COLOPHON", {place::page_colophon});
        to_.close().close().close();
    }
    /// What stands outside articles and goes to one of these places.
    void loose(std::string_view type, std::initializer_list<role_place> places) {
        bool any = false;
        for (const auto& on : pieces_)
            for (const placed_piece& one : on) {
                if (one.article != 0 || std::count(places.begin(), places.end(), traits_of(one.role).place) == 0)
                    continue;
                if (!std::exchange(any, true)) to_.open("div").attribute("TYPE", type);
                block(type_of(one), one);
            }
        if (any) to_.close();
    }

    void write_article(std::size_t number) {
        const banmian::detail::chain& parts = chains_[number];
        to_.open("div").attribute("ID", "ART." + std::to_string(number + 1)).attribute("TYPE", "ARTICLE");
        to_.attribute("DMDID", mods_id(number)).attribute("ORDER", number + 1);
        const std::string label = banmian::detail::joined(banmian::detail::at(whole_, parts[0]).headline, " ");
        if (!label.empty()) to_.attribute("LABEL", label);
        std::vector<const placed_piece*> all;
        for (const auto& place : parts)
            for (const std::size_t i : of_article_[place.page][place.article]) all.push_back(&pieces_[place.page][i]);
        const auto heads = [](const placed_piece& one) { return is_in_stack(one.role); };
        const auto pictures = [](const placed_piece& one) { return traits_of(one.role).place == role_place::captions; };
        std::size_t at = 0;
        while (at < all.size()) {  // each part of the article has its heading
            if (heads(*all[at])) {
                to_.open("div").attribute("TYPE", "HEADING");
                for (; at < all.size() && heads(*all[at]); ++at) block(type_of(*all[at]), *all[at]);
                to_.close();
            } else if (pictures(*all[at])) {
                to_.open("div").attribute("TYPE", "ILLUSTRATION");
                const std::size_t of = all[at]->caption;
                do block(type_of(*all[at]), *all[at]);
                while (++at < all.size() && pictures(*all[at]) && (all[at]->caption == of || all[at]->caption == 0));
                to_.close();
            } else {
                to_.open("div").attribute("TYPE", "BODY").open("div").attribute("TYPE", "BODY_CONTENT");
                for (; at < all.size() && !heads(*all[at]) && !pictures(*all[at]); ++at) body(*all[at]);
                to_.close().close();
            }
        }
        to_.close();
    }
    void body(const placed_piece& of) {
        if (of.is_gap) return block("GAP", of);
        if (of.role == block_role::crosshead) {
            to_.open("div").attribute("TYPE", "HEADING");
            block("TITLE", of);
        } else {
            to_.open("div").attribute("TYPE", of.is_note ? "NOTE" : "PARAGRAPH");
            block(type_of(of), of);
        }
        to_.close();
    }

    [[nodiscard]] static std::string_view type_of(const placed_piece& of) noexcept {
        switch (of.role) {
        case block_role::kicker: return "OVERLINE";
        case block_role::headline: return "TITLE";
        case block_role::subhead: return "SUBHEADLINE";
        case block_role::banner: return "HEADLINE";
        case block_role::caption_title:
        case block_role::caption_text: return "CAPTION";
        case block_role::credit_line: return "CREDIT";
        case block_role::byline_line: return "AUTHOR";
        case block_role::jump_line: return "JUMP";
        case block_role::noise: return "NOISE";
        case block_role::notice: return "ADVERTISEMENT";
        case block_role::masthead: return "MASTHEAD";
        case block_role::page_header: return "PAGE_HEADER";
        case block_role::unplaced: return "UNPLACED";
        default: return "TEXT";
        }
    }
    /// A div with the blocks of a piece: one, or a sequence of those that one text runs through.
    void block(std::string_view type, const placed_piece& of) {
        to_.open("div").attribute("TYPE", type).open("fptr");
        if (of.parts > 1) to_.open("seq");
        for (std::size_t part = 0; part < std::max<std::size_t>(of.parts, 1); ++part)
            area(of.page, banmian::detail::block_id(of.page, of.number, part));
        if (of.parts > 1) to_.close();
        to_.close().close();
    }
    void area(std::size_t page, const std::string& begin) {
        to_.open("area").attribute("FILEID", file_id(page)).attribute("BETYPE", "IDREF");
        to_.attribute("BEGIN", begin).close();
    }
    [[nodiscard]] static std::string file_id(std::size_t page) { return banmian::detail::numbered("ALTO", page + 1); }
    [[nodiscard]] static std::string mods_id(std::size_t number) {
        return "MODSMD_ARTICLE" + std::to_string(number + 1);
    }

    const issue& whole_;
    std::vector<std::vector<placed_piece>> pieces_;                    // of each page
    std::vector<std::vector<std::vector<std::size_t>>> of_article_{};  // of each page, their numbers
    std::string_view stem_;
    std::vector<banmian::detail::chain> chains_;
    xml::writer to_;
    std::string date_{};
};

}  // namespace detail

/// Writes an issue: calls `put(name, bytes)` for the ALTO file of each page (`STEM` + `alto-0001.xml`), and last for
/// the METS file, under an empty name. `stem` begins the names of files, as METS names them too. `bytes` is used again.
/// `source` is as for `alto::write`. Memory holds one page at a time, and the structure.
template <class Put>
void write(const issue& whole, std::string_view source, std::string_view stem, Put&& put,
           const sheet_options& options = {}) {
    const banmian::detail::printed_source from(whole, source);
    std::vector<std::vector<detail::placed_piece>> placed(whole.pages.size());
    alto::detail::known_titles titles(whole);
    std::string bytes;
    for (std::size_t p = 0; p < whole.pages.size(); ++p) {
        std::vector<alto::detail::cut_page> one;
        one.push_back(alto::detail::cut(whole, p, from));
        for (std::size_t i = 0; i < one[0].pieces.size(); ++i) {
            const detail::piece& of = one[0].pieces[i];
            placed[p].push_back(
                {of.role, of.gap != nullptr, of.name == "note", p, i, of.parts.size(), of.article, of.caption});
        }
        bytes.clear();
        alto::detail::sheet_writer(bytes, options, titles).write(one);
        put(std::string_view(detail::alto_name(stem, p)), std::string_view(bytes));
    }
    bytes.clear();
    detail::issue_writer(whole, std::move(placed), stem, bytes).write();
    put(std::string_view(), std::string_view(bytes));
}

}  // namespace mets
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_METS_WRITE_HPP
