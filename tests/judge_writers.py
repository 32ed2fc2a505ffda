#!/usr/bin/env python3
"""Judges what parse_issue writes by the real judges of each format, and by programs of others that read it.

usage: judge_writers.py PARSE_ISSUE JUDGES_FOLDER INPUT... [--only FORMAT] [--hostile COUNT]
Every input is written in every format, and so are COUNT hostile documents (24): all must be valid, or refused with
status 3 and a reason. Every judge must refuse a broken twin of what it takes, and of the folder's own documents take the
good ones alone. The folder holds XsdJudge.java with the official schemas and judges of JSON formats; tools that are not
on the path (Python's packages, node's) are looked for in $BANMIAN_JUDGES or build/judges, where `./dev judges` puts
them; the JSON Schema of IIIF's validator in $BANMIAN_IIIF_SCHEMA, or in the folder. A judge whose tool or folder is
missing is named as SKIPPED; with none at all, the status is 77.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from typing import Callable, NamedTuple

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "judges"))
import hostile  # noqa: E402
import tools  # noqa: E402

words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
words.add_argument("program")
words.add_argument("judges", type=pathlib.Path)
words.add_argument("inputs", nargs="+")
words.add_argument("--only", action="append")
words.add_argument("--hostile", type=int, default=24)
asked = words.parse_args()
program = str(pathlib.Path(asked.program).resolve())
judge, schemas, data = asked.judges / "judge", asked.judges / "schemas", asked.judges.parent


def swap(old, new):
    """Breaks a text in one place."""
    return lambda text: text.replace(old, new, 1)


def resub(pattern, new):
    return lambda text: re.sub(pattern, new, text, count=1)


def other_head(text):
    """TEI of which a heading is a title, which no division may hold."""
    if '<head type="main"' not in text:
        return text.replace("<body>", "<body><pb><p/></pb>", 1)
    return text.replace('<head type="main"', '<title type="main"', 1).replace("</head>", "</title>", 1)


def other_sum(book):
    """A book with one file's check sum broken."""
    at = book.index(b"book.opf")
    return book[:at - 16] + bytes([book[at - 16] ^ 1]) + book[at - 15:]


class Judge(NamedTuple):
    name: str
    at_hand: bool
    ask: Callable  # files → what it has against them
    twins: list    # how a good file is broken, in several ways
    known: str = ""  # which of the folder's documents it must tell apart: NAME-ok*, NAME-bad*


java = bool(shutil.which("java"))
ninjs_schema = data / "ninjs" / "schema" / "ninjs-schema_3.1.json"
iiif_schema = pathlib.Path(os.environ.get("BANMIAN_IIIF_SCHEMA", schemas / "iiif" / "iiif_3_0.json"))
alto_schema = data / "alto" / "schema" / "v4_alto-4-4.xsd"
page_schema = schemas / "page" / "pagecontent-2019-07-15.xsd"
mets_schema = schemas / "mets" / "mets-mods.xsd"
tei_schema = schemas / "tei" / "tei_all-2.7.0.rng"
alto = Judge("XSD of ALTO 4.4", java and alto_schema.is_file(), tools.xsd(asked.judges, alto_schema),
             [swap("CONTENT=", "TEXT="), resub('REF="[^"]*"', 'REF="nowhere"'), resub('TAGREFS="', 'TAGREFS="nowhere ')],
             "alto")


def in_first_of_several(break_one):
    """Breaks the first row of a table, so that another row has the right type."""
    return lambda text: break_one(text) if text.count("\n") > 1 else text


mixed_types = [in_first_of_several(swap('"authors":[', '"authors":3,"x":[')),
               in_first_of_several(swap('"order":1', '"order":"one"'))]
