// SPDX-License-Identifier: BSL-1.0
/// Opt-in: reads a text into glyphs, and notes in the same pass where rules of words, marks and numbers will look.
#ifndef BANMIAN_VALIDATE_GLYPH_READER_HPP
#define BANMIAN_VALIDATE_GLYPH_READER_HPP

#include <banmian/config.hpp>
#include <banmian/model/slice.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/glyph.hpp>
#include <banmian/validate/quantities.hpp>
#include <banmian/validate/scripts.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

namespace detail {

/// What rules of words begin to look at: 余 and 多 of estimates, 左 of 左右, 上 of 上下, 以 of 以上, 二, 一, 年, 倍,
/// 番, 翻, 占 of shares, 截 of 截至, 再 of 不再, words of speech behind names, kinds of places, first characters of
/// posts, 旬 of 中旬, 锟 of wrong decodings. One list for all, so that a text is read once.
inline constexpr std::u32string_view cue_characters =
    U"余多餘左上以二一年倍番翻占截再说表介指强告认坦感回高激区县市镇乡省国董校院旬锟";

/// What an ideograph of the main block means to the reading, a flag each: one look tells that most mean nothing.
enum ideograph_use : std::uint8_t { is_cue = 1, may_begin_date = 2, is_simplified = 4, is_traditional = 8 };
class ideograph_uses {
public:
    constexpr ideograph_uses() noexcept {
        add(cue_characters, is_cue);
        add(date_beginnings, may_begin_date);
        add(simplified_only_characters, is_simplified);
        add(traditional_only_characters, is_traditional);
    }
    [[nodiscard]] constexpr std::uint8_t operator[](char32_t code) const noexcept {
        const std::uint32_t place = code - first;
        if (place < count) return uses_[place];
        return static_cast<std::uint8_t>(code == U'〇' ? may_begin_date : 0);
    }

private:
    static constexpr std::uint32_t first = 0x4E00;
    static constexpr std::uint32_t count = 0x5200;
    constexpr void add(std::u32string_view members, ideograph_use use) noexcept {
        for (const char32_t one : members)
            if (one - first < count) uses_[one - first] = static_cast<std::uint8_t>(uses_[one - first] | use);
    }
    std::array<std::uint8_t, count> uses_{};
};
inline constexpr ideograph_uses uses_of_ideographs;

/// Lists that are put one behind another, and stay where they are.
template <class T>
class shelf {
public:
    [[nodiscard]] slice<const T> put(const T* data, std::size_t size) {
        if (size == 0) return {};
        if (boards_.empty() || boards_.back().capacity() - boards_.back().size() < size) {
            constexpr std::size_t least = 4096;
            boards_.emplace_back().reserve((std::max)(size, least));
        }
        std::vector<T>& board = boards_.back();
        board.insert(board.end(), data, data + size);
        return {board.data() + (board.size() - size), size};
    }

private:
    std::vector<std::vector<T>> boards_{};  // each filled within its capacity
};

/// What a reading's texts look into.
struct glyph_shelves {
    shelf<glyph> glyphs{};
    shelf<std::uint32_t> places{};
};

/// The glyphs of a text, and places among them. `text_part` says what each list is.
struct glyph_lists {
    slice<const glyph> glyphs{};
    slice<const std::uint32_t> marks{};
    slice<const std::uint32_t> numbers{};
    slice<const std::uint32_t> cues{};
    slice<const std::uint32_t> repeats{};
    slice<const std::uint32_t> traditional{};
    std::size_t simplified = 0;
    std::uint8_t kinds = 0;
};

/// Reads the glyphs of one text after another, and notes where rules will look.
class glyph_reader {
public:
    void read(std::string_view text, glyph_shelves& into) {
        read_glyphs(text, into);
        make_lists(into.places);
    }
    /// What the text that was read last has.
    [[nodiscard]] const glyph_lists& found() const noexcept { return made_; }
    /// Where quantities may begin in the text that was read last.
    [[nodiscard]] slice<const std::uint32_t> beginnings() const noexcept {
        return {beginnings_.places.data(), beginnings_.count};
    }

private:
    /// Places are put down everywhere and kept where they count: which ones do cannot be foretold, and a wrong guess of
    /// the processor costs more than all of this.
    struct list {
        std::vector<std::uint32_t> places{};
        std::size_t count = 0;
        void add_if(bool counts, std::uint32_t place) noexcept {
            places[count] = place;
            count += counts ? 1U : 0U;
        }
        /// Room for one more than count.
        void clear(std::size_t most) {
            count = 0;
            if (places.size() <= most) places.resize(most + 1);
        }
        [[nodiscard]] slice<const std::uint32_t> on(shelf<std::uint32_t>& which) const {
            return which.put(places.data(), count);
        }
    };

