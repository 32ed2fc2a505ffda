#!/usr/bin/env python3
"""Checks that every sentence of a static_assert has its twin: a file of compile_fail/ that is refused with it.

usage: check_messages.py PROJECT
What is said of the platform (config.hpp) has none: no program can be written that meets it.
"""
import pathlib
import re
import sys

project = pathlib.Path(sys.argv[1])
twins = [
    path.read_text(encoding="utf-8").split("\n", 1)[0].removeprefix("// rejected: ")
    for path in sorted((project / "tests/compile_fail").glob("*.cpp"))
]
problems, messages = [], 0
for header in sorted((project / "include").rglob("*.hpp")):
    text = header.read_text(encoding="utf-8")
    for begin in re.finditer(r"static_assert\(", text):
        statement = text[begin.end(): text.index(";\n", begin.end())]
        parts = re.findall(r'"((?:[^"\\]|\\.)*)"', statement)
        message = "".join(parts)
        if not message or header.name == "config.hpp":
            continue
        messages += 1
        if not any(re.search(twin, message) for twin in twins):
            problems.append(f"{header.relative_to(project)}: no twin in tests/compile_fail is refused with `{message}`")
print("\n".join(problems) or f"{messages} messages, {len(twins)} twins, 0 problems")
sys.exit(1 if problems else 0)
