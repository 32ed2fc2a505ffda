// SPDX-License-Identifier: BSL-1.0
/// Opt-in: what the readers of layout engines' JSON share: boxes, blocks of text with their lines, rows of tables,
/// labels and keys that they do not know.
#ifndef BANMIAN_FORMAT_DETAIL_JSON_REGIONS_HPP
#define BANMIAN_FORMAT_DETAIL_JSON_REGIONS_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/entities.hpp>
#include <banmian/format/detail/json_text.hpp>
#include <banmian/format/detail/json_tree.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/words.hpp>
#include <banmian/model/box.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json {

/// A box from its corners `[x0, y0, x1, y1]`, from points `[[x, y], …]`, or from `[[x0, y0], [x1, y1]]`; `unit` points
/// in one unit of the file. No box when it is none of these.
[[nodiscard]] inline box box_of(tree_value corners, double unit = 1) {
    double numbers[4] = {0, 0, 0, 0};
    std::size_t count = 0;
    bool points = false;
    for (const tree_value one : corners) {
        if (one.is_array()) {
            const double x = one.at(0).number();
            const double y = one.at(1).number();
            if (!(x == x && y == y)) continue;
            if (!points) numbers[0] = numbers[2] = x, numbers[1] = numbers[3] = y;
            points = true;
            numbers[0] = (std::min)(numbers[0], x);
            numbers[1] = (std::min)(numbers[1], y);
            numbers[2] = (std::max)(numbers[2], x);
            numbers[3] = (std::max)(numbers[3], y);
        } else if (count < 4) {
            numbers[count++] = one.number();
        }
    }
    if (!points && count < 4) return layout::no_box;
    return {numbers[0] * unit, numbers[1] * unit, (numbers[2] - numbers[0]) * unit, (numbers[3] - numbers[1]) * unit};
}

/// Shares a region's height among its lines, which have no boxes of their own. On a page of vertical text it is the
/// width.
inline void fit_lines(layout::region& to, bool down = false) {
    const auto count = static_cast<double>(to.lines.size());
    for (std::size_t i = 0; i < to.lines.size(); ++i) {
        box& line = to.lines[i].bounds;
        line = to.bounds;
        const auto number = static_cast<double>(i);
        if (down) {
            line.width = to.bounds.width / count;
            line.x = to.bounds.right() - (number + 1) * line.width;
        } else {
            line.height = to.bounds.height / count;
            line.y = to.bounds.y + number * line.height;
        }
    }
}

/// Adds the lines of a text that breaks them itself. The marks of Markdown headings are the tool's.
inline void add_lines(layout::region& to, raw_text text, placed_texts& texts) {
    for (raw_text line : lines_of(text)) {
        std::string_view& written = line.written;
        const std::size_t mark = written.find_first_not_of('#');
        if (mark != 0 && mark != written.npos && mark <= 6 && written[mark] == ' ') written.remove_prefix(mark + 1);
        layout::placed_word word;
        if (texts.give(word, line)) to.lines.push_back(word);
    }
}

namespace detail {

/// Reads the text of a string that has markup: HTML or a table of Markdown. Rows become lines, cells are parted by a
/// space.
class marked_text {
public:
    marked_text(layout::region& to, raw_text text, placed_texts& texts) : to_(to), raw_(text.written), texts_(texts) {
        decode();
    }

    void read() {
        for (std::size_t at = 0; at < text_.size();) {
            const char one = text_[at];
            const std::size_t tag = one == '<' ? tag_size(at) : 0;
            if (tag != 0) {
                flush(at);
                pass(std::string_view(text_).substr(at, tag));
                at = begin_ = at + tag;
            } else if (one == '\n') {
                flush(at);
                end_row();
                begin_ = ++at;
                if (is_rule(at)) at = begin_ = line_end(at);
            } else if (one == '|' && in_markdown_row(at)) {
                std::size_t end = at;
                while (end > begin_ && text_[end - 1] == ' ') --end;
                flush(end);
                texts_.add_space();
                at = begin_ = (std::min)(text_.find_first_not_of(' ', at + 1), text_.size());
            } else if (one == '&') {
                const banmian::detail::reference found =
                    banmian::detail::reference_at(std::string_view(text_).substr(at));
                if (found.size == 0) {
                    ++at;
                    continue;
                }
                flush(at);
                texts_.add_decoded(found.code, written(at, at + found.size));
                at = begin_ = at + found.size;
            } else {
                ++at;
            }
        }
        flush(text_.size());
        end_row();
    }

private:
    /// The string without escapes, and where each byte of it begins as written.
    void decode() {
        for (std::size_t at = 0; at < raw_.size();) {
            std::size_t size = 1;
            char bytes[4] = {raw_[at], 0, 0, 0};
            std::size_t count = 1;
            if (raw_[at] == '\\') {
                const escape found = escape_at(raw_.substr(at));
                size = found.size;
                count = encode_utf8(found.code, bytes);
            }
            for (std::size_t i = 0; i < count; ++i) place_.push_back(static_cast<std::uint32_t>(at));
            text_.append(bytes, count);
            at += size;
        }
        place_.push_back(static_cast<std::uint32_t>(raw_.size()));
    }
    [[nodiscard]] raw_text written(std::size_t begin, std::size_t end) const {
        return {raw_.substr(place_[begin], place_[end] - place_[begin])};
    }
    void flush(std::size_t end) {
        if (end > begin_) texts_.add(written(begin_, end));
        begin_ = end;
    }
    void end_row() {
        layout::placed_word word;
        if (texts_.give(word)) to_.lines.push_back(word);
    }
    /// The bytes of the tag or comment that begins there; 0 when none does.
    [[nodiscard]] std::size_t tag_size(std::size_t at) const {
        const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
        const bool begins = next == '/' || next == '!' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
        if (!begins) return 0;
        char quote = '\0';
        for (std::size_t i = at + 1; i < text_.size(); ++i) {
            const char one = text_[i];
            if (quote != '\0' ? one == quote : one == '"' || one == '\'')
                quote = quote != '\0' ? '\0' : one;
            else if (quote == '\0' && one == '>')
                return i + 1 - at;
            else if (quote == '\0' && one == '<')
                return 0;
        }
        return 0;
    }
    void pass(std::string_view tag) {
        std::string name;
        for (const char one : tag.substr(1)) {
            if (one == '>' || one == ' ' || (one == '/' && !name.empty())) break;
            name += static_cast<char>(one | 0x20);  // capital letters
        }
        if (name == "td" || name == "th") return texts_.add_space();
        for (const std::string_view block : {"tr", "table", "caption", "br", "p", "div", "li", "/table", "/caption"})
            if (name == block) return end_row();
    }
    [[nodiscard]] std::size_t line_end(std::size_t at) const { return (std::min)(text_.find('\n', at), text_.size()); }
    /// True in a line that begins with a bar.
    [[nodiscard]] bool in_markdown_row(std::size_t at) const {
        const std::size_t before = at == 0 ? text_.npos : text_.rfind('\n', at - 1);
        const std::size_t first = text_.find_first_not_of(' ', before == text_.npos ? 0 : before + 1);
        return first != text_.npos && text_[first] == '|';
    }
    /// True for the line of Markdown that parts a table's head from its body: `|---|:-:|`.
    [[nodiscard]] bool is_rule(std::size_t at) const {
        const std::string_view line = std::string_view(text_).substr(at, line_end(at) - at);
        return line.find('-') != line.npos && line.find('|') != line.npos &&
               line.find_first_not_of("|-: ") == line.npos;
    }

