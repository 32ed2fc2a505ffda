// SPDX-License-Identifier: BSL-1.0
/// Opt-in: walks an HTML file from front to back in views of the file, as browsers would, whatever it leaves open.
#ifndef BANMIAN_FORMAT_DETAIL_HTML_WALK_HPP
#define BANMIAN_FORMAT_DETAIL_HTML_WALK_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/location.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace html {

/// White space of HTML.
[[nodiscard]] constexpr bool is_white(char byte) noexcept {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}
[[nodiscard]] constexpr char lower(char byte) noexcept {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}
/// Equality whatever the case of ASCII letters; `word` is in small ones.
[[nodiscard]] constexpr bool same(std::string_view text, std::string_view word) noexcept {
    if (text.size() != word.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (lower(text[i]) != word[i]) return false;
    return true;
}
[[nodiscard]] constexpr bool one_of(std::string_view name, const std::string_view* from, std::size_t count) noexcept {
    for (std::size_t i = 0; i < count; ++i)
        if (name == from[i]) return true;
    return false;
}

/// Elements that have no end tag.
[[nodiscard]] constexpr bool is_void(std::string_view name) noexcept {
    constexpr std::string_view names[] = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                          "input", "link", "meta", "param", "source", "track", "wbr"};
    return one_of(name, names, std::size(names));
}
/// Elements whose end tag may be left out.
[[nodiscard]] constexpr bool may_stay_open(std::string_view name) noexcept {
    constexpr std::string_view names[] = {"html", "head", "body",   "p",     "li",    "tr",    "td",      "th",
                                          "dd",   "dt",   "option", "tbody", "thead", "tfoot", "colgroup"};
    return one_of(name, names, std::size(names));
}
/// Elements that another of the same kind closes: a paragraph ends where the next begins.
[[nodiscard]] constexpr bool closes_its_kind(std::string_view name) noexcept {
    constexpr std::string_view names[] = {"p", "li", "tr", "td", "th", "dd", "dt", "option"};
    return one_of(name, names, std::size(names));
}
/// Elements that begin a block.
[[nodiscard]] constexpr bool is_block(std::string_view name) noexcept {
    constexpr std::string_view names[] = {"p",  "div", "table",   "tr",      "td",     "th",   "ul",   "ol",   "li",
                                          "dl", "dd",  "dt",      "h1",      "h2",     "h3",   "h4",   "h5",   "h6",
                                          "br", "hr",  "section", "article", "center", "body", "head", "title"};
    return one_of(name, names, std::size(names));
}

/// What the walker stands at.
enum class event : unsigned char { open, close, text, comment, end };

/// Walks a file. Views are of the file, which must outlive them. Time is proportional to its size: an end tag looks no
/// further than a hundred open elements, and elements deeper than that are taken as closed at once.
class walker {
public:
    explicit walker(std::string_view source) : source_(source) {}

    /// Moves on to the next event.
    event next() { return now_ = step(); }
    [[nodiscard]] event now() const noexcept { return now_; }
    /// Moves on; false when that is the end of the element that was opened at this depth.
    bool next_inside(std::size_t depth) { return next() != event::end && depth_ >= depth; }

