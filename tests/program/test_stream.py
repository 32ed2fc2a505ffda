#!/usr/bin/env python3
"""Many documents through one process: --stream, --rows. usage: test_stream.py PARSE_ISSUE"""
import base64
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

from program import DATA, PROGRAM, main, run

PAGE = DATA / "pages" / "briefs.txt"
TEXT = PAGE.read_text(encoding="utf-8")


def stream(*records, words=()):
    """The answers to records; text stands for a line as it is."""
    lines = [one if isinstance(one, (str, bytes)) else json.dumps(one, ensure_ascii=False) for one in records]
    given = b"".join((one if isinstance(one, bytes) else one.encode()) + b"\n" for one in lines)
    done = run("--stream", *words, stdin=given)
    return done, [json.loads(line) for line in done.stdout.splitlines()]


class Stream(unittest.TestCase):
    def test_each_line_is_answered_by_one_line_in_order(self):
        records = [{"id": i, "text": TEXT if i % 3 else "　　本报讯 今天下雪。\n"} for i in range(50)]
        for jobs in ("1", "4"):
            done, answers = stream(*records, words=["-j", jobs])
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertEqual([one["id"] for one in answers], list(range(50)))
            self.assertTrue(all(one["ok"] and one["issue"]["banmian"] == 1 for one in answers))
        alone = json.loads(run("--to", "json", PAGE).stdout)
        self.assertEqual(answers[1]["issue"], alone)

    def test_a_long_record_holds_back_the_answers_behind_it_and_nothing_else(self):
        sizes = [60 if i % 17 == 0 else 0 for i in range(120)]
        records = [{"id": i, "text": TEXT * size or "　　本报讯 今天下雪。\n"} for i, size in enumerate(sizes)]
        for jobs in ("2", "3"):
            done, answers = stream(*records, words=["-j", jobs])
            self.assertEqual((done.returncode, [one["id"] for one in answers]), (0, list(range(120))))

    def test_text_bytes_and_the_name_of_a_file_give_the_same_issue(self):
        coded = base64.b64encode(PAGE.read_bytes()).decode()
        _, answers = stream({"id": "a", "text": TEXT}, {"id": "b", "base64": coded}, {"id": "c", "path": str(PAGE)})
        self.assertEqual(answers[0]["issue"], answers[1]["issue"])
        self.assertEqual(answers[0]["issue"], answers[2]["issue"])

    def test_other_keys_are_carried_through_as_they_are_written(self):
        line = '{"书":"平\\u9876山", "n": 1.50e3 ,"id":{"a":[1,2]},"deep":[{"x":null}],"ok":7,"text":"今天下雪。"}'
        done, answers = stream(line)
        self.assertIn('"书":"平\\u9876山","n":1.50e3', done.stdout)
        self.assertEqual(answers[0]["id"], {"a": [1, 2]})
        self.assertEqual(answers[0]["deep"], [{"x": None}])
        self.assertIs(answers[0]["ok"], True)

    def test_what_cannot_be_read_is_answered_and_spoils_nothing(self):
        good = {"id": "good", "text": TEXT}
        for bad, code, identity in (
            ("", 401, None),
            ("no json", 402, None),
            ('{"id":1,"text":"a"', 401, None),
            ("[1]", 402, None),
            (b'{"id":1,"text":"\xff"}', 101, None),
            ('{"id":1,"text":"a"} x', 409, None),
            ('{"id":1,"text":"a","text":"b"}', 410, None),
            ("[" * 100000, 402, None),
            ('{"id":1,"x":' + "[" * 100000, 408, None),
            ({"id": 2}, 502, 2),
            ({"id": 2, "text": "a", "path": "b"}, 502, 2),
            ({"id": 2, "text": 5}, 503, None),
            ({"id": 2, "base64": "***"}, 405, 2),
            ({"id": 2, "path": "/no/such/file"}, 601, 2),
            ({"id": 2, "path": "-"}, 601, 2),
            ({"id": 2, "text": "a", "from": "papyrus"}, 504, 2),
            ({"id": 2, "base64": base64.b64encode(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n").decode()}, 202, 2),
        ):
            done, answers = stream(good, bad, good)
            self.assertEqual(done.returncode, 0, bad)
            self.assertEqual([one["ok"] for one in answers], [True, False, True], bad)
            self.assertEqual(answers[0], answers[2])
            fault = answers[1]["error"]
            self.assertEqual((fault["code"], answers[1]["id"]), (code, identity), (bad[:40] if isinstance(bad, str) else bad, fault))
            self.assertTrue({"message", "message_zh", "offset", "line", "column"} <= set(fault))
            self.assertNotRegex(fault["message_zh"], "[a-z]{3,} [a-z]{2,} [a-z]{2,}")  # a sentence in one language
            self.assertNotIn("{}", fault["message"] + fault["message_zh"])
            if identity is None:
                self.assertEqual(fault["line"], 2)

    def test_a_last_line_without_its_end_is_answered(self):
        done = run("--stream", stdin=b'{"id":1,"text":"\xe4\xbb\x8a\xe5\xa4\xa9\xe4\xb8\x8b\xe9\x9b\xaa\xe3\x80\x82"}')
        self.assertEqual(len(done.stdout.splitlines()), 1)
        self.assertEqual(run("--stream", stdin=b"").stdout, "")

    def test_an_answer_comes_before_the_next_record(self):
        for jobs in ("1", "3"):
            with subprocess.Popen([PROGRAM, "--stream", "-j", jobs], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as one:
                for number in range(3):
                    one.stdin.write(json.dumps({"id": number, "text": TEXT}).encode() + b"\n")
                    one.stdin.flush()
                    self.assertEqual(json.loads(one.stdout.readline())["id"], number)
                one.stdin.close()

    def test_findings_are_those_of_the_file(self):
        page = DATA / "seed" / "page.txt"
        with tempfile.TemporaryDirectory() as folder:
            rules = pathlib.Path(folder, "rules.json")
            found = json.loads(run("--to", "json", "--validate", page).stdout)
            self.assertTrue(found["findings"])
            rules.write_text(json.dumps({"off": [found["findings"][0]["rule"]]}), encoding="utf-8")
            known = pathlib.Path(folder, "known.json")
            known.write_text(json.dumps([found["findings"][-1]["fingerprint"]]), encoding="utf-8")
            for words in (["--validate"], ["--rules", rules], ["--baseline", known], ["--validate", "--repairs"]):
                alone = json.loads(run("--to", "json", *words, page).stdout)
                _, answers = stream({"id": 1, "text": page.read_text("utf-8")}, words=words)
                self.assertEqual(answers[0]["issue"], alone, words)

    def test_options_that_a_stream_has_no_use_for_are_refused(self):
        for words in (["--to", "tei"], ["--issue"], ["--fail-on", "error"], ["--loss", "x"], ["--images", "x"], ["--pretty"],
                      ["--explain"], ["--rows", "records", "--validate"]):
            for tongue in ("en", "zh"):
                done = run("--stream", "--lang", tongue, *words)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assertIn(words[-1] if words[0] == "--rows" else words[0], done.stderr)
                self.assertEqual(len(done.stderr.splitlines()), 1)
        self.assertEqual(run("--stream", "--to", "json").returncode, 0)

    def test_rows_carry_their_record(self):
        done, rows = stream({"id": 5, "shelf": "A", "text": TEXT}, {"id": 6}, words=["--rows", "paragraphs"])
        self.assertEqual(done.returncode, 0)
        issue = json.loads(run("--to", "json", PAGE).stdout)
        items = [item.get("text", "") for page in issue["pages"] for article in page["articles"] for item in article["body"]]
        self.assertEqual([row["text"] for row in rows[:-1]], items)
        self.assertTrue(all(row["id"] == 5 and row["shelf"] == "A" for row in rows[:-1]))
        self.assertEqual((rows[-1]["id"], rows[-1]["ok"]), (6, False))

    def test_rows_of_records_are_those_of_the_format(self):
        _, rows = stream({"id": 5, "text": TEXT}, words=["--rows", "records"])
        wanted = [json.loads(line) for line in run("--to", "records", stdin=TEXT.encode()).stdout.splitlines()]
        self.assertEqual([row["record"] for row in rows], [one["id"] for one in wanted])
        self.assertEqual([row["text"] for row in rows], [one["text"] for one in wanted])
        self.assertEqual({row["id"] for row in rows}, {5})
        self.assertEqual([set(row) - {"record"} for row in rows], [set(one) for one in wanted])

    def test_resume_goes_on_behind_the_last_whole_answer(self):
        with tempfile.TemporaryDirectory() as folder:
            records, out = pathlib.Path(folder, "in.jsonl"), pathlib.Path(folder, "out.jsonl")
            records.write_text("".join(json.dumps({"id": i, "text": TEXT}) + "\n" for i in range(20)), encoding="utf-8")
            run("--stream", "-o", out, records)
            whole = out.read_bytes()
            self.assertEqual(whole.count(b"\n"), 20)
            for cut in (0, 1, len(whole) // 2, len(whole) - 1, len(whole)):
                out.write_bytes(whole[:cut])
                self.assertEqual(run("--stream", "--resume", "-j", "2", "-o", out, records).returncode, 0)
                self.assertEqual(out.read_bytes(), whole)
        self.assertEqual(run("--stream", "--resume").returncode, 2)
        self.assertEqual(run("--rows", "paragraphs", PAGE).returncode, 2)

    def used(self, count):
        """What the operating system counts of a stream of that many records."""
        line = json.dumps({"id": 1, "text": TEXT}, ensure_ascii=False).encode() + b"\n"
        with tempfile.TemporaryFile() as given, open(os.devnull, "wb") as out:
            given.write(line * count)
            given.seek(0)
            process = subprocess.Popen([PROGRAM, "--stream", "-j", "2"], stdin=given, stdout=out)
            _, process.returncode, usage = os.wait4(process.pid, 0)
        return usage

    @unittest.skipUnless(hasattr(os, "wait4"), "needs wait4")
    def test_memory_does_not_grow_with_the_stream(self):
        self.assertLess(self.used(2000).ru_maxrss, self.used(100).ru_maxrss * 1.5 + 4096)

    @unittest.skipUnless(hasattr(os, "wait4"), "needs wait4")
    def test_no_thread_is_woken_for_each_record(self):
        self.assertLess(self.used(2000).ru_nvcsw, 2 * 2000)


main()
