// SPDX-License-Identifier: BSL-1.0
/// Findings on the HTML page: each under the text that it is about, with its line of the source.
#ifndef BANMIAN_FORMAT_HTML_DETAIL_FINDING_NOTES_HPP
#define BANMIAN_FORMAT_HTML_DETAIL_FINDING_NOTES_HPP

#include <banmian/config.hpp>
#include <banmian/error.hpp>
#include <banmian/format/html/detail/labels.hpp>
#include <banmian/format/html/escape.hpp>
#include <banmian/location.hpp>
#include <banmian/model/finding.hpp>
#include <banmian/reflect/enumeration.hpp>
#include <banmian/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace banmian {
inline namespace BANMIAN_ABI {
namespace html::detail {

class finding_notes {
public:
    /// `all` may be null: then there are none.
    finding_notes(const std::vector<finding>* all, std::string_view source, language tongue)
        : all_(all), source_(source), tongue_(tongue), lines_(source) {
        if (all_ != nullptr) told_.resize(all_->size(), false);
    }

    /// Appends those that begin in one of the spans of a text.
    template <class Spans>
    void append(const Spans& spans, std::string& out) {
        for (std::size_t f = 0; f < told_.size(); ++f) {
            const finding& one = (*all_)[f];
            const bool here = one.span && !told_[f] && std::any_of(spans.begin(), spans.end(), [&](const span& part) {
                                  return part.begin <= one.span->begin && one.span->begin < part.end;
                              });
            if (here) append_one(f, out);
        }
    }
    /// Appends those of a page, counted from 0, that stand in no printed text.
    void append_rest(std::size_t page_number, std::string& out) {
        for (std::size_t f = 0; f < told_.size(); ++f)
            if (!told_[f] && (*all_)[f].page == page_number) append_one(f, out);
    }

private:
    void append_one(std::size_t number, std::string& out) {
        const finding& one = (*all_)[number];
        told_[number] = true;
        out.append("<p class=\"finding\" data-severity=\"").append(to_name(one.severity)).append("\">");
        if (one.span && one.span->begin < source_.size() && one.span->end <= source_.size()) {
            out += labels::line.in(tongue_);
            out += std::to_string(lines_.at(one.span->begin).line);
            out += labels::line_behind.in(tongue_);
            out += " <q>";
            constexpr std::size_t longest = 90;  // bytes: 30 Han
            std::string_view quoted = one.span->in(source_);
            if (quoted.size() > longest) quoted = quoted.substr(0, character_begin(quoted, longest));
            escape(quoted, out);
            out += "</q> ";
        }
        const bool chinese = tongue_ == language::chinese;
        escape(chinese ? one.message_zh : one.message, out);
        if (one.suggestion) {
            out += labels::suggested.in(tongue_);
            escape(one.suggestion->empty() ? labels::leave_out.in(tongue_) : std::string_view(*one.suggestion), out);
        }
        out += "</p>\n";
    }

    const std::vector<finding>* all_;
    std::string_view source_;
    language tongue_;
    locations lines_;
    std::vector<bool> told_{};
};

}  // namespace html::detail
}  // namespace BANMIAN_ABI
}  // namespace banmian

#endif  // BANMIAN_FORMAT_HTML_DETAIL_FINDING_NOTES_HPP
