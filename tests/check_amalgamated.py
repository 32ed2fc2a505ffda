#!/usr/bin/env python3
"""Makes the one header and compiles an example against it alone.

usage: check_amalgamated.py ROOT FOLDER COMPILER FLAG...
"""
import pathlib
import re
import subprocess
import sys

root, folder, command = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:]
folder.mkdir(parents=True, exist_ok=True)
made = subprocess.run(
    [sys.executable, root / "tools/amalgamate.py", root / "include", "banmian/banmian.hpp", "banmian/validate/rules/all.hpp"],
    capture_output=True, check=True,
)
(folder / "banmian_all.hpp").write_bytes(made.stdout)
if b"#include <banmian/" in made.stdout:
    sys.exit("the one header includes another")
example = (root / "examples/parse_in_five_lines.cpp").read_text(encoding="utf-8")
one = re.sub(r"#include <banmian/.*>", "#include <banmian_all.hpp>", example)
(folder / "example.cpp").write_text(one, encoding="utf-8")
flags = [flag for flag in command if flag != f"-I{root / 'include'}"]
sys.exit(subprocess.run([*flags, f"-I{folder}", "-fsyntax-only", folder / "example.cpp"]).returncode)
