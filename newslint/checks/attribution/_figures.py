"""What the rules about figures share: counts of people, signs of settled history, and the source that carries one."""

from newslint.checks.attribution._common import REACH, around, identified, matches, pattern
from newslint.span import Span

WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    "|nineteen|twenty|thirty|forty|fifty|dozens|scores|hundreds|thousands|half a million|a million|a dozen|a "
    "hundred|a thousand|tens of thousands|hundreds of thousands|millions"
)
LEAST = "(?:(?:at least|more than|over|nearly|almost|about|around|some|up to|as many as|an estimated|another) )?"
NUMBER = rf"{LEAST}(?:\d+(?:[.,]\d+)*|{WORDS})(?: (?:hundred|thousand|million|billion))?(?: of)?"
PEOPLE = (
    r"(?:people|persons|civilians|children|women|men|soldiers|troops|officers|policemen|fighters|militants|workers"
    r"|miners|passengers|villagers|residents|citizens|protesters|students|pupils|migrants|refugees|tourists|families"
    r"|households|victims|patients|prisoners|others)"
)
# Figures of the past, of every year and of fiction need no source beside them.
PAST = (
    r"\b(?:1[0-9]\d\d|20[0-4]\d|(?:last|that|previous|earlier) (?:year|century|decade|war)|(?:years?"
    r"|decades?) (?:ago|earlier|later)|world war|civil war|anniversary|memorial|holocaust|genocide|museum"
    r"|history|historic|novel|film|movie|book|series|game|drama|opera|play|myth|legend|ballet|painting|chapter|episode"
    r"|scene|poem|story of|every year|each year|a year|per year|annually|every day|each day|worldwide|if|could|might"
    r"|would|may have|no one|nobody|none)\b"
)


# Services at work on a case are the source that everybody understands: police were called, taken to hospital.
SERVICE = (
    r"\b(?:police|officers|detectives|gardaí|gardai|carabinieri|firefighters|paramedics|coastguards?|coroner|sheriff"
    r"|(?:fire|ambulance|rescue|emergency) (?:services?|department|brigade|crews))\b[^.;]{0,40}?\b(?:called|arrest"
    r"|arrested|investigating|investigate|appeal|appealed|appealing|alerted|attended|responded|dispatched|launched"
    r"|charged|named|believe|treating|examining|cordoned|searching|hunting|identified)\b"
    r"|\b(?:taken|rushed|airlifted|flown|admitted|brought|treated) (?:to|in|at) (?:\w+ ){0,3}?hospitals?\b|\bministry\b"
)


def unsourced(doc, rule, words, source):
    """A finding for each figure that `source` matches and no source carries, in its sentence or beside it."""
    for match in matches(doc, words, source):
        if doc.attributions.status(match.start(), match.end()) != "narration":
            continue
        if is_settled(doc, match.start()) or is_carried(doc, match.start(), rule.options["lede"]):
            continue
        if _is_on_record(doc, match):
            continue
        yield rule.finding(match.start(), match.end(), rule.message % match[0])


def _is_on_record(doc, match):
    """Whether the sentence of a figure, or the next one in its paragraph, names the service at work on the case."""
    start, end = around(doc, match.start(), after=1)
    found = pattern(SERVICE)
    return bool(found.search(doc.flowing, start, match.start()) or found.search(doc.flowing, match.end(), end))


def is_settled(doc, offset):
    """Whether the sentence at an offset speaks of history, fiction or what might happen."""
    return bool(pattern(PAST).search(doc.flowing, *around(doc, offset)))


def is_carried(doc, offset, lede):
    """Whether a source carries the figure at an offset: any in its sentence, an identified one beside it."""
    if _has_source(doc, *around(doc, offset), weak=True):
        return True
    return any(_has_source(doc, *span) for span in _beside(doc, offset, lede))


def _beside(doc, offset, lede):
    """The stretches in which an identified source carries the figure: sentences near it, paragraphs near a lede."""
    number = doc.attributions.sentence_at(offset)
    sentence = doc.sentences[number]
    at = doc.attributions.paragraph_at(sentence.start)
    paragraph = doc.paragraphs[at]
    for near in range(max(number - 2, 0), min(number + 3, len(doc.sentences))):
        if near != number and paragraph.contains(doc.sentences[near]):
            yield around(doc, doc.sentences[near].start)
    if at and sentence.start == paragraph.start:
        before = doc.paragraphs[at - 1]
        yield Span(max(before.start, before.end - REACH), before.end)
    # News puts the toll into its first paragraph and the source into the second or third.
    if at < lede:
        for after in doc.paragraphs[at + 1 : at + 3]:
            yield Span(after.start, min(after.end, after.start + REACH))


def _has_source(doc, start, end, weak=False):
    """Whether a cue between two offsets names an identified source (`weak`: any that can speak)."""
    for cue in doc.attributions.cues_in(start, end):
        for speaker in (cue.speaker, *cue.others):
            if identified(speaker) or weak and speaker and speaker.kind != "impossible":
                return True
    return False
