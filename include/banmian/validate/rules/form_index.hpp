// SPDX-License-Identifier: BSL-1.0
/// Opt-in: finds forms of words that a table names in a text: wrongly written ones, and what is right.
#ifndef BANMIAN_VALIDATE_RULES_FORM_INDEX_HPP
#define BANMIAN_VALIDATE_RULES_FORM_INDEX_HPP

#include <banmian/config.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/validate/reading.hpp>
#include <banmian/validate/reporter.hpp>
#include <banmian/validate/rules/confused_idioms.hpp>
#include <banmian/validate/rules/confused_terms.hpp>
#include <banmian/validate/rules/confused_words.hpp>
#include <banmian/validate/rules/idioms.hpp>
#include <banmian/validate/rules/set_words.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace rules {
namespace detail {

/// The forms of a table, found by their first two characters. An entry is a word with, in brackets behind a character,
/// those that are wrongly written for it, 一筹[愁]莫展; or a form, =, and what is right, 罗嗦=啰唆. Entries are parted
/// by a space. Where two characters of an idiom have brackets, their first ones are known together as well: 美仑美焕.
class form_index {
public:
    explicit form_index(std::initializer_list<std::u32string_view> tables) {
        heads_.fill(none);
        for (const std::u32string_view table : tables)
            for (std::size_t begin = 0; begin < table.size();) {
                const std::size_t end = (std::min)(table.find(U' ', begin), table.size());
                if (end > begin) add_entry(table.substr(begin, end - begin));
                begin = end + 1;
            }
    }
    struct form {
        std::u32string_view wrong;
        std::u32string_view right;
    };
    /// True when a form may begin with the two characters; most pairs begin none.
    [[nodiscard]] bool may_hold(char32_t first, char32_t second) const noexcept {
        const std::size_t place = hash(first, second);
        return (bits_[place / 64] >> (place % 64) & 1U) != 0;
    }
    /// The longest form that stands at glyph `at`; an empty one when there is none.
    [[nodiscard]] form at(const text_part& part, std::size_t at) const noexcept {
        form found{};
        for (std::uint32_t i = heads_[hash(part.code(at), part.code(at + 1)) % heads_.size()]; i != none;
             i = forms_[i].next) {
            const form one = form_of(forms_[i]);
            if (one.wrong.size() > found.wrong.size() && part.starts(at, one.wrong)) found = one;
        }
        return found;
    }
    /// All forms, in the order of the tables.
    [[nodiscard]] std::vector<form> all() const {
        std::vector<form> made;
        for (const entry& one : forms_) made.push_back(form_of(one));
        return made;
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    struct entry {
        std::uint32_t wrong = 0;  // where it begins in `pool_`
        std::uint32_t right = 0;
        std::uint32_t next = none;
        std::uint8_t wrong_size = 0;
        std::uint8_t right_size = 0;
    };
    [[nodiscard]] static constexpr std::size_t hash(char32_t first, char32_t second) noexcept {
        return (first * 0x9E3779B1U + second * 0x85EBCA77U) >> 16U;
    }
    [[nodiscard]] form form_of(const entry& one) const noexcept {
        const std::u32string_view pool = pool_;
        return {pool.substr(one.wrong, one.wrong_size), pool.substr(one.right, one.right_size)};
    }
    void add(std::u32string_view wrong, std::uint32_t right, std::size_t right_size) {
        if (wrong.size() < 2) return;
        const std::size_t place = hash(wrong[0], wrong[1]);
        bits_[place / 64] |= std::uint64_t{1} << (place % 64);
        entry& made = forms_.emplace_back();
        made.wrong = static_cast<std::uint32_t>(pool_.size());
        made.wrong_size = static_cast<std::uint8_t>(wrong.size());
        made.right = right;
        made.right_size = static_cast<std::uint8_t>(right_size);
        made.next = heads_[place % heads_.size()];
        heads_[place % heads_.size()] = static_cast<std::uint32_t>(forms_.size() - 1);
        pool_ += wrong;
    }
    void add_entry(std::u32string_view text) {
        const auto right = static_cast<std::uint32_t>(pool_.size());
        if (const std::size_t sign = text.find(U'='); sign != text.npos) {
            pool_ += text.substr(sign + 1);
            return add(text.substr(0, sign), right, text.size() - sign - 1);
        }
        struct change {
            std::size_t place;
            char32_t wrong;
            bool first;
        };
        std::vector<change> changes;
        std::u32string word;
        bool inside = false;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == U'[' || text[i] == U']')
                inside = text[i] == U'[';
            else if (inside)
                changes.push_back({word.size() - 1, text[i], text[i - 1] == U'['});
            else
                word += text[i];
        }
        pool_ += word;
        std::u32string together = word;
        std::size_t places = 0;
        for (const change& one : changes) {
            std::u32string wrong = word;
            wrong[one.place] = one.wrong;
            add(wrong, right, word.size());
            if (one.first) together[one.place] = one.wrong, ++places;
        }
        constexpr std::size_t idiom = 4;  // characters
        if (places > 1 && word.size() >= idiom) add(together, right, word.size());
    }

    std::u32string pool_{};
    std::vector<entry> forms_{};
    std::array<std::uint32_t, 4096> heads_{};
    std::array<std::uint64_t, 1024> bits_{};
};

