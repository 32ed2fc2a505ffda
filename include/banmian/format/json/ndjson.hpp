// SPDX-License-Identifier: BSL-1.0
/// NDJSON: one JSON value a line, read and written as a stream, so that a file may be larger than memory.
#ifndef BANMIAN_FORMAT_JSON_NDJSON_HPP
#define BANMIAN_FORMAT_JSON_NDJSON_HPP

#include <banmian/config.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json {

/// Reads records from chunks of bytes as they come. The fault of one record does not spoil the next.
///
///     json::ndjson_reader records;
///     while (read_some(buffer)) records.feed(buffer, [](std::string_view record, std::size_t line) { … });
///     records.finish([](std::string_view record, std::size_t line) { … });
class ndjson_reader {
public:
    /// Calls `on_record(text, line number)` for every line that is complete; lines count from 1, blank ones are left
    /// out.
    template <class OnRecord>
    void feed(std::string_view chunk, OnRecord&& on_record) {
        while (!chunk.empty()) {
            const std::size_t end = chunk.find('\n');
            if (end == chunk.npos) {
                rest_ += chunk;
                return;
            }
            ++line_;
            if (rest_.empty()) {
                call(chunk.substr(0, end), on_record);
            } else {
                rest_ += chunk.substr(0, end);
                call(rest_, on_record);
                rest_.clear();
            }
            chunk.remove_prefix(end + 1);
        }
    }
    /// The last line, when no line feed ends it.
    template <class OnRecord>
    void finish(OnRecord&& on_record) {
        ++line_;
        call(rest_, on_record);
        rest_.clear();
    }

private:
    template <class OnRecord>
    void call(std::string_view record, OnRecord& on_record) const {
        if (record.find_first_not_of(" \t\r") != record.npos) on_record(record, line_);
    }

    std::string rest_{};
    std::size_t line_ = 0;
};

/// Reads every record of `text`: `on_value(value, line)` for the sound ones, `on_error(error, line)` for the others,
/// with offsets that count from the record's beginning.
template <class T, class OnValue, class OnError>
void read_ndjson(std::string_view text, OnValue&& on_value, OnError&& on_error, const read_options& options = {}) {
    ndjson_reader records;
    const auto one = [&](std::string_view record, std::size_t line) {
        result<T> value = read<T>(record, options);
        if (value)
            on_value(*std::move(value), line);
        else
            on_error(value.error(), line);
    };
    records.feed(text, one);
    records.finish(one);
}

/// Appends one record and its line feed.
template <class T>
void write_ndjson(const T& value, std::string& out) {
    write(value, out);
    out += '\n';
}

}  // namespace json
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_JSON_NDJSON_HPP
