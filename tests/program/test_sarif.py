#!/usr/bin/env python3
"""SARIF against the schema of OASIS, where it is at hand. usage: test_sarif.py PARSE_ISSUE

The schema is sarif-schema-2.1.0.json of github.com/oasis-tcs/sarif-spec, or a package's copy of it: the file that
BANMIAN_SARIF_SCHEMA names, or one of a folder sarif below the shared data or node_modules of the working folder.
"""
import json
import os
import pathlib
import tempfile
import unittest

from program import DATA, main, run

try:
    import jsonschema
except ImportError:
    jsonschema = None

SHARED = pathlib.Path(os.environ.get("BANMIAN_SHARED", DATA.parent.parent.parent / "shared")) / "data"


def schema():
    named = os.environ.get("BANMIAN_SARIF_SCHEMA")
    places = [pathlib.Path(named)] if named else []
    places += sorted(SHARED.glob("sarif/*2.1.0*.json"))
    places += sorted(pathlib.Path("node_modules").glob("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0*.json"))
    for place in places:
        if place.is_file():
            return json.loads(place.read_text(encoding="utf-8"))
    return None


SLIPS = """会议定于2023年4月31日召开。

近300余人参加，约500人左右发言；安德烈•奥昆（见附表)说：“今年,我市粮食又获丰收。

共58人，其中男30人、女27人。
"""


@unittest.skipUnless(jsonschema, "SKIPPED: the Python package jsonschema is not installed")
@unittest.skipUnless(schema(), "SKIPPED: no copy of the SARIF 2.1.0 schema is here; BANMIAN_SARIF_SCHEMA can name one")
class Sarif(unittest.TestCase):
    def accepts(self, text):
        log = json.loads(text)
        rules = schema()
        judge = jsonschema.validators.validator_for(rules)(rules, format_checker=jsonschema.FormatChecker())
        self.assertEqual([error.message for error in judge.iter_errors(log)], [])
        return log

    def test_logs_of_one_file_of_several_and_of_a_clean_one(self):
        with tempfile.TemporaryDirectory() as folder:
            slips = pathlib.Path(folder) / "稿 1#.txt"
            slips.write_text(SLIPS, encoding="utf-8")
            clean = pathlib.Path(folder) / "clean.txt"
            clean.write_text("我市召开会议\n\n本报讯 会议部署了全年工作。\n", encoding="utf-8")
            page = DATA / "pages" / "briefs.txt"
            one = self.accepts(run("--to", "sarif", "--lang", "zh", slips).stdout)
            self.assertGreater(len(one["runs"][0]["results"]), 4)
            many = self.accepts(run("--to", "sarif", slips, clean, page).stdout)
            self.assertGreaterEqual(len(many["runs"][0]["results"]), len(one["runs"][0]["results"]))
            self.accepts(run("--to", "sarif", clean).stdout)

    def test_the_schema_refuses_what_is_no_log(self):
        rules = schema()
        judge = jsonschema.validators.validator_for(rules)(rules)
        self.assertTrue(list(judge.iter_errors({"version": "2.1.0", "runs": [{"results": [{"level": "fatal"}]}]})))


if __name__ == "__main__":
    main()
