// SPDX-License-Identifier: BSL-1.0
#include "record.hpp"

#include <banmian/format/any/read.hpp>
#include <banmian/format/json/escapes.hpp>
#include <banmian/format/json/scan.hpp>
#include <banmian/format/json/write.hpp>
#include <banmian/parse/parse.hpp>

#include "outputs.hpp"
#include "platform.hpp"
#include "rows.hpp"
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

namespace {

/// A fault with the text that its place counts in; nullptr for the record itself.
struct fault {
    banmian::error what{};
    std::string_view source{};
    std::size_t line = 0;        ///< of the stream, when the record itself is at fault; 0: the place is one of `source`
    banmian::refusal refused{};  ///< what the document is in truth, where that is known: it has sentences of its own
    std::string file{};          ///< of the document, for them
};

// What a record must be.
constexpr std::string_view expected_record = "an object: {\"id\": …, \"text\": …}";
constexpr std::string_view expected_document = "one of the keys text, base64 and path";
constexpr std::string_view expected_file = "the name of a file that can be read";
constexpr std::string_view expected_format = "a format that --formats lists, or auto";
constexpr std::string_view expected_base64 = "base64";

/// A record taken apart. Values stay as they are written.
struct record {
    std::string_view id = "null";
    std::string carried{};              ///< `"key":value,` of every member that is not ours
    std::optional<std::string> text{};  ///< these three: the document, in one of its ways
    std::optional<std::string> base64{};
    std::optional<std::string> path{};
    std::string from{};
};

std::string decoded(std::string_view raw) {
    std::string made(raw.size(), '\0');
    made.resize(static_cast<std::size_t>(banmian::json::detail::decode_string(raw, made.data()) - made.data()));
    return made;
}

/// Members of an answer: a member of the record with such a name gives way.
bool is_answer(std::string_view key) {
    for (const std::string_view one : {"ok", "issue", "error", "notices"})
        if (key == one) return true;
    return false;
}

class record_reader {
public:
    record_reader(std::string_view text, record& to) : in_(text, {}), to_(to) {}

    /// False when the text is no JSON object or says the same thing twice; `problem` then tells.
    bool read() {
        if (!in_.begin() || !in_.expect('{', expected_record)) return false;
        if (in_.eat('}')) return in_.expect_end();
        do {
            if (!member()) return false;
        } while (in_.eat(','));
        return in_.expect('}', "`,` or `}`") && in_.expect_end();
    }
    [[nodiscard]] banmian::error problem() const { return in_.verdict(); }

private:
    bool member() {
        std::string_view key;
        bool escaped = false;
        in_.skip_white_space();
        const std::size_t begin = in_.at();
        if (!in_.string(key, escaped) || !in_.expect(':', "`:` behind the key")) return false;
        const std::string name = escaped ? decoded(key) : std::string(key);
        if (name == "text") return text(to_.text, begin);
        if (name == "base64") return text(to_.base64, begin);
        if (name == "path") return text(to_.path, begin);
        std::optional<std::string> from;
        if (name == "from") {
            if (!text(from, begin)) return false;
            to_.from = *from;
            return true;
        }
        in_.skip_white_space();
        const std::size_t value = in_.at();
        if (!in_.skip_value()) return false;
        const std::string_view written = in_.text().substr(value, in_.at() - value);
        if (name == "id")
            to_.id = written;
        else if (!is_answer(name))
            to_.carried.append("\"").append(key).append("\":").append(written).append(",");
        return true;
    }
    bool text(std::optional<std::string>& to, std::size_t begin) {
        std::string_view raw;
        bool escaped = false;
        if (to) return in_.fail(banmian::errc::duplicate_key, begin, in_.at(), "each key once");
        in_.skip_white_space();
        if (in_.peek() != '"') {
            const std::size_t at = in_.at();
            if (!in_.skip_value()) return false;
            return in_.fail(banmian::errc::wrong_type, at, in_.at(), "a string");
        }
        if (!in_.string(raw, escaped)) return false;
        to = escaped ? decoded(raw) : std::string(raw);
        return true;
    }

