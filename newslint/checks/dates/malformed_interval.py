"""Intervals put together wrongly: since three years, until ten days, between May 3 to May 9."""

import re

from newslint.checks.dates._common import words
from newslint.compiled import pattern
from newslint.rule import Edit, Example, Rule, marked

NUMBER = (
    r"(?:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|several|many)"
)
DURATION = pattern(
    rf"\b(?P<word>since|until|till) (?P<span>(?:about |almost |nearly |over |more than )?{NUMBER}"
    r" (?:days?|weeks?|months?|years?|decades?|hours?))\b(?!['’-])"
    r"(?! (?:ago|before|after|later|earlier|from|into|old|prior|previously|of|since|hence|beforehand|out|in|past)\b)",
    re.I,
)
JOINT = pattern(r" (?:to|until|till) |–|-")


def check(doc, rule):
    """Yield since and until with a length of time, and between whose ends are joined by to."""
    if "since" in doc.folded or "until" in doc.folded or "till" in doc.folded:
        for match in DURATION().finditer(doc.flowing):
            since = match["word"].lower() == "since"
            if match["span"].lower() in ("one day", "one week"):
                continue  # "until one day the painting came back"
            if since and match["span"][:2].lower() in ("a ", "an"):
                continue  # "since a day": often "since a day when"
            said = "write “for” and how long, or “since” and the day" if since else "write the day on which it ends"
            edits = (Edit(match.start("word"), match.end("word"), "for"),) if match["word"] == "since" else ()
            yield rule.finding(*match.span(), rule.message % (" ".join(match[0].split()), said), edits=edits)
    for place in doc.times:
        if len(place.parts) != 2 or not doc.text.startswith(("between", "Between"), place.start):
            continue
        end_of_first, start_of_second = place.parts[0].end, place.parts[1].start
        joint = JOINT().fullmatch(doc.flowing, end_of_first, start_of_second)
        if joint:
            edits = (Edit(end_of_first, start_of_second, " and "),)
            said = "write “between … and”, or “from … to”"
            yield rule.finding(
                place.start, place.end, rule.message % (words(doc, place), said), edits=edits
            )


RULE = Rule(
    id="dates.malformed-interval",
    check=check,
    message="“%s”: %s",
    description="Since or until with a length of time, between with to.",
    authority="Grammar; seen in translated copy.",
    bad=(
        marked("He has been in jail [[since three years]].", fix="He has been in jail for three years."),
        marked("Schools stay shut since Tuesday [[until ten days]]."),
        marked("The fair runs [[between May 3 to May 9]].", fix="The fair runs between May 3 and May 9."),
        marked("It is open [[between 2010–2015]].", fix="It is open between 2010 and 2015."),
    ),
    good=(
        Example("Little has changed since two decades ago, or until two days before the vote."),
        Example("Since three men robbed it, the shop has been shut until ten."),
        Example("He waited until two days of rain had passed, and until a year after the war."),
        Example("It ran between May 3 and May 9 and from June 2 to June 5."),
        Example("Since a day in May he has not slept."),
    ),
)
