// SPDX-License-Identifier: BSL-1.0
/// Opt-in: rules of texts that stand twice in an issue, or almost.
#ifndef BANMIAN_VALIDATE_RULES_DUPLICATES_HPP
#define BANMIAN_VALIDATE_RULES_DUPLICATES_HPP

#include <banmian/config.hpp>
#include <banmian/grammar/scan.hpp>
#include <banmian/model/issue.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/rules/text.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {

struct duplicate_paragraph {
    static constexpr rule_info about{"text.duplicate_paragraph", severity::warning, "the same paragraph twice",
                                     "段落重复", extraction};
    std::size_t shortest = 20;  ///< characters; shorter ones repeat rightly
    std::size_t formula = 60;   ///< characters; shorter ones stand rightly in two articles: 参加会见的有…
    void check(const reading& texts, reporter& out) const {
        std::vector<std::pair<std::string_view, const text_part*>> sorted;
        for (const text_part& part : texts.parts)
            if (part.is_prose() && part.glyphs.size() >= shortest && part.has(is_han_glyph))
                sorted.emplace_back(part.text, &part);
        std::sort(sorted.begin(), sorted.end());
        for (std::size_t i = 1; i < sorted.size(); ++i)
            if (sorted[i].first == sorted[i - 1].first && !goes_on(texts, *sorted[i - 1].second, *sorted[i].second))
                tell(*sorted[i - 1].second, *sorted[i].second, out);
    }

private:
    /// The paragraph before each of them is printed twice too, and was told: one finding for a text that stands twice.
    [[nodiscard]] bool goes_on(const reading& texts, const text_part& first, const text_part& second) const noexcept {
        const text_part* const begin = texts.parts.data();
        if (&first == begin || &second == begin || &first + 1 == &second) return false;
        const text_part& before = *(&first - 1);
        const text_part& other = *(&second - 1);
        return before.text == other.text && before.is_prose() && before.glyphs.size() >= formula;
    }
    void tell(const text_part& first, const text_part& second, reporter& out) const {
        const bool one_article = first.page == second.page && first.article == second.article && first.in_article;
        if (!one_article && second.glyphs.size() < formula) return;
        const reporter::place at = out.place_of(first, 0);
        const std::string_view words = second.quoted(0, std::min<std::size_t>(10, second.glyphs.size()));
        finding& made = out.found(
            second,
            {.en = "the paragraph “{}…” stands also on {}", .zh = "“{}……”一段与{}重复", .arguments = {words, at.en}});
        made.message_zh = reporter::fill("“{}……”一段与{}重复", {words, at.zh});
        // A sentence or two of the story set apart, as layouts quote them: likely meant.
        constexpr std::ptrdiff_t apart = 2;  // paragraphs
        const auto ends_sentence = [](const glyph& one) { return one.is(is_sentence_glyph); };
        const auto sentences = std::count_if(second.glyphs.begin(), second.glyphs.end(), ends_sentence);
        if (one_article && sentences <= 2 && &second - &first >= apart)
            made.severity = (std::min)(made.severity, severity::info);
    }
};

/// Paragraphs that share most of their runs of six characters, estimated from the smallest hashes of each.
struct near_duplicate {
    static constexpr rule_info about{"text.near_duplicate", severity::info, "two paragraphs almost alike",
                                     "段落近似重复",
                                     "A. Broder, On the resemblance and containment of documents, 1997"};
    std::size_t shortest = 80;  ///< characters
    double least = 0.85;        ///< share of the sketch that both have

    void check(const reading& texts, reporter& out) const {
        constexpr std::size_t common = 8;  // a run in more paragraphs than this is a formula
        std::vector<std::pair<std::uint32_t, std::uint32_t>> entries;  // hash, part
        std::vector<std::uint32_t> hashes;
        for (const std::uint32_t p : that_share_clauses(texts)) {
            add_sketch(texts.parts[p], hashes);
            for (const std::uint32_t one : hashes) entries.emplace_back(one, p);
        }
        std::sort(entries.begin(), entries.end());
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
        for (std::size_t i = 0; i < entries.size();) {
            std::size_t end = i;
            while (end < entries.size() && entries[end].first == entries[i].first) ++end;
            if (end - i <= common)
                for (std::size_t a = i; a < end; ++a)
                    for (std::size_t b = a + 1; b < end; ++b)
                        if (entries[a].second != entries[b].second)
                            pairs.emplace_back(entries[a].second, entries[b].second);
            i = end;
        }
        std::sort(pairs.begin(), pairs.end());
        for (std::size_t i = 0; i < pairs.size();) {
            std::size_t end = i;
            while (end < pairs.size() && pairs[end] == pairs[i]) ++end;
            const text_part& first = texts.parts[pairs[i].first];
            const text_part& second = texts.parts[pairs[i].second];
            const double share = static_cast<double>(end - i) / static_cast<double>(sketch_size);
            // Two sentences at least: the leads of two meetings are told in one formula.
            if (share >= least && first.text != second.text && !first.first_of_article && !second.first_of_article) {
                const reporter::place at = out.place_of(first, 0);
                const std::string_view words = second.quoted(0, std::min<std::size_t>(10, second.glyphs.size()));
                finding& made = out.found(second, {.confidence = (std::min)(1.0, share)});
                made.message = reporter::fill("the paragraph “{}…” is almost that on {}", {words, at.en});
                made.message_zh = reporter::fill("“{}……”一段与{}近似", {words, at.zh});
            }
            i = end;
        }
    }

private:
    static constexpr std::size_t sketch_size = 16;

