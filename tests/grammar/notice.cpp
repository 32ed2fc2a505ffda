// SPDX-License-Identifier: BSL-1.0
#include <banmian/grammar/notice.hpp>

#include <doctest/doctest.h>

#include <string_view>

namespace {

using banmian::grammar::notice_label;

notice_label label_of(std::string_view text) {
    const auto glyphs = banmian::glyphs_of(text);
    return banmian::grammar::label_of_notice(glyphs);
}

TEST_CASE("a label of an advert or a notice stands alone, spaced or not") {
    CHECK(label_of("公益广告") == notice_label::advert);
    CHECK(label_of("公 益 广 告") == notice_label::advert);
    CHECK(label_of("招聘启事") == notice_label::announcement);
    CHECK(label_of("遗失声明") == notice_label::announcement);
}

TEST_CASE("a headline that speaks of one is none") {
    CHECK(label_of("公益广告大赛揭晓") == notice_label::none);
    CHECK(label_of("寻人启事登出之后") == notice_label::none);
    CHECK(label_of("登广告") == notice_label::none);
    CHECK(label_of("") == notice_label::none);
}

}  // namespace
