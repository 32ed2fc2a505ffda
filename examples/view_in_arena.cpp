// run: {data}/pages/jump_pair.txt
// How do I keep many issues without a heap block for every string? As views over one arena, read from JSON or
// converted.
#include <banmian/banmian.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>

int main(int count, char** values) {
    std::ifstream file(count > 1 ? values[1] : "page.txt", std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    const std::string document = banmian::json::write(*banmian::parse(banmian::text::read(source)));

    banmian::arena memory;  // everything below lies here or in `document`, and goes at once
    for (int round = 0; round < 3; ++round) {
        memory.reset();  // keeps its blocks: from the second round on nothing is allocated
        const auto view = banmian::json::read<banmian::issue_view>(document, memory);
        std::printf("%.*s: %zu pages in %zu bytes of arena\n", static_cast<int>(view->newspaper->size()),
                    view->newspaper->data(), view->pages.size(), memory.capacity());
    }
    const auto view = banmian::json::read<banmian::issue_view>(document, memory);
    const banmian::issue kept = banmian::convert<banmian::issue>(*view);  // owns what it shows
    std::printf("%zu differences\n", banmian::differences(kept, *view).size());
}