TYPED = {  # the formats, what their files end with, and their judges
    "alto": (".alto.xml", [alto]),
    "mets-alto": (".mets.xml", [
        Judge("XSD of METS 1.12.1 and MODS 3.8", java and mets_schema.is_file(), tools.xsd(asked.judges, mets_schema),
              [resub('DMDID="[^"]*"', 'DMDID="nowhere"'), swap('BETYPE="IDREF"', 'BETYPE="PLACE"'),
               swap("mods:genre", "mods:sort")], "mets")]),
    "page": (".page.xml", [
        Judge("XSD of PAGE 2019-07-15", java and page_schema.is_file(), tools.xsd(asked.judges, page_schema),
              [resub('regionRef="[^"]*"', 'regionRef="nowhere"'), resub(' type="(heading|paragraph)"', ' type="text"')],
              "page"),
        Judge("page-to-alto", tools.can_import("ocrd_page_to_alto"), tools.own("page_to_alto"),
              [resub("(?s)(<TextLine(?:(?!</TextLine>).)*<Unicode>)[^<]+", r"\1"),
               lambda text: text if text.count("<TextRegion") < 2 else re.sub(
                   'regionRef="(r1|r2)"', lambda at: f'regionRef="{"r2" if at[1] == "r1" else "r1"}"', text, count=2)])]),
    "docling": (".docling.json", [
        Judge("docling-core", tools.can_import("docling_core"), tools.own("docling_model"),
              [swap('"label":"text"', '"label":"nonsense"'), resub(r'"\$ref":"#/texts/\d+"', '"$ref":"#/texts/999999"')])]),
    "jsonld": (".jsonld", [
        Judge("vocabulary of schema.org", judge.is_dir(), tools.script(judge / "ld_judge.py"),
              [swap('"articleBody"', '"body"'), swap('"@type":"PublicationIssue"', '"@type":"Publication"')], "ld"),
        Judge("schema-dts", tools.has_node("schema-dts") and tools.has_node("typescript"), tools.tsc,
              [swap('"articleBody"', '"body"'), swap('"@type":"Newspaper"', '"@type":"Paper"')])]),
    "iiif": (".iiif.json", [
        Judge("JSON Schema of IIIF Presentation 3", iiif_schema.is_file() and tools.can_import("jsonschema"),
              tools.own("by_schema", iiif_schema),
              [swap('"height"', '"high"'), resub('"target":"http', '"target":"'), swap('"type":"Range"', '"type":"Row"')],
              "manifest")]),
    "tei": (".tei.xml", [
        Judge("jing with tei_all 2.7.0", bool(shutil.which("jing")) and tei_schema.is_file(), tools.jing(tei_schema),
              [other_head], "tei")]),
    "ninjs": (".ninjs.jsonl", [
        Judge("jsonschema with ninjs 3.1", ninjs_schema.is_file() and tools.can_import("jsonschema"),
              tools.own("by_schema", ninjs_schema), [swap('"headlines":', '"headline":'), swap('"uri":', '"address":')],
              "ninjs"),
        Judge("ajv with ninjs 3.1", ninjs_schema.is_file() and tools.has_node("ajv-cli") and tools.has_node("ajv-formats"),
              tools.ajv(ninjs_schema, judge / "geojson-stub.json"),
              [swap('"headlines":', '"headline":'), swap('"uri":"urn:', '"uri":"urn:版')])]),
    "epub": (".epub", [
        Judge("epubcheck", java and (tools.EPUBCHECK.is_file() or bool(shutil.which("epubcheck"))), tools.epubcheck,
              [other_sum])]),
    "records": (".jsonl", [
        Judge("pyarrow", tools.can_import("pyarrow"), tools.own("tables", "arrow"), mixed_types),
        Judge("DuckDB", tools.can_import("duckdb"), tools.own("tables", "duckdb"), mixed_types),
        Judge("Spark", tools.can_import_spark(), tools.own("tables", "spark"), mixed_types)]),
}
failures, judged, skipped = [], [], []


def write_all(format_, sources, out):
    """Writes every source into a folder; what comes of each of them is a file, or a reason in words."""
    done = subprocess.run([program, "--to", format_, "-o", f"{out}/", *map(str, sources)], capture_output=True)
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode not in (0, 3) or (done.returncode == 3 and not said.strip()):
        failures.append(f"{format_}: status {done.returncode}: {said[:300]}")
    return said


def files_of(format_, ending, out):
    more = {"page": "*.page-*.xml", "mets-alto": "*.alto-*.xml"}.get(format_)
    main = sorted(out.rglob(f"*{ending}"))
    return main, sorted(out.rglob(more)) if more else []