    /// All glyphs, and the places of those that are more than a Han of which nothing is to be known.
    void read_glyphs(std::string_view text, glyph_shelves& into) {
        const std::size_t bytes = text.size();
        if (glyphs_.size() < bytes / 3 + 1) glyphs_.resize(bytes / 3 + 1);
        notable_.clear(glyphs_.size());
        // Copies: what is written through a byte may be any member, and all would be read again for each character.
        glyph* to = glyphs_.data();
        std::size_t room = glyphs_.size();
        std::uint32_t* notable = notable_.places.data();
        std::size_t count = 0;
        std::size_t size = 0;
        std::uint8_t kinds = 0;
        char32_t before = 0;
        bool after_space = false;
        for (std::size_t at = 0; at < bytes;) {
            glyph one = glyph_at(text, at);
            at += one.size;
            const bool han = one.is(is_han_glyph);
            if (!han && is_space(one.code)) {
                after_space = size > 0;
                continue;
            }
            if (size == room) {  // Latin text has a glyph for a byte
                glyphs_.resize(bytes);
                notable_.places.resize(bytes + 1);
                to = glyphs_.data();
                room = bytes;
                notable = notable_.places.data();
            }
            one.after_space = after_space;
            to[size] = one;
            after_space = false;
            const bool plain = han && uses_of_ideographs[one.code] == 0 && one.code != before;
            notable[count] = static_cast<std::uint32_t>(size);
            count += plain ? 0U : 1U;
            kinds = static_cast<std::uint8_t>(kinds | one.kind);
            before = one.code;
            ++size;
        }
        notable_.count = count;
        made_.kinds = kinds;
        made_.glyphs = into.glyphs.put(glyphs_.data(), size);
    }
    void make_lists(shelf<std::uint32_t>& into) {
        for (list* const one : {&marks_, &numbers_, &cues_, &repeats_, &traditional_, &beginnings_})
            one->clear(notable_.count);
        made_.simplified = 0;
        const glyph* const all = made_.glyphs.data();
        for (std::size_t i = 0; i < notable_.count; ++i) {
            const std::uint32_t at = notable_.places[i];
            const glyph& one = all[at];
            const std::uint8_t uses = uses_of_ideographs[one.code];
            const bool han = one.is(is_han_glyph);
            const bool digit = !han && one.is(is_digit_glyph);
            const bool first_digit = digit && (at == 0 || !all[at - 1].is(is_digit_glyph));
            repeats_.add_if(han && at > 0 && all[at - 1].code == one.code, at);
            cues_.add_if((uses & is_cue) != 0, at);
            traditional_.add_if((uses & is_traditional) != 0, at);
            made_.simplified += (uses & is_simplified) != 0 ? 1U : 0U;
            numbers_.add_if(first_digit, at);
            beginnings_.add_if(first_digit || (uses & may_begin_date) != 0, at);
            marks_.add_if(!one.is(is_han_glyph | is_digit_glyph | is_latin_glyph), at);
        }
        made_.marks = marks_.on(into);
        made_.numbers = numbers_.on(into);
        made_.cues = cues_.on(into);
        made_.repeats = repeats_.on(into);
        made_.traditional = traditional_.on(into);
    }

    glyph_lists made_{};
    std::vector<glyph> glyphs_{};
    list notable_{}, marks_{}, numbers_{}, cues_{}, repeats_{}, traditional_{}, beginnings_{};
};

}  // namespace detail

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_GLYPH_READER_HPP
