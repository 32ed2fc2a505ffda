#!/usr/bin/env python3
"""Makes sound_rows.hpp and idiom_rows.hpp of include/banmian/validate/rules: which Han sound alike, and the idioms.

usage: make_idioms.py PYPINYIN_FOLDER dict.txt THUOCL_chengyu.txt include/banmian/validate/rules

PYPINYIN_FOLDER     the folder pypinyin/ of https://pypi.org/project/pypinyin/ 0.55.0 (MIT licence): pinyin_dict.json,
                    which is pinyin-data (MIT licence) made from kMandarin and kHanyuPinyin of the Unihan Database
                    (Unicode licence), and phrases_dict.json, words with their readings
dict.txt            the word list of jieba 0.42.1 (https://pypi.org/project/jieba/, MIT licence): word, count, part of
                    speech
THUOCL_chengyu.txt  the idioms of https://github.com/thunlp/THUOCL (MIT licence), each with the number of documents
                    that have it

The CHARACTERS commonest in the words are sorted by syllable without its tone. Speakers and input methods mix zh and z,
ch and c, sh and s, n and ng, so these are one. A character with another reading stands in two rows.

Idioms are those of the two lists that texts have; what only one list has as a rare spelling of an idiom of the other
(珊珊来迟) is none. A spelling that some list has and that sounds like an idiom, but is not among them, is a variant: a
finding would be wrong.
"""
import collections
import json
import pathlib
import re
import sys
import unicodedata

CHARACTERS = 7200
SELDOM = 3  # words of more characters that have a second reading before it counts
RARE = 5  # an idiom counted no more often in jieba's list may be a slip of the texts that it was made from ...
COMMON = 50  # ... where one that sounds the same stands in so many documents
HAN4 = re.compile('[一-鿿]{4}')
# Not idioms but other spellings of the same, or forms that papers do not print.
UNSURE = set('轮流做庄 天随人愿 福禄寿喜 果于自信 毫无疑义 宛转悠扬 民为邦本 乘其不备 搜集证据 喝西北风'.split())
# Right as they stand, seen in edited text.
VARIANTS = ('形势比人 两战皆捷 争奇斗妍 语意深长 声入人心 与世偕行 三维一体 共贺新禧 大师宣传 毫无意义 '
            '婉转悠扬 民惟邦本 福禄寿禧 相映成辉 置身世外 人事沧桑 生气十足 平安无时 不知所踪 只以为是 声临其境').split()


def plain(reading):
    """A reading without its tone, its initial and final as many speak them."""
    letters = unicodedata.normalize('NFD', reading)
    letters = ''.join(c for c in letters if not unicodedata.combining(c) or c == '̈').replace('ü', 'v')
    letters = re.sub('^(z|c|s)h', r'\1', letters)
    return letters[:-1] if letters.endswith('ng') else letters


def readings(folder, counts):
    single = json.loads((folder / 'pinyin_dict.json').read_text(encoding='utf8'))
    words = json.loads((folder / 'phrases_dict.json').read_text(encoding='utf8'))
    spoken = collections.defaultdict(collections.Counter)
    for word, read in words.items():
        if len(word) == len(read):
            for character, one in zip(word, read):
                spoken[character][plain(one[0])] += 1
    sounds = {}
    for character, _ in counts.most_common(CHARACTERS):
        first = single.get(str(ord(character)))
        if first and '一' <= character <= '鿿':
            main = plain(first.split(',')[0])
            others = [one for one, n in spoken[character].most_common() if n >= SELDOM and one != main]
            sounds[character] = [main] + others[:1]
    return sounds, words


def idioms_of(words, counts, tags, documents):
    idioms = {word for word, n in documents.items() if HAN4.fullmatch(word) and n >= 2}
    idioms |= {word for word in words if HAN4.fullmatch(word) and tags.get(word) == 'i' and counts[word] >= 10}
    return idioms - UNSURE


