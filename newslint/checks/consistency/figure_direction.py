"""A figure that moves the wrong way: “rose to $190m from $205m”, “£92m, up 8% from £100m”."""

from newslint.checks.consistency._amounts import amount, comparable, read
from newslint.compiled import pattern
from newslint.rule import Example, Rule, marked

UP = "rose|rises|risen|rising|increased|climbed|climbs|grew|grown|jumped|surged|soared|shot up|went up"
DOWN = "fell|falls|fallen|falling|decreased|dropped|declined|slid|sank|plunged|tumbled|slumped|shrank|went down"
VERB = rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))"
CHANGE = (
    r"(?: (?:by )?(?:about |around |some |nearly |almost |more than )?"
    r"(?P<change>[$€£¥]?\d[\d.,]*(?: ?%| per ?cent| \w+)?))?"
)
HEDGE = (
    r"(?:about |around |some |nearly |almost |just |over |more than |less than |under |a |the |its |last year[’']s )*"
)
WHEN = r"(?: (?:in|for|on|at|during|last|this|per|a)\b ?[^,;.$€£%\d\n]{1,40}?)?"
TO_FROM = pattern(rf"{VERB}{CHANGE} to {HEDGE}{amount('new')}{WHEN},? from {HEDGE}{amount('old')}")
FROM_TO = pattern(rf"{VERB}{CHANGE} from {HEDGE}{amount('old')}{WHEN} to {HEDGE}{amount('new')}")
ASIDE = pattern(
    rf"{amount('new')}(?: (?:in|for|on|at|during|last|this|per|a|people|jobs|staff|cases|points)\b"
    rf"(?:(?! and | but | forecast| expect)[^,;.$€£%\n]){{0,50}})?,? "
    rf"(?:(?P<up>up|a rise|an increase)|(?P<down>down|a fall|a drop|a decline))"
    rf"(?: (?:of |by )?(?:about |around |nearly |almost |more than )?\d[\d.]*(?: ?%| per ?cent))? (?:from|on) "
    rf"{HEDGE}{amount('old')}"
)
# Where less is better or higher: places in a table, rates against another money, losses, odds, times.
OTHER_WAY = pattern(
    r"\b(?:rank\w*|plac(?:e|es|ed)|position|chart|table|standings|seed\w*|leaderboard|list|grid|world number|odds|"
    r"dollars? (?:on|buys?)|against|per (?:US |U\.S\. )?dollar|to the (?:dollar|euro|pound)|yen|rupees?|rupiah|won|"
    r"yuan|renminbi|pesos?|lira|rou?bles?|rand|baht|ringgit|naira|rial|loss(?:es)?|deficit|minus|below zero|negative|"
    r"handicap|par|yields?|seconds?|inverse|scale|revised|correct\w*|tier|division|category|stage|phase|level)\b", 2,
)  # fmt: skip

UNIT = pattern(
    r" (days?|weeks?|months?|years?|hours?|minutes?|miles?|metres?|meters?|km|kg|tonnes?|tons?|feet|inches|foot"
    r"|(?:in|out of) (?:\d|every|one|two|five|ten))\b"
)


def check(doc, rule):
    """Yield movements whose two figures contradict the word for them."""
    if "from" not in doc.folded and " on " not in doc.folded:
        return
    seen = set()
    for shape in (TO_FROM, FROM_TO, ASIDE):
        for match in shape().finditer(doc.flowing):
            old, new = read(match, "old"), read(match, "new")
            if not comparable(old, new) or new.value == old.value or (new.value > old.value) == bool(match["up"]):
                continue
            if shape is FROM_TO and match["down"] and not match["change"] and new.scale == 1:
                continue  # “fell from 5 to 10 percent” can be how far it fell
            if shape is ASIDE and "on" in match[0].split() and new.is_bare:
                continue
            if _counts_otherwise(doc, match) or match.start() in seen:
                continue
            seen.add(match.start())
            word = match["up"] or match["down"]
            shown = {name: _shown(match, name) for name in ("old", "new")}
            yield rule.finding(*match.span(), rule.message % (word, shown["old"], shown["new"]))


def _counts_otherwise(doc, match):
    """Whether something in the sentence lets a smaller figure be the higher one, or another unit follows."""
    from newslint.checks.dates._common import sentence_index

    sentence = doc.sentences[sentence_index(doc, match.start())]
    if OTHER_WAY().search(doc.flowing, max(sentence.start, match.start() - 160), min(sentence.end, match.end() + 60)):
        return True
    units = [UNIT().match(doc.flowing, match.end(_last(match, name))) for name in ("old", "new")]
    words = [unit[1] if unit else "" for unit in units]
    return all(words) and words[0] != words[1] or any(word.startswith(("in ", "out ")) for word in words)


def _last(match, name):
    """The last group of an amount that took part in the match."""
    return next(name + part for part in ("share", "scale", "figure") if match[name + part])


def _shown(match, name):
    return match.string[match.start(name + "sign") : match.end(_last(match, name))]


RULE = Rule(
    id="consistency.figure-direction",
    check=check,
    message="“%s”, but from %s to %s is the other way: check the figures and the verb",
    confidence=0.85,
    description="A rise or a fall whose figures move the other way.",
    authority="Arithmetic.",
    bad=(
        marked("Net income [[rose to $190 million from $205 million]] a year earlier."),
        marked("Pretax profit was [[£92 million for the year to 31 March, up 8% from £100 million]] a year earlier."),
        marked("Turnout [[fell 3% from 40 to 42]], the board said."),
        marked("Sales [[climbed from €3.1bn to €2.9bn]] in the quarter."),
        marked("The jobless rate was [[6.1%, down from 5.8%]] in May."),
    ),
    good=(
        Example("Net income rose to $1.2bn from $900m, and sales to 4.2m from 900,000."),
        Example("The rupee climbed to 43.305 per US dollar on Thursday, up from a close of 43.41."),
        Example("She climbed from 12 to 3 in the rankings; he fell to 9 from 4 in the table."),
        Example("Prices fell from 5 to 10 per cent. The wait fell from 2 months to 20 days, rose from 2019 to 2018."),
        Example("The share was 12%, up from one in ten, and costs, up 8% from £100m, weighed on a profit of £92m."),
        Example("The margin was 45%, less than the 47.3% forecast by analysts and down from 47.1% in May."),
        Example("The loss was £92m, up 8% from £100m; temperatures rose to minus 3 from 2."),
    ),
)
