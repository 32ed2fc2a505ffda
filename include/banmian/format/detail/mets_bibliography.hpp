// SPDX-License-Identifier: BSL-1.0
/// What METS says of an issue beside its structure: newspaper, day and number, of MODS, Dublin Core or the label.
#ifndef BANMIAN_FORMAT_DETAIL_METS_BIBLIOGRAPHY_HPP
#define BANMIAN_FORMAT_DETAIL_METS_BIBLIOGRAPHY_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/given_article.hpp>
#include <banmian/format/detail/xml.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/layout/words.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace mets::detail {

[[nodiscard]] inline std::string lower(std::string_view text) {
    std::string made(text);
    for (char& one : made)
        if (one >= 'A' && one <= 'Z') one = static_cast<char>(one - 'A' + 'a');
    return made;
}

/// Text of an element, white space around it left out.
[[nodiscard]] inline std::string text_of(const pugi::xml_node& node) {
    return std::string(layout::trimmed(node.text().get()));
}
/// The number in what stands for one: `Jg. 3, nº 288`, `第9168期`, `No. 12`; all of it when it is short and has no
/// mark.
[[nodiscard]] inline std::string number_in(const std::string& written) {
    for (const std::string_view mark : {"nº", "n°", "no.", "No.", "Nr.", "第", "#"}) {
        const std::size_t at = written.find(mark);
        if (at == written.npos) continue;
        const std::size_t begin = written.find_first_of("0123456789", at);
        if (begin == written.npos) continue;
        return written.substr(begin,
                              (std::min)(written.find_first_not_of("0123456789", begin), written.size()) - begin);
    }
    return written.size() <= 12 && written.find_first_of("0123456789") != written.npos ? written : std::string();
}

/// What one element of MODS or Dublin Core says of an issue; what was said before stays.
inline void read_bibliographic(const pugi::xml_node& node, layout::stated_issue& to) {
    const auto keep = [&](std::string& field, const std::string& value) {
        if (field.empty()) field = value;
    };
    const std::string_view name = xml::name_of(node);
    const std::string_view full_name = node.name();
    if (name == "title" && (xml::name_of(node.parent()) == "titleInfo" || full_name == "dc:title")) {
        keep(to.newspaper, text_of(node));
    } else if (name == "dateIssued" || full_name == "dc:date") {
        if (!to.day) to.day = given::date_in(text_of(node));
    } else if (name == "partNumber" || name == "issuenumber") {
        keep(to.issue_number, number_in(text_of(node)));
    } else if (name == "number" && lower(node.parent().attribute("type").value()) == "issue") {
        keep(to.issue_number, text_of(node));
    } else if (name == "dateOther" || name == "identifier") {
        const std::string_view type = node.attribute("type").value();
        for (const auto& [kind, field] :
             {std::pair("weekday", &to.weekday), std::pair("lunar", &to.lunar_date), std::pair("cn", &to.cn),
              std::pair("issn", &to.issn), std::pair("post_code", &to.post_code)})
            if (type == kind) keep(*field, text_of(node));
    }
}

/// What the LABEL of an issue says that its bibliography did not.
inline void read_label(const std::string& label, layout::stated_issue& to) {
    constexpr std::size_t longest_number = 12;  // bytes; a longer label names a paper too
    if (!to.day) to.day = given::date_in(label);
    if (to.newspaper.empty() && !label.empty()) {
        std::string name = label.substr(0, label.find_first_of("0123456789"));
        for (const std::string_view mark : {" no. ", " No. ", " nº ", "第"})
            name = name.substr(0, (std::min)(name.find(mark), name.size()));
        to.newspaper = std::string(layout::trimmed(name));
    }
    if (to.issue_number.empty() && label.size() > longest_number) to.issue_number = number_in(label);
}

/// Newspaper, day and number of an issue: of MODS (the section of the print, else the first that has them), of Dublin
/// Core, at last of the LABEL.
inline void read_bibliography(const pugi::xml_node& root, layout::stated_issue& to) {
    xml::walk(root, [&](const pugi::xml_node& node) {
        const std::string_view name = xml::name_of(node);
        if (name == "structMap" || name == "fileSec" || name == "amdSec") return false;
        if (name == "dmdSec") {  // articles and sections have titles of their own
            const std::string id = node.attribute("ID").value();
            return id.find("ARTICLE") == id.npos && id.find("SECTION") == id.npos;
        }
        read_bibliographic(node, to);
        return true;
    });
    read_label(root.attribute("LABEL").value(), to);
}

}  // namespace mets::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_METS_BIBLIOGRAPHY_HPP
