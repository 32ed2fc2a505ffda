// SPDX-License-Identifier: BSL-1.0
/// Links with the other translation units; what is inline must be one entity in those that are configured alike, and
/// another one where the configuration differs.
#include <banmian/banmian.hpp>

#include <cstdio>

std::size_t articles_seen_by_one(std::string_view page);
const void* parse_seen_by_one();
const void* parse_seen_without_exceptions();

int main() {
    const std::string_view page = "本报讯 昨日，市区降雪。\n\f本报讯 今日，天气转晴。\n";
    const void* const mine = reinterpret_cast<const void*>(
        static_cast<banmian::layout::document (*)(std::string_view)>(banmian::text::read));
    const bool good = banmian::parse(banmian::text::read(page))->pages.size() == 2 && articles_seen_by_one(page) == 2 &&
                      mine == parse_seen_by_one() &&
                      (mine == parse_seen_without_exceptions()) == (BANMIAN_EXCEPTIONS == 0);
    if (!good) std::puts("translation units disagree");
    return good ? 0 : 1;
}