    /// The paragraphs of which a quarter is clauses, from mark to mark, that stand in others too, as far as their
    /// length and the characters at their ends tell. Of paragraphs that are nearly alike most is; others need no
    /// sketch.
    [[nodiscard]] std::vector<std::uint32_t> that_share_clauses(const reading& texts) const {
        std::vector<std::uint32_t> long_ones;
        std::size_t clauses = 0;
        for (std::size_t p = 0; p < texts.parts.size(); ++p) {
            const text_part& part = texts.parts[p];
            if (!part.is_prose() || part.glyphs.size() < shortest) continue;
            long_ones.push_back(static_cast<std::uint32_t>(p));
            clauses += part.marks.size() + 1;
        }
        // For each key the last paragraph that has it, one more; two keys in one place make a sketch too many.
        std::vector<std::uint32_t> last(std::bit_ceil(4 * clauses + 1));
        std::vector<std::size_t> shared(texts.parts.size());
        for (const std::uint32_t p : long_ones)
            for_each_clause(texts.parts[p], [&](std::uint64_t key, std::size_t length) {
                std::uint32_t& other = last[(key >> 32U) & (last.size() - 1)];
                if (other != 0 && other != p + 1) {
                    shared[other - 1] += length;
                    shared[p] += length;
                }
                other = p + 1;
            });
        std::vector<std::uint32_t> made;
        for (const std::uint32_t p : long_ones)
            if (shared[p] * 4 >= texts.parts[p].glyphs.size()) made.push_back(p);
        return made;
    }
    /// Calls `visit` with a key and the length of each clause that is long enough to be no formula.
    static void for_each_clause(const text_part& part, auto&& visit) {
        constexpr std::size_t least = 6;  // characters
        const glyph* const all = part.glyphs.data();
        std::size_t begin = 0;
        const auto end_clause = [&](std::size_t end) {
            if (end >= begin + least) {
                constexpr std::uint64_t base = 0x9E3779B97F4A7C15U;
                std::uint64_t key = end - begin;
                for (const std::size_t at : {begin, begin + 1, begin + 2, end - 3, end - 2, end - 1})
                    key = (key ^ all[at].code) * base;
                visit(key, end - begin);
            }
        };
        for (const std::uint32_t mark : part.marks) {
            end_clause(mark);
            begin = std::size_t{mark} + 1;
        }
        end_clause(part.glyphs.size());
    }

    /// The smallest hashes of the runs of six characters, in order. A run's hash goes on from the one before.
    static void add_sketch(const text_part& part, std::vector<std::uint32_t>& smallest) {
        constexpr std::size_t run = 6;
        constexpr std::uint64_t base = 0x9E3779B97F4A7C15U;
        constexpr std::uint64_t out_of_run = base * base * base * base * base;
        constexpr std::uint32_t none = 0xFFFFFFFFU;
        std::array<std::uint32_t, sketch_size> kept;
        kept.fill(none);
        const glyph* const all = part.glyphs.data();
        const std::size_t size = part.glyphs.size();
        std::uint64_t rolling = 0;
        for (std::size_t i = 0; i + 1 < run && i < size; ++i) rolling = rolling * base + all[i].code;
        for (std::size_t i = run - 1; i < size; ++i) {
            rolling = rolling * base + all[i].code;
            const auto hash = static_cast<std::uint32_t>((rolling ^ (rolling >> 29U)) * base >> 32U);
            rolling -= all[i + 1 - run].code * out_of_run;
            if (hash >= kept.back()) continue;
            std::size_t place = sketch_size - 1;
            for (; place > 0 && kept[place - 1] > hash; --place) kept[place] = kept[place - 1];
            kept[place] = hash;
        }
        smallest.assign(kept.begin(), std::lower_bound(kept.begin(), kept.end(), none));
    }
};

}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_DUPLICATES_HPP
