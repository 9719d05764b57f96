"""“On the 21st”: a day whose month stands nowhere near."""

from bisect import bisect_left

from newslint.analysis.times import leaves
from newslint.checks.dates._common import sentence_index, words
from newslint.compiled import pattern
from newslint.rule import Example, Related, Rule, marked
from newslint.scope import allows
from newslint.span import Span

# A day of the month followed by something that is no month: a holiday, a series.
OF_SOMETHING = pattern(
    r"\b(?:[Oo]n|[Uu]ntil|[Ss]ince|[Ff]rom|[Bb]y) (?P<day>the (?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th))"
    r"(?= of (?:the )?(?:consecutive|holidays?|week|vacation|festival|event|tournament|year)\b)"
)
GOLF = pattern(r"\b(?:golf|birdie|bogey|par|tee|fairway|eagle|holes?|lap|furlong|inning|fence)\b")
PREPOSITION = pattern(r"\w+\s+$")
BACK = 2  # sentences in which the month may have been named


def check(doc, rule):
    """Yield the first day without a month, when none stands in its sentence or the two before; the rest beside it."""
    bare = {place for place in leaves(doc.times) if place.form == "ordinal-day"}
    spans = [(place.start, place.end) for place in bare]
    if " of " in doc.folded:
        spans += [match.span("day") for match in OF_SOMETHING().finditer(doc.flowing)]
    if not spans or GOLF().search(doc.folded):
        return
    months = [place.start for place in leaves(doc.times) if place.month and place not in bare]
    months += [place.start for place in leaves(doc.times) if place.form == "near" and place.unit == "month"]
    months.sort()
    allowed = allows(doc, rule)
    places = []
    for start, end in sorted(spans):
        at = sentence_index(doc, start)
        near = range(doc.sentences[max(at - BACK, 0)].start, doc.sentences[at].end)
        preposition = PREPOSITION().search(doc.flowing, max(0, start - 12), start)
        place = Span(preposition.start() if preposition else start, end)
        month = bisect_left(months, near.start)
        if allowed(place) and not (month < len(months) and months[month] in near):
            places.append(place)
    if places:
        first, *rest = places
        related = tuple(Related(place.start, place.end, "no month here either") for place in rest)
        yield rule.finding(first.start, first.end, rule.message % words(doc, first), related=related)


RULE = Rule(
    id="dates.no-month",
    check=check,
    message="“%s”: of which month? Write the month and the day",
    confidence=0.8,
    description="A day without its month, as copy translated from Japanese or Chinese has it.",
    authority="Every style guide: month and day.",
    bad=(
        marked("The experts met [[on the 21st]], and announced a plan."),
        marked("The minister will visit the plant [[on the 17th]]."),
        marked("[[On the 24th]] of the consecutive holidays it was sunny."),
    ),
    good=(
        Example("On July 3 they left, and on the 5th they came back."),
        Example("The bus stopped on the 21st floor, on the 3rd day, on the 38th parallel."),
        Example("He birdied on the 17th, and led the golf."),
        Example("They met on the 4th of July and on the 21st of the month."),
    ),
)
