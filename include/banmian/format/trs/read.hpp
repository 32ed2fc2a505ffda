// SPDX-License-Identifier: BSL-1.0
/// Opt-in: reads TRS record text, the `<REC>` files that newspaper offices hand over: an article a record.
#ifndef BANMIAN_FORMAT_TRS_READ_HPP
#define BANMIAN_FORMAT_TRS_READ_HPP

#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/decimal.hpp>
#include <banmian/format/detail/given_article.hpp>
#include <banmian/format/detail/sample.hpp>
#include <banmian/layout/arrange.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/words.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace trs {

namespace detail {

enum class field : unsigned char {
    other,
    page_name,
    day,
    page_number,
    kicker,
    title,
    subtitle,
    picture,
    place,
    author,
    text,
    picture_text,
    picture_author
};
struct field_row {
    std::string_view name{};
    field what = field::other;
};
/// The fields, in full and as the archives of the same offices shorten them.
inline constexpr field_row rows[] = {{"版名", field::page_name},   {"BM", field::page_name},
                                     {"日期", field::day},         {"RQ", field::day},
                                     {"版次", field::page_number}, {"BC", field::page_number},
                                     {"引题", field::kicker},      {"YT", field::kicker},
                                     {"标题", field::title},       {"BT", field::title},
                                     {"副题", field::subtitle},    {"副标", field::subtitle},
                                     {"FB", field::subtitle},      {"图像", field::picture},
                                     {"CT", field::picture},       {"全文坐标", field::place},
                                     {"作者", field::author},      {"ZZ", field::author},
                                     {"正文", field::text},        {"TX", field::text},
                                     {"TS", field::picture_text},  {"图说", field::picture_text},
                                     {"TZ", field::picture_author}};
[[nodiscard]] constexpr field field_of(std::string_view name) noexcept {
    for (const field_row& one : rows)
        if (one.name == name) return one.what;
    return field::other;
}

/// A record: an article and where it stood.
struct record {
    std::vector<given::part> parts{};
    std::string number{};
    std::string name{};
    std::optional<date> day{};
    box bounds{};
    bool any = false;
};

/// Reads one file, line by line.
class reader {
public:
    reader(std::string_view source, std::vector<diagnostic>& noticed) : source_(source), noticed_(noticed) {}

