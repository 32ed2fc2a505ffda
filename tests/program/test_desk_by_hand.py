#!/usr/bin/env python3
"""The desk under a real mouse, keys alone and fingers, offline, in a browser that playwright-core leads (./dev judges
fetches it): what is saved is applied by the program. usage: test_desk_by_hand.py PARSE_ISSUE"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from program import DATA, main, run

PAGE = DATA / "pages" / "briefs.txt"
MODULES = next((folder for folder in (os.environ.get("BANMIAN_NODE_MODULES", ""), str(DATA.parent.parent / "build/judges/node_modules"))
                if folder and pathlib.Path(folder, "playwright-core").is_dir()), None)
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
if MODULES is None or BROWSER is None or shutil.which("node") is None:
    print("SKIPPED: there is no", "playwright-core" if MODULES is None else "headless browser with node")
    sys.exit(77)


class ByHand(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        file = cls.folder / "desk.html"
        file.write_text(run("--to", "html", "--validate", PAGE).stdout, "utf-8")
        done = subprocess.run(["node", pathlib.Path(__file__).with_name("by_hand.mjs"), MODULES, BROWSER, file, cls.folder],
                              capture_output=True, timeout=300, env={**os.environ, "HOME": str(cls.folder)})
        if done.returncode != 0:
            raise AssertionError(done.stderr.decode("utf-8", "replace")[-3000:])
        cls.told = json.loads(done.stdout)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder, ignore_errors=True)

    def articles(self, name):
        told = run("--to", "json", "--corrections", self.folder / name, PAGE)
        self.assertEqual(told.returncode, 0, told.stderr)
        return json.loads(told.stdout)["pages"][0]["articles"]

    def test_nothing_is_loaded_and_nothing_fails(self):
        self.assertEqual((self.told["asked"], self.told["faults"]), ([], []))

    def test_the_page_is_named_like_its_file_and_says_its_language(self):
        self.assertEqual((self.told["title"], self.told["language"]), ("briefs.txt", "zh-Hans"))

    def test_the_contents_lead_to_the_articles(self):
        self.assertTrue(self.told["anchor"])

    def test_paper_has_the_articles_alone(self):
        self.assertEqual(self.told["printed"], {"source": False, "desk": False, "article": True})

    def test_what_a_mouse_does_is_saved_and_applied(self):
        self.assertTrue(self.told["shut"])
        self.assertEqual((self.told["dragged"], self.told["list"], self.told["held"]), ("何素兰", 2, 2))
        self.assertEqual(self.told["name"], "corrections.json")
        articles = self.articles("mouse.json")
        self.assertEqual(articles[1]["kicker"][0]["text"], "青石桥重修通车")
        self.assertIn("何素蘭", articles[0]["body"][1]["text"])

    def test_the_open_desk_covers_no_block(self):
        self.assertEqual((self.told["last"], self.told["last_by_touch"]), (True, True))

    def test_keys_alone_are_enough(self):
        self.assertTrue(self.told["reached"] and self.told["select"] and self.told["back"])
        self.assertEqual(self.told["by_keys"], 1)
        self.assertIn(["夜间开放"], [[one["text"] for one in article["subheads"]] for article in self.articles("keys.json")])

    def test_fingers_are_enough_on_a_small_screen(self):
        self.assertTrue(self.told["fits"] and self.told["stays"])
        self.assertGreaterEqual(self.told["smallest_button"], 24)  # WCAG 2.2, 2.5.8
        self.assertEqual(self.told["pressed"], "何素兰")
        articles = self.articles("touch.json")
        self.assertEqual(len(articles), 4)
        self.assertIn("何素蘭", articles[0]["body"][1]["text"])


main()
