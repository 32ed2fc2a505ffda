// SPDX-License-Identifier: BSL-1.0
/// Names that headers of platforms define as macros, so that a header of ours that uses one does not compile behind
/// this: each stands for a character that no C++ text holds. What ours include themselves comes first, because the
/// standard library and Boost look after themselves.
#ifndef BANMIAN_TESTS_PORTABILITY_PLATFORM_MACROS_HPP
#define BANMIAN_TESTS_PORTABILITY_PLATFORM_MACROS_HPP

#include <boost/hana.hpp>
#include <utf8.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <charconv>
#include <clocale>
#include <cmath>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <initializer_list>
#include <istream>
#include <iterator>
#include <limits>
#include <memory>
#include <memory_resource>
#include <new>
#include <numeric>
#include <optional>
#include <ostream>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>
#if __has_include(<pugixml.hpp>)
#include <pugixml.hpp>
#endif
#if __has_include(<emmintrin.h>) && (defined(__SSE2__) || defined(_M_X64))
#include <emmintrin.h>
#endif

// windows.h and what it includes: windef.h, rpcndr.h, winerror.h, wingdi.h, winnt.h, winuser.h, dlgs.h
#define near @
#define far @
#define small @
#define hyper @
#define pascal @
#define cdecl @
#define interface @
#define uuids @
#define stricmp(a, b) @
#define rad1 @
#define edt1 @
#define lst1 @
#define cmb1 @
#define grp1 @
#define IN @
#define OUT @
#define OPTIONAL @
#define CONST @
#define VOID @
#define ERROR @
#define NO_ERROR @
#define DELETE @
#define IGNORE @
#define INFINITE @
#define ABSOLUTE @
#define RELATIVE @
#define STRICT @
#define THIS @
#define TRUE @
#define FALSE @
#define DIFFERENCE @
#define ALTERNATE @
#define OVERFLOW @
#define UNDERFLOW @
#define DOMAIN @
#define GetObject @
#define GetMessage @
#define GetClassName @
#define GetFirstChild @
#define GetNextSibling @
#define FindText @
#define DrawText @
#define LoadString @
#define SendMessage @
#define Yield() @
#define min(a, b) @
#define max(a, b) @
// X11/X.h, X11/Xlib.h
#define None @
#define Bool @
#define Status @
#define True @
#define False @
#define Success @
#define Always @
#define Never @
#define Above @
#define Below @
#define Complex @
#define Convex @
#define Nonconvex @
#define Unsorted @
#define YSorted @
#define Expose @
#define FocusIn @
#define FocusOut @
#define KeyPress @
#define CursorShape @
#define GrayScale @
#define TopIf @
#define Opposite @
// Qt, unless QT_NO_KEYWORDS; sigslot and Boost.Foreach use the same
#define signals @
#define slots @
#define emit @
#define foreach @
#define forever @
// sys/sysmacros.h, termios.h, complex.h, GNU modes, GLib, curses.h, AssertMacros.h
#define major(device) @
#define minor(device) @
#define makedev(a, b) @
#define B0 @
#define B50 @
#define ECHO @
#define I @
#define complex @
#define imaginary @
#define unix @
#define linux @
#define i386 @
#define MIN(a, b) @
#define MAX(a, b) @
#define ABS(a) @
#define CLAMP(a, b, c) @
#define nil @
#define Nil @
#define YES @
#define NO @
#define getch() @
#define stdscr @
// drivers, shells of games and embedded systems
#define BIT(n) @
#define ARRAY_SIZE(a) @
#define bit(n) @
#define F(text) @
#define PI @
#define EPSILON @

#endif  // BANMIAN_TESTS_PORTABILITY_PLATFORM_MACROS_HPP