def check_count(format_, ending, sources, out, said):
    """Each source is written, or named as one that the format cannot hold; ours must be able to hold all."""
    refused = len(re.findall("cannot be written as|无法写成|cannot be read|不能读", said))
    main, _ = files_of(format_, ending, out)
    if len(main) + refused < len(sources) or (refused and format_ not in ("page", "iiif", "epub")):
        failures.append(f"{format_}: {len(main)} files of {len(sources)} inputs: {said[:300]}")


def ask(one, files, what):
    """What the judge takes of good files, and that it takes no twin of one."""
    if complaint := one.ask(files):
        failures.append(f"{what} by {one.name}: {complaint[:1500]}")


def check_twins(one, good, ending, folder):
    for number, broken in enumerate(one.twins):
        twin = folder / f"twin{number}{ending}"
        for file in good:  # some pages have nothing that can be broken so
            text = file.read_bytes() if ending == ".epub" else file.read_text(encoding="utf-8")
            spoiled = broken(text)
            if spoiled != text:
                break
        else:
            failures.append(f"{one.name}: no file can be broken in way {number + 1}")
            continue
        twin.write_bytes(spoiled if ending == ".epub" else spoiled.encode("utf-8"))
        if not one.ask([twin]):
            failures.append(f"{one.name} took the broken twin {number + 1} of {file}")


def check_known(one):
    for file in sorted(judge.glob(f"{one.known}-*")) if one.known else []:
        if file.suffix not in (".xml", ".json") or file.stem == "ninjs-ok":  # of which ajv and jsonschema say other things
            continue
        if bool(one.ask([file])) != file.stem.startswith(f"{one.known}-bad"):
            failures.append(f"{one.name} has another opinion on {file}")


def hostile_documents(folder):
    """Poisoned and wild twins of the first inputs."""
    made = []
    for source in asked.inputs[:4]:
        done = subprocess.run([program, "--to", "json", "--repairs", source], capture_output=True)
        document = json.loads(done.stdout)
        made.append(hostile.poisoned(document))
        made += [hostile.wild(document, seed) for seed in range(-(-asked.hostile // 4))]
    names = []
    for number, one in enumerate(made[:asked.hostile] if asked.hostile else []):
        names.append(folder / f"{number}.json")
        names[-1].write_text(json.dumps(one), encoding="utf-8")
    return names



with tempfile.TemporaryDirectory() as home:
    folder = pathlib.Path(home)
    (folder / "hostile").mkdir()
    evil = hostile_documents(folder / "hostile")
    for format_, (ending, judges) in TYPED.items():
        if asked.only and format_ not in asked.only:
            continue
        at_hand = [one for one in judges if one.at_hand]
        skipped += [one.name for one in judges if not one.at_hand]
        if not at_hand:
            continue
        good, bad = folder / format_, folder / f"{format_}-hostile"
        said = write_all(format_, asked.inputs, good)
        check_count(format_, ending, asked.inputs, good, said)
        if evil:
            write_all(format_, evil, bad)
        main, more = files_of(format_, ending, good)
        wild_main, wild_more = files_of(format_, ending, bad)
        if not main:
            skipped.append(f"{format_} (no input for it)")
            continue
        for one in at_hand:
            together = [*main, *(more if format_ == "page" else [])]
            ask(one, together, format_)
            hostile_files = [*wild_main, *(wild_more if format_ == "page" else [])]
            if hostile_files:
                ask(one, hostile_files, f"{format_}, hostile,")
            check_twins(one, main, ending, folder)
            check_known(one)
            judged.append(f"{format_} by {one.name}: {len(together)} and {len(hostile_files)} hostile")
        if format_ == "mets-alto" and alto.at_hand:
            ask(alto, [*more, *wild_more], "ALTO beside METS")
            judged.append(f"ALTO beside METS by {alto.name}: {len(more)} and {len(wild_more)} hostile")

for failure in failures:
    print("FAILED", failure)
for one in skipped:
    print("SKIPPED: the judge", one)
for one in judged:
    print("judged", one)
sys.exit(1 if failures else 0 if judged else 77)
