// SPDX-License-Identifier: BSL-1.0
/// Opt-in: reads JSON of other programs into a tree of views, whatever is wrong with it: one bad token costs that
/// token.
#ifndef BANMIAN_FORMAT_DETAIL_JSON_TREE_HPP
#define BANMIAN_FORMAT_DETAIL_JSON_TREE_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/error.hpp>
#include <banmian/format/detail/decimal.hpp>
#include <banmian/format/json/raw_text.hpp>
#include <banmian/location.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace json {

/// What a value of a tree is.
enum class value_kind : std::uint8_t { nothing, null, boolean, number, string, array, object };

/// A value of a tree, as its members and elements are chained in the order of the file.
struct tree_node {
    std::string_view key{};      ///< of a member, as written between the quotes; of an element, that of its list
    std::string_view written{};  ///< of a scalar: as written, without the quotes
    std::uint32_t first = 0;     ///< of an array or object: its first child, 0 when it has none
    std::uint32_t next = 0;      ///< its next sibling, 0 for the last
    value_kind kind = value_kind::nothing;
};

/// A place in a tree. It is small and views the tree; what is not there is `nothing` and has nothing in it.
class tree_value {
public:
    tree_value() = default;
    tree_value(const std::vector<tree_node>& of, std::uint32_t at) : nodes_(&of), at_(at) {}

    [[nodiscard]] value_kind kind() const noexcept { return at_ == 0 ? value_kind::nothing : node().kind; }
    [[nodiscard]] explicit operator bool() const noexcept { return kind() != value_kind::nothing; }
    [[nodiscard]] bool is_object() const noexcept { return kind() == value_kind::object; }
    [[nodiscard]] bool is_array() const noexcept { return kind() == value_kind::array; }
    [[nodiscard]] bool is_string() const noexcept { return kind() == value_kind::string; }
    /// Its number in the tree; 0 of what is not there.
    [[nodiscard]] std::uint32_t id() const noexcept { return at_; }
    /// The key under which it stands.
    [[nodiscard]] std::string_view key() const noexcept { return at_ == 0 ? std::string_view() : node().key; }

    /// The member of that name; nothing where there is none, and in what is no object.
    [[nodiscard]] tree_value operator[](std::string_view name) const noexcept {
        if (!is_object()) return {};
        for (const tree_value one : *this)
            if (one.key() == name) return one;
        return {};
    }
    /// The first of the members of those names that is there.
    [[nodiscard]] tree_value first_of(std::initializer_list<std::string_view> names) const noexcept {
        for (const std::string_view one : names)
            if (const tree_value found = (*this)[one]) return found;
        return {};
    }
    /// The element of that number; in steps from the first.
    [[nodiscard]] tree_value at(std::size_t number) const noexcept {
        for (const tree_value one : *this)
            if (number-- == 0) return one;
        return {};
    }
    [[nodiscard]] std::size_t size() const noexcept {
        std::size_t made = 0;
        for (auto one = begin(); one != end(); ++one) ++made;
        return made;
    }

    /// A string as it is written; empty of all else.
    [[nodiscard]] raw_text text() const noexcept { return {is_string() ? node().written : std::string_view()}; }
    /// The same, for names: those that programs write have no escapes.
    [[nodiscard]] std::string_view name() const noexcept { return text().written; }
    /// A number, also one in quotes; not a number when it is none.
    [[nodiscard]] double number() const noexcept {
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        if (kind() != value_kind::number && !is_string()) return none;
        return banmian::detail::read_decimal(node().written).value;
    }
    [[nodiscard]] double number_or(double otherwise) const noexcept {
        const double made = number();
        return made == made ? made : otherwise;
    }
    /// How a scalar is written; of an array or object nothing.
    [[nodiscard]] std::string_view written() const noexcept { return at_ == 0 ? std::string_view() : node().written; }

    /// Goes through the elements or members.
    class iterator {
    public:
        iterator(const std::vector<tree_node>* of, std::uint32_t at) : nodes_(of), at_(at) {}
        [[nodiscard]] tree_value operator*() const noexcept { return {*nodes_, at_}; }
        iterator& operator++() noexcept {
            at_ = (*nodes_)[at_].next;
            return *this;
        }
        [[nodiscard]] bool operator!=(const iterator& other) const noexcept { return at_ != other.at_; }

    private:
        const std::vector<tree_node>* nodes_;
        std::uint32_t at_;
    };
    [[nodiscard]] iterator begin() const noexcept { return {nodes_, at_ == 0 ? 0 : node().first}; }
    [[nodiscard]] iterator end() const noexcept { return {nodes_, 0}; }

private:
    [[nodiscard]] const tree_node& node() const noexcept { return (*nodes_)[at_]; }

    const std::vector<tree_node>* nodes_ = nullptr;
    std::uint32_t at_ = 0;
};

namespace detail {

/// Reads JSON and goes on behind every fault. Nothing is recursive: depth costs four bytes.
class tree_reader {
public:
    tree_reader(std::string_view source, std::vector<tree_node>& to, std::vector<diagnostic>& noticed)
        : source_(source), nodes_(to), noticed_(noticed) {
        nodes_.reserve(source.size() / 24 + 2);
        nodes_.resize(2);  // 0 is nothing, 1 the list of the documents
        nodes_[1].kind = value_kind::array;
        open_.push_back({1, 0});
    }

    void read() {
        constexpr std::string_view mark = "\xEF\xBB\xBF";
        if (source_.substr(0, mark.size()) == mark) at_ = mark.size();
        while (skip_space()) step();
        if (open_.size() > 1) note(severity::error, errc::unexpected_end, source_.size(), "the end of the document");
    }

private:
    struct opened {
        std::uint32_t node;
        std::uint32_t last;  // of its children
    };

