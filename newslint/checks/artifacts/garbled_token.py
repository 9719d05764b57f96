"""Tokens that are no word at all: figures inside words, capitals inside words, letters without a vowel."""

import re
from collections import Counter

from newslint.rule import Rule, marked

# The three kinds: a quick test of the whole text, and the token.
KINDS = (
    (r"[a-z]{2}\d[a-z]", r"(?<![\w#@/.-])[A-Za-z]?[a-z]{2,}\d[a-z]{2,}(?![\w@/-])"),
    (r"[a-z]{2}[A-Z]{2}", r"(?<![\w#@/.’'-])[A-Z]?[a-z]{2,}[A-Z]{2,}[a-z]+(?![\w@/.-])"),
    (r"[bcdfghjklmnpqrstvwxz]{5}", r"(?<![\w#@/.’'-])[bcdfghjklmnpqrstvwxz]{5,}(?![\w@/.’'-])"),
)
SOUNDS = r"(.)\1\1|^(?:h+m+|p?s+h+|b+r+|z+|gr+|pf+t+|ts+k+|nth)s?$"
CODED = (
    r"[a-z][24][a-z]|(?i:mp|web|win|up|down|co|face|fifa|in)\d|\d(?:th|st|nd|rd|am|pm|km|kg|cm|mm|ml|gb|mb|fps|px|k|x)$"
)


def check(doc, rule):
    """Yield each such token once, unless the copy uses it again: then it is a name or a term."""
    text = doc.text
    for hint, pattern in KINDS:
        found = list(re.finditer(pattern, text)) if re.search(hint, text) else ()
        times = Counter(match[0] for match in found)
        for match in found:
            word = match[0]
            if times[word] > 1 or re.search(SOUNDS, word) or re.search(CODED, word):
                continue
            yield rule.finding(match.start(), match.end(), rule.message % word)


RULE = Rule(
    id="artifacts.garbled-token",
    check=check,
    message="“%s” is no word: check it against the original",
    description="A token with figures or capitals inside, or without a vowel.",
    quotes="both",
    confidence=0.8,
    bad=(
        marked("The [[mini5ter]] spoke at noon."),
        marked("The [[goVERnment]] fell on Monday."),
        marked("The [[bldng]] on the corner was shut."),
    ),
    good=(
        marked("The mp3 file, the Web2py page and the 4x4 race; he wore size s10w."),
        marked("“Hmmmm,” he said. “Brrrr, shhhh, zzzzz, pssst.” Rhythm and hymns, crwth."),
        marked("The McDonalds, the MacBooks, HSBC’s iOS app and GmbH firms; the nCoV virus and PhDs."),
    ),
)
