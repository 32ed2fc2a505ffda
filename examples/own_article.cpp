// run: {data}/pages/briefs.txt
// How do I keep fields of my own with every article? A storage policy names the article type, and the tree holds it:
// it is read, written, walked, validated and converted like ours.
#include <banmian/banmian.hpp>
#include <banmian/validate/rules/all.hpp>
#include <banmian/validate/validate.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

struct filed_article;
struct filed : banmian::storage::owning {
    using article = filed_article;
};
struct filed_article : banmian::basic_article<filed> {
    std::optional<std::string> desk{};
    int words = 0;
    using fields = banmian::extended_field_list<
        filed_article, banmian::basic_article<filed>,  //
        banmian::field<"desk", &filed_article::desk, "the desk 部门 that wrote it", banmian::presence::omit_empty>,
        banmian::field<"words", &filed_article::words, "characters of its body">>;
    bool operator==(const filed_article&) const = default;
};
using filed_issue = banmian::basic_issue<filed>;

/// A rule about a field of ours.
struct has_a_desk {
    static constexpr banmian::rule_info about{"ours.desk", banmian::severity::info, "article without desk",
                                              "稿件无部门", "our archive"};
    void check(const filed_article& story, banmian::reporter& out) const {
        if (!story.desk) out.found({.en = "no desk is named", .zh = "未注明部门"});
    }
};

int main(int count, char** values) {
    std::ifstream file(count > 1 ? values[1] : "page.txt", std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    auto whole = banmian::convert<filed_issue>(*banmian::parse(banmian::text::read(source)));
    for (auto& page : whole.pages)
        for (filed_article& story : page.articles) {
            if (!story.bylines.empty() && story.bylines[0].names[0] == "陈望") story.desk = "本市新闻部";
            for (const auto& item : story.body) story.words += static_cast<int>(item.text.size() / 3);
        }

    const std::string text = banmian::json::write(whole);
    const auto back = banmian::json::read<filed_issue>(text);
    std::printf("%s\n", *back == whole ? "read back as it was" : "changed");
    banmian::walk(whole, [](const auto& node, const banmian::node_path& path) {
        if constexpr (requires { node.desk; })
            std::printf("%s: %s, %d characters\n", path.text().c_str(), node.desk.value_or("?").c_str(), node.words);
    });

    const auto rules = boost::hana::concat(banmian::rules::of_style(), banmian::rule_set(has_a_desk{}));
    for (const banmian::finding& one : banmian::validate(whole, rules, {.source = source}).findings)
        std::printf("%s %s: %s\n", one.path.c_str(), one.rule.c_str(), one.message.c_str());
}
