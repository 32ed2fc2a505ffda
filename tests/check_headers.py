#!/usr/bin/env python3
"""Compiles headers alone, each in a translation unit of its own that includes it twice.

usage: check_headers.py HEADER... -- COMPILER FLAG...
"""
import concurrent.futures
import os
import subprocess
import sys

split = sys.argv.index("--")
headers, command = sys.argv[1:split], sys.argv[split + 1 :]


def check(header):
    source = f"#include <{header}>\n#include <{header}>\n"
    done = subprocess.run(
        [*command, "-fsyntax-only", "-x", "c++", "-"], input=source.encode(), capture_output=True, timeout=300
    )
    return header, done.returncode, done.stderr.decode("utf-8", "replace")


failed = 0
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    for header, status, messages in pool.map(check, headers):
        if status != 0:
            failed += 1
            print(f"{header}:\n{messages}")
print(f"{len(headers)} headers, {failed} do not compile alone")
sys.exit(1 if failed or not headers else 0)
