// SPDX-License-Identifier: BSL-1.0
/// The JSON tokens: a cursor that reads strings and numbers, skips whole values, and stops at the first fault.
#ifndef BANMIAN_FORMAT_JSON_SCAN_HPP
#define BANMIAN_FORMAT_JSON_SCAN_HPP

#include <banmian/config.hpp>
#include <banmian/error.hpp>
#include <banmian/format/json/raw_text.hpp>
#include <banmian/format/json/special.hpp>
#include <banmian/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json {

/// What a reader does with a key that an object has twice. RFC 8259 leaves it open; most parsers keep the last.
enum class duplicate_keys : std::uint8_t { last, first, refuse };
/// What it does with a key that the type does not have.
enum class unknown_keys : std::uint8_t { skip, refuse };
/// What it does when a key that the type has is not there.
enum class missing_keys : std::uint8_t { keep_default, refuse };

/// How strictly JSON is read.
struct read_options {
    std::size_t max_depth = 256;  ///< arrays and objects inside each other
    enum duplicate_keys duplicate_keys = duplicate_keys::last;
    enum unknown_keys unknown_keys = unknown_keys::skip;
    enum missing_keys missing_keys = missing_keys::keep_default;
    bool allow_byte_order_mark = false;  ///< RFC 8259 forbids writing one and lets readers ignore it
};

namespace detail {

/// Reads JSON text from left to right. Every function answers false at a fault, which `problem` then holds.
class scanner {
public:
    explicit scanner(std::string_view text, const read_options& options) : text_(text), options_(options) {}

    [[nodiscard]] const error& problem() const noexcept { return problem_; }
    [[nodiscard]] const read_options& options() const noexcept { return options_; }
    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    [[nodiscard]] std::size_t at() const noexcept { return at_; }
    [[nodiscard]] const char* here() const noexcept { return text_.data() + at_; }
    [[nodiscard]] const char* end() const noexcept { return text_.data() + text_.size(); }
    /// Goes to a place of the text.
    void move_to(const char* place) noexcept { at_ = static_cast<std::size_t>(place - text_.data()); }

    bool fail(errc code, std::size_t begin, std::size_t end, std::string_view expected) noexcept {
        if (!problem_) problem_ = {code, {begin, end < begin ? begin : end}, expected};
        return false;
    }
    bool fail_here(std::string_view expected) noexcept {
        if (at_ >= text_.size()) return fail(errc::unexpected_end, text_.size(), text_.size(), expected);
        return fail(errc::unexpected_token, at_, at_ + decode(text_, at_).size, expected);
    }
    /// Forgets the fault, so that reading can go on behind it.
    void recover() noexcept { problem_ = {}; }

    /// Checks what can be checked before the first token: encoding, byte order mark. UTF-8 is checked string by string:
    /// no byte that is not ASCII can stand elsewhere.
    bool begin() noexcept {
        const auto byte = [&](std::size_t i) {
            return i < text_.size() ? static_cast<unsigned char>(text_[i]) : 0xAAU;
        };
        const bool zeros32be = byte(0) == 0 && byte(1) == 0;
        if ((byte(0) == 0xFF && byte(1) == 0xFE && byte(2) == 0 && byte(3) == 0) || zeros32be)
            return fail(errc::unsupported_encoding, 0, 4, "UTF-8; this is UTF-32");
        if ((byte(0) == 0xFE && byte(1) == 0xFF) || (byte(0) == 0xFF && byte(1) == 0xFE))
            return fail(errc::unsupported_encoding, 0, 2, "UTF-8; this is UTF-16");
        if (text_.size() >= 4 && byte(1) == 0 && byte(2) == 0 && byte(3) == 0)
            return fail(errc::unsupported_encoding, 0, 4, "UTF-8; this is UTF-32");
        if (text_.size() >= 2 && (byte(0) == 0) != (byte(1) == 0))
            return fail(errc::unsupported_encoding, 0, 2, "UTF-8; this is UTF-16");
        if (text_.substr(0, 3) == "\xEF\xBB\xBF") {
            if (!options_.allow_byte_order_mark)
                return fail(errc::unexpected_token, 0, 3,
                            "a JSON value; a byte order mark is refused unless the options allow it");
            at_ = 3;
        }
        return true;
    }
    /// What is wrong with the text when it cannot be read: that it is no UTF-8, whatever was found first.
    [[nodiscard]] error verdict() const noexcept {
        if (problem_ && problem_.code != errc::unsupported_encoding && !is_valid_utf8(text_))
            for (std::size_t i = 0; i < text_.size();) {
                const code_point one = decode(text_, i);
                if (!one.valid) return {errc::invalid_utf8, {i, i + one.size}, "UTF-8"};
                i += one.size;
            }
        return problem_;
    }

