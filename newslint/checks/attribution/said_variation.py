"""A different verb for every quotation: stated, noted, underscored, added, remarked."""

from newslint.rule import Related, Rule, marked

NEUTRAL = (
    "say",
    "tell",
    "ask",
    "write",
    "announce",
    "report",
    "according",
    "add",
    "find",
    "show",
    "believe",
    "think",
    "hope",
    "expect",
    "see",
)


def check(doc, rule):
    """Yield once when many cues use many verbs other than said; further places are related."""
    cues = [cue for cue in doc.attributions.cues if cue.kind in ("said", "inverted") and (cue.that or cue.trailing)]
    others = {}
    for cue in cues:
        if cue.verb not in NEUTRAL:
            others.setdefault(cue.verb, cue)
    varied = sum(cue.verb not in NEUTRAL for cue in cues)
    if len(others) < rule.options["verbs"] or varied < rule.options["share"] * len(cues):
        return
    first, *rest = others.values()
    forms = ", ".join(cue.form for cue in others.values())
    related = tuple(Related(*_place(doc, cue), "another verb") for cue in rest)
    yield rule.finding(*_place(doc, first), rule.message % forms, related=related)


def _place(doc, cue):
    """Where the verb of a cue stands."""
    at = doc.flowing.lower().find(cue.form, cue.start, cue.end)
    return (at, at + len(cue.form)) if at >= 0 else (cue.start, cue.end)


RULE = Rule(
    id="attribution.said-variation",
    check=check,
    message="so many verbs for “said” draw the eye (%s): let people say things",
    description="Readers do not notice “said”; a new verb each time reads like a school essay or a machine’s "
    "rewriting.",
    authority="Reuters Handbook, BBC News style guide: prefer said",
    severity="suggestion",
    scope=("body", "list"),
    options={"verbs": 5, "share": 0.4},
    bad=(
        marked(
            "Tom Reed [[stated]] that rain fell. Ann Lee noted that it stopped. Tom Reed stressed that it was "
            "wet. Ann Lee remarked that it dried. Tom Reed argued that it would rain."
        ),
        marked(
            "“It fell,” Tom Reed [[remarked]]. “It stopped,” Ann Lee claimed. “It was wet,” Tom Reed insisted. "
            "“It dried,” Ann Lee warned. “It will rain,” Tom Reed predicted."
        ),
        marked(
            "The army [[declared]] that rain fell. The mayor confirmed that it stopped. The army reiterated "
            "that it was wet. The mayor suggested that it dried. The army conceded that it would rain."
        ),
    ),
    good=(
        marked("Tom Reed said that rain fell. Ann Lee said that it stopped. Tom Reed added that it was wet."),
        marked("Tom Reed stated that rain fell. Ann Lee noted that it stopped."),
        marked(
            "Tom Reed said that rain fell. Ann Lee told him that it stopped. Tom Reed warned that it was wet. "
            "He said it dried."
        ),
    ),
)
