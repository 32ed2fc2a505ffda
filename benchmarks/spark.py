#!/usr/bin/env python3
"""Measures examples/spark beside the stream that does its work: CPU seconds of all processes, start included.

usage: spark.py PARSE_ISSUE [PAGES]     (20000 pages without; needs a Python with pyspark and pyarrow, java, Linux)

BANMIAN_SPARK_PYTHON names the Python, else that of build/judges is taken. Spark runs twice over the same records in two
partitions: first without the JVM's classes, which that run leaves behind, then with them. One record of a hundred is broken.
"""
import ctypes
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import stream

ROOT = stream.ROOT
PYTHON = os.environ.get("BANMIAN_SPARK_PYTHON", str(ROOT / "build/judges/bin/python"))


def time_of_descendants(seen):
    """Notes of every process below this one what it has used so far, by its number and the tick of its start."""
    found = {}
    for path in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        found[int(path.parent.name)] = (int(fields[1]), fields[19], (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"))
    ours, grown = {os.getpid()}, True
    while grown:
        more = {number for number, (parent, _, _) in found.items() if parent in ours} - ours
        ours, grown = ours | more, bool(more)
    for number in ours - {os.getpid()}:
        seen[number, found[number][1]] = found[number][2]


def seconds_of(command, **more):
    """CPU seconds of a command and of all that it starts, looked up every 20 ms: not everything that Spark starts is waited
    for by who started it. Processes that lose their parent become ours, and are counted until they end."""
    seen = {}
    process = subprocess.Popen(command, **more)
    while process.poll() is None:
        time_of_descendants(seen)
        time.sleep(0.02)
    try:
        while True:
            time_of_descendants(seen)
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.02)
    except ChildProcessError:
        pass
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with status {process.returncode}")
    return sum(seen.values())


def main(program, pages="20000"):
    pages = int(pages)
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        records = folder / "records.jsonl"
        with open(records, "wb") as file:
            file.writelines(stream.records(stream.sample_pages(), pages))
        with open(records, "rb") as given:
            alone = seconds_of([program, "--stream", "--rows", "paragraphs"], stdin=given, stdout=subprocess.DEVNULL)
        print(f"the stream alone: {alone:.1f} s, {pages / alone:.0f} pages a CPU second")
        environment = {**os.environ, "PYSPARK_PYTHON": PYTHON, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_DIRS": name,
                       "PYSPARK_SUBMIT_ARGS": "--master local[2] pyspark-shell", "SPARK_CLASS_ARCHIVE": str(folder / "classes.jsa")}
        megabytes = str((records.stat().st_size >> 21) + 1)
        for number, what in enumerate(("without", "with")):
            command = [PYTHON, ROOT / "examples/spark/articles.py", program, records, folder / f"out{number}", megabytes]
            spent = seconds_of(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            print(f"Spark {what} its classes at hand: {spent:.1f} s, {spent / alone:.2f} times the stream")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
