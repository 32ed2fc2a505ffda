// SPDX-License-Identifier: BSL-1.0
/// The title of an article: the printed lines of its headline as a reader would write them in one.
#ifndef BANMIAN_PARSE_PRINTING_TITLE_HPP
#define BANMIAN_PARSE_PRINTING_TITLE_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/bigrams.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

/// Characters that go on with what follows or with what stands before, so that no part of a title ends or begins there:
/// …建设的|文化公园, 卫东区召开会议|等活动.
inline constexpr std::u32string_view goes_on =
    U"的在和与與及或对對向把被将將为為是从從以由于於让讓使并並等不各每这這那该該其二三四五六七八九";
inline constexpr std::u32string_view goes_back = U"的了着等们們者性化时時后後中里上下内內间間之";

/// How a line of a headline goes on in the next.
enum class title_seam : std::uint8_t { none, space };

/// A space where two parts of one length stand side by side (打好“四张牌” | 招引“金凤凰”), or two Latin words; nothing
/// inside a phrase that was broken for its width (国内生产总|值).
[[nodiscard]] inline title_seam seam_between(std::u32string_view above, std::u32string_view below) noexcept {
    using banmian::detail::one_of;
    const char32_t end = above.back();
    const char32_t begin = below.front();
    const auto western = [](char32_t code) { return is_latin(code) || is_digit(code); };
    if (western(end) && western(begin) && (is_latin(end) || is_latin(begin))) return title_seam::space;
    const bool marked = end == U'—' || begin == U'—' || is_opening(end) || may_not_start_line(begin) ||
                        ((is_pause(end) || is_sentence_end(end)) && end != U'”');
    if (marked || above.size() != below.size() || above.size() < 4) return title_seam::none;
    if (one_of(end, goes_on) || one_of(begin, goes_back)) return title_seam::none;
    constexpr int word = 2;  // from this level of strength on a pair is hardly ever parted
    return grammar::bigram_table::instance().level(end, begin) >= word ? title_seam::none : title_seam::space;
}

/// A printed line without spaces that only stretch it (会 议 纪 要); those that part segments are one ASCII space each.
[[nodiscard]] inline std::u32string unstretched(std::string_view line) {
    std::u32string made;
    std::size_t longest = 0;  // segment
    std::size_t segment = 0;
    for (std::size_t at = 0; at < line.size();) {
        const code_point one = decode(line, at);
        at += one.size;
        if (!is_space(one.value)) {
            made += one.value;
            longest = ++segment > longest ? segment : longest;
        } else if (segment > 0) {
            made += U' ';
            segment = 0;
        }
    }
    if (!made.empty() && made.back() == U' ') made.pop_back();
    if (longest == 1) std::erase(made, U' ');
    return made;
}

}  // namespace detail

/// The title of a headline's lines, which have `text`; empty when there are none.
template <class Lines>
[[nodiscard]] std::string title_of(const Lines& lines) {
    std::string made;
    std::u32string above;
    for (const auto& line : lines) {
        std::u32string below = detail::unstretched(line.text);
        if (below.empty()) continue;
        if (!above.empty() && detail::seam_between(above, below) == detail::title_seam::space) made += ' ';
        for (const char32_t code : below) append_utf8(code, made);
        above = std::move(below);
    }
    return made;
}

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_PRINTING_TITLE_HPP
