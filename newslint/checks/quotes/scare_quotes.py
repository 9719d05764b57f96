"""One to three words in quotation marks that nobody is said to have spoken: the “experts” left."""

import re

from newslint.compiled import pattern
from newslint.rule import Rule, marked
from newslint.scope import regions
from newslint.span import Intervals

# Words close by that say whose words these are, or that a word is meant as a word.
CUE = pattern(
    r"\b(?:said|says|say|saying|told|tells|call(?:s|ed|ing)?|describ\w+|term(?:s|ed|ing)?|dubb?(?:s|ed)?|nam(?:e|es|ed)"
    r"|labell?(?:s|ed)|nicknam\w+|titl(?:e|es|ed)|entitled|known|so-called|word|words|phrase|slogan|quot\w+|version"
    r"|cit(?:es|ed|ing)|accord\w+|wrote|writes|written|add(?:s|ed)|ask(?:s|ed)|repl\w+|shout\w+|chant\w+|sign"
    r"|read(?:s|ing)?|claim(?:s|ed)|warn(?:s|ed|ing)?|insist\w*|argu(?:es|ed|ing)|accus\w+|denounc\w+|brand(?:s|ed)"
    r"|refer\w*|mean(?:s|ing|t)?|defin\w+|statement|report(?:s|ed)?|tweet(?:s|ed)?|post(?:s|ed)?|letter|speech"
    r"|interview|prais\w+|critici[sz]\w+|vow(?:s|ed)|promis\w+|urg(?:es|ed|ing)|declar\w+|dismiss\w+|express\w*"
    r"|hashtag|code ?-?named?|alias|aka|song|film|album|book|novel|play|series|show|programme|program|translat\w+"
    r"|in (?:English|Arabic|French|Spanish))\b",
    re.IGNORECASE,
)
NEAR = 60


def check(doc, rule):
    """Yield each quotation of at most three lower-case words in the body without a cue close by.

    A word that is no English one is quoted for that reason, and two rules on artifacts look at it.
    """
    text = doc.text
    body = Intervals([*regions(doc, "body"), *regions(doc, "list")])
    for quote in doc.quotes.quotations:
        if quote.level != 1 or not quote.closed or not quote.open or not body.cover(quote.start, quote.end):
            continue
        words = text[quote.inner.start : quote.inner.end].split()
        if not 1 <= len(words) <= 3 or not words[0][:1].islower() or words[-1][-1] in ".!?…":
            continue
        before = text[max(0, quote.start - NEAR) : quote.start].rpartition("\n")[2]
        after = text[quote.end : quote.end + NEAR].partition("\n")[0]
        if any(quote.start < token.start < quote.end for token in doc.unknown_words):
            continue
        leads_in = before.rstrip()[-1:] in ("", ",", ":", ";", "(")
        if not leads_in and not CUE().search(before) and not CUE().search(after):
            yield rule.finding(quote.start, quote.end, rule.message % " ".join(words).rstrip(","))


RULE = Rule(
    id="quotes.scare-quotes",
    check=check,
    message="whose word is “%s”? say who uses it, or leave the marks out",
    severity="suggestion",
    description="Marks around a word or two that nobody is said to have spoken read as irony or as doubt.",
    quotes="both",
    confidence=0.5,
    bad=(
        marked("The [[“experts”]] left before noon."),
        marked('Some [["refugees"]] arrived by taxi.'),
        marked("The associated [[“resistance groups”]] will help."),
    ),
    good=(
        marked("He called them “experts” and left."),
        marked("The so-called “experts” left."),
        marked("William “Bill” Smith saw “Cats” twice."),
        marked("Russian and Iranian “fitah” militias held the road."),
        marked("The word “detainee” is not in the law."),
        marked("The plan is “reckless,” she said."),
    ),
)
