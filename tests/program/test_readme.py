#!/usr/bin/env python3
"""What README says of the program is true: its table of formats is the program's, and the three things that one tries
first work. usage: test_readme.py PARSE_ISSUE"""
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from program import DATA, PROGRAM, main, one_page_pdf, run

README = (DATA.parent.parent / "README.md").read_text("utf-8")


class Readme(unittest.TestCase):
    def test_the_table_of_formats_is_the_programs(self):
        rows = re.findall(r"^\| `([a-z-]+)` \| (yes)? ?\| (yes)? ?\| (.+) \|$", README, re.M)
        made = []
        for line in run("--formats").stdout.splitlines():
            if line.startswith(" "):  # what the format above cannot carry
                self.assertRegex(line, r"^ +cannot carry: [a-z_]+\.")
                continue
            name, flags, about = line[:16].strip(), line[16:26], line[27:].strip()
            made.append((name, "yes" if "read" in flags else "", "yes" if "write" in flags else "", about))
        self.assertEqual(rows, made)

    def test_every_option_in_readme_is_an_option(self):
        told = run("--help").stdout
        for option in set(re.findall(r"(?<=parse_issue )--[a-z-]+|`(--[a-z-]+)", README)):
            if option:
                self.assertIn(option, told)

    def test_a_scan_is_read_as_its_recogniser_gives_it(self):
        done = run("--to", "json", stdin=(DATA / "hocr" / "two_articles.html").read_bytes())
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(len(json.loads(done.stdout)["pages"][0]["articles"]), 2)

    def test_a_folder_is_read_into_a_folder(self):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(DATA / "pages", pathlib.Path(folder, "pages"))
            done = subprocess.run(f"{PROGRAM} --to json -o out pages/*.txt", shell=True, cwd=folder, timeout=120)
            self.assertEqual(done.returncode, 0)
            self.assertEqual(sorted(p.stem for p in pathlib.Path(folder, "out").iterdir()),
                             sorted(p.stem for p in (DATA / "pages").glob("*.txt")))

    @unittest.skipUnless(shutil.which("pdftotext"), "SKIPPED: pdftotext is not installed")
    def test_a_pdf_is_read_through_pdftotext(self):
        done = run("--to", "json", stdin=one_page_pdf())
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("pdftotext", done.stderr)
        self.assertIn("Park", done.stdout)
        self.assertNotIn("endobj", done.stdout)


main()
