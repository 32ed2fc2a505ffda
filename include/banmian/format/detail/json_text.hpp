// SPDX-License-Identifier: BSL-1.0
/// Opt-in: text of JSON files as the readers of pages need it: escapes decoded, with the place of every character.
#ifndef BANMIAN_FORMAT_DETAIL_JSON_TEXT_HPP
#define BANMIAN_FORMAT_DETAIL_JSON_TEXT_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/format/json/escapes.hpp>
#include <banmian/format/json/raw_text.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/location.hpp>

#include <cstddef>
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
        const auto begin = static_cast<std::size_t>(raw.data() - file_.data());
        std::size_t done = 0;
        for (std::size_t at = raw.find('\\'); at != raw.npos; at = raw.find('\\', done)) {
            joiner_.add(raw.substr(done, at - done), {begin + done, begin + at});
            const std::string_view escape = raw.substr(at, escape_size(raw.substr(at)));
            char decoded[16];
            const char* const end = detail::decode_string(escape, decoded);
            done = at + escape.size();
            joiner_.add_decoded({decoded, static_cast<std::size_t>(end - decoded)}, {begin + at, begin + done});
        }
        joiner_.add(raw.substr(done), {begin + done, begin + raw.size()});
    }
    /// Gives the word its text, without white space around it. False when there is none.
    bool give(layout::placed_word& to) { return joiner_.give(to, memory_); }
    bool give(layout::placed_word& to, raw_text text) {
        add(text);
        return give(to);
    }

private:
    std::string_view file_;
    layout::word_joiner joiner_{};
    arena memory_{};
};

/// The lines of a text that breaks them itself.
[[nodiscard]] inline std::vector<raw_text> lines_of(raw_text text) {
    const std::string_view raw = text.written;
    std::vector<raw_text> made;
    std::size_t begin = 0;
    for (std::size_t at = raw.find('\\'); at != raw.npos; at = raw.find('\\', at)) {
        const std::size_t size = escape_size(raw.substr(at));
        const std::string_view escape = raw.substr(at, size);
        if (escape == "\\n" || escape == "\\u000a" || escape == "\\u000A") {
            made.push_back({raw.substr(begin, at - begin)});
            begin = at + size;
        }
        at += size;
    }
    made.push_back({raw.substr(begin)});
    return made;
}

}  // namespace json
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_JSON_TEXT_HPP
