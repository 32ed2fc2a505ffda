// SPDX-License-Identifier: BSL-1.0
/// What the library of banmian::compiled holds of JSON, so that it is not compiled again wherever it is used: the
/// reader and the writer of the owning model. The parser, the analysis of boxes and all rules together are named where
/// they are: parse/parse.hpp, layout/page_plan.hpp, validate/rules/all.hpp.
#ifndef BANMIAN_FORMAT_JSON_COMPILED_HPP
#define BANMIAN_FORMAT_JSON_COMPILED_HPP

#include <banmian/config.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/model/model.hpp>
#include <banmian/result.hpp>

#include <string>
#include <string_view>

#ifdef BANMIAN_TEMPLATE

namespace banmian {
inline namespace BANMIAN_ABI {

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

#endif  // BANMIAN_FORMAT_JSON_COMPILED_HPP
