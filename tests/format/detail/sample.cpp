// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/sample.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using banmian::sample;

TEST_CASE("a sample of JSON shows its keys with their depth, and the letters of its first tokens") {
    const sample seen(R"( {"a": [{"b": "x", "c": -1.5}, {"b": null}], "d": true})");
    CHECK(seen.is_json());
    CHECK(seen.shape() == "{k[{kskn}{kw}]kw}");
    CHECK(seen.has_key("a", 1));
    CHECK(seen.has_key("b", 3));
    CHECK(seen.has_key("b"));
    CHECK_FALSE(seen.has_key("b", 1));
    CHECK_FALSE(seen.has_key("x"));
    CHECK(seen.keys().size() == 4);
}

TEST_CASE("words inside strings are no keys") {
    const sample seen(R"({"text": "他说\"rec_texts\": 好"})");
    CHECK_FALSE(seen.has_key("rec_texts"));
}

TEST_CASE("the shape ends where something is no JSON") {
    CHECK(sample("[转发] 正文").shape() == "[?");
    CHECK(sample("[2023]年").shape() == "[n]?");
    CHECK(sample("[[[[1,2],[3,4]],\"字\",0.9]]").shape() == "[[[[nn][nn]]sn]]");
    CHECK(sample("今天").shape().empty());
}

TEST_CASE("markup begins with a name, not with any angle bracket") {
    CHECK(sample("\n <a>").is_markup());
    CHECK(sample("<?xml").is_markup());
    CHECK(sample("<!DOCTYPE").is_markup());
    CHECK_FALSE(sample("<本报讯>").is_markup());
    CHECK_FALSE(sample("<").is_markup());
    CHECK_FALSE(sample("a<b>").is_markup());
}

TEST_CASE("a sample ends where the bytes end") {
    for (const char* const cut : {"{\"", "{\"a", "{\"a\\", "{\"a\"", "{\"a\":", "[1", "[-", "[\"a\\\"", ""})
        CHECK_MESSAGE(sample(cut).source() == cut, cut);
}

}  // namespace
