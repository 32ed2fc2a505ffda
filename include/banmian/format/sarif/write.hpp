// SPDX-License-Identifier: BSL-1.0
/// Opt-in: writes findings as SARIF 2.1.0, which editors and continuous integration show beside the source.
#ifndef BANMIAN_FORMAT_SARIF_WRITE_HPP
#define BANMIAN_FORMAT_SARIF_WRITE_HPP

#include <banmian/config.hpp>
#include <banmian/format/detail/percent.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/location.hpp>
#include <banmian/reflect/fields.hpp>
#include <banmian/validate/rule.hpp>
#include <banmian/validate/validate.hpp>
#include <banmian/version.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace sarif {

/// The parts of SARIF that findings fill, named as OASIS SARIF 2.1.0 names them.
namespace detail {

struct text_message {
    std::string text{};
    using fields = field_list<text_message, field<"text", &text_message::text>>;
};
struct artifact_location {
    std::string uri{};
    using fields = field_list<artifact_location, field<"uri", &artifact_location::uri>>;
};
struct region {
    std::size_t start_line = 1;
    std::size_t start_column = 1;
    std::size_t end_line = 1;
    std::size_t end_column = 1;
    std::size_t byte_offset = 0;
    std::size_t byte_length = 0;
    using fields =
        field_list<region, field<"startLine", &region::start_line>, field<"startColumn", &region::start_column>,
                   field<"endLine", &region::end_line>, field<"endColumn", &region::end_column>,
                   field<"byteOffset", &region::byte_offset>, field<"byteLength", &region::byte_length>>;
};
struct physical_location {
    artifact_location artifact{};
    std::optional<detail::region> where{};
    using fields = field_list<physical_location, field<"artifactLocation", &physical_location::artifact>,
                              field<"region", &physical_location::where, "", presence::omit_empty>>;
};
struct logical_location {
    std::string name{};
    using fields = field_list<logical_location, field<"fullyQualifiedName", &logical_location::name>>;
};
struct location_entry {
    physical_location physical{};
    std::vector<logical_location> logical{};
    using fields = field_list<location_entry, field<"physicalLocation", &location_entry::physical>,
                              field<"logicalLocations", &location_entry::logical, "", presence::omit_empty>>;
};
struct replacement {
    region deleted{};
    text_message inserted{};
    using fields = field_list<replacement, field<"deletedRegion", &replacement::deleted>,
                              field<"insertedContent", &replacement::inserted>>;
};
struct artifact_change {
    artifact_location artifact{};
    std::vector<replacement> replacements{};
    using fields = field_list<artifact_change, field<"artifactLocation", &artifact_change::artifact>,
                              field<"replacements", &artifact_change::replacements>>;
};
struct fix {
    std::vector<artifact_change> changes{};
    using fields = field_list<fix, field<"artifactChanges", &fix::changes>>;
};
struct result_properties {
    double confidence = 1;
    std::string message_zh{};
    std::optional<std::string> article{};
    using fields = field_list<result_properties, field<"confidence", &result_properties::confidence>,
                              field<"message_zh", &result_properties::message_zh>,
                              field<"article", &result_properties::article, "", presence::omit_empty>>;
};
/// What stays the same when other text moves: code reviews show by it what is new.
struct partial_fingerprints {
    std::string first{};
    using fields = field_list<partial_fingerprints, field<"banmian/v1", &partial_fingerprints::first>>;
};
struct result_entry {
    std::string rule_id{};
    std::size_t rule_index = 0;
    std::string level{};
    text_message message{};
    std::vector<location_entry> locations{};
    std::vector<fix> fixes{};
    std::optional<partial_fingerprints> fingerprints{};
    result_properties properties{};
    using fields = field_list<result_entry, field<"ruleId", &result_entry::rule_id>,
                              field<"ruleIndex", &result_entry::rule_index>, field<"level", &result_entry::level>,
                              field<"message", &result_entry::message>, field<"locations", &result_entry::locations>,
                              field<"fixes", &result_entry::fixes, "", presence::omit_empty>,
                              field<"partialFingerprints", &result_entry::fingerprints, "", presence::omit_empty>,
                              field<"properties", &result_entry::properties>>;
};
struct configuration {
    std::string level{};
    using fields = field_list<configuration, field<"level", &configuration::level>>;
};
struct rule_entry {
    std::string id{};
    text_message brief{};
    text_message full{};
    configuration defaults{};
    using fields =
        field_list<rule_entry, field<"id", &rule_entry::id>, field<"shortDescription", &rule_entry::brief>,
                   field<"fullDescription", &rule_entry::full>, field<"defaultConfiguration", &rule_entry::defaults>>;
};
struct driver {
    std::string name = "banmian";
    std::string version{};
    std::vector<rule_entry> rules{};
    using fields = field_list<driver, field<"name", &driver::name>, field<"version", &driver::version>,
                              field<"rules", &driver::rules>>;
};
struct tool {
    detail::driver driver{};
    using fields = field_list<tool, field<"driver", &tool::driver>>;
};
struct run {
    detail::tool tool{};
    std::string column_kind = "unicodeCodePoints";
    std::vector<result_entry> results{};
    using fields = field_list<run, field<"tool", &run::tool>, field<"columnKind", &run::column_kind>,
                              field<"results", &run::results>>;
};
struct log {
    std::string schema = "https://json.schemastore.org/sarif-2.1.0.json";
    std::string version = "2.1.0";
    std::vector<run> runs{};
    using fields =
        field_list<log, field<"$schema", &log::schema>, field<"version", &log::version>, field<"runs", &log::runs>>;
};

[[nodiscard]] inline std::string level_of(enum severity level) {
    return level == severity::error ? "error" : level == severity::warning ? "warning" : "note";
}

}  // namespace detail

