// SPDX-License-Identifier: BSL-1.0
/// Reads start tags that pugixml has found to be well-formed, without asking it for every name and value.
#ifndef BANMIAN_FORMAT_DETAIL_XML_TAG_HPP
#define BANMIAN_FORMAT_DETAIL_XML_TAG_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/decimal.hpp>

#include <cstddef>
#include <cstring>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace xml {

/// White space of XML.
[[nodiscard]] constexpr bool is_white(char byte) noexcept {
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

/// The attributes of one start tag, in text that pugixml parsed in place: it has ended each name and each value with a
/// zero, there where `=`, white space or the closing quote stood, and left all else as it was. A call into its library
/// for every name and value would cost as much as its parse of them. A zero that ends nothing ends the reading: what
/// stands behind a fault is not read. The text must go on for `banmian::detail::readable_behind` bytes, all zero.
class start_tag {
public:
    start_tag() = default;
    /// `name_end` is the zero that ends the element's name, and stands where `first` stood.
    start_tag(const char* name_end, char first) noexcept
        : at_(name_end + 1), content_(first == '>' ? at_ : nullptr), empty_(first == '/') {}

    /// Moves on to the next attribute.
    [[nodiscard]] bool next() noexcept {
        if (is_read()) return false;
        const char* at = behind_value();
        while (is_white(*at)) ++at;
        at_ = at;
        value_ = nullptr;
        if (*at == '>') content_ = at + 1;
        empty_ = *at == '/';
        if (is_read() || *at == '\0') return false;
        key_ = {at, banmian::detail::length(at)};
        at += key_.size() + 1;
        while (is_white(*at) || *at == '=') ++at;
        if (*at != '"' && *at != '\'') return false;
        value_ = at + 1;
        value_end_ = nullptr;
        return true;
    }
    /// Notes the end of the tag, if nothing but it follows.
    void look_for_end() noexcept {
        if (is_read() || value_ == nullptr) return;
        const char* const at = behind_value();
        if (*at == '>') content_ = at + 1;
        empty_ = *at == '/';
    }
    /// The name of the attribute, with its prefix.
    [[nodiscard]] std::string_view key() const noexcept { return key_; }
    /// Its value, as it is written. Always true.
    bool read(std::string_view& to) noexcept {
        to = {value_, banmian::detail::length(value_)};
        value_end_ = value_ + to.size();
        return true;
    }
    /// Its value as a number; not a number when it is none. Always true.
    bool read(double& to) noexcept {
        const banmian::detail::ended_decimal number = banmian::detail::decimal_before_zero(value_);
        to = number.value;
        value_end_ = number.end;
        return true;
    }
    /// Moves on to the next attribute and reads its value, if it has this name and is written as most are: the name is
    /// not measured then, but held against this one.
    template <std::size_t Size, class Value>
    [[nodiscard]] bool read_next(const char (&name)[Size], Value& to) noexcept {
        const char* at = behind_value();
        if (*at == ' ') ++at;
        if (std::memcmp(at, name, Size) != 0 || at[Size] != '"') return false;
        value_ = at + Size + 1;
        return read(to);
    }

    /// True when the end of the tag was reached.
    [[nodiscard]] bool is_read() const noexcept { return content_ != nullptr || empty_; }
    /// What stands behind the tag; null when its end was not reached, and for an element that is empty by its tag.
    [[nodiscard]] const char* content() const noexcept { return content_; }

private:
    [[nodiscard]] const char* behind_value() const noexcept {
        if (value_ == nullptr) return at_;
        return 1 + (value_end_ != nullptr ? value_end_ : value_ + banmian::detail::length(value_));
    }

    const char* at_ = nullptr;     // behind the name of the element, or of the last attribute
    const char* value_ = nullptr;  // of the attribute at hand
    const char* value_end_ = nullptr;
    const char* content_ = nullptr;
    std::string_view key_{};
    bool empty_ = false;
};

}  // namespace xml
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_XML_TAG_HPP
