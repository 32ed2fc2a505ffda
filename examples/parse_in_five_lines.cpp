// run: < {data}/pages/briefs.txt
// How do I get articles out of the text of a page? Read, parse, look.
#include <banmian/banmian.hpp>

#include <iostream>
#include <iterator>
#include <string>

int main() {
    const std::string source{std::istreambuf_iterator<char>(std::cin), {}};
    const auto issue = banmian::parse(banmian::text::read(source));
    for (const banmian::page& page : issue->pages)
        for (const banmian::article& article : page.articles)
            std::cout << (article.headline.empty() ? "(no headline)" : article.headline[0].text) << '\n';
}
