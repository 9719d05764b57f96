"""What several date checks share: how a day is written, which expressions hang on the story's date."""

from newslint.analysis.times import leaves
from newslint.compiled import compiled
from newslint.scope import allows

SHORT_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
LONG_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LOWER = compiled(r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
                   r"|jan|feb|sept|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b")  # fmt: skip

# Forms that only a story's date can turn into days.
DEPENDENT = frozenset("weekday near-weekday weekday-near weekday-of-week day day-part near ago window weekend "
                      "month-of-year near-month".split())  # fmt: skip
# Words that stand before a day instead of “on”, or that are it.
PREPOSITIONS = ("on ", "since ", "until ", "by ", "from ", "before ", "after ", "till ", "for ", "late ", "early ",
                "of ")  # fmt: skip
# A line at the top of a story that is short and holds a full date says when the story is from.
HEAD_LINES, HEAD_WIDTH = 4, 70


def written(day, year=True):
    """A day as a desk writes it: Dec. 2, 2024, or without the year Dec. 2.

    >>> import datetime
    >>> written(datetime.date(2024, 12, 2))
    'Dec. 2, 2024'
    """
    short = f"{SHORT_MONTHS[day.month - 1]} {day.day}"
    return f"{short}, {day.year}" if year else short


def words(doc, part):
    """The words of an expression, on one line."""
    return " ".join(doc.text[part.start : part.end].split())


def lacks_on(doc, start):
    """Whether a day written at offset `start` needs “on” before it."""
    return not doc.flowing[max(0, start - 8) : start].lower().endswith(PREPOSITIONS)


def sentence_index(doc, at):
    """The place in `doc.sentences` of the sentence that holds offset `at`."""
    from bisect import bisect_right

    return max(bisect_right(doc.sentences, (at, len(doc.text) + 1)) - 1, 0)


def by_sentence(doc):
    """The expressions of each sentence that has any, as (sentence, [expressions]) pairs in order."""
    found = {}
    for expression in doc.times:
        found.setdefault(sentence_index(doc, expression.start), []).append(expression)
    return [(doc.sentences[index], listed) for index, listed in found.items()] if doc.sentences else []


def undated_places(doc, rule):
    """Expressions that nobody can resolve because the story's date is unknown, the best one to point at first."""
    if doc.meta.date is not None:
        return []
    allowed = allows(doc, rule)
    places = [place for place in leaves(doc.times) if _hangs_on_date(doc, place) and allowed(place)]
    if not places or _tells_its_day(doc):
        return []
    # The first place is the one that nothing else is wrong with: there the finding stands for itself.
    first = next((place for place in places if not _has_own_finding(doc, place)), places[0])
    return [first, *(place for place in places if place is not first)]


def _hangs_on_date(doc, place):
    if place.form not in DEPENDENT or place.unit == "century":
        return False
    return not (place.form == "day" and doc.text[place.end - 1] in "sS" and place.direction == 0)  # "today's youth"


def _has_own_finding(doc, place):
    return place.form == "near-weekday" or bool(LOWER.search(doc.flowing, place.start, place.end))


def _tells_its_day(doc):
    """Whether a dateline or a line at the head gives month and day; the year may be left out there."""
    heads = [(zone.start, zone.end) for zone in doc.zones if zone.kind == "dateline"]
    for start, end in doc.paragraphs[:HEAD_LINES]:
        if end - start <= HEAD_WIDTH:
            heads.append((start, end))
    for place in doc.times:
        for start, end in heads:
            if start <= place.start and place.end <= end and place.day and place.month:
                if place.year or any(zone.kind == "dateline" and zone.start == start for zone in doc.zones):
                    return True
    return False
