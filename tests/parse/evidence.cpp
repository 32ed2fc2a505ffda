// SPDX-License-Identifier: BSL-1.0
#include <banmian/parse/evidence.hpp>
#include <banmian/parse/weights.hpp>

#include <doctest/doctest.h>

namespace {

using banmian::join_weights;
using namespace banmian::passes;

/// Weighs the same signs whatever they are added up in.
template <class Evidence>
void weigh(const join_weights& weights, Evidence& found) {
    found.pro(weights, &join_weights::same_measure);
    found.contra(weights, &join_weights::line_loose, 3);
    found.add(0.1, &join_weights::bigram_levels);
    found.add(0, &join_weights::number_unit);
    found.add(-0.7, "scorer");
}

TEST_CASE("evidence keeps the weights that it was made of, under the names of their fields") {
    const join_weights weights;
    evidence found;
    weigh(weights, found);
    REQUIRE(found.signs().size() == 4);  // what is worth nothing is no reason
    CHECK(found.signs()[0].name == "same_measure");
    CHECK(found.signs()[0].nats == weights.same_measure);
    CHECK(found.signs()[1].name == "line_loose");
    CHECK(found.signs()[1].nats == -3 * weights.line_loose);
    CHECK(found.signs()[2].name == "bigram_levels");
    CHECK(found.signs()[3].name == "scorer");
}

TEST_CASE("with names and without, evidence comes to the same sum") {
    const join_weights weights;
    evidence kept;
    nats sum;
    weigh(weights, kept);
    weigh(weights, sum);
    CHECK(kept.sum() == sum.sum());
    CHECK(sum.sum() != 0);
}

}  // namespace
