#!/usr/bin/env python3
"""Text, names and file names that break careless writers, through every format. usage: test_hostile_text.py PARSE_ISSUE"""
import json
import pathlib
import shutil
import sys
import tempfile
import unittest
import xml.etree.ElementTree as tree
import zipfile

from program import DATA, main, run

EVIL = "\x01\ufffe]]>&<\"'\t\n\r\x00\x7f\ud800文"
XML = [("alto", ".alto.xml"), ("mets-alto", ".mets.xml"), ("page", ".page.xml"), ("tei", ".tei.xml")]
JSON = [("docling", ".docling.json"), ("iiif", ".iiif.json"), ("jsonld", ".jsonld")]
LINES = [("records", ".jsonl"), ("ninjs", ".ninjs.jsonl")]


def poisoned(node, key=""):
    """The document with the evil text wherever a text may stand that is no date and no word of a list."""
    if isinstance(node, dict):
        return {k: poisoned(v, k) for k, v in node.items()}
    if isinstance(node, list):
        return [poisoned(one, key) for one in node]
    return EVIL + node if isinstance(node, str) and key not in ("kind", "role", "date", "writing_mode", "key") else node


class HostileText(unittest.TestCase):
    def setUp(self):
        self.made = tempfile.TemporaryDirectory()
        self.addCleanup(self.made.cleanup)
        self.folder = pathlib.Path(self.made.name)

    def write(self, source, format_, ending):
        """The files that were written, by name; an issue that a format cannot hold is refused with a reason."""
        out = self.folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        done = run("--to", format_, "-o", out / f"it{ending}", source)
        if done.returncode == 3:
            self.assertTrue(done.stderr.strip())
            return {}
        self.assertEqual(done.returncode, 0, done.stderr)
        return {one.name: one.read_bytes() for one in out.iterdir()}

    def check_all(self, source):
        for format_, ending in XML:
            with self.subTest(format=format_):
                for bytes_ in self.write(source, format_, ending).values():
                    tree.fromstring(bytes_)  # well-formed, which forbids U+0001 and U+FFFE
                    self.assertNotIn("\ufffe", bytes_.decode("utf-8"))
        for format_, ending in JSON + LINES:
            with self.subTest(format=format_):
                for bytes_ in self.write(source, format_, ending).values():
                    text = bytes_.decode("utf-8")
                    for one in text.splitlines() if (format_, ending) in LINES else [text]:
                        json.loads(one)
        with self.subTest(format="epub"):
            for name in self.write(source, "epub", ".epub"):
                with zipfile.ZipFile(self.folder / "out" / name) as book:
                    self.assertIsNone(book.testzip())
                    for part in book.namelist():
                        if part.endswith(("html", "opf", "xml")):
                            tree.fromstring(book.read(part))

    def test_poisoned_documents_are_written_well_formed(self):
        for source in (DATA / "pages" / "briefs.txt", DATA / "poppler" / "two_articles.html"):
            document = poisoned(json.loads(run("--to", "json", "--repairs", source).stdout))
            path = self.folder / "poisoned.json"
            path.write_text(json.dumps(document), encoding="utf-8")
            self.check_all(path)

    def test_poisoned_pages_are_written_well_formed(self):
        path = self.folder / "page.txt"
        text = (DATA / "pages" / "briefs.txt").read_text("utf-8")
        path.write_bytes("".join(one + (EVIL.replace("\n", "") if i % 40 == 7 else "") for i, one in enumerate(text))
                         .encode("utf-8", "surrogatepass"))
        self.check_all(path)

    def test_what_xml_cannot_hold_is_stated(self):
        document = json.loads(run("--to", "json", DATA / "pages" / "briefs.txt").stdout)
        document["pages"][0]["articles"][0]["body"][0]["text"] = "正\x01文"
        (self.folder / "it.json").write_text(json.dumps(document), encoding="utf-8")
        loss = self.folder / "loss.json"
        for format_, ending in XML[:2] + XML[3:] + [("epub", ".epub")]:
            run("--to", format_, "-o", self.folder / f"it{ending}", "--loss", loss, self.folder / "it.json")
            told = json.loads(loss.read_text("utf-8"))
            self.assertIn("$.pages[*].articles[*].body[*].text", [one["path"] for one in told["altered"]], format_)

    @unittest.skipIf(sys.platform == "win32", "SKIPPED: such names are no names there")
    def test_file_names_that_are_no_addresses_lead_back(self):
        for name in ("a b&c", "100%41", "what#now?", "]]><x", "版面", "tab\there", "quote'\"", "\x01"):
            with self.subTest(name=name):
                source = self.folder / f"{name}.txt"
                shutil.copy(DATA / "pages" / "briefs.txt", source)
                out = self.folder / "named"
                self.assertEqual(run("--to", "mets-alto", "-o", out / f"{name}.mets.xml", source).returncode, 0)
                back = run("--from", "mets", "--to", "json", out / f"{name}.mets.xml")
                self.assertEqual((back.returncode, back.stderr), (0, ""))
                self.assertEqual(len(json.loads(back.stdout)["pages"][0]["articles"]),
                                 len(json.loads(run("--to", "json", source).stdout)["pages"][0]["articles"]))

    @unittest.skipUnless(sys.platform.startswith("linux"), "SKIPPED: names are Unicode there")
    def test_a_file_name_that_is_no_utf_8_leads_back(self):
        import os
        source = os.fsencode(self.folder) + b"/\xff\xed\xa0\x80.txt"
        shutil.copy(DATA / "pages" / "briefs.txt", source)
        out = os.fsdecode(os.fsencode(self.folder) + b"/out\xff.mets.xml")
        from program import PROGRAM
        import subprocess
        self.assertEqual(subprocess.run([PROGRAM, "--to", "mets-alto", "-o", out, source],
                                        capture_output=True).returncode, 0)
        tree.parse(out)
        back = subprocess.run([PROGRAM, "--from", "mets", "--to", "json", out], capture_output=True)
        self.assertEqual((back.returncode, back.stderr), (0, b""))


main()
