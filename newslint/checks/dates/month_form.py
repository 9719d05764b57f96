"""Months beside a day, in the form of the house: Dec. 2, December 2 or 2 December."""

from newslint.analysis.times import leaves
from newslint.checks.dates._common import LONG_MONTHS, SHORT_MONTHS, words
from newslint.compiled import pattern
from newslint.rule import Edit, Example, Rule, marked
from newslint.span import Intervals

MONTH = pattern(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?")


def check(doc, rule):
    """Yield months that are not in the form that the option `form` names: "short" or "long"; "" keeps silent.

    Short is the AP's way: Jan., Feb., Aug., Sept., Oct., Nov. and Dec. beside a day, the others in full.
    """
    form = rule.options["form"]
    if not form:
        return
    names = SHORT_MONTHS if form == "short" else LONG_MONTHS
    datelines = Intervals([(zone.start, zone.end) for zone in doc.zones if zone.kind == "dateline"])
    for place in leaves(doc.times):
        if not place.day or not place.month or place.kind not in ("absolute", "partial"):
            continue
        match = MONTH().search(doc.flowing, place.start, place.end)
        if match is None or datelines.touch(place.start, place.end) or match[0] == names[place.month - 1]:
            continue
        right = names[place.month - 1]
        shown = words(doc, place).replace(match[0], right, 1)
        yield rule.finding(
            *match.span(), rule.message % (words(doc, place), shown), edits=(Edit(*match.span(), right),)
        )


RULE = Rule(
    id="dates.month-form",
    check=check,
    message="“%s”: the house writes “%s”",
    severity="suggestion",
    description="A month beside a day in a form that the house does not use; only profiles ask for it.",
    authority="AP Stylebook (Dec. 2), BBC and Guardian style guides (2 December).",
    options={"form": ""},
    bad=(
        marked("He came on [[December]] 2.", fix="He came on Dec. 2.", options={"form": "short"}),
        marked("He came on 2 [[Dec]] 2024.", fix="He came on 2 December 2024.", options={"form": "long"}),
        marked("He came on [[Apr.]] 2.", fix="He came on April 2.", options={"form": "short"}),
    ),
    good=(
        Example("He came on December 2 and on Dec. 3."),
        Example("He came on Dec. 2 and in December 2020.", options={"form": "short"}),
        Example("He came on 2 December and in May.", options={"form": "long"}),
    ),
)
