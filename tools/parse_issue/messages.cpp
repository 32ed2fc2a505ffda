// SPDX-License-Identifier: BSL-1.0
#include "messages.hpp"

#include <cstdio>

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
    std::fwrite(line.data(), 1, line.size(), stderr);
    std::fputc('\n', stderr);
}
