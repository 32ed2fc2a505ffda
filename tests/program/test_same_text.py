#!/usr/bin/env python3
"""Every format has the visible characters of the JSON, in order, once each, in the order of its file. usage:
test_same_text.py PARSE_ISSUE"""
import json
import os
import pathlib
import re
import tempfile
import unittest
import xml.etree.ElementTree as tree
import zipfile

from program import DATA, main, run

SHARED = pathlib.Path(os.environ.get("BANMIAN_SHARED", DATA.parent.parent.parent / "shared"))


def visible(text):
    return "".join(text.split()).replace("\u3000", "")


def of_article(article):
    """The texts of an article in the order of print."""
    for part in ("kicker", "headline", "subheads", "body"):
        yield from (one["text"] for one in article[part] if one.get("kind") != "gap")
    yield from of_captions(article["captions"])


def of_captions(captions):
    for one in captions:
        yield from (one[part]["text"] for part in ("title", "text") if one[part])


def of_page(page):
    for article in page["articles"]:
        yield from of_article(article)
    yield from of_captions(page["captions"])
    for part in ("banners", "notices", "unplaced"):
        yield from (one["text"] for one in page[part])
    if page["colophon"]:
        yield page["colophon"]["text"]["text"]


def chains(issue):
    """Articles with the parts that continue them, in the order of their first parts."""
    by_id = {a["id"]: a for page in issue["pages"] for a in page["articles"]}
    for page in issue["pages"]:
        for article in page["articles"]:
            if article["continues"]:
                continue
            parts = [article]
            while parts[-1]["continued_by"]:
                parts.append(by_id[parts[-1]["continued_by"]])
            yield parts


def named(root, name):
    return [one for one in root.iter() if one.tag.rpartition("}")[2] == name]


def of_alto(bytes_):
    return [one.get("CONTENT") for one in named(tree.fromstring(bytes_), "String")]


def of_page_xml(bytes_):
    made = []
    for region in named(tree.fromstring(bytes_), "TextRegion"):
        def own(element):
            first = next(one for one in element if one.tag.endswith("TextEquiv") and one.get("index", "0") == "0")
            return named(first, "Unicode")[0].text or ""
        lines = [own(one) for one in region if one.tag.endswith("TextLine")]
        if visible("".join(lines)) != visible(own(region)):
            raise AssertionError("a region does not say what its lines say")
        made += lines
    return made


def of_tei(bytes_):
    root = tree.fromstring(bytes_)
    for gap in named(root, "gap"):
        for one in list(gap):
            gap.remove(one)
    for page in named(root, "div"):  # the names of pages are no text of theirs
        for one in [o for o in page if o.get("type") == "page-name"]:
            page.remove(one)
    return [text for one in named(root, "body") for text in one.itertext()]


def of_html(text):
    root = tree.fromstring(f"<x>{text}</x>" if isinstance(text, str) else text)
    for parent in root.iter():
        for one in [o for o in parent if o.get("class") in ("credit", "byline") or o.tag.endswith("head")]:
            parent.remove(one)
    return list(root.itertext())