    void skip_white_space() noexcept {
        while (at_ < text_.size()) {
            const char byte = text_[at_];
            if (byte > ' ' || (byte != ' ' && byte != '\n' && byte != '\r' && byte != '\t')) return;
            ++at_;
        }
    }
    /// The next byte that is no white space; 0 at the end.
    [[nodiscard]] char peek() noexcept {
        skip_white_space();
        return at_ < text_.size() ? text_[at_] : '\0';
    }
    bool eat(char wanted) noexcept {
        if (at_ < text_.size() && text_[at_] == wanted) return ++at_, true;
        if (peek() != wanted || at_ >= text_.size()) return false;
        ++at_;
        return true;
    }
    bool expect(char wanted, std::string_view what) noexcept { return eat(wanted) || fail_here(what); }
    bool eat_word(std::string_view word) noexcept {
        if (text_.substr(at_, word.size()) != word) return false;
        at_ += word.size();
        return true;
    }
    bool expect_end() noexcept {
        skip_white_space();
        return at_ == text_.size() || fail(errc::trailing_content, at_, text_.size(), "the end of the document");
    }

    /// Reads a string. `raw` is what stands between the quotes; `escaped` tells whether it must still be decoded, and
    /// that every escape in it is sound.
    bool string(std::string_view& raw, bool& escaped) noexcept {
        if (!expect('"', "a string")) return false;
        const std::size_t begin = at_;
        escaped = false;
        for (;;) {
            at_ = find_special(text_, at_);
            if (at_ >= text_.size())
                return fail(errc::unexpected_end, text_.size(), text_.size(), "the end of a string");
            const char byte = text_[at_];
            if (byte == '"') {
                raw = text_.substr(begin, at_ - begin);
                ++at_;
                return is_valid_utf8(raw) || fail(errc::invalid_utf8, begin, at_, "UTF-8");
            }
            if (byte != '\\')
                return fail(errc::invalid_string, at_, at_ + 1, "an escape instead of the control character");
            escaped = true;
            if (!escape()) return false;
        }
    }

