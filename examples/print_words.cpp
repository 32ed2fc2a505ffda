// Which words does the parser know, that I may add to or replace? From the table that the grammar reads; docs/words.md
// is what this prints.
#include <banmian/banmian.hpp>
#include <banmian/grammar/word_lists.hpp>

#include <iostream>
#include <string>
#include <string_view>

namespace {

/// UTF-8 of ideographs and ASCII.
std::string in_utf8(std::u32string_view word) {
    std::string made;
    for (const char32_t code : word) banmian::append_utf8(code, made);
    return made;
}

}  // namespace

int main() {
    std::cout << "# Word lists\n\n"
                 "The words that a file for `--lexicon`, or `parse_options::lexicons`, may add to, or replace with\n"
                 "`\"replace\": true`: `{\"agencies\": {\"words\": [\"鹰城社\"]}}`. Spaces and widths do not count. A\n"
                 "longer word is tried before those that it begins with.\n";
    std::size_t number = 0;
    for (const banmian::grammar::word_kind& kind : banmian::grammar::word_kinds) {
        std::cout << "\n## `" << kind.name << "`\n\n" << banmian::sentence_of<banmian::lexicons>(number++) << ".\n\n";
        for (std::size_t i = 0; i < kind.ours.size(); ++i) std::cout << (i == 0 ? "" : " ") << in_utf8(kind.ours[i]);
        std::cout << '\n';
    }
}
