#!/usr/bin/env python3
"""Compiles a twin: the source must compile as it is, and must not compile with BANMIAN_REJECT defined; the compiler's
message must then match what the first line says: `// rejected: REGULAR EXPRESSION`.

usage: check_rejected.py SOURCE COMPILER FLAG...
"""
import re
import subprocess
import sys

source, command = sys.argv[1], [*sys.argv[2:], "-fsyntax-only"]
with open(source, encoding="utf-8") as file:
    first = file.readline()
expected = re.fullmatch(r"// rejected: (.+)\n", first)
if not expected:
    sys.exit(f"{source}: the first line must be `// rejected: REGULAR EXPRESSION`")


def compile_with(*flags):
    done = subprocess.run([*command, *flags, source], capture_output=True, timeout=300)
    return done.returncode, done.stderr.decode("utf-8", "replace")


status, messages = compile_with()
if status != 0:
    sys.exit(f"{source} must compile:\n{messages}")
status, messages = compile_with("-DBANMIAN_REJECT")
if status == 0:
    sys.exit(f"{source} must not compile with BANMIAN_REJECT")
if not re.search(expected[1], messages):
    sys.exit(f"{source} is rejected, but not with {expected[1]!r}:\n{messages}")
