// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/tei/write.hpp>

#include <doctest/doctest.h>

#include <format/written_issue.hpp>
#include <string>

namespace {

pugi::xml_document tree_of(const banmian::issue& whole, std::string_view source) {
    std::string out;
    banmian::tei::write(whole, source, out);
    pugi::xml_document tree;
    CHECK(written::fault_of(out, tree) == "");
    CHECK_FALSE(written::has_forbidden(out));
    return tree;
}

TEST_CASE("an article is a division with its heads, paragraphs, gap and figure, in this order") {
    const auto tree = tree_of(written::issue(), written::source);
    const pugi::xml_node article = tree.select_node("//div[@type='article']").node();
    std::string outline;
    for (const auto& one : article.children()) outline += std::string(one.name()) + ' ';
    CHECK(outline == "head head p gap figure p ");  // the last is the printed credit
    CHECK(written::values_of(tree, "//div[@type='article']/head", "type") == "kicker|main");
    CHECK(written::texts_of(tree, "//div[@type='article']/head") == "肩题|标题，一");
    CHECK(std::string(article.child("gap").child_value("desc")) == "open-sentence");
    CHECK(std::string(article.attribute("xml:id").value()) == "a1-1");
}

TEST_CASE("places are zones of the facsimile, and every reference has its zone") {
    const auto tree = tree_of(written::issue(), written::source);
    std::string ids =
        written::values_of(tree, "//zone", "xml:id") + "|" + written::values_of(tree, "//surface", "xml:id");
    CHECK(ids.find("P1.b") != ids.npos);
    for (const auto& one : tree.select_nodes("//*[@facs]")) {
        std::string refs = one.node().attribute("facs").value();
        refs += ' ';
        for (std::size_t at = 0; at < refs.size(); at = refs.find(' ', at) + 1) {
            const std::string id = refs.substr(at + 1, refs.find(' ', at) - at - 1);
            INFO(id);
            CHECK(("|" + ids + "|").find("|" + id + "|") != ids.npos);
        }
    }
    banmian::issue bare = written::issue();
    bare.pages[0].size.reset();
    CHECK_FALSE(tree_of(bare, "").select_node("//facsimile"));
}

TEST_CASE("parts of an article point at each other, a lost one at nothing") {
    banmian::issue whole = written::issue();
    whole.pages.push_back(whole.pages[0]);
    whole.pages[1].articles[0].id = "2-1";
    whole.pages[0].articles[0].continued_by = "2-1";
    whole.pages[1].articles[0].continues = "1-1";
    whole.pages[1].articles[0].continued_by = "9-9";
    const auto tree = tree_of(whole, "");
    CHECK(written::values_of(tree, "//div[@type='article']", "next") == "#a2-1|");
    CHECK(written::values_of(tree, "//div[@type='article']", "prev") == "#a1-1");
}

TEST_CASE("a part without any text has no division, and nothing points at it") {
    banmian::issue whole = written::issue();
    whole.pages.push_back(whole.pages[0]);
    whole.pages[0].articles[0] = {};
    whole.pages[0].articles[0].id = "1-1";
    whole.pages[1].articles[0].id = "2-1";
    whole.pages[1].articles[0].continues = "1-1";
    const auto tree = tree_of(whole, "");
    CHECK(written::values_of(tree, "//div[@type='article']", "n") == "2-1");
    CHECK(written::values_of(tree, "//div[@type='article']", "prev") == "");
}

TEST_CASE("divisions that would be empty have a paragraph, and hostile text is well-formed") {
    banmian::issue whole;
    whole.pages.emplace_back().articles.emplace_back();
    whole.pages.emplace_back();
    CHECK(tree_of(whole, "").select_nodes("//div/p").size() == 2);
    (void)tree_of(written::hostile(), written::source);
    (void)tree_of(written::hostile(), "");
    CHECK(tree_of({}, "").select_node("//body/p"));
}

}  // namespace
