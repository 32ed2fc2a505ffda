#!/usr/bin/env python3
"""The desk of the HTML page, in a real browser: a correction made by clicks, saved, and applied by the program gives the
issue that was meant. usage: test_desk.py PARSE_ISSUE"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

from program import DATA, main, run

PAGE = DATA / "pages" / "briefs.txt"
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
if BROWSER is None:
    print("SKIPPED: there is no headless browser")
    sys.exit(77)

# What a person does, on the page itself; what would be saved is fetched from the link that the person clicks.
HANDS = r"""
<script>
addEventListener('load',async()=>{const block=t=>[...document.querySelectorAll('.block')].find(b=>b.textContent.includes(t));
const click=e=>e.dispatchEvent(new MouseEvent('click',{bubbles:true}));
const press=kind=>click(document.querySelector('#desk button[data-kind="'+kind+'"]'));
const role=r=>{document.querySelector('#desk select').value=r};
const write=t=>{document.querySelector('#desk input.to').value=t};
const select=(b,t)=>{const w=document.createTreeWalker(b.querySelector('.t'),4);let n,i;
do{n=w.nextNode();i=n.data.indexOf(t)}while(i<0);const r=document.createRange();
r.setStart(n,i);r.setEnd(n,i+t.length);getSelection().removeAllRanges();getSelection().addRange(r)};
const key=(e,k)=>e.dispatchEvent(new KeyboardEvent('keydown',{key:k,bubbles:true}));
const out=document.createElement('pre');out.id='result';
try{HANDS_DO
const a=document.querySelector('#desk a.save');out.textContent=a.href?await (await fetch(a.href)).text():'nothing to save'}
catch(e){out.textContent='error '+e}
document.body.append(out);document.title='done'});
</script>
"""


def unescaped(text):
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


class Desk(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def saved(self, hands, *words, page=PAGE):
        """What the page holds after the hands did their work, and its DOM."""
        html = run("--to", "html", *words, page).stdout
        file = self.folder / "desk.html"
        file.write_text(html.replace("</body>", HANDS.replace("HANDS_DO", hands) + "</body>"), "utf-8")
        browser = [BROWSER, "--headless", "--disable-gpu", "--no-sandbox", "--disable-dev-shm-usage", "--no-first-run",
                   "--user-data-dir=" + str(self.folder / "profile"), "--virtual-time-budget=20000", "--dump-dom",
                   file.as_uri()]
        done = subprocess.run(browser, capture_output=True, timeout=300, env={**os.environ, "HOME": str(self.folder)})
        dom = done.stdout.decode("utf-8", "replace")
        found = re.search(r'<pre id="result">(.*?)</pre>', dom, re.S)
        self.assertTrue(found, done.stderr.decode("utf-8", "replace")[-2000:] + dom[-500:])
        return unescaped(found.group(1)), dom

    def applied(self, saved, page=PAGE):
        file = self.folder / "corrections.json"
        file.write_text(saved, "utf-8")
        told = run("--to", "json", "--corrections", file, page)
        self.assertEqual(told.returncode, 0, told.stderr + saved)
        return json.loads(told.stdout)["pages"][0]

    def test_clicks_give_the_issue_that_was_meant(self):
        saved, _ = self.saved("""
            click(block('青石桥重修通车'));role('kicker');press('role');
            click(block('据介绍'));press('split');
            select(block('图书馆延长'),'夜间开放');click(block('图书馆延长'));role('subhead');press('line');
            select(block('医生到家门口'),'何素兰');click(block('医生到家门口'));write('何素蘭');press('text');
            click(block('记者陈望'));write('记者 陈旺');press('byline');
            click(block('五月的麦田'));write('2024-05-18');press('date');
        """)
        corrections = json.loads(saved)
        self.assertEqual(len(corrections), 6)
        self.assertTrue(all(one["file"] == "briefs.txt" for one in corrections))
        page = self.applied(saved)
        articles = page["articles"]
        self.assertEqual([len(articles), articles[1]["kicker"][0]["text"], articles[1]["headline"]],
                         [4, "青石桥重修通车", []])
        self.assertTrue(articles[2]["body"][0]["text"].startswith("据介绍"))
        self.assertEqual([articles[3]["headline"][0]["text"], articles[3]["subheads"][0]["text"]], ["图书馆延长", "夜间开放"])
        self.assertIn("何素蘭", articles[0]["body"][1]["text"])
        self.assertIn("陈旺", [name for by in articles[1]["bylines"] for name in by["names"]])

    def test_two_blocks_are_joined_and_keys_do_what_clicks_do(self):
        saved, dom = self.saved("""
            const first=block('记者陈望');first.focus();key(first,'ArrowDown');
            if(document.activeElement!==block('据介绍'))throw 'arrow';
            key(document.activeElement,'Enter');key(document.body,'Escape');
            click(block('记者陈望'));press('join');click(block('据介绍'));
            click(block('图书馆延长'));press('merge');click(block('青石桥重修'));
            click(block('南湖社区义诊'));role('banner');press('role');
            click(document.querySelector('#desk ol li:last-child button'));
        """, "--lang", "zh")
        self.assertEqual([one["kind"] for one in json.loads(saved)], ["join", "merge"])
        articles = self.applied(saved)["articles"]
        self.assertEqual(len(articles), 2)
        self.assertIn("新设人行道。据介绍", articles[1]["body"][0]["text"])
        self.assertIn("保存订正", dom)

    def test_words_that_stand_twice_are_told_apart(self):
        page = self.folder / "twice.txt"
        page.write_text("简讯\n\n　　城北的旧厂区今年春天改成了一座公园。\n\n简讯\n\n　　城南的老码头今年夏天改成了一座广场。\n", "utf-8")
        saved, _ = self.saved("""
            const b=[...document.querySelectorAll('.block')].filter(b=>b.textContent.includes('简讯'))[1];
            click(b);role('banner');press('role');
        """, page=page)
        made = self.applied(saved, page)
        self.assertEqual([one["text"] for one in made["banners"]], ["简讯"])
        self.assertEqual(made["banners"][0]["spans"][0][0], page.read_text("utf-8").encode().rfind("简讯".encode()))

    def test_corrections_that_the_page_was_made_with_are_saved_again(self):
        first = self.folder / "first.json"
        first.write_text('[{"kind":"text","find":"青石桥重修","to":"青石桥修复"}]', "utf-8")
        saved, _ = self.saved("click(block('青石桥修复'));role('banner');press('role');", "--corrections", first)
        page = self.applied(saved)
        self.assertIn("青石桥修复通车", [one["text"] for one in page["banners"]])


main()
