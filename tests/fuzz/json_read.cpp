// SPDX-License-Identifier: BSL-1.0
// Property: the reader accepts what the checker accepts of its grammar; what it reads into an issue, owning or as a
// view, is written and read back the same; places of faults lie inside the text.
#include <banmian/format/json/path.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/model/issue.hpp>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    namespace json = banmian::json;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    banmian::error problem;
    const bool valid = json::is_valid(text, &problem);
    if (!valid && (problem.where.begin > size || problem.where.end > size + 4)) std::abort();
    static_cast<void>(json::path_at(text, problem.where.begin));
    const auto lenient = json::read_leniently<banmian::issue>(text);
    if (valid != (lenient.outcome != banmian::outcome::failed)) std::abort();
    const auto strict = json::read<banmian::issue>(text);
    if (strict.has_value() && !valid) std::abort();
    if (!strict.has_value()) return 0;
    const std::string written = json::write(*strict);
    const auto again = json::read<banmian::issue>(written);
    if (!again.has_value() || json::write(*again) != written) std::abort();
    banmian::arena memory;
    const auto view = json::read<banmian::issue_view>(text, memory);
    if (!view.has_value() || json::write(*view) != written) std::abort();
    return 0;
}
