"""Dead, wounded, missing and displaced people without a source."""

from newslint.checks.attribution._common import REACH, around, identified, matches, pattern
from newslint.rule import Rule, marked
from newslint.span import Span

NUMBER = (
    r"(?:(?:at least|more than|over|nearly|almost|about|around|some|up to|as many as|an estimated|another) )?"
    r"(?:\d[\d,.]*(?: (?:thousand|million))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|dozens|scores|hundreds|thousands|tens of thousands"
    r"|hundreds of thousands|millions)(?: (?:hundred|thousand|million))?(?: of)?"
)
WHO = (
    r"(?:(?:other|more|young|civilian|unarmed|local|police|army|government|rebel|american|british|israeli|palestinian|syrian|iraqi"
    r"|russian|ukrainian) )?(?:people|persons|civilians|children|women|men|soldiers|troops|officers|policemen|fighters|militants|workers|miners"
    r"|passengers|villagers|residents|protesters|students|pupils|migrants|refugees|tourists|families|victims|others|patients|prisoners)"
)
KILLED = r"(?:killed|wounded|injured|hurt|displaced|massacred|slain|abducted|kidnapped|hospitali[sz]ed|left homeless|made homeless)"
DEATHS = r"(?:fatalities|deaths|casualties)"
SOURCE = (
    rf"\b{NUMBER} (?:{WHO} )?(?:were|was|have been|had been|has been|are|are now) (?:also |reportedly )?(?:{KILLED}|missing|dead)\b"
    rf"|\b{NUMBER} {WHO} (?:died|drowned|perished|lost their lives|were buried alive|fled their homes)\b"
    rf"|\b(?:killed|killing|wounded|wounding|injured|injuring|displaced|displacing) {NUMBER} {WHO}\b"
    rf"|\b(?:leaving|left) {NUMBER} (?:{WHO} )?(?:dead|wounded|injured|missing|homeless)\b"
    rf"|\b(?:resulted|resulting|ended) in (?:the deaths? of )?{NUMBER} (?:{DEATHS}|{WHO} {KILLED})"
    rf"|\b(?:caused|causing|saw) {NUMBER} {DEATHS}"
    rf"|\bclaimed (?:the lives of )?{NUMBER} (?:lives|{WHO})\b"
)
WORDS = ("killed", "killing", "wounded", "wounding", "injur", "displac", "missing", "dead", "died", "drowned", "perished", "fatalities",
         "deaths", "casualties", "lives", "homeless", "hurt", "massacred", "slain", "abducted", "kidnapped", "fled", "hospitali")
PAST = (
    r"\b(?:1[0-9]\d\d|20[0-4]\d)\b|\b(?:last|that|previous|earlier) (?:year|century|decade|war)|\b(?:years?|decades?) (?:ago|earlier|later)"
    r"|\b(?:world war|civil war|anniversary|memorial|holocaust|genocide|novel|film|movie|book|series|game|drama|opera|play|myth|legend|ballet|painting|chapter|episode|scene|poem|story of|museum|history|historic"
    r"|every year|each year|a year|per year|annually|every day|each day|worldwide|if |could |might |would |may have|no one|nobody|none)\b"
)


def check(doc, rule):
    """Yield each count of casualties that no source carries: in its sentence, or as an identified one beside it."""
    for match in matches(doc, WORDS, SOURCE):
        told = doc.attributions
        if told.status(match.start(), match.end()) != "narration":
            continue
        if pattern(PAST).search(doc.text, *around(doc, match.start())) or carried(doc, match.start(), rule.options["lede"]):
            continue
        yield rule.finding(match.start(), match.end(), rule.message % match[0])


def carried(doc, offset, lede):
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
        yield _end_of(doc.paragraphs[at - 1])
    # News puts the toll into its first paragraph and the source into the second or third.
    if at < lede or sentence.end >= paragraph.end:
        yield from map(_start_of, doc.paragraphs[at + 1 : at + (3 if at < lede else 2)])


def _start_of(paragraph):
    return Span(paragraph.start, min(paragraph.end, paragraph.start + REACH))


def _end_of(paragraph):
    return Span(max(paragraph.start, paragraph.end - REACH), paragraph.end)


def _has_source(doc, start, end, weak=False):
    """Whether a cue between two offsets names an identified source (`weak`: any that can speak)."""
    for cue in doc.attributions.cues_in(start, end):
        for speaker in (cue.speaker, *cue.others):
            if identified(speaker) or weak and speaker and speaker.kind != "impossible":
                return True
    return False


RULE = Rule(
    id="attribution.unsourced-casualty",
    check=check,
    message="“%s”: say who counted",
    description="Figures of dead, wounded and displaced people come from somebody; early ones are often wrong.",
    authority="AP Stylebook: early police accounts are incomplete, attribute; Reuters Handbook: source every toll",
    scope=("body", "list", "caption"),
    options={"lede": 3},
    bad=(
        marked("A shell hit the queue outside the bakery. [[At least 12 people were killed]]."),
        marked("Water covers the plain. [[Tens of thousands of people have been displaced]]."),
        marked("The raid [[left nine soldiers dead]]. The bridge is gone."),
        marked("One of the rockets fell on a school and [[resulted in four deaths]]."),
    ),
    good=(
        marked("A shell hit the queue. At least 12 people were killed, the health ministry said."),
        marked("Police said the bus had left the road. Nine people were killed."),
        marked("Nine people were killed when a bus left the road.\n\nThe driver survived, the fire service said."),
        marked("The 1994 bombing, in which 85 people were killed, was never solved."),
        marked("In the film, twelve men are killed before lunch."),
        marked("“At least 12 people were killed,” said Ann Lee, a doctor."),
    ),
)
