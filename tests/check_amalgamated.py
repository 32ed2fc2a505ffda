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
one = folder / "banmian_all.hpp"
one.write_bytes(made.stdout)
problems = ["the one header includes another"] if b"#include <banmian/" in made.stdout else []
standing = re.findall(r"^//=== (banmian/.*\.hpp) ===//$", made.stdout.decode("utf-8"), re.M)
for path in sorted((root / "include").rglob("*.hpp")):
    name = path.relative_to(root / "include").as_posix()
    if standing.count(name) != (name != "banmian/format/json/compiled.hpp"):
        problems.append(f"{name} stands there {standing.count(name)} times")

flags = [flag for flag in command if flag != f"-I{root / 'include'}"] + [f"-I{folder}"]


def compiles(source, *more):
    return subprocess.run([*flags, *more, "-fsyntax-only", source]).returncode == 0


# Compiled once for all examples; each takes it up because it stands beside the header. What banmian::compiled would hold is
# declared and not instantiated, which is most of the work; one example below has it all.
declared = ("-DBANMIAN_COMPILED", "-DBANMIAN_COMPILED_FORMATS")
clang = b"clang" in subprocess.run([flags[0], "--version"], capture_output=True).stdout
ready = folder / ("banmian_all.hpp.pch" if clang else "banmian_all.hpp.gch")
if subprocess.run([*flags, *declared, "-x", "c++-header", one, "-o", ready]).returncode != 0:
    problems.append("the one header does not compile")
probe = folder / "probe.cpp"
probe.write_text("#if !__has_include(<pugixml.hpp>)\n#error\n#endif\n", encoding="utf-8")
with_xml = subprocess.run([*flags, "-fsyntax-only", probe], stderr=subprocess.DEVNULL).returncode == 0
examples = sorted((root / "examples").glob("*.cpp"))
for example in examples:
    text = example.read_text(encoding="utf-8")
    if "format/any/" in text and not with_xml:
        print(f"SKIPPED: {example.name}: pugixml is not here")
        continue
    alone = folder / example.name
    alone.write_text(re.sub(r"#include <banmian/.*>\n", "", text), encoding="utf-8")
    if not compiles(alone, *declared, "-include", one):
        problems.append(f"{example.name} does not compile against the one header")
# Who has no pugixml, or wants none; all that a parse needs is instantiated here.
ready.unlink(missing_ok=True)
text = (root / "examples/parse_in_five_lines.cpp").read_text(encoding="utf-8")
text = re.sub(r"#include <banmian/.*>\n", "", text) + "#ifdef PUGIXML_VERSION\n#error\n#endif\n"
probe.write_text("#define BANMIAN_WITHOUT_XML\n#include <banmian_all.hpp>\n" + text, encoding="utf-8")
if not compiles(probe):
    problems.append("the one header does not compile without pugixml")
for problem in problems:
    print(problem)
print(f"{len(standing)} headers, {len(examples)} examples, {len(problems)} problems")
sys.exit(1 if problems or not examples else 0)
