#!/usr/bin/env python3
"""Shows Doxygen what a field means beside its member: the sentence stands once, in the description of the type.

usage: doxygen_filter.py HEADER   (INPUT_FILTER of `./dev docs`; writes the header to the standard output)
"""
import re
import sys

FIELD = re.compile(r'field<\s*"[^"]*",\s*&(\w+)::(\w+),\s*((?:"(?:[^"\\]|\\.)*"\s*)+)')


def sentence_of(field):
    """The sentence of a match of FIELD."""
    return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', field.group(3))).replace('\\"', '"')


def with_sentences(text):
    """The text with `///< sentence` behind the members that have one."""
    for field in FIELD.finditer(text):
        owner, member = field.group(1), field.group(2)
        sentence = sentence_of(field)
        begin = text.find(f"struct {owner} {{")
        value = r"(?: =\s[^;]*|\{[^;]*\}| \{\})?;"
        declared = re.compile(rf"^    (?!using|static|template|friend)[^\n(]*\b{member}{value}", re.M)
        found = declared.search(text, begin) if begin >= 0 and sentence else None
        if found:
            text = f"{text[:found.end()]}  ///< {sentence}{text[found.end():]}"
    return text


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as source:
        sys.stdout.write(with_sentences(source.read()))
