"""A day of telling before the day of what is told: “on Sunday …, officials said on Wednesday” in Monday's copy."""

from datetime import date

from newslint.analysis.times.tense import direction
from newslint.checks.dates._common import by_sentence, words, writes_day_first, written
from newslint.checks.dates.tense import NOT_YET
from newslint.compiled import pattern
from newslint.rule import Example, Related, Rule, marked

BETWEEN = pattern(
    r"[^.;]{0,120}?, (?:[\w’'.-]+ ){1,8}?(?:said|announced|confirmed|reported|told (?:[\w’'.-]+ ){1,3})"
    r"(?: in an? [\w ]{1,24})? ?(?:on )?$"
)


def check(doc, rule):
    """Yield an event's weekday that lies behind the weekday on which the same sentence has it told."""
    story = doc.meta.date
    if story is None:
        return
    for sentence, listed in by_sentence(doc):
        days = [place for place in listed if place.form == "weekday" and place.known]
        for event, telling in zip(days, days[1:]):
            if not telling.first < event.first < story:
                continue
            if NOT_YET().search(doc.flowing, sentence.start, event.start):
                continue
            if direction(doc.flowing, event.start, event.end, sentence) >= 0:
                continue
            if not BETWEEN().fullmatch(doc.flowing, event.end, telling.start):
                continue
            british = writes_day_first(doc)
            dates = written(event.first, False, british), written(telling.first, False, british)
            said = rule.message % (words(doc, event), words(doc, telling), *dates)
            yield rule.finding(
                telling.start, telling.end, said, related=(Related(event.start, event.end, "what is told"),)
            )


RULE = Rule(
    id="dates.told-before",
    check=check,
    message="what happened “%s” cannot be told “%s”: by the story’s date that is %s and %s",
    confidence=0.75,
    description="Somebody tells on one weekday what happened on a later one.",
    authority="The story's own date.",
    bad=(
        marked("A storm struck the coast on Sunday, officials said on [[Wednesday]].", dateline=date(2024, 11, 18)),
        marked("A typhoon tore through the north on Sunday, leaving 25 dead and forcing 700,000 from their homes, "
               "officials said on [[Wednesday]].", dateline=date(2024, 11, 18)),
        marked("Two men were killed on Tuesday, police said [[Monday]].", dateline=date(2024, 11, 20)),
        marked("The bridge collapsed on Thursday, the city said in a statement on [[Wednesday]].",
               dateline=date(2024, 11, 22)),
    ),
    good=(
        Example("A storm struck the coast on Sunday, officials said on Monday.", dateline=date(2024, 11, 18)),
        Example("He will be sentenced on Tuesday, prosecutors said on Monday.", dateline=date(2024, 11, 20)),
        Example("The trial, due on Tuesday, was put off, a court said Monday.", dateline=date(2024, 11, 20)),
        Example("Two men were killed on Tuesday, police said on Monday."),
        Example("Two men were killed on Monday, police said on Friday.", dateline=date(2024, 11, 18)),
    ),
)  # fmt: skip
