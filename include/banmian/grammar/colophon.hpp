// SPDX-License-Identifier: BSL-1.0
/// The colophon 报尾: its keys and values, bound to their owner: the second 地址 is the printer's.
#ifndef BANMIAN_GRAMMAR_COLOPHON_HPP
#define BANMIAN_GRAMMAR_COLOPHON_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/dateline.hpp>
#include <banmian/grammar/own_words.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/model/colophon.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace grammar {

/// One field of a colophon. Ranges count glyphs.
struct colophon_entry {
    colophon_key key = colophon_key::other;
    range label{};
    range value{};
    bool known = false;  ///< the label is one of the field's own words
};

namespace detail {

struct colophon_word {
    std::u32string_view word;
    colophon_key key;
};

/// Labels as Chinese papers print them; longer ones before those they begin with.
inline constexpr std::array<colophon_word, 69> colophon_words{{
    {U"本社地址", colophon_key::address},
    {U"本报地址", colophon_key::address},
    {U"报社地址", colophon_key::address},
    {U"社址", colophon_key::address},
    {U"館址", colophon_key::address},
    {U"馆址", colophon_key::address},
    {U"通讯地址", colophon_key::address},
    {U"印刷厂地址", colophon_key::printer_address},
    {U"地址", colophon_key::address},
    {U"邮政编码", colophon_key::postcode},
    {U"邮编", colophon_key::postcode},
    {U"国内统一连续出版物号", colophon_key::cn},
    {U"国内统一刊号", colophon_key::cn},
    {U"统一刊号", colophon_key::cn},
    {U"国际标准连续出版物号", colophon_key::issn},
    {U"国际标准刊号", colophon_key::issn},
    {U"ISSN", colophon_key::issn},
    {U"今日", colophon_key::pages},
    {U"邮发代号", colophon_key::post_code},
    {U"广告经营许可证号", colophon_key::ad_licence},
    {U"广告经营许可证", colophon_key::ad_licence},
    {U"广告许可证号", colophon_key::ad_licence},
    {U"广告许可证", colophon_key::ad_licence},
    {U"广告发布登记", colophon_key::ad_licence},
    {U"出版单位", colophon_key::publisher},
    {U"出版", colophon_key::publisher},
    {U"主管单位", colophon_key::sponsor},
    {U"主办单位", colophon_key::sponsor},
    {U"主管主办", colophon_key::sponsor},
    {U"主管", colophon_key::sponsor},
    {U"主办", colophon_key::sponsor},
    {U"广告刊登", colophon_key::ad_phone},
    {U"广告热线", colophon_key::ad_phone},
    {U"广告电话", colophon_key::ad_phone},
    {U"广告部", colophon_key::ad_phone},
    {U"广告中心", colophon_key::ad_phone},
    {U"广告", colophon_key::ad_phone},
    {U"发行服务", colophon_key::circulation_phone},
    {U"发行热线", colophon_key::circulation_phone},
    {U"发行电话", colophon_key::circulation_phone},
    {U"发行部", colophon_key::circulation_phone},
    {U"订报热线", colophon_key::circulation_phone},
    {U"发行", colophon_key::circulation_phone},
    {U"印刷单位", colophon_key::printer},
    {U"承印", colophon_key::printer},
    {U"印刷", colophon_key::printer},
    {U"印厂", colophon_key::printer},
    {U"上期开印", colophon_key::press_start},
    {U"本期开印", colophon_key::press_start},
    {U"昨日开印", colophon_key::press_start},
    {U"开印时间", colophon_key::press_start},
    {U"开机时间", colophon_key::press_start},
    {U"开印", colophon_key::press_start},
    {U"上期印完", colophon_key::press_end},
    {U"印完时间", colophon_key::press_end},
    {U"印毕", colophon_key::press_end},
    {U"印完", colophon_key::press_end},
    {U"每份定价", colophon_key::price},
    {U"零售价", colophon_key::price},
    {U"零售", colophon_key::price},
    {U"定价", colophon_key::price},
    {U"全年定价", colophon_key::price},
    {U"网址", colophon_key::website},
    {U"值班电话", colophon_key::phone},
    {U"新闻热线", colophon_key::phone},
    {U"联系电话", colophon_key::phone},
    {U"总机", colophon_key::phone},
    {U"电话", colophon_key::phone},
    {U"電話", colophon_key::phone},
}};

/// The labels by what they begin with.
inline constexpr lexicon<colophon_words.size()> colophon_labels([] {
    std::array<std::u32string_view, colophon_words.size()> words{};
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = colophon_words[i].word;
    return words;
}());

/// Reads a colophon field by field.
template <class = when_used>
class colophon_reader {
public:
    explicit colophon_reader(glyph_run run) : run_(run), in_(run) {}

