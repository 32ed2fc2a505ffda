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


def one_page_pdf():
    """A page with one line of text, set in a font that every reader has."""
    content = b"BT /F1 24 Tf 40 150 Td (The Park Opens) Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def main():
    unittest.main(argv=sys.argv[:1])
