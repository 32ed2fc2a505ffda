// SPDX-License-Identifier: BSL-1.0
// Property: whatever the text, checking it comes to an end; findings point into the source and say something in both
// languages; and no finding depends on the run.
#include <banmian/format/text/findings.hpp>
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>
#include <banmian/validate/rules/all.hpp>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    const auto issue = banmian::parse(banmian::text::read(source));
    banmian::validate_options options;
    options.source = source;
    const auto found = banmian::validate(*issue, banmian::rules::all(), options);
    for (const banmian::finding& one : found.findings) {
        if (one.message.empty() || one.message_zh.empty() || one.rule.empty()) std::abort();
        if (one.span && (one.span->begin > one.span->end || one.span->end > source.size())) std::abort();
    }
    if (!(banmian::validate(*issue, banmian::rules::all(), options).findings == found.findings)) std::abort();
    std::string text;
    banmian::text::write_findings(found, "page", source, text);
    return 0;
}
