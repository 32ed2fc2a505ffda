// SPDX-License-Identifier: BSL-1.0
#include "corrected.hpp"

#include <banmian/parse/place_corrections.hpp>
#include <banmian/reflect/enumeration.hpp>

#include "messages.hpp"
#include <algorithm>

bool corrections_made::may_be_placed(const arguments& asked) const {
    if (!asked.stream && asked.files.size() < 2) return true;
    for (std::size_t i = 0; i < all_.size(); ++i) {
        const banmian::correction& one = all_[i];
        // One issue has one date; of its files' bytes it must be said which.
        const bool by_bytes = one.where || one.with || (one.find.empty() && !asked.issue);
        if (!one.file.empty() || (!asked.stream && !by_bytes)) continue;
        tell(sentences::correction_names_none, tongue_of(asked), {asked.corrections, std::to_string(i + 1)});
        return false;
    }
    return true;
}

std::string corrections_made::reason(std::size_t number, const arguments& asked) const {
    using banmian::correction_state;
    const banmian::correction& one = all_[number];
    const fate& what = fates_[number];
    const banmian::language tongue = tongue_of(asked);
    const std::string& words = what.answer.other ? one.find_with : one.find;
    const std::vector<std::string> facts{words, what.file, std::to_string(what.answer.count)};
    if (what.applied > 1) return filled(sentences::words_in_files, tongue, {std::to_string(what.applied)});
    if (what.late) return filled(sentences::correction_late, tongue, {what.file});
    switch (what.answer.state) {
    case correction_state::malformed: return filled(sentences::correction_broken, tongue, {});
    case correction_state::several: return filled(sentences::words_several, tongue, facts);
    case correction_state::not_found:
        return filled(what.answer.count > 0 ? sentences::words_fewer : sentences::words_absent, tongue, facts);
    default: return filled(sentences::correction_idle, tongue, {what.file});
    }
}

status corrections_made::tell_all(const arguments& asked) const {
    if (asked.corrections.empty()) return done;
    std::size_t applied = 0;
    std::size_t missed = 0;
    const banmian::language tongue = tongue_of(asked);
    for (std::size_t i = 0; i < all_.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        if (fates_[i].applied == 1) {
            ++applied;
            continue;
        }
        if (fates_[i].asked == 0) {
            if (asked.resume) continue;  // its file is done
            tell(sentences::correction_file, tongue, {asked.corrections, number, all_[i].file});
        } else {
            tell(sentences::correction_missed, tongue,
                 {asked.corrections, number, std::string(banmian::to_name(all_[i].kind)), reason(i, asked)});
        }
        ++missed;
    }
    tell(sentences::corrections_done, tongue, {asked.corrections, std::to_string(applied), std::to_string(missed)});
    return missed > 0 ? unreadable : done;
}

corrections_of_one::corrections_of_one(corrections_made& all, const std::vector<std::string>& names, names_of what)
    : whole_(all), name_(names.front()), what_(what) {
    for (std::size_t i = 0; i < whole_.all_.size(); ++i) {
        const std::string& file = whole_.all_[i].file;
        const auto called = [&](const std::string& name) { return banmian::names_file(file, name); };
        if (file.empty() || std::any_of(names.begin(), names.end(), called)) numbers_.push_back(i);
    }
}

void corrections_of_one::add_parts(const banmian::layout::document& read) {
    for (std::size_t i = 0; i < whole_.all_.size(); ++i) {
        const std::string& file = whole_.all_[i].file;
        const auto names = [&](const banmian::layout::sheet& page) {
            const auto called = [&](const banmian::page_file& one) { return banmian::names_file(file, one.name); };
            return banmian::names_file(file, page.source) || std::any_of(page.files.begin(), page.files.end(), called);
        };
        if (std::find(numbers_.begin(), numbers_.end(), i) != numbers_.end() ||
            std::none_of(read.sheets.begin(), read.sheets.end(), names))
            continue;
        numbers_.push_back(i);
        of_parts_.push_back(i);
    }
    std::sort(numbers_.begin(), numbers_.end());
}

void corrections_of_one::ask(banmian::parse_options& options) {
    for (const std::size_t i : numbers_) {
        options.corrections.push_back(whole_.all_[i]);
        const bool of_part = std::find(of_parts_.begin(), of_parts_.end(), i) != of_parts_.end();
        if (what_ == names_of::whole && !of_part) options.corrections.back().file.clear();
    }
    options.corrected = &log_;
}

corrections_of_one::~corrections_of_one() {
    if (numbers_.empty()) return;
    const std::lock_guard lock(whole_.guard_);
    for (std::size_t n = 0; n < numbers_.size(); ++n) {
        corrections_made::fate& of = whole_.fates_[numbers_[n]];
        const banmian::correction_answer answer =
            n < log_.answers.size() ? log_.answers[n] : banmian::correction_answer{};
        ++of.asked;
        if (answer.state == banmian::correction_state::applied) {
            ++of.applied;
        } else if (of.file.empty() || answer.state == banmian::correction_state::several) {  // the likeliest slip
            of.answer = answer;
            of.file = name_;
            of.late = document_;
        }
    }
}
