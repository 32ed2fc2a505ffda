// SPDX-License-Identifier: BSL-1.0
/// Walks an XML file from front to back, over pugixml, in views of the file: every value that readers take has a place.
#ifndef BANMIAN_FORMAT_DETAIL_XML_WALK_HPP
#define BANMIAN_FORMAT_DETAIL_XML_WALK_HPP

#include <banmian/config.hpp>
#include <banmian/diagnostic.hpp>
#include <banmian/format/detail/decimal.hpp>
#include <banmian/format/detail/xml.hpp>
#include <banmian/format/detail/xml_tag.hpp>
#include <banmian/location.hpp>

#include <pugixml.hpp>

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace xml {

/// Equality with a word known when compiling; for short words one comparison of integers.
template <std::size_t Size>
[[nodiscard]] inline bool is(std::string_view text, const char (&word)[Size]) noexcept {
    return text.size() == Size - 1 && std::memcmp(text.data(), word, Size - 1) == 0;
}

/// An attribute that a reader looks for, and where its value goes: as a number or as it stands in the file.
template <std::size_t Size, class Value>
struct wanted {
    const char (&name)[Size];
    Value& value;
};
template <std::size_t Size, class Value>
wanted(const char (&)[Size], Value&) -> wanted<Size, Value>;

/// What the walker stands at.
enum class event : unsigned char {
    open,   ///< a start tag, or an empty element; `next_attribute` reads its attributes
    close,  ///< the end of an element
    text,   ///< text of the element last opened that is more than white space; a CDATA section is one of its own
    end     ///< of the file
};

/// Walks the tree that pugixml makes of a copy of the file, in the order of the file. pugixml decodes nothing here: it
/// only ends each name, value and text with a zero, so that their places in the copy are those in the file, which all
/// views are of. The file must outlive them. As every question to pugixml is a call into its library, it is asked for
/// what the copy, once it is known to be well-formed, does not show: which element comes next, and little more.
/// Comments, processing instructions and document type declarations are passed over; nothing is fetched, no entity is
/// defined. What stands before the first fault is read, and what is open there closed; `note_fault` tells the place.
class walker {
public:
    explicit walker(std::string_view source) : source_(source) {
        copy_.reserve(source.size() + banmian::detail::readable_behind + 1);
        copy_ = source;
        // A zero would end the file for pugixml.
        for (std::size_t at = copy_.find('\0'); at != copy_.npos; at = copy_.find('\0', at + 1)) copy_[at] = ' ';
        copy_.append(banmian::detail::readable_behind + 1, '\0');
        // With one zero behind the text: pugixml overwrites the last byte that it is given.
        parsed_ = tree_.load_buffer_inplace(copy_.data(), source.size() + 1,
                                            pugi::parse_minimal | pugi::parse_cdata | pugi::parse_embed_pcdata,
                                            pugi::encoding_utf8);
        if (!parsed_) drop_unfinished();
        ahead_ = tree_.first_child();
    }
    walker(const walker&) = delete;  // the tree points into the copy
    walker& operator=(const walker&) = delete;

    /// Moves on to the next event.
    event next() { return now_ = now_ == event::open ? enter() : go_on(); }
    /// The event that the walker stands at.
    [[nodiscard]] event now() const noexcept { return now_; }
    /// Moves on to the next event; false when that is the end of the element that was opened at this depth.
    bool next_inside(std::size_t depth) { return next() != event::end && depth_ >= depth; }

    /// Moves on to the next attribute of the element that was just opened, in the order of the file.
    [[nodiscard]] bool next_attribute() noexcept { return now_ == event::open && tag_.next(); }
    /// Reads all attributes of the element that was just opened, or those that are left, and keeps the wanted. The
    /// order in which they are named is the one that costs least.
    template <std::size_t... Sizes, class... Values>
    void read_attributes(const wanted<Sizes, Values>&... those) noexcept {
        if (now_ != event::open) return;
        (void)((tag_.read_next(those.name, those.value) && put_in_source(those.value)) && ...);
        while (tag_.next())
            (void)((is(tag_.key(), those.name) && tag_.read(those.value) && put_in_source(those.value)) || ...);
    }
    /// The value of one attribute of the element that was just opened, wherever it stands. Empty when it has none.
    template <std::size_t Size>
    [[nodiscard]] std::string_view value_of(const char (&name)[Size]) const noexcept {
        const pugi::xml_node node = open_[element_].node;
        pugi::xml_attribute found = node.last_attribute();  // the text behind the places, in what most engines write
        if (std::strcmp(found.name(), name) != 0) found = node.attribute(name);
        const char* const value = found.value();
        return *value == '\0' ? std::string_view() : in_source({value, banmian::detail::length(value)});
    }
    /// The name of the attribute, with its prefix.
    [[nodiscard]] std::string_view key() const noexcept { return tag_.key(); }
    /// The value as it stands in the file: entities are not decoded.
    [[nodiscard]] std::string_view value() noexcept {
        std::string_view made;
        tag_.read(made);
        return in_source(made);
    }
    /// The value as a number; not a number when it is none.
    [[nodiscard]] double number() noexcept {
        double made = 0;
        (void)tag_.read(made);
        return made;
    }

    /// The name of the element that was opened or closed, without its prefix. All elements have one.
    [[nodiscard]] std::string_view element() const noexcept { return open_[element_].name; }
    /// The text as it stands in the file.
    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    /// True when the text is a CDATA section, in which `&` means itself.
    [[nodiscard]] bool text_is_literal() const noexcept { return literal_; }
    /// How many elements are open, the one just opened included and the one just closed not.
    [[nodiscard]] std::size_t depth() const noexcept { return depth_; }
    /// The name of an open element, without prefix: 0 is the element itself, 1 its parent. Empty when there is none.
    [[nodiscard]] std::string_view open_element(std::size_t up) const noexcept {
        return up < depth_ ? open_[depth_ - 1 - up].name : std::string_view();
    }
    /// The file itself.
    [[nodiscard]] std::string_view file() const noexcept { return source_; }
    /// Bytes of the file that a view into it covers.
    [[nodiscard]] span place_of(std::string_view view) const noexcept {
        const auto begin = static_cast<std::size_t>(view.data() - source_.data());
        return {begin, begin + view.size()};
    }

    /// Passes over the rest of the element that was just opened, and stands at its end.
    void skip() {
        if (now_ == event::open) now_ = close();
    }

    /// Notes where the file is no XML: an error when nothing could be read of it.
    void note_fault(std::vector<diagnostic>& noticed) const {
        xml::note_fault(parsed_, tree_, source_.size(), noticed);
    }

private:
    struct opened {
        pugi::xml_node node{};
        std::string_view name{};  // in the source, without prefix
    };

    /// What follows a start tag. pugixml keeps the text that comes before all else in an element as its value.
    event enter() {
        tag_.look_for_end();
        const char* at = tag_.content();
        if (at != nullptr) {
            const char* seen = at;
            while (is_white(*seen)) ++seen;
            if (*seen == '<') {
                if (seen[1] == '/') return close();
                if (seen[1] == '!' || seen[1] == '?') at = nullptr;  // text may stand behind a comment
            } else if (*seen == '\0') {
                at = nullptr;  // a file that ends here
            }
            if (at != nullptr && *seen != '<') return give_first_text(at);
        } else if (tag_.is_read()) {
            return close();  // <empty/>
        }
        if (at == nullptr) {
            const char* const text = open_[element_].node.value();
            if (*text != '\0') return give_first_text(text);
        }
        ahead_ = open_[element_].node.first_child();
        return go_on();
    }
    event give_first_text(const char* text) {
        give_text(text, false);
        only_text_ = text[text_.size() + 1] == '/';  // behind the zero that was a <
        if (!only_text_) ahead_ = open_[element_].node.first_child();
        return event::text;
    }
    event go_on() {
        if (only_text_) return close();
        for (;;) {
            const char* const name = ahead_.name();  // empty of what is no element, and of nothing
            if (*name != '\0') return open(name);
            const pugi::xml_node_type type = ahead_.type();
            if (type == pugi::node_null) return depth_ == 0 ? event::end : close();
            const char* const text = ahead_.value();
            ahead_ = ahead_.next_sibling();
            const bool literal = type == pugi::node_cdata;
            if (literal && (depth_ == 0 || text[std::strspn(text, " \t\r\n")] == '\0')) continue;
            give_text(text, literal);
            return event::text;
        }
    }
    event open(const char* name) {
        const std::string_view in_copy(name, banmian::detail::length(name));
        const std::string_view whole = in_source(in_copy);
        if (depth_ == open_.size()) open_.emplace_back();
        element_ = depth_++;
        open_[element_].node = ahead_;
        open_[element_].name = banmian::detail::surely_without(in_copy, ':') ? whole : without_prefix(whole);
        tag_ = start_tag(name + whole.size(), byte_behind(whole));
        return event::open;
    }
    event close() {
        only_text_ = false;
        element_ = --depth_;
        ahead_ = open_[element_].node.next_sibling();
        return event::close;
    }
    void give_text(const char* text, bool literal) noexcept {
        text_ = in_source({text, std::strlen(text)});
        literal_ = literal;
    }

    /// Takes an attribute or a CDATA section that a fault left open out of the tree, and ends the tag that it may stand
    /// in with a zero behind what was read of it. It can only be the last.
    void drop_unfinished() {
        pugi::xml_node last = tree_;
        while (last.last_child()) last = last.last_child();
        const char* const end = copy_.data() + source_.size();
        const auto end_of = [](const char* text) { return text + std::strlen(text); };
        const auto is_open = [&](const char* value) { return *value == '\0' || end_of(value) == end; };
        if (last.type() == pugi::node_cdata && is_open(last.value())) {
            last = last.parent();
            last.remove_child(last.last_child());
        } else if (is_open(last.last_attribute().value())) {
            last.remove_attribute(last.last_attribute());
        }
        if (last.type() != pugi::node_element) last = last.parent();
        if (last.type() != pugi::node_element) return;  // the document
        const pugi::xml_attribute attribute = last.last_attribute();
        const std::string_view read = in_source(attribute ? attribute.value() : last.name());
        if (attribute || (byte_behind(read) != '>' && byte_behind(read) != '/')) copy_[place_of(read).end + 1] = '\0';
    }

    /// What stands in the file where a text stands in the copy.
    [[nodiscard]] std::string_view in_source(std::string_view of) const noexcept {
        return {source_.data() + (of.data() - copy_.data()), of.size()};
    }
    bool put_in_source(std::string_view& of) const noexcept {
        of = in_source(of);
        return true;
    }
    static bool put_in_source(double& /*number*/) noexcept { return true; }
    /// The byte of the file where pugixml put a zero.
    [[nodiscard]] char byte_behind(std::string_view of) const noexcept {
        const std::size_t at = place_of(of).end;
        return at < source_.size() ? source_[at] : '\0';
    }

    std::string_view source_;
    std::string copy_{};
    pugi::xml_document tree_{};
    pugi::xml_parse_result parsed_{};
    std::vector<opened> open_{};  // the elements that are open, and those that were at greater depths
    std::size_t depth_ = 0;
    std::size_t element_ = 0;  // the one of them that was opened or closed last
    pugi::xml_node ahead_{};   // what comes next
    start_tag tag_{};
    std::string_view text_{};
    event now_ = event::end;
    bool only_text_ = false;  // the element holds nothing but the text at hand
    bool literal_ = false;
};

}  // namespace xml
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_DETAIL_XML_WALK_HPP
