// SPDX-License-Identifier: BSL-1.0
/// Errors as values: a stable number, the bytes concerned and what was expected there; the prose is made on demand.
#ifndef BANMIAN_ERROR_HPP
#define BANMIAN_ERROR_HPP

#include <banmian/config.hpp>
#include <banmian/expected.hpp>
#include <banmian/location.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {

/// What went wrong. The numbers are stable: 1xx encoding, 2xx structure of the input, 3xx content, 4xx a format's
/// syntax, 5xx a format's data, 6xx the environment.
enum class errc : std::uint16_t {
    none = 0,

    invalid_utf8 = 101,          ///< a byte sequence that is no UTF-8; it is read as U+FFFD
    unsupported_encoding = 102,  ///< UTF-16 or UTF-32, by its byte order mark or its zero bytes
    binary_input = 103,          ///< NUL and control bytes: this is no text
    undecodable = 104,           ///< bytes that are no characters of the file's encoding; they are read as U+FFFD

    empty_input = 201,     ///< nothing but white space
    unknown_format = 202,  ///< no reader recognises the content
    page_too_large = 203,  ///< a page beyond a documented limit; its text is kept as `unplaced`

    no_article = 301,         ///< a page with text but without any article
    missed_correction = 302,  ///< a correction of the user's that hits nothing

    unexpected_end = 401,       ///< the input ends inside a value
    unexpected_token = 402,     ///< something else than what the syntax demands here
    invalid_number = 403,       ///< not a number of the format's grammar
    number_out_of_range = 404,  ///< a number that the target type cannot hold
    invalid_string = 405,       ///< a control character or a malformed escape in a string
    invalid_escape = 406,       ///< an escape sequence that the format does not have
    lone_surrogate = 407,       ///< half of a UTF-16 surrogate pair
    too_deep = 408,             ///< nesting beyond the depth limit
    trailing_content = 409,     ///< more text after the end of the document
    duplicate_key = 410,        ///< a key twice in one object
    malformed_xml = 411,        ///< not well-formed XML

    unknown_key = 501,          ///< a member that the type does not have
    missing_key = 502,          ///< a member that the type demands
    wrong_type = 503,           ///< a value of another kind than the member's type
    unknown_name = 504,         ///< a name that the enumeration does not have
    wrong_length = 505,         ///< an array of another length than the type's
    unsupported_version = 506,  ///< a document of a version that this library does not read
    bad_geometry = 507,         ///< a box that is negative, infinite or not a number
    missing_element = 508,      ///< an element or member without which the page cannot be read
    dangling_reference = 509,   ///< a reference to something that is not there

    cannot_open = 601,   ///< a file that cannot be opened
    cannot_write = 602,  ///< a file that cannot be written
};

/// The sentence for a code, without its place, in English.
[[nodiscard]] constexpr std::string_view describe(errc code) noexcept {
    switch (code) {
    case errc::none: return "no error";
    case errc::invalid_utf8: return "invalid UTF-8";
    case errc::unsupported_encoding: return "unsupported encoding";
    case errc::undecodable: return "not in the file's encoding";
    case errc::binary_input: return "binary data, not text";
    case errc::empty_input: return "nothing to read";
    case errc::unknown_format: return "unknown format";
    case errc::page_too_large: return "page too large";
    case errc::no_article: return "no article on the page";
    case errc::missed_correction: return "a correction hits nothing";
    case errc::unexpected_end: return "unexpected end of input";
    case errc::unexpected_token: return "unexpected token";
    case errc::invalid_number: return "invalid number";
    case errc::number_out_of_range: return "number out of range";
    case errc::invalid_string: return "invalid string";
    case errc::invalid_escape: return "invalid escape sequence";
    case errc::lone_surrogate: return "lone surrogate";
    case errc::too_deep: return "nested too deeply";
    case errc::trailing_content: return "trailing content";
    case errc::duplicate_key: return "duplicate key";
    case errc::malformed_xml: return "malformed XML";
    case errc::unknown_key: return "unknown key";
    case errc::missing_key: return "missing key";
    case errc::wrong_type: return "wrong type";
    case errc::unknown_name: return "unknown name";
    case errc::wrong_length: return "wrong length";
    case errc::unsupported_version: return "unsupported version";
    case errc::bad_geometry: return "bad geometry";
    case errc::missing_element: return "missing element";
    case errc::dangling_reference: return "dangling reference";
    case errc::cannot_open: return "cannot open";
    case errc::cannot_write: return "cannot write";
    }
    return "unknown error";
}

/// The sentence for a code in Chinese.
[[nodiscard]] constexpr std::string_view describe_zh(errc code) noexcept {
    switch (code) {
    case errc::none: return "无错误";
    case errc::invalid_utf8: return "无效的 UTF-8";
    case errc::unsupported_encoding: return "不支持的编码";
    case errc::undecodable: return "不属于文件的编码";
    case errc::binary_input: return "二进制数据，不是文本";
    case errc::empty_input: return "没有可读的内容";
    case errc::unknown_format: return "无法识别的格式";
    case errc::page_too_large: return "版面过大";
    case errc::no_article: return "版面上没有稿件";
    case errc::missed_correction: return "订正未命中";
    case errc::unexpected_end: return "输入意外结束";
    case errc::unexpected_token: return "意外的记号";
    case errc::invalid_number: return "无效的数字";
    case errc::number_out_of_range: return "数字超出范围";
    case errc::invalid_string: return "无效的字符串";
    case errc::invalid_escape: return "无效的转义";
    case errc::lone_surrogate: return "孤立的代理项";
    case errc::too_deep: return "嵌套过深";
    case errc::trailing_content: return "文档之后还有内容";
    case errc::duplicate_key: return "键重复";
    case errc::malformed_xml: return "XML 不合规范";
    case errc::unknown_key: return "未知的键";
    case errc::missing_key: return "缺少键";
    case errc::wrong_type: return "类型不符";
    case errc::unknown_name: return "未知的名称";
    case errc::wrong_length: return "长度不符";
    case errc::unsupported_version: return "不支持的版本";
    case errc::bad_geometry: return "坐标有误";
    case errc::missing_element: return "缺少元素";
    case errc::dangling_reference: return "引用无目标";
    case errc::cannot_open: return "无法打开";
    case errc::cannot_write: return "无法写入";
    }
    return "未知错误";
}

/// One error: small, copyable, free of allocation. `expected` names what the place should have held; it points to
/// static storage (a literal or a described field's name).
struct error {
    errc code = errc::none;
    span where{};
    std::string_view expected{};

    /// True when there is an error.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return code != errc::none; }
    bool operator==(const error&) const = default;
};

/// The language of messages.
enum class language : std::uint8_t { english, chinese };

/// `12:5: unexpected token: expected ':' (byte 240, error 402)`; line and column are computed here, from `source`.
[[nodiscard]] inline std::string format(const error& problem, std::string_view source,
                                        language tongue = language::english) {
    const bool chinese = tongue == language::chinese;
    const location at = locate(source, problem.where.begin);
    std::string text = std::to_string(at.line) + ':' + std::to_string(at.column) + ": ";
    text += chinese ? describe_zh(problem.code) : describe(problem.code);
    if (!problem.expected.empty()) {
        text += chinese ? "：此处应为 " : ": expected ";
        text += chinese ? expected_zh(problem.expected) : problem.expected;
    }
    text += chinese ? "（字节 " : " (byte ";
    text += std::to_string(problem.where.begin);
    text += chinese ? "，错误 " : ", error ";
    text += std::to_string(static_cast<unsigned>(problem.code));
    text += chinese ? "）" : ")";
    return text;
}

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_ERROR_HPP
