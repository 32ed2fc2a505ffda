#!/usr/bin/env python3
"""Checks what all headers promise: the rows of the architecture, the guard, the first two lines, and that the umbrella
reaches every header that is not opt-in.

usage: layering.py INCLUDE_FOLDER
A header includes only from its own row or from rows above; detail/ may be included from anywhere.
A header is opt-in when it stands in ext/, when it needs pugixml, or when its second line says `Opt-in:`.
"""
import pathlib
import re
import sys

ROWS = [
    "config version expected error result diagnostic location arena fwd source",
    "text",
    "reflect",
    "model",
    "grammar",
    "layout",
    "parse",
    "validate",
    "format",
    "ext",
    "any",  # format/any, the entrance: it knows all formats, and decodes
    "banmian compiled",
]
# What the architecture allows beyond the rows: no public header drags these in, for they cost more than they give.
HEAVY = {"regex", "ranges", "iostream", "sstream", "fstream", "chrono", "functional", "map", "boost/hana.hpp"}
OPT_IN_ONLY = {"memory_resource", "ostream", "istream", "filesystem", "thread", "mutex", "future"}
LONGEST = 400

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def row_of(name):
    """The row of a header named as in an #include, or None for detail/."""
    parts = pathlib.PurePosixPath(name).parts
    top = "any" if parts[1:3] == ("format", "any") else parts[1].removesuffix(".hpp")
    if "detail" in parts:
        return None
    for number, row in enumerate(ROWS):
        if top in row.split():
            return number
    return -1


def main(folder):
    root = pathlib.Path(folder)
    headers = {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in root.rglob("*.hpp")}
    headers |= {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in root.rglob("*.inl")}
    includes = {name: INCLUDE.findall(text) for name, text in headers.items()}
    problems = []

    def opt_in(name):
        return "/ext/" in name or "Opt-in:" in "\n".join(headers[name].splitlines()[1:4])

    for name, text in sorted(headers.items()):
        lines = text.splitlines()
        say = lambda what: problems.append(f"{name}: {what}")
        if not lines or lines[0] != "// SPDX-License-Identifier: BSL-1.0":
            say("the first line must be the licence: // SPDX-License-Identifier: BSL-1.0")
        if len(lines) < 2 or not lines[1].startswith("/// "):
            say("the second line must say what the header is for: /// …")
        if len(lines) > LONGEST:
            say(f"{len(lines)} lines; the limit is {LONGEST}")
        if name.endswith(".hpp"):
            guard = re.sub(r"[/.]", "_", name).upper()
            if f"#ifndef {guard}\n#define {guard}\n" not in text:
                say(f"the include guard must be {guard}")
        row = row_of(name)
        if row == -1:
            say("stands in no row of the architecture")
        for bracket, included in includes[name]:
            if not included.startswith("banmian/"):
                if bracket == '"':
                    say(f'includes "{included}"; our own headers are included as <banmian/…>')
                if included in HEAVY or (included in OPT_IN_ONLY and not opt_in(name)):
                    say(f"includes <{included}>, which costs every user compile time")
                continue
            if included not in headers:
                say(f"includes <{included}>, which does not exist")
                continue
            below = row_of(included)
            if row not in (None, -1) and below not in (None, -1) and below > row:
                say(f"includes <{included}>, which stands below it")

    # What a header includes, directly or not.
    def reach(name, seen):
        for _, included in includes.get(name, []):
            if included not in seen:
                seen.add(included)
                reach(included, seen)
        return seen

    reached = reach("banmian/banmian.hpp", {"banmian/banmian.hpp"})
    for name in sorted(headers):
        needs_xml = "pugixml.hpp" in reach(name, set())
        opted = opt_in(name) or needs_xml or any(opt_in(other) for other in reach(name, set()) if other in headers)
        if name in reached and (opt_in(name) or needs_xml):
            problems.append(f"{name}: is opt-in, but the umbrella includes it")
        if name not in reached and not opted:
            problems.append(f"{name}: is not reached from banmian/banmian.hpp and not opt-in")

    for problem in problems:
        print(problem)
    print(f"{len(headers)} headers, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
