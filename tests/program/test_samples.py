#!/usr/bin/env python3
"""Archives and e-papers that others made, read in place where they are at hand: what the files state of the issue and
its pages comes out as it stands there, and the samples of e-papers come out whole. usage: test_samples.py
PARSE_ISSUE"""
import json
import pathlib
import re
import unittest

from program import DATA, main, run

SHARED = DATA.parent.parent.parent / "shared" / "data"
ARCHIVES = SHARED / "mets-alto-newspapers"
SAMPLES = SHARED / "epaper-samples"


def read(path):
    done = run("--to", "json", path)
    return done.returncode, json.loads(done.stdout)


def first(pattern, text):
    return re.search(pattern, text, re.S).group(1)


@unittest.skipUnless(ARCHIVES.is_dir(), "SKIPPED: the shared archives are not here")
class Archives(unittest.TestCase):
    def test_didl_states_title_date_number_and_pages(self):
        path = ARCHIVES / "kb-1876-12-01" / "didl.xml"
        status, issue = read(path)
        file = path.read_text("utf-8")
        self.assertEqual(status, 0)
        self.assertEqual(issue["newspaper"], first(r"<dc:title>([^<]+)", file))
        self.assertEqual(issue["date"], first(r"<dc:date>([^<]+)", file))
        self.assertEqual(issue["issue_number"], first(r"issuenumber>([^<]+)", file))
        self.assertEqual([page["number"] for page in issue["pages"]], re.findall(r"nativePageNumber>(\d+)<", file))
        self.assertEqual([page["source"] for page in issue["pages"]],
                         list(dict.fromkeys(re.findall(r'blocks alto="([^"]+)"', file))))
        self.assertEqual(issue["pages"][0]["image"], "DDD_010100993_001.jp2")

    def test_mets_states_title_date_number_and_pages(self):
        path = next(ARCHIVES.glob("bnl/*/*-mets.xml"))
        status, issue = read(path)
        file = path.read_text("utf-8")
        self.assertEqual(status, 0)
        self.assertEqual(issue["newspaper"], first(r"<mods:title>([^<]+)", file))
        self.assertEqual(issue["date"], first(r"dateIssued[^>]*>([^<]+)", file))
        self.assertIn(issue["issue_number"], first(r"(?:partNumber|number)>([^<]+)", file))
        self.assertEqual([page["number"] for page in issue["pages"]], re.findall(r'ORDERLABEL="([^"]+)"', file))


@unittest.skipUnless(SAMPLES.is_dir(), "SKIPPED: the shared samples are not here")
class EPapers(unittest.TestCase):
    CANAL = ("新修水渠通水三千亩旱地受益", ["投资八百万 历时两年半"], [], [
        "本报讯（记者丙某 通讯员丁某）10月8日，县城西边的新水渠开闸放水。", "水渠长12.6公里，“我们村的地有救了”，村民戊某说。",
        "据了解，工程投资800万元。（下转A02版）"
    ], ["丙某", "丁某"], [("图为水渠闸口。", ["己某"])])
    ROAD = ("一条公路带活一座镇", ["乡村振兴·走笔"], ["——河川县青石镇见闻"],
            ["春分刚过，记者沿着新修的公路进山。", "路通了，货出去了", "合作社负责人说，运费从每吨180元降到95元。"], ["庚某"],
            [("青石镇新街。", ["辛某"])])

    def told(self, article):
        def texts(nodes):
            return [node["text"] for node in nodes]

        captions = [(one["text"]["text"], [name for by in one["credits"] for name in by["names"]])
                    for one in article["captions"]]
        return (article["title"], texts(article["kicker"]), texts(article["subheads"]), texts(article["body"]),
                list(dict.fromkeys(name for by in article["bylines"] for name in by["names"])), captions)

    def check(self, name, of_issue, of_page, *articles):
        status, issue = read(SAMPLES / name)
        self.assertEqual(status, 0)
        self.assertEqual((issue["newspaper"], issue["date"]), of_issue)
        page = issue["pages"][0]
        self.assertEqual((page["number"], page["name"]), of_page)
        self.assertEqual([self.told(article) for article in page["articles"][:len(articles)]], list(articles))

    def test_the_first_generation(self):
        self.check("founder-2017/content_4001.htm", ("河川日报", "2017-10-09"), ("A01", "头版"), self.CANAL)
        self.check("founder-2017/node_2.htm", ("河川日报", "2017-10-09"), ("A01", "头版"), self.CANAL)

    def test_the_newest_generation(self):
        self.check("founder-modern/content_9001.html", ("河川日报", "2025-03-08"), ("01", "要闻"), self.ROAD)
        self.check("founder-modern/node_01.html", ("河川日报", "2025-03-08"), ("01", "要闻"), self.ROAD)

    def test_comments_of_the_npm_generation(self):
        self.check("npm/content_5_77.htm", (None, None), ("04", "城事"),
                   ("修鞋匠搬回 原来的门脸", ["老街改造后"], [], ["本报讯（记者癸某）昨天上午，六十三岁的老周重新支起了摊子。", "“还是这儿亮堂。”他说。"],
                    ["癸某"], [("老街一角", ["癸某"])]))

    def test_cnml(self):
        title, kicker, subheads, body, _, captions = self.ROAD
        self.check("cnml/nq.D410000hcrb_20250308.cnml.xml", ("河川日报", "2025-03-08"), (None, None),
                   (title, kicker, subheads, [body[0], body[2]], ["庚某", "辛某"], captions))

    def test_trs_records(self):
        title, kicker, subheads, body, _, _ = self.CANAL
        self.check("trs/hcrb_20090308_01.trs", (None, "2009-03-08"), ("1", "头版"),
                   (title, kicker, subheads, ["本报讯（记者丙某 通讯员丁某）3月7日，县城西边的新水渠开闸放水。",
                                              body[1] + "（下转第2版）"], ["丙某", "丁某"], []),
                   ("图片新闻", [], [], ["水渠闸口。<a>不是标记</a>"], ["己某"], []))


main()
