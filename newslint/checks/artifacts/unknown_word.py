"""A word that is in no English word list and does not look foreign: mostly a slip of the typist."""

from newslint.analysis.english import correction
from newslint.checks.artifacts._words import strangers
from newslint.rule import Edit, Rule, marked


def check(doc, rule):
    """Yield each unknown word that is not taken for a foreign one, with the English word that a slip hides."""
    for token, foreign, confidence, times in strangers(doc):
        if foreign:
            continue
        meant = correction(token.text) if times == 1 else None  # a word used twice is a term
        hint = f": is “{meant}” meant?" if meant else ": check the spelling"
        edits = (Edit(token.start, token.end, meant),) if meant else ()
        yield rule.finding(
            token.start,
            token.end,
            rule.message % (token.text, hint),
            edits=edits,
            confidence=0.7 if meant else confidence,
        )


RULE = Rule(
    id="artifacts.unknown-word",
    check=check,
    message="“%s” is in no English word list%s",
    severity="suggestion",
    description="A word that is neither in the word lists nor built from English parts.",
    quotes="both",
    confidence=0.5,
    bad=(
        marked(
            "The minister said that [[somehting]] must be done.", fix="The minister said that something must be done."
        ),
        marked(
            "The union called the plan an [[embarassment]] to all.",
            fix="The union called the plan an embarrassment to all.",
        ),
        marked("The council will [[reccomend]] a new route."),
        marked("The [[govenment]] met.", fix="The government met."),
        marked("The [[croutens]] were gone."),
    ),
    good=(
        marked("Whistleblowers livestreamed the deplatforming of two chatbots."),
        marked("An antadoya, a kind of ferry, sank off the coast."),
        marked("My grandfatherâ€™s adress`s door; we weren`t told."),
        marked("The iPhone app and the eBay page were down, wikinews.org said."),
    ),
)
