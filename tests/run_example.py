#!/usr/bin/env python3
"""Runs an example and compares its standard output with the expected file.

usage: run_example.py PROGRAM SOURCE EXPECTED DATA
The first line of SOURCE may say `// run: ARGUMENTS [< FILE] [=> STATUS]`; {data} stands for the folder DATA. The
program must end with STATUS, which is 0 unless given.
"""
import difflib
import shlex
import subprocess
import sys

program, source, expected_path, data = sys.argv[1:5]
with open(source, encoding="utf-8") as file:
    first = file.readline().strip()
words = shlex.split(first.removeprefix("// run:").replace("{data}", data)) if first.startswith("// run:") else []
status = 0
if "=>" in words:
    place = words.index("=>")
    status = int(words[place + 1])
    del words[place : place + 2]
stdin = None
if "<" in words:
    place = words.index("<")
    stdin = open(words[place + 1], "rb")
    del words[place : place + 2]

done = subprocess.run([program, *words], stdin=stdin or subprocess.DEVNULL, capture_output=True, timeout=300)
output = done.stdout.decode("utf-8", "backslashreplace")
with open(expected_path, encoding="utf-8") as file:
    expected = file.read()
if done.returncode != status:
    sys.exit(f"{program} ended with status {done.returncode}\n{done.stderr.decode('utf-8', 'backslashreplace')}")
if output != expected:
    sys.stdout.writelines(
        difflib.unified_diff(expected.splitlines(True), output.splitlines(True), expected_path, "the output")
    )
    sys.exit(1)
