// SPDX-License-Identifier: BSL-1.0
/// The two kinds of answers: `result<T>`, a value or an error; `parsed<T>`, a value with everything noticed on the way.
#ifndef BANMIAN_RESULT_HPP
#define BANMIAN_RESULT_HPP

#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#if BANMIAN_EXCEPTIONS
#include <stdexcept>
#include <string>
#endif

namespace banmian {
inline namespace BANMIAN_ABI {

#if BANMIAN_EXCEPTIONS
/// Thrown by `value()` on a result that holds an error. Absent when the library is built without exceptions.
class parse_error : public std::runtime_error {
public:
    explicit parse_error(const error& problem)
        : std::runtime_error(std::string(describe(problem.code))), problem_(problem) {}
    [[nodiscard]] const error& problem() const noexcept { return problem_; }

private:
    error problem_;
};
#endif

/// A value, or the error that prevented it.
template <class T>
class [[nodiscard]] result {
public:
    result(T value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor): `return value;` is the idiom
    result(struct error problem) : problem_(problem) {}  // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool has_value() const noexcept { return value_.has_value(); }
    [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }
    /// The error; `errc::none` when there is a value.
    [[nodiscard]] const struct error& error() const noexcept { return problem_; }

    /// The value. Precondition: has_value().
    [[nodiscard]] T& operator*() & noexcept { return *value_; }
    [[nodiscard]] const T& operator*() const& noexcept { return *value_; }
    [[nodiscard]] T&& operator*() && noexcept { return std::move(*value_); }
    [[nodiscard]] T* operator->() noexcept { return &*value_; }
    [[nodiscard]] const T* operator->() const noexcept { return &*value_; }

    /// The value, or `other` when there is an error.
    template <class U>
    [[nodiscard]] T value_or(U&& other) const& {
        return value_ ? *value_ : static_cast<T>(std::forward<U>(other));
    }

#if BANMIAN_EXCEPTIONS
    /// The value; throws `parse_error` when there is none.
    [[nodiscard]] T& value() & {
        return require(), *value_;
    }
    [[nodiscard]] const T& value() const& {
        return require(), *value_;
    }
    [[nodiscard]] T&& value() && {
        return require(), std::move(*value_);
    }
#endif

private:
#if BANMIAN_EXCEPTIONS
    void require() const {
        if (!value_) throw parse_error(problem_);
    }
#endif

    std::optional<T> value_;
    struct error problem_ {};
};

/// How a parse ended. Scanned and extracted pages are never clean, so `recovered` is the usual answer.
enum class outcome : std::uint8_t {
    complete,   ///< nothing was noticed
    recovered,  ///< the value is whole, but something in the input was not as it should be: see the diagnostics
    failed,     ///< the input could not be read; the value holds what could be saved
};

/// A value together with everything that was noticed on the way to it.
template <class T>
struct [[nodiscard]] parsed {
    T value{};
    std::vector<diagnostic> diagnostics{};
    enum outcome outcome = outcome::complete;

    /// True unless the parse failed.
    [[nodiscard]] explicit operator bool() const noexcept { return outcome != outcome::failed; }
    [[nodiscard]] T* operator->() noexcept { return &value; }
    [[nodiscard]] const T* operator->() const noexcept { return &value; }
    [[nodiscard]] T& operator*() noexcept { return value; }
    [[nodiscard]] const T& operator*() const noexcept { return value; }

    /// Records a diagnostic; an error makes the outcome `failed`, a warning `recovered`.
    void note(diagnostic noticed) {
        if (noticed.level == severity::error) outcome = outcome::failed;
        if (noticed.level == severity::warning && outcome == outcome::complete) outcome = outcome::recovered;
        diagnostics.push_back(noticed);
    }
};

}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_RESULT_HPP
