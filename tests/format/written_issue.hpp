// SPDX-License-Identifier: BSL-1.0
/// Issues that the tests of writers share, and what is asked of all that is written.
#ifndef BANMIAN_TESTS_FORMAT_WRITTEN_ISSUE_HPP
#define BANMIAN_TESTS_FORMAT_WRITTEN_ISSUE_HPP

#include <banmian/model/issue.hpp>

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace written {

/// What the spans of `issue` count: two columns, the paragraph goes on from the first into the second.
inline constexpr std::string_view source = "肩题\n标题,一\n本报讯 近日,某\n地的事\n办好了。\n图说\n张三 摄\n";

[[nodiscard]] inline banmian::span place_of(std::string_view what) {
    const std::size_t begin = source.find(what);
    return {begin, begin + what.size()};
}
/// A page with boxes, made so that every role is there once.
[[nodiscard]] inline banmian::issue issue() {
    banmian::issue made;
    made.newspaper = "某日报";
    made.date = banmian::date{2023, 2, 21};
    made.issue_number = "9168";
    made.identifiers.cn = "CN 41-0000";
    auto& page = made.pages.emplace_back();
    page.number = "A01";
    page.name = "要闻";
    page.size = banmian::extent{720, 1000};
    auto& article = page.articles.emplace_back();
    article.id = "1-1";
    article.kicker.push_back({"肩题", {place_of("肩题")}, {{72, 72, 72, 12}}});
    article.headline.push_back({"标题，一", {place_of("标题,一")}, {{72, 96, 144, 24}}});
    article.bylines.push_back({"记者", {"张三", "李四"}, std::nullopt, {}});
    auto& body = article.body.emplace_back();
    body.text = "本报讯 近日，某地的事办好了。";
    body.spans = {place_of("本报讯 近日,某\n地的事\n办好了。")};
    body.boxes = {{72, 144, 72, 10}, {72, 160, 72, 10}, {216, 144, 72, 10}};
    article.body.emplace_back().kind = banmian::item_kind::gap;
    article.body.back().evidence = {"open-sentence"};
    auto& caption = article.captions.emplace_back();
    caption.text = banmian::text_node{"图说", {place_of("图说")}, {{72, 300, 72, 10}}};
    caption.credits.push_back({"摄", {"张三"}, std::nullopt});
    caption.box = banmian::box{72, 200, 144, 96};
    auto& block = page.blocks.emplace_back();
    block.role = banmian::block_role::caption_text;
    block.span = place_of("图说\n张三 摄");
    block.box = banmian::box{72, 300, 72, 24};
    block.article = "1-1";
    using kind = banmian::repair_kind;
    const std::size_t comma = source.find("日,");
    made.repairs.emplace();
    made.repairs->push_back({kind::width, {source.find(','), source.find(',') + 1}, ",", "，"});
    made.repairs->push_back({kind::width, {comma + 3, comma + 4}, ",", "，"});
    for (const std::string_view end : {std::string_view("某\n"), std::string_view("事\n")}) {
        const std::size_t at = source.find(end) + 3;
        made.repairs->push_back({kind::wrap_space, {at, at + 1}, "\n", ""});
    }
    return made;
}
/// The same with text that breaks careless writers, in every place that is written, and links that lead nowhere.
[[nodiscard]] inline banmian::issue hostile() {
    const std::string evil = std::string("\x01]]>&<\"'\xEF\xBF\xBE\xED\xA0\x80\xFF\t\n\r") + '\0' + "文";
    banmian::issue made = issue();
    made.newspaper = made.issue_number = made.weekday = made.lunar_date = evil;
    made.identifiers.cn = made.identifiers.issn = made.identifiers.post_code = evil;
    banmian::page& page = made.pages[0];
    page.number = page.name = evil;
    page.staff.push_back({evil, {evil}});
    banmian::article& one = page.articles[0];
    one.id = evil;
    one.continues = one.continued_by = evil;  // itself
    one.headline[0].text = one.kicker[0].text = one.body[0].text = evil;
    one.body[0].spans = {{5, 2}, {9999, 99999}};
    one.body[0].boxes = {{-1e300, 1e300, -5, 1e308}};
    one.body[1].evidence = {evil};
    one.bylines[0].names = {evil};
    one.captions[0].box = banmian::box{-10, -10, -1, 1e300};
    page.blocks[0].span = {0, 1'000'000};
    page.banners.push_back({evil, {}, {}});
    page.articles.push_back(one);  // the same id twice
    made.pages.push_back(page);
    made.pages.emplace_back().size = banmian::extent{1e308, -3};
    return made;
}

/// Parses, or says where it is not well-formed.
[[nodiscard]] inline std::string fault_of(std::string_view document, pugi::xml_document& tree) {
    const auto answer = tree.load_buffer(document.data(), document.size(), pugi::parse_full);
    return answer ? std::string() : answer.description() + std::string(" at ") + std::to_string(answer.offset);
}
/// The bytes that XML cannot hold, escaped or not.
[[nodiscard]] inline bool has_forbidden(std::string_view document) {
    for (const char one : document)
        if (static_cast<unsigned char>(one) < 0x20 && one != '\n' && one != '\t') return true;
    return document.find("\xEF\xBF\xBE") != document.npos || document.find("&#1;") != document.npos;
}
/// The values of an attribute of all elements of a name, in the order of the document.
[[nodiscard]] inline std::string values_of(const pugi::xml_document& tree, const char* path, const char* attribute) {
    std::string made;
    for (const auto& one : tree.select_nodes(path)) {
        if (!made.empty()) made += '|';
        made += one.node().attribute(attribute).value();
    }
    return made;
}
/// The same for their text.
[[nodiscard]] inline std::string texts_of(const pugi::xml_document& tree, const char* path) {
    std::string made;
    for (const auto& one : tree.select_nodes(path)) {
        if (!made.empty()) made += '|';
        made += one.node().child_value();
    }
    return made;
}

}  // namespace written

#endif  // BANMIAN_TESTS_FORMAT_WRITTEN_ISSUE_HPP
