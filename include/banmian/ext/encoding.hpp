// SPDX-License-Identifier: BSL-1.0
/// Decodes files that are not UTF-8, by the system's iconv (on Windows its code pages), and keeps where each character
/// stood.
#ifndef BANMIAN_EXT_ENCODING_HPP
#define BANMIAN_EXT_ENCODING_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/ext/detail/converter.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/text/common_han.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// In which encoding a file is, and how that is known.
struct encoding_guess {
    std::string name = "UTF-8";
    certainty sure = certainty::none;
    std::size_t mark = 0;        ///< bytes of the byte order mark at the beginning
    bool is_valid_utf8 = false;  ///< the whole file was found to be so; false: nobody looked, or it is not

    [[nodiscard]] bool is_utf_8() const noexcept { return name == "UTF-8"; }
};

/// A decoded file. `origins` tell where the characters stand in it.
struct decoded_text {
    std::string text{};
    std::vector<layout::text_origin> origins{};
    std::vector<diagnostic> diagnostics{};  ///< bytes that are no characters of the encoding, the first sixteen
};

namespace detail {

/// The usual name of an encoding: declared gb2312 and GBK are GB18030, Big5 has the characters of Hong Kong, as
/// browsers have it (WHATWG Encoding Standard, 4.2).
[[nodiscard]] inline std::string canonical_name(std::string_view name) {
    std::string made;
    for (const char one : name) made += one >= 'a' && one <= 'z' ? static_cast<char>(one - 'a' + 'A') : one;
    std::string bare;
    for (const char one : made)
        if (one != '-' && one != '_' && one != ' ') bare += one;
    if (bare == "UTF8") return "UTF-8";
    if (bare == "UTF16" || bare == "UTF16LE" || bare == "UNICODE") return "UTF-16LE";
    if (bare == "UTF16BE") return "UTF-16BE";
    if (bare == "UTF32" || bare == "UTF32LE") return "UTF-32LE";
    if (bare == "UTF32BE") return "UTF-32BE";
    for (const std::string_view one : {"GB2312", "GBK", "GB18030", "CP936", "EUCCN", "XGBK", "WINDOWS936", "GB231280"})
        if (bare == one) return "GB18030";
    for (const std::string_view one : {"BIG5", "BIG5HKSCS", "CP950", "XXBIG5", "CNBIG5", "BIG5ETEN"})
        if (bare == one) return "BIG5-HKSCS";
    return made;
}

/// What the first KiB of markup declares: `encoding="…"` of XML, `charset=…` of HTML; empty when it does not.
[[nodiscard]] inline std::string declared_encoding(std::string_view source) {
    const std::string_view head = source.substr(0, 1024);
    if (head.find('<') == head.npos) return {};
    for (const std::string_view key : {"encoding", "charset"}) {
        const std::size_t at = head.find(key);
        if (at == head.npos) continue;
        const std::size_t begin = head.find_first_not_of(" \t\r\n=\"'", at + key.size());
        if (begin == head.npos || head.substr(at + key.size(), begin - at - key.size()).find('=') == head.npos)
            continue;
        const std::size_t end = head.find_first_of(" \t\r\n\"'>?;/", begin);
        if (end != head.npos && end > begin) return canonical_name(head.substr(begin, end - begin));
    }
    return {};
}

/// Appends a run of characters of one size to the origins, to the last run where it goes on.
inline void add_origin(std::vector<layout::text_origin>& origins, std::size_t text, std::size_t text_unit,
                       std::size_t source, std::size_t source_unit) {
    if (text_unit == 0) return;
    if (!origins.empty()) {
        layout::text_origin& last = origins.back();
        if (last.text_unit == text_unit && last.source_unit == source_unit && last.text.end == text &&
            last.source.end == source) {
            last.text.end += text_unit;
            last.source.end += source_unit;
            return;
        }
    }
    origins.push_back({{text, text + text_unit},
                       {source, source + source_unit},
                       static_cast<std::uint8_t>(text_unit),
                       static_cast<std::uint8_t>(source_unit)});
}

/// Valid and broken sequences of more than one byte.
struct utf8_counts {
    std::size_t whole = 0;
    std::size_t broken = 0;
};
[[nodiscard]] inline utf8_counts count_utf8(std::string_view source) noexcept {
    utf8_counts made;
    for (std::size_t at = 0; at < source.size();) {
        const code_point one = banmian::decode(source, at);
        made.whole += one.valid && one.size > 1 ? 1U : 0U;
        made.broken += one.valid ? 0U : 1U;
        at += one.size;
    }
    return made;
}

/// How much a text looks like Chinese print: the share of the commonest characters and marks among all that are no
/// ASCII, less what is no character.
[[nodiscard]] inline double likeness_to_chinese(std::string_view text, std::size_t broken) {
    std::size_t common = 0;
    std::size_t strange = broken;
    std::size_t all = broken;
    for (std::size_t at = 0; at < text.size();) {
        const code_point one = banmian::decode(text, at);
        at += one.size;
        if (one.value < 0x80) {
            strange += one.value < 0x20 && (one.value < 0x09 || one.value > 0x0D) ? 1U : 0U;
            continue;
        }
        ++all;
        if (is_common_han(one.value) || (one.value >= 0x3000 && one.value <= 0x3011) || one.value == 0xFF0C)
            ++common;
        else if (one.value >= 0xE000 && one.value <= 0xF8FF)  // private use
            ++strange;
    }
    return all == 0 ? 0 : (static_cast<double>(common) - 4 * static_cast<double>(strange)) / static_cast<double>(all);
}

}  // namespace detail

