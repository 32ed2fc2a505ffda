// SPDX-License-Identifier: BSL-1.0
#include <banmian/format/detail/decimal.hpp>
#include <banmian/format/detail/xml_tag.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <string_view>

namespace xml = banmian::xml;

namespace {

/// A tag as pugixml leaves it, a zero written as `|`; it stands behind the `<`.
class cut {
public:
    explicit cut(std::string_view text, char first = ' ')
        : text_(std::string(text) + std::string(banmian::detail::readable_behind, '\0')), first_(first) {
        for (char& byte : text_)
            if (byte == '|') byte = '\0';
    }
    [[nodiscard]] xml::start_tag tag() const { return {text_.c_str() + text_.find('\0'), first_}; }
    [[nodiscard]] std::string_view behind(const xml::start_tag& tag) const {
        return tag.content() == nullptr ? "nothing" : tag.content();
    }

private:
    std::string text_;
    char first_;
};

std::string attributes(xml::start_tag& tag) {
    std::string outline;
    while (tag.next()) {
        std::string_view value;
        CHECK(tag.read(value));
        outline += std::string(tag.key()) + '=' + std::string(value) + ' ';
    }
    return outline;
}

TEST_CASE("names and values are read up to the end of the tag, which is told") {
    struct example {
        std::string_view text;
        char first;
        std::string_view attributes, behind;
        bool read;
    };
    for (const example& one : {
             example{"a|x", '>', "", "x", true},
             example{"a|>x", '/', "", "nothing", true},
             example{"a|b|\"1| c|'2|>x", ' ', "b=1 c=2 ", "x", true},
             example{"a| \n b| =\t\"1|\tc|= '>/|  />x", ' ', "b=1 c=>/ ", "nothing", true},
             example{"a|b|\"|>x", ' ', "b= ", "x", true},
             example{"a|b|\"1||c|\"2|>x", ' ', "b=1 ", "nothing", false},  // a fault
             example{"a|b|", ' ', "", "nothing", false},
             example{"a|", '\0', "", "nothing", false},
         }) {
        INFO(one.text);
        const cut whole(one.text, one.first);
        xml::start_tag tag = whole.tag();
        CHECK(attributes(tag) == one.attributes);
        CHECK(tag.is_read() == one.read);
        CHECK(whole.behind(tag) == one.behind);
        CHECK_FALSE(tag.next());
    }
}

TEST_CASE("an attribute is taken by its name where it is the next, and left where it is not") {
    const cut whole("word|xMin|\"40.250000| yMin|'2| yMa|\"3| id|\"w| z| \"5|>x");
    xml::start_tag tag = whole.tag();
    double number = 0;
    std::string_view value;
    CHECK_FALSE(tag.read_next("yMin", number));
    CHECK_FALSE(tag.read_next("xMi", number));
    CHECK(tag.read_next("xMin", number));
    CHECK(number == 40.25);
    CHECK_FALSE(tag.read_next("yMin", number));  // in other quotes: `next` reads it
    REQUIRE(tag.next());
    CHECK(tag.key() == "yMin");
    CHECK_FALSE(tag.read_next("yMax", number));
    CHECK(tag.read_next("yMa", number));
    CHECK(tag.read_next("id", value));
    CHECK(value == "w");
    CHECK(attributes(tag) == "z=5 ");
    CHECK(whole.behind(tag) == "x");
}

TEST_CASE("the end of a tag is seen when nothing else follows, and not sought otherwise") {
    const cut whole("a|b|\"1| c|\"2|>x");
    xml::start_tag tag = whole.tag();
    REQUIRE(tag.next());
    tag.look_for_end();
    CHECK_FALSE(tag.is_read());
    REQUIRE(tag.next());
    tag.look_for_end();
    CHECK(whole.behind(tag) == "x");
}

TEST_CASE("a value that is no number is read as none, and what follows still comes") {
    const cut whole("a|b|\"px| c|\"-1.5e1|>x");
    xml::start_tag tag = whole.tag();
    double number = 0;
    CHECK((tag.next() && tag.read(number) && std::isnan(number)));
    CHECK((tag.next() && tag.read(number) && number == -15));
}

}  // namespace
