"""Runs parse_issue for the tests of the program: each test file is called with its path."""
import pathlib
import subprocess
import sys
import unittest

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
DATA = pathlib.Path(__file__).resolve().parent.parent / "data"


def run(*words, stdin=b"", folder=None):
    """The ended process, its streams decoded; standard error must be UTF-8."""
    done = subprocess.run([PROGRAM, *map(str, words)], input=stdin, capture_output=True, timeout=120, cwd=folder)
    done.stderr = done.stderr.decode("utf-8")
    done.stdout = done.stdout.decode("utf-8")
    return done


def main():
    unittest.main(argv=sys.argv[:1])