    [[nodiscard]] std::vector<colophon_entry> read(std::size_t enough) {
        std::size_t known = 0;  // fields with a known label and a value
        while (!in_.done()) {
            at_ = in_.at();
            token_ =
                at_ == 0 || in_.here().after_space || in_.here().is(is_symbol_glyph) || !run_[at_ - 1].is(is_han_glyph);
            colophon_entry entry;
            if (!eat_known_label(entry) && token_) eat_any_label();
            if (in_.at() != at_)
                begin_field(entry);
            else if (goes_on() && ++known == enough)
                break;
        }
        return std::move(made_);
    }

private:
    static constexpr std::size_t ours = colophon_words.size();

    /// A label of the user's, or one of ours.
    bool eat_known_label(colophon_entry& entry) {
        const char32_t first = in_.peek();
        const std::size_t nearest = colophon_labels.next(first);
        const own_words* const own = run_.own();
        if ((own == nullptr && nearest == ours) || !(token_ || made_.empty() || made_.back().value.size() > 0))
            return false;
        if (own != nullptr)
            for (const own_label& one : own->labels)
                if (one.word.front() == first && eat_label(one.word, one.key, entry)) return true;
        if (own != nullptr && !own->with_our_labels) return false;
        for (std::size_t n = nearest; n != ours; n = colophon_labels.next(first, n + 1))
            if (eat_label(colophon_words[n].word, colophon_words[n].key, entry)) return true;
        return false;
    }
    /// A known word is a label where a colon follows, or, at the beginning of a word, a space or a value's first digit.
    bool eat_label(std::u32string_view word, colophon_key key, colophon_entry& entry) {
        if (!in_.eat(word)) return false;
        const bool marked =
            in_.peek() == U':' || (!in_.done() && (in_.here().after_space || in_.here().is(is_digit_glyph)));
        bool parted = false;  // 印刷厂 地址 is the end of a value and a label
        for (std::size_t i = at_ + 1; i < in_.at(); ++i) parted = parted || (!token_ && run_[i].after_space);
        entry.known = !parted && marked && (token_ || in_.peek() == U':');
        if (entry.known)
            entry.key = key;
        else
            in_.move_to(at_);
        return entry.known;
    }
    /// Any word before a colon.
    void eat_any_label() {
        constexpr std::size_t longest = 12;  // glyphs of a label
        std::size_t end = at_;
        while (end < run_.size() && run_[end].is(is_han_glyph | is_latin_glyph) &&
               !(end > at_ && run_[end].after_space) && end - at_ < longest)
            ++end;
        if (end < run_.size() && narrow(run_[end].code) == U':' && end - at_ >= 2) in_.move_to(end);
    }
    /// The glyph is one of the value before it. True when it is the first of a field with a known label.
    bool goes_on() {
        in_.skip();
        if (made_.empty()) return false;
        colophon_entry& last = made_.back();
        const bool is_first = last.value.empty();
        last.value.end = at_ + 1;
        return is_first && last.known;
    }
    /// A label was read.
    void begin_field(colophon_entry& entry) {
        entry.label = {at_, in_.at()};
        in_.eat_one(U":");
        if (entry.known) eat_second_word(entry);
        if (entry.key == colophon_key::printer)
            of_printer_ = true;
        else if (of_printer_ && entry.key == colophon_key::address)
            entry.key = colophon_key::printer_address;
        else if (of_printer_ && entry.key == colophon_key::phone)
            entry.key = colophon_key::printer_phone;
        entry.value = {in_.at(), in_.at()};
        made_.push_back(entry);
    }
    /// 国际标准连续出版物号 ISSN: one label in two words.
    void eat_second_word(colophon_entry& entry) {
        const char32_t next = in_.peek();
        for (std::size_t n = colophon_labels.next(next); n != ours; n = colophon_labels.next(next, n + 1)) {
            if (colophon_words[n].key != entry.key || !in_.eat(colophon_words[n].word)) continue;
            entry.label.end = in_.at();
            in_.eat_one(U":");
            return;
        }
    }

    glyph_run run_;
    scan in_;
    std::vector<colophon_entry> made_{};
    std::size_t at_ = 0;       ///< where the label or the value's glyph begins
    bool token_ = false;       ///< it begins a word
    bool of_printer_ = false;  ///< whose the next 地址 or 电话 is: the printer's just named, or the paper's
};

}  // namespace detail

/// Reads the fields of a colophon in printed order. A label is a known word followed by a colon, a space or a value's
/// first digit, or any word of up to twelve Han before a colon. A value runs to the next label. Ends when `enough`
/// fields with a known label and a value were read.
template <class = when_used>
[[nodiscard]] std::vector<colophon_entry> match_colophon(glyph_run run, std::size_t enough = ~std::size_t{0}) {
    constexpr std::size_t longest = 1500;  // glyphs
    if (run.size() > longest) return {};
    return detail::colophon_reader<>(run).read(enough);
}

/// Number of fields with a known label and a value: three of them make a colophon.
[[nodiscard]] inline std::size_t known_fields(const std::vector<colophon_entry>& fields) noexcept {
    std::size_t count = 0;
    for (const colophon_entry& one : fields)
        if (one.known && !one.value.empty()) ++count;
    return count;
}

}  // namespace grammar
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_GRAMMAR_COLOPHON_HPP
