#!/usr/bin/env python3
"""Checks that docs/formats/ says of every written format what the table of format/any/loss.hpp says that it loses.

usage: check_format_docs.py REPOSITORY [--write]
With --write, the tables in the pages are written anew.
"""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
table = (root / "include" / "banmian" / "format" / "any" / "loss.hpp").read_text(encoding="utf-8")
names = re.findall(r'"([^"]*)"', re.search(r"enum_names<lossy_format> \{(.*?)\};\n\}", table, re.S).group(1))
rows = re.findall(r'\{"([^"]*)",\s*"([-+~.]*)",\s*"([^"]*)"\}', table)
HEADING = "## What it cannot carry\n"
problems = []
if not rows or any(len(fates) != len(names) for _, fates, _ in rows):
    problems.append("the table cannot be read")
for column, name in enumerate(names):
    page = root / "docs" / "formats" / f"{name}.md"
    made = HEADING + "\nThe table of `format/any/loss.hpp`; `--loss FILE` states it for one document, with counts.\n\n"
    made += "| field | fate | instead |\n|---|---|---|\n"
    for field, fates, why in rows:
        fate = {"-": "lost", "~": "altered"}.get(fates[column])
        if fate:
            made += f"| `{field}` | {fate} | {why} |\n"
    if not page.exists():
        problems.append(f"there is no {page.relative_to(root)}")
        continue
    text = page.read_text(encoding="utf-8")
    before = text.partition(HEADING)[0]
    if text != before + made:
        if "--write" in sys.argv:
            page.write_text(before + made, encoding="utf-8")
        else:
            problems.append(f"{page.relative_to(root)} says something else than the table; check_format_docs.py --write")
for problem in problems:
    print(problem)
print(f"{len(names)} formats, {len(rows)} fields, {len(problems)} problems")
sys.exit(1 if problems else 0)
