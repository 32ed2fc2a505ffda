// SPDX-License-Identifier: BSL-1.0
#include "messages.hpp"

#include <cstdio>
#include <utility>

namespace {
thread_local std::string* kept_by_thread = nullptr;
}  // namespace

banmian::language tongue_of(const arguments& asked) {
    return asked.chinese ? banmian::language::chinese : banmian::language::english;
}

std::string filled(const sentence& what, banmian::language tongue, const std::vector<std::string>& words) {
    const std::string_view text = tongue == banmian::language::chinese ? what.chinese : what.english;
    std::string made;
    std::size_t next = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at, 2) == "{}" && next < words.size()) {
            made += words[next++];
            ++at;
        } else {
            made += text[at];
        }
    }
    return made;
}

void tell(const sentence& what, banmian::language tongue, const std::vector<std::string>& words) {
    tell(filled(what, tongue, words));
}
void tell(std::string_view line) {
    tell_text(std::string(line) + '\n');
}
void tell_unwritten(const std::string& output, banmian::language tongue) {
    if (output.empty() || output == "-")
        tell(sentences::cannot_print, tongue, {});
    else
        tell(sentences::cannot_write, tongue, {output});
}
void tell_text(std::string_view text) {
    if (kept_by_thread != nullptr)
        *kept_by_thread += text;
    else
        std::fwrite(text.data(), 1, text.size(), stderr);
}

held_messages::held_messages() {
    kept_by_thread = &kept_;
}
held_messages::~held_messages() {
    kept_by_thread = nullptr;
}
std::string held_messages::take() {
    return std::exchange(kept_, {});
}