    layout::region& to_;
    std::string_view raw_;
    placed_texts& texts_;
    std::string text_{};
    std::vector<std::uint32_t> place_{};
    std::size_t begin_ = 0;
};

}  // namespace detail

/// Adds the rows of a table in HTML or Markdown, or of any text in such markup.
inline void add_marked(layout::region& to, raw_text text, placed_texts& texts) {
    detail::marked_text(to, text, texts).read();
}
/// True when a text holds tags of HTML.
[[nodiscard]] inline bool is_marked(raw_text text) noexcept {
    for (const std::string_view one : {"<table", "<td", "<tr", "<div", "<p>", "<br", "<img", "<TABLE", "</"})
        if (text.written.find(one) != text.written.npos) return true;
    return false;
}

/// Notes labels that a reader does not know, each once.
class unknown_labels {
public:
    explicit unknown_labels(std::string_view file) : file_(file) {}
    void add(std::string_view label, std::vector<diagnostic>& noticed) {
        constexpr std::size_t most = 64;
        if (seen_.size() >= most || std::find(seen_.begin(), seen_.end(), label) != seen_.end()) return;
        seen_.push_back(label);
        const auto begin = static_cast<std::size_t>(label.data() - file_.data());
        noticed.push_back({severity::info, {errc::unknown_name, {begin, begin + label.size()}, "a label of the tool"}});
    }

private:
    std::string_view file_;
    std::vector<std::string_view> seen_{};
};

/// What a file says beside its text, or says twice: keys of strings that are no text of the page, and keys below which
/// nothing is, or only what stands elsewhere too.
struct besides {
    std::initializer_list<std::string_view> names{};
    std::initializer_list<std::string_view> copies{};
};

/// Notes text that stands in a file and was not read, each key once: text of a page is Han; names of files, versions
/// and states are not.
inline void note_unread(const tree& of, std::string_view file, const placed_texts& read, const besides& known,
                        std::vector<diagnostic>& noticed) {
    std::vector<std::size_t> taken = read.taken();
    std::sort(taken.begin(), taken.end());
    std::vector<std::string_view> unread;
    const auto is_one_of = [](std::string_view name, std::initializer_list<std::string_view> all) {
        return std::find(all.begin(), all.end(), name) != all.end();
    };
    const auto look = [&](tree_value one) {
        const std::string_view text = one.written();
        const bool han =
            std::any_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) >= 0xE3; });
        if ((!han && text.find("\\u") == text.npos) || is_one_of(one.key(), known.names)) return;
        const auto begin = static_cast<std::size_t>(text.data() - file.data());
        const auto place = std::lower_bound(taken.begin(), taken.end(), begin);
        if (place == taken.end() || *place >= begin + text.size())
            unread.push_back(one.key().empty() ? text : one.key());
    };
    std::vector<tree_value> open{of.documents()};
    while (!open.empty()) {
        const tree_value one = open.back();
        open.pop_back();
        if (is_one_of(one.key(), known.copies)) continue;
        if (one.is_string()) look(one);
        for (const tree_value inner : one) open.push_back(inner);
    }
    std::sort(unread.begin(), unread.end(), [](std::string_view a, std::string_view b) { return a.data() < b.data(); });
    constexpr std::size_t most = 64;
    std::vector<std::string_view> reported;
    for (const std::string_view key : unread) {
        if (reported.size() >= most || std::find(reported.begin(), reported.end(), key) != reported.end()) continue;
        reported.push_back(key);
        const auto begin = static_cast<std::size_t>(key.data() - file.data());
        noticed.push_back({severity::warning,
                           {errc::unknown_key, {begin, begin + key.size()}, "a key whose text this reader knows"}});
    }
}

}  // namespace json
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_JSON_REGIONS_HPP