/// A path as a URI reference (RFC 3986, 4.2): bytes that a path may not hold are percent-encoded, `\` parts folders,
/// and a name that would be taken for a scheme (`a:b.txt`) begins with `./`.
[[nodiscard]] inline std::string uri_of(std::string_view path) {
    constexpr std::string_view kept = "-._~!$&'()*+,;=@:/";
    std::string slashed(path);
    std::replace(slashed.begin(), slashed.end(), '\\', '/');
    std::string made;
    banmian::detail::append_percent_encoded(slashed, made, kept);
    const bool drive = made.size() > 2 && made[1] == ':' && made[2] == '/';
    if (drive) return "file:///" + made;
    return made.find(':') < made.find('/') ? "./" + made : made;
}

/// The file of a page.
struct page_file {
    std::string_view name{};
    std::string_view source{};
};

/// One input file and what was found in it.
struct input {
    std::string_view name{};    ///< its path; it stands in the log as a URI
    std::string_view source{};  ///< its bytes: lines and columns are counted in them
    const report* found = nullptr;
    std::vector<page_file> pages{};  ///< of each page, where pages have files of their own
};

/// A SARIF log of one run that grows by one file after another. It holds their findings, not their bytes.
class growing_log {
public:
    /// `rules` is what the `catalogue` of the rule set says.
    explicit growing_log(const std::vector<rule_info>& rules) {
        made_.tool.driver.version = std::to_string(BANMIAN_VERSION_MAJOR) + '.' +
                                    std::to_string(BANMIAN_VERSION_MINOR) + '.' + std::to_string(BANMIAN_VERSION_PATCH);
        for (const rule_info& one : rules)
            made_.tool.driver.rules.push_back(
                {std::string(one.id),
                 {std::string(one.title)},
                 {std::string(one.title) + " " + std::string(one.title_zh) + " (" + std::string(one.source) + ")"},
                 {detail::level_of(one.severity)}});
    }

    void add(const input& from) {
        if (from.pages.empty()) {
            const locations places(from.source);
            for (const finding& one : from.found->findings) add(one, {from.name, from.source}, places);
        }
        for (std::size_t page = 0; page < from.pages.size(); ++page) {
            const locations places(from.pages[page].source);
            for (const finding& one : from.found->findings)
                if (one.page == page) add(one, from.pages[page], places);
        }
    }
    /// Adds what another log of the same rules has found.
    void add(growing_log&& other) {
        made_.results.insert(made_.results.end(), std::make_move_iterator(other.made_.results.begin()),
                             std::make_move_iterator(other.made_.results.end()));
    }
    /// Appends the log to `out`.
    void write(std::string& out, const json::write_options& layout = {}) const {
        detail::log whole;
        whole.runs.push_back(made_);
        json::write(whole, out, layout);
    }

private:
    void add(const finding& one, const page_file& from, const locations& places) {
        const std::vector<detail::rule_entry>& rules = made_.tool.driver.rules;
        detail::result_entry& entry = made_.results.emplace_back();
        entry.rule_id = one.rule;
        const auto known = std::find_if(rules.begin(), rules.end(),
                                        [&](const detail::rule_entry& rule) { return rule.id == one.rule; });
        entry.rule_index = static_cast<std::size_t>(known - rules.begin());
        entry.level = detail::level_of(one.severity);
        entry.message.text = one.message;
        if (!one.fingerprint.empty()) entry.fingerprints = detail::partial_fingerprints{one.fingerprint};
        entry.properties = {one.confidence, one.message_zh, one.article};
        detail::location_entry& where = entry.locations.emplace_back();
        where.physical.artifact.uri = uri_of(from.name);
        if (!one.path.empty()) where.logical.push_back({one.path});
        if (!one.span || one.span->end > from.source.size()) return;
        const location begin = places.at(one.span->begin);
        const location end = places.at(one.span->end);
        where.physical.where =
            detail::region{begin.line, begin.column, end.line, end.column, one.span->begin, one.span->size()};
        if (one.suggestion)
            entry.fixes.push_back({{{where.physical.artifact, {{*where.physical.where, {*one.suggestion}}}}}});
    }

    detail::run made_{};
};

/// Appends a SARIF log of one run over `inputs` to `out`. `rules` is what the `catalogue` of the rule set says.
inline void write(const std::vector<input>& inputs, const std::vector<rule_info>& rules, std::string& out,
                  const json::write_options& layout = {}) {
    growing_log made(rules);
    for (const input& from : inputs) made.add(from);
    made.write(out, layout);
}

}  // namespace sarif
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_SARIF_WRITE_HPP
