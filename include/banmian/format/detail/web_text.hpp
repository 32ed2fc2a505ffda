// SPDX-License-Identifier: BSL-1.0
/// Opt-in: text of HTML pages as words with their places: white space folded, entities decoded.
#ifndef BANMIAN_FORMAT_DETAIL_WEB_TEXT_HPP
#define BANMIAN_FORMAT_DETAIL_WEB_TEXT_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/format/detail/entities.hpp>
#include <banmian/format/detail/html_walk.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace html {

/// Puts the text of a line together from runs of a file. White space is one space; where it breaks the file's line
/// beside a character of full width, it is the file's and not the page's, and none.
class web_text {
public:
    /// `place` is that of the file's first byte.
    explicit web_text(std::string_view file, std::size_t place = 0) : file_(file), place_(place) {}

    [[nodiscard]] bool empty() const noexcept { return joiner_.empty(); }
    [[nodiscard]] std::string_view text() const noexcept { return joiner_.text(); }

    void add(std::string_view raw) {
        for (std::size_t at = 0; at < raw.size();) {
            const std::size_t begin = at;
            while (at < raw.size() && is_white(raw[at])) ++at;
            if (at != begin) {
                const std::string_view blank = raw.substr(begin, at - begin);
                soft_ = (space_.empty() || soft_) && blank.find_first_of("\r\n") != blank.npos;
                space_ = blank.substr(0, 1);
            }
            if (at == raw.size()) return;
            std::size_t end = at;
            while (end < raw.size() && !is_white(raw[end])) ++end;
            add_run(raw.substr(at, end - at));
            at = end;
        }
    }
    bool give(layout::placed_word& to, arena& memory) {
        space_ = {};
        return joiner_.give(to, memory);
    }
    void drop() {
        arena memory;
        layout::placed_word none;
        (void)give(none, memory);
    }

private:
    void add_run(std::string_view run) {
        const auto is_ascii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
        const auto place_of = [&](std::string_view part) {
            return place_ + static_cast<std::size_t>(part.data() - file_.data());
        };
        const std::size_t place = place_of(run);
        const bool spaced = !joiner_.empty() && !space_.empty() && joiner_.text().back() != ' ';
        if (spaced && (!soft_ || (is_ascii(joiner_.text().back()) && is_ascii(run.front()))))
            joiner_.add_decoded(" ", {place_of(space_), place_of(space_) + 1});
        space_ = {};
        std::size_t done = 0;
        const auto plain = [&](std::size_t end) {
            if (end > done) joiner_.add(run.substr(done, end - done), {place + done, place + end});
        };
        for (std::size_t at = run.find('&'); at != run.npos; at = run.find('&', at + 1)) {
            const banmian::detail::reference one = banmian::detail::reference_at(run.substr(at));
            if (one.size == 0) continue;
            plain(at);
            char character[4];
            joiner_.add_decoded({character, encode_utf8(one.code, character)}, {place + at, place + at + one.size});
            done = at + one.size;
        }
        plain(run.size());
    }

    std::string_view file_;
    std::size_t place_;
    layout::word_joiner joiner_{};
    std::string_view space_{};  // the first of the white space behind the text so far
    bool soft_ = false;         // it breaks the line of the file
};

/// The Han and Latin of a text without any space, entities decoded: to look for dates and labels in it.
[[nodiscard]] inline std::string squeezed(std::string_view raw) {
    std::string made;
    for (std::size_t at = 0; at < raw.size();) {
        if (raw[at] == '&') {
            const banmian::detail::reference one = banmian::detail::reference_at(raw.substr(at));
            if (one.size != 0) {
                if (one.code > 0x20 && one.code != 0x3000) append_utf8(one.code, made);
                at += one.size;
                continue;
            }
        }
        if (raw.substr(at, 3) == "\xE3\x80\x80") {  // the ideographic space
            at += 3;
            continue;
        }
        if (!is_white(raw[at])) made += raw[at];
        ++at;
    }
    return made;
}

}  // namespace html
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_WEB_TEXT_HPP
