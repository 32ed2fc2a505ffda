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

from program import DATA, SHARED, main, run, samples



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


def nodes_of(page):
    """The nodes whose texts `of_page` gives, in its order."""
    def of(captions):
        return [one[part] for one in captions for part in ("title", "text") if one[part]]

    for article in page["articles"]:
        for part in ("kicker", "headline", "subheads", "body"):
            yield from (one for one in article[part] if one.get("kind") != "gap")
        yield from of(article["captions"])
    yield from of(page["captions"])
    for part in ("banners", "notices", "unplaced"):
        yield from page[part]
    if page["colophon"]:
        yield page["colophon"]["text"]


def stacks_of(parts):
    return [one["text"] for part in parts for key in ("kicker", "headline", "subheads") for one in part[key]]


def paragraphs_of(parts):
    return [one["text"] for part in parts for one in part["body"] if one["kind"] != "gap"]


def loose_of(page):
    """What stands outside articles."""
    yield from of_captions(page["captions"])
    for part in ("banners", "notices", "unplaced"):
        yield from (one["text"] for one in page[part])
    if page["colophon"]:
        yield page["colophon"]["text"]["text"]


def of_page(page):
    for article in page["articles"]:
        yield from of_article(article)
    yield from loose_of(page)


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


def orders_of(bytes_):
    """The blocks as the reading order has them, and as they stand in the file: consumers look at either."""
    root = tree.fromstring(bytes_)
    blocks = [one.get("ID") or one.get("id") for one in root.iter()
              if one.tag.endswith(("}TextBlock", "}ComposedBlock", "}TextRegion"))]
    return [one.get("REF") or one.get("regionRef") for one in root.iter()
            if one.tag.endswith(("}ElementRef", "}RegionRefIndexed"))], blocks


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


def printed_in_alto(bytes_):
    """By block: its text, and its lines as printed where that is another than the line."""
    for block in named(tree.fromstring(bytes_), "TextBlock"):
        lines = [(one.get("CONTENT"), named(one, "ALTERNATIVE")) for one in named(block, "String")]
        yield block.get("ID"), "".join(line for line, _ in lines), "".join(
            other[0].text if other else line for line, other in lines)


def printed_in_page_xml(bytes_):
    for region in named(tree.fromstring(bytes_), "TextRegion"):
        lines = [[one.findtext("{*}Unicode") or "" for one in line.findall("{*}TextEquiv")]
                 for line in region.findall("{*}TextLine")]
        yield region.get("id"), "".join(line[0] for line in lines), "".join(line[-1] for line in lines)


