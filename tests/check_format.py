#!/usr/bin/env python3
"""Compares sources with what clang-format makes of them. (Its own --dry-run reports namespace comments that it would
replace by themselves.)

usage: check_format.py CLANG_FORMAT FILE...
"""
import concurrent.futures
import os
import subprocess
import sys

tool, files = sys.argv[1], sys.argv[2:]


def differs(name):
    with open(name, "rb") as file:
        return name, subprocess.run([tool, name], capture_output=True, check=True).stdout != file.read()


with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    wrong = [name for name, different in pool.map(differs, files) if different]
for name in wrong:
    print(f"{name}: not formatted; run ./dev format")
print(f"{len(files)} files, {len(wrong)} not formatted")
sys.exit(1 if wrong or not files else 0)
