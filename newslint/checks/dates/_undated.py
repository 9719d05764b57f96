"""Which expressions of a story nobody can resolve because the story does not say its day."""

from newslint.analysis.times import leaves
from newslint.checks.dates._common import DEPENDENT, LOWER, sentence_index
from newslint.compiled import pattern
from newslint.scope import allows

# A line at the top of a story that is short and holds a full date says when the story is from.
HEAD_LINES, HEAD_WIDTH = 4, 70
# A dateline tells the day also without a year: “New Delhi, July 11:”, “May 22 (Reuters) - ”.
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
DATELINE = pattern(
    rf"(?:[A-Z][\w.’'/-]*(?:[ ,/]+[A-Z][\w.’'/-]*){{0,5}},? ?)?\(?(?:{MONTH} \d\d?|\d\d? {MONTH})\)?"
    r"(?: ?\([A-Z][\w.,/ ]{1,30}\)| ?/[A-Z][\w. -]{1,30}/)?(?: ?[:—–]| ?--? |(?<=[)/]) )"
)
YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b")
# A date beside the day tells it, “her last day” is no day of the calendar.
DATE = rf"(?:{MONTH} \d\d?|\d\d? {MONTH})(?:,? \d{{4}})?"
BESIDE_DATE_BEHIND = pattern(rf"(?:,? \(?|: ){DATE}\b")
NOT_DATING = pattern(rf"\b{DATE}(?<!\.)(?:,? \(?| on )$|\b(?:his|her|its|their|my|your|our|whose)(?: very)? $")
LONG_PAST = 10  # years: of what lies so far back or ahead the reader needs no day
YEARS = {"year": 1, "decade": 10, "century": 100}


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
    if place.form in ("window", "ago") and (_is_long(place) or place.form == "window" and _has_anchor(doc, place)):
        return False
    if BESIDE_DATE_BEHIND().match(doc.flowing, place.end) or NOT_DATING().search(
        doc.flowing, max(0, place.start - 24), place.start
    ):
        return False
    return not (place.form == "day" and doc.text[place.end - 1] in "sS" and place.direction == 0)  # "today's youth"


def _is_long(place):
    return isinstance(place.count, int) and place.count * YEARS.get(place.unit, 0) >= LONG_PAST


def _has_anchor(doc, place):
    """Whether a year of the same sentence stands before a window: “in 1961 and, over the next two years, …”."""
    start = doc.sentences[sentence_index(doc, place.start)].start
    return bool(YEAR().search(doc.flowing, start, place.start))


def _has_own_finding(doc, place):
    return place.form == "near-weekday" or bool(LOWER().search(doc.flowing, place.start, place.end))


def _tells_its_day(doc):
    """Whether a dateline or a line at the head gives month and day; the year may be left out there."""
    heads = [(zone.start, zone.end) for zone in doc.zones if zone.kind == "dateline"]
    for start, end in doc.paragraphs[:HEAD_LINES]:
        if DATELINE().match(doc.flowing, start, end):
            return True
        if end - start <= HEAD_WIDTH:
            heads.append((start, end))
    for place in doc.times:
        for start, end in heads:
            if start <= place.start and place.end <= end and place.day and place.month:
                if place.year or any(zone.kind == "dateline" and zone.start == start for zone in doc.zones):
                    return True
    return False
