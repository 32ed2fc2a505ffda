"""Has page-to-alto of OCR-D turn PAGE into ALTO, by each of its two orders, and compares the text with that of the
regions: usage: page_to_alto.py FILE..."""
import sys
import xml.etree.ElementTree as tree

from ocrd_page_to_alto.convert import OcrdPageAltoConverter
from ocrd_utils import initLogging


def named(root, name):
    return [one for one in root.iter() if one.tag.rpartition("}")[2] == name]


def visible(text):
    return "".join(text.split())


initLogging(builtin_only=True)
refused = 0
for name in sys.argv[1:]:
    wanted = ""
    for region in named(tree.parse(name), "TextRegion"):
        own = next(one for one in region if one.tag.endswith("}TextEquiv") and one.get("index", "0") == "0")
        wanted += visible(named(own, "Unicode")[0].text or "")
    for order in ("document", "reading-order"):
        try:
            made = OcrdPageAltoConverter(alto_version="4.2", page_filename=name, check_words=False, check_border=False,
                                         textequiv_index=0, region_order=order)
            made.convert()
            got = visible("".join(one.get("CONTENT") for one in named(tree.fromstring(str(made).encode()), "String")))
        except Exception as error:  # whatever it stumbles over
            got = repr(error)
        if got != wanted:
            at = next((i for i, (a, b) in enumerate(zip(got, wanted)) if a != b), min(len(got), len(wanted)))
            print(name, f"REFUSED in {order}: at {at}: {wanted[at:at + 30]!r} became {got[at:at + 60]!r}")
            refused += 1
sys.exit(refused > 0)