    [[nodiscard]] std::vector<record> read() {
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        std::size_t at = source_.substr(0, 3) == mark ? 3 : 0;
        while (at < source_.size()) {
            const std::size_t end = (std::min)(source_.find('\n', at), source_.size());
            line(at, end);
            at = end + 1;
        }
        finish();
        if (made_.empty())
            noticed_.push_back({severity::error, {errc::missing_element, {0, 0}, "records that begin with <REC>"}});
        return std::move(made_);
    }

private:
    void line(std::size_t begin, std::size_t end) {
        std::string_view text = source_.substr(begin, end - begin);
        if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
        if (layout::trimmed(text) == "<REC>") {
            finish();
            open_ = true;
            return;
        }
        const std::size_t close = text.substr(0, 1) == "<" ? text.find(">=") : text.npos;
        const std::string_view name = close == text.npos ? std::string_view() : text.substr(1, close - 1);
        // A line of the text may begin like a tag: only names that a record has begin a field.
        constexpr std::size_t longest = 30;
        const bool known = !name.empty() && field_of(name) != field::other;
        const bool begins = open_ && !name.empty() && name.size() <= longest && (known || now_ != field::text) &&
                            name.find_first_of("<> \t") == name.npos;
        if (begins) {
            now_ = field_of(name);
            if (now_ == field::other)
                note(severity::info, errc::unknown_name, begin + 1, name.size(), "a field of TRS");
            blank_ = 0;
            const std::string_view value = text.substr(close + 2);
            if (!value.empty()) add(value);
        } else if (open_ && layout::trimmed(text).empty()) {
            blank_ = blank_ == 0 ? begin + 1 : blank_;
        } else if (open_) {
            // The importer that is known ends a record at a blank line; the text that follows is kept all the same.
            if (blank_ != 0 && now_ == field::text)
                note(severity::warning, errc::unexpected_token, begin, text.size(), "<REC> behind a blank line");
            blank_ = 0;
            add(text);
        } else if (!layout::trimmed(text).empty() && !said_) {
            said_ = true;
            note(severity::warning, errc::unexpected_token, begin, text.size(), "<REC> before the first field");
            open_ = true;
            now_ = field::text;
            add(text);
        }
    }
    void add(std::string_view value) {
        record& to = record_;
        to.any = true;
        std::string flat;
        for (const char one : value)
            if (!layout::is_blank(one)) flat += one;
        switch (now_) {
        case field::page_name: to.name = std::string(layout::trimmed(value)); break;
        case field::page_number: to.number = std::string(layout::trimmed(value)); break;
        case field::day: to.day = given::date_in(flat); break;
        case field::kicker: part_of(layout::block_hint::kicker, value, false); break;
        case field::title: part_of(layout::block_hint::headline, value, false); break;
        case field::subtitle: part_of(layout::block_hint::subhead, value, false); break;
        case field::author: part_of(layout::block_hint::byline, value, false); break;
        case field::picture_text:
        case field::picture_author: part_of(layout::block_hint::caption_text, value, false); break;
        case field::text: part_of(layout::block_hint::body, value, true); break;
        case field::place: to.bounds = corners(value); break;
        case field::picture: break;  // names of files
        case field::other: part_of(layout::block_hint::furniture, value, false); break;
        }
    }
    /// Adds a line to the part of that kind, or as a part of its own.
    void part_of(layout::block_hint what, std::string_view value, bool own) {
        layout::placed_word word;
        word.text = layout::trimmed(value);
        if (word.text.empty()) return;
        const auto begin = static_cast<std::size_t>(word.text.data() - source_.data());
        word.origin = {begin, begin + word.text.size()};
        const bool same = !own && !record_.parts.empty() && record_.parts.back().what == what;
        if (!same) record_.parts.push_back({what, {}});
        record_.parts.back().lines.push_back(word);
    }
    /// The box around `x,y,x,y,…`, in pixels of the e-paper's small picture.
    [[nodiscard]] static box corners(std::string_view written) noexcept {
        constexpr double unit = layout::points_per_pixel;
        double at[4] = {1e9, 1e9, -1e9, -1e9};
        std::size_t count = 0;
        while (!written.empty()) {
            const banmian::detail::decimal one = banmian::detail::read_decimal(written);
            if (!(one.value == one.value)) break;
            const std::size_t axis = count++ % 2;
            at[axis] = (std::min)(at[axis], one.value * unit);
            at[axis + 2] = (std::max)(at[axis + 2], one.value * unit);
            written = one.rest;
            if (!written.empty()) written.remove_prefix(1);
        }
        return count < 4 ? box{} : box{at[0], at[1], at[2] - at[0], at[3] - at[1]};
    }
    void finish() {
        if (record_.any) made_.push_back(std::move(record_));
        record_ = {};
        now_ = field::other;
        blank_ = 0;
    }
    void note(severity level, errc code, std::size_t begin, std::size_t size, std::string_view wanted) {
        constexpr std::size_t most = 32;
        if (noticed_.size() < most) noticed_.push_back({level, {code, {begin, begin + size}, wanted}});
    }

    std::string_view source_;
    std::vector<diagnostic>& noticed_;
    std::vector<record> made_{};
    record record_{};
    field now_ = field::other;
    std::size_t blank_ = 0;  // where the blank line before stands, from 1
    bool open_ = false;
    bool said_ = false;
};

}  // namespace detail

/// Reads a file in UTF-8 (those of old offices are GB18030 and are decoded before). Records with one page number are
/// one page, in the order of the first.
[[nodiscard]] inline layout::document read(std::string_view source) {
    std::vector<diagnostic> noticed;
    const std::vector<detail::record> records = detail::reader(source, noticed).read();
    layout::arranger made;
    std::vector<const detail::record*> pages;  // the first record of each
    std::vector<std::vector<layout::region>> regions;
    std::unordered_map<std::string, std::size_t> known;
    std::size_t group = 0;
    for (const detail::record& one : records) {
        const std::string key = one.number + ' ' + std::to_string(one.day && one.day->valid() ? one.day->days() : 0);
        const auto [place, fresh] = known.emplace(key, pages.size());
        if (fresh) {
            pages.push_back(&one);
            regions.emplace_back();
        }
        given::add_article(one.parts, one.bounds, ++group, regions[place->second]);
    }
    for (std::size_t p = 0; p < pages.size(); ++p)
        made.add_page(pages[p]->number, {}, std::move(regions[p]), {}, writing_mode::horizontal_tb, 1, true);
    layout::document whole = made.take(std::move(noticed));
    for (std::size_t p = 0; p < pages.size(); ++p) {
        whole.sheets[p].number = pages[p]->number;
        whole.sheets[p].name = pages[p]->name;
        if (!whole.stated.day) whole.stated.day = pages[p]->day;
    }
    return whole;
}

/// How sure it is that these are TRS records.
[[nodiscard]] inline certainty recognise(const sample& of) noexcept {
    return of.opening().substr(0, 5) == "<REC>" ? certainty::sure : certainty::none;
}

}  // namespace trs
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_TRS_READ_HPP
