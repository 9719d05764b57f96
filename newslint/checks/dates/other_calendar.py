"""Days of other calendars with no day of ours beside them: 5 Azar 1403."""

from newslint.analysis.times.calendars import islamic_day
from newslint.checks.dates._common import by_sentence, words, written
from newslint.rule import Edit, Example, Rule, marked

CALENDARS = {"islamic": "Islamic", "persian": "Persian", "hebrew": "Jewish", "levantine": "Levantine"}
OLD = 1500  # a year below is of the Islamic or Persian calendar when one of its months stands before it


def check(doc, rule):
    """Yield days of other calendars in sentences that give no day of ours, with our day where it can be told."""
    for _, listed in by_sentence(doc):
        if any(place.month and (place.day or place.year) for place in listed):
            continue
        for place in listed:
            if place.kind == "holiday" and place.value == "ramadan" and place.day and (place.year or 0) < OLD:
                calendar, month = "islamic", 9
            elif place.form == "calendar" and place.year and (place.day or place.year < OLD):
                calendar, month = place.value
            else:
                continue
            said, edits = _our_day(place, calendar, month)
            yield rule.finding(
                place.start, place.end, rule.message % (words(doc, place), CALENDARS[calendar], said), edits=edits
            )


def _our_day(place, calendar, month):
    """What to write, and the edit where the day is certain."""
    if place.known:
        return f"write {written(place.first)}", (Edit(place.start, place.end, written(place.first)),)
    if calendar == "islamic" and month and place.day and place.year:
        day = islamic_day(place.year, month, place.day)
        if day:
            return f"about {written(day)}, give the day that readers know", ()
    return "give the day that readers know", ()


RULE = Rule(
    id="dates.other-calendar",
    check=check,
    message="“%s” is a day of the %s calendar: %s",
    confidence=0.8,
    description="A date of the Islamic, Persian or Jewish calendar that is not converted.",
    authority="Reuters Handbook: convert what readers do not know.",
    bad=(
        marked("The treaty was signed on [[22 Bahman 1357]] by the generals."),
        marked("The order came on [[5 Azar 1403]].", fix="The order came on Nov. 25, 2024."),
        marked("The letter is of [[12 Ramadan 1445]]."),
    ),
    good=(
        Example("The order came on 5 Azar 1403, or Nov. 25, 2024."),
        Example("The Mehr agency and Azar Nafisi spoke of Ramadan and of Nowruz."),
        Example("On the 10th of Muharram they mourn."),
        Example("In 2 Tishrin streets houses fell."),
    ),
)
