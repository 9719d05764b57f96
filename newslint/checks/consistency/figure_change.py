"""One figure told in two ways that exclude each other: “almost 2.4 million … more than 2.4 million”, “the 12 … 15”."""

from newslint.analysis.numbers import NUMBERS, number_of
from newslint.compiled import pattern
from newslint.rule import Related, Rule, marked

BELOW = "almost|nearly|just under|fewer than|less than|not quite|close to|just short of"
ABOVE = "more than|over|at least|upwards of|exceed(?:s|ed|ing)?|just over|topped|passed|surpass(?:ed|es|ing)?"
ABOVE_STEMS = "more than|over |at least|upwards of|exceed|topped|passed|surpass"
NUMBER = (
    r"[$€£¥]?(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?: (?:thousand|million|billion|trillion))?(?: ?%| per ?cent\b)?"
)
BOUNDED = pattern(
    rf"\b(?:(?P<below>{BELOW})|(?P<above>{ABOVE})) (?P<number>{NUMBER})(?![\d.,]*\d)(?: (?P<noun>[a-z]+(?: [a-z]+)?))?",
    2,  # re.IGNORECASE
)
# What is counted: bodies and people, of whom one story has one number; the dead and hurt have a rule of their own.
NOUNS = (
    "workers|miners|passengers|crew|sailors|hostages|students|pupils|employees|detainees|prisoners|suspects|migrants|"
    "refugees|protesters|delegates|lawmakers|deputies|jurors|defendants|climbers|skiers|tourists|divers|guests"
)
COUNT = rf"(\d{{1,3}}(?:,\d{{3}})*|{'|'.join(word for word in NUMBERS if word != 'one')})"
COUNTED = pattern(rf"(?P<back>\b(?:the|all|these|those) )?(?<![\d.,-])\b{COUNT} (?P<noun>{NOUNS})\b", 2)
REVISED = pattern(
    r"\b(?:rose|risen|earlier|previously|initial|initially|first|later|another|more|other|second|both|respectively|"
    r"including|of them|of whom|among|total|remaining|since|left|freed|released|escaped|joined|half|some|up from|down "
    r"from|new|extra|additional|different|each|separate)\b", 2,
)
PRICE_TWICE = pattern(
    r"\b(\d[\d,.]*) (yen|euros?|dollars?|pounds?|yuan|won|rubles?|roubles?|kronor|kroner)\b"
    r"(?: (?:per|a|an) \w+)? \((\d[\d,.]*) \2\)"
)
REACH = 1500


def check(doc, rule):
    """Yield figures that contradict an earlier figure of the copy for the same thing."""
    folded = doc.folded
    if all(any(word in folded for word in side.split("|")) for side in (BELOW, ABOVE_STEMS)):
        yield from _bounds(doc, rule)
    if any(word in folded for word in NOUNS.split("|")):
        yield from _counts(doc, rule)
    if "(" in doc.text and any(word in folded for word in ("yen", "euro", "dollar", "pound", "yuan", "won", "rubl", "kron")):
        for match in PRICE_TWICE().finditer(doc.flowing):
            if match[1] != match[3]:
                message = f"“{match[0]}”: two prices for one thing: which is it?"
                yield rule.finding(*match.span(), message)


def _bounds(doc, rule):
    """A figure that is not reached in one place and passed in another."""
    seen = {}
    for match in BOUNDED().finditer(doc.flowing):
        side = "below" if match["below"] else "above"
        number, noun = match["number"].lower(), match["noun"] or ""
        if "." not in number and len(number.replace(",", "").partition(" ")[0].strip("$€£¥%0")) < 2:
            continue
        for other_side, other in seen.get(number, ())[:20]:
            if other_side != side and (_same_thing(noun, other["noun"] or "") or "." in number):
                start, end = match.start(), match.end("number")
                shown = doc.flowing[match.start() : end], doc.flowing[other.start() : other.end("number")]
                yield rule.finding(
                    start, end, rule.message % shown,
                    related=(Related(other.start(), other.end("number"), "the other figure"),),
                )  # fmt: skip
                break
        seen.setdefault(number, []).append((side, match))


def _same_thing(one, other):
    """Whether two stretches after a figure begin with one word."""
    return bool(one) and one.split()[0] == other.partition(" ")[0]


def _counts(doc, rule):
    """A number of people taken up again ("the 12 workers") that is not the one told before."""
    told = {}
    for match in COUNTED().finditer(doc.flowing):
        noun, number = match["noun"].lower(), number_of(match[2])
        before = told.setdefault(noun, [])
        if match["back"] and len(before) == 1 and before[0][1] != number and number > 1:
            start = doc.sentences[doc.attributions.sentence_at(before[0][0].start())].start
            end = min(doc.sentences[doc.attributions.sentence_at(match.start())].end, match.end() + 120)
            if end - start <= REACH and not REVISED().search(doc.flowing, start, end):
                first = before[0][0]
                yield rule.finding(
                    match.start(2), match.end(), rule.message % (doc.flowing[match.start(2) : match.end()], first[0]),
                    related=(Related(*first.span(), "the other figure"),),
                )  # fmt: skip
        before.append((match, number))



RULE = Rule(
    id="consistency.figure-change",
    check=check,
    message="“%s”, but “%s” earlier: which is it? say what changed, or use one figure",
    description="One copy gives two figures for one thing that exclude each other, and says nothing of a change.",
    authority="BBC Editorial Guidelines, Accuracy: figures that disagree need an explanation",
    bad=(
        marked("Almost 2.4 million people voted. Later the commission said [[more than 2.4 million]] had voted."),
        marked("The blast trapped 15 workers. Relatives of the [[12 workers]] wept."),
        marked("The fish costs [[200 yen per gram (1500 yen)]]."),
    ),
    good=(
        marked("Almost 20 people were hurt. More than 20 shops burned."),
        marked("The blast trapped 15 workers. Three were freed by noon. Relatives of the 12 workers wept."),
        marked("The ticket costs 200 yen (1.30 dollars)."),
        marked("Almost 2.4 million people voted, less than 2.4 million."),
    ),
)