    /// Reads a number's text by JSON's grammar. `whole` tells that it has neither fraction nor exponent.
    bool number(std::string_view& raw, bool& whole) noexcept {
        skip_white_space();
        const std::size_t begin = at_;
        const auto digits = [&] {
            const std::size_t from = at_;
            while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
            return at_ > from;
        };
        const auto bad = [&](std::string_view expected) {
            if (at_ >= text_.size()) return fail(errc::unexpected_end, text_.size(), text_.size(), expected);
            return fail(errc::invalid_number, begin, at_ + 1, expected);
        };
        if (at_ < text_.size() && text_[at_] == '-') ++at_;
        if (at_ < text_.size() && text_[at_] == '0')
            ++at_;
        else if (!digits())
            return begin == at_ ? fail_here("a number") : bad("a digit");
        whole = true;
        if (at_ < text_.size() && text_[at_] == '.') {
            ++at_;
            whole = false;
            if (!digits()) return bad("a digit behind the decimal point");
        }
        if (at_ < text_.size() && (text_[at_] == 'e' || text_[at_] == 'E')) {
            ++at_;
            whole = false;
            if (at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-')) ++at_;
            if (!digits()) return bad("a digit of the exponent");
        }
        if (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') return bad("no digit behind a leading zero");
        raw = text_.substr(begin, at_ - begin);
        return true;
    }

    bool enter() noexcept {
        if (++depth_ > options_.max_depth)
            return fail(errc::too_deep, at_, at_ + 1, "no deeper nesting; see max_depth");
        return true;
    }
    void leave() noexcept { --depth_; }

    /// Passes over one whole value, checking its grammar. Not recursive: depth costs a byte, not a stack frame.
    bool skip_value() {
        std::string open;  // the brackets; a vector of bits is more to compile
        const std::size_t base = depth_;
        for (;;) {
            bool opened = false;
            switch (peek()) {
            case '{':
                ++at_;
                if (!enter()) return false;
                open.push_back('{');
                if (peek() == '}') break;
                if (!key()) return false;
                opened = true;
                break;
            case '[':
                ++at_;
                if (!enter()) return false;
                open.push_back('[');
                opened = peek() != ']';
                break;
            default:
                if (!scalar()) return false;
            }
            if (opened) continue;
            for (;;) {  // close what ends here, then on to the next member
                if (open.empty()) {
                    depth_ = base;
                    return true;
                }
                const bool object = open.back() == '{';
                if (eat(',')) {
                    if (object && !key()) return false;
                    if (!object && peek() == ']') return fail_here("a value behind the comma");
                    break;
                }
                if (!eat(object ? '}' : ']')) return fail_here(object ? "`,` or `}`" : "`,` or `]`");
                open.pop_back();
                leave();
            }
        }
    }

private:
    bool key() noexcept {
        std::string_view raw;
        bool escaped = false;
        if (peek() != '"') return fail_here("a key in quotes");
        return string(raw, escaped) && expect(':', "`:` behind the key");
    }
    bool scalar() noexcept {
        std::string_view raw;
        bool flag = false;
        switch (peek()) {
        case '"': return string(raw, flag);
        case 't': return eat_word("true") || fail_here("true");
        case 'f': return eat_word("false") || fail_here("false");
        case 'n': return eat_word("null") || fail_here("null");
        default:
            return at_ >= text_.size() || !(text_[at_] == '-' || (text_[at_] >= '0' && text_[at_] <= '9'))
                       ? fail_here("a JSON value")
                       : number(raw, flag);
        }
    }

    /// Four hexadecimal digits at `at_`; -1 when they are none.
    [[nodiscard]] int hex4() noexcept { return detail::hex4(text_.substr(at_)); }
    bool escape() noexcept {
        const std::size_t begin = at_++;
        if (at_ >= text_.size()) return fail(errc::unexpected_end, text_.size(), text_.size(), "the rest of an escape");
        switch (text_[at_++]) {
        case '"':
        case '\\':
        case '/':
        case 'b':
        case 'f':
        case 'n':
        case 'r':
        case 't': return true;
        case 'u': break;
        default: return fail(errc::invalid_escape, begin, at_, R"(one of \" \\ \/ \b \f \n \r \t \u)");
        }
        const int high = hex4();
        if (high < 0) return fail(errc::invalid_escape, begin, at_, "four hexadecimal digits");
        at_ += 4;
        if (high < 0xD800 || high > 0xDFFF) return true;
        if (high > 0xDBFF || text_.substr(at_, 2) != "\\u")
            return fail(errc::lone_surrogate, begin, at_, "a pair of surrogates");
        at_ += 2;
        const int low = hex4();
        if (low < 0xDC00 || low > 0xDFFF)
            return fail(errc::lone_surrogate, begin, at_, "the second of a pair of surrogates");
        at_ += 4;
        return true;
    }

    std::string_view text_;
    read_options options_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    error problem_{};
};

}  // namespace detail

/// True when `text` is one JSON value by RFC 8259; `problem`, when given, receives the first fault.
[[nodiscard]] inline bool is_valid(std::string_view text, error* problem = nullptr, const read_options& options = {}) {
    detail::scanner in(text, options);
    const bool valid = in.begin() && in.skip_value() && in.expect_end();
    if (problem != nullptr) *problem = in.verdict();
    return valid;
}

}  // namespace json
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_SCAN_HPP
