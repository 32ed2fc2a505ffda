// run: {data}/seed/page.txt
// How do I read two fields of a large document and leave the rest? Describe only those two; the others are passed over.
#include <banmian/banmian.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>

#include <cstdio>
#include <string>
#include <vector>

struct heading {
    std::string text{};
    using fields = banmian::field_list<heading, banmian::field<"text", &heading::text>>;
};
struct titled {
    std::vector<heading> headline{};
    using fields = banmian::field_list<titled, banmian::field<"headline", &titled::headline>>;
};
struct page_of_titles {
    std::vector<titled> articles{};
    using fields = banmian::field_list<page_of_titles, banmian::field<"articles", &page_of_titles::articles>>;
};
struct titles {
    std::vector<page_of_titles> pages{};
    using fields = banmian::field_list<titles, banmian::field<"pages", &titles::pages>>;
};

int main(int count, char** files) {
    std::string source;
    if (std::FILE* const file = count > 1 ? std::fopen(files[1], "rb") : nullptr) {
        for (int byte = 0; (byte = std::fgetc(file)) != EOF;) source.push_back(static_cast<char>(byte));
        std::fclose(file);
    }
    const std::string document = banmian::json::write(*banmian::parse(banmian::text::read(source)));
    const auto read = banmian::json::read<titles>(document);
    for (const page_of_titles& page : read->pages)
        for (const titled& article : page.articles)
            for (const heading& line : article.headline) std::puts(line.text.c_str());
}
