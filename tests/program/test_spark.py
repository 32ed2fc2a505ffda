#!/usr/bin/env python3
"""examples/spark and examples/duckdb over records of which some are broken, with a worker that dies on the way: every
row is there once. Needs pyspark, pyarrow, pandas and duckdb (./dev judges fetches them) and java.
usage: test_spark.py PARSE_ISSUE"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from program import DATA, PROGRAM, main, run

PROJECT = DATA.parent.parent
PAGES = [page for file in sorted((DATA / "pages").glob("*.txt")) for page in file.read_text("utf-8").split("\f")]
NEEDED = "import pyspark, pyarrow, pandas, duckdb"
PYTHON = next((python for python in (os.environ.get("BANMIAN_SPARK_PYTHON", ""), str(PROJECT / "build/judges/bin/python"),
                                     sys.executable)
               if python and shutil.which(python) and subprocess.run([python, "-c", NEEDED], capture_output=True).returncode == 0),
              None)
if PYTHON is None or shutil.which("java") is None:
    print("SKIPPED: there is no", "pyspark with pyarrow, pandas and duckdb" if PYTHON is None else "java")
    sys.exit(77)

# Dies like a worker that is killed, once, when it has answered some records.
MORTAL = """#!/bin/sh
if mkdir "{folder}/died" 2>/dev/null; then head -c 200000 | "{program}" "$@" | head -n 50; kill -9 $$; fi
exec "{program}" "$@"
"""


class Spark(unittest.TestCase):
    def test_no_row_is_lost_or_doubled_when_a_worker_dies(self):
        folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        lines = [json.dumps({"id": n, "text": PAGES[n % len(PAGES)]}, ensure_ascii=False) for n in range(1000)]
        lines = [line[: len(line) // 2] if n % 100 == 99 else line for n, line in enumerate(lines)]
        records = folder / "records.jsonl"
        records.write_text("\n".join(lines) + "\n", "utf-8")
        wanted = run("--stream", "--rows", "paragraphs", records).stdout.splitlines()
        mortal = folder / "mortal"
        mortal.write_text(MORTAL.format(folder=folder, program=PROGRAM), "utf-8")
        mortal.chmod(0o755)
        environment = {**os.environ, "PYSPARK_PYTHON": PYTHON, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_DIRS": str(folder),
                       "PYSPARK_SUBMIT_ARGS": "--master local[2,4] pyspark-shell"}

        def read(program):
            return subprocess.run([PYTHON, PROJECT / "examples/spark/articles.py", program, records, folder / "out", "1"],
                                  capture_output=True, text=True, timeout=600, env=environment)

        done = read(mortal)
        self.assertEqual(done.returncode, 0, done.stderr[-3000:])
        self.assertTrue((folder / "died").is_dir())
        self.assertIn("ended with status -9", done.stderr)  # Spark told of it, and ran the partition again
        self.assertIn(f"{len(wanted) - 10} paragraphs, 10 records", done.stdout)
        # What is missing is read when the job is run again, and nothing else.
        parts = {one.name: one.stat().st_mtime_ns for one in (folder / "out").glob("*.parquet")}
        self.assertGreater(len(parts), 1)
        (folder / "out" / "part-00001.parquet").unlink()
        again = read(PROGRAM)
        self.assertEqual((again.returncode, again.stdout), (0, done.stdout), again.stderr[-3000:])
        now = {one.name: one.stat().st_mtime_ns for one in (folder / "out").glob("*.parquet")}
        self.assertEqual([name for name in now if now[name] != parts[name]], ["part-00001.parquet"])
        ask = (f"import duckdb; print(duckdb.sql(\"select id, ok, article, \\\"order\\\", text from "
               f"read_parquet('{folder}/out/*.parquet')\").df().to_json(orient='values'))")
        told = subprocess.run([PYTHON, "-c", ask], capture_output=True, text=True)
        self.assertEqual(told.returncode, 0, told.stderr[-2000:])
        rows = [json.loads(line) for line in wanted]
        keys = ("id", "ok", "article", "order", "text")
        self.assertEqual(sorted(map(str, json.loads(told.stdout))), sorted(str([row.get(key) for key in keys]) for row in rows))
        shown = subprocess.run([PYTHON, PROJECT / "examples/duckdb/read_back.py", folder / "out"], capture_output=True, text=True)
        self.assertEqual(shown.returncode, 0, shown.stderr[-2000:])
        self.assertIn("990", shown.stdout)  # documents with paragraphs


main()
