// Which rules are there? The table of the documentation, made from the rules themselves.
#include <banmian/validate/catalogue.hpp>
#include <banmian/validate/rules/all.hpp>

#include <cstdio>

int main() {
    std::fputs(banmian::catalogue_table(banmian::rules::all()).c_str(), stdout);
}
