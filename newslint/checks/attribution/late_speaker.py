"""A quotation of several sentences before its speaker."""

from newslint.rule import Rule, marked


def check(doc, rule):
    """Yield each quotation that runs for more than the allowed sentences before the cue that ends it."""
    told = doc.attributions
    for quote in told.quotations:
        voice = told.speaker_of(quote)
        if voice.how != "framed" or voice.cue.start < quote.end or quote.continues:
            continue
        first, last = told.sentence_at(quote.start), told.sentence_at(quote.end - 1)
        if doc.sentences[first].start != quote.start or last - first + 1 <= rule.options["sentences"]:
            continue
        paragraph = doc.paragraphs[told.paragraph_at(quote.start)]
        if told.cues_in(paragraph.start, quote.start):
            continue
        speaker = voice.speaker
        if speaker is None or speaker.kind == "pronoun" or speaker.mention and not told.is_new(speaker.mention):
            continue
        yield rule.finding(voice.cue.start, voice.cue.end, rule.message % speaker.text)


RULE = Rule(
    id="attribution.late-speaker",
    check=check,
    message="“%s” comes after several sentences of quotation: name the speaker after the first",
    description="The reader wants to know early who is speaking, above all when the speaker is new.",
    authority="Reuters Handbook, Guardian: the speaker after the first quoted sentence",
    severity="suggestion",
    scope=("body",),
    options={"sentences": 2},
    bad=(
        marked("“We came. We saw. We left,” [[said Ann Lee]]."),
        marked("“The road is long. It is wet. It is dark. Nobody drives it,” [[Tom Reed said]]."),
        marked("Rain fell.\n\n“It was cold. It was late. I slept in the car,” [[said a farmer]]."),
    ),
    good=(
        marked("“We came,” said Ann Lee. “We saw. We left.”"),
        marked("Ann Lee was there. “We came. We saw. We left,” Lee said."),
        marked("“We came. We left,” said Ann Lee."),
    ),
)
