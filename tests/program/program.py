"""Runs parse_issue for the tests of the program: each test file is called with its path."""
import os
import pathlib
import subprocess
import sys
import unittest

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
DATA = pathlib.Path(__file__).resolve().parent.parent / "data"
SHARED = pathlib.Path(os.environ.get("BANMIAN_SHARED", DATA.parent.parent.parent / "shared"))


def samples():
    """Files of others in their formats, where they are at hand: archives, recognisers, e-papers."""
    patterns = ["alto/samples/*.xml", "page-xml/*/*.xml", "hocr/*.hocr", "mets-alto-newspapers/bnl/*/*-mets.xml",
                "mets-alto-newspapers/*/didl.xml", "gaptree-ocr/*.json", "epaper-samples/*/content_*",
                "epaper-samples/*/*.cnml.xml", "epaper-samples/*/*.trs"]
    return sorted(one for pattern in patterns for one in (SHARED / "data").glob(pattern))


def run(*words, stdin=b"", folder=None, locale=None):
    """The ended process, its streams decoded; standard error must be UTF-8. Its locale says nothing but what is given."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LC_") and name != "LANG"}
    done = subprocess.run([PROGRAM, *map(str, words)], input=stdin, capture_output=True, timeout=120, cwd=folder,
                          env={**environment, **(locale or {})})
    done.stderr = done.stderr.decode("utf-8")
    done.stdout = done.stdout.decode("utf-8")
    return done


def main():
    unittest.main(argv=sys.argv[:1])
