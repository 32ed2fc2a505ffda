#!/usr/bin/env python3
"""Many files: folders, lists, -j, --resume. usage: test_archives.py PARSE_ISSUE"""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from program import DATA, PROGRAM, main, run

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

    @unittest.skipUnless(hasattr(os, "geteuid"), "needs permissions")
    def test_a_folder_that_may_not_be_read_is_told_and_spoils_nothing(self):
        self.put(["in/a.txt", "in/closed/b.txt", "in/open/c.txt", "shut/d.txt"])
        program, user = PROGRAM, {}
        if os.geteuid() == 0:  # whom no permission stops
            program, user = shutil.copy(PROGRAM, self.folder / "program"), {"user": 65534, "group": 65534, "extra_groups": []}
            self.folder.chmod(0o755)
        for name in ("in/closed", "shut"):
            (self.folder / name).chmod(0)
            self.addCleanup((self.folder / name).chmod, 0o755)
        both = self.run_in("in/a.txt", "in/open/c.txt").stdout
        for words, closed, printed in ((["en", "in"], "in/closed: cannot be opened", both), (["zh", "shut"], "shut：无法打开", "")):
            done = subprocess.run([program, "--lang", *words], cwd=self.folder, capture_output=True, **user)
            self.assertEqual((done.returncode, done.stdout.decode()), (3, printed))
            self.assertIn(closed, done.stderr.decode())
            self.assertEqual(len(done.stderr.splitlines()), 1)

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

    def test_an_issue_is_made_of_a_folder_its_pages_in_the_order_of_their_numbers(self):
        for number in (1, 2, 10):
            self.put([f"in/page-{number}.txt"], f"第{number}版的标题\n\n本报讯 城北的旧厂区今年春天改成了一座公园。\n".encode())
        self.put(["in/unknown.json"], b'{"nothing": "of ours"}')
        done = self.run_in("--issue", "--to", "json", "in")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual([page["source"] for page in json.loads(done.stdout)["pages"]],
                         ["in/page-1.txt", "in/page-2.txt", "in/page-10.txt"])
        self.assertIn("unknown.json", done.stderr)

    ARTICLE = ("<html><meta charset=gbk><td>第{0}版：要闻</td>2024年5月6日<founder-title>{1}</founder-title><!--enpcontent-->"
               "<p>{1}的正文。</p><!--/enpcontent--></html>")
    PAGE = ("<html><meta charset=utf-8><td>第{0}版：要闻</td>2024年5月6日<map name=PagePicMap><area coords='0,0,90,0,90,90' "
            "href='../../content/{1}'></map><a href='../../content/{1}'>{2}</a></html>")

    def test_an_e_paper_as_it_was_saved_is_one_issue(self):
        articles = {"content_1.htm": ("A01", "甲文"), "content_2.htm": ("A02", "乙文"), "content_3.htm": ("A02", "丙文"),
                    "content_4.htm": ("A03", "丁文")}
        for name, words in articles.items():
            self.put([f"in/content/{name}"], self.ARTICLE.format(*words).encode("gb18030"))
        self.put(["in/layout/1/node_1.htm"], self.PAGE.format("A01", "content_1.htm", "甲文").encode())
        self.put(["in/layout/1/node_2.htm"], self.PAGE.format("A02", "content_2.htm", "乙文").encode())
        done = self.run_in("--issue", "--to", "json", "in")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        issue = json.loads(done.stdout)
        told = {page["number"]: [one["title"] for one in page["articles"]] for page in issue["pages"]}
        self.assertEqual(told, {"A01": ["甲文"], "A02": ["乙文", "丙文"], "A03": ["丁文"]})
        self.assertEqual(issue["date"], "2024-05-06")
        ids = [one["id"] for page in issue["pages"] for one in page["articles"]]
        self.assertEqual(len(set(ids)), 4)
        with_places = [page["number"] for page in issue["pages"] if any(block["box"] for block in page["blocks"])]
        self.assertEqual(sorted(with_places), ["A01", "A02"])
        for page in issue["pages"]:
            for article in page["articles"]:
                begin, end = article["body"][0]["spans"][0]
                name, offset = page["source"], 0
                for more in page.get("files", []):
                    if more["span"][0] <= begin:
                        name, offset = more["name"], more["span"][0]
                file = next((self.folder / "in").rglob(name.split("/")[-1]))
                self.assertEqual(file.read_bytes()[begin - offset:end - offset].decode("gb18030"),
                                 article["title"] + "的正文。")

    def test_an_article_that_was_not_saved_is_told_once_and_its_title_stands_for_it(self):
        self.put(["in/node_1.htm"], self.PAGE.format("A01", "content_1.htm", "甲文").encode())
        done = self.run_in("--to", "json", "in/node_1.htm")
        self.assertEqual((done.returncode, done.stderr.count("content_1.htm")), (0, 1), done.stderr)
        self.assertEqual(json.loads(done.stdout)["pages"][0]["articles"][0]["title"], "甲文")

    def test_corrections_by_bytes_name_the_file_that_they_count(self):
        self.put(["in/content_1.htm"], self.ARTICLE.format("A01", "甲文").encode("gb18030"))
        self.put(["in/node_1.htm"], self.PAGE.format("A01", "content_1.htm", "甲文").encode())
        begin = self.ARTICLE.format("A01", "甲文").encode("gb18030").index("的正文".encode("gb18030"))
        right = {"kind": "text", "file": "content_1.htm", "where": [begin, begin + 6], "to": "的原文"}
        (self.folder / "right.json").write_text(json.dumps([right]), "utf-8")
        for format_ in ("json", "records"):  # whatever is written
            done = self.run_in("--corrections", "right.json", "--to", format_, "in/node_1.htm")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("甲文的原文。", done.stdout)
        done = self.run_in("--corrections", "right.json", "--to", "html", "-o", "a.html", "in/node_1.htm")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("的原文", (self.folder / "a.html").read_text("utf-8"))

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
