// SPDX-License-Identifier: BSL-1.0
/// The whole library but for what is opt-in: ext/, and the readers that need pugixml. The order is its architecture:
/// every row uses only itself and the rows above.
#ifndef BANMIAN_BANMIAN_HPP
#define BANMIAN_BANMIAN_HPP

// windows.h defines these two as macros unless it is asked not to; they are given back at the end
#pragma push_macro("min")
#pragma push_macro("max")
#undef min
#undef max

// clang-format off: the rows are the architecture, not an alphabet
// the ground: errors as values, places, memory
#include <banmian/arena.hpp>
#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/fwd.hpp>
#include <banmian/location.hpp>
#include <banmian/result.hpp>
#include <banmian/version.hpp>

// text 文字: code points, widths, punctuation
#include <banmian/text/character_class.hpp>
#include <banmian/text/date.hpp>
#include <banmian/text/glyph.hpp>
#include <banmian/text/lunar.hpp>
#include <banmian/text/punctuation.hpp>
#include <banmian/text/radicals.hpp>
#include <banmian/text/utf8.hpp>
#include <banmian/text/width.hpp>

// reflect: one description of each type, and the bridge to Boost.Hana
#include <banmian/reflect/compare.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/reflect/fields.hpp>
#include <banmian/reflect/for_each_field.hpp>
#include <banmian/reflect/hana.hpp>
#include <banmian/reflect/traits.hpp>
#include <banmian/reflect/walk.hpp>

// model 模型: issue 期, page 版, article 稿件, …
#include <banmian/model/convert.hpp>
#include <banmian/model/model.hpp>

// layout 版式: what the extractor saw
#include <banmian/layout/assemble.hpp>
#include <banmian/layout/document.hpp>

// parse 解析: from layout to model
#include <banmian/parse/options.hpp>
#include <banmian/parse/parse.hpp>

// format 格式: readers and writers
#include <banmian/format/html/write.hpp>
#include <banmian/format/json/ndjson.hpp>
#include <banmian/format/json/path.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/schema.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/format/markdown/write.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/format/text/summary.hpp>
// clang-format on

#pragma pop_macro("max")
#pragma pop_macro("min")

#endif  // BANMIAN_BANMIAN_HPP
