"""Holds JSON against a JSON Schema by python-jsonschema: usage: by_schema.py SCHEMA FILE...

Of a file whose name ends with `l` every line is a document.
"""
import json
import pathlib
import sys

from jsonschema import FormatChecker, validators

schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
judge = validators.validator_for(schema)(schema, format_checker=FormatChecker())
refused = 0
for name in sys.argv[2:]:
    text = pathlib.Path(name).read_text(encoding="utf-8")
    for one in text.split("\n")[:-1] if name.endswith("l") else [text]:
        for error in judge.iter_errors(json.loads(one)):
            refused += 1
            inner = max(error.context or [error], key=lambda e: len(e.absolute_path))  # how far a choice was right
            print(name, "REFUSED", list(inner.absolute_path), inner.message[:200])
sys.exit(refused > 0)