class SameText(unittest.TestCase):
    def written(self, source, format_, ending):
        """The files of a format by their names; nothing when it cannot hold the issue."""
        with tempfile.TemporaryDirectory() as folder:
            done = run("--to", format_, "-o", pathlib.Path(folder) / f"it{ending}", source)
            if done.returncode == 3:
                self.assertTrue(done.stderr)
                return None
            self.assertEqual(done.returncode, 0, done.stderr)
            files = sorted(pathlib.Path(folder).iterdir(), key=lambda one: (one.name != f"it{ending}", one.name))
            return {one.name: one.read_bytes() for one in files}

    def page_format(self, source, format_, ending, texts_of):
        files = self.written(source, format_, ending)
        return None if files is None else [text for name, bytes_ in files.items() if not name.endswith(".mets.xml")
                                           for text in texts_of(bytes_)]

    def check(self, source):
        with tempfile.NamedTemporaryFile(suffix=".json", delete=False) as file:
            document = run("--to", "json", source).stdout
            file.write(document.encode("utf-8"))
        self.addCleanup(os.unlink, file.name)
        issue = json.loads(document)
        whole = [text for page in issue["pages"] for text in of_page(page)]
        articles = [text for parts in chains(issue) for part in parts for text in of_article(part)]
        json_lines = lambda bytes_: [json.loads(one) for one in bytes_.decode("utf-8").splitlines()]
        docling = lambda bytes_: [one["text"] for one in json.loads(bytes_)["texts"]]
        iiif = lambda bytes_: [item["body"]["value"] for canvas in json.loads(bytes_)["items"]
                               for page in canvas.get("annotations", []) for item in page["items"]]
        for format_, ending, texts_of in (("alto", ".alto.xml", of_alto), ("mets-alto", ".mets.xml", of_alto),
                                          ("page", ".page.xml", of_page_xml), ("tei", ".tei.xml", of_tei),
                                          ("docling", ".docling.json", docling), ("iiif", ".iiif.json", iiif)):
            with self.subTest(format=format_, source=str(source)):
                got = self.page_format(file.name, format_, ending, texts_of)
                if got is not None:
                    self.same(whole, got)
                # With the source there is besides what is printed and in no node; the texts still stand in order.
                got = self.page_format(source, format_, ending, texts_of)
                if got is not None:
                    self.in_order(whole, visible("".join(got)))
        with self.subTest(format="records", source=str(source)):
            files = self.written(file.name, "records", ".jsonl")
            got = [row for row in json_lines(files["it.jsonl"])]
            rows = [visible("".join(one["text"] for part in parts for one in part["body"] if one["kind"] != "gap"))
                    for parts in chains(issue)]
            self.assertEqual([visible(row["text"]) for row in got if row["kind"] == "article"], rows)
            count = sum(len(visible(one)) for one in whole)
            held = sum(len(visible("".join([row["text"], row["kicker"], row["subheads"], *row["captions"]])))
                       for row in got) + sum(len(visible("".join(one["text"] for one in part["headline"])))
                                             for parts in chains(issue) for part in parts)
            held += sum(len(visible(row["title"])) for row in got if row["kind"] == "caption")
            self.assertEqual(held, count)
        with self.subTest(format="ninjs", source=str(source)):
            got = []
            for row in json_lines(self.written(file.name, "ninjs", ".ninjs.jsonl")["it.ninjs.jsonl"]):
                got += [one["value"] for one in row.get("headlines", [])]
                got += [text for one in row.get("bodies", []) for text in of_html(one["value"])]
                for picture in row.get("associations", []):
                    got += [one["value"] for key in ("headlines", "descriptions") for one in picture.get(key, [])]
            self.assertEqual(sorted(visible("".join(got))), sorted(visible("".join(articles))))
        with self.subTest(format="epub", source=str(source)):
            files = self.written(file.name, "epub", ".epub")
            if files is None:
                return
            with tempfile.TemporaryFile() as book:
                book.write(files["it.epub"])
                with zipfile.ZipFile(book) as archive:
                    self.assertIsNone(archive.testzip())
                    names = re.findall(r'itemref idref="([^"]*)"', archive.read("book.opf").decode("utf-8"))
                    got = [text for name in names for text in of_html(archive.read(name + ".xhtml"))]
            self.assertEqual(sorted(visible("".join(got))), sorted(visible("".join(whole))))
            for text in whole:  # and whole texts at that
                self.assertIn(visible(text), visible("".join(got)))

    def same(self, wanted, got):
        left, right = visible("".join(wanted)), visible("".join(got))
        at = next((i for i, (a, b) in enumerate(zip(left, right)) if a != b), min(len(left), len(right)))
        self.assertEqual(left, right, f"at {at}: {left[at - 20:at + 20]} became {right[at - 20:at + 20]}")

    def in_order(self, wanted, got):
        at = 0
        for text in wanted:
            found = got.find(visible(text), at)
            self.assertGreaterEqual(found, 0, f"missing, or not in order: {text[:60]}")
            at = found + len(visible(text))

    def test_own_pages(self):
        for source in [*sorted(DATA.glob("pages/*.txt")), DATA / "seed" / "page.txt", *sorted(DATA.glob("poppler/*")),
                       *sorted(DATA.glob("hocr/*"))]:
            self.check(source)

    def test_gold_pages(self):
        if not (SHARED / "gold").is_dir():
            self.skipTest(f"SKIPPED: there are no gold pages in {SHARED}")
        for pattern in ("pdf-10[56]/*00*.bbox.html", "press-201/pdf/*0[01]*.bbox.html",
                        "press-201/pdf-vert/*.bbox.html", "seed-104/*000*.txt"):
            for source in sorted((SHARED / "gold").glob(pattern)):
                self.check(source)


main()
