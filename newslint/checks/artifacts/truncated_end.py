"""Copy that stops in the middle of a sentence."""

import re

from newslint.rule import Rule, marked

# No sentence ends in one of these.
OPEN_ENDED = frozenset(
    "the a an of and or but with from by into his her their its our your my which whose than because although while if "
    "was were be been has have had will would could should as at to for that this these said between during".split()
)
ENDS = ".!?…:\"”’'»)]*。！？"
ENTITY = r"&#?\w{2,8};$"  # a character's code, which entity-leak reports
LAST_WORD = r"([\w’'-]+)([,;–—-]?)$"
FINAL_OK = frozenset("to for that this had was were be been have will would could should said has if as at".split())


def check(doc, rule):
    """Yield the end of the last paragraph when it breaks off, or when it alone has no full stop."""
    bodies = [zone for zone in doc.zones if zone.kind == "body"]
    if not bodies or any(
        zone.start > bodies[-1].start and zone.kind in ("headline", "list", "table") for zone in doc.zones
    ):
        return
    text, last = doc.text, bodies[-1]
    if text[last.end - 1] in ENDS or re.search(ENTITY, text[max(last.end - 12, last.start) : last.end]):
        return
    tail = max(last.start, last.end - 40)
    ending = re.search(LAST_WORD, text[tail : last.end])
    if not ending or len(text[last.start : last.end].split()) < 4:
        return
    word, mark = ending[1], ending[2]
    if mark and mark in ",;" or word in OPEN_ENDED and (word not in FINAL_OK or len(bodies) > 1):
        yield rule.finding(tail + ending.start(), tail + ending.end(), rule.message % ending[0])
    elif len(bodies) > 2 and len(text[last.start : last.end].split()) >= 9 and word[0].islower():
        if all(text[zone.end - 1] in ENDS for zone in bodies[:-1]):
            yield rule.finding(tail + ending.start(), tail + ending.end(), rule.message % ending[0], confidence=0.7)


RULE = Rule(
    id="artifacts.truncated-end",
    check=check,
    message="the copy breaks off after “%s”: the end is missing",
    description="The last paragraph stops in the middle of a sentence.",
    quotes="both",
    bad=(
        marked(
            "The port reopened on Sunday.\nFerries were full.\nThe harbour master said that the storm had damaged "
            "two piers and [[the]]"
        ),
        marked("The port reopened on Sunday, and the company said that the ferries, the trains, the [[buses,]]"),
        marked(
            "The port reopened on Sunday.\nFerries were full.\nThe harbour master said that the storm had damaged "
            "two piers of the old [[port]]"
        ),
    ),
    good=(
        marked("The port reopened on Sunday.\nFerries were full.\n(Reporting by A. Smith; Editing by B. Jones)"),
        marked("Port reopens"),
        marked("The port reopened on Sunday, the harbour master told the council on Monday &gt;"),
        marked("The port reopened on Sunday.\nFerries were full.\nFor more: example.org"),
        marked("Points:\n- the port\n- the ferries, and the"),
    ),
)
