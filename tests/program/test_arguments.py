#!/usr/bin/env python3
"""The words on the command line. usage: test_arguments.py PARSE_ISSUE"""
import re
import unittest

from program import DATA, main, run

PAGE = DATA / "pages" / "briefs.txt"


class Arguments(unittest.TestCase):
    def test_help_and_version_are_printed_on_standard_output(self):
        told = run("--help")
        self.assertEqual((told.returncode, told.stderr), (0, ""))
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


main()
