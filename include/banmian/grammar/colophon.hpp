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

}  // namespace detail

/// Reads the fields of a colophon in printed order. A label is a known word followed by a colon, a space or a value's
/// first digit, or any word of up to twelve Han before a colon. A value runs to the next label. Ends when `enough`
/// fields with a known label and a value were read.
template <class = when_used>
[[nodiscard]] std::vector<colophon_entry> match_colophon(glyph_run run, std::size_t enough = ~std::size_t{0}) {
    std::vector<colophon_entry> made;
    constexpr std::size_t longest = 1500;  // glyphs
    if (run.size() > longest) return made;
    std::size_t known = 0;  // fields with a known label and a value
    // Who the next 地址 or 电话 belongs to: the paper, or the printer just named.
    bool of_printer = false;
    scan in(run);
    while (!in.done()) {
        const std::size_t at = in.at();
        const bool token =
            at == 0 || in.here().after_space || in.here().is(is_symbol_glyph) || !run[at - 1].is(is_han_glyph);
        colophon_entry entry;
        const char32_t first = in.peek();
        constexpr std::size_t ours = detail::colophon_words.size();
        const std::size_t nearest = detail::colophon_labels.next(first);
        if ((run.own() != nullptr || nearest != ours) && (token || made.empty() || made.back().value.size() > 0)) {
            const auto reads = [&](std::u32string_view word, colophon_key key) {
                if (!in.eat(word)) return false;
                const bool marked =
                    in.peek() == U':' || (!in.done() && (in.here().after_space || in.here().is(is_digit_glyph)));
                bool parted = false;  // 印刷厂 地址 is the end of a value and a label
                for (std::size_t i = at + 1; i < in.at(); ++i) parted = parted || (!token && run[i].after_space);
                entry.known = !parted && marked && (token || in.peek() == U':');
                if (entry.known)
                    entry.key = key;
                else
                    in.move_to(at);
                return entry.known;
            };
            if (run.own() != nullptr)
                for (const own_label& one : run.own()->labels)
                    if (one.word.front() == first && reads(one.word, one.key)) break;
            if (!entry.known && (run.own() == nullptr || run.own()->with_our_labels))
                for (std::size_t n = nearest; n != ours; n = detail::colophon_labels.next(first, n + 1))
                    if (reads(detail::colophon_words[n].word, detail::colophon_words[n].key)) break;
        }
        if (!entry.known && token && in.here().is(is_han_glyph | is_latin_glyph)) {  // any label before a colon
            std::size_t end = at;
            while (end < run.size() && run[end].is(is_han_glyph | is_latin_glyph) &&
                   !(end > at && run[end].after_space) && end - at < 12)
                ++end;
            if (end < run.size() && narrow(run[end].code) == U':' && end - at >= 2) in.move_to(end);
        }
        if (in.at() == at) {
            in.skip();
            if (made.empty()) continue;
            const bool is_first = made.back().value.empty();
            made.back().value.end = at + 1;
            if (is_first && made.back().known && ++known == enough) return made;
            continue;
        }
        entry.label = {at, in.at()};
        in.eat_one(U":");
        const char32_t next = in.peek();  // 国际标准连续出版物号 ISSN: one label in two words
        for (std::size_t n = detail::colophon_labels.next(next); entry.known && n != ours;
             n = detail::colophon_labels.next(next, n + 1)) {
            if (detail::colophon_words[n].key != entry.key || !in.eat(detail::colophon_words[n].word)) continue;
            entry.label.end = in.at();
            in.eat_one(U":");
            break;
        }
        if (entry.key == colophon_key::printer)
            of_printer = true;
        else if (of_printer && entry.key == colophon_key::address)
            entry.key = colophon_key::printer_address;
        else if (of_printer && entry.key == colophon_key::phone)
            entry.key = colophon_key::printer_phone;
        entry.value = {in.at(), in.at()};
        made.push_back(entry);
    }
    return made;
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
