#!/usr/bin/env python3
"""What people have put right, by words. usage: test_corrections.py PARSE_ISSUE"""
import json
import pathlib
import shutil
import tempfile
import unittest

from program import DATA, main, run

PAGE = DATA / "pages" / "briefs.txt"


class Corrections(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def corrected(self, corrections, *words, files=(PAGE,), **more):
        file = self.folder / "corrections.json"
        file.write_text(json.dumps(corrections, ensure_ascii=False), "utf-8")
        return run("--corrections", file, *words, *files, **more)

    def test_applied_and_missed_are_counted_and_a_miss_is_an_error_that_says_why(self):
        told = self.corrected([{"kind": "text", "find": "青石桥重修", "to": "青石桥修复"}, {"kind": "role", "find": "没有"},
                               {"kind": "split", "find": "本报讯"}, {"kind": "join", "find": "青石桥重修"},
                               {"kind": "part", "find": "本报讯", "nth": 4}], "--to", "json")
        self.assertEqual(told.returncode, 3)
        self.assertEqual(json.loads(told.stdout)["pages"][0]["articles"][1]["title"], "青石桥修复通车")
        for sentence in ("1 applied, 4 missed", "correction 2 (role): “没有” does not stand in",
                         "correction 3 (split): “本报讯” stands in", "in 3 places; give more", "correction 4 (join): a part",
                         "correction 5 (part): “本报讯” stands in"):
            self.assertIn(sentence, told.stderr)
        told = self.corrected([{"kind": "role", "find": "没有"}], "--lang", "zh")
        self.assertIn("“没有”不见于", told.stderr)
        self.assertIn("1 处未命中", told.stderr)

    def test_what_is_all_applied_ends_well(self):
        told = self.corrected([{"kind": "date", "to": "2024-05-18"}], "--to", "json")
        self.assertEqual((told.returncode, json.loads(told.stdout)["date"]), (0, "2024-05-18"))
        self.assertIn("1 applied, 0 missed", told.stderr)

    def test_of_several_inputs_the_named_one_is_corrected(self):
        other = self.folder / "other.txt"
        shutil.copy(PAGE, other)
        words = {"kind": "split", "find": "据介绍,工程投资"}
        told = self.corrected([{**words, "file": "other.txt"}], "--to", "json", files=(PAGE, other))
        first, second = (json.loads(line) for line in told.stdout.splitlines())
        self.assertEqual(told.returncode, 0)
        self.assertEqual([len(one["pages"][0]["articles"]) for one in (first, second)], [3, 4])
        told = self.corrected([words], files=(PAGE, other))
        self.assertIn("it was applied in 2 files", told.stderr)
        self.assertEqual(told.returncode, 3)
        told = self.corrected([{**words, "file": "third.txt"}], files=(PAGE, other))
        self.assertIn("third.txt, which is none of the inputs", told.stderr)
        told = self.corrected([{"kind": "split", "where": [0, 3]}], files=(PAGE, other))
        self.assertEqual((told.returncode, told.stdout), (2, ""))

    def test_pages_of_one_issue_are_told_apart(self):
        other = self.folder / "other.txt"
        shutil.copy(PAGE, other)
        told = self.corrected([{"kind": "split", "find": "据介绍,工程投资", "file": "other.txt"}], "--issue", "--to", "json",
                              files=(PAGE, other))
        self.assertEqual(told.returncode, 0, told.stderr)
        self.assertEqual([len(page["articles"]) for page in json.loads(told.stdout)["pages"]], [3, 4])

    def test_records_of_a_stream_are_named_by_their_id(self):
        lines = [json.dumps({"id": one, "text": PAGE.read_text("utf-8")}) for one in ("a", 7)]
        told = self.corrected([{"kind": "date", "to": "2024-05-18", "file": "7"}], "--stream", files=("-",),
                              stdin="\n".join(lines).encode())
        answers = [json.loads(line) for line in told.stdout.splitlines()]
        self.assertEqual([one["issue"]["date"] for one in answers], ["2024-05-17", "2024-05-18"])
        self.assertEqual(told.returncode, 0, told.stderr)

    def test_a_document_is_not_corrected_without_a_word(self):
        document = self.folder / "briefs.json"
        document.write_text(run("--to", "json", PAGE).stdout, "utf-8")
        told = self.corrected([{"kind": "date", "to": "2024-05-18"}], files=(document,))
        self.assertEqual(told.returncode, 3)
        self.assertIn("is a parsed document", told.stderr)


main()
