// SPDX-License-Identifier: BSL-1.0
/// Splices: a line of another column that the extractor put inside a block, taken out where a slot waits for it.
#ifndef BANMIAN_PARSE_SPLICES_HPP
#define BANMIAN_PARSE_SPLICES_HPP

#include <banmian/config.hpp>
#include <banmian/parse/galley.hpp>
#include <banmian/parse/joins.hpp>
#include <banmian/parse/page_words.hpp>
#include <banmian/parse/weights.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace banmian::inline BANMIAN_ABI::passes {

inline void take_out_splices(galley& on, const page_words& words, const join_weights& weights) {
    static_cast<void>(on), static_cast<void>(words), static_cast<void>(weights);
}

}  // namespace banmian::inline BANMIAN_ABI::passes

#endif  // BANMIAN_PARSE_SPLICES_HPP
