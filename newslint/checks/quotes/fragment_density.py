"""A paragraph of scraps: four or more partial quotations in one."""

from newslint.compiled import pattern
from newslint.rule import Related, Rule, marked

# Between items of a list of slogans or names: “a,” “b” and “c”.
LIST = pattern(r"[\s,;/&]*(?:and|or|y)?[\s,]*$")


def check(doc, rule):
    """Yield the first partial quotation of a paragraph that holds at least `most` of them, lists aside."""
    text, at, fragments = doc.text, 0, {}
    for quote in doc.quotes.quotations:
        while doc.paragraphs[at].end < quote.end:
            at += 1
        words = text[quote.inner.start : quote.inner.end].split()
        if quote.level == 1 and quote.closed and quote.open and 0 < len(words) <= 4 and words[0][:1].islower():
            fragments.setdefault(at, []).append(quote)
    for found in fragments.values():
        gaps = [text[left.end : right.start] for left, right in zip(found, found[1:])]
        apart = 1 + sum(not LIST().match(gap) for gap in gaps)
        if apart > rule.options["most"]:
            first = found[0]
            related = tuple(Related(quote.start, quote.end, "another scrap") for quote in found[1:])
            yield rule.finding(first.start, first.end, rule.message % len(found), related=related)


RULE = Rule(
    id="quotes.fragment-density",
    check=check,
    message="%d scraps of quotation in one paragraph: quote whole sentences, or report the words",
    severity="suggestion",
    description="Many partial quotations in a row are hard to read and make the reader doubt each word.",
    quotes="both",
    confidence=0.6,
    options={"most": 3},
    bad=(
        marked("The [[“old guard”]] feared a “new era” of “open doors” with “loud voices” in a “big tent” party."),
        marked('He spoke of [["hope"]], saw "signs" of "change", and felt that "the people" had "moved".'),
        marked("A [[‘soft’]] plan met ‘hard’ facts, ‘bad’ luck, the ‘wrong’ time and ‘poor’ aides."),
    ),
    good=(
        marked("They shouted “peace,” “bread,” “land,” “work” and “hope.”"),
        marked("He called it “reckless,” “late” and “odd.”"),
        marked("“We go,” he said. “They stay,” she said. “Yes.” “No.” “Why?”"),
    ),
)
