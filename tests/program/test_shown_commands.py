#!/usr/bin/env python3
"""Every command that README and docs/ show is run as it stands there, in a folder with the files that it names. What needs
a program that is not here is skipped by name; a recogniser is stood in for by a file that one wrote. Of ./dev, which builds
for minutes, it is only asked that it knows the word. usage: test_shown_commands.py PARSE_ISSUE"""
import json
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from program import DATA, PROGRAM, main, one_page_pdf

ROOT = DATA.parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
TRAINER = pathlib.Path(PROGRAM).parent.parent / "fit_weights" / pathlib.Path(PROGRAM).name.replace("parse_issue", "fit_weights")
PROGRAMS = ("parse_issue", "tesseract", "pdftotext", "find", "parallel", "fit_weights")


def shown():
    """The commands with the page that shows each: the lines of blocks without a language, and words in the text that name
    what they read. In a block, what follows two spaces and a # is a remark."""
    for page in PAGES:
        text = page.read_text("utf-8")
        for block in re.findall(r"^```\n(.*?)^```$", text, re.M | re.S):
            for line in block.splitlines():
                command = re.split(r"\s{2,}#|\s# ", line)[0].strip()
                if command.split(" ")[0] in (*PROGRAMS, "./dev"):
                    yield page.name, command
        outside = re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)
        for command in re.findall(r"`((?:parse_issue|parallel|\./dev) [^`]+)`", outside):
            command = " ".join(command.split())
            if not re.search(r"\b[A-Z]{4,}\b|…", command):  # FILE stands for any
                yield page.name, command


class ShownCommands(unittest.TestCase):
    def setUp(self):
        made = tempfile.TemporaryDirectory()
        self.addCleanup(made.cleanup)
        self.folder = pathlib.Path(made.name)
        text = (DATA / "seed" / "page.txt").read_text("utf-8")
        boxes = (DATA / "poppler" / "two_articles.html").read_text("utf-8")
        found = (DATA / "hocr" / "two_articles.html").read_text("utf-8")
        files = {"page.txt": text, "page.bbox.html": boxes, "page.png": "", "1936.hocr": found,
                 "result.json": (DATA / "paddle" / "two_articles.json").read_text("utf-8"),
                 "pages.jsonl": "".join(json.dumps({"id": number, "text": text}) + "\n" for number in range(3)),
                 "articles.jsonl": (DATA / "articles.jsonl").read_text("utf-8")}
        files |= {name: boxes for name in ("01.html", "02.html", "03.html", "archive/1/a.xml", "archive/2/b.xml")}
        files |= {f"saved/{number}.html": boxes for number in (1, 2)}
        files |= {f"{folder}/{number}.txt": text for folder in ("pages", "0221") for number in (1, 2)}
        for name in ("weights", "role_weights"):
            header = f"include/banmian/parse/{name}.hpp"
            files[header] = (ROOT / header).read_text("utf-8")
        self.put(files)
        self.bin = self.folder / "bin"
        self.bin.mkdir()
        (self.bin / "parse_issue").symlink_to(PROGRAM)
        if TRAINER.is_file():
            (self.bin / "fit_weights").symlink_to(TRAINER)
        stand_in = self.bin / "tesseract"  # what it writes for a page, whatever the page
        stand_in.write_text(f'#!/bin/sh\ncat "{DATA / "hocr" / "two_articles.html"}"\n', "utf-8")
        stand_in.chmod(0o755)

    def put(self, files):
        for name, content in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, "utf-8")

    def run_here(self, command):
        stdin = self.folder / ("pages.jsonl" if "--stream" in command else "page.txt")
        with open(stdin, "rb") as given:
            return subprocess.run(["bash", "-c", command], stdin=given, capture_output=True, cwd=self.folder, timeout=600,
                                  env={"PATH": f"{self.bin}:/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"})

    def prepare(self, command):
        """What a command needs beside the files; the reason why it cannot be run here."""
        for word in re.findall(r"(?:^|\| *)([\w-]+)", command):
            if word in PROGRAMS and not shutil.which(word, path=f"{self.bin}:/usr/local/bin:/usr/bin:/bin"):
                return f"{word} is not here"
        if "ours.json" in command:  # wishes of two kinds have that name
            self.put({"ours.json": '{"joins": {"reject": 3}}' if "--weights" in command else '{"off": ["num.er_liang"]}'})
        if "known.sarif" in command:
            self.put({"known.sarif": self.run_here("parse_issue --to sarif page.txt").stdout.decode()})
        if "fitted.json" in command and not (self.folder / "fitted.json").exists():
            self.put({"fitted.json": "{}"})
        if "page.pdf" in command:
            if not shutil.which("pdftotext"):
                return "pdftotext is not here"
            (self.folder / "page.pdf").write_bytes(one_page_pdf())
        return None

    def test_every_command_that_is_shown_does_what_it_is_shown_for(self):
        dev = (ROOT / "dev").read_text("utf-8")
        done = 0
        for page, command in dict.fromkeys(shown()):
            with self.subTest(page=page, command=command):
                if command.startswith("./dev "):
                    self.assertIn(f"\n{command.split()[1]})", dev)
                    continue
                if why := self.prepare(command):
                    print(f"SKIPPED: {command}: {why}")
                    continue
                before = {path for path in self.folder.rglob("*") if path.is_file()}
                told = self.run_here(command)
                self.assertIn(told.returncode, (0, 1) if "--fail-on" in command else (0,), told.stderr.decode())
                after = {path for path in self.folder.rglob("*") if path.is_file() and path.stat().st_size > 0}
                self.assertTrue(told.stdout.strip() or after - before or "--resume" in command or "-o" in command, "it gave nothing")
                done += 1
        self.assertGreater(done, 25)


main()
