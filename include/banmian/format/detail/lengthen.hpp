// SPDX-License-Identifier: BSL-1.0
/// Makes a string longer for a writer that fills it next, without zeros in the new part where the library can.
#ifndef BANMIAN_FORMAT_DETAIL_LENGTHEN_HPP
#define BANMIAN_FORMAT_DETAIL_LENGTHEN_HPP

#include <banmian/config.hpp>

#include <cstddef>
#include <string>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace detail {

#if defined(_GLIBCXX_RELEASE) && _GLIBCXX_RELEASE < 14 && _GLIBCXX_USE_CXX11_ABI
#define BANMIAN_SETS_LENGTH 1
// Before version 14 libstdc++ has no name for it in C++20. An explicit instantiation may name a private member; folly's
// resizeWithoutInitialization reaches this one so, too.
inline void set_length(std::string& text, std::size_t size);
template <void (std::string::*Member)(std::string::size_type)>
struct length_setter {
    friend void set_length(std::string& text, std::size_t size) { (text.*Member)(size); }
};
template struct length_setter<&std::string::_M_set_length>;
#else
#define BANMIAN_SETS_LENGTH 0
#endif

/// Makes `text` `size` bytes long, which is no less than it is. What the new bytes are is not said: they are written
/// before they are read. A third of the time that a long string takes would go into zeros. A template, so that members
/// that a library lacks are no fault.
template <class String>
void lengthen(String& text, std::size_t size) {
    const auto all = [size](char* /*bytes*/, std::size_t /*room*/) { return size; };
    if constexpr (requires { text.resize_and_overwrite(size, all); }) {  // C++23
        text.resize_and_overwrite(size, all);
    } else if constexpr (requires { text.__resize_and_overwrite(size, all); }) {  // libstdc++ from version 14 on
        text.__resize_and_overwrite(size, all);
    } else if constexpr (requires { text.__resize_default_init(size); }) {  // libc++
        text.__resize_default_init(size);
    } else {
#if BANMIAN_SETS_LENGTH
        text.reserve(size);
        set_length(text, size);
#else
        text.resize(size);
#endif
    }
}

}  // namespace detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_LENGTHEN_HPP
