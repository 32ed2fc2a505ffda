#!/usr/bin/env python3
"""Judges what parse_issue writes by the real judges of each format, and that a judge refuses a broken twin.

usage: judge_writers.py PARSE_ISSUE JUDGES_FOLDER INPUT...
The folder holds XsdJudge.java with the official schemas and the small judges of the JSON formats. jing judges TEI,
epubcheck books, jsonschema IIIF (its schema by BANMIAN_IIIF_SCHEMA, or in the folder) and ninjs, pyarrow and DuckDB
records. A judge whose tool or folder is missing is named as SKIPPED; with none at all, the status is 77.
"""
import os
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
import json, os, sys, tempfile
import pyarrow.json as arrow
try:
    import duckdb
except ImportError:
    duckdb = None
for name in sys.argv[1:]:
    rows = open(name, encoding="utf-8").read().splitlines()
    if not rows:
        continue
    read = arrow.read_json(name)
    # 400 rows whose lists are all empty come before: the type must not change between blocks.
    bare = {k: ([] if isinstance(v, list) else v) for k, v in json.loads(rows[0]).items()}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False, encoding="utf-8") as file:
        file.write("\\n".join([json.dumps(bare, ensure_ascii=False)] * 400 + rows) + "\\n")
    late = arrow.read_json(file.name)
    texts = [json.loads(one)["text"] for one in rows]
    if read.column("text").to_pylist() != texts or late.column("text").to_pylist()[400:] != texts:
        sys.exit(f"{name}: Arrow has other texts")
    if duckdb is not None:
        query = "select text from read_json_auto(?, format = 'newline_delimited')"
        for path, wanted in ((name, texts), (file.name, [bare["text"]] * 400 + texts)):
            if [one for (one,) in duckdb.execute(query, [path]).fetchall()] != wanted:
                sys.exit(f"{path}: DuckDB has other texts")
    os.unlink(file.name)
if duckdb is None:
    print("SKIPPED: DuckDB")
"""
    return subprocess.run([sys.executable, "-c", code, *map(str, files)], capture_output=True, text=True)


def jing(files):
    return subprocess.run(["jing", str(tei_schema), *map(str, files)], capture_output=True, text=True)


def epubcheck(files):
    made = None
    for file in files:
        made = subprocess.run([*epubcheck_command, "-q", str(file)], capture_output=True, text=True)
        if made.returncode != 0:
            break
    return made


def by_schema(schema):
    """Every line, or the whole file where it is one value, by a JSON Schema."""
    code = """
import json, sys
from jsonschema import FormatChecker, validators
schema = json.load(open(sys.argv[1], encoding="utf-8"))
judge = validators.validator_for(schema)(schema, format_checker=FormatChecker())
refused = 0
for name in sys.argv[2:]:
    text = open(name, encoding="utf-8").read()
    for one in text.splitlines() if name.endswith("l") else [text]:
        for error in judge.iter_errors(json.loads(one)):
            refused += 1
            print(name, "REFUSED", error.message[:200])
sys.exit(refused > 0)
"""
    return lambda files: subprocess.run([sys.executable, "-c", code, str(schema), *map(str, files)],
                                        capture_output=True, text=True)


def docling(files):
    """docling-core's model, and its own export to Markdown, in which every text of the body must be."""
    code = """
import json, re, sys
from docling_core.types.doc import DoclingDocument
for name in sys.argv[1:]:
    written = open(name, encoding="utf-8").read()
    document = DoclingDocument.model_validate_json(written)
    plain = lambda text: re.sub(r"[\\W_]+", "", text)
    exported = plain(document.export_to_markdown())
    at = 0
    for one in json.loads(written)["texts"]:
        if one["content_layer"] != "body":
            continue
        at = exported.find(plain(one["text"]), at)
        if at < 0:
            sys.exit(f"{name}: the Markdown export has not, or not in order: {one['text'][:60]}")
"""
    return subprocess.run([sys.executable, "-c", code, *map(str, files)], capture_output=True, text=True)


java = shutil.which("java") and judges.is_dir()
alto_schema = judges.parent / "alto" / "schema" / "v4_alto-4-4.xsd"
page_schema = schemas / "page" / "pagecontent-2019-07-15.xsd"
mets_schema = schemas / "mets" / "mets-mods.xsd"
epubcheck_jar = pathlib.Path("/usr/share/java/epubcheck.jar")  # where Debian's package has it
epubcheck_command = ["java", "-jar", str(epubcheck_jar)] if epubcheck_jar.is_file() else ["epubcheck"]
tei_schema = schemas / "tei" / "tei_all-2.7.0.rng"
ninjs_schema = judges.parent / "ninjs" / "schema" / "ninjs-schema_3.1.json"
iiif_schema = pathlib.Path(os.environ.get("BANMIAN_IIIF_SCHEMA", schemas / "iiif" / "iiif_3_0.json"))


def without_file(book):
    """The book with one file's check sum broken."""
    at = book.index(b"book.opf")
    return book[:at - 16] + bytes([book[at - 16] ^ 1]) + book[at - 15:]


# format, what its files end with, the judge, what it needs, how a file is broken
FORMATS = [
    ("alto", ".alto.xml", xsd(alto_schema), java and alto_schema.is_file(), lambda t: t.replace("CONTENT=", "TEXT=", 1)),
    ("page", ".page.xml", xsd(page_schema), java and page_schema.is_file(),
     lambda t: re.sub('regionRef="[^"]*"', 'regionRef="nowhere"', t, count=1)),
    ("mets-alto", ".mets.xml", xsd(mets_schema), java and mets_schema.is_file(),
     lambda t: re.sub('DMDID="[^"]*"', 'DMDID="nowhere"', t, count=1)),
    ("docling", ".docling.json", docling, can_import("docling_core"),
     lambda t: t.replace('"label":"text"', '"label":"nonsense"', 1)),
    ("jsonld", ".jsonld", script("ld_judge.py"), judges.is_dir(), lambda t: t.replace('"articleBody"', '"body"', 1)),
    ("iiif", ".iiif.json", by_schema(iiif_schema), iiif_schema.is_file() and can_import("jsonschema"),
     lambda t: t.replace('"height"', '"high"', 1)),
    ("tei", ".tei.xml", jing, shutil.which("jing") and tei_schema.is_file(),
     lambda t: t.replace('<head type="main"', '<title type="main"', 1).replace("</head>", "</title>", 1)
     if '<head type="main"' in t else t.replace("<body>", "<body><pb><p/></pb>", 1)),
    ("ninjs", ".ninjs.jsonl", by_schema(ninjs_schema), ninjs_schema.is_file() and can_import("jsonschema"),
     lambda t: t.replace('"headlines":', '"headline":', 1)),
    ("epub", ".epub", epubcheck, shutil.which(epubcheck_command[0]), without_file),
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
            refusable = name in ("page", "iiif", "epub") and done.returncode == 3 and done.stderr
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
        if name == "epub":
            twin.write_bytes(broken(files[0].read_bytes()))
        else:
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
