// SPDX-License-Identifier: BSL-1.0
/// Opt-in: JSON to and from the streams of the standard library, in pieces, and to any output iterator.
#ifndef BANMIAN_EXT_STREAM_HPP
#define BANMIAN_EXT_STREAM_HPP

#include <banmian/config.hpp>
#include <banmian/format/json/read.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/result.hpp>

#include <algorithm>
#include <istream>
#include <iterator>
#include <ostream>
#include <string>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json {

/// Writes `value` to a stream; the stream's state tells whether it took everything.
template <class T>
std::ostream& write(std::ostream& out, const T& value, const write_options& options = {}) {
    const std::string text = write(value, options);
    return out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

/// Writes `value` through an output iterator of `char`; the iterator behind the last one.
template <class T, class Iterator>
    requires std::output_iterator<Iterator, char> Iterator write_to(Iterator out, const T& value,
                                                                    const write_options& options = {}) {
        const std::string text = write(value, options);
        return std::copy(text.begin(), text.end(), out);
    }

/// Reads all that a stream has left as one document.
template <class T>
[[nodiscard]] result<T> read(std::istream& in, const read_options& options = {}) {
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    return read<T>(std::string_view(text), options);
}

}  // namespace json
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_EXT_STREAM_HPP
