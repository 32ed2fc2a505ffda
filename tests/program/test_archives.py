#!/usr/bin/env python3
"""Many files: folders, lists, -j, --resume. usage: test_archives.py PARSE_ISSUE"""
import pathlib
import tempfile
import unittest

from program import DATA, main, run

TEXT = (DATA / "pages" / "briefs.txt").read_bytes()


class Archives(unittest.TestCase):
    def setUp(self):
        self.made = tempfile.TemporaryDirectory()
        self.addCleanup(self.made.cleanup)
        self.folder = pathlib.Path(self.made.name)

    def put(self, names, text=TEXT):
        for name in names:
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)

    def run_in(self, *words, stdin=b""):
        return run(*words, stdin=stdin, folder=self.folder)

    def written(self, below):
        root = self.folder / below
        return sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())

    def test_a_folder_is_the_files_in_it_that_a_reader_knows(self):
        self.put(["in/1/a.txt", "in/2/要闻.txt", "in/2/b.TXT"])
        self.put(["in/scan.png", "in/.hidden.txt", "in/.git/c.txt", "in/notes.doc"])
        self.put(["in/unknown.json"], b'{"nothing": "of ours"}')
        done = self.run_in("--to", "json", "-o", "out", "in")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.written("out"), ["1/a.json", "2/b.json", "2/要闻.json"])
        self.assertIn("unknown.json", done.stderr)

    def test_outputs_inside_the_folder_are_not_read_again(self):
        self.put(["in/a.txt"])
        for _ in range(2):
            self.assertEqual(self.run_in("--to", "json", "-o", "in/out", "in").returncode, 0)
            self.assertEqual(self.written("in/out"), ["a.json"])

    def test_a_folder_of_nothing_is_told(self):
        (self.folder / "empty").mkdir()
        self.put(["a.txt"])
        done = self.run_in("empty", "a.txt")
        self.assertEqual(done.returncode, 3)
        self.assertIn("empty: holds no file", done.stderr)
        self.assertEqual(done.stdout, self.run_in("a.txt").stdout)

    def test_a_list_names_files(self):
        self.put(["a.txt", "b c.txt"])
        (self.folder / "list").write_text("a.txt\r\n\nb c.txt", encoding="utf-8")
        both = self.run_in("a.txt", "b c.txt").stdout
        self.assertEqual(self.run_in("--files-from", "list").stdout, both)
        self.assertEqual(self.run_in("--files-from", "-", stdin=b"a.txt\nb c.txt\n").stdout, both)
        told = self.run_in("--files-from", "nosuch")
        self.assertEqual(told.returncode, 3)
        self.assertIn("nosuch: cannot be opened", told.stderr)

    def test_several_at_a_time_print_the_same_in_the_same_order(self):
        names = [f"in/{i:03}.txt" for i in range(40)]
        self.put(names)
        self.put(names[5:9], b"\xff\xfe\x00bad")
        (self.folder / names[20]).unlink()
        one = self.run_in("--to", "ndjson", "--validate", *names)
        many = self.run_in("--to", "ndjson", "--validate", "-j", "4", *names)
        self.assertEqual((one.returncode, one.stdout, one.stderr), (many.returncode, many.stdout, many.stderr))
        self.assertEqual(one.returncode, 3)
        self.assertIn("020.txt: cannot be opened", one.stderr)
        self.assertGreaterEqual(one.stdout.count("\n"), 35)

    def test_resume_leaves_out_what_is_done(self):
        self.put(["in/a.txt", "in/b.txt"])
        self.run_in("--to", "json", "-o", "out", "in")
        (self.folder / "out/a.json").write_text("kept")
        (self.folder / "out/b.json").unlink()
        done = self.run_in("--to", "json", "-o", "out", "--resume", "in")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual((self.folder / "out/a.json").read_text(), "kept")
        self.assertEqual(self.written("out"), ["a.json", "b.json"])

    def test_slips_are_named(self):
        self.put(["a.txt"])
        for words in (["-j", "0"], ["-j", "many"], ["-j=-1"], ["--resume"]):
            done = self.run_in(*words, "a.txt")
            self.assertEqual((done.returncode, done.stdout), (2, ""), words)
            self.assertEqual(self.run_in("--lang", "zh", *words, "a.txt").returncode, 2)


main()
