#!/usr/bin/env python3
"""Text, names and file names that break careless writers, through every format. usage: test_hostile_text.py PARSE_ISSUE"""
import json
import pathlib
import re
import shutil
import sys
import tempfile
import unittest
import xml.etree.ElementTree as tree
import zipfile

from program import DATA, main, run

sys.path.insert(0, str(DATA.parent / "judges"))
from hostile import EVIL, poisoned, wild  # noqa: E402

XML = [("alto", ".alto.xml"), ("mets-alto", ".mets.xml"), ("page", ".page.xml"), ("tei", ".tei.xml")]
JSON = [("docling", ".docling.json"), ("iiif", ".iiif.json"), ("jsonld", ".jsonld")]
LINES = [("records", ".jsonl"), ("ninjs", ".ninjs.jsonl")]


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
                    for one in text.split("\n")[:-1] if (format_, ending) in LINES else [text]:
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
            back = run("--to", "json", path)  # the poison is no error of JSON: all is read
            self.assertEqual((back.returncode, back.stderr), (0, ""))
            self.assertEqual(len(json.loads(back.stdout)["pages"][0]["articles"]), len(document["pages"][0]["articles"]))
            self.check_all(path)
            told = tree.fromstring(self.write(path, "alto", ".alto.xml")["it.alto.xml"])
            texts = [one.get("CONTENT") for one in told.iter() if one.tag.endswith("}String")]
            for article in document["pages"][0]["articles"]:  # nothing but what XML cannot hold is another
                for item in article["body"]:
                    self.assertIn(re.sub("[\x00-\x08\ufffe\uffff]", "\ufffd", item["text"]), texts)

    def test_wild_documents_are_written_well_formed_or_refused(self):
        document = json.loads(run("--to", "json", "--repairs", DATA / "poppler" / "two_articles.html").stdout)
        path = self.folder / "wild.json"
        for seed in range(40):
            with self.subTest(seed=seed):
                path.write_text(json.dumps(wild(document, seed)), encoding="utf-8")
                self.check_all(path)

    def test_a_lone_surrogate_in_json_is_refused_with_a_reason(self):
        document = json.loads(run("--to", "json", DATA / "pages" / "briefs.txt").stdout)
        for change in (lambda of: of["articles"][1]["headline"][0].update(text="版\ud800面"),
                       lambda of: of.update(name="\udc00"), lambda of: of.update(image="\ud83d.jpg")):
            spoiled = json.loads(json.dumps(document))
            change(spoiled["pages"][0])
            path = self.folder / "surrogate.json"
            path.write_text(json.dumps(spoiled), encoding="utf-8")
            for format_, ending in XML + JSON + LINES + [("epub", ".epub")]:
                done = run("--to", format_, "-o", self.folder / f"it{ending}", path)
                self.assertEqual(done.returncode, 3)
                self.assertIn("surrogate", done.stderr)
            self.check_all(path)  # what was read still comes out, and is sound

    def test_poisoned_pages_are_written_well_formed(self):
        path = self.folder / "page.txt"
        text = (DATA / "pages" / "briefs.txt").read_text("utf-8")
        evil = EVIL.replace("\n", "") + "\ud800"  # which no UTF-8 can hold either
        path.write_bytes("".join(one + (evil if i % 40 == 7 else "") for i, one in enumerate(text))
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
