// run: {data}/seed/page.txt
// run: --weights {data}/options/unknown_weight.json {data}/seed/page.txt => 2
// SPDX-License-Identifier: BSL-1.0
// The library's main job on the command line: reads newspaper pages, prints what they say in the format you ask for.
#include <banmian/version.hpp>

#include "arguments.hpp"
#include "formats.hpp"
#include "inputs.hpp"
#include "messages.hpp"
#include "outputs.hpp"
#include "platform.hpp"
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

/// One issue from its files to its output; the status that it alone would end the program with.
status run_one(const std::vector<std::string>& files, const std::string& output, const arguments& asked,
               const wishes& wanted) {
    document one = read_document(files, asked, wanted);
    status ending = check(one, asked) ? failed_on : done;
    if (one.answer.outcome == banmian::outcome::failed) ending = unreadable;
    if (!write_file(output, print(one, asked))) {
        tell(sentences::cannot_write, tongue_of(asked), {output.empty() ? "stdout" : output});
        ending = unreadable;
    }
    return ending;
}

}  // namespace

int main(int count, char** values) {
    use_binary_streams();
    arguments asked;
    const std::string version = std::to_string(BANMIAN_VERSION_MAJOR) + '.' + std::to_string(BANMIAN_VERSION_MINOR) +
                                '.' + std::to_string(BANMIAN_VERSION_PATCH);
    const known_names known{input_names(), output_names(), version};
    if (const auto ending = read_arguments(command_line(count, values), known, asked)) return *ending;
    if (asked.list_formats) {
        const std::string list = list_formats(tongue_of(asked));
        return write_file("", list) ? done : unreadable;
    }
    const std::optional<wishes> wanted = read_wishes(asked);
    if (!wanted) return wrong_usage;
    const auto outputs = name_outputs(asked);
    if (!outputs) return wrong_usage;
    if (asked.issue) return run_one(asked.files, outputs->front(), asked, *wanted);
    int ending = done;
    for (std::size_t i = 0; i < asked.files.size(); ++i)
        ending = std::max<int>(ending, run_one({asked.files[i]}, (*outputs)[i], asked, *wanted));
    return ending;
}
