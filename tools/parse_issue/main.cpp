// run: {data}/seed/page.txt
// run: --weights {data}/options/unknown_weight.json {data}/seed/page.txt => 2
// SPDX-License-Identifier: BSL-1.0
// The library's main job on the command line: reads newspaper pages, prints what they say in the format you ask for.
#include <banmian/version.hpp>

#include "arguments.hpp"
#include "corrected.hpp"
#include "folders.hpp"
#include "formats.hpp"
#include "inputs.hpp"
#include "messages.hpp"
#include "ordered.hpp"
#include "outputs.hpp"
#include "platform.hpp"
#include "progress.hpp"
#include "rows.hpp"
#include "stream.hpp"
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

/// One issue of several, with what it has to say when its turn comes.
struct job : written_output {
    std::vector<std::string> files{};
    std::string output{};    ///< "" is standard output
    bool found = false;      ///< in a folder, where what no reader knows is passed over
    std::string messages{};  ///< for standard error
    status ending = done;
};

/// True when something of the input was not read: a page beyond all limits is kept as one text, but nobody read it.
bool left_unread(const banmian::parsed<banmian::issue>& answer) {
    return answer.outcome == banmian::outcome::failed ||
           std::any_of(answer.diagnostics.begin(), answer.diagnostics.end(),
                       [](const banmian::diagnostic& one) { return one.what.code == banmian::errc::page_too_large; });
}

/// One issue from its files to its output, with the status that it alone would end the program with.
void run_one(job& of, const arguments& asked, const wishes& wanted) {
    document one = read_document(of.files, asked, wanted);
    if (of.found && one.files.front().format == nullptr && !one.files.front().bytes.empty()) return;
    of.ending = check(one, asked, wanted) ? failed_on : done;
    if (left_unread(one.answer)) of.ending = unreadable;
    of.ending = std::max(of.ending, write_output(one, of.output, asked, of));
}

/// All inputs, several at a time, as if one after the other: one that fails does not spoil the rest.
status run_all(const arguments& asked, const std::vector<std::string>& outputs, const wishes& wanted) {
    status ending = done;
    std::string lost;
    std::optional<banmian::sarif::growing_log> found;
    if (is_one_for_all(asked)) found.emplace(all_rules());
    progress shown(asked, outputs.size());
    const auto work = [&](job& one) {
        held_messages held;
        run_one(one, asked, wanted);
        one.messages = held.take();
    };
    const auto deliver = [&](job& one) {
        if (!one.messages.empty()) shown.clear();
        tell_text(one.messages);
        if (!one.printed.empty() && !write_file("", one.printed)) {
            tell_unwritten("", tongue_of(asked));
            one.ending = unreadable;
        }
        ending = std::max(ending, one.ending);
        lost += one.lost;
        if (one.found_here) found->add(std::move(*one.found_here));
        one = {};
        shown.step();
    };
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        if (asked.resume && is_file(outputs[i]))
            shown.step_over();
        else
            open.push_back(i);
    }
    ordered_work<job, decltype(work), decltype(deliver)> issues(asked.jobs, work, deliver);
    for (const std::size_t i : open) {
        issues.add([&](job& one) {
            one.files = asked.issue ? asked.files : std::vector<std::string>{asked.files[i]};
            one.output = outputs[i];
            one.found = !asked.issue && asked.from_folder[i];
        });
    }
    issues.finish();
    if (found) ending = std::max(ending, write_for_all(*found, asked));
    if (!asked.loss.empty() && !write_file(asked.loss, lost)) {
        tell_unwritten(asked.loss, tongue_of(asked));
        ending = std::max(ending, unreadable);
    }
    return ending;
}

}  // namespace

int main(int count, char** values) {
    use_binary_streams();
    arguments asked;
    const std::string version = std::to_string(BANMIAN_VERSION_MAJOR) + '.' + std::to_string(BANMIAN_VERSION_MINOR) +
                                '.' + std::to_string(BANMIAN_VERSION_PATCH);
    const known_names known{input_names(), output_names(), row_names(), version};
    const auto ending = read_arguments(command_line(count, values), known, asked);
    if (ending == wrong_usage) return wrong_usage;
    if (ending || asked.list_formats) {  // help and the version are printed
        if (write_file("", ending ? std::string() : list_formats(tongue_of(asked)))) return done;
        tell_unwritten("", tongue_of(asked));
        return unreadable;
    }
    const std::optional<wishes> wanted = read_wishes(asked);
    if (!wanted || !knows_rules(asked, *wanted)) return wrong_usage;
    const status opened = open_out(asked);
    if (!wanted->corrections->may_be_placed(asked)) return wrong_usage;
    if (asked.stream) return std::max({opened, run_stream(asked, *wanted), wanted->corrections->tell_all(asked)});
    if (asked.files.empty()) return opened;
    const auto outputs = name_outputs(asked);
    if (!outputs) return wrong_usage;
    return std::max({opened, run_all(asked, *outputs, *wanted), wanted->corrections->tell_all(asked)});
}
