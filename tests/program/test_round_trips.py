#!/usr/bin/env python3
"""What comes back of what is written: all that --loss does not name. usage: test_round_trips.py PARSE_ISSUE"""
import json
import pathlib
import re
import tempfile
import unicodedata
import unittest

from program import DATA, SHARED, main, run, samples

# what is written, by which name it is read, and the ending of the file that a reader opens
FORMATS = [("mets-alto", "mets", ".mets.xml"), ("alto", "alto", ".alto.xml"), ("page", "page", ".page.xml"),
           ("docling", "docling", ".docling.json")]


def without(node, path):
    """Takes out of a document what stands at a path such as $.pages[*].articles[*].dateline."""
    head, _, rest = path.partition(".")
    name, many = (head[:-3], True) if head.endswith("[*]") else (head, False)
    if not isinstance(node, dict) or name not in node:
        return
    if not rest:
        del node[name]
        return
    for one in (node[name] if many else [node[name]]) or []:
        without(one, rest)


def carried(document, loss):
    for entry in loss["not_carried"] + loss["altered"]:
        if entry["path"] != "$.pages":  # that is the note on unknown printed lines
            without(document, entry["path"].removeprefix("$."))
    for page in document["pages"]:
        page.pop("source", None)  # the file that was read, which is another one now
    return document


def folded(text):
    """Letters and marks without their width and the white space between them. The parser, which is for Chinese, makes of
    commas and quotes between Latin words what the next reading makes something else of."""
    text = unicodedata.normalize("NFKC", text).translate(dict.fromkeys(map(ord, "“”„"), '"') | {ord("‘"): "'", ord("’"): "'"})
    return "".join(text.split())


def without_boxes(node):
    """docling has places alone: a text without any has that of its block."""
    if isinstance(node, dict):
        return {key: without_boxes(one) for key, one in node.items() if key != "boxes"}
    return [without_boxes(one) for one in node] if isinstance(node, list) else node


def all_folded(node):
    if isinstance(node, dict):
        return {key: all_folded(one) for key, one in node.items()}
    if isinstance(node, list):
        return [all_folded(one) for one in node]
    return folded(node) if isinstance(node, str) else node


def first_difference(left, right, path="$"):
    """Where two documents differ first; empty when they do not. What is absent is as good as nothing."""
    if isinstance(left, dict) and isinstance(right, dict):
        for key in {**left, **right}:
            if found := first_difference(left.get(key), right.get(key), f"{path}.{key}"):
                return found
        return ""
    if isinstance(left, list) and isinstance(right, list) and len(left) == len(right):
        for number, (one, other) in enumerate(zip(left, right)):
            if found := first_difference(one, other, f"{path}[{number}]"):
                return found
        return ""
    if left == right or (not left and not right):
        return ""
    return f"{path}: {json.dumps(left, ensure_ascii=False)[:200]} became {json.dumps(right, ensure_ascii=False)[:200]}"


class RoundTrips(unittest.TestCase):
    def trip(self, source, written, read, ending):
        """The document, what came back of it, and how many articles are the same; nothing when it is refused."""
        with tempfile.TemporaryDirectory() as folder:
            target, loss = pathlib.Path(folder) / f"it{ending}", pathlib.Path(folder) / "loss.json"
            done = run("--to", written, "-o", target, "--loss", loss, source)
            if done.returncode == 3 and "geometry" in done.stderr:
                return None
            self.assertEqual(done.returncode, 0, f"{source}: {done.stderr}")
            more = sorted(target.parent.glob("*page-*.xml")) if written == "page" else []
            back = run("--from", read, "--to", "json", *(["--issue"] if more else []), target, *more)
            self.assertEqual(back.returncode, 0, f"{source}: {back.stderr}")
            lost = json.loads(loss.read_text(encoding="utf-8"))
            first = json.loads(run("--to", "json", source).stdout)
            return carried(first, lost), carried(json.loads(back.stdout), lost)

    def check_all(self, sources, seen_as=lambda document: document):
        for written, read, ending in FORMATS:
            articles = same = documents = 0
            for source in sources:
                pair = self.trip(source, written, read, ending)
                if pair is None:
                    continue
                documents += 1
                pair = [seen_as(without_boxes(one) if written == "docling" else one) for one in pair]
                for left, right in zip(pair[0]["pages"], pair[1]["pages"]):
                    articles += len(left["articles"])
                    same += sum(not first_difference(one, other)
                                for one, other in zip(left["articles"], right["articles"]))
                with self.subTest(format=written, source=str(source)):
                    self.assertEqual(first_difference(*pair), "")
            print(f"{written}: {same} of {articles} articles of {documents} documents come back")

    def test_own_pages_come_back(self):
        self.check_all([*sorted(DATA.glob("pages/*.txt")), DATA / "seed" / "page.txt",
                        *sorted(DATA.glob("poppler/*")), *sorted(DATA.glob("hocr/*")), *sorted(DATA.glob("paddle/*"))])

    def test_samples_of_others_come_back(self):
        if not samples():
            self.skipTest(f"SKIPPED: there are no samples in {SHARED}")
        self.check_all(samples(), all_folded)

    def test_gold_pages_come_back(self):
        if not (SHARED / "gold").is_dir():
            self.skipTest(f"SKIPPED: there are no gold pages in {SHARED}")
        for pattern in ("pdf-10[56]/*.bbox.html", "press-201/pdf/*.bbox.html", "press-201/pdf-vert/*.bbox.html",
                        "press-201/[!p]*/*", "seed-10[124]/*.txt", "newline-103/*.txt", "jingbao/*.txt"):
            sources = [one for one in sorted((SHARED / "gold").glob(pattern)) if not re.search(r"\.gold\.|\.log$", one.name)]
            print(f"{pattern}: {len(sources)}")
            self.assertTrue(sources)
            self.check_all(sources)


main()
