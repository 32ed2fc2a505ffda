// SPDX-License-Identifier: BSL-1.0
#include <banmian/validate/rules/form_index.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace form_index_tests {

using banmian::rules::detail::form_index;
using banmian::rules::detail::text_of;

std::vector<std::string> forms_of(std::u32string_view table) {
    std::vector<std::string> made;
    const form_index index{table};
    for (const form_index::form& one : index.all()) made.push_back(text_of(one.wrong) + " for " + text_of(one.right));
    return made;
}

TEST_CASE("an entry of a table is a word with its wrong characters, or a form and what is right") {
    CHECK(forms_of(U"一筹[愁酬]莫展") == std::vector<std::string>{"一愁莫展 for 一筹莫展", "一酬莫展 for 一筹莫展"});
    CHECK(forms_of(U"罗嗦=啰唆 未[末]来") == std::vector<std::string>{"罗嗦 for 啰唆", "末来 for 未来"});
    CHECK(forms_of(U"").empty());
}

TEST_CASE("the first wrong characters of an idiom are known together, those of a short word are not") {
    CHECK(forms_of(U"美轮[仑伦]美奂[焕]") == std::vector<std::string>{"美仑美奂 for 美轮美奂", "美伦美奂 for 美轮美奂",
                                                                      "美轮美焕 for 美轮美奂",
                                                                      "美仑美焕 for 美轮美奂"});
    CHECK(forms_of(U"报[抱]复[覆]") == std::vector<std::string>{"抱复 for 报复", "报覆 for 报复"});
}

TEST_CASE("most pairs of characters begin no form") {
    const form_index index{U"未[末]来"};
    CHECK(index.may_hold(U'末', U'来'));
    CHECK_FALSE(index.may_hold(U'来', U'末'));
    CHECK_FALSE(index.may_hold(U'未', U'来'));
}

}  // namespace form_index_tests
