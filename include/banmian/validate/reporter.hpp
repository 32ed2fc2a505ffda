// SPDX-License-Identifier: BSL-1.0
/// Opt-in: where rules put what they find: it fills in rule, severity, page, article, path and the bytes of the source.
#ifndef BANMIAN_VALIDATE_REPORTER_HPP
#define BANMIAN_VALIDATE_REPORTER_HPP

#include <banmian/config.hpp>
#include <banmian/location.hpp>
#include <banmian/model/finding.hpp>
#include <banmian/reflect/walk.hpp>
#include <banmian/text/character_class.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/validate/house_rules.hpp>
#include <banmian/validate/reading.hpp>
#include <banmian/validate/rule.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {

/// What a rule has to say, in both languages; `{}` stands for the arguments in turn.
struct message {
    std::string_view en{};
    std::string_view zh{};
    std::initializer_list<std::string_view> arguments{};
    std::optional<std::string> suggestion{};
    double confidence = 1;     ///< 0 to 1
    std::string_view habit{};  ///< what a whole page may be written with, a mark: see `reporter::settle`
};

/// What follows in the English message of a finding that stands for others of its kind.
inline constexpr std::string_view stands_for = ", and ";

/// Where in the document the node at hand stands, and what a finding says of the place.
struct step : node_path {
    std::optional<std::size_t> page{};
    std::string_view article{};
    slice<const span> spans{};  ///< source bytes of the node, where it has any
};

namespace detail {
inline const house_words no_words{};
inline const std::vector<silenced_place> none_silenced{};
}  // namespace detail

/// Collects findings. A rule reports against the node it was given, a text part, or another part it names.
class reporter {
public:
    reporter(const class reading& texts, std::string_view source, std::vector<finding>& found)
        : texts_(texts), source_(source), found_(found) {}

    /// All texts of the issue; empty for documents of another type.
    [[nodiscard]] const class reading& texts() const noexcept { return texts_; }
    /// The source file; empty when the caller has not given it, and where pages have files of their own.
    [[nodiscard]] std::string_view source() const noexcept { return source_; }
    /// The file that a page's spans count; empty when the caller has not given it.
    [[nodiscard]] std::string_view source_of(std::size_t number) const noexcept {
        return number < page_sources_.size() ? page_sources_[number] : source_;
    }

    /// Something about the node at hand.
    finding& found(const message& what) { return add(what, *here_, here_->text()); }
    /// Something about glyphs `[begin, end)` of a text.
    finding& found(const text_part& in, std::size_t begin, std::size_t end, const message& what) {
        step at;
        at.page = in.page;
        at.article = in.article;
        end = (std::min)(end, in.glyphs.size());
        begin = (std::min)(begin, end);
        finding& made = add(what, at, in.path());
        made.span = source_span(in, begin, end);
        constexpr std::size_t around = 8;  // characters that tell one place from another
        const std::size_t from = begin < around ? 0 : begin - around;
        made.fingerprint = fingerprint(in.quoted(from, (std::min)(end + around, in.glyphs.size())));
        if (is_silenced(in, begin, end)) made.confidence = -1;
        return made;
    }
    /// Something about bytes `[begin, end)` of a text's `text`, as a search in it answers them.
    finding& found_bytes(const text_part& in, std::size_t begin, std::size_t end, const message& what) {
        std::size_t first = 0;
        while (first < in.glyphs.size() && in.glyphs[first].begin + std::size_t{in.glyphs[first].size} <= begin)
            ++first;
        std::size_t last = first;
        while (last < in.glyphs.size() && in.glyphs[last].begin < end) ++last;
        return found(in, first, last, what);
    }
    /// Glyphs `[begin, end)` of a text are written wrongly, and what is right, which is suggested. `what` has the words
    /// of the printed form where they are not the text's, and the habit.
    struct wrong_form {
        double confidence = 1;
        std::string_view habit{};
        std::string_view printed{};
    };
    finding& should_be(const text_part& in, std::size_t begin, std::size_t end, const std::string& right,
                       const wrong_form& what) {
        return found(in, begin, end,
                     {.en = "{} should be {}",
                      .zh = "“{}”应为“{}”",
                      .arguments = {what.printed.empty() ? in.quoted(begin, end) : what.printed, right},
                      .suggestion = right,
                      .confidence = what.confidence,
                      .habit = what.habit});
    }
    /// Something about a whole text.
    finding& found(const text_part& in, const message& what) { return found(in, 0, in.glyphs.size(), what); }

