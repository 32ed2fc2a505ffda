#!/usr/bin/env python3
"""Checks that no bare number decides: what a pass of layout/ or parse/ compares with is a weight, with unit and sentence.

usage: check_numbers.py REPOSITORY
A literal with a fraction may stand
- in a described weight: a member of a struct NAME_weights;
- in a constant whose comment says what it is, with its unit: `constexpr double narrow = 0.52;  // of an em: …`;
- as 0.0 and 1.0, which change nothing; as 0.5, the half of what it is multiplied with, but for an em or a size, of which
  half is a distance like any other;
- as a power of ten that is beyond anything printed, or below anything measured: 1e9, 1e-6.
Whole numbers that a length in em, or a size, is multiplied with are such distances, too: 4 * em.
"""
import pathlib
import re
import sys

LITERAL = re.compile(r"(?<![\w.])(?:\d[\d']*\.\d*|\.\d+|\d[\d']*(?=e[+-]?\d))(?:e[+-]?\d+)?(?![\w.])")
NAMED = re.compile(r"\bconstexpr\s+(?:double|float)\s+\w+ = [^;]*;\s*//")
UNIT = r"(?:\w+\.)*(?:em_?(?:\(\))?|size)\b"
DISTANCE = re.compile(rf"(?<![\w.])(?:0\.5|[3-9]|\d\d+) \* {UNIT}(?!\.)|\b{UNIT} \* (?:0\.5|[3-9]|\d\d+)(?![\w.])")
# Literals that are no decision: what they stand in, and why.
ALLOWED = {
    "layout/type_size.hpp": [("std::log((std::max)(value", "bins of a histogram"), ("std::clamp(bin", "its last bin")],
    "layout/words.hpp": [("72.0 / 300.0", "points of an inch, and pixels")],
}
FOUND = ["if (gap > 1.3 * em) return true;", "return width < 0.5 * em_;", "constexpr double slack = 0.05;",
         "return a > 4 * em;", "page.above(2.6 * em());"]
KEPT = ["constexpr double slack = 0.05;  // of a width: …", "return 0.5 * a.width;", "double nearest = 1e9;",
        "return std::max(gap, 0.0);", "return gap > weights.gap * em;  // 1.3 em", 'say("1.3 em");', "return 2 * em;"]


def bare_literals(line):
    """The literals of a line that decide by themselves."""
    if NAMED.search(line):
        return []
    code = re.sub(r"//.*", "", re.sub(r'"(?:\\.|[^"\\])*"', '""', line))
    return [one for one in LITERAL.findall(code) if not is_harmless(one)] + DISTANCE.findall(code)


def is_harmless(literal):
    value = float(literal.replace("'", ""))
    return value in (0.0, 0.5, 1.0) or ("e" in literal and (value >= 1e5 or value <= 1e-3))


root = pathlib.Path(sys.argv[1])
problems = [f"check_numbers.py: does not find {line}" for line in FOUND if not bare_literals(line)]
problems += [f"check_numbers.py: finds {line}" for line in KEPT if bare_literals(line)]
measured, used = 0, set()
for folder in ("layout", "parse"):
    for path in sorted((root / "include/banmian" / folder).rglob("*.hpp")):
        name = path.relative_to(root / "include/banmian").as_posix()
        in_weights = False
        measured += 1
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            in_weights = (in_weights or re.match(r"struct \w+_weights\b", line) is not None) and line != "};"
            bare = [] if in_weights else bare_literals(line)
            if not bare:
                continue
            allowed = [part for part, _ in ALLOWED.get(name, []) if part in line]
            used.update((name, part) for part in allowed)
            if not allowed:
                problems.append(f"{path.relative_to(root)}:{number}: {', '.join(bare)} decides and is no weight: "
                                f"{line.strip()}")
problems += [f"check_numbers.py: {name} holds no '{part}'" for name, rows in ALLOWED.items() for part, _ in rows
             if (name, part) not in used]
for problem in problems:
    print(problem)
print(f"{measured} headers, {len(problems)} problems")
sys.exit(1 if problems or measured == 0 else 0)
