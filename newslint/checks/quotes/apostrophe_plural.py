"""An apostrophe in a plural of capitals or figures: three MP's, in the 1990's."""

import re

from newslint.compiled import pattern
from newslint.rule import Edit, Rule, marked

QUANTITY = r"(?:two|three|four|five|six|seven|eight|nine|ten|dozens? of|several|many|few|these|those)\s+"
FIGURE = r"\d+(?:[,.]\d+)*(?: (?:million|thousand|new|old|former|local))?\s+"
NO_NOUN = r"(?!\s+(?!(?:and|or|in|on|at|of|from|were|are|have|for|to|with|a|an|the|last|this)\b)[\w“])"
PLURAL_VERB = r"(?=\s+(?:are|were|have|say|want|claim|believe|argue|fear|warn|do|don|aren|weren|haven)\b(?!-))"
CAPITALS = pattern(
    rf"\b(?i:{QUANTITY})(?P<counted>[A-Z]{{2,6}}['’]s)\b|\b{FIGURE}(?P<figure>[A-Z]{{2,6}}['’]s)\b{NO_NOUN}"
    rf"|(?<!['’])\b(?P<verb>[A-Z]{{2,6}}['’]s)\b{PLURAL_VERB}"
)
# The word after a decade shows whether it is possessive (the 1990’s worst storm) or a plural.
DECADE = pattern(
    r"\b(?:[Tt]he|[Ee]arly|[Ll]ate|[Mm]id)[ -](?P<decade>(?:1[5-9]|20)\d0['’]s)\b"
    r"(?=[.,;:)!?]|\s*$|\s+(?:and|or|to|in|on|at|of|by|for|from|with|when|that|who|which|as|but|was|were|had|have|are"
    r"|the|a|an|he|she|they|it|saw|until|after|before|through|during)\b)",
    re.MULTILINE,
)
SECOND = pattern(r"(?:and|or)\s+(?P<next>[A-Z]{2,6}['’]s)\b(?!\s+[a-z])")


def check(doc, rule):
    """Yield each plural of capitals or of a decade that is written with an apostrophe."""
    text = doc.text
    if "'s" not in text and "’s" not in text:
        return
    for match in CAPITALS().finditer(text):
        yield from _flag(rule, text, *match.span(match.lastgroup))
        other = SECOND().match(text, match.end() + 1)
        if other and match.lastgroup != "verb":
            yield from _flag(rule, text, *other.span("next"))
    for match in DECADE().finditer(text):
        yield from _flag(rule, text, *match.span("decade"))


def _flag(rule, text, start, end):
    word = text[start : end - 2] + "s"
    yield rule.finding(start, end, rule.message % word, edits=(Edit(start, end, word),))


RULE = Rule(
    id="quotes.apostrophe-plural",
    check=check,
    message="no apostrophe in a plural: %s",
    description="A plural of capitals or figures takes a bare s; the apostrophe marks possession.",
    authority="AP, Guardian and BBC style",
    quotes="both",
    confidence=0.85,
    bad=(
        marked("Three [[MP's]] left.", fix="Three MPs left."),
        marked("It shut in the [[1990's]] after a fire.", fix="It shut in the 1990s after a fire."),
        marked("[[NGO’s]] say the camps are full.", fix="NGOs say the camps are full."),
        marked("Several [[DVD's]] in a box.", fix="Several DVDs in a box."),
    ),
    good=(
        marked("The MP's car and two MPs' cars."),
        marked("The 1990's worst storm came in 1991."),
        marked("Three of the BBC's editors and all NASA's rockets."),
        marked("She got two A's and minded her p's and q's."),
        marked("The CEO's have-a-go attitude; the PM's said no."),
    ),
)