/// Every form of the tables: what is looked for in one pass.
[[nodiscard]] inline const form_index& all_forms() {
    static const form_index made{confused_words,  confused_idioms,  confused_terms,
                                 confused_places, laid_aside_forms, redundant_forms};
    return made;
}
/// What a pair of characters may be, a flag each.
enum pair_use : std::uint8_t { begins_form = 1, begins_idiom = 2, ends_idiom = 4 };

/// The uses of every pair of characters, and the threes that idioms have of a half and one of the other half. One bit
/// tells that most pairs have none.
class pair_uses {
public:
    [[nodiscard]] std::uint8_t operator()(char32_t first, char32_t second) const noexcept {
        const std::size_t place = hash(first, second);
        return (any_[place / 64] >> (place % 64) & 1U) == 0 ? std::uint8_t{0} : uses_[place];
    }
    /// True when an idiom may have the half that begins at `begin + half`, and one of the other two characters.
    [[nodiscard]] bool may_be_idiom(const glyph* begin, std::size_t half) const noexcept {
        const char32_t a = begin[half].code;
        const char32_t b = begin[half + 1].code;
        const std::size_t other = 2 - half;
        return holds(a, b, begin[other].code, other) || holds(a, b, begin[other + 1].code, other + 1);
    }
    [[nodiscard]] static const pair_uses& instance() {
        static const pair_uses made;
        return made;
    }

private:
    static constexpr std::size_t places = std::size_t{1} << 18U;  // some 20 000 pairs: one place of thirteen is taken
    pair_uses() : uses_(places), any_(places / 64), threes_(places / 64) {
        for (const form_index::form& one : all_forms().all()) add(one.wrong[0], one.wrong[1], begins_form);
        idiom_index::instance().for_each([&](std::u16string_view one) {
            add(one[0], one[1], begins_idiom);
            add(one[2], one[3], ends_idiom);
            for (std::size_t i = 0; i < idiom_index::length; ++i) {
                const std::size_t half = i < 2 ? 2 : 0;
                const std::size_t place = hash(one[half], one[half + 1], one[i], i);
                threes_[place / 64] |= std::uint64_t{1} << (place % 64);
            }
        });
    }
    void add(char32_t first, char32_t second, pair_use use) {
        const std::size_t place = hash(first, second);
        uses_[place] = static_cast<std::uint8_t>(uses_[place] | use);
        any_[place / 64] |= std::uint64_t{1} << (place % 64);
    }
    [[nodiscard]] bool holds(char32_t a, char32_t b, char32_t third, std::size_t at) const noexcept {
        const std::size_t place = hash(a, b, third, at);
        return (threes_[place / 64] >> (place % 64) & 1U) != 0;
    }
    [[nodiscard]] static constexpr std::size_t hash(char32_t first, char32_t second) noexcept {
        return (first * 0x9E3779B1U + second * 0x85EBCA77U) >> 14U;
    }
    [[nodiscard]] static constexpr std::size_t hash(char32_t a, char32_t b, char32_t third, std::size_t at) noexcept {
        return (a * 0x9E3779B1U + b * 0x85EBCA77U + (third + static_cast<char32_t>(at)) * 0xC2B2AE3DU) >> 14U;
    }

    std::vector<std::uint8_t> uses_;
    std::vector<std::uint64_t> any_;
    std::vector<std::uint64_t> threes_;
};

/// Where forms of any table, and idioms, may stand in a text. Three rules ask, one pass answers.
[[nodiscard]] inline const reporter::shared_places& places_in(const text_part& part, reporter& out) {
    reporter::shared_places& made = out.shared();
    if (made.of == &part) return made;
    made.of = &part;
    made.forms.clear();
    made.idioms.clear();
    const pair_uses& uses = pair_uses::instance();
    const glyph* const all = part.glyphs.data();
    const std::size_t count = part.glyphs.size();
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const std::uint8_t use = uses(all[i].code, all[i + 1].code);
        if (use == 0) continue;
        const auto at = static_cast<std::uint32_t>(i);
        if ((use & begins_form) != 0) made.forms.push_back(at);
        if ((use & begins_idiom) != 0 && i + idiom_index::length <= count && uses.may_be_idiom(all + i, 0))
            made.idioms.push_back(at);
        if ((use & ends_idiom) != 0 && i >= 2 && uses.may_be_idiom(all + i - 2, 2)) made.idioms.push_back(at - 2);
    }
    return made;
}
/// Calls `visit` with each form of the index that stands in a text, its glyphs, and what stands right of it; forms do
/// not overlap. It answers whether the form was told.
inline void for_each_form(const text_part& part, const form_index& index, reporter& out, auto&& visit) {
    std::size_t next = 0;  // behind the form told last
    for (const std::uint32_t at : places_in(part, out).forms) {
        if (at < next || !index.may_hold(part.code(at), part.code(at + 1))) continue;
        const form_index::form found = index.at(part, at);
        if (!found.wrong.empty() && visit(std::size_t{at}, at + found.wrong.size(), found))
            next = at + found.wrong.size();
    }
}
/// The text of a form, for messages.
[[nodiscard]] inline std::string text_of(std::u32string_view form) {
    std::string made;
    for (const char32_t code : form) append_utf8(code, made);
    return made;
}

}  // namespace detail
}  // namespace rules
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_VALIDATE_RULES_FORM_INDEX_HPP
