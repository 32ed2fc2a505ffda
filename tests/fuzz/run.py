#!/usr/bin/env python3
"""Runs a fuzz target for a fixed number of inputs from a fixed seed, so that two runs do the same.

usage: run.py TARGET FOUND_FOLDER SEED_FOLDER...
libFuzzer adds what it finds interesting to its first folder; that one is fresh and thrown away.
"""
import pathlib
import subprocess
import sys
import tempfile

target, found, *seeds = sys.argv[1:]
pathlib.Path(found).mkdir(parents=True, exist_ok=True)
with tempfile.TemporaryDirectory() as fresh:
    limits = ["-runs=1500", "-seed=1", "-max_len=4096", "-timeout=10", "-rss_limit_mb=2048", "-verbosity=0"]
    done = subprocess.run([target, *limits, f"-artifact_prefix={found}/", fresh, *seeds])
sys.exit(done.returncode)
