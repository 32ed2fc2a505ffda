#!/usr/bin/env python3
"""Makes the one header, checks that every header of the library stands in it, and compiles every example against it alone.

usage: check_amalgamated.py ROOT FOLDER COMPILER FLAG...
"""
import pathlib
import re
import subprocess
import sys

root, folder, command = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:]
folder.mkdir(parents=True, exist_ok=True)
made = subprocess.run([sys.executable, root / "tools/amalgamate.py", root / "include"], capture_output=True, check=True)
(folder / "banmian_all.hpp").write_bytes(made.stdout)
problems = ["the one header includes another"] if b"#include <banmian/" in made.stdout else []
standing = re.findall(r"^//=== (banmian/.*\.hpp) ===//$", made.stdout.decode("utf-8"), re.M)
for path in sorted((root / "include").rglob("*.hpp")):
    name = path.relative_to(root / "include").as_posix()
    if standing.count(name) != (name != "banmian/format/json/compiled.hpp"):
        problems.append(f"{name} stands there {standing.count(name)} times")

flags = [flag for flag in command if flag != f"-I{root / 'include'}"] + [f"-I{folder}"]


def compiles(name, lines, *more):
    source = folder / name
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return subprocess.run([*flags, *more, "-fsyntax-only", source]).returncode == 0


def parts_of(example):
    """The headers that are not ours, and what stands below them."""
    text = example.read_text(encoding="utf-8")
    return re.findall(r"^#include <(?!banmian/).*$", text, re.M), re.sub(r"^#include .*$", "", text, flags=re.M)


# All examples in one file, each in a namespace of its own with a `main` that is a function like others: the header, which
# is large, is compiled once. What banmian::compiled would hold is declared, and not instantiated.
with_xml = compiles("probe.cpp", ["#if !__has_include(<pugixml.hpp>)", '#error "without"', "#endif"])
included, bodies = ["#include <banmian_all.hpp>"], ["#define main one_of_several"]
examples = sorted((root / "examples").glob("*.cpp"))
for number, example in enumerate(examples):
    if "format/any/" in example.read_text(encoding="utf-8") and not with_xml:
        print(f"SKIPPED: {example.name}: pugixml is not here")
        continue
    foreign, body = parts_of(example)
    included += foreign
    bodies += [f"namespace example_{number} {{", f'#line 1 "{example.name}"', body, "}"]
if not compiles("examples.cpp", included + bodies, "-DBANMIAN_COMPILED", "-DBANMIAN_COMPILED_FORMATS", "-Wno-return-type"):
    problems.append("an example does not compile against the one header")
# Who has no pugixml, or wants none; all that a parse needs is instantiated here.
foreign, body = parts_of(root / "examples/parse_in_five_lines.cpp")
without = ["#define BANMIAN_WITHOUT_XML", "#include <banmian_all.hpp>", "#ifdef PUGIXML_VERSION", '#error "with"', "#endif"]
if not compiles("without_xml.cpp", without + foreign + [body]):
    problems.append("the one header does not compile without pugixml")
for problem in problems:
    print(problem)
print(f"{len(standing)} headers, {len(examples)} examples, {len(problems)} problems")
sys.exit(1 if problems or not examples else 0)
