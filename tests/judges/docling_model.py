"""Reads documents by docling-core's model, and has it make Markdown of them, in which every text of the body must be,
in order: usage: docling_model.py FILE..."""
import html
import json
import pathlib
import re
import sys

from docling_core.types.doc import DoclingDocument


def plain(text):
    """Letters and digits alone: Markdown has marks of its own, and HTML's for `&` and `<`."""
    return re.sub(r"[\W_]+", "", html.unescape(text))


refused = 0
for name in sys.argv[1:]:
    written = pathlib.Path(name).read_text(encoding="utf-8")
    try:
        exported = plain(DoclingDocument.model_validate_json(written).export_to_markdown())
    except Exception as error:  # of its model
        print(name, "REFUSED", str(error).replace("\n", " ")[:300])
        refused += 1
        continue
    at = 0
    for one in json.loads(written)["texts"]:
        if one["content_layer"] != "body":
            continue
        found = exported.find(plain(one["text"]), at)
        if found < 0:
            print(name, "REFUSED: its Markdown has not, or not in order:", one["text"][:60])
            refused += 1
            break
        at = found + len(plain(one["text"]))
sys.exit(refused > 0)
