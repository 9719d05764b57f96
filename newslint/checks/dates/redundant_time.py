"""3 a.m. in the morning, 8 p.m. tonight: the half of the day said twice."""

import re

from newslint.compiled import pattern
from newslint.rule import Edit, Example, Rule, marked

TWICE = pattern(
    r"\b(?P<time>\d{1,2}(?:[:.]\d\d)? ?(?:(?P<a>a\.?m\.?)|p\.?m\.?))(?P<rest> (?:(?P<adds>on |early |late )?"
    r"(?:in the (?P<part>morning|afternoon|evening)|at (?P<night>night)"
    r"|(?P<near>this (?:morning|afternoon|evening)|tonight))))\b"
    r"(?!-| (?:show|news|paper|edition|programme|session|rush|shift|peak|papers|service)\b)",
    re.I,
)


def check(doc, rule):
    """Yield a time with a.m. or p.m. and the part of the day, when both say the same."""
    if ".m" not in doc.folded and "am " not in doc.folded and "pm " not in doc.folded:
        return
    for match in TWICE().finditer(doc.flowing):
        near = (match["near"] or "").lower()
        morning = match["part"] == "morning" or near == "this morning"
        if morning != bool(match["a"]):
            continue  # 3 p.m. in the morning is a contradiction of another kind: someone must look at the copy
        text = match["time"] + (" today" if near else "")
        # The full stop of the sentence can stand for that of “p.m.”.
        edit = text.removesuffix(".") if doc.text.startswith(".", match.end()) else text
        yield rule.finding(
            *match.span(),
            rule.message % (match[0], text),
            edits=(Edit(*match.span(), edit),),
        )


RULE = Rule(
    id="dates.redundant-time",
    check=check,
    message="“%s” says it twice: write “%s”",
    description="A clock time with a.m. or p.m. and the part of the day as well.",
    authority="AP Stylebook: avoid “10 a.m. this morning”.",
    bad=(
        marked("It struck at [[6 a.m. in the morning]].", fix="It struck at 6 a.m."),
        marked("He left at [[9:30 p.m. at night]] alone.", fix="He left at 9:30 p.m. alone."),
        marked("He speaks at [[8 p.m. tonight]] in Rome.", fix="He speaks at 8 p.m. today in Rome."),
    ),
    good=(
        Example("It struck at 6 in the morning and at 6 a.m. on Monday."),
        Example("He works from 10 p.m. into the night; tonight at 8 p.m. he speaks."),
        Example("He is on air at 6am in the morning show and at 9 p.m. this evening-class hour."),
        Example("At 3 p.m. the morning papers were sold out."),
    ),
)
