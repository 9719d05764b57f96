"""Verbs that take sides for “said”: claimed, admitted, insisted, emphasised."""

from newslint.analysis.speech_words import LOADED
from newslint.checks.attribution._common import pattern
from newslint.rule import Edit, Rule, marked

PAST = frozenset(
    "claimed alleged insisted maintained asserted contended revealed admitted conceded acknowledged confessed "
    "disclosed boasted bragged quipped fumed thundered gushed opined lamented stressed emphasised emphasized "
    "underlined underscored highlighted reiterated".split()
)
# To admit a crime is a plea, no speech: only a clause or a quotation, at once or after a time and a place, is said.
PLEADING = frozenset("admit confess".split())
CLAUSE = (
    r"(?:,? (?:(?:to|on|in|at|during|before|under) [\w’' -]{1,40}|last \w+|yesterday|today|also|later|publicly|openly"
    r"|afterwards),?)?(?: that\b|[,:]? [\"“'‘])|[.,;”\"’']|$"
)
# What a report, a test or an investigation does without taking sides.
SHOWING = frozenset("reveal disclose highlight underline underscore".split())


def check(doc, rule):
    """Yield each verb that judges the words it brings in; guilt and responsibility may be admitted and claimed."""
    for cue in doc.attributions.cues:
        if cue.verb not in LOADED or cue.kind not in ("said", "inverted") or not (cue.that or cue.trailing):
            continue
        if cue.verb in SHOWING and cue.speaker and cue.speaker.kind == "document":
            continue
        if doc.flowing.startswith((" responsibility", " guilt", " the li", " a li", " liv", " to ", " defeat"), cue.end):
            continue
        at = doc.flowing.find(cue.form, cue.start, cue.end) if cue.form in doc.flowing[cue.start : cue.end] else -1
        if at < 0:
            continue
        end = at + len(cue.form)
        if cue.verb in PLEADING and not pattern(CLAUSE).match(doc.flowing, end):
            continue
        edits = (Edit(at, end, "said"),) if cue.form in PAST else ()
        yield rule.finding(at, end, rule.message % (cue.form, LOADED[cue.verb]), edits=edits)


RULE = Rule(
    id="attribution.loaded-said-verb",
    check=check,
    message="“%s” for “said”: %s",
    description="“Said” is neutral; other verbs tell the reader what to think of the words.",
    authority="Wikipedia, Words to watch: synonyms for said; Reuters Handbook: claim, admit",
    severity="suggestion",
    scope=("body", "list", "caption"),
    bad=(
        marked("She [[admitted]] that rain fell.", fix="She said that rain fell."),
        marked("Tom Reed [[admitted]] on Monday that rain fell."),
        marked("“Rain fell,” Tom Reed [[insisted]].", fix="“Rain fell,” Tom Reed said."),
        marked("The ministry [[emphasized]] that rain fell.", fix="The ministry said that rain fell."),
    ),
    good=(
        marked("The investigation revealed that rain fell."),
        marked("She was admitted to hospital."),
        marked("Tom Reed, 30, admitted burglary at the magistrates' court."),
        marked("Ann Lee confessed the murder that shook Hull."),
        marked("Reed admitted three counts of fraud at Leeds' oldest court."),
        marked("The group claimed responsibility for the raid."),
        marked("The storm claimed the lives of two climbers."),
        marked("The court admitted the letters as evidence."),
    ),
)
