// SPDX-License-Identifier: BSL-1.0
/// Walks an XML file from front to back, over pugixml, in views of the file: every value that readers take has a place.
#ifndef BANMIAN_FORMAT_DETAIL_XML_WALK_HPP
#define BANMIAN_FORMAT_DETAIL_XML_WALK_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/format/detail/decimal.hpp>
#include <banmian/format/detail/xml.hpp>
#include <banmian/location.hpp>

#include <pugixml.hpp>

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace banmian::inline BANMIAN_ABI::xml {

/// Equality with a word known when compiling; for short words one comparison of integers.
template <std::size_t Size>
[[nodiscard]] inline bool is(std::string_view text, const char (&word)[Size]) noexcept {
    return text.size() == Size - 1 && std::memcmp(text.data(), word, Size - 1) == 0;
}

/// What the walker stands at.
enum class event : unsigned char {
    open,   ///< a start tag, or an empty element; `next_attribute` reads its attributes
    close,  ///< the end of an element
    text,   ///< text of the element last opened that is more than white space; a CDATA section is one of its own
    end     ///< of the file
};

/// Walks the tree that pugixml makes of a copy of the file, in the order of the file. pugixml decodes nothing here: it
/// only ends each name and value with a zero, so that their places in the copy are those in the file, which all views
/// are of. The file must outlive them.
/// Comments, processing instructions and document type declarations are passed over; nothing is fetched, no entity is
/// defined. What stands before the first fault is read, and what is open there closed; `note_fault` tells the place.
class walker {
public:
    explicit walker(std::string_view source) : source_(source), copy_(source) {
        // A zero would end the file for pugixml.
        for (std::size_t at = copy_.find('\0'); at != copy_.npos; at = copy_.find('\0', at + 1)) copy_[at] = ' ';
        // With the zero behind the text: pugixml overwrites the last byte that it is given.
        parsed_ = tree_.load_buffer_inplace(copy_.data(), copy_.size() + 1,
                                            pugi::parse_minimal | pugi::parse_cdata | pugi::parse_embed_pcdata,
                                            pugi::encoding_utf8);
        if (!parsed_) drop_unfinished();
        ahead_ = tree_.first_child();
    }
    walker(const walker&) = delete;  // the tree points into the copy
    walker& operator=(const walker&) = delete;

    /// Moves on to the next event.
    event next() { return now_ = find_next(); }
    /// The event that the walker stands at.
    [[nodiscard]] event now() const noexcept { return now_; }
    /// Moves on to the next event; false when that is the end of the element that was opened at this depth.
    bool next_inside(std::size_t depth) { return next() != event::end && open_.size() >= depth; }

    /// Moves on to the next attribute of the element that was just opened, in the order of the file.
    [[nodiscard]] bool next_attribute() {
        if (now_ != event::open) return false;
        attribute_ = any_attribute_ ? attribute_.next_attribute() : node_.first_attribute();
        any_attribute_ = true;
        key_ = name_in_source(attribute_.name());
        return !key_.empty();
    }
    /// The name of the attribute, with its prefix.
    [[nodiscard]] std::string_view key() const noexcept { return key_; }
    /// The value as it stands in the file: entities are not decoded.
    [[nodiscard]] std::string_view value() const noexcept { return in_source(attribute_.value()); }
    /// The value as a number; not a number when it is none.
    [[nodiscard]] double number() const noexcept { return banmian::detail::decimal_of(attribute_.value()); }

    /// The name of the element that was opened or closed, without its prefix. All elements have one.
    [[nodiscard]] std::string_view element() const noexcept { return local_name(node_); }
    /// The text as it stands in the file.
    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    /// True when the text is a CDATA section, in which `&` means itself.
    [[nodiscard]] bool text_is_literal() const noexcept { return literal_; }
    /// How many elements are open, the one just opened included and the one just closed not.
    [[nodiscard]] std::size_t depth() const noexcept { return open_.size(); }
    /// The name of an open element, without prefix: 0 is the element itself, 1 its parent. Empty when there is none.
    [[nodiscard]] std::string_view open_element(std::size_t up) const noexcept {
        return up < open_.size() ? local_name(open_[open_.size() - 1 - up]) : std::string_view();
    }
    /// Bytes of the file that a view into it covers.
    [[nodiscard]] span place_of(std::string_view view) const noexcept {
        const auto begin = static_cast<std::size_t>(view.data() - source_.data());
        return {begin, begin + view.size()};
    }

    /// Passes over the rest of the element that was just opened.
    void skip() {
        const std::size_t inside = depth();
        while (next_inside(inside)) {
        }
    }

    /// Notes where the file is no XML: an error when nothing could be read of it.
    void note_fault(std::vector<diagnostic>& noticed) const {
        xml::note_fault(parsed_, tree_, source_.size(), noticed);
    }

private:
    // pugixml's functions are calls into a library, questions for null included: a null node has the type node_null, a
    // null attribute an empty name.
    event find_next() {
        if (now_ == event::open) {
            const char* const first = node_.value();  // the text before all else in the element
            if (*first != '\0') return give_text(first, false);
        }
        for (;;) {
            const pugi::xml_node_type type = ahead_.type();
            if (type == pugi::node_element) return open();
            if (type == pugi::node_null) return open_.empty() ? event::end : close();
            const char* const text = ahead_.value();
            ahead_ = ahead_.next_sibling();
            const bool literal = type == pugi::node_cdata;
            if (literal && (open_.empty() || text[std::strspn(text, " \t\r\n")] == '\0')) continue;
            return give_text(text, literal);
        }
    }
    event open() {
        node_ = ahead_;
        ahead_ = node_.first_child();
        any_attribute_ = false;
        open_.push_back(node_);
        return event::open;
    }
    event close() {
        node_ = open_.back();
        ahead_ = node_.next_sibling();
        open_.pop_back();
        return event::close;
    }
    event give_text(const char* text, bool literal) {
        text_ = in_source(text);
        literal_ = literal;
        return event::text;
    }

    /// Takes an attribute or a CDATA section that a fault left open out of the tree. It can only be the last.
    void drop_unfinished() {
        pugi::xml_node last = tree_;
        while (last.last_child()) last = last.last_child();
        const char* const end = copy_.data() + copy_.size();
        const auto is_open = [end](const char* value) { return *value == '\0' || value + std::strlen(value) == end; };
        if (last.type() == pugi::node_cdata && is_open(last.value()))
            last.parent().remove_child(last);
        else if (is_open(last.last_attribute().value()))
            last.remove_attribute(last.last_attribute());
    }

    /// What stands in the file where pugixml's string stands in the copy.
    [[nodiscard]] std::string_view in_source(const char* text, std::size_t size) const noexcept {
        return {source_.data() + (text - copy_.data()), size};
    }
    [[nodiscard]] std::string_view in_source(const char* text) const noexcept {
        return in_source(text, std::strlen(text));
    }
    /// The same for names: they are so short that a loop is faster than strlen.
    [[nodiscard]] std::string_view name_in_source(const char* text) const noexcept {
        std::size_t size = 0;
        while (text[size] != '\0') ++size;
        return size == 0 ? std::string_view() : in_source(text, size);
    }
    [[nodiscard]] std::string_view local_name(const pugi::xml_node& node) const noexcept {
        const char* const name = node.name();
        std::size_t begin = 0;
        std::size_t size = 0;
        for (; name[size] != '\0'; ++size)
            if (name[size] == ':' && begin == 0) begin = size + 1;
        return in_source(name + begin, size - begin);
    }

    std::string_view source_;
    std::string copy_;
    pugi::xml_document tree_{};
    pugi::xml_parse_result parsed_{};
    std::vector<pugi::xml_node> open_{};
    pugi::xml_node node_{};   // the element that was opened or closed last
    pugi::xml_node ahead_{};  // what comes next
    pugi::xml_attribute attribute_{};
    std::string_view key_{};
    std::string_view text_{};
    event now_ = event::end;
    bool any_attribute_ = false;  // of the element at hand was read
    bool literal_ = false;
};

}  // namespace banmian::inline BANMIAN_ABI::xml

#endif  // BANMIAN_FORMAT_DETAIL_XML_WALK_HPP
