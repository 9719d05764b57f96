"""A headline that the body contradicts: “14 killed” over a story of 12 dead."""

from newslint.analysis.numbers import NUMBERS, number_of
from newslint.checks.consistency._scores import is_other_event, scores
from newslint.compiled import pattern
from newslint.rule import Related, Rule, marked

COUNT = rf"(?P<count{{}}>\d{{{{1,3}}}}(?:,\d{{{{3}}}})*|{'|'.join(NUMBERS)})"
WHO = r"(?:more |other )?(?:(?:people|persons|civilians|men|women|children|soldiers|passengers|miners|workers|migrants|troops|police|officers) )?"
# What a headline counts, with the words that headlines and stories have for it before and after the number.
EVENTS = (
    (r"kill(?:s|ed|ing)?|claim(?:s|ed|ing)? (?:the lives of )?|leav(?:es|ing)|left",
     r"(?:(?:was|were|are|have been|had been) )?(?:killed|dead|die[sd]?|dying|deaths|lives|fatalities)"),
    (r"injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurt(?:s|ing)?",
     r"(?:(?:was|were|are|have been|had been) )?(?:also )?(?:seriously |slightly |badly )?(?:injured|wounded|hurt|injuries)"),
    (r"arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?", r"(?:(?:was|were|are|have been|had been) )?(?:arrested|detained|arrests|held)"),
    (r"rescu(?:es|ed|ing)|sav(?:es|ed|ing)", r"(?:(?:was|were|are|have been|had been) )?(?:rescued|saved)"),
)  # fmt: skip
AT_LEAST = ("at least", "more than", "over", "as many as")
LEAST = f"(?:(?:{'|'.join(AT_LEAST)}) )?"
VAGUE = pattern(
    r"(?:at least|more than|over|nearly|almost|about|around|some|up to|as many as|fewer than|less than|dozens|another|"
    r"other|further|of them|of the|including|among (?:them|the)|total of|previous|last year) ?$", 2
)
SMALL_PRINT = pattern(r"\b(?:rose|risen|rises|earlier|initial|revised|previously|died later|later died)\b", 2)


def check(doc, rule):
    """Yield figures of the headline that no figure of the body bears out."""
    body = next((zone.start for zone in doc.zones if zone.kind == "body"), None)
    for head in doc.zones:
        if head.kind != "headline" or body is None or head.end > body:
            continue
        said = doc.text[head.start : head.end].lower()
        if any(map(str.isdigit, said)) or not NUMBERS.keys().isdisjoint(said.split()):
            yield from _figures(doc, rule, head, body)
            yield from scores(doc, rule, head, body)


def _figures(doc, rule, head, body):
    """Findings for what the headline counts, when the body counts it with one other number only."""
    for before, after in EVENTS:
        counted = _pattern(before, after)
        said = [place for place in _counts(doc, counted, head.start, head.end) if not place[3]]
        if len(said) != 1:
            continue
        told = list(_counts(doc, counted, body, min(len(doc.text), body + rule.options["reach"])))
        told = [place for place in told if not is_other_event(doc, place[0])]
        start, end, number, _ = said[0]
        if not told or number == 1 or SMALL_PRINT().search(doc.text, body):
            continue
        # "At least 25" bears out a headline of 30, and contradicts one of 23.
        least = told[0][3] in AT_LEAST and told[0][2] > number
        if not (least and told[0][0] < doc.sentences[doc.attributions.sentence_at(body)].end):
            numbers = {number for _, _, number, _ in told}
            if len(numbers) != 1 or number in numbers or told[0][3] and not least:
                continue
            if _is_sum(doc, number, told[0][2], body, rule.options["reach"]):
                continue
        there = Related(*told[0][:2], "the figure of the story")
        message = rule.message % (doc.text[start:end], doc.text[told[0][0] : told[0][1]])
        yield rule.finding(start, end, message, related=(there,))


def _pattern(before, after):
    """The pattern for one event: its verb and a number, or a number and its verb."""
    return pattern(
        rf"\b(?:(?:{before}) {LEAST}{COUNT.format('a')}\b(?! (?:and|per|to)\b)|{COUNT.format('b')} {WHO}{after}\b)", 2
    )()


def _counts(doc, counted, start, end):
    """(start, end, number, the words before that make it vague) of each number that the pattern finds."""
    for match in counted.finditer(doc.flowing, start, end):
        name = "counta" if match["counta"] else "countb"
        at = match.start(name)
        number = number_of(match[name])
        vague = VAGUE().search(doc.flowing, max(start, at - 20), at)
        yield at, match.end(name), number, vague[0].strip().lower() if vague else ""


def _is_sum(doc, wanted, one, body, reach):
    """Whether the body has a number that makes up the difference between two, or the wanted one itself."""
    for token in doc.tokens:
        if token.start < body or token.start > body + reach:
            continue
        low = token.text.lower().replace(",", "")
        number = int(low) if low.isdecimal() and len(low) < 10 else NUMBERS.get(low)
        if number is not None and number in (wanted, abs(wanted - one)):
            return True
    return abs(wanted - one) == 1 and wanted > one


RULE = Rule(
    id="consistency.headline-body",
    check=check,
    message="“%s” in the headline, but “%s” in the story: which is right?",
    description="A figure in the headline that the story contradicts.",
    authority="Reuters Handbook of Journalism, BBC Academy: the story must bear the headline out",
    quotes="both",
    options={"reach": 2500},
    bad=(
        marked("[[Nineteen]] killed in ferry accident\n\nA ferry sank on Monday, killing 12 people, the coastguard said."),
        marked("Bus plunges into river, [[40]] injured\n\nA bus left the road. Police said 30 people were injured."),
        marked("Typhoon leaves [[23]] dead\n\nA typhoon hit Luzon on Sunday, leaving at least 25 people dead, officials said."),
        marked("Rovers [[2-1]] United\n\nRovers beat United 3-1 on Monday. Rovers were 1-0 up at the break."),
        marked("Police detain [[15]]\n\nPolice detained 12 people on Monday, a lawyer said."),
    ),
    good=(
        marked("Ferry accident kills 17\n\nA ferry sank on Monday, killing 17 people. Twelve bodies were found."),
        marked("Ferry accident kills 19\n\nA ferry sank, killing 17 people. Two rescuers drowned."),
        marked("Typhoon leaves 30 dead\n\nA typhoon hit Luzon on Sunday, leaving at least 25 people dead, officials said."),
        marked("Rovers 2-1 United\n\nUnited lost to Rovers by 1-2 on Monday. In May they had won 3-1."),
        marked("Dozens hurt in crash\n\nA bus fell into a river. Police said 34 people were injured, five seriously."),
    ),
)
