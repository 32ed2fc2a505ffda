// SPDX-License-Identifier: BSL-1.0
/// Text as HTML has it: its marks escaped, bytes that it forbids replaced.
#ifndef BANMIAN_FORMAT_HTML_ESCAPE_HPP
#define BANMIAN_FORMAT_HTML_ESCAPE_HPP

#include <banmian/config.hpp>
#include <banmian/text/utf8.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace html {

/// Appends text with `& < > "` escaped and bytes that are no UTF-8, or that HTML forbids, as U+FFFD.
inline void escape(std::string_view text, std::string& out) {
    for (std::size_t at = 0; at < text.size();) {
        const code_point one = decode(text, at);
        switch (one.value) {
        case U'&': out += "&amp;"; break;
        case U'<': out += "&lt;"; break;
        case U'>': out += "&gt;"; break;
        case U'"': out += "&quot;"; break;
        default:
            if (!one.valid || (one.value < 0x20 && one.value != U'\n' && one.value != U'\t') || one.value == 0x7F)
                append_utf8(replacement_character, out);
            else
                out.append(text.substr(at, one.size));
        }
        at += one.size;
    }
}

}  // namespace html
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_HTML_ESCAPE_HPP
