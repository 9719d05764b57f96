"""A date against the tense of its sentence: met on Dec. 9 in a story of Dec. 2, will open on a day gone by."""

from datetime import date, timedelta

from newslint.analysis.times import leaves
from newslint.analysis.times.resolve import resolve
from newslint.checks.dates._common import sentence_index, words, written
from newslint.compiled import pattern
from newslint.rule import Example, Rule, marked

# What happened is over: verbs that are never said of a plan, in the past or as a participle behind was or were.
HAPPENED = (
    "met occurred happened erupted overturned derailed escaped died signed arrived left visited opened reopened "
    "held fled crashed struck attacked arrested voted won lost launched killed injured wounded shot fired landed "
    "sank exploded collapsed resigned married marched gathered protested seized captured freed released rescued "
    "found discovered shut closed destroyed fought began started ended finished played beat defeated elected "
    "sworn convicted jailed hanged executed buried born spoke said told"
).split()
VERBS = "|".join(HAPPENED)
PAST = pattern(rf"\b(?:{VERBS})\b(?:\W+\w+){{0,5}}?\W+(?:on |in )?$")
# “On May 3 he arrived”, “On April 3, the court will rule”: behind a date that opens the sentence.
PAST_BEHIND = pattern(rf",? (?:[\w’'-]+(?:,\d{{3}})* ){{1,4}}?(?:(?:was|were) [a-z]+ed|{VERBS})\b")
FUTURE_BEHIND = pattern(r",? (?:[\w’'-]+ ){1,4}?(?:will|shall) (?!have\b)[a-z]+")
NOT_YET = pattern(
    r"\b(?:will|would|may|might|could|should|shall|to|due|set|scheduled|expected|planned|slated|until|till|for|by"
    r"|before|after|ahead|that|which|who|has|have|if|as|not|never|deadline|from|since|be|election|summit|ceremony)\b"
)
FUTURE = pattern(r"\b(?:will|shall)(?: not)?(?: be)? (?!have\b)[a-z]+(?: [\w’'-]+){0,5}? (?:on|in) $")
REPORTED = pattern(r"\b(?:said|says|if|when|whether|once|since|every|each|mark\w*|anniversary|that|which|who|and|but)\b")
CLOSED = pattern(r"[.,;:)]|$|\s(?:in|at|and|by|for|from|to|with|when|after|before|but|while|as)\b")
SLACK = timedelta(days=1)  # midnight passes at other hours elsewhere
FAR = timedelta(days=60)
REACH = 90
LAST_YEAR = 2099  # without the story's date only a year of the next century is certain to be a slip


def check(doc, rule):
    """Yield explicit dates that their verb puts on the wrong side of the story's date."""
    story = doc.meta.date
    yield from _since_ahead(doc, rule, story.year if story else LAST_YEAR)
    if story is None:
        return
    for place in leaves(doc.times):
        if place.kind not in ("absolute", "partial") or place.form == "day-dot-month":
            continue
        if not place.month and not _is_coming_year(doc, place, story):
            continue
        first, last = (place.first, place.last) if place.year else resolve(place, story, 0)
        if first is None or not place.year and (not place.day or abs(first - story) > FAR):
            continue
        if not place.day and not CLOSED().match(doc.flowing, place.end):
            continue
        sentence = doc.sentences[sentence_index(doc, place.start)]
        opens = doc.flowing[sentence.start : place.start] in ("On ", "In ")
        start = max(sentence.start, place.start - REACH)
        if first > story + SLACK:
            said = f"lies after the story’s date, {written(story)}, but the sentence is in the past"
            verb = opens and PAST_BEHIND().match(doc.flowing, place.end, sentence.end)
            told = verb[0] if verb else ""
            if not opens and (verb := PAST().search(doc.flowing, start, place.start)):
                told = doc.flowing[max(start, verb.start() - 25) : place.start]
            if not verb or NOT_YET().search(told):
                continue
        elif last < story - SLACK:
            said = f"lies before the story’s date, {written(story)}, but the sentence looks ahead"
            verb = opens and FUTURE_BEHIND().match(doc.flowing, place.end, sentence.end)
            verb = verb or FUTURE().search(doc.flowing, start, place.start)
            if not verb or REPORTED().search(verb[0]):
                continue
        else:
            continue
        yield rule.finding(place.start, place.end, rule.message % (words(doc, place), said))


def _is_coming_year(doc, place, story):
    """Whether the words are “in” and a year that is still to come; “the 2030 targets” exist today."""
    before = doc.flowing[max(0, place.start - 3) : place.start].lower()
    return before == "in " and place.form == "year" and (place.year or 0) > story.year


def _since_ahead(doc, rule, year):
    """Findings for a since whose year is still to come."""
    for place in doc.times:
        if place.form == "since" and (place.parts[0].year or 0) > year and place.parts[0].kind == "absolute":
            if not CLOSED().match(doc.flowing, place.end):
                continue
            said = "lies ahead, and since looks back"
            yield rule.finding(place.start, place.end, rule.message % (words(doc, place), said))


RULE = Rule(
    id="dates.tense",
    check=check,
    message="“%s” %s: check the date, or give its year",
    confidence=0.8,
    description="A past verb with a day still ahead, or will with a day gone by.",
    authority="The story's own date.",
    bad=(
        marked("The leaders met in Doha on [[Dec. 9]].", dateline=date(2024, 12, 2)),
        marked("The road will be reopened on [[Nov. 14]], the ministry said.", dateline=date(2024, 12, 2)),
        marked("The road was closed on [[14 August 2025]].", dateline=date(2024, 12, 2)),
        marked("In [[2033]], 234,400 homes were completed.", dateline=date(2024, 12, 2)),
        marked("The bridge was opened in [[2042]], the ministry said.", dateline=date(2024, 12, 2)),
        marked("She has been MP for Dewsbury [[since 2107]]."),
        marked("On [[Dec. 9]] he arrived by ship. On [[Nov. 14]], the court will rule.", dateline=date(2024, 12, 2)),
    ),
    good=(
        Example("In 2033 the bypass will be finished; by 2040, homes were to be built.", dateline=date(2024, 12, 2)),
        Example("Leaders signed the 2030 and 2035 targets and won the 2030 vote.", dateline=date(2024, 12, 2)),
        Example("A novel set in 2033 was published; the vote of 2028 was moved.", dateline=date(2024, 12, 2)),
        Example("She has been mayor since 2107 votes went her way, and since 2019."),
        Example("The leaders will meet on Dec. 9 and met on Nov. 14.", dateline=date(2024, 12, 2)),
        Example("A hearing scheduled for Dec. 9 was put off until Dec. 18.", dateline=date(2024, 12, 2)),
        Example("He said in March that he would quit on Dec. 9.", dateline=date(2024, 12, 2)),
        Example("Tickets sold for the show on Dec. 9 were refunded.", dateline=date(2024, 12, 2)),
        Example("The party agreed to hold a vote on Dec. 9.", dateline=date(2024, 12, 2)),
        Example("They met on Dec. 9."),
    ),
)