    [[nodiscard]] bool skip_space() noexcept {
        while (at_ < source_.size() && (source_[at_] == ' ' || (source_[at_] >= '\t' && source_[at_] <= '\r'))) ++at_;
        return at_ < source_.size();
    }
    void note(severity level, errc code, std::size_t begin, std::string_view wanted) {
        constexpr std::size_t most = 100;
        if (noticed_.size() < most || level == severity::error)
            noticed_.push_back({level, {code, {begin, (std::max)(begin, at_)}, wanted}});
    }

    /// One token.
    void step() {
        const bool in_object = nodes_[open_.back().node].kind == value_kind::object;
        const std::size_t begin = at_;
        const char one = source_[at_];
        if (one == ',') {
            ++at_;
        } else if (one == ']' || one == '}') {
            ++at_;
            close(one, begin);
        } else if (in_object && one == '"') {
            key();
        } else if (in_object) {  // an object without a key
            bare();
            note(severity::warning, errc::unexpected_token, begin, "a key in quotes");
        } else {
            value(nodes_[open_.back().node].key);
        }
    }
    void close(char bracket, std::size_t begin) {
        const value_kind kind = bracket == ']' ? value_kind::array : value_kind::object;
        for (std::size_t i = open_.size(); i > 1; --i) {
            if (nodes_[open_[i - 1].node].kind != kind) continue;
            if (i != open_.size()) note(severity::warning, errc::unexpected_token, begin, "the bracket that is open");
            open_.resize(i - 1);
            return;
        }
        note(severity::warning, errc::unexpected_token, begin, "no bracket that nothing opened");
    }
    void key() {
        const std::size_t begin = at_;
        const std::string_view written = string();
        if (!skip_space()) return;
        if (source_[at_] != ':') return note(severity::warning, errc::unexpected_token, begin, "`:` behind the key");
        ++at_;
        if (!skip_space()) return;
        if (source_[at_] == ',' || source_[at_] == '}')
            return note(severity::warning, errc::unexpected_token, begin, "a value for the key");
        value(written);
    }
    void value(std::string_view key) {
        tree_node made;
        made.key = key;
        const char one = source_[at_];
        if (one == '{' || one == '[') {
            ++at_;
            made.kind = one == '{' ? value_kind::object : value_kind::array;
            const std::uint32_t place = add(made);
            open_.push_back({place, 0});
            return;
        }
        if (one == '"') {
            made.kind = value_kind::string;
            made.written = string();
        } else {
            made.written = bare();
            made.kind = kind_of(made.written);
        }
        add(made);
    }
    std::uint32_t add(const tree_node& made) {
        const auto place = static_cast<std::uint32_t>(nodes_.size());
        nodes_.push_back(made);
        opened& parent = open_.back();
        (parent.last == 0 ? nodes_[parent.node].first : nodes_[parent.last].next) = place;
        parent.last = place;
        return place;
    }
    /// A string, from its opening quote on. One that nothing closes goes to the end.
    std::string_view string() {
        const std::size_t begin = ++at_;
        while (at_ < source_.size() && source_[at_] != '"') {
            if (source_[at_] == '\\') {
                escape();
            } else {
                ++at_;
            }
        }
        at_ = (std::min)(at_, source_.size());
        const std::string_view written = source_.substr(begin, at_ - begin);
        if (at_ < source_.size()) ++at_;
        return written;
    }
    void escape() {
        const std::size_t begin = at_;
        const std::string_view rest = source_.substr(at_);
        const json::escape found = escape_at(rest);
        at_ += found.size;
        if (found.fault != errc::none) note(severity::warning, found.fault, begin, "an escape that is one of JSON's");
    }
    /// A token without quotes.
    std::string_view bare() {
        const std::size_t begin = at_;
        const std::size_t end = source_.find_first_of(" \t\r\n,:{}[]\"", at_);
        at_ = (std::max)((std::min)(end, source_.size()), begin + 1);
        return source_.substr(begin, at_ - begin);
    }
    value_kind kind_of(std::string_view written) {
        if (written == "null") return value_kind::null;
        if (written == "true" || written == "false") return value_kind::boolean;
        const bool number = written[0] == '-' || (written[0] >= '0' && written[0] <= '9');
        if (number && written.find_first_not_of("0123456789+-.eE") == written.npos) return value_kind::number;
        note(severity::warning, errc::unexpected_token, at_ - written.size(), "a JSON value");
        return value_kind::null;
    }

    std::string_view source_;
    std::vector<tree_node>& nodes_;
    std::vector<diagnostic>& noticed_;
    std::vector<opened> open_{};
    std::size_t at_ = 0;
};

}  // namespace detail

/// A JSON file as a tree. It views the file, which must outlive it. Faults are passed over and noted: what is no value
/// is null, what is left open is closed at the end, and a file of several documents, one a line or behind each other,
/// has them all.
class tree {
public:
    tree(std::string_view source, std::vector<diagnostic>& noticed) {
        detail::tree_reader(source, nodes_, noticed).read();
    }
    tree(const tree&) = delete;  // its values point into it
    tree& operator=(const tree&) = delete;

    /// The documents, as a list.
    [[nodiscard]] tree_value documents() const noexcept { return {nodes_, 1}; }
    /// All values, in the order of the file.
    [[nodiscard]] const std::vector<tree_node>& nodes() const noexcept { return nodes_; }

private:
    std::vector<tree_node> nodes_{};
};

}  // namespace json
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_JSON_TREE_HPP
