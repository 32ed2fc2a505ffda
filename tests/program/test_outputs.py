#!/usr/bin/env python3
"""Where outputs go: -o. usage: test_outputs.py PARSE_ISSUE"""
import json
import pathlib
import subprocess
import tempfile
import unittest

from program import DATA, PROGRAM, main, run

TEXT = (DATA / "pages" / "briefs.txt").read_bytes()


class Outputs(unittest.TestCase):
    def setUp(self):
        self.made = tempfile.TemporaryDirectory()
        self.addCleanup(self.made.cleanup)
        self.folder = pathlib.Path(self.made.name)

    def put(self, *names):
        for name in names:
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(TEXT)
        return names

    def written(self, below="out"):
        root = self.folder / below
        return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())

    def run_in(self, *words):
        return run(*words, folder=self.folder)

    def test_one_input_and_a_name_is_a_file_whose_folder_is_made(self):
        self.put("a.txt")
        self.assertEqual(self.run_in("--to", "json", "-o", "out/deep/page.json", "a.txt").returncode, 0)
        self.assertEqual(self.written(), ["deep/page.json"])

    def test_one_input_and_a_folder_that_is_there_or_ends_in_a_slash(self):
        self.put("a.txt")
        (self.folder / "there").mkdir()
        for name in ("out/", "there"):
            self.assertEqual(self.run_in("--to", "markdown", "-o", name, "a.txt").returncode, 0)
            self.assertEqual(self.written(name), ["a.md"])

    def test_findings_of_all_inputs_are_one_log(self):
        page = (DATA / "pages" / "consistency.txt").read_bytes()
        for name in ("a.txt", "b.txt", "c.txt"):
            (self.folder / name).write_bytes(page)
        done = self.run_in("--to", "sarif", "-j", "2", "a.txt", "b.txt", "c.txt")
        self.assertEqual(done.returncode, 0, done.stderr)
        log = json.loads(done.stdout)
        places = [one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
                  for one in log["runs"][0]["results"]]
        self.assertEqual(len(log["runs"]), 1)
        self.assertTrue(places)
        self.assertEqual(places, [name for name in ("a.txt", "b.txt", "c.txt")
                                  for _ in range(len(places) // 3)])
        self.assertEqual(self.run_in("--to", "sarif", "-o", "out/all.sarif", "a.txt", "b.txt", "c.txt").returncode, 0)
        self.assertEqual(self.written(), ["all.sarif"])
        self.assertEqual(json.loads((self.folder / "out" / "all.sarif").read_text()), log)
        # what is left out is told, and the others are in the log; an input is not written over
        part = self.run_in("--to", "sarif", "a.txt", "absent.txt", "b.txt")
        self.assertEqual(part.returncode, 3)
        self.assertEqual(len(json.loads(part.stdout)["runs"][0]["results"]), len(places) // 3 * 2)
        self.assertEqual(self.run_in("--to", "sarif", "-o", "b.txt", "a.txt", "b.txt").returncode, 2)
        self.assertEqual((self.folder / "b.txt").read_bytes(), page)
        # in a folder that is there, each input has its own
        (self.folder / "there").mkdir()
        self.assertEqual(self.run_in("--to", "sarif", "-o", "there", "a.txt", "b.txt").returncode, 0)
        self.assertEqual(self.written("there"), ["a.sarif", "b.sarif"])

    def test_inputs_of_one_folder_go_side_by_side(self):
        self.put("in/a.txt", "in/要闻 二版.txt")
        self.assertEqual(self.run_in("--to", "json", "-o", "out", "in/a.txt", "in/要闻 二版.txt").returncode, 0)
        self.assertEqual(self.written(), ["a.json", "要闻 二版.json"])

    def test_inputs_of_several_folders_keep_their_places(self):
        self.put("0221/01.txt", "0222/01.txt", "0222/b/02.txt")
        done = self.run_in("--to", "json", "-o", "out", "0221/01.txt", "./0222/01.txt", "0222/b/02.txt")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.written(), ["0221/01.json", "0222/01.json", "0222/b/02.json"])
        absolute = [self.folder / "0221" / "01.txt", self.folder / "0222" / "01.txt"]
        self.assertEqual(self.run_in("--to", "json", "-o", "away", *absolute).returncode, 0)
        self.assertEqual(self.written("away"), ["0221/01.json", "0222/01.json"])

    def test_inputs_that_differ_in_their_ending_alone_keep_it(self):
        self.put("a.txt", "a.text", "b.txt")
        self.assertEqual(self.run_in("--to", "json", "-o", "out", "a.txt", "a.text", "b.txt").returncode, 0)
        self.assertEqual(self.written(), ["a.text.json", "a.txt.json", "b.json"])

    def test_nothing_is_written_outside_the_folder(self):
        self.put("one/a.txt", "two/b.txt")
        done = run("--to", "json", "-o", "out", "a.txt", "../two/b.txt", folder=self.folder / "one")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.written("one/out"), ["a.json", "b.json"])

    def test_an_input_is_never_written_over(self):
        self.put("a.txt", "b.txt")
        (self.folder / "lexicon.json").write_text("{}")
        for words, named in (
            (["-o", ".", "a.txt", "b.txt"], "a.txt"),
            (["-o", "b.txt", "a.txt", "b.txt"], "b.txt"),
            (["-o", "a.txt", "a.txt"], "a.txt"),
            (["-o", "./x/../a.txt", "a.txt"], "a.txt"),
            (["-o", "lexicon.json", "--lexicon", "lexicon.json", "a.txt"], "lexicon.json"),
        ):
            (self.folder / "x").mkdir(exist_ok=True)
            done = self.run_in(*words)
            self.assertEqual((done.returncode, done.stdout), (2, ""), words)
            self.assertIn(named, done.stderr)
            self.assertEqual(done.stderr.count("\n"), 1)
            self.assertEqual([(self.folder / name).read_bytes() for name in ("a.txt", "b.txt")], [TEXT, TEXT])
        self.assertIn("覆盖", self.run_in("--lang", "zh", "-o", ".", "a.txt", "b.txt").stderr)

    def test_one_input_twice_is_refused_before_anything_is_written(self):
        self.put("a.txt")
        done = self.run_in("--to", "json", "-o", "out", "a.txt", "a.txt")
        self.assertEqual(done.returncode, 2)
        self.assertFalse((self.folder / "out").exists())

    def test_what_cannot_be_written_is_told_and_ends_with_status_3(self):
        self.put("a.txt", "file")
        done = self.run_in("-o", "file/out.txt", "a.txt")
        self.assertEqual(done.returncode, 3)
        self.assertIn("file/out.txt: cannot be written", done.stderr)

    @unittest.skipUnless(pathlib.Path("/dev/full").exists(), "needs /dev/full")
    def test_a_standard_output_that_takes_nothing_is_told_whatever_is_printed(self):
        self.put("a.txt")
        record = b'{"id":1,"text":"\xe4\xbb\x8a\xe5\xa4\xa9"}\n'
        for words in (["a.txt"], ["--to", "json", "a.txt"], ["--to", "sarif", "a.txt"], ["--help"], ["--version"], ["--formats"],
                      ["--stream"]):
            for tongue, sentence in (("en", "standard output cannot be written"), ("zh", "无法写到标准输出")):
                with open("/dev/full", "wb") as full:
                    done = subprocess.run([PROGRAM, *words, "--lang", tongue], input=record, stdout=full, stderr=subprocess.PIPE,
                                          cwd=self.folder, timeout=60)
                self.assertEqual((done.returncode, done.stderr.decode().count(sentence)), (3, 1), words)

    def test_a_format_of_several_files_needs_a_name_and_puts_them_together(self):
        self.put("a.txt")
        self.assertEqual(self.run_in("--to", "mets-alto", "a.txt").returncode, 2)
        self.assertEqual(self.run_in("--to", "mets-alto", "-o", "out/", "a.txt").returncode, 0)
        self.assertEqual(self.written(), ["a.alto-0001.xml", "a.mets.xml"])

    def test_what_a_format_cannot_hold_is_refused_with_the_reason_and_what_it_loses_is_stated(self):
        self.put("a.txt")
        for name in ("page", "iiif"):
            done = self.run_in("--to", name, "a.txt")
            self.assertEqual((done.returncode, done.stdout), (3, ""))
            self.assertIn(f"a.txt: cannot be written as {name}: it needs the size of every page", done.stderr)
        self.assertEqual(self.run_in("--to", "records", "--loss", "loss.jsonl", "a.txt").returncode, 0)
        self.assertIn('"path":"$.pages[*].blocks"', (self.folder / "loss.jsonl").read_text(encoding="utf-8"))


main()
