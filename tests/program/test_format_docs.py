#!/usr/bin/env python3
"""The sample of every page in docs/formats/ is what the program reads and writes. usage: test_format_docs.py PARSE_ISSUE

A sample's lines may be broken and indented otherwise than the file; `…` stands for what is left out.
"""
import pathlib
import re
import shlex
import tempfile
import unittest
import zipfile

from program import DATA, main, run

PAGES = sorted((DATA.parent.parent / "docs" / "formats").glob("*.md"))
BLOCK = r"((?: {4}.*\n)+)"


def bare(text):
    return "".join(text.split())


class FormatDocs(unittest.TestCase):
    def holds(self, whole, sample):
        """The parts of a sample stand in the file one behind the other."""
        whole, at = bare(whole), 0
        for part in filter(None, bare(sample).split("…")):
            found = whole.find(part, at)
            self.assertGreaterEqual(found, 0, f"not in it, or not in this order: {part[:200]}")
            at = found + len(part)

    def check(self, page):
        text = page.read_text("utf-8")
        source, given = re.search(rf"^In, \[.*\]\((.*)\).*:\n\n{BLOCK}", text, re.M).groups()
        source = (page.parent / source).resolve()
        for line in given.splitlines():  # which stand in the file in any order
            self.holds(source.read_text("utf-8"), line)
        words = shlex.split(re.search(r"^`parse_issue (.*)`$", text, re.M)[1])
        options = words[:2] + [one for name in ("--images", "--dpi") if name in words
                               for one in (name, words[words.index(name) + 1])]
        self.assertEqual(options[:2], ["--to", page.stem])
        samples = re.findall(rf"^Out(?:, `(.*)`)?:\n\n{BLOCK}", text, re.M)
        self.assertTrue(samples)
        with tempfile.TemporaryDirectory() as folder:
            target = pathlib.Path(folder) / ("page.epub" if page.stem == "epub" else f"page.{page.stem[:4]}.xml")
            self.assertEqual(run(*options, "-o", target, source).returncode, 0)
            for name, sample in samples:
                if page.stem == "epub":
                    with zipfile.ZipFile(target) as book:
                        made = book.read(name).decode("utf-8")
                else:
                    made = (target.with_name(name) if name else target).read_text("utf-8")
                self.holds(made, sample)

    def test_every_sample_is_true(self):
        self.assertTrue(PAGES)
        for page in PAGES:
            with self.subTest(page=page.name):
                self.check(page)


main()