    /// Places in a text that several rules ask for: the first works them out, and they stay until the next text.
    struct shared_places {
        const text_part* of = nullptr;
        std::vector<std::uint32_t> forms{};   ///< where a form of a table may begin
        std::vector<std::uint32_t> idioms{};  ///< where an idiom may stand, not in order
    };
    [[nodiscard]] shared_places& shared() noexcept { return shared_; }

    /// The paper's own words.
    [[nodiscard]] const house_words& words() const noexcept { return *words_; }
    /// Set once, before the walk.
    void know(const house_words& words, const std::vector<silenced_place>& silenced,
              slice<const std::string_view> page_sources = {}) noexcept {
        words_ = &words;
        silenced_ = &silenced;
        page_sources_ = page_sources;
    }

    /// The bytes of the source that glyphs of a text stand for, before any repair; empty without the source.
    [[nodiscard]] std::string_view printed(const text_part& in, std::size_t begin, std::size_t end) const {
        const std::string_view source = source_of(in.page);
        const std::optional<span> where = source.empty() ? std::nullopt : source_span(in, begin, end);
        return where && where->end <= source.size() ? where->in(source) : std::string_view();
    }

    /// Where glyph `at` of a text stands, for people: its page, and the line of the source where that is at hand.
    struct place {
        std::string en{};
        std::string zh{};
    };
    [[nodiscard]] place place_of(const text_part& in, std::size_t at) const {
        const std::string label = in.page < texts_.labels.size() ? texts_.labels[in.page] : std::to_string(in.page + 1);
        place made{"page " + label, "第" + label + "版"};
        const std::optional<span> bytes = source_span(in, at, at + 1);
        const std::string_view source = source_of(in.page);
        if (!bytes || source.empty()) return made;
        const std::string line = std::to_string(locate(source, bytes->begin).line);
        made.en += ", line " + line;
        made.zh += "第" + line + "行";
        return made;
    }

    /// Called once, behind the walk. What a page has more than five times by one rule, with one `message::habit`, is
    /// how it is written or what its text layer has, no slips of the hand: the first stands for all and says how many.
    /// The others are returned.
    [[nodiscard]] std::vector<finding> settle() {
        constexpr std::ptrdiff_t few = 5;
        const auto is_silent = [&](const habit& one) { return found_[one.place].confidence < 0; };
        habits_.erase(std::remove_if(habits_.begin(), habits_.end(), is_silent), habits_.end());
        std::stable_sort(habits_.begin(), habits_.end(), [](const habit& a, const habit& b) { return a.key < b.key; });
        std::vector<bool> gone(found_.size(), false);
        for (auto first = habits_.begin(); first != habits_.end();) {
            const auto end =
                std::find_if(first, habits_.end(), [&](const habit& one) { return one.key != first->key; });
            if (end - first > few) {
                finding& reported = found_[first->place];
                reported.message += stands_for;
                reported.message += std::to_string(end - first - 1) + " more of the kind on this page";
                reported.message_zh += "（本版同类共" + std::to_string(end - first) + "处）";
                std::for_each(first + 1, end, [&](const habit& one) { gone[one.place] = true; });
            }
            first = end;
        }
        std::vector<finding> others;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < found_.size(); ++i) {
            if (gone[i]) {
                others.push_back(std::move(found_[i]));
                continue;
            }
            if (kept != i) found_[kept] = std::move(found_[i]);
            ++kept;
        }
        found_.resize(kept);
        habits_.clear();
        return others;
    }

    /// Set by the walk before each check; `about` and `here` outlive it.
    void enter(const rule_info& about, enum severity severity, const step& here) noexcept {
        about_ = &about;
        severity_ = severity;
        here_ = &here;
    }

    /// `pattern` with its `{}` replaced.
    [[nodiscard]] static std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
        std::string made;
        const std::string_view* next = arguments.begin();
        for (std::size_t at = 0; at < pattern.size(); ++at) {
            if (pattern.substr(at, 2) == "{}" && next != arguments.end()) {
                made += *next++;
                ++at;
            } else {
                made += pattern[at];
            }
        }
        return made;
    }

