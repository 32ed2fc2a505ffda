// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/seeing/signatures.hpp>

#include <doctest/doctest.h>

#include "parse/test_page.hpp"
#include <string>

namespace {

using namespace banmian::passes;

std::string signed_by(std::string text) {
    return asked_of_first(std::move(text), [](const auto& on, const piece& of) {
        const auto found = match_signature(on, of);
        std::string made;
        if (!found) return std::string("nobody");
        const auto run = run_of(on, of).subspan(found->begin);
        for (const auto& group : found->by.groups)
            for (const auto& name : group.names) made += banmian::grammar::text_of(run, name.begin, name.end) + ';';
        return made;
    });
}

TEST_CASE("names behind the last sentence sign a text, in brackets or without") {
    CHECK(signed_by("种下两万棵杨树。王一") == "王一;");
    CHECK(signed_by("他说：“树都活了。”本报记者 沈一舟") == "沈一舟;");
    CHECK(signed_by("树都活了。（沈一舟 何小满）") == "沈一舟;何小满;");
    CHECK(signed_by("树都活了（本报记者 沈一舟）") == "沈一舟;");
}

TEST_CASE("what explains a word, goes on, or is a word signs nothing") {
    CHECK(signed_by("来的是老秦（秦大河）") == "nobody");
    CHECK(signed_by("种下两万棵杨树。大家都很高兴") == "nobody");
    CHECK(signed_by("沈一舟") == "nobody");
    CHECK(signed_by("种下两万棵杨树。") == "nobody");
}

}  // namespace
