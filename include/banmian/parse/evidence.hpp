// SPDX-License-Identifier: BSL-1.0
/// Evidence: the weights that speak for a decision and against it, added up under the names of their fields.
#ifndef BANMIAN_PARSE_EVIDENCE_HPP
#define BANMIAN_PARSE_EVIDENCE_HPP

#include <banmian/config.hpp>
#include <banmian/parse/trace.hpp>
#include <banmian/reflect/fields.hpp>

#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace passes {

namespace detail {

template <class Member>
[[nodiscard]] constexpr bool is_same_member(Member one, Member other) noexcept {
    return one == other;
}
/// Members of two types are never one.
template <class One, class Other>
[[nodiscard]] constexpr bool is_same_member(One /*one*/, Other /*other*/) noexcept {
    return false;
}

/// The name that the description of `Weights` gives to a weight.
template <class Weights, class... Fields, class Value>
[[nodiscard]] constexpr std::string_view name_of(field_list<Weights, Fields...> /*described*/,
                                                 Value Weights::*weight) noexcept {
    std::string_view name;
    ((is_same_member(Fields::member, weight) ? void(name = Fields::name) : void()), ...);
    return name;
}

}  // namespace detail

/// Adds evidence up, in nats, and forgets what it was: for the many candidates of which nobody will hear.
class nats {
public:
    /// A weight speaks for the decision, `times` over.
    template <class Weights>
    constexpr void pro(const Weights& of, double Weights::*weight, double times = 1) noexcept {
        sum_ += of.*weight * times;
    }
    /// A weight speaks against it.
    template <class Weights>
    constexpr void contra(const Weights& of, double Weights::*weight, double times = 1) noexcept {
        sum_ -= of.*weight * times;
    }
    /// So many nats, which the weight only has a part in.
    template <class Weights, class Value>
    constexpr void add(double amount, Value Weights::* /*weight*/) noexcept {
        sum_ += amount;
    }
    /// So many nats of evidence that no weight of ours has a part in.
    constexpr void add(double amount, std::string_view /*name*/) noexcept { sum_ += amount; }
    /// Only this answer is possible, whatever else is weighed.
    constexpr void settle() noexcept { sum_ += decision::settled; }
    [[nodiscard]] constexpr double sum() const noexcept { return sum_; }

private:
    double sum_ = 0;
};

/// The same, and keeps which weights they were: what a decision tells as its reasons. The sums are the same to the last
/// bit, so that what is told is what was decided by.
class evidence {
public:
    template <class Weights>
    void pro(const Weights& of, double Weights::*weight, double times = 1) {
        keep(of.*weight * times, weight);
        sum_.pro(of, weight, times);
    }
    template <class Weights>
    void contra(const Weights& of, double Weights::*weight, double times = 1) {
        keep(-(of.*weight * times), weight);
        sum_.contra(of, weight, times);
    }
    template <class Weights, class Value>
    void add(double amount, Value Weights::*weight) {
        keep(amount, weight);
        sum_.add(amount, weight);
    }
    void add(double amount, std::string_view name) {
        if (amount != 0) signs_.push_back({name, amount});
        sum_.add(amount, name);
    }
    void settle() { add(decision::settled, "settled"); }
    /// The same as evidence for the other answer.
    [[nodiscard]] evidence reversed() const {
        evidence made;
        for (const weighed_sign& one : signs_) made.add(-one.nats, one.name);
        return made;
    }
    [[nodiscard]] double sum() const noexcept { return sum_.sum(); }
    [[nodiscard]] const std::vector<weighed_sign>& signs() const noexcept { return signs_; }

private:
    template <class Weights, class Value>
    void keep(double amount, Value Weights::*weight) {
        if (amount != 0) signs_.push_back({detail::name_of(typename Weights::fields{}, weight), amount});
    }

    nats sum_{};
    std::vector<weighed_sign> signs_{};
};

}  // namespace passes
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_PARSE_EVIDENCE_HPP