private:
    finding& add(const message& what, const step& at, std::string path) {
        finding& made = found_.emplace_back();
        made.rule = std::string(about_->id);
        made.severity = severity_;
        made.page = at.page.value_or(0);
        if (!at.article.empty()) made.article = std::string(at.article);
        if (!at.spans.empty()) made.span = span{at.spans[0].begin, at.spans[at.spans.size() - 1].end};
        if (made.span && made.span->end < made.span->begin) made.span = at.spans[0];
        made.message = fill(what.en, what.arguments);
        made.message_zh = fill(what.zh, what.arguments);
        made.suggestion = what.suggestion;
        made.confidence = what.confidence;
        made.path = std::move(path);
        made.fingerprint = fingerprint(made.message);
        if (!what.habit.empty()) {
            std::uint64_t key = hash_begin;
            mix(key, about_->id);
            mix(key, std::to_string(made.page));
            mix(key, what.habit);
            habits_.push_back({key, found_.size() - 1});
        }
        return made;
    }

    struct habit {
        std::uint64_t key;
        std::size_t place;  // of the finding
    };
    /// FNV-1a.
    static constexpr std::uint64_t hash_begin = 0xCBF29CE484222325U;
    static void mix(std::uint64_t& hash, std::string_view text) noexcept {
        for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
        hash = (hash ^ 0xFFU) * 0x100000001B3U;
    }
    /// 16 hexadecimal digits: FNV-1a of the rule and the words.
    [[nodiscard]] std::string fingerprint(std::string_view words) const {
        std::uint64_t hash = hash_begin;
        mix(hash, about_->id);
        mix(hash, words);
        std::string made(16, '0');
        for (std::size_t i = 16; i-- > 0; hash >>= 4U) made[i] = "0123456789abcdef"[hash & 15U];
        return made;
    }
    [[nodiscard]] bool is_silenced(const text_part& in, std::size_t begin, std::size_t end) const noexcept {
        if (silenced_->empty() || begin >= end) return false;
        const std::size_t first = in.glyphs[begin].begin;
        const std::size_t last = in.glyphs[end - 1].begin + std::size_t{in.glyphs[end - 1].size};
        for (const silenced_place& one : *silenced_) {
            if (one.words.empty() || !detail::fits_rule(one.rule, about_->id)) continue;
            for (std::size_t at = in.text.find(one.words); at != in.text.npos; at = in.text.find(one.words, at + 1))
                if (at < last && first < at + one.words.size()) return true;
        }
        return false;
    }

    /// Finds glyphs of a printed text in the source by walking both: a repair changes a mark or leaves out a space or a
    /// control character, so that visible characters stand in the same order. Without a source, or where the walk loses
    /// its way, the text's first span stands for it.
    [[nodiscard]] std::optional<span> source_span(const text_part& in, std::size_t begin, std::size_t end) const {
        if (in.spans.empty()) return std::nullopt;
        const span whole{in.spans[0].begin, in.spans[in.spans.size() - 1].end};
        const span fallback = whole.begin <= whole.end ? whole : in.spans[0];
        const std::string_view source = source_of(in.page);
        if (source.empty() || begin >= end || end > in.glyphs.size()) return fallback;
        std::size_t number = 0;  // of the visible character
        span found{};
        for (const span& one : in.spans) {
            if (one.end > source.size()) return fallback;
            for (std::size_t at = one.begin; at < one.end;) {
                const code_point read = decode(source, at);
                const bool shown = !is_space(read.value) && (read.value >= 0x20 || !read.valid);
                if (shown && number == begin) found.begin = at;
                if (shown && number + 1 == end) return span{found.begin, at + read.size};
                if (shown) ++number;
                at += read.size;
            }
        }
        return fallback;
    }

    const class reading& texts_;
    std::string_view source_;
    slice<const std::string_view> page_sources_{};
    std::vector<finding>& found_;
    const rule_info* about_ = nullptr;
    enum severity severity_ = severity::warning;
    const step* here_ = nullptr;
    const house_words* words_ = &detail::no_words;
    const std::vector<silenced_place>* silenced_ = &detail::none_silenced;
    std::vector<habit> habits_{};
    shared_places shared_{};
};

namespace detail {

/// Findings of one rule in the same words get a number, so that each has a fingerprint of its own.
inline void number_equals(std::vector<finding>& findings) {
    std::vector<finding*> order;
    order.reserve(findings.size());
    for (finding& one : findings) order.push_back(&one);
    std::stable_sort(order.begin(), order.end(),
                     [](const finding* a, const finding* b) { return a->fingerprint < b->fingerprint; });
    std::size_t first = 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (order[i]->fingerprint.compare(order[first]->fingerprint) != 0)
            first = i;
        else
            order[i]->fingerprint += '-' + std::to_string(i - first + 1);
    }
}

}  // namespace detail

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_REPORTER_HPP
