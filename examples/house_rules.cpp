// run: {data}/seed/page.txt
// What does a newspaper's own style book look like as rules? Three rules of a paper that does not exist.
#include <banmian/banmian.hpp>
#include <banmian/format/text/findings.hpp>
#include <banmian/validate/validate.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

/// 3.1: a paragraph has at most 220 characters, so that a column can be read.
struct long_paragraph {
    static constexpr banmian::rule_info about{"ours.long_paragraph", banmian::severity::info, "long paragraph",
                                              "段落过长", "our style book, 3.1"};
    std::size_t most = 220;  ///< characters
    void check(const banmian::text_part& part, banmian::reporter& out) const {
        if (part.role != banmian::block_role::body || part.glyphs.size() <= most) return;
        out.found(part, most, part.glyphs.size(),
                  {.en = "a paragraph of {} characters, more than {}",
                   .zh = "本段{}字，超过{}字",
                   .arguments = {std::to_string(part.glyphs.size()), std::to_string(most)}});
    }
};

/// 3.2: a name of ours is printed in full. The place is found in the text's bytes.
struct full_name {
    static constexpr banmian::rule_info about{"ours.full_name", banmian::severity::warning, "name cut short",
                                              "名称应用全称", "our style book, 3.2"};
    void check(const banmian::text_part& part, banmian::reporter& out) const {
        const std::string_view words = "区纪委";
        for (std::size_t at = part.text.find(words); at != part.text.npos; at = part.text.find(words, at + 1))
            out.found_bytes(part, at, at + words.size(),
                            {.en = "{} is printed in full the first time",
                             .zh = "“{}”首次出现应用全称",
                             .arguments = {words},
                             .suggestion = "区纪律检查委员会"});
    }
};

/// 2.4: two headlines that stand beside each other do not open with the same two characters.
struct headlines_alike {
    static constexpr banmian::rule_info about{"ours.headlines_alike", banmian::severity::info, "headlines alike",
                                              "相邻标题开头雷同", "our style book, 2.4"};
    void check(const banmian::neighbours& two, banmian::reporter& out) const {
        const bool headings = two.first->is_heading() && two.second->is_heading();
        if (!headings || two.first->quoted(0, 2) != two.second->quoted(0, 2)) return;
        const auto place = out.place_of(*two.first, 0);
        banmian::finding& made = out.found(*two.second, 0, 2, {});
        made.message = "opens like the line before it (" + place.en + ")";
        made.message_zh = "与前一标题（" + place.zh + "）开头雷同";
    }
};

int main(int count, char** values) {
    std::ifstream file(count > 1 ? values[1] : "page.txt", std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    const auto issue = banmian::parse(banmian::text::read(source));
    banmian::validate_options options;
    options.source = source;
    const auto found =
        banmian::validate(*issue, banmian::rule_set(long_paragraph{}, full_name{}, headlines_alike{}), options);
    std::string text;
    banmian::text::write_findings(found, "page.txt", source, text);
    std::fputs(text.c_str(), stdout);
}