def alike(a, b, sounds):
    return set(sounds.get(a, ())) & set(sounds.get(b, ()))


def variants_of(idioms, known, counts, tags, words, documents, sounds):
    by_three = collections.defaultdict(list)
    for idiom in idioms:
        for i in range(4):
            by_three[i, idiom[:i] + idiom[i + 1:]].append(idiom)
    found = set(VARIANTS)
    for word in known - idioms:
        for i in range(4):
            for idiom in by_three[i, word[:i] + word[i + 1:]]:
                if not alike(word[i], idiom[i], sounds):
                    continue
                listed = word in words or word in documents
                slip = tags.get(word) in ('i', 'l') and counts[word] <= RARE and documents.get(idiom, 0) >= COMMON
                if listed or not slip:
                    found.add(word)
    return found


def header(name, what, body):
    guard = f'BANMIAN_VALIDATE_RULES_{name.upper()}_HPP'
    return f'''// SPDX-License-Identifier: BSL-1.0
/// {what}
#ifndef {guard}
#define {guard}

#include <banmian/config.hpp>

#include <array>
#include <string_view>

namespace banmian {{
inline namespace BANMIAN_ABI {{
namespace rules {{
namespace detail {{

// clang-format off
{body}
// clang-format on

}}  // namespace detail
}}  // namespace rules
}}  // namespace BANMIAN_ABI
}}  // namespace banmian

#endif  // {guard}
'''


def rows(name, doc, lines):
    quoted = ',\n'.join(f'    u"{line}"' for line in lines)
    return f'{doc}\ninline constexpr std::array<std::u16string_view, {len(lines)}> {name}{{\n{quoted}}};'


def packed(pieces, joint, width):
    lines, line = [], ''
    for piece in pieces:
        if line and len(line) + len(piece) > width:
            lines.append(line)
            line = ''
        line += piece + joint
    return lines + [line] if line else lines


def main():
    folder, dictionary, list_of_idioms, to = map(pathlib.Path, sys.argv[1:5])
    counts, tags, characters = collections.Counter(), {}, collections.Counter()
    for line in dictionary.read_text(encoding='utf8').splitlines():
        word, count, tag = line.split(' ')
        counts[word], tags[word] = int(count), tag
        for character in word:
            characters[character] += int(count)
    documents = {}
    for line in list_of_idioms.read_text(encoding='utf8').splitlines():
        parts = line.split()
        if len(parts) == 2:
            documents[parts[0]] = int(parts[1])
    sounds, words = readings(folder, characters)
    classes = collections.defaultdict(str)
    for character, read in sounds.items():
        for one in read:
            classes[one] += character
    (to / 'sound_rows.hpp').write_text(header(
        'sound_rows', 'Opt-in: the syllables of Han, for sounds.hpp; made by tools/make_idioms.py, which names their sources.',
        rows('sound_rows', '/// Characters that sound alike, the commonest first; a space ends a syllable.',
             packed([classes[one] for one in sorted(classes)], ' ', 120))), encoding='utf8')
    idioms = idioms_of(words, counts, tags, documents)
    known = {word for word in [*counts, *words, *documents] if HAN4.fullmatch(word)}
    variants = variants_of(idioms, known, counts, tags, words, documents, sounds)
    (to / 'idiom_rows.hpp').write_text(header(
        'idiom_rows', 'Opt-in: the idioms of idioms.hpp; made by tools/make_idioms.py, which names their sources.',
        rows('idiom_rows', '/// Idioms 成语 of four characters each, without anything between them.',
             packed(sorted(idioms), '', 160)) + '\n\n' +
        rows('idiom_variants', '/// Spellings that sound like one of them and are right as well.',
             packed(sorted(variants), '', 160))), encoding='utf8')
    print(len(sounds), 'characters,', len(classes), 'syllables,', len(idioms), 'idioms,', len(variants), 'variants',
          file=sys.stderr)


main()
