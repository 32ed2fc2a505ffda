// How do I write and read a struct of my own? Describe it with Boost.Hana, as you may have done already.
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>

#include <boost/hana/define_struct.hpp>

#include <cstdio>
#include <optional>
#include <string>
#include <vector>

struct reader_letter {
    BOOST_HANA_DEFINE_STRUCT(reader_letter, (std::string, from), (std::optional<int>, age),
                             (std::vector<std::string>, topics));
};

int main() {
    const reader_letter letter{"孙德贵", 52, {"夜校", "机床"}};
    const std::string text = banmian::json::write(letter);
    std::puts(text.c_str());

    const auto back = banmian::json::read<reader_letter>(text);
    std::printf("%s, %d topics\n", back->from.c_str(), static_cast<int>(back->topics.size()));

    const std::string broken = R"({"from": "孙德贵", "age": "fifty-two"})";
    const auto refused = banmian::json::read<reader_letter>(broken);
    std::puts(banmian::format(refused.error(), broken).c_str());
}
