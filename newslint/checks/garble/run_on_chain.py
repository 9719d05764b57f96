"""A long sentence strung together by “and”, “which” or “where”: translated copy whose full stops were lost."""

from bisect import bisect_left

from newslint.compiled import pattern
from newslint.rule import Example, Related, Rule, marked

# "and" that begins a clause of its own: a subject follows that begins with a small word.
AND = pattern(
    r"(?:,|;) (?:and|but|so|while|as) "
    r"(?=(?:he|she|it|they|we|there|this|that|these|those|the|a|an|his|her|its|their)\b)"
    r"|\b(?:and|but) (?=(?:he|she|it|they|we|there|this|these) )"
)
WHICH = pattern(r",? (?:which|where|who|whose|whom)\b(?! (?:of|to)\b)")


def check(doc, rule):
    """Yield the link that is one too many in each sentence of more than `words` words."""
    words = [token.start for token in doc.tokens if token.kind == "word"]
    for start, end in doc.sentences:
        length = bisect_left(words, end) - bisect_left(words, start)
        if length <= rule.options["words"]:
            continue
        text = doc.flowing[start:end]
        for link in (AND, WHICH):
            found = [match.span() for match in link().finditer(text)]
            if len(found) > rule.options["links"]:
                first, last = (_trimmed(text, *found[at]) for at in (0, rule.options["links"]))
                yield rule.finding(
                    start + last[0],
                    start + last[1],
                    rule.message % (length, len(found)),
                    related=(Related(start + first[0], start + first[1], "the first link"),),
                )
                break


def _trimmed(text, start, end):
    """The word of a link without the comma and the spaces around it."""
    word = text[start:end].strip(" ,;")
    start = text.index(word, start, end)
    return start, start + len(word)


LIST = (
    "The council met, and the mayor spoke of the floods that had closed nine roads and two schools in the valley, "
    "{} the clerk read the minutes, and the deputies complained about the dams, and the chairman of the water board "
    "promised repairs by the end of the winter at the latest."
)

RULE = Rule(
    id="garble.run-on-chain",
    check=check,
    message="%d words and %d clauses in one chain: put a full stop in",
    severity="suggestion",
    confidence=0.7,
    description="A sentence of more than 45 words that strings its clauses together by “and” or “which”.",
    authority="AP and Reuters: one idea a sentence.",
    options={"words": 45, "links": 2},
    bad=(
        marked(LIST.format("and").replace("minutes, and the", "minutes, [[and]] the")),
        marked(
            "The army, which had taken the town that year, and the rebels, who had lost it in the same spring, met on "
            "the road to the border, [[where]] a truce was signed by the two men, who left by car for the capital with "
            "their guards in front and behind them in the dark."
        ),
        marked(
            "The bank raised its rate and it said that prices would go on rising for some time in most of the country, "
            "but it gave no date for the next step, [[and]] the markets, which had hoped for a word about the autumn, "
            "fell by a tenth of one percent within an hour of that."
        ),
    ),
    good=(
        Example("The council met, and the mayor spoke, and the clerk read, and they left."),
        Example(LIST.format("where").replace("dams, and the", "dams. The").replace("minutes, and the", "minutes. The")),
        Example(
            "Apples, pears, plums and cherries from the orchards of the north, bread from the mills of the south and "
            "fish from the harbours of the west were on show at the fair, the largest since the end of the war, in "
            "tents along the river and on the square in front of the old town hall on Sunday."
        ),
    ),
)
