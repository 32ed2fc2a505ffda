// How do I get the JSON Schema of the documents, and with --records that of the records? From the description of the
// types, with the documentation of each field.
#include <banmian/banmian.hpp>
#include <banmian/format/records/write.hpp>

#include <cstdio>
#include <string_view>

int main(int count, char** words) {
    banmian::json::schema_options options;
    if (count > 1 && std::string_view(words[1]) == "--records") {
        options.title = "banmian record: a line of --to records";
        options.closed = true;
        std::puts(banmian::json::schema<banmian::records::record>(options).c_str());
        return 0;
    }
    options.title = "banmian issue, version 1";
    options.closed = true;
    std::puts(banmian::json::schema<banmian::issue>(options).c_str());
}
