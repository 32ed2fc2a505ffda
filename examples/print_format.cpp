// How do I get the document format as a page that people read? From the same description as the JSON Schema;
// docs/format.md is what this prints.
#include <banmian/banmian.hpp>

#include <iostream>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

struct section {
    const void* type;
    std::string_view title;
};
template <class T>
constexpr char mark_of = 0;

const section sections[] = {
    {&mark_of<banmian::issue>, "issue 期"},
    {&mark_of<banmian::identifiers>, "identifiers 刊号"},
    {&mark_of<banmian::page>, "page 版"},
    {&mark_of<banmian::page_file>, "file 文件"},
    {&mark_of<banmian::staff>, "staff 责编, 校对"},
    {&mark_of<banmian::block>, "block 文块"},
    {&mark_of<banmian::column>, "column 栏"},
    {&mark_of<banmian::article>, "article 稿件"},
    {&mark_of<banmian::text_node>, "text node 文字"},
    {&mark_of<banmian::dateline>, "dateline 电头"},
    {&mark_of<banmian::byline>, "byline 署名"},
    {&mark_of<banmian::item>, "item 段落"},
    {&mark_of<banmian::jump>, "jump 转版"},
    {&mark_of<banmian::caption>, "caption 图片说明"},
    {&mark_of<banmian::credit>, "credit 图片署名"},
    {&mark_of<banmian::colophon>, "colophon 报尾"},
    {&mark_of<banmian::colophon_field>, "field of a colophon 报尾条目"},
    {&mark_of<banmian::repair>, "repair 修整"},
    {&mark_of<banmian::finding>, "finding 校对结果"},
};

template <class T>
std::string_view title_of() {
    for (const section& one : sections)
        if (one.type == &mark_of<T>) return one.title;
    return "object";
}

/// What stands behind a key: `text or null`, `list of paragraphs`.
template <class T>
std::string value_of() {
    if constexpr (std::is_same_v<T, bool>) {
        return "true or false";
    } else if constexpr (banmian::named_enum<T>) {
        std::string made;
        for (const std::string_view name : banmian::enum_names<T>::names) {
            made += made.empty() ? "`" : " `";
            made += std::string(name) + '`';
        }
        return made;
    } else if constexpr (std::is_arithmetic_v<T>) {
        return std::is_integral_v<T> ? "integer" : "number";
    } else if constexpr (banmian::optional_like<T>) {
        return value_of<typename T::value_type>() + " or null";
    } else if constexpr (banmian::text_like<T>) {
        return "text";
    } else if constexpr (banmian::list_like<T>) {
        return "list of " + value_of<std::remove_cvref_t<typename T::value_type>>();
    } else if constexpr (std::is_same_v<T, banmian::date>) {
        return "date, `2023-02-21`";
    } else if constexpr (banmian::positional<T>) {
        std::string made;
        banmian::for_each_field_of<T>(
            [&](auto field) { made += (made.empty() ? "`[" : ", ") + std::string(field.name); });
        return made + "]`";
    } else {
        return std::string(title_of<T>());
    }
}

template <class T>
void print() {
    std::cout << "\n## " << title_of<T>() << "\n\n| key | value | meaning |\n|---|---|---|\n";
    std::size_t number = 0;
    banmian::for_each_field_of<T>([&](auto field) {
        using value = std::remove_cvref_t<typename decltype(field)::value_type>;
        std::cout << "| `" << field.name << "` | " << value_of<value>() << " | " << banmian::sentence_of<T>(number++)
                  << " |\n";
    });
}

template <class... Types>
void print_all() {
    (print<Types>(), ...);
}

}  // namespace

int main() {
    std::cout
        << "# The document format\n\n"
           "What `parse_issue --to json` writes and `banmian::json::read` reads, version 1: made from the\n"
           "descriptions of the types by [print_format](../examples/print_format.cpp). UTF-8; a value that the\n"
           "document does not give is null or an empty list. A span counts bytes of the file that was given, its end\n"
           "excluded; a box is in points from the page's upper left corner.\n"
           "\n## Roles of blocks\n\n| role | term | its text goes to |\n|---|---|---|\n";
    for (const banmian::role_traits& one : banmian::role_table)
        std::cout << "| `" << one.name << "` | " << one.term << " | "
                  << (one.list.empty() ? std::string("–") : '`' + std::string(one.list) + '`') << " |\n";
    print_all<banmian::issue, banmian::identifiers, banmian::page, banmian::page_file, banmian::staff, banmian::block,
              banmian::column, banmian::article, banmian::text_node, banmian::dateline, banmian::byline, banmian::item,
              banmian::jump, banmian::caption, banmian::credit, banmian::colophon, banmian::colophon_field,
              banmian::repair, banmian::finding>();
}
