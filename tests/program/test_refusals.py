#!/usr/bin/env python3
"""Wrong files: each kind is refused with status 3 and one sentence that says what it is and what to do, in both
languages; nothing of it becomes text. usage: test_refusals.py PARSE_ISSUE"""
import bz2
import gzip
import io
import json
import lzma
import pathlib
import pickle
import random
import sqlite3
import struct
import tarfile
import tempfile
import unittest
import zipfile
import zlib

from program import DATA, main, run

BODY = "本报讯 城北的旧厂区今年春天改成了一座公园，附近的居民每天清晨都来散步。"
PAGE = (DATA / "pages" / "briefs.txt").read_bytes()


def zipped(*members):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in members:
            archive.writestr(name, BODY)
    return made.getvalue()


def tarred():
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        entry = tarfile.TarInfo("page.txt")
        entry.size = len(PAGE)
        archive.addfile(entry, io.BytesIO(PAGE))
    return made.getvalue()


def png():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b""))


def database():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a.db")
        connection = sqlite3.connect(path)
        connection.execute("create table page (text)")
        connection.commit()
        connection.close()
        return path.read_bytes()


HTML = f"<!DOCTYPE html><html><head><title>要闻</title></head><body><p>{BODY}</p></body></html>"
WRONG = {
    "zip": (zipped("page.txt"), "zip"),
    "docx": (zipped("[Content_Types].xml", "word/document.xml"), "DOCX"),
    "xlsx": (zipped("[Content_Types].xml", "xl/workbook.xml"), "XLSX"),
    "ofd": (zipped("OFD.xml", "Doc_0/Document.xml"), "OFD"),
    "gz": (gzip.compress(PAGE), "gzip"),
    "bz2": (bz2.compress(PAGE), "bzip2"),
    "xz": (lzma.compress(PAGE), "xz"),
    "tar": (tarred(), "tar"),
    "png": (png(), "PNG"),
    "jpg": (b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xd9", "JPEG"),
    "gif": (b"GIF89a\1\0\1\0\0\0\0;", "GIF"),
    "tif": (b"II*\0\x08\0\0\0\0\0", "TIFF"),
    "bmp": (b"BM\x3a\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\1\0\0\0\1\0\0\0\1\0\x18\0" + b"\0" * 28, "BMP"),
    "webp": (b"RIFF\x1a\0\0\0WEBPVP8 \x0e\0\0\0", "WebP"),
    "jp2": (b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG 2000"),
    "elf": (b"\x7fELF\2\1\1\0" + b"\0" * 56, "ELF"),
    "exe": (b"MZ\x90\0\3\0\0\0" + b"\0" * 120 + b"PE\0\0", "PE"),
    "doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504, "OLE"),
    "rtf": (b"{\\rtf1\\ansi\\ansicpg936 \\'d2\\'aa\\'ce\\'c5}", "RTF"),
    "ps": (b"%!PS-Adobe-3.0\n(x) show\n", "PostScript"),
    "db": (database(), "SQLite"),
    "mp3": (b"ID3\4\0\0\0\0\0\0" + b"\0" * 30, "MP3"),
    "mp4": (b"\0\0\0\x18ftypisom\0\0\2\0", "MP4"),
    "html": (HTML.encode(), "HTML"),
    "gbk.html": (HTML.replace("<head>", '<head><meta charset="gbk">').encode("gbk"), "HTML"),
    "xml": (f"<?xml version='1.0'?><rss><item>{BODY}</item></rss>".encode(), "XML"),
    "svg": (f"<svg xmlns='http://www.w3.org/2000/svg'><text>{BODY}</text></svg>".encode(), "XML"),
    "json": (json.dumps({"标题": "要闻", "正文": BODY}, ensure_ascii=False).encode(), "JSON"),
    "list.json": (json.dumps([BODY, BODY], ensure_ascii=False).encode(), "JSON"),
    "md": (f"# 要闻\n\n{BODY}\n\n## 小标题\n\n![图](a.jpg)\n\n**{BODY}**\n".encode(), "Markdown"),
    "eml": (f"MIME-Version: 1.0\nSubject: x\n\n{BODY}\n".encode(), "MIME"),
    "sh": (f"#!/bin/sh\necho {BODY}\n".encode(), "script"),
    "csv": ("版,题,字数\n1,公园,300\n1,学校,200\n2,道路,100\n".encode(), "CSV"),
    "tsv": ("1\t10\t20\t公园\n1\t30\t20\t附近\n2\t10\t20\t居民\n".encode(), "TSV"),
    "repr": (str([[[[1.0, 2.0], [3.0, 2.0]], ("公园", 0.9)]]).encode(), "Python"),
    "repr.txt": (str({"rec_texts": [BODY], "rec_scores": [0.9]}).encode(), "Python"),
    "pickle": (pickle.dumps([BODY] * 9, protocol=4), "pickle"),
    "py": (f"import os\n\ndef read(path):\n    # 读取{BODY}\n    with open(path) as f:\n        return [f.read(),\n"
           "                os.stat(path)]\n".encode(), "script"),
    "css": (b"body {\n  color: red;\n}\np {\n  margin: 0;\n}\n", "script"),
    "log": (b"2026-01-01 12:00:00 INFO started on port 80\n" * 9, "Chinese character"),
    "ttf": (b"\0\x01\0\0\0\x0c\0\x80\0\3\0\x40", "font"),
    "noise": (random.Random(5).randbytes(3000), "binary"),
    "empty": (b"", "nothing to read"),
    "blank": (b" \n\n\t\n", "nothing to read"),
}


class Refusals(unittest.TestCase):
    def setUp(self):
        made = tempfile.TemporaryDirectory()
        self.addCleanup(made.cleanup)
        self.folder = pathlib.Path(made.name)

    def test_every_wrong_file_is_refused_in_one_sentence(self):
        self.assertGreaterEqual(len(WRONG), 25)
        for name, (content, word) in WRONG.items():
            with self.subTest(name):
                path = self.folder / ("wrong." + name)
                path.write_bytes(content)
                done = run("--to", "json", path.name, folder=self.folder)
                self.assertEqual(done.returncode, 3, done.stderr)
                self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
                self.assertIn(path.name, done.stderr)
                self.assertIn(word.lower(), done.stderr.lower())
                self.assertNotIn("公园", done.stdout)
                self.assertEqual(sum(len(page["articles"]) for page in json.loads(done.stdout)["pages"]), 0)
                chinese = run("--lang", "zh", "--to", "json", path.name, folder=self.folder)
                self.assertEqual(chinese.returncode, 3)
                self.assertEqual(chinese.stderr.count("\n"), 1)
                self.assertRegex(chinese.stderr, "请|--from|没有可读的内容")
                self.assertNotRegex(chinese.stderr, "[a-z]{2,} [a-z]{2,} [a-z]{2,}")  # no sentence in English

    def test_a_pdf_is_read_through_pdftotext_or_refused_with_its_name(self):
        (self.folder / "broken.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")
        done = run("--to", "json", "broken.pdf", folder=self.folder)
        self.assertIn("pdftotext", done.stderr)
        self.assertEqual(done.returncode, 3)
        self.assertNotIn("endobj", done.stdout)

    def test_from_text_takes_markup_as_text(self):
        done = run("--from", "text", "--to", "json", stdin=HTML.encode())
        self.assertEqual(done.returncode, 0)
        self.assertIn("公园", done.stdout)

    def test_a_refused_file_does_not_stop_the_others(self):
        (self.folder / "a.png").write_bytes(png())
        (self.folder / "b.txt").write_bytes(PAGE)
        done = run("--to", "json", "-o", "out", "a.png", "b.txt", folder=self.folder)
        self.assertEqual(done.returncode, 3)
        self.assertTrue(json.loads((self.folder / "out" / "b.json").read_text("utf-8"))["pages"])


class Encodings(unittest.TestCase):
    def titles(self, content, *words):
        done = run("--to", "json", *words, stdin=content)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        issue = json.loads(done.stdout)
        nodes = [node for page in issue["pages"] for a in page["articles"] for node in a["headline"]]
        return [node["text"] for node in nodes], [b"".join(content[b:e] for b, e in node["spans"]) for node in nodes]

    def test_a_page_says_the_same_in_every_encoding_and_spans_are_bytes_of_the_file(self):
        text = PAGE.decode("utf-8")
        expected, _ = self.titles(PAGE)
        self.assertTrue(expected)
        for name, mark in (("gb18030", b""), ("gbk", b""), ("utf-16-le", b""), ("utf-16-le", b"\xff\xfe"),
                           ("utf-16-be", b"\xfe\xff"), ("utf-32-le", b"\xff\xfe\0\0"), ("utf-8", b"\xef\xbb\xbf")):
            with self.subTest(name, mark=mark):
                found, printed = self.titles(mark + text.encode(name))
                self.assertEqual(found, expected)
                self.assertEqual(["".join(p.decode(name).split()) for p in printed], ["".join(t.split()) for t in found])

    def test_an_encoding_can_be_named(self):
        short = "要闻\n\n今天晴\n".encode("gb18030")
        self.assertIn("今天晴", run("--encoding", "GBK", "--to", "json", stdin=short).stdout)
        unknown = run("--encoding", "KLINGON-8", stdin=short)
        self.assertEqual(unknown.returncode, 3)
        self.assertIn("encoding", unknown.stderr)

    def test_a_page_beyond_all_limits_is_kept_but_was_not_read(self):
        done = run("--to", "json", stdin="版".encode() * 400_000)
        self.assertEqual(done.returncode, 3)
        self.assertIn("page too large", done.stderr)
        page = json.loads(done.stdout)["pages"][0]
        self.assertEqual((page["articles"], len(page["unplaced"])), ([], 1))
        self.assertEqual(len(page["unplaced"][0]["text"]), 400_000)


class Issues(unittest.TestCase):
    def test_files_of_one_issue_are_its_pages(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("01.txt", "02.txt"):
                pathlib.Path(folder, name).write_bytes(PAGE)
            done = run("--issue", "--to", "json", "01.txt", "02.txt", folder=folder)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            pages = json.loads(done.stdout)["pages"]
            self.assertEqual([page["source"] for page in pages], ["01.txt", "02.txt"])
            ids = [article["id"] for page in pages for article in page["articles"]]
            self.assertEqual(len(ids), len(set(ids)))
            self.assertEqual(pages[0]["articles"][0]["headline"], pages[1]["articles"][0]["headline"])


main()
