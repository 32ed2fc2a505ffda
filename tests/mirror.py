#!/usr/bin/env python3
"""Checks that tests/ mirrors include/banmian/: every public header has its test file, every test file its header.

usage: mirror.py REPOSITORY
include/banmian/text/width.hpp is tested by tests/text/width.cpp, a header of the ground by tests/ground/NAME.cpp. Headers
that only include others, and those in detail/, need none. A test of several headers together (the laws) stands in a file
whose first comment line says `Laws:`. Files without a test case help the others.
"""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
headers, tests = root / "include" / "banmian", root / "tests"
NOT_MIRRORED = {"compile_fail", "consumers", "data", "fuzz", "layering_bad", "odr", "program"}
problems = []

wanted = {}
for header in sorted(headers.rglob("*.hpp")):
    name = header.relative_to(headers).with_suffix("")
    text = re.sub(r"//.*", "", header.read_text(encoding="utf-8"))
    says_something = re.search(r"^\s*[^#\s]", text, re.M)
    place = name if len(name.parts) > 1 else pathlib.Path("ground") / name
    wanted[place] = header
    if says_something and "detail" not in name.parts and not (tests / place).with_suffix(".cpp").exists():
        problems.append(f"{header.relative_to(root)}: there is no tests/{place}.cpp")
for test in sorted(tests.glob("*/**/*.cpp")):
    place = test.relative_to(tests).with_suffix("")
    if place.parts[0] in NOT_MIRRORED or place in wanted:
        continue
    text = test.read_text(encoding="utf-8")
    if "TEST_CASE" in text and "// Laws:" not in "\n".join(text.splitlines()[:4]):
        problems.append(f"{test.relative_to(root)}: there is no include/banmian/{place}.hpp, and it states no laws")

for problem in problems:
    print(problem)
print(f"{len(wanted)} headers, {len(problems)} problems")
sys.exit(1 if problems else 0)
