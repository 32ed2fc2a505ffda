// SPDX-License-Identifier: BSL-1.0
#include "stream.hpp"

#include "messages.hpp"
#include "ordered.hpp"
#include "platform.hpp"
#include "progress.hpp"
#include "record.hpp"
#include <atomic>
#include <string>
#include <string_view>

namespace {

struct job {
    std::string record{};
    std::size_t line = 0;
    std::string answer{};
};

/// Bytes that a record is allowed to leave behind in memory: one giant does not stay for the rest of the stream.
constexpr std::size_t kept = std::size_t{1} << 20U;

void forget(std::string& text) {
    text.clear();
    if (text.capacity() > kept) text.shrink_to_fit();
}

/// Calls `answer(end)` for every line of a file while somebody wants them. What came of the line before its `end` is
/// gathered in `begun`; the last one may have no line feed.
void for_each_line(byte_reader& in, std::string& begun, const std::atomic<bool>& wanted, const auto& answer) {
    std::string chunk(std::size_t{1} << 16U, '\0');
    while (wanted) {
        const std::size_t got = in.read(chunk.data(), chunk.size());
        if (got == 0) break;
        std::string_view rest(chunk.data(), got);
        for (std::size_t end = 0; (end = rest.find('\n')) != rest.npos; rest.remove_prefix(end + 1))
            answer(rest.substr(0, end));
        begun += rest;
    }
    if (wanted && !begun.empty()) answer(std::string_view());
}

}  // namespace

status run_stream(const arguments& asked, const wishes& wanted) {
    const banmian::language tongue = tongue_of(asked);
    std::size_t skipped = 0;
    line_writer out;
    if (!out.open(asked.output, asked.resume, skipped)) {
        tell_unwritten(asked.output, tongue);
        return unreadable;
    }
    progress shown(asked);
    status ending = done;
    std::atomic<bool> written = true;  // nobody reads the answers any more: an end, not a fault of the input
    const auto work = [&](job& one) { answer_record(one.record, one.line, asked, wanted, one.answer); };
    const auto deliver = [&](job& one) {
        written = written && out.write(one.answer);
        shown.step();
        forget(one.record);
        forget(one.answer);
    };
    ordered_work<job, decltype(work), decltype(deliver)> answers(asked.jobs, work, deliver);
    std::size_t line = 0;
    for (const std::string& name : asked.files) {
        byte_reader in;
        if (!in.open(name)) {
            tell(sentences::cannot_open, tongue, {name});
            ending = unreadable;
            continue;
        }
        std::string begun;  // of a line whose end has not come yet
        const auto answer = [&](std::string_view end) {
            ++line;
            if (skipped > 0) {
                --skipped;
                begun.clear();
                return;
            }
            answers.add([&](job& one) {
                one.record.swap(begun);
                one.record.append(end);
                one.line = line;
            });
            forget(begun);
        };
        for_each_line(in, begun, written, answer);
        if (in.failed()) {
            tell(sentences::cannot_open, tongue, {name});
            ending = unreadable;
        }
    }
    answers.finish();
    if (!out.close() || !written) {
        tell_unwritten(asked.output, tongue);
        ending = unreadable;
    }
    return ending;
}
