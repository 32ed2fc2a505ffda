#!/usr/bin/env python3
"""The words on the command line. usage: test_arguments.py PARSE_ISSUE"""
import json
import re
import unittest

from program import DATA, main, run

PAGE = DATA / "pages" / "briefs.txt"


class Arguments(unittest.TestCase):
    def test_help_and_version_are_printed_on_standard_output(self):
        told = run("--help")
        self.assertEqual((told.returncode, told.stderr), (0, ""))
        self.assertIn("parse_issue [OPTIONS] [FILE...]\n", told.stdout)
        for option in ("--from", "--to", "--validate", "--corrections", "poppler-bbox", "markdown"):
            self.assertIn(option, told.stdout)
        version = run("--version")
        self.assertEqual(version.returncode, 0)
        self.assertRegex(version.stdout, r"^parse_issue \d+\.\d+\.\d+\n$")

    def test_help_is_chinese_where_that_is_asked_for(self):
        for words in (["--lang", "zh", "--help"], ["--help", "--lang=zh"]):
            told = run(*words)
            self.assertEqual(told.returncode, 0)
            self.assertIn("退出状态", told.stdout)

    def test_the_language_is_that_of_the_locale_unless_it_is_named(self):
        for locale, chinese in (
            ({}, False), ({"LANG": "zh_CN.UTF-8"}, True), ({"LANG": "zh"}, True), ({"LANG": "C.UTF-8"}, False),
            ({"LC_MESSAGES": "zh_TW.UTF-8", "LANG": "de_DE.UTF-8"}, True), ({"LC_MESSAGES": "de_DE", "LANG": "zh_CN"}, False),
            ({"LC_ALL": "zh_SG.UTF-8", "LC_MESSAGES": "C"}, True), ({"LC_ALL": "C", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"}, False),
            ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, True), ({"LC_CTYPE": "zh_CN.UTF-8"}, False),
        ):
            with self.subTest(locale=locale):
                self.assertEqual("退出状态" in run("--help", locale=locale).stdout, chinese)
                self.assertEqual("无法打开" in run("nosuch.txt", locale=locale).stderr, chinese)
                self.assertIn("<summary>目录" if chinese else "<summary>Contents",
                              run("--to", "html", PAGE, locale=locale).stdout)
                self.assertNotIn("退出状态", run("--lang", "en", "--help", locale=locale).stdout)
                self.assertNotIn("无法打开", run("--lang=en", "nosuch.txt", locale=locale).stderr)
                self.assertIn("无法打开", run("--lang", "zh", "nosuch.txt", locale=locale).stderr)

    def test_a_value_may_stand_behind_an_equals_sign(self):
        self.assertEqual(run("--to=json", PAGE).stdout, run("--to", "json", PAGE).stdout)

    def test_what_follows_two_dashes_is_a_file(self):
        told = run("--", "--to")
        self.assertEqual(told.returncode, 3)
        self.assertIn("--to: cannot be opened", told.stderr)

    def test_no_file_and_a_dash_are_standard_input(self):
        page = PAGE.read_bytes()
        self.assertEqual(run(stdin=page).stdout, run(PAGE).stdout)
        self.assertEqual(run("-", stdin=page).stdout, run(PAGE).stdout)

    def test_a_slip_is_named_in_one_sentence_and_ends_with_status_2(self):
        for words, english, chinese in (
            (["--nosuch"], "unknown option --nosuch", "未知选项 --nosuch"),
            (["--to"], "--to needs a value", "--to 需要一个值"),
            (["--to", "papyrus"], "--to: knows no “papyrus”; it takes mets-alto, alto", "--to: 不识“papyrus”，可用：mets-alto"),
            (["--from=papyrus"], "--from: knows no “papyrus”; it takes auto", "--from: 不识“papyrus”，可用：auto"),
            (["--fail-on", "all"], "error, warning, info", "error, warning, info"),
            (["--dpi", "0"], "--dpi: a number from 1 to 10000, not 0", "--dpi: 应为 1 至 10000 的数，而非 0"),
            (["--dpi=x"], "--dpi: a number from 1 to 10000, not x", "--dpi: 应为 1 至 10000 的数，而非 x"),
            (["--writing-mode", "up"], "--writing-mode: knows no “up”; it takes horizontal, vertical",
             "--writing-mode: 不识“up”，可用：horizontal"),
            (["--least-score", "2"], "--least-score: a number from 0 to 1, not 2", "--least-score: 应为 0 至 1 的数，而非 2"),
            (["--least-score=nan"], "a number from 0 to 1, not nan", "应为 0 至 1 的数，而非 nan"),
            (["-j", "0"], "a number from 1 to 999, not 0", "应为 1 至 999 的数，而非 0"),
        ):
            told = run(*words, PAGE) if words != ["--to"] else run(*words)
            self.assertEqual((told.returncode, told.stdout), (2, ""), words)
            self.assertIn(english, told.stderr)
            told = run("--lang", "zh", *words)
            self.assertEqual(told.returncode, 2)
            self.assertIn(chinese, told.stderr)
            self.assertTrue(re.fullmatch(r"parse_issue: [^\n]+\n[^\n]+\n", told.stderr), told.stderr)

    def test_a_file_that_is_not_there_does_not_stop_the_others(self):
        told = run("nosuch.txt", PAGE)
        self.assertEqual(told.returncode, 3)
        self.assertIn("nosuch.txt: cannot be opened", told.stderr)
        self.assertEqual(told.stdout, run(PAGE).stdout)
        self.assertIn("nosuch.txt：无法打开", run("--lang=zh", "nosuch.txt").stderr)

    def test_a_page_runs_as_it_is_told_to(self):
        hocr = DATA / "hocr" / "two_articles.html"
        for word, mode in (("horizontal", "horizontal-tb"), ("vertical", "vertical-rl")):
            for source in (hocr, PAGE):
                told = run("--writing-mode", word, "--to", "json", source)
                self.assertEqual(told.returncode, 0, told.stderr)
                self.assertEqual({page["writing_mode"] for page in json.loads(told.stdout)["pages"]}, {mode})
        self.assertNotEqual(run("--writing-mode", "vertical", hocr).stdout, run(hocr).stdout)

    def test_what_is_hardly_recognised_is_noise_but_listed(self):
        source = json.loads((DATA / "paddle" / "two_articles.json").read_text("utf-8"))
        weak = source["res"]["rec_texts"].index("河道整治工程昨天完工")
        source["res"]["rec_scores"] = [0.9] * len(source["res"]["rec_texts"])
        source["res"]["rec_scores"][weak] = 0.4
        given = json.dumps(source, ensure_ascii=False).encode()

        def read(*words):
            told = run(*words, "--to", "json", stdin=given)
            self.assertEqual((told.returncode, told.stderr), (0, ""))
            page = json.loads(told.stdout)["pages"][0]
            noise = [given[slice(*one["span"])].decode() for one in page["blocks"] if one["role"] == "noise"]
            return noise, json.dumps([page["articles"], page["unplaced"]], ensure_ascii=False)

        noise, text = read("--least-score", "0.5")
        self.assertEqual(noise, ["河道整治工程昨天完工"])
        self.assertNotIn("河道整治工程昨天", text)
        for words in ((), ("--least-score", "0.4")):
            noise, text = read(*words)
            self.assertEqual(noise, [])
            self.assertIn("河道整治工程昨天", text)

    def test_the_stream_goes_by_the_same_wishes(self):
        record = json.dumps({"id": 1, "text": PAGE.read_text("utf-8")}).encode() + b"\n"
        told = json.loads(run("--stream", "--writing-mode", "vertical", stdin=record).stdout)
        self.assertEqual(told["issue"]["pages"][0]["writing_mode"], "vertical-rl")


main()
