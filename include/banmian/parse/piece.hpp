// SPDX-License-Identifier: BSL-1.0
/// Pieces: runs of printed lines with one role, what the passes decide about.
#ifndef BANMIAN_PARSE_PIECE_HPP
#define BANMIAN_PARSE_PIECE_HPP

#include <banmian/config.hpp>
#include <banmian/model/block.hpp>
#include <banmian/reflect/enumeration.hpp>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

class door;
struct working_page;

/// Index of something in one of the working page's lists; `none` is no index.
using index = std::uint32_t;
inline constexpr index none = 0xFFFFFFFFU;

/// The head of a line 行首: what no line's end may part, a character, a word or a number with the brackets and stops
/// that cling to it (避头尾). “我，| of “我，们来了。”, （3.5%）| of （3.5%）的增长.
struct line_head {
    std::uint32_t width = 0;  ///< in half-ems
    bool hangs = false;       ///< ends in a stop, of which half an em may hang out of the measure
};

/// Half-ems by which a line of `used` half-ems that goes on with `next` fell short of `measure`; 0 when `next` would
/// not have fitted. Printers squeeze half an em of a stop before they break a line (先挤进后推出, CLREQ).
[[nodiscard]] constexpr std::uint32_t shortfall(std::uint32_t measure, std::uint32_t used,
                                                const line_head& next) noexcept {
    const std::uint32_t filled = used + next.width - (next.hangs ? 1U : 0U);
    return (std::max)(measure + 1, filled) - filled;
}

/// One printed line.
struct printed_line {
    index first = 0;             ///< its first glyph
    std::uint32_t count = 0;     ///< its glyphs
    std::uint32_t width = 0;     ///< in half-ems, without its indent
    index source_line = 0;       ///< line of the sheet that it stands in
    index first_mark = 0;        ///< its first entry in `working_page::marks`
    std::uint32_t marks = 0;     ///< its entries there
    line_head head{};            ///< its head, which would have gone to the line before if it had fitted
    std::uint8_t indent = 0;     ///< wide spaces printed before it
    bool ends_sentence = false;  ///< see `ends_sentence`
    bool ends_closing = false;   ///< its last glyph is a closing one, half of which may hang
};

/// How a piece begins, as its first line shows.
enum class opening : std::uint8_t { unknown, indented, flush };
/// How a piece ends, as its last line shows.
enum class closing : std::uint8_t {
    open,         ///< in the middle of a sentence
    closed,       ///< at the end of a sentence or on a short line
    closed_full,  ///< at the end of a sentence, but on a full line: the paragraph may go on
};

/// Brackets and straight quotes that a piece leaves open or closes without opening.
struct balance {
    int opened = 0;           ///< brackets and curly quotes still open at the end
    int closed = 0;           ///< closing ones without an opening one
    bool odd_quotes = false;  ///< an odd number of straight double quotes
};

/// What only a verdict decides of a piece: anybody reads it, and `door` alone writes it (deciding/verdicts.hpp). A copy
/// of a piece has what was decided of the piece.
template <class T, T First>
class decided {
public:
    decided(const decided&) = default;
    constexpr operator T() const noexcept { return value_; }

private:
    friend class door;
    struct working_page;
    friend struct piece;
    constexpr decided() = default;
    decided& operator=(const decided&) = default;

    T value_ = First;
};

/// A run of printed lines with one role: a block, or a part of one.
struct piece {
    index block = 0;            ///< block of the sheet
    index first = 0;            ///< first entry in `working_page::line_order`
    std::uint32_t count = 0;    ///< its lines
    std::uint32_t measure = 0;  ///< width of a full line in half-ems; 0 when unknown
    decided<block_role, block_role::unplaced> role{};
    float certainty = 0;  ///< nats by which the role, heading or body, is better than the other
    enum opening opening = opening::unknown;
    std::uint8_t indent_margin = 0;  ///< half-ems by which an indent explains the first line better than none
    enum closing closing = closing::closed;
    balance brackets{};               ///< counted where another piece may stand before it or behind
    bool dated = false;               ///< begins with a dateline
    decided<bool, false> torn{};      ///< text is missing after it
    bool taken_out = false;           ///< a line that stood in another block: the last of the piece before
    bool inside = false;              ///< follows another paragraph of its own block
    bool verse = false;               ///< a stanza: printed line by line
    bool parted = false;              ///< a line was taken out of it: its lines do not stand together in the page
    bool abreast = false;             ///< a column that others stood beside in its lines, or what follows those
    decided<index, none> previous{};  ///< the piece whose last line its first line continues
    decided<index, none> next{};      ///< the piece that continues it
    decided<index, none> article{};   ///< in `working_page::articles`
};

/// What a pass takes: the working page. Passes are templates (`any_working_page auto& on`), so that their bodies are
/// compiled where a program parses and not wherever the library is included; that is a third of the umbrella's compile
/// time.
template <class T>
concept any_working_page = std::is_same_v<T, working_page>;

}  // namespace passes

/// The name of a role that was decided.
template <named_enum Enum, Enum First>
[[nodiscard]] constexpr std::string_view to_name(const passes::decided<Enum, First>& of) noexcept {
    return to_name(static_cast<Enum>(of));
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PIECE_HPP
