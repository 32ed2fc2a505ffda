#!/usr/bin/env python3
"""Runs an example and compares its standard output with the expected file.

usage: run_example.py PROGRAM SOURCE EXPECTED DATA
The first lines of SOURCE may say `// run: ARGUMENTS [< FILE] [=> STATUS]`, one for each run, whose outputs follow each
other; {data} stands for the folder DATA. The program must end with STATUS, which is 0 unless given.
"""
import difflib
import shlex
import subprocess
import sys

program, source, expected_path, data = sys.argv[1:5]
runs = []
with open(source, encoding="utf-8") as file:
    for line in file:
        if not line.startswith("// run:"):
            break
        runs.append(shlex.split(line.removeprefix("// run:").replace("{data}", data)))

output = ""
for words in runs or [[]]:
    status = 0
    if "=>" in words:
        place = words.index("=>")
        status = int(words[place + 1])
        del words[place : place + 2]
    stdin = subprocess.DEVNULL
    if "<" in words:
        place = words.index("<")
        stdin = open(words[place + 1], "rb")
        del words[place : place + 2]
    done = subprocess.run([program, *words], stdin=stdin, capture_output=True, timeout=300)
    if done.returncode != status:
        sys.exit(f"{program} ended with status {done.returncode}\n{done.stderr.decode('utf-8', 'backslashreplace')}")
    output += done.stdout.decode("utf-8", "backslashreplace")

with open(expected_path, encoding="utf-8") as file:
    expected = file.read()
if output != expected:
    sys.stdout.writelines(
        difflib.unified_diff(expected.splitlines(True), output.splitlines(True), expected_path, "the output")
    )
    sys.exit(1)
