#!/usr/bin/env python3
"""Checks tools/fit_weights on a corpus of a few articles: that it repeats itself, gains on what it fits, writes what it
is told to, and refuses what it does not know.

usage: check_fit.py FIT_WEIGHTS ARTICLES.jsonl WEIGHTS.hpp
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

program, corpus, header = sys.argv[1:4]


def run(*words):
    return subprocess.run([program, *words, corpus], capture_output=True, text=True, check=False)


def expect(truth, what):
    if not truth:
        sys.exit(what)


with tempfile.TemporaryDirectory() as folder:
    answer = pathlib.Path(folder, "answer.json")
    fit = ["--pages", "3", "--folds", "2", "--rounds", "1", "--only", "joins", "--json", str(answer)]
    first = run(*fit)
    expect(first.returncode == 0, first.stderr)
    first_answer = answer.read_text(encoding="utf-8")
    second = run(*fit)
    expect(first.stdout == second.stdout and first.stderr == second.stderr, "a second run says something else")
    expect(first_answer == answer.read_text(encoding="utf-8"), "a second run finds other weights")
    losses = [float(loss) for loss in re.findall(r"loss ([0-9.]+)", first.stderr)]
    expect(len(losses) == 4, "two folds with two losses each: " + first.stderr)
    for before, after in zip(losses[::2], losses[1::2]):
        expect(after <= before, f"the loss rose from {before} to {after}")

    copy = pathlib.Path(folder, "weights.hpp")
    text = pathlib.Path(header).read_text(encoding="utf-8")
    copy.write_text(text, encoding="utf-8")
    start = pathlib.Path(folder, "start.json")
    measure = ["--pages", "1", "--folds", "2", "--rounds", "0", "--start", str(start), "--header", str(copy)]
    start.write_text("{}", encoding="utf-8")
    expect(run(*measure).returncode == 0 and copy.read_text(encoding="utf-8") == text, "the header changed by nothing")
    start.write_text(json.dumps({"joins": {"reject": 7.25}}), encoding="utf-8")
    expect(run(*measure).returncode == 0, "a start is not taken")
    changed = [b for a, b in zip(text.splitlines(), copy.read_text(encoding="utf-8").splitlines()) if a != b]
    expect(len(changed) == 1 and " reject = 7.25;" in changed[0], f"the header changed otherwise: {changed}")
    start.write_text(json.dumps({"joins": {"rejct": 7}}), encoding="utf-8")
    expect(run(*measure).returncode == 2, "an unknown weight is taken")
