"""Two tolls for one event: “12 people were killed … the 15 dead”."""

from newslint.analysis.numbers import NUMBERS, number_of
from newslint.checks.attribution._common import matches, pattern
from newslint.rule import Related, Rule, marked

WORDS = ("killed", "dead", "died", "deaths", "victims", "fatalities", "injured", "wounded")
DEATHS = r"(?:killed|dead|dying|deaths|victims|fatalities|died)"
COUNT = rf"(?P<count>\d{{1,3}}(?:,\d{{3}})*|zero|{'|'.join(NUMBERS)})"
WHO = r"(?:people|persons|civilians|men|women|children|soldiers|passengers|miners|workers|victims|others)"
FIRST = (
    rf"\b{COUNT} (?:{WHO} )?(?:were|was|have been|had been|are) (?:killed|dead)\b"
    rf"|\b{COUNT.replace('count', 'died')} {WHO} (?:have |had )?died\b"
    rf"|\b(?:killed|killing) {COUNT.replace('count', 'object')} {WHO}\b|\b(?:left|leaving) "
    rf"{COUNT.replace('count', 'left')} (?:{WHO} )?dead\b"
)
AGAIN = (
    rf"\b(?:the|all|these|those) {COUNT} (?:{WHO} (?:who (?:were killed|died)|killed|dead)|dead|deaths"
    rf"|fatalities|victims)\b"
)
REVISED = (
    r"\b(?:rose|risen|rising|revised|earlier|previously|initial(?:ly)?|first|up from|down from|later died"
    r"|since died|climbed|death toll|toll|another|more|second|separate|both|respectively|including|of them|among"
    r"|total(?:ling)?|combined)\b"
)


def check(doc, rule):
    """Yield each back reference to the dead ("the 15 dead") whose number no earlier toll of the copy has."""
    tolls = []
    for match in matches(doc, WORDS, FIRST):
        tolls.append((match.start(), match.end(), _number(next(filter(None, match.groupdict().values())))))
    if not 0 < len(tolls) <= rule.options["tolls"]:
        return
    for match in pattern(AGAIN).finditer(doc.flowing):
        before = [toll for toll in tolls if toll[1] <= match.start()]
        count = _number(match["count"])
        if len(before) != 1 or before[0][2] == count or count < 2:
            continue
        first, last = doc.sentences[doc.attributions.sentence_at(before[0][0])].start, match.end()
        if last - first > rule.options["reach"] or pattern(REVISED).search(doc.flowing, first, last):
            continue
        told = doc.flowing[before[0][0] : before[0][1]]
        # "the 15 people killed": the article belongs to the phrase and not to the figure.
        start = match.start() + len(match[0].split()[0]) + 1
        yield rule.finding(
            start,
            match.end(),
            rule.message % (doc.flowing[start : match.end()], told),
            related=(Related(before[0][0], before[0][1], "the other figure"),),
        )


def _number(words):
    """The number that a figure or a word stands for."""
    return 0 if words.lower() == "zero" else number_of(words)


RULE = Rule(
    id="attribution.toll-conflict",
    check=check,
    message="“%s”, but earlier “%s”: which is it? say if the toll was revised, and by whom",
    description="One copy gives two counts of the dead of one event and does not say that the first was revised.",
    authority="BBC Editorial Guidelines, Accuracy: figures that disagree need a source and an explanation",
    scope=("body",),
    options={"reach": 1500, "tolls": 20},
    bad=(
        marked("The fire killed 12 people, police said. The families of the [[15 dead]] waited outside."),
        marked("Nine people were killed, the army said. The [[eleven victims]] were buried on Friday."),
        marked("The blast left 20 people dead, a doctor said. The names of all [[18 people killed]] hung at the gate."),
    ),
    good=(
        marked("The fire killed 12 people, police said. The families of the 12 dead waited outside."),
        marked("The fire killed 12 people, police said. The toll rose later, and the 15 dead were named."),
        marked("The fire killed 12 people, including three children. The three victims were from one school."),
        marked("The crash killed one man. The 15 people injured were taken to hospital."),
    ),
)
