// SPDX-License-Identifier: BSL-1.0
// Property: whatever the bytes, every visible one lies in exactly one block of the issue, all spans lie inside the
// source, and parsing is deterministic.
#include <banmian/format/text/read.hpp>
#include <banmian/parse/parse.hpp>

#include "../coverage.hpp"
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    banmian::parse_options options;
    options.repairs = true;
    const auto issue = banmian::parse(banmian::text::read(source), options);
    std::vector<banmian::span> blocks;
    const auto inside = [&](const auto& node) {
        for (const banmian::span& one : node.spans)
            if (one.begin > one.end || one.end > source.size()) std::abort();
    };
    for (const banmian::page& page : issue->pages) {
        for (const banmian::block& block : page.blocks) blocks.push_back(block.span);
        for (const banmian::article& article : page.articles) {
            for (const auto& node : article.kicker) inside(node);
            for (const auto& node : article.headline) inside(node);
            for (const auto& node : article.subheads) inside(node);
            for (const auto& node : article.body) inside(node);
        }
        for (const auto& node : page.unplaced) inside(node);
    }
    if (!coverage::exactly_once(source, blocks)) std::abort();
    if (!(*banmian::parse(banmian::text::read(source), options) == *issue)) std::abort();
    return 0;
}
