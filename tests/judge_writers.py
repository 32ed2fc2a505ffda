#!/usr/bin/env python3
"""Judges what parse_issue writes by the real judges of each format, and that a judge refuses a broken twin.

usage: judge_writers.py PARSE_ISSUE JUDGES_FOLDER INPUT...
The folder holds XsdJudge.java with the official schemas and the small judges of the JSON formats. A judge whose tool or
folder is missing is named as SKIPPED; with none at all, the status is 77.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

program, judges, inputs = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
judge, schemas = judges / "judge", judges / "schemas"
failures, judged, skipped = [], [], []


def can_import(module):
    return subprocess.run([sys.executable, "-c", f"import {module}"], capture_output=True).returncode == 0


def xsd(schema):
    def run(files):
        command = ["java", f"-Dcatalog={schemas / 'catalog.xml'}", str(judge / "XsdJudge.java"), str(schema)]
        return subprocess.run([*command, *map(str, files)], capture_output=True, text=True)

    return run


def script(name):
    return lambda files: subprocess.run([sys.executable, str(judge / name), *map(str, files)], capture_output=True,
                                        text=True)


def arrow(files):
    code = """
import sys, tempfile, os
import pyarrow.json as arrow
for name in sys.argv[1:]:
    arrow.read_json(name)
    rows = open(name, encoding="utf-8").read().splitlines()
    # 400 rows whose lists are all empty come before: the type must not change between blocks.
    import json, re
    bare = {k: ([] if isinstance(v, list) else v) for k, v in json.loads(rows[0]).items()}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False, encoding="utf-8") as file:
        file.write("\\n".join([json.dumps(bare, ensure_ascii=False)] * 400 + rows) + "\\n")
    arrow.read_json(file.name)
    os.unlink(file.name)
"""
    return subprocess.run([sys.executable, "-c", code, *map(str, files)], capture_output=True, text=True)


java = shutil.which("java") and judges.is_dir()
alto_schema = judges.parent / "alto" / "schema" / "v4_alto-4-4.xsd"
page_schema = schemas / "page" / "pagecontent-2019-07-15.xsd"
mets_schema = schemas / "mets" / "mets-mods.xsd"
# format, what its files end with, the judge, what it needs, how a file is broken
FORMATS = [
    ("alto", ".alto.xml", xsd(alto_schema), java and alto_schema.is_file(), lambda t: t.replace("CONTENT=", "TEXT=", 1)),
    ("page", ".page.xml", xsd(page_schema), java and page_schema.is_file(),
     lambda t: re.sub('regionRef="[^"]*"', 'regionRef="nowhere"', t, count=1)),
    ("mets-alto", ".mets.xml", xsd(mets_schema), java and mets_schema.is_file(),
     lambda t: re.sub('DMDID="[^"]*"', 'DMDID="nowhere"', t, count=1)),
    ("docling", ".docling.json", script("dl_judge.py"), judges.is_dir() and can_import("docling_core"),
     lambda t: t.replace('"label":"text"', '"label":"nonsense"', 1)),
    ("jsonld", ".jsonld", script("ld_judge.py"), judges.is_dir(), lambda t: t.replace('"articleBody"', '"body"', 1)),
    ("iiif", ".iiif.json", script("iiif_judge.py"), (schemas / "iiif").is_dir() and can_import("jsonschema"),
     lambda t: t.replace('"height"', '"high"', 1)),
    ("records", ".jsonl", arrow, can_import("pyarrow"), lambda t: t.replace('"authors":[', '"authors":3,"x":[', 1) + t),
]

with tempfile.TemporaryDirectory() as folder:
    for name, ending, ask, at_hand, broken in FORMATS:
        if not at_hand:
            skipped.append(name)
            continue
        out = pathlib.Path(folder) / name
        out.mkdir()
        for number, source in enumerate(inputs):
            done = subprocess.run([program, "--to", name, "-o", str(out / f"{number}{ending}"), source],
                                  capture_output=True, text=True)
            refusable = name in ("page", "iiif") and done.returncode == 3 and done.stderr
            if done.returncode != 0 and not refusable:
                failures.append(f"{name} of {source}: status {done.returncode}: {done.stderr[:200]}")
        files = sorted(out.glob(f"*{ending}")) + (sorted(out.glob("*.page-*.xml")) if name == "page" else [])
        if not files:
            skipped.append(f"{name} (no input for it)")
            continue
        answer = ask(files)
        if answer.returncode != 0:
            refused = [line for line in answer.stdout.splitlines() if not line.endswith(" valid")][:5]
            failures.append(f"{name}: {refused} {answer.stderr[-400:]}")
        twin = out / f"broken{ending}"
        twin.write_text(broken(files[0].read_text(encoding="utf-8")), encoding="utf-8")
        if ask([twin]).returncode == 0:
            failures.append(f"{name}: the judge took a broken twin")
        judged.append(f"{name}: {len(files)}")

for failure in failures:
    print("FAILED", failure)
for one in skipped:
    print("SKIPPED: the judge of", one)
print("judged", ", ".join(judged))
sys.exit(1 if failures else 0 if judged else 77)
