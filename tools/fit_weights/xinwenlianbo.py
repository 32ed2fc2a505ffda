#!/ usr / bin / env python3
"""Makes a corpus for fit_weights of CCTV's evening news: https://github.com/DuckBurnIncense/xin-wen-lian-bo (MIT licence).

usage: xinwenlianbo.py FOLDER [FROM [UPTO]] > articles.jsonl      FOLDER holds news/20230103.md, …

One article a line, as fit_weights reads it. A heading inside an article (in bold, without a stop) is a crosshead.
"""
import html
import json
import pathlib
import re
import sys

SIGN_ON = re.compile(r"^央视网消息\s*(（新闻联播）)?[：:]?\s*")
LABEL = re.compile(r"^【[^】]*】")


def articles(text, date):
    for part in re.split(r"^### ", text.split("## 详细新闻", 1)[-1], flags=re.M)[1:]:
        title, _, rest = part.partition("\n")
        body = []
        for paragraph in re.findall(r"<p>(.*?)</p>", rest, flags=re.S):
            bold = re.fullmatch(r"\s*<strong>(.*?)</strong>(<br>)?\s*", paragraph)
            plain = html.unescape(re.sub(r"<[^>]*>", "", paragraph))
            plain = SIGN_ON.sub("", re.sub(r"\s+", "", plain))
            if plain:
                body.append({"text": plain, "crosshead": bool(bold) and plain[-1] not in "。！？”" and len(plain) < 30})
        headline = [line for line in LABEL.sub("", title.strip()).split() if line]
        if headline and len(headline) <= 3 and sum(len(p["text"]) for p in body if not p["crosshead"]) >= 60:
            yield {"source": "xin-wen-lian-bo", "date": date, "headline": headline, "body": body}


def main():
    since, until = (sys.argv[2:] + ["0", "9"])[:2] if len(sys.argv) > 2 else ("0", "9")
    for file in sorted((pathlib.Path(sys.argv[1]) / "news").glob("*.md")):
        if since <= file.stem < until:
            for article in articles(file.read_text(encoding="utf-8"), file.stem):
                print(json.dumps(article, ensure_ascii=False))


main()
