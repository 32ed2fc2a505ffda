// SPDX-License-Identifier: BSL-1.0
/// Opt-in: writes JSON of shapes that are not ours, without a tree; text that is no UTF-8 becomes U+FFFD.
#ifndef BANMIAN_FORMAT_DETAIL_JSON_OUT_HPP
#define BANMIAN_FORMAT_DETAIL_JSON_OUT_HPP

#include <banmian/config.hpp>
#include <banmian/format/json/write.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json {

/// Writes one value into a string. `key` gives the next value a name; commas come by themselves.
///
///     json::stream to(out);
///     to.begin('{').member("a", "x").key("b").begin('[').value(1).end(']').end('}');   // {"a":"x","b":[1]}
class stream {
public:
    explicit stream(std::string& out) : out_(out) {}

    stream& begin(char bracket) {
        part();
        out_ += bracket;
        fresh_ = true;
        return *this;
    }
    stream& end(char bracket) {
        out_ += bracket;
        fresh_ = false;
        return *this;
    }
    stream& key(std::string_view name) {
        value(name);
        out_ += ':';
        fresh_ = true;
        return *this;
    }
    template <class T>
    stream& value(const T& one) {
        part();
        write(one, out_, {.invalid_text = invalid_text::replace});
        return *this;
    }
    stream& value(const char* one) { return value(std::string_view(one)); }
    template <class T>
    stream& member(std::string_view name, const T& one) {
        return key(name).value(one);
    }
    stream& member(std::string_view name, const char* one) { return member(name, std::string_view(one)); }
    /// A member that is left out when the text is empty.
    stream& filled(std::string_view name, std::string_view one) { return one.empty() ? *this : member(name, one); }

private:
    void part() {
        if (!fresh_) out_ += ',';
        fresh_ = false;
    }

    std::string& out_;
    bool fresh_ = true;
};

}  // namespace json
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_JSON_OUT_HPP
