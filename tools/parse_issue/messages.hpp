// SPDX-License-Identifier: BSL-1.0
/// What the program says on standard error, in English or Chinese.
#ifndef PARSE_ISSUE_MESSAGES_HPP
#define PARSE_ISSUE_MESSAGES_HPP

#include <banmian/error.hpp>

#include "arguments.hpp"
#include <string>
#include <string_view>
#include <vector>

/// One sentence in both languages; each {} stands for a word that is filled in.
struct sentence {
    std::string_view english;
    std::string_view chinese;
};

namespace sentences {
inline constexpr sentence cannot_open{"{}: cannot be opened; is the name right, and may it be read?",
                                      "{}：无法打开；请检查文件名和读取权限"};
inline constexpr sentence cannot_write{"{}: cannot be written; is there such a folder, and may it be written?",
                                       "{}：无法写入；请检查文件夹和写入权限"};
inline constexpr sentence cannot_print{"standard output cannot be written; is the disk full, or is it closed?",
                                       "无法写到标准输出；请检查磁盘是否已满、输出是否已关闭"};
inline constexpr sentence missing_part{"{}: cannot be opened, and the document names it; what stands in it is missing",
                                       "{}：文档引用了该文件，但无法打开；缺少其中内容"};
inline constexpr sentence through_pdftotext{
    "{} is a PDF: read through pdftotext -bbox-layout, whose output the places below and all spans count",
    "{} 是 PDF：已用 pdftotext -bbox-layout 读取；以下位置与所有 span 均以其输出计"};
inline constexpr sentence would_overwrite{"-o would write over the input {}; name another folder",
                                          "-o 会覆盖输入文件 {}；请换一个文件夹"};
inline constexpr sentence same_output{"{} and {} would both be written to {}", "{} 与 {} 会写到同一个文件 {}"};
inline constexpr sentence refused{"{}: cannot be written as {}: it {}", "{}：无法写成 {}：{}"};
inline constexpr sentence several_files{"--to {} writes several files; name where they go with -o",
                                        "--to {} 会写出多个文件；请用 -o 指定位置"};
inline constexpr sentence not_a_folder{"{} is a file, and several outputs need a folder; name a folder with -o",
                                       "{} 是文件；多个输出需要文件夹，请用 -o 指定"};
inline constexpr sentence nothing_found{"{}: holds no file that a reader knows", "{}：其中没有可识别的文件"};
inline constexpr sentence corrections_done{"{}: {} applied, {} missed", "{}：已应用 {} 处订正，{} 处未命中"};
inline constexpr sentence correction_file{"{}: correction {} names {}, which is none of the inputs",
                                          "{}：第 {} 条订正所指的 {} 不在输入之中"};
inline constexpr sentence correction_names_none{
    "{}: correction {} counts bytes, and there are several inputs; its “file” must say in which",
    "{}：第 {} 条订正按字节定位，而输入不止一个；请用 file 指明文件"};
inline constexpr sentence correction_missed{"{}: correction {} ({}): {}", "{}：第 {} 条订正（{}）：{}"};
inline constexpr sentence words_absent{"“{}” does not stand in {}; are these the words of the page?",
                                       "“{}”不见于 {}；请核对原文"};
inline constexpr sentence words_fewer{"“{}” stands in {} in {} places, fewer than its nth",
                                      "“{}”在 {} 中只有 {} 处，不足 nth"};
inline constexpr sentence words_several{"“{}” stands in {} in {} places; give more of the words, or nth",
                                        "“{}”在 {} 中有 {} 处；请多给几个字，或用 nth 指明第几处"};
inline constexpr sentence words_in_files{"it was applied in {} files; its “file” must say in which",
                                         "在 {} 个文件中都已应用；请用 file 指明是哪一个"};
inline constexpr sentence correction_idle{"there is nothing at its place in {} that this kind can change",
                                          "{} 中该处没有这一类订正可改的内容"};
inline constexpr sentence correction_broken{
    "a part that its kind needs is missing or means nothing; parse/corrections.hpp lists them",
    "缺少该类订正所需的部分，或其值无意义；各部分见 parse/corrections.hpp"};
inline constexpr sentence correction_late{"{} is a parsed document; correct the page that it was read from",
                                          "{} 已是解析后的文档；请订正其原版面"};
inline constexpr sentence no_such_rule{
    "{}: there is no rule {}; examples/rule_catalogue lists them, and a topic ends in a dot",
    "{}：没有规则 {}；规则见 examples/rule_catalogue，整类规则以点结尾"};
}  // namespace sentences

/// The language that was asked for.
[[nodiscard]] banmian::language tongue_of(const arguments& asked);

[[nodiscard]] std::string filled(const sentence& what, banmian::language tongue, const std::vector<std::string>& words);

/// While one lives, what its thread tells is kept, to be printed when its turn comes.
class held_messages {
public:
    held_messages();
    held_messages(const held_messages&) = delete;
    held_messages& operator=(const held_messages&) = delete;
    ~held_messages();
    [[nodiscard]] std::string take();

private:
    std::string kept_{};
};

/// Prints the sentence on a line of its own.
void tell(const sentence& what, banmian::language tongue, const std::vector<std::string>& words);
void tell(std::string_view line);
/// Prints that an output could not be written; "" and "-" are standard output.
void tell_unwritten(const std::string& output, banmian::language tongue);
/// Prints text that ends its lines itself.
void tell_text(std::string_view text);

#endif  // PARSE_ISSUE_MESSAGES_HPP
