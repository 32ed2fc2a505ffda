// How do I read a format of my own, such as what our recogniser writes? Describe it, hand over words with boxes, parse.
#include <banmian/banmian.hpp>

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ours {

struct word {
    std::string text{};
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    using fields = banmian::field_list<word, banmian::field<"text", &word::text>, banmian::field<"x", &word::x>,
                                       banmian::field<"y", &word::y>, banmian::field<"w", &word::width>,
                                       banmian::field<"h", &word::height>>;
};
struct scan {
    std::string number{};
    double width = 0;
    double height = 0;
    std::vector<word> words{};
    using fields =
        banmian::field_list<scan, banmian::field<"page", &scan::number>, banmian::field<"width", &scan::width>,
                            banmian::field<"height", &scan::height>, banmian::field<"words", &scan::words>>;
};

/// Pages of ours, lengths in pixels of a scan of 300 dots to the inch.
banmian::layout::document read(std::string_view source) {
    const auto scans = banmian::json::read<std::vector<scan>>(source);
    banmian::layout::assembler pages;
    if (!scans) return pages.take({{banmian::severity::error, scans.error()}});
    constexpr double points = 72.0 / 300.0;
    for (const scan& one : *scans) {
        std::vector<banmian::layout::placed_word> words;
        for (const word& at : one.words) {
            banmian::layout::placed_word& made = words.emplace_back();
            made.text = at.text;
            made.bounds = {at.x * points, at.y * points, at.width * points, at.height * points};
        }
        banmian::layout::page_traits traits;
        traits.recognised = true;  // heights of boxes waver with their letters
        pages.add_page(one.number, {one.width * points, one.height * points}, std::move(words), traits);
    }
    return pages.take();
}

}  // namespace ours

int main() {
    const std::string source = R"([{"page": "A01", "width": 2000, "height": 1200, "words": [
        {"text": "城北旧厂区建成公园", "x": 100, "y": 100, "w": 1080, "h": 120},
        {"text": "　　城北的旧厂区今年春", "x": 100, "y": 300, "w": 500, "h": 50},
        {"text": "天改成了一座公园，附", "x": 100, "y": 375, "w": 500, "h": 50},
        {"text": "近的居民每天清晨都来", "x": 640, "y": 300, "w": 500, "h": 50},
        {"text": "散步。", "x": 640, "y": 375, "w": 150, "h": 50}]}])";
    const auto layout = ours::read(source);
    const auto issue = banmian::parse(layout);
    std::fputs(banmian::markdown::write(*issue).c_str(), stdout);

    const auto refused = ours::read(R"([{"page": 1}])");
    std::printf("%s\n", banmian::format(refused.diagnostics[0].what, R"([{"page": 1}])").c_str());
}