    banmian::json::detail::scanner in_;
    record& to_;
};

/// The bytes that base64 (RFC 4648, its URL alphabet too, padding or not) stands for; nothing when it is none.
std::optional<std::string> from_base64(std::string_view text) {
    static constexpr auto values = [] {
        std::array<std::int8_t, 256> made{};
        made.fill(-1);
        std::int8_t next = 0;
        for (const char one : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
            made[static_cast<unsigned char>(one)] = next++;
        made[std::size_t{'-'}] = 62;
        made[std::size_t{'_'}] = 63;
        return made;
    }();
    const std::size_t padding = text.size() - (text.find_last_not_of('=') + 1);
    if (padding > 2 || (padding > 0 && text.size() % 4 != 0)) return std::nullopt;
    text.remove_suffix(padding);
    if (text.size() % 4 == 1) return std::nullopt;
    std::string made;
    made.reserve(text.size() / 4 * 3 + 2);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char one : text) {
        const std::int8_t value = values[static_cast<unsigned char>(one)];
        if (value < 0) return std::nullopt;
        bits = (bits << 6U) | static_cast<std::uint32_t>(value);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        made += static_cast<char>(static_cast<unsigned char>(bits >> static_cast<unsigned>(count)));
    }
    return made;
}

/// The document's bytes, whichever way the record gives them.
std::optional<fault> take_bytes(record& of, std::string& bytes) {
    const int given = (of.text ? 1 : 0) + (of.base64 ? 1 : 0) + (of.path ? 1 : 0);
    if (given != 1) return fault{{banmian::errc::missing_key, {}, expected_document}};
    if (of.text) {
        bytes = std::move(*of.text);
    } else if (of.base64) {
        auto read = from_base64(*of.base64);
        if (!read) return fault{{banmian::errc::invalid_string, {}, expected_base64}};
        bytes = *std::move(read);
    } else if (*of.path == "-" || !read_file(*of.path, bytes)) {
        return fault{{banmian::errc::cannot_open, {}, expected_file}};
    }
    return std::nullopt;
}

/// What a record must be, in Chinese; of a document the library says it.
std::string_view record_expected_zh(std::string_view english) {
    constexpr std::pair<std::string_view, std::string_view> phrases[] = {
        {expected_record, "一个对象：{\"id\": …, \"text\": …}"},
        {expected_document, "text、base64、path 三键之一"},
        {expected_file, "可以读取的文件的名称"},
        {expected_format, "--formats 所列的格式，或 auto"},
        {expected_base64, "base64 编码"},
    };
    for (const auto& [phrase, chinese] : phrases)
        if (phrase == english) return chinese;
    return banmian::expected_zh(english);
}

void write_fault(const fault& one, std::string& out) {
    const auto number = [&](std::size_t value) { out += std::to_string(value); };
    banmian::location at = banmian::locate(one.source, one.what.where.begin);
    if (one.line > 0) at.line = one.line;
    const auto sentence = [&](std::string text, std::string_view gap, std::string_view expected) {
        if (!expected.empty()) text.append(gap).append(expected);
        banmian::json::write(text, out);
    };
    out += R"({"code":)";
    number(static_cast<std::size_t>(one.what.code));
    out += R"(,"message":)";
    if (one.refused) {
        banmian::json::write("the document " + describe(one.refused, one.file, banmian::language::english), out);
        out += R"(,"message_zh":)";
        banmian::json::write(describe(one.refused, one.file, banmian::language::chinese), out);
    } else {
        sentence(std::string(banmian::describe(one.what.code)), ": expected ", one.what.expected);
        out += R"(,"message_zh":)";
        sentence(std::string(banmian::describe_zh(one.what.code)), "：此处应为 ",
                 record_expected_zh(one.what.expected));
    }
    out += R"(,"offset":)";
    number(one.what.where.begin);
    out += R"(,"line":)";
    number(at.line);
    out += R"(,"column":)";
    number(at.column);
    out += '}';
}

void refuse(const record& of, const fault& why, std::string& out) {
    out.append("{").append(of.carried).append("\"id\":").append(of.id).append(R"(,"ok":false,"error":)");
    write_fault(why, out);
    out += "}\n";
}

/// What was noticed though the document could be read; nothing when nothing was.
std::string notices_of(const banmian::parsed<banmian::issue>& answer, std::string_view bytes) {
    std::string made;
    for (const banmian::diagnostic& one : answer.diagnostics) {
        if (one.level == banmian::severity::info) continue;
        made += made.empty() ? "[" : ",";
        write_fault({one.what, bytes}, made);
    }
    if (!made.empty()) made += ']';
    return made;
}

/// The first error among what was noticed; the first of all when none is graver.
fault gravest(const banmian::parsed<banmian::issue>& answer, std::string_view bytes) {
    for (const banmian::diagnostic& one : answer.diagnostics)
        if (one.level == banmian::severity::error) return {one.what, bytes};
    if (!answer.diagnostics.empty()) return {answer.diagnostics.front().what, bytes};
    return {{banmian::errc::unknown_format, {}, "a page"}, bytes};
}

}  // namespace

void answer_record(std::string_view line, std::size_t number, const arguments& asked, const wishes& wanted,
                   std::string& out) {
    record one;
    record_reader reader(line, one);
    if (!reader.read()) {
        one = {};
        refuse(one, {reader.problem(), line, number}, out);
        return;
    }
    std::vector<std::string> names{one.id.starts_with('"') ? decoded(one.id.substr(1, one.id.size() - 2))
                                                           : std::string(one.id)};
    if (one.path) names.push_back(*one.path);
    std::string bytes;
    if (const auto why = take_bytes(one, bytes)) return refuse(one, *why, out);
    const std::string from = one.from.empty() ? asked.from : one.from;
    if (!knows_format(from)) return refuse(one, {{banmian::errc::unknown_name, {}, expected_format}}, out);
    banmian::parsed<banmian::issue> answer = read_bytes(bytes, from, asked, wanted, names);
    const banmian::read_options as = reading_of(from, asked);
    if (answer.outcome == banmian::outcome::failed) {
        fault why = gravest(answer, bytes);
        why.refused = banmian::recognise(bytes, as).refused;
        why.file = one.path.value_or("FILE");
        return refuse(one, why, out);
    }
    if (!asked.rows.empty()) {
        const std::string head = std::string("{").append(one.carried).append("\"id\":").append(one.id).append(",");
        write_rows(*answer, head, asked, out);
        return;
    }
    if (asked.validate) {
        answer->findings = findings_of(*answer, banmian::recognise(bytes, as).format, bytes, wanted).findings;
        if (!asked.repairs) answer->repairs.reset();  // they were made for the rules
    }
    out.append("{").append(one.carried).append("\"id\":").append(one.id).append(R"(,"ok":true,"issue":)");
    banmian::json::write(*answer, out);
    const std::string notices = notices_of(answer, bytes);
    if (!notices.empty()) out.append(R"(,"notices":)").append(notices);
    out += "}\n";
}
