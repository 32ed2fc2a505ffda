// SPDX-License-Identifier: BSL-1.0
/// The working page: one page on the parser's bench, cut into glyphs, printed lines and pieces, which the passes label.
#ifndef BANMIAN_PARSE_WORKING_PAGE_HPP
#define BANMIAN_PARSE_WORKING_PAGE_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/grammar/own_words.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/location.hpp>
#include <banmian/model/role.hpp>
#include <banmian/parse/manner.hpp>
#include <banmian/parse/options.hpp>
#include <banmian/parse/piece.hpp>
#include <banmian/parse/trace.hpp>
#include <banmian/parse/weights.hpp>
#include <banmian/text/glyph.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

/// Allocates memory for values that are written at once, and does not set it to anything before.
template <class T>
struct unset_memory : std::allocator<T> {
    template <class Other>
    struct rebind {
        using other = unset_memory<Other>;
    };
    using std::allocator<T>::allocator;
    template <class Made>
    void construct(Made*) noexcept {}
    template <class Made, class... From>
    void construct(Made* at, From&&... from) {
        ::new (static_cast<void*>(at)) Made(std::forward<From>(from)...);
    }
};
/// A list whose `resize` leaves new values to be written.
template <class T>
using unset_list = std::vector<T, unset_memory<T>>;

/// Allocates from an arena: what a pass keeps for itself is given back with the page, all at once.
template <class T>
struct page_memory {
    using value_type = T;
    page_memory(arena& from) noexcept : memory(&from) {}
    template <class Other>
    page_memory(const page_memory<Other>& other) noexcept : memory(other.memory) {}
    [[nodiscard]] T* allocate(std::size_t count) {
        return static_cast<T*>(memory->allocate(count * sizeof(T), alignof(T)));
    }
    void deallocate(T*, std::size_t) noexcept {}
    template <class Other>
    bool operator==(const page_memory<Other>& other) const noexcept {
        return memory == other.memory;
    }
    arena* memory;
};
/// A list that a pass keeps for itself: `page_list<index> heads(on.workspace)`.
template <class T>
using page_list = std::vector<T, page_memory<T>>;

/// The pieces of an article, in reading order.
struct article_pieces {
    explicit article_pieces(arena& memory)
        : headings(memory), bylines(memory), body(memory), captions(memory), jumps(memory) {}

    page_list<index> headings;  ///< kicker, headline, subheads
    page_list<index> bylines;   ///< on lines of their own
    page_list<index> body;      ///< heads of paragraphs, crossheads and notes; follow `piece::next` for the rest
    page_list<index> captions;
    page_list<index> jumps;
    bool headline_lost = false;

    [[nodiscard]] std::array<page_list<index>*, 5> lists() noexcept {
        return {&headings, &bylines, &body, &captions, &jumps};
    }
    /// The list that pieces of a role stand in; nullptr for what stands outside articles.
    [[nodiscard]] page_list<index>* list_for(block_role role) noexcept {
        switch (traits_of(role).place) {
        case role_place::stack: return &headings;
        case role_place::bylines: return &bylines;
        case role_place::body: return &body;
        case role_place::captions: return &captions;
        case role_place::jumps: return &jumps;
        case role_place::nowhere:
        case role_place::header:
        case role_place::banners:
        case role_place::notices:
        case role_place::page_colophon:
        case role_place::unplaced: break;
        }
        return nullptr;
    }
};

/// One page being parsed. Passes fill it in the order of its members.
struct working_page {
    working_page() = default;
    working_page(const working_page&) = delete;  // lists know where the workspace is
    working_page& operator=(const working_page&) = delete;

    mutable arena workspace{};  ///< memory of `page_list`s, given back with the page
    const layout::document* source = nullptr;
    const layout::sheet* page = nullptr;
    std::string_view text{};  ///< of the page; glyph offsets count from its start
    std::size_t base = 0;     ///< byte offset of `text` in the document's text

    unset_list<glyph> glyphs{};
    /// Glyphs that are more than one more ideograph, in order; of 　　公园（5月1日）开放。 these are 公, （, 5, 1, ）
    /// and 。: the first of each line, whatever is no ideograph of the main block (U+4E00 to U+9FFF), and whatever
    /// white space stands before. They are one glyph of ten, and all that is asked for stops, brackets, digits and
    /// spaces.
    unset_list<index> marks{};
    std::vector<printed_line> lines{};
    std::vector<index> line_order{};  ///< lines in the order in which pieces read them
    std::vector<piece> pieces{};      ///< in the extractor's order
    std::vector<article_pieces> articles{};
    page_manner manner{};                     ///< how it is set and punctuated
    parse_weights weights{};                  ///< what the passes decide by
    join_scorer scorer{};                     ///< and the user's own evidence for joins
    std::optional<grammar::own_words> own{};  ///< the user's words, if any
    class trace* log = nullptr;

    /// Forgets the page and keeps the memory.
    template <class = when_used>
    void clear() noexcept {
        glyphs.clear();
        marks.clear();
        lines.clear();
        line_order.clear();
        pieces.clear();
        articles.clear();
        manner = {};
        own.reset();
        workspace.reset();
    }

    [[nodiscard]] const grammar::own_words* own_words() const noexcept { return own ? &*own : nullptr; }

    [[nodiscard]] const printed_line& line_of(const piece& of, std::uint32_t number) const noexcept {
        return lines[line_order[of.first + number]];
    }
    /// The marks of a line.
    [[nodiscard]] std::span<const index> marks_of(const printed_line& line) const noexcept {
        return {marks.data() + line.first_mark, line.marks};
    }
    /// Calls `visit` with every mark of a piece, in order: in one run where its lines stand together.
    template <class Visit>
    void for_each_mark(const piece& of, Visit visit) const {
        if (!of.parted) {
            const printed_line& last = last_line(of);
            for (index m = first_line(of).first_mark; m != last.first_mark + last.marks; ++m) visit(marks[m]);
            return;
        }
        for (std::uint32_t l = 0; l < of.count; ++l)
            for (const index g : marks_of(line_of(of, l))) visit(g);
    }
    [[nodiscard]] const printed_line& first_line(const piece& of) const noexcept { return line_of(of, 0); }
    [[nodiscard]] const printed_line& last_line(const piece& of) const noexcept { return line_of(of, of.count - 1); }
    [[nodiscard]] const glyph& first_glyph(const piece& of) const noexcept { return glyphs[first_line(of).first]; }
    [[nodiscard]] const glyph& last_glyph(const piece& of) const noexcept {
        const printed_line& line = last_line(of);
        return glyphs[line.first + line.count - 1];
    }
    /// Bytes of the page's text from the first to the last glyph of a line.
    [[nodiscard]] span bytes_of(const printed_line& line) const noexcept {
        const glyph& last = glyphs[line.first + line.count - 1];
        return {glyphs[line.first].begin, last.begin + last.size};
    }
    /// The source of a piece whose lines stand together, white space included.
    [[nodiscard]] std::string_view raw(const piece& of) const noexcept {
        const std::size_t begin = bytes_of(first_line(of)).begin;
        const std::size_t end = bytes_of(last_line(of)).end;
        return end > begin ? text.substr(begin, end - begin) : std::string_view();
    }
    [[nodiscard]] std::uint32_t glyph_count(const piece& of) const noexcept {
        const printed_line& last = last_line(of);
        if (!of.parted) return last.first + last.count - first_line(of).first;
        std::uint32_t total = 0;
        for (std::uint32_t i = 0; i < of.count; ++i) total += line_of(of, i).count;
        return total;
    }
};

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_WORKING_PAGE_HPP
