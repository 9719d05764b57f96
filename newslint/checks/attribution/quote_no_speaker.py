"""A quotation that stands alone, with nobody beside it who could have said it."""

from collections import Counter

from newslint.checks.attribution._common import lower
from newslint.checks.attribution._quotations import (
    answers,
    credited,
    head,
    person_before,
    quoted_before,
    repeated,
    stands_alone,
)
from newslint.rule import Rule, marked


def check(doc, rule):
    """Yield each quotation of whole sentences whose paragraph and neighbours name no speaker."""
    told = doc.attributions
    heads = Counter(head(doc, quote) for quote in told.quotations)
    for quote in told.quotations:
        if quote.continues or not quote.closed and not quote.continued:
            continue
        voice = told.speaker_of(quote)
        words = doc.flowing[quote.inner.start : min(quote.inner.end, quote.inner.start + 400)].split()
        if len(words) < rule.options["words"] or not stands_alone(doc, quote, voice) or _is_told(voice):
            continue
        at = told.paragraph_at(quote.start)
        paragraph = doc.paragraphs[at]
        whole = paragraph.start == quote.start and quote.end >= paragraph.end - 1
        if at == 0 and whole or credited(doc, quote, at) or repeated(doc, quote, heads) or answers(doc, at):
            continue
        if not whole and person_before(doc, quote, paragraph):
            continue
        end = quote.inner.start + len(" ".join(words[:2]))
        fields = {}
        if (
            whole
            and quoted_before(doc, paragraph)
            or whole
            and person_before(doc, quote, doc.paragraphs[max(at - 1, 0)])
        ):
            fields = {"severity": lower(rule.severity, rule.options["person-before"]), "confidence": 0.5}
        elif not whole or len(words) < rule.options["long"] or doc.flowing[quote.inner.end - 1] in "!?":
            fields = {"severity": lower(rule.severity, rule.options["doubtful"]), "confidence": 0.7}
        yield rule.finding(quote.start, min(end, quote.inner.end), **fields)


def _is_told(voice):
    """Whether the copy says who speaks; an unnamed group near by ("critics say") is nobody who could."""
    speaker = voice.speaker
    if speaker and speaker.kind == "unnamed" and speaker.number == "many":
        return voice.how in ("framed", "sentence")
    if speaker is None and voice.how == "framed" and voice.cue.kind == "participle":
        return False  # “…,” adding that: somebody adds, but who?
    return bool(voice.how)


RULE = Rule(
    id="attribution.quote-no-speaker",
    check=check,
    message="nobody is named as the speaker of this quotation: say who said it, in this paragraph",
    description="A quotation without a speaker leaves the reader to guess; the speaker belongs after its first "
    "sentence.",
    authority="Reuters Handbook, AP Stylebook: identify the speaker at once",
    severity="error",
    quotes="both",
    scope=("body",),
    confidence=0.9,
    options={"words": 7, "long": 20, "doubtful": "warning", "person-before": "suggestion"},
    bad=(
        marked(
            "The dam burst at dawn.\n\n[[“The water]] came up to the second floor and took the whole street with it, "
            "and nobody warned us.”\n\nThe rain has stopped."
        ),
        marked(
            'Talks end on Friday.\n\n[["Every side]] lost something here. The next months will show whether anything '
            'is left of the truce, and of the money."\n\nThe next round is in May.'
        ),
        marked(
            "The plant shut in May. [[“The whole]] valley lived on that chimney and its smoke.” Rents fell at once."
        ),
    ),
    good=(
        marked(
            "The dam burst at dawn.\n\n“The water came up to the second floor and took the whole street with it,” said "
            "Ann Lee, a baker. “Nobody warned us.”"
        ),
        marked(
            "Ann Lee lost her shop.\n\n“The water came up to the second floor and took the whole street with it, and "
            "nobody warned us.”\n\nLee said that she would rebuild."
        ),
        marked("Signs at the gate read:\n\n“Nobody may enter the yard without a helmet and a pass from the office.”"),
        marked(
            "The novel ends badly.\n\n“All that was left of the house was the door and its key.”\n\n— Ann Lee, “Doors”"
        ),
        marked("The plant shut in May. “A win for everybody” was the slogan that year, in letters two metres high."),
    ),
)
