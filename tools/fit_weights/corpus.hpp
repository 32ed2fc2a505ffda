// SPDX-License-Identifier: BSL-1.0
// The articles that pages are made of, and the dice that decide about everything else.
#ifndef BANMIAN_TOOLS_FIT_WEIGHTS_CORPUS_HPP
#define BANMIAN_TOOLS_FIT_WEIGHTS_CORPUS_HPP

#include <banmian/reflect/fields.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace fit {

struct paragraph {
    std::string text{};
    bool crosshead = false;

    using fields =
        banmian::field_list<paragraph, banmian::field<"text", &paragraph::text>,
                            banmian::field<"crosshead", &paragraph::crosshead, "", banmian::presence::omit_empty>>;
};

/// A line of the corpus: {"source": "…", "date": "20230103", "headline": ["…", …], "body": [{"text": "…"}, …]}.
struct article {
    std::string source{};
    std::string date{};  // articles are parted into folds by it
    std::vector<std::string> headline{};
    std::vector<paragraph> body{};

    using fields =
        banmian::field_list<article, banmian::field<"source", &article::source>, banmian::field<"date", &article::date>,
                            banmian::field<"headline", &article::headline>, banmian::field<"body", &article::body>>;
};

/// Random numbers that are the same on every machine: splitmix64 (Steele, Lea and Flood 2014).
class dice {
public:
    explicit dice(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15U;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : static_cast<std::size_t>(next() % limit); }
    std::size_t between(std::size_t low, std::size_t high) { return low + below(high - low + 1); }
    bool chance(double share) { return static_cast<double>(next() >> 11U) * 0x1p-53 < share; }
    template <class List>
    const auto& pick(const List& list) {
        return list[below(list.size())];
    }

private:
    std::uint64_t state_;
};

}  // namespace fit

#endif  // BANMIAN_TOOLS_FIT_WEIGHTS_CORPUS_HPP
