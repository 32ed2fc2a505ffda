#!/usr/bin/env python3
"""Makes one header of the library: amalgamate.py INCLUDE_FOLDER [HEADER...] > banmian_all.hpp

Each header named, and what it includes of the library, stands there once, in the order in which a compiler meets them;
without a name all do, the umbrella first, and last those that need pugixml, which are left out where that is not found or
BANMIAN_WITHOUT_XML is defined. Standard and foreign headers are included where they are met first. Comments that document
stay; the lines of includes and guards go. A conditional include (of compiled.hpp) is dropped: one header and a compiled
library are two ways.
"""
import pathlib
import re
import sys

root, wanted = pathlib.Path(sys.argv[1]), sys.argv[2:]
INCLUDE = re.compile(r"^\s*#\s*include\s*<([^>]+)>")
seen, foreign, out = set(), set(), []


def lines_of(name):
    return (root / name).read_text(encoding="utf-8").splitlines()


def add(name):
    if name in seen:
        return
    seen.add(name)
    guard = re.sub(r"[/.]", "_", name).upper()
    body, depth = [], 0
    for line in lines_of(name):
        if line in (f"#ifndef {guard}", f"#define {guard}") or line.startswith(f"#endif  // {guard}"):
            continue
        if line.startswith("// SPDX-License-Identifier") or line.startswith("// clang-format"):
            continue
        conditional = re.match(r"\s*#\s*(if|ifdef|ifndef|endif)\b", line)
        if conditional:
            depth += -1 if conditional[1] == "endif" else 1
        match = INCLUDE.match(line)
        if match and match[1].startswith("banmian/"):
            if depth == 0:
                add(match[1])
            continue
        if match and depth == 0:
            if match[1] in foreign:
                continue
            foreign.add(match[1])
        body.append(line)
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(body).strip())
    out.append(f"//=== {name} ===//\n\n{text}\n")


def needing_pugixml(names):
    """Those that include it, themselves or through another one."""
    included = {name: {match[1] for match in map(INCLUDE.match, lines_of(name)) if match} for name in names}
    found, grown = set(), {"pugixml.hpp"}
    while grown:
        grown = {name for name in names - found if included[name] & grown}
        found |= grown
    return found


if wanted:
    for header in wanted:
        add(header)
else:
    every = {path.relative_to(root).as_posix() for path in root.rglob("*.hpp")} - {"banmian/format/json/compiled.hpp"}
    with_xml = needing_pugixml(every)
    for header in ["banmian/banmian.hpp", *sorted(every - with_xml)]:
        add(header)
    out.append("#if !defined(BANMIAN_WITHOUT_XML) && __has_include(<pugixml.hpp>)\n")
    for header in sorted(with_xml):
        add(header)
    out.append("#endif  // pugixml\n")
version = re.findall(r"#define BANMIAN_VERSION_\w+ (\d+)", (root / "banmian/version.hpp").read_text(encoding="utf-8"))
print("// SPDX-License-Identifier: BSL-1.0")
print(f"// banmian {'.'.join(version)} in one header, made by tools/amalgamate.py; see there for the single ones.")
print("#ifndef BANMIAN_ALL_HPP\n#define BANMIAN_ALL_HPP\n")
print("\n".join(out))
print("#endif  // BANMIAN_ALL_HPP")
