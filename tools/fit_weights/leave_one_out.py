#!/usr/bin/env python3
"""Scores each issue of a folder of gold with weights that were fitted on the others.

usage: leave_one_out.py PARSE_ISSUE SCORE.py GOLD [--fit group.weight,...] [--steps 1.35,0.7]

GOLD holds NAME.txt and NAME.gold.json; SCORE.py GOLD PREDICTIONS --json prints an object of figures. For each issue the
weights named by --fit move up and down, one after the other, and keep what raises article_exact, paragraph_f1 and half of
headline_exact of the other issues together. What is not named keeps the value of parse/weights.hpp, which was set by
hand with all issues in view: so were the numbers of seeing/classical.hpp and deciding/notices.hpp, which are no weights.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

SHOWN = ("article_exact", "article_b3", "headline_exact", "paragraph_f1")
USUAL = ("articles.bare_break,articles.crosshead,articles.crosshead_wraps,articles.crosshead_more,articles.signed_break,"
         "articles.uneven_line,articles.unsigned_even,articles.unsigned_uneven,joins.reject,joins.next_piece,joins.indented")


def default_of(header, name):
    group, weight = name.split(".")
    body = header.split(f"struct {group.removesuffix('s')}_weights {{", 1)[1]
    return float(body.split(f" {weight} = ", 1)[1].split(";", 1)[0])


class Judge:
    def __init__(self, asked, folder):
        self.asked, self.folder = asked, pathlib.Path(folder)
        self.made = 0

    def figures(self, names, weights):
        self.made += 1
        gold, made = self.folder / f"gold{self.made}", self.folder / f"made{self.made}"
        gold.mkdir()
        made.mkdir()
        for name in names:
            for end in (".txt", ".gold.json"):
                os.symlink(self.asked.gold.resolve() / (name + end), gold / (name + end))
        options = self.folder / "weights.json"
        groups = {}
        for name, value in weights.items():
            groups.setdefault(name.split(".")[0], {})[name.split(".")[1]] = value
        options.write_text(json.dumps(groups), encoding="utf-8")
        texts = [str(gold / (name + ".txt")) for name in names]
        subprocess.run([self.asked.parse_issue, "--from", "text", "--to", "json", "--weights", str(options), "-o", str(made),
                        *texts], check=True)
        told = subprocess.run([sys.executable, self.asked.score, str(gold), str(made), "--json"], check=True,
                              capture_output=True, text=True)
        return json.loads(told.stdout)


def worth(of):
    return of["article_exact"] + of["paragraph_f1"] + of["headline_exact"] / 2


def main():
    words = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    words.add_argument("parse_issue")
    words.add_argument("score")
    words.add_argument("gold", type=pathlib.Path)
    words.add_argument("--fit", default=USUAL)
    words.add_argument("--steps", default="1.35,0.7")
    asked = words.parse_args()
    headers = pathlib.Path(__file__).resolve().parents[2] / "include/banmian/parse"
    text = "".join((headers / name).read_text(encoding="utf-8") for name in ("weights.hpp", "deciding/continuity.hpp"))
    start = {name: default_of(text, name) for name in asked.fit.split(",") if name}
    names = sorted(one.name.removesuffix(".gold.json") for one in asked.gold.glob("*.gold.json"))
    print(f"{'issue':24}", *(f"{key:>15}" for key in SHOWN), " weights that moved")
    with tempfile.TemporaryDirectory() as folder:
        judge = Judge(asked, folder)
        sums = {key: 0.0 for key in SHOWN}
        for held in names:
            others = [name for name in names if name != held]
            weights = dict(start)
            best = worth(judge.figures(others, weights)) if start else 0
            for name in start:
                for step in map(float, asked.steps.split(",")):
                    tried = dict(weights, **{name: round(start[name] * step, 3)})
                    now = worth(judge.figures(others, tried))
                    if now > best + 1e-6:
                        best, weights = now, tried
                        break
            found = judge.figures([held], weights)
            moved = {name: value for name, value in weights.items() if value != start[name]}
            print(f"{held:24}", *(f"{found[key]:15.4f}" for key in SHOWN), "", moved or "none", flush=True)
            for key in SHOWN:
                sums[key] += found[key] / len(names)
        print(f"{'mean':24}", *(f"{sums[key]:15.4f}" for key in SHOWN))


main()
