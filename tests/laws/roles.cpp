// SPDX-License-Identifier: BSL-1.0
// Laws: what the row of a role says is what becomes of a text that has it: a role that some step forgets breaks them.
#include <banmian/format/html/write.hpp>
#include <banmian/format/markdown/write.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/model/printed.hpp>
#include <banmian/model/role.hpp>
#include <banmian/parse/parse.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace {

using banmian::block_role;
using banmian::role_place;

/// A page whose second paragraph a person has given the role.
banmian::issue with_role(const banmian::role_traits& of) {
    const std::string text = "城北旧厂区建成公园\n\n"
                             "城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步。\n\n"
                             "好雨知时节 当春乃发生\n\n"
                             "市里说明年还要再建三座这样的公园，让每个街区的居民都能走到。\n";
    banmian::parse_options options;
    banmian::correction one;
    one.kind = banmian::correction_kind::role;
    one.find = "好雨知时节";
    one.role = of.role;
    options.corrections = {one};
    return *banmian::parse(banmian::text::read(text), options);
}

/// What is read out of a text is printed as what it tells, and not as it stands: names, numbers of pages.
bool is_read(const banmian::role_traits& of) {
    return of.place == role_place::nowhere || of.place == role_place::header || of.place == role_place::bylines ||
           of.place == role_place::jumps || of.role == block_role::credit_line;
}

TEST_CASE("the text of a role is printed as its row says: under its name, in its list, as its kind, with its spaces") {
    for (const banmian::role_traits& of : banmian::role_table) {
        INFO(std::string(of.name));
        const banmian::issue whole = with_role(of);
        const auto& blocks = whole.pages[0].blocks;
        CHECK(std::count_if(blocks.begin(), blocks.end(), [&](const auto& one) { return one.role == of.role; }) > 0);
        if (is_read(of)) continue;
        int times = 0;
        banmian::for_each_printed(whole, [&](const banmian::printed& at) {
            if (at.text.find("好雨知时节") == at.text.npos) return;
            ++times;
            CHECK(at.role == of.role);
            CHECK(at.path().find('.' + std::string(of.list)) != std::string::npos);
            if (of.place == role_place::body) CHECK(at.kind == of.item);
            const bool kept = at.text.find("好雨知时节 当春乃发生") != at.text.npos;
            CHECK(kept == (of.spaces == banmian::role_spaces::keep));
        });
        CHECK(times == 1);
    }
}

TEST_CASE("what has a role of an article's is written by every writer for readers") {
    for (const banmian::role_traits& of : banmian::role_table) {
        if (is_read(of) || !banmian::is_in_article(of.role)) continue;
        INFO(std::string(of.name));
        const banmian::issue whole = with_role(of);
        CHECK(banmian::markdown::write(whole).find("好雨知时节") != std::string::npos);
        std::string page;
        banmian::html::write(whole, std::string_view(), page);
        CHECK(page.find("好雨知时节") != std::string::npos);
    }
}

}  // namespace
