"""Kind `metric`: a formula over the figures of a document, and the condition under which its value is said."""

from newslint.kinds import arithmetic, fields, wording
from newslint.kinds.fields import Complaint
from newslint.span import LINE_END

COUNTED = {
    "words": "words", "sentences": "sentences", "paragraphs": "paragraphs", "characters": "characters",
    "syllables": "syllables", "polysyllabic_words": "polysyllables", "complex_words": "complex", "long_words": "long",
    "difficult_words": "difficult",
}  # fmt: skip
# Parts of the document by Vale's names, each with the kind of zone counted.
PARTS = {"list": "list", "pre": "code", "table": "table", "caption": "caption", "headline": "headline"}
HEADINGS = tuple(f"heading_h{level}" for level in range(1, 7))
OUTSIDE = " \t>*+-"  # marks of blockquotes and lists before a heading
NAMES = (*COUNTED, *PARTS, *HEADINGS)


def formula(value, *keys):
    """Arithmetic over NAMES."""
    arithmetic.parse(fields.text(value, *keys), NAMES, *keys)
    return value


def condition(value, *keys):
    """What is said about a value: `> 8`."""
    if not fields.text(value, *keys).lstrip().startswith((">", "<", "==", "!=")):
        raise Complaint(f"`{keys[-1]}` begins with >, >=, <, <=, == or !=, such as “> 8”", *keys)
    arithmetic.parse(f"value {value}", ("value",), *keys)
    return value


KEYS = {"formula": formula, "condition": condition}
REQUIRED = (("formula",), ("condition",))
OPTIONS = {"condition": ""}
WORDS = 1


def build(given, foreign):
    """The check that says the formula's value, about the whole document, when the condition holds for it."""
    tree = arithmetic.parse(given["formula"], NAMES, "formula")

    def check(doc, rule):
        wanted = arithmetic.parse(f"value {rule.options['condition']}", ("value",), "condition")
        try:
            value = arithmetic.value(tree, _figures(doc))
        except (ArithmeticError, ValueError):
            return  # a formula divides by what an empty copy does not have
        if arithmetic.value(wanted, {"value": value}):
            yield rule.finding(0, 0, wording.say(rule.message, f"{value:.2f}"), data={"value": round(value, 2)})

    return check


def _figures(doc):
    """The figures of a document by NAMES."""
    counts, kinds = doc.readability, [zone.kind for zone in doc.zones]
    figures = {name: getattr(counts, field) for name, field in COUNTED.items()}
    figures |= {name: kinds.count(kind) for name, kind in PARTS.items()}
    levels = _heading_levels(doc) if doc.format == "markdown" else []
    return {**figures, **{name: levels.count(level) for level, name in enumerate(HEADINGS, 1)}}


def _heading_levels(doc):
    """The level of each heading of a Markdown source: its number signs, or 1 and 2 for one that is underlined."""
    lines = LINE_END.split(doc.source) + [""]
    found = []
    for zone in doc.zones:
        if zone.kind == "headline":
            line = doc.locate(zone.start, zone.end).line
            said, below = lines[line - 1].lstrip(OUTSIDE), lines[line].lstrip(" \t>")
            found.append(len(said) - len(said.lstrip("#")) or (2 if below.startswith("-") else 1))
    return found