/// Decodes `source` from the encoding of that name, such as GB18030 or UTF-16LE; any name that iconv knows. A byte that
/// is no character becomes U+FFFD and is told. Nothing when the system does not know the encoding.
[[nodiscard]] inline std::optional<decoded_text> decode_text(std::string_view source, std::string_view name,
                                                             std::size_t begin = 0) {
    constexpr std::size_t most_diagnostics = 16;
    detail::converter from(detail::canonical_name(name));
    if (!from.is_open()) return std::nullopt;
    decoded_text made;
    made.text.reserve(source.size() + source.size() / 2);
    for (std::size_t at = begin; at < source.size();) {
        const std::size_t written = made.text.size();
        std::size_t taken = from.step(source, at, made.text);
        if (taken == 0) {
            taken = 1;
            append_utf8(replacement_character, made.text);
            if (made.diagnostics.size() < most_diagnostics)
                made.diagnostics.push_back(
                    {severity::warning, {errc::undecodable, {at, at + 1}, "a character of the file's encoding"}});
        }
        detail::add_origin(made.origins, written, made.text.size() - written, at, taken);
        at += taken;
    }
    return made;
}

/// The encoding of a file: by its byte order mark, by what it declares, by its content.
[[nodiscard]] inline encoding_guess guess_encoding(std::string_view source) {
    using namespace std::string_view_literals;
    struct row {
        std::string_view mark;
        const char* name;
    };
    for (const row& one :
         {row{"\xEF\xBB\xBF"sv, "UTF-8"}, row{"\xFF\xFE\0\0"sv, "UTF-32LE"}, row{"\0\0\xFE\xFF"sv, "UTF-32BE"},
          row{"\xFF\xFE"sv, "UTF-16LE"}, row{"\xFE\xFF"sv, "UTF-16BE"}})
        if (source.substr(0, one.mark.size()) == one.mark) return {one.name, certainty::sure, one.mark.size()};
    const std::string_view head = source.substr(0, std::size_t{1} << 20U);
    const bool zeros = head.substr(0, 4096).find('\0') != head.npos;
    if (!zeros && is_valid_utf8(source)) {
        // A declaration outweighs two characters that happen to be UTF-8, no more.
        const std::string declared = detail::declared_encoding(source);
        const std::size_t whole = declared.empty() || declared == "UTF-8" ? 3 : detail::count_utf8(head).whole;
        if (whole > 2 || whole == 0) return {"UTF-8", certainty::sure, 0, true};
        return {declared, certainty::likely, 0};
    }
    const detail::utf8_counts utf8 = detail::count_utf8(head);
    if (!zeros && utf8.whole > 8 * utf8.broken) return {"UTF-8", certainty::likely, 0};
    const std::string declared = detail::declared_encoding(source);
    if (!declared.empty() && declared != "UTF-8" && detail::converter(declared).is_open())
        return {declared, certainty::sure, 0};
    encoding_guess best;
    double most = 0.2;  // a fifth of the characters of running text are among the commonest, of mojibake a thirtieth
    const std::string_view tried = source.substr(0, 16384);
    for (const char* const name : {"GB18030", "BIG5-HKSCS", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
        const std::optional<decoded_text> read = decode_text(tried, name);
        if (!read) continue;
        // One character may be cut by the end of what is tried.
        const std::size_t broken = read->diagnostics.size() > 1 ? read->diagnostics.size() : 0;
        const double likeness = detail::likeness_to_chinese(read->text, broken);
        if (likeness <= most) continue;
        most = likeness;
        best = {name, likeness > 0.4 ? certainty::sure : certainty::likely, 0};
    }
    if (best.sure != certainty::none) return best;
    return {"UTF-8", utf8.whole > utf8.broken ? certainty::weak : certainty::none, 0};
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_EXT_ENCODING_HPP
