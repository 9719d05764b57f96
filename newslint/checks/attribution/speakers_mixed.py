"""Two speakers in one paragraph."""

from newslint.rule import Related, Rule, marked


def check(doc, rule):
    """Yield the second named speaker of quoted sentences in one paragraph."""
    told, last = doc.attributions, None
    for quote in told.quotations:
        voice = told.speaker_of(quote)
        if voice.how != "framed" or voice.speaker is None or voice.speaker.mention is None:
            continue
        if len(doc.flowing[quote.inner.start : quote.inner.end].split()) < rule.options["words"]:
            continue
        at = told.paragraph_at(quote.start)
        name = voice.speaker.mention.name
        if last and last[0] == at and last[1] != name:
            other = last[2].speaker
            yield rule.finding(
                voice.speaker.start,
                voice.speaker.end,
                rule.message % (voice.speaker.text, other.text),
                related=(Related(other.start, other.end, "the other speaker"),),
            )
        last = (at, name, voice)


RULE = Rule(
    id="attribution.speakers-mixed",
    check=check,
    message="“%s” and “%s” are quoted in one paragraph: give each speaker a paragraph",
    description="When two people speak in one paragraph, readers lose track of who says what.",
    authority="Reuters Handbook: do not run the quotations of different speakers together",
    severity="suggestion",
    scope=("body",),
    options={"words": 4},
    bad=(
        marked("“We will win the vote,” said Ann Lee. “You will lose the vote,” said [[Tom Reed]]."),
        marked("“The road is shut today,” said Ann Lee. [[Tom Reed]] said: “The road is open today.”"),
        marked("Ann Lee said, “The road is shut today.” Rain fell. “It is open now,” [[Tom Reed]] said."),
    ),
    good=(
        marked("“We will win the vote,” said Ann Lee.\n\n“You will lose the vote,” said Tom Reed."),
        marked("“Yes,” said Ann Lee. “No,” said Tom Reed."),
        marked("“We will win the vote,” said Ann Lee. “The road is shut today,” Lee said."),
    ),
)
