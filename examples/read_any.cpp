// run: < {data}/poppler/two_articles.html
// run: < {data}/hocr/two_articles.html
// run: < {data}/paddle/two_articles.json
// How do I read a PDF with its boxes, or what an OCR engine gives? The content tells which format it is:
//   pdftotext -bbox-layout page.pdf - | read_any
//   tesseract page.png - -l chi_sim hocr | read_any
//   read_any < paddle_result.json
#include <banmian/banmian.hpp>
#include <banmian/format/any/read.hpp>

#include <iostream>
#include <iterator>

int main() {
    const std::string source{std::istreambuf_iterator<char>(std::cin), {}};
    const auto issue = banmian::read_issue(source);
    std::string text;
    banmian::text::write_summary(*issue, text);
    std::cout << text;
}