def whole_blocks(parts):
    """Blocks with what goes on in other columns: b4.2 is of b4."""
    made = {}
    for name, text, printed in parts:
        key = re.sub(r"^((?:P\d+\.b|r)\d+)(\.\d+)?$", r"\1", name)
        before = made.get(key, ("", ""))
        made[key] = (before[0] + text, before[1] + printed)
    return list(made.values())


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
        for name, bytes_ in (files or {}).items():
            if name.endswith(".xml") and format_ in ("alto", "mets-alto", "page") and not name.endswith(".mets.xml"):
                self.assertEqual(*orders_of(bytes_), name)
            if name.endswith(".mets.xml"):
                articles = [one.get("ORDER") for one in named(tree.fromstring(bytes_), "div") if one.get("TYPE") == "ARTICLE"]
                self.assertEqual(articles, [str(number + 1) for number in range(len(articles))])
        return None if files is None else [text for name, bytes_ in files.items() if not name.endswith(".mets.xml")
                                           for text in texts_of(bytes_)]

    def check(self, source):
        with tempfile.NamedTemporaryFile(suffix=".json", delete=False) as file:
            document = run("--to", "json", source).stdout
            file.write(document.encode("utf-8"))
        self.addCleanup(os.unlink, file.name)
        issue = json.loads(document)
        whole = [text for page in issue["pages"] for text in of_page(page)]
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
        for format_, ending, of in (("records", ".jsonl", self.check_records), ("ninjs", ".ninjs.jsonl", self.check_ninjs),
                                    ("jsonld", ".jsonld", self.check_jsonld), ("epub", ".epub", self.check_epub)):
            with self.subTest(format=format_, source=str(source)):
                files = self.written(file.name, format_, ending)
                if files is not None:
                    of(issue, files[f"it{ending}"])
        if source.suffix == ".txt":  # the bytes of which are what is printed
            self.check_printed(source, issue)

    def check_printed(self, source, issue):
        """Each text's lines, as printed, are the bytes of its spans."""
        bytes_of = source.read_bytes()
        for format_, ending, printed in (("alto", ".alto.xml", printed_in_alto),
                                         ("page", ".page.xml", printed_in_page_xml)):
            with self.subTest(format=format_, printed=str(source)):
                files = self.written(source, format_, ending) or {}
                blocks = [one for name in files for one in whole_blocks(printed(files[name]))]
                at = 0
                for node in (one for page in issue["pages"] for one in nodes_of(page)) if files else ():
                    while blocks[at][0] != node["text"]:
                        at += 1
                    spans = b"".join(bytes_of[begin:end] for begin, end in node["spans"])
                    self.assertEqual(visible(spans.decode("utf-8", "replace")), visible(blocks[at][1]))
                    at += 1

    def check_records(self, issue, bytes_):
        rows = [json.loads(one) for one in bytes_.decode("utf-8").splitlines()]
        articles = [row for row in rows if row["kind"] == "article"]
        self.assertEqual(len(articles), len(list(chains(issue))))
        for row, parts in zip(articles, chains(issue)):
            lines = lambda key: "\n".join(one["text"] for part in parts for one in part[key])
            self.assertEqual((row["kicker"], row["subheads"]), (lines("kicker"), lines("subheads")))
            self.assertEqual(row["text"], "\n\n".join(paragraphs_of(parts)))
            self.assertEqual(row["captions"], ["\n".join(of_captions([one])) for part in parts for one in part["captions"]])
            first = next((part for part in parts if part["headline"]), parts[0])
            self.assertEqual(visible(row["title"]), visible("".join(one["text"] for one in first["headline"])))
        loose = [text for page in issue["pages"] for text in loose_of(page)]
        self.assertEqual(loose, [text for row in rows if row["kind"] != "article"
                                 for text in ([row["title"]] if row["title"] else []) + [row["text"]] if text])

    def check_ninjs(self, issue, bytes_):
        rows = [json.loads(one) for one in bytes_.decode("utf-8").splitlines()]
        self.assertEqual(len(rows), len(list(chains(issue))))
        for row, parts in zip(rows, chains(issue)):
            self.assertEqual([one["value"] for one in row.get("headlines", [])], stacks_of(parts))
            got = [text for one in row.get("bodies", []) for text in of_html(one["value"])]
            self.assertEqual(got, [one for one in paragraphs_of(parts) if one])
            got = [one["value"] for picture in row.get("associations", []) for key in ("headlines", "descriptions")
                   for one in picture.get(key, [])]
            self.assertEqual(got, [text for part in parts for text in of_captions(part["captions"])])

    def check_jsonld(self, issue, bytes_):
        rows = [one for one in json.loads(bytes_)["@graph"] if one["@type"] == "NewsArticle"]
        self.assertEqual(len(rows), len(list(chains(issue))))
        for row, parts in zip(rows, chains(issue)):
            self.assertEqual(row.get("articleBody", ""), "\n\n".join(paragraphs_of(parts)))
            self.assertEqual(row.get("alternativeHeadline", []),
                             [one["text"] for part in parts for key in ("kicker", "subheads") for one in part[key]])
            first = next((part for part in parts if part["headline"]), parts[0])
            self.assertEqual(visible(row.get("headline", "")), visible("".join(one["text"] for one in first["headline"])))
            got = [one[key] for one in row.get("image", []) for key in ("name", "caption") if one.get(key)]
            self.assertEqual(got, [text for part in parts for text in of_captions(part["captions"])])

    def check_epub(self, issue, bytes_):
        wanted = []  # pages with their articles, and behind those what stands in none
        places = {a["id"]: (p, n) for p, page in enumerate(issue["pages"], 1) for n, a in enumerate(page["articles"], 1)}
        for number, page in enumerate(issue["pages"], 1):
            for parts in chains(issue):
                if places[parts[0]["id"]][0] == number:
                    wanted.append(("a%d-%d" % places[parts[0]["id"]],
                                   [text for part in parts for text in of_article(part)]))
            if texts := list(loose_of(page)):
                wanted.append((f"p{number}", texts))
        with tempfile.TemporaryFile() as book:
            book.write(bytes_)
            with zipfile.ZipFile(book) as archive:
                self.assertIsNone(archive.testzip())
                names = re.findall(r'itemref idref="([^"]*)"', archive.read("book.opf").decode("utf-8"))
                self.assertEqual(names, [name for name, _ in wanted])
                for name, texts in wanted:
                    self.same(texts, of_html(archive.read(name + ".xhtml")))

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

    def test_samples_of_others(self):
        if not samples():
            self.skipTest(f"SKIPPED: there are no samples in {SHARED}")
        for source in samples():
            self.check(source)

    def test_gold_pages(self):
        if not (SHARED / "gold").is_dir():
            self.skipTest(f"SKIPPED: there are no gold pages in {SHARED}")
        patterns = ["pdf-10[56]/*00*.bbox.html", "press-201/pdf/*0[01]*.bbox.html", "press-201/pdf-vert/*.bbox.html",
                    "seed-10[124]/*000*.txt", "newline-103/*00[01]*.txt", "jingbao/*21.txt"]
        if os.environ.get("BANMIAN_ALL_PAGES"):  # takes minutes
            patterns = ["*/*.txt", "*/*.bbox.html", "*/*.xml", "press-201/*/*[!nf]"]
        sources = sorted({one for pattern in patterns for one in (SHARED / "gold").glob(pattern)
                          if one.is_file() and not one.name.endswith(".gold.json")})
        self.assertTrue(sources)
        for source in sources:
            self.check(source)
        print(f"{len(sources)} pages")


main()
