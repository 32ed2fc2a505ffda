#!/usr/bin/env python3
"""Checks that what docs/ quotes of the sources is what stands there.

usage: check_docs.py PROJECT [--write]
- docs/errors.md has a row for every error number of error.hpp, with its sentence;
- docs/weights.md has a row for every weight of the parser and of page analysis, with its value and its sentence;
- docs/passes.md has a row for every header of the folders of parse/, with the sentence that it begins with;
- paths that a page of docs/ or the README links to are there;
- what stands behind `<!-- quote PATH -->` stands in that file, but for its indent; `…` leaves lines out;
- what a field means stands beside its member in what Doxygen reads.
--write puts the tables right.
"""
import pathlib
import re
import sys
import textwrap

project = pathlib.Path(sys.argv[1])
sys.dont_write_bytecode = True
sys.path.insert(0, str(project / "tools"))
import doxygen_filter  # noqa: E402

write = "--write" in sys.argv
include = project / "include/banmian"
problems = []


def errors():
    source = (include / "error.hpp").read_text(encoding="utf-8")
    rows = ["| number | name | what it means |", "|---|---|---|"]
    for name, number, sentence in re.findall(r"^ +(\w+) = (\d+), +///< (.+)$", source, re.M):
        rows.append(f"| {number} | `{name}` | {sentence} |")
    return rows


def first_sentence(path):
    lines = path.read_text(encoding="utf-8").split("\n")[1:]
    text = ""
    for line in lines:
        if not line.startswith("///"):
            break
        text += line[3:]
    return text.strip()


def passes(folder):
    rows = ["| header | what it does |", "|---|---|"]
    for path in sorted((include / "parse" / folder).glob("*.hpp")):
        rows.append(f"| [{path.name}](../{path.relative_to(project)}) | {first_sentence(path)} |")
    return rows


WEIGHED = [path for path in sorted(include.rglob("*.hpp"))  # headers that hold weights
           if re.search(r"^struct \w+_weights {", path.read_text(encoding="utf-8"), re.M)]


def weights(group):
    """A row for each weight of a group: its name, its value, what it is."""
    rows = ["| weight | value | what it is |", "|---|---|---|"]
    for path in WEIGHED:
        text = path.read_text(encoding="utf-8")
        for field in doxygen_filter.FIELD.finditer(text):
            if field.group(1) != f"{group}_weights":
                continue
            value = re.search(rf"\b{field.group(2)}(?: = ([^;]+)|{{([^}}]+)}});", text[text.find(f"struct {field.group(1)} {{"):])
            if value is None:
                continue  # a group, whose weights stand in a table of their own
            sentence = doxygen_filter.sentence_of(field)
            rows.append(f"| `{field.group(2)}` | {(value.group(1) or value.group(2)).strip()} | {sentence} |")
    return rows


def table(page, mark, rows):
    """The rows between `<!-- MARK -->` and the next blank line must be these."""
    path = project / "docs" / page
    text = path.read_text(encoding="utf-8")
    begin = text.find(f"<!-- {mark} -->\n")
    if begin < 0:
        problems.append(f"docs/{page}: no line <!-- {mark} -->")
        return
    begin = text.index("\n", begin) + 1
    end = text.find("\n\n", begin)
    end = len(text) - 1 if end < 0 else end
    expected = "\n".join(rows)
    if text[begin:end] == expected:
        return
    if write:
        path.write_text(text[:begin] + expected + text[end:], encoding="utf-8")
    else:
        problems.append(f"docs/{page}: the table {mark} is not what the sources say; run check_docs.py . --write")


table("errors.md", "errors", errors())
for folder in ("seeing", "deciding", "grouping", "printing"):
    table("passes.md", folder, passes(folder))
for path in WEIGHED:
    for group in re.findall(r"^struct (\w+)_weights {", path.read_text(encoding="utf-8"), re.M):
        if group != "parse":  # which holds the others
            table("weights.md", f"{group} weights", weights(group))
pages = [project / "README.md", *sorted((project / "docs").rglob("*.md"))]
for page in pages:
    for link in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
        if "://" not in link and not (page.parent / link).exists():
            problems.append(f"{page.relative_to(project)}: links to {link}, which is not there")


def lines_of(text):
    return textwrap.dedent(text).strip("\n").split("\n")


def stands_in(lines, source):
    """True when the lines stand there one behind the other, with the indent of the first taken off them all."""
    for at, line in enumerate(source):
        indent = line[: len(line) - len(line.lstrip())]
        if line[len(indent):] == lines[0] and all(
            there == (indent + here if here else "") for here, there in zip(lines, source[at: at + len(lines)], strict=False)
        ) and at + len(lines) <= len(source):
            return True
    return False


quotes = 0
for page in pages:
    text = page.read_text(encoding="utf-8")
    for path, quoted in re.findall(r"<!-- quote (\S+) -->\n+```\w*\n(.*?)```", text, re.S):
        source = (project / path).read_text(encoding="utf-8").split("\n")
        quotes += 1
        parts = [part for part in re.split(r"^\s*…\n", quoted, flags=re.M) if part.strip()]
        if not all(stands_in(lines_of(part), source) for part in parts):
            problems.append(f"{page.relative_to(project)}: quotes of {path} what does not stand there")
    if text.count("<!-- quote ") != len(re.findall(r"<!-- quote (\S+) -->\n+```", text)):
        problems.append(f"{page.relative_to(project)}: a <!-- quote --> without its lines")

for path in sorted([*(include / "model").glob("*.hpp"), *WEIGHED]):
    text = path.read_text(encoding="utf-8")
    told = doxygen_filter.with_sentences(text).count("///<") - text.count("///<")
    if told != len(doxygen_filter.FIELD.findall(text)):
        problems.append(f"{path.relative_to(project)}: Doxygen is told the meaning of {told} members, not of all")

print("\n".join(problems) or f"{len(pages)} pages, {quotes} quotes, 0 problems")
sys.exit(1 if problems else 0)
