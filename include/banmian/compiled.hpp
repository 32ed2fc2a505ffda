// SPDX-License-Identifier: BSL-1.0
/// What the library of banmian::compiled holds, so that it is not compiled again wherever it is used: the parser,
/// and the readers and writers of the owning model. All rules together are named where they are, in rules/all.hpp.
#ifndef BANMIAN_COMPILED_HPP
#define BANMIAN_COMPILED_HPP

#include <banmian/config.hpp>
#include <banmian/format/html/write.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/format/markdown/write.hpp>
#include <banmian/format/text/summary.hpp>
#include <banmian/layout/document.hpp>
#include <banmian/model/model.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/result.hpp>

#include <string>
#include <string_view>

#ifdef BANMIAN_TEMPLATE

namespace banmian {
inline namespace BANMIAN_ABI {

BANMIAN_TEMPLATE parsed<issue> parse(const layout::document&, const parse_options&);

namespace json {
BANMIAN_TEMPLATE std::string write(const issue&, const write_options&);
BANMIAN_TEMPLATE void write(const issue&, std::string&, const write_options&);
BANMIAN_TEMPLATE void write(const page&, std::string&, const write_options&);
BANMIAN_TEMPLATE result<issue> read<issue>(std::string_view, const read_options&);
BANMIAN_TEMPLATE parsed<issue> read_leniently<issue>(std::string_view, const read_options&);
}  // namespace json

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif

#endif  // BANMIAN_COMPILED_HPP
