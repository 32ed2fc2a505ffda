// run: {data}/seed/page.txt
// How do I use the library without exceptions? As always: errors are values. This file is also built with
// -fno-exceptions.
#include <banmian/banmian.hpp>

#include <cstdio>
#include <string>

int main(int count, char** values) {
    std::string source;
    std::FILE* const file = std::fopen(count > 1 ? values[1] : "page.txt", "rb");
    if (file == nullptr) return 1;
    char chunk[4096];
    for (std::size_t got = 0; (got = std::fread(chunk, 1, sizeof chunk, file)) > 0;) source.append(chunk, got);
    std::fclose(file);

    const auto issue = banmian::parse(banmian::text::read(source));  // never fails as a whole: see `outcome`
    std::printf("%zu articles, %zu diagnostics\n", issue->pages[0].articles.size(), issue.diagnostics.size());

    const auto document = banmian::json::read<banmian::issue>("{\"banmian\": 1, \"pages\": [}");
    if (!document)  // a reader that wants all or nothing answers with the error
        std::puts(banmian::format(document.error(), "{\"banmian\": 1, \"pages\": [}").c_str());
}
