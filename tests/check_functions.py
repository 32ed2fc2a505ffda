#!/usr/bin/env python3
"""Checks that functions stay short and simple: at most 60 lines and a complexity (paths through it) of 25.

usage: check_functions.py REPOSITORY
Measured by lizard (PyPI), whose cyclomatic complexity also counts && and ||. Tables and switches that name every value
of a type may be longer: they are in TABLES, which holds nothing that need not stand there.
"""
import pathlib
import sys

try:
    import lizard
except ImportError:
    print("SKIPPED: lizard (PyPI) is missing")
    sys.exit(77)

MOST_LINES, MOST_COMPLEXITY = 60, 25
TABLES = {
    "error.hpp:BANMIAN_ABI::describe": "a sentence for each error",
    "error.hpp:BANMIAN_ABI::describe_zh": "the same in Chinese",
    "format/any/formats.hpp:BANMIAN_ABI::formats": "a row for each format",
    "format/json/detail/wide_avx512.hpp:wide::escape_avx512": "one loop whose values stay in registers",
    "grammar/page_header.hpp:header_reader::eat_part": "a row for each part of a header",
    "text/glyph.hpp:detail::classify_by_class": "a row for each class of characters",
}

root = pathlib.Path(sys.argv[1])
folders = [root / "include" / "banmian", root / "tools"]
problems, seen, measured = [], set(), 0
for folder in folders:
    for path in sorted([*folder.rglob("*.hpp"), *folder.rglob("*.cpp")]):
        for function in lizard.analyze_file(str(path)).function_list:
            measured += 1
            lines = function.end_line - function.start_line + 1
            if lines <= MOST_LINES and function.cyclomatic_complexity <= MOST_COMPLEXITY:
                continue
            short = "::".join(function.name.split("::")[-2:])
            name = f"{path.relative_to(folder).as_posix()}:{short}"
            seen.add(name)
            if name not in TABLES:
                problems.append(f"{path.relative_to(root)}:{function.start_line}: {short} has {lines} "
                                f"lines and a complexity of {function.cyclomatic_complexity}; at most {MOST_LINES} and "
                                f"{MOST_COMPLEXITY}")
problems += [f"{name}: is short, and named in check_functions.py all the same" for name in TABLES.keys() - seen]
for problem in problems:
    print(problem)
print(f"{measured} functions, {len(problems)} problems")
sys.exit(1 if problems or measured == 0 else 0)
