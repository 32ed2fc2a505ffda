#!/usr/bin/env python3
"""Holds our documents against our JSON Schema with an independent validator: documents of ours are valid, spoiled ones
are not. Skips (77) where Python's jsonschema is not installed.

usage: check_schema.py PRINT_SCHEMA PARSE_ISSUE PAGE...
"""
import copy
import json
import subprocess
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("SKIPPED: Python's jsonschema is not installed")
    sys.exit(77)

print_schema, parse_issue, *pages = sys.argv[1:]
schema = json.loads(subprocess.run([print_schema], capture_output=True, check=True).stdout)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)


def places(value, path=()):
    """Every member of every object, and every element of every list."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in entries:
        yield (*path, key)
        yield from places(inner, (*path, key))


def at(document, path):
    for key in path:
        document = document[key]
    return document


failures = []
tried = 0

records = json.loads(subprocess.run([print_schema, "--records"], capture_output=True, check=True).stdout)
Draft202012Validator.check_schema(records)
for page in pages:
    rows = subprocess.run([parse_issue, "--to", "records", page], capture_output=True, check=True).stdout
    for row in map(json.loads, rows.decode("utf-8").splitlines()):
        for fault in Draft202012Validator(records).iter_errors(row):
            failures.append(f"{page}: record: {list(fault.absolute_path)}: {fault.message[:120]}")
        for key in row:
            tried += 1
            if Draft202012Validator(records).is_valid({**row, key: None}):
                failures.append(f"{page}: record: {key} may be null")

for page in pages:
    run = subprocess.run([parse_issue, "--to", "json", "--repairs", "--validate", page], capture_output=True, check=True)
    document = json.loads(run.stdout)
    for fault in validator.iter_errors(document):
        failures.append(f"{page}: {list(fault.absolute_path)}: {fault.message[:120]}")
    all_places = list(places(document))
    for number in range(0, len(all_places), max(1, len(all_places) // 60)):
        path = all_places[number]
        spoiled = copy.deepcopy(document)
        holder = at(spoiled, path[:-1])
        holder[path[-1]] = {"no": "such thing"}
        tried += 1
        if validator.is_valid(spoiled):
            failures.append(f"{page}: {path} may be an object of no type")
        if isinstance(holder, dict):
            spoiled = copy.deepcopy(document)
            at(spoiled, path[:-1])["unheard_of"] = 1
            tried += 1
            if validator.is_valid(spoiled):
                failures.append(f"{page}: {path[:-1]} may have any member")

print("\n".join(failures[:20]))
print(f"{len(pages)} documents, {tried} spoiled ones, {len(failures)} failures")
sys.exit(1 if failures else 0)
