// How do I teach the parser the words of my paper? Its agency, the offices of its reporters, its colophon's labels.
#include <banmian/banmian.hpp>

#include <cstdio>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view source = "青石桥修好通车\n\n"
                                    "鹰城社3月1日讯（片区记者李明）\n"
                                    "断行了五个月的青石桥昨天重新通车，\n"
                                    "两岸居民上班上学不必再绕行三公里。\n"
                                    "早晨七点，第一辆公交车缓缓驶过桥\n"
                                    "面，等在桥头的人们鼓起掌来。\n\n"
                                    "办报地点：建设路7号 读者来电：4963338 每月收费：30元\n";

void print(const banmian::issue& issue) {
    const banmian::page& page = issue.pages.front();
    for (const banmian::article& story : page.articles) {
        std::printf("%s: %s", story.headline.empty() ? "no headline" : story.headline[0].text.c_str(),
                    story.dateline ? story.dateline->text.c_str() : "no dateline");
        for (const banmian::byline& line : story.bylines)
            std::printf(", %s %s", line.role.c_str(), line.names.front().c_str());
        std::printf("\n");
    }
    if (!page.colophon) std::printf("no colophon\n");
    if (page.colophon)
        for (const banmian::colophon_field& entry : page.colophon->entries)
            std::printf("%s: %s\n", std::string(banmian::to_name(entry.key)).c_str(), entry.value.c_str());
}

}  // namespace

int main() {
    const auto layout = banmian::text::read(source);
    print(*banmian::parse(layout));

    banmian::parse_options options;
    options.lexicons.agencies.words = {"鹰城社"};
    options.lexicons.byline_roles.words = {"片区记者"};
    options.lexicons.colophon.labels = {{"办报地点", banmian::colophon_key::address},
                                        {"读者来电", banmian::colophon_key::phone},
                                        {"每月收费", banmian::colophon_key::price}};
    print(*banmian::parse(layout, options));
}
