"""Issues that break careless writers: documents of ours with evil texts everywhere, and with a few values gone wild."""
import copy
import random

# A lone surrogate is none of these: no JSON text can hold one, so our reader stops there (RFC 8259, 8.2).
EVIL = "\x01\ufffe\uffff]]>&<\"'\t\n\r\x00\x7f\x85文"
WORDS = {"kind", "role", "date", "writing_mode", "key", "from", "to"}  # of a list, or with a form of their own
TEXTS = [EVIL, "", " ", "\u3000\n", "]]>", "<!--", "--", "&#0;", "{number}", "http://a b/文", "x" * 3000, "\ufffe"]
NUMBERS = [0, -1, 1, 0.25, 1e-9, -1e9, 1e9, 1e300, 72, 9007199254740993]


def poisoned(node, key=""):
    """The document with the evil text before every text that may be any."""
    if isinstance(node, dict):
        return {k: poisoned(v, k) for k, v in node.items()}
    if isinstance(node, list):
        return [poisoned(one, key) for one in node]
    return EVIL + node if isinstance(node, str) and key not in WORDS else node


def places(node):
    """Every member of every object, and every element of every list, with what holds it."""
    for key, inner in list(node.items() if isinstance(node, dict) else enumerate(node)):
        yield node, key
        if isinstance(inner, (dict, list)):
            yield from places(inner)


def gone_wild(value, key, dice, ids):
    """Another value of the kind; nothing when it should go."""
    if key in ("id", "article", "continues", "continued_by") and dice.random() < .7:
        return dice.choice(ids)
    if value is None or dice.random() < .1:
        return None if key in WORDS or not isinstance(value, (str, type(None))) else dice.choice([None, EVIL])
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        if key == "date":
            return dice.choice(["0001-01-01", "9999-12-31", None])
        return value if key in WORDS else dice.choice(TEXTS) + dice.choice(["", value])
    if isinstance(value, (int, float)):
        return dice.choice(NUMBERS) if isinstance(value, float) else dice.choice([0, 1, 2**31, 2**53, value + 1])
    if isinstance(value, list):
        turn = dice.randrange(4)
        return [[], value + value, value[::-1], value[:1]][turn]
    return value


def wild(document, seed, changes=6):
    """A document with a few values changed; the same for the same seed."""
    dice = random.Random(seed)
    made = copy.deepcopy(document)
    ids = [a["id"] for page in made["pages"] for a in page["articles"]] + ["", "9-9", EVIL]
    for _ in range(changes):
        all_places = list(places(made))
        named = {}
        for holder, key in all_places:  # first which field, so that rare ones have their turn
            named.setdefault(key if isinstance(key, str) else "[]", []).append((holder, key))
        holder, key = dice.choice(named[dice.choice(sorted(named))])
        holder[key] = gone_wild(holder[key], key, dice, ids)
    return made
