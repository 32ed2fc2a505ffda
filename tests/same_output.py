#!/usr/bin/env python3
"""Runs two programs with the same arguments and compares what they print.

usage: same_output.py PROGRAM PROGRAM -- ARGUMENT...
"""
import subprocess
import sys

one, other = sys.argv[1:3]
outputs = [subprocess.run([program, *sys.argv[4:]], capture_output=True, timeout=300) for program in (one, other)]
for program, done in zip((one, other), outputs):
    if done.returncode != 0:
        sys.exit(f"{program} ended with status {done.returncode}\n{done.stderr.decode('utf-8', 'backslashreplace')}")
if outputs[0].stdout != outputs[1].stdout:
    sys.exit(f"{one} and {other} print different things")
