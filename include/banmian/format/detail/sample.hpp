// SPDX-License-Identifier: BSL-1.0
/// What recognisers are shown of a file, and how sure they can be.
#ifndef BANMIAN_FORMAT_DETAIL_SAMPLE_HPP
#define BANMIAN_FORMAT_DETAIL_SAMPLE_HPP

#include <banmian/config.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// How sure a recogniser is that a file is of its format. Where two are, the surer one reads.
enum class certainty : std::uint8_t {
    none,    ///< it is not
    weak,    ///< nothing speaks against it: plain text, a shape that other programs write too
    likely,  ///< a shape that hardly anybody else writes
    sure,    ///< it says so itself: a namespace, a schema's name, a key of that program's alone
};

/// The opening of a file in UTF-8, without a byte order mark, and what a glance at it shows.
class sample {
public:
    /// A key of a JSON document and the number of objects and arrays around it: 1 for a member of the outermost.
    struct key {
        std::string_view name{};
        std::size_t depth = 0;
    };

    explicit sample(std::string_view source) : source_(source), head_(source.substr(0, 65536)) {
        const std::size_t first = source.find_first_not_of(" \t\r\n\f");
        if (first != source.npos) opening_ = source.substr(first);
        if (is_json()) look_at_json();
    }

    [[nodiscard]] std::string_view source() const noexcept { return source_; }
    /// The first 64 KiB.
    [[nodiscard]] std::string_view head() const noexcept { return head_; }
    /// From the first character that is no white space.
    [[nodiscard]] std::string_view opening() const noexcept { return opening_; }
    /// It begins with `<` and a name, `!`, `?` or `/`. A text may begin with `<` too: <本报讯>.
    [[nodiscard]] bool is_markup() const noexcept {
        const char next = opening_.size() > 1 && opening_[0] == '<' ? opening_[1] : ' ';
        return next == '?' || next == '!' || next == '/' || (next >= 'a' && next <= 'z') ||
               (next >= 'A' && next <= 'Z');
    }
    /// It begins with a brace or a bracket; `shape` tells whether it goes on like JSON.
    [[nodiscard]] bool is_json() const noexcept {
        return !opening_.empty() && (opening_[0] == '{' || opening_[0] == '[');
    }
    /// The first 64 tokens of JSON, a letter each: `{ } [ ]`, k a key, s a string, n a number, w true, false or null;
    /// `?` stands at the end where something is no JSON. A list of [box, text, score] begins `[[[[nn][nn]`.
    [[nodiscard]] std::string_view shape() const noexcept { return shape_; }
    /// The keys of the first MiB, each name once at each depth, in their order.
    [[nodiscard]] const std::vector<key>& keys() const noexcept { return keys_; }
    /// True when there is such a key, at this depth unless that is 0.
    [[nodiscard]] bool has_key(std::string_view name, std::size_t depth = 0) const noexcept {
        return std::any_of(keys_.begin(), keys_.end(),
                           [&](const key& one) { return one.name == name && (depth == 0 || one.depth == depth); });
    }
    /// True when `what` stands in the first 64 KiB.
    [[nodiscard]] bool head_has(std::string_view what) const noexcept { return head_.find(what) != head_.npos; }

private:
    static constexpr std::size_t most_tokens = 64;
    static constexpr std::size_t most_keys = 256;  // of different names; a document has some dozens

    void note(char token) {
        if (shape_.size() < most_tokens) shape_ += token;
    }
    void look_at_json() {
        const std::string_view text = opening_.substr(0, std::size_t{1} << 20U);
        std::size_t depth = 0;
        for (std::size_t at = 0; at < text.size();) {
            const char one = text[at];
            if (one == '"') {
                const std::size_t end = end_of_string(text, at + 1);
                const std::size_t next = text.find_first_not_of(" \t\r\n", (std::min)(end + 1, text.size()));
                const bool is_key = next != text.npos && text[next] == ':';
                note(is_key ? 'k' : 's');
                if (is_key) add_key(text.substr(at + 1, end - at - 1), depth);
                at = end + 1;
                continue;
            }
            const std::size_t word = text.find_first_of(" \t\r\n,:{}[]\"", at);
            if (one == '{' || one == '[') {
                note(one);
                ++depth;
            } else if (one == '}' || one == ']') {
                note(one);
                depth -= depth > 0 ? 1U : 0U;
            } else if (word != at) {
                const std::string_view bare = text.substr(at, word == text.npos ? word : word - at);
                const bool number = bare[0] == '-' || (bare[0] >= '0' && bare[0] <= '9');
                const bool digits = number && bare.find_first_not_of("0123456789+-.eE") == bare.npos;
                const bool named = bare == "true" || bare == "false" || bare == "null" || bare == "NaN" ||
                                   bare == "Infinity" || bare == "-Infinity";
                if (!digits && !named) return note('?');
                note(named ? 'w' : 'n');
                at = word == text.npos ? text.size() : word;
                continue;
            }
            ++at;
        }
    }
    [[nodiscard]] static std::size_t end_of_string(std::string_view text, std::size_t at) noexcept {
        while (at < text.size() && text[at] != '"') at += text[at] == '\\' ? 2U : 1U;
        return (std::min)(at, text.size());
    }
    void add_key(std::string_view name, std::size_t depth) {
        const auto same = [&](const key& one) { return one.depth == depth && one.name == name; };
        if (keys_.size() < most_keys && std::none_of(keys_.begin(), keys_.end(), same)) keys_.push_back({name, depth});
    }

    std::string_view source_;
    std::string_view head_;
    std::string_view opening_{};
    std::string shape_{};
    std::vector<key> keys_{};
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_SAMPLE_HPP
