// SPDX-License-Identifier: BSL-1.0
/// Opt-in: text of JSON files as the readers of pages need it: escapes decoded, with the place of every character.
#ifndef BANMIAN_FORMAT_DETAIL_JSON_TEXT_HPP
#define BANMIAN_FORMAT_DETAIL_JSON_TEXT_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/error.hpp>
#include <banmian/format/json/raw_text.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/location.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json {

/// Gives words the texts of one file, which must outlive them.
class placed_texts {
public:
    explicit placed_texts(std::string_view file) : file_(file) {}

    /// Adds a text to the word at hand.
    void add(raw_text text) {
        const std::string_view raw = text.written;
        if (raw.empty()) return;
        const auto begin = static_cast<std::size_t>(raw.data() - file_.data());
        taken_.push_back(begin);
        const bool valid = is_valid_utf8(raw);
        std::size_t done = 0;
        const auto plain = [&](std::size_t end) {
            if (end > done) joiner_.add(raw.substr(done, end - done), {begin + done, begin + end});
            done = end;
        };
        const auto decoded = [&](std::size_t at, char32_t code, std::size_t size) {
            plain(at);
            char bytes[4];
            joiner_.add_decoded({bytes, encode_utf8(code, bytes)}, {begin + at, begin + at + size});
            done = at + size;
        };
        for (std::size_t at = 0; at < raw.size();) {
            if (raw[at] == '\\') {
                const escape found = escape_at(raw.substr(at));
                decoded(at, found.code, found.size);
                at = done;
            } else if (valid) {
                at = (std::min)(raw.find('\\', at), raw.size());
            } else {
                const code_point one = decode(raw, at);
                if (!one.valid) decoded(at, replacement_character, one.size);
                at += one.size;
            }
        }
        plain(raw.size());
    }
    /// Adds a character that stands for these bytes of the file.
    void add_decoded(char32_t code, raw_text written) {
        char bytes[4];
        const auto begin = static_cast<std::size_t>(written.written.data() - file_.data());
        joiner_.add_decoded({bytes, encode_utf8(code, bytes)}, {begin, begin + written.written.size()});
    }
    /// Adds a space that the file does not print, behind text that does not end in one.
    void add_space() {
        if (!joiner_.empty() && joiner_.text().back() != ' ') joiner_.add_space();
    }
    /// Adds another piece of the same text: a space parts it from what is there where its script has spaces.
    void add_piece(raw_text text) {
        const std::string_view before = joiner_.text();
        const auto is_spaced = [](char byte) { return static_cast<unsigned char>(byte) < 0x80 && byte != ' '; };
        const bool apart = !before.empty() && is_spaced(before.back()) && !text.written.empty() &&
                           text.written.front() != '\\' && is_spaced(text.written.front());
        if (apart) joiner_.add_space();
        add(text);
    }
    /// Where the texts begin that were added so far, in their order.
    [[nodiscard]] const std::vector<std::size_t>& taken() const noexcept { return taken_; }
    /// True when nothing was added to the word at hand.
    [[nodiscard]] bool empty() const noexcept { return joiner_.empty(); }

    /// Gives the word its text, without white space around it. False when there is none.
    bool give(layout::placed_word& to) { return joiner_.give(to, memory_); }
    bool give(layout::placed_word& to, raw_text text) {
        add(text);
        return give(to);
    }

private:
    std::string_view file_;
    std::vector<std::size_t> taken_{};
    layout::word_joiner joiner_{};
    arena memory_{};
};

/// A string of the file decoded, for names.
[[nodiscard]] inline std::string decoded(raw_text text) {
    std::string made;
    for (std::size_t at = 0; at < text.written.size();) {
        const escape one = text.written[at] == '\\' ? escape_at(text.written.substr(at)) : escape{0, 1, errc::none};
        if (one.code == 0 && text.written[at] != '\\')
            made += text.written[at];
        else
            append_utf8(one.code, made);
        at += one.size;
    }
    return made;
}

/// The lines of a text that breaks them itself.
[[nodiscard]] inline std::vector<raw_text> lines_of(raw_text text) {
    const std::string_view raw = text.written;
    std::vector<raw_text> made;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < raw.size();) {
        if (raw[at] != '\\' && raw[at] != '\n') {
            at = (std::min)(raw.find_first_of("\\\n", at), raw.size());
            continue;
        }
        const escape found = raw[at] == '\n' ? escape{U'\n', 1, errc::none} : escape_at(raw.substr(at));
        if (found.code == U'\n') {
            made.push_back({raw.substr(begin, at - begin)});
            begin = at + found.size;
        }
        at += found.size;
    }
    made.push_back({raw.substr(begin)});
    return made;
}

}  // namespace json
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_JSON_TEXT_HPP
