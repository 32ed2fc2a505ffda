// SPDX-License-Identifier: BSL-1.0
/// One character after the other out of a foreign encoding, so that its bytes are known: UTF-8, UTF-16 and UTF-32
/// here, all others by the system.
#ifndef BANMIAN_EXT_DETAIL_CONVERTER_HPP
#define BANMIAN_EXT_DETAIL_CONVERTER_HPP

#include <banmian/config.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#ifdef _WIN32
#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>
#else
#include <cerrno>
#include <iconv.h>
#endif

namespace banmian {
inline namespace BANMIAN_ABI {
namespace detail {

#ifdef _WIN32
/// The system's code pages.
class system_converter {
public:
    explicit system_converter(const std::string& name) {
        struct row {
            const char* name;
            unsigned page;
        };
        constexpr row rows[] = {{"GB18030", 54936},    {"BIG5-HKSCS", 950},   {"EUC-JP", 20932},
                                {"SHIFT_JIS", 932},    {"EUC-KR", 949},       {"WINDOWS-1252", 1252},
                                {"ISO-8859-1", 28591}, {"WINDOWS-1251", 1251}};
        for (const row& one : rows)
            if (name == one.name && IsValidCodePage(one.page)) page_ = one.page;
    }
    [[nodiscard]] bool is_open() const noexcept { return page_ != 0; }
    /// True when `bytes` are one character, which is appended; `incomplete` when more bytes may make one.
    [[nodiscard]] bool convert(std::string_view bytes, std::string& out, bool& incomplete) {
        wchar_t wide[4];
        const int size =
            MultiByteToWideChar(page_, MB_ERR_INVALID_CHARS, bytes.data(), static_cast<int>(bytes.size()), wide, 4);
        incomplete = size == 0;
        if (size == 0) return false;
        char narrow[16];
        const int made = WideCharToMultiByte(CP_UTF8, 0, wide, size, narrow, sizeof narrow, nullptr, nullptr);
        out.append(narrow, static_cast<std::size_t>(made));
        return made > 0;
    }

private:
    unsigned page_ = 0;
};
#else
/// The system's iconv.
class system_converter {
public:
    explicit system_converter(const std::string& name) : from_(iconv_open("UTF-8", name.c_str())) {
        if (!is_open() && name == "BIG5-HKSCS") from_ = iconv_open("UTF-8", "BIG5");
    }
    system_converter(const system_converter&) = delete;
    system_converter& operator=(const system_converter&) = delete;
    ~system_converter() {
        if (is_open()) iconv_close(from_);
    }
    [[nodiscard]] bool is_open() const noexcept { return from_ != closed(); }
    /// True when `bytes` are one character, which is appended; `incomplete` when more bytes may make one.
    [[nodiscard]] bool convert(std::string_view bytes, std::string& out, bool& incomplete) {
        char* in = const_cast<char*>(bytes.data());  // iconv does not write there
        std::size_t left = bytes.size();
        char room[32];
        char* to = room;
        std::size_t free = sizeof room;
        const bool failed = iconv(from_, &in, &left, &to, &free) == static_cast<std::size_t>(-1);
        incomplete = failed && errno == EINVAL;
        if (failed) {
            iconv(from_, nullptr, nullptr, nullptr, nullptr);
            return false;
        }
        iconv(from_, nullptr, nullptr, &to, &free);  // some keep a combining mark back
        out.append(room, static_cast<std::size_t>(to - room));
        return true;
    }

private:
    [[nodiscard]] static iconv_t closed() noexcept {
        return reinterpret_cast<iconv_t>(-1);  // NOLINT(performance-no-int-to-ptr): as iconv has it
    }
    iconv_t from_;
};
#endif

/// A file's encoding, read a character at a time.
class converter {
public:
    explicit converter(const std::string& name)
        : unit_(name.substr(0, 6) == "UTF-16"   ? 2
                : name.substr(0, 6) == "UTF-32" ? 4
                                                : 1),
          big_(name.size() == 8 && name.substr(6) == "BE"), utf8_(name == "UTF-8"),
          double_byte_(name == "GB18030" || name == "BIG5-HKSCS"), system_(own() ? std::string("?") : name) {}

    [[nodiscard]] bool is_open() const noexcept { return own() || system_.is_open(); }

    /// Appends the character at `at`; how many bytes it took, 0 when there is none.
    [[nodiscard]] std::size_t step(std::string_view source, std::size_t at, std::string& out) {
        if (utf8_) {
            const code_point one = decode(source, at);
            if (!one.valid) return 0;
            out.append(source.substr(at, one.size));
            return one.size;
        }
        if (unit_ > 1) return step_wide(source, at, out);
        const auto lead = static_cast<unsigned char>(source[at]);
        if (lead < 0x80) {
            out += static_cast<char>(lead);
            return 1;
        }
        bool incomplete = true;
        constexpr std::size_t longest = 4;
        for (std::size_t size = double_byte_ && lead > 0x80 && lead < 0xFF ? 2 : 1;
             incomplete && size <= (std::min)(longest, source.size() - at); ++size)
            if (system_.convert(source.substr(at, size), out, incomplete)) return size;
        return 0;
    }

private:
    [[nodiscard]] bool own() const noexcept { return utf8_ || unit_ > 1; }
    [[nodiscard]] std::uint32_t unit_at(std::string_view source, std::size_t at) const noexcept {
        std::uint32_t made = 0;
        for (std::size_t i = 0; i < unit_; ++i) {
            const auto byte = static_cast<unsigned char>(source[at + i]);
            made |= static_cast<std::uint32_t>(byte) << (8 * (big_ ? unit_ - 1 - i : i));
        }
        return made;
    }
    [[nodiscard]] std::size_t step_wide(std::string_view source, std::size_t at, std::string& out) const {
        if (source.size() - at < unit_) return 0;
        std::uint32_t code = unit_at(source, at);
        std::size_t size = unit_;
        if (unit_ == 2 && code >= 0xD800 && code <= 0xDBFF && source.size() - at >= 4) {
            const std::uint32_t low = unit_at(source, at + 2);
            if (low >= 0xDC00 && low <= 0xDFFF) {
                code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
                size = 4;
            }
        }
        if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return 0;
        append_utf8(static_cast<char32_t>(code), out);
        return size;
    }

    std::size_t unit_;
    bool big_;
    bool utf8_;
    bool double_byte_;
    system_converter system_;
};

}  // namespace detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_EXT_DETAIL_CONVERTER_HPP