    /// The name of the element that was opened or closed, in small letters, without a prefix.
    [[nodiscard]] std::string_view element() const noexcept { return name_; }
    /// How many elements are open, the one just opened included and the one just closed not.
    [[nodiscard]] std::size_t depth() const noexcept { return depth_; }
    /// The name of an open element: 0 is the innermost.
    [[nodiscard]] std::string_view open_element(std::size_t up) const noexcept {
        return up < depth_ ? std::string_view(open_[depth_ - 1 - up]) : std::string_view();
    }
    /// The text, or what stands in the comment, as in the file.
    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    [[nodiscard]] std::string_view file() const noexcept { return source_; }
    /// Bytes of the file that a view into it covers.
    [[nodiscard]] span place_of(std::string_view view) const noexcept {
        const auto begin = static_cast<std::size_t>(view.data() - source_.data());
        return {begin, begin + view.size()};
    }
    /// The value of an attribute of the element that was just opened, as it stands in the file; empty without it.
    [[nodiscard]] std::string_view value_of(std::string_view name) const noexcept {
        std::string_view found;
        each_attribute([&](std::string_view key, std::string_view value) {
            if (found.data() == nullptr && same(key, name)) found = value;
        });
        return found;
    }
    /// Calls `function(key, value)` for each attribute of the element that was just opened.
    template <class Function>
    void each_attribute(Function&& function) const {
        std::string_view rest = attributes_;
        while (!rest.empty()) {
            std::size_t at = 0;
            while (at < rest.size() && (is_white(rest[at]) || rest[at] == '/')) ++at;
            std::size_t end = at;
            while (end < rest.size() && !is_white(rest[end]) && rest[end] != '=' && rest[end] != '/') ++end;
            const std::string_view key = rest.substr(at, end - at);
            rest.remove_prefix(end);
            at = 0;
            while (at < rest.size() && is_white(rest[at])) ++at;
            if (at == rest.size() || rest[at] != '=') {
                if (!key.empty()) function(key, std::string_view());
                rest.remove_prefix(key.empty() ? std::min<std::size_t>(rest.size(), at + 1) : at);
                continue;
            }
            ++at;
            while (at < rest.size() && is_white(rest[at])) ++at;
            if (at < rest.size() && (rest[at] == '"' || rest[at] == '\'')) {
                end = (std::min)(rest.find(rest[at], at + 1), rest.size());
                function(key, rest.substr(at + 1, end - at - 1));
                rest.remove_prefix((std::min)(end + 1, rest.size()));
            } else {
                end = at;
                while (end < rest.size() && !is_white(rest[end])) ++end;
                function(key, rest.substr(at, end - at));
                rest.remove_prefix(end);
            }
        }
    }

    /// Notes where the file ends inside a tag or a comment; with `strictly`, also when elements that need an end tag
    /// have none. To be asked at the end.
    void note_fault(std::vector<diagnostic>& noticed, bool strictly) const {
        if (cut_ || (strictly && left_open_))
            noticed.push_back(
                {severity::error, {errc::unexpected_end, {source_.size(), source_.size()}, "the end of the HTML"}});
    }

private:
    static constexpr std::size_t deepest = 100;

    event step() {
        if (closing_ || depth_ > wanted_depth_) {
            closing_ = false;
            return close_one();
        }
        if (pending_open_) return open_pending();
        while (at_ < source_.size()) {
            const std::size_t begin = at_;
            if (source_[at_] != '<') {
                if (read_text()) return event::text;
                continue;
            }
            const char one = at_ + 1 < source_.size() ? source_[at_ + 1] : '\0';
            const std::string_view rest = source_.substr(at_);
            if (rest.substr(0, 4) == "<!--") return read_comment();
            if (rest.substr(0, 9) == "<![CDATA[") {
                at_ += 9;
                in_cdata_ = true;
                continue;
            }
            if (one == '!' || one == '?') {
                const std::size_t end = source_.find('>', at_);
                cut_ = cut_ || end == source_.npos;
                at_ = end == source_.npos ? source_.size() : end + 1;
                continue;
            }
            if (one == '/' || is_letter(one)) {
                if (!read_tag(one == '/')) continue;
                return step();
            }
            ++at_;  // a sign of less than
            const std::size_t end = (std::min)(source_.find('<', at_), source_.size());
            text_ = source_.substr(begin, end - begin);
            at_ = end;
            return event::text;
        }
        if (depth_ > 0) {  // what is open at the end is closed there
            for (std::size_t i = 0; i < depth_; ++i) left_open_ = left_open_ || !may_stay_open(open_[i]);
            wanted_depth_ = 0;
            return close_one();
        }
        return event::end;
    }

