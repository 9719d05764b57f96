"""Days of other calendars with no day of ours beside them: 5 Azar 1403."""

from newslint.checks.dates._common import by_sentence, words
from newslint.rule import Example, Rule, marked

CALENDARS = {"islamic": "Islamic", "persian": "Persian", "hebrew": "Jewish", "levantine": "Levantine"}
OLD = 1500  # a year below is of the Islamic or Persian calendar when one of its months stands before it


def check(doc, rule):
    """Yield days of other calendars in sentences that give no day of ours."""
    for _, listed in by_sentence(doc):
        if any(place.month and (place.day or place.year) for place in listed):
            continue
        for place in listed:
            if place.kind == "holiday" and place.value == "ramadan" and place.day and (place.year or 0) < OLD:
                calendar = "Islamic"
            elif place.form == "calendar" and place.year and (place.day or place.year < OLD):
                calendar = CALENDARS.get(place.value, "another")
            else:
                continue
            yield rule.finding(place.start, place.end, rule.message % (words(doc, place), calendar))


RULE = Rule(
    id="dates.other-calendar",
    check=check,
    message="“%s” is a day of the %s calendar: give the day that readers know",
    confidence=0.8,
    description="A date of the Islamic, Persian or Jewish calendar that is not converted.",
    authority="Reuters Handbook: convert what readers do not know.",
    bad=(
        marked("The treaty was signed on [[22 Bahman 1357]] by the generals."),
        marked("The order came on [[5 Azar 1403]]."),
        marked("The letter is of [[12 Ramadan 1445]]."),
    ),
    good=(
        Example("The order came on 5 Azar 1403, or Nov. 25, 2024."),
        Example("The Mehr agency and Azar Nafisi spoke of Ramadan and of Nowruz."),
        Example("On the 10th of Muharram they mourn."),
        Example("In 2 Tishrin streets houses fell."),
    ),
)
