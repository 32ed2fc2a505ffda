// How do I get the JSON Schema of the documents? From the description of the types, with the documentation of each
// field.
#include <banmian/banmian.hpp>

#include <cstdio>

int main() {
    banmian::json::schema_options options;
    options.title = "banmian issue, version 1";
    options.closed = true;
    std::puts(banmian::json::schema<banmian::issue>(options).c_str());
}