    [[nodiscard]] static constexpr bool is_letter(char byte) noexcept {
        return lower(byte) >= 'a' && lower(byte) <= 'z';
    }
    event close_one() {
        name_ = open_[--depth_];
        wanted_depth_ = (std::min)(wanted_depth_, depth_);
        return event::close;
    }
    event open_pending() {
        pending_open_ = false;
        if (open_.size() == depth_) open_.emplace_back();
        open_[depth_++] = pending_;
        wanted_depth_ = depth_;
        closing_ = pending_empty_;
        name_ = pending_;
        attributes_ = pending_attributes_;
        return event::open;
    }
    /// Text up to the next `<`; false when it is white space alone. The marks of a CDATA section are no text.
    bool read_text() {
        std::size_t end = (std::min)(source_.find('<', at_), source_.size());
        if (in_cdata_) {
            const std::size_t mark = source_.substr(at_, end - at_).find("]]>");
            if (mark != source_.npos) {
                const std::size_t begin = at_;
                in_cdata_ = false;
                at_ += mark + 3;
                text_ = source_.substr(begin, mark);
                return !blank(text_);
            }
        }
        text_ = source_.substr(at_, end - at_);
        at_ = end;
        return !blank(text_);
    }
    [[nodiscard]] static bool blank(std::string_view text) noexcept {
        return std::all_of(text.begin(), text.end(), is_white);
    }
    event read_comment() {
        const std::size_t begin = at_ + 4;
        const std::size_t end = source_.find("-->", begin);
        cut_ = cut_ || end == source_.npos;
        text_ = source_.substr(begin, end == source_.npos ? source_.npos : end - begin);
        at_ = end == source_.npos ? source_.size() : end + 3;
        return event::comment;
    }
    /// Reads a tag, and says with `wanted_depth_` and `pending_` what it does. False for a tag that does nothing.
    bool read_tag(bool closes) {
        std::size_t at = at_ + (closes ? 2 : 1);
        std::string name;
        for (; at < source_.size() && !is_white(source_[at]) && source_[at] != '>' && source_[at] != '/'; ++at) {
            if (source_[at] == ':')
                name.clear();  // a prefix
            else if (name.size() < 64)
                name += lower(source_[at]);
        }
        const std::size_t begin = at;
        char quote = '\0';
        bool after_equals = false;
        for (; at < source_.size(); ++at) {  // quotes count where a value begins: <p title=it's>
            const char one = source_[at];
            if (quote != '\0') {
                if (one == quote) quote = '\0';
            } else if (one == '>') {
                break;
            } else if ((one == '"' || one == '\'') && after_equals) {
                quote = one;
            }
            if (!is_white(one)) after_equals = one == '=';
        }
        if (at >= source_.size()) {
            cut_ = true;
            at_ = source_.size();
            return false;
        }
        at_ = at + 1;
        if (closes) return read_end_tag(name);
        pending_attributes_ = source_.substr(begin, at - begin);
        pending_empty_ = is_void(name) || (at > begin && source_[at - 1] == '/') || depth_ >= deepest;
        if (name == "script" || name == "style") {
            skip_raw(name);
            return false;
        }
        if (closes_its_kind(name)) wanted_depth_ = depth_below_kind(name);
        pending_ = name;
        pending_open_ = true;
        return true;
    }
    bool read_end_tag(const std::string& name) {
        for (std::size_t i = depth_; i > 0; --i)
            if (open_[i - 1] == name) {
                wanted_depth_ = i - 1;
                return depth_ > wanted_depth_;
            }
        return false;
    }
    /// The depth to which elements close when another of this kind begins: not out of a table, a list or a division.
    [[nodiscard]] std::size_t depth_below_kind(std::string_view name) const {
        for (std::size_t i = depth_; i > 0; --i) {
            const std::string_view one = open_[i - 1];
            if (one == name || (name == "td" && one == "th") || (name == "th" && one == "td")) return i - 1;
            if (one == "table" || one == "ul" || one == "ol" || one == "div" || one == "dl" || one == "body") break;
            if (name == "p" && (one == "td" || one == "th" || one == "li")) break;
        }
        return depth_;
    }
    void skip_raw(const std::string& name) {
        for (;;) {
            const std::size_t end = source_.find("</", at_);
            if (end == source_.npos) {
                cut_ = true;
                at_ = source_.size();
                return;
            }
            at_ = end + 2;
            if (same(source_.substr(at_, name.size()), name)) {
                const std::size_t close = source_.find('>', at_);
                at_ = close == source_.npos ? source_.size() : close + 1;
                return;
            }
        }
    }

    std::string_view source_;
    std::size_t at_ = 0;
    event now_ = event::end;
    std::vector<std::string> open_{};  // the elements that are open, and those that were at greater depths
    std::size_t depth_ = 0;
    std::size_t wanted_depth_ = 0;  // deeper elements are closed, one event each
    std::string name_{};
    std::string_view attributes_{};
    std::string_view text_{};
    std::string pending_{};  // the element that opens when others are closed
    std::string_view pending_attributes_{};
    bool pending_open_ = false;
    bool pending_empty_ = false;
    bool closing_ = false;  // the element just opened has no inside
    bool in_cdata_ = false;
    bool cut_ = false;
    bool left_open_ = false;
};

}  // namespace html
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_HTML_WALK_HPP
