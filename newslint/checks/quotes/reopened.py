"""A quotation opened again before it was closed: “It was dark. “We ran,” he said."""

from newslint.rule import Edit, Related, Rule, marked


def check(doc, rule):
    """Yield the first such mark of the story; the others, which have the same cause, are related places."""
    text, places = doc.text, []
    starts = {paragraph.start for paragraph in doc.paragraphs}
    for quote in doc.quotes.quotations:
        if quote.continues and quote.open and quote.start not in starts and text[quote.start - 1].isspace():
            places.append(quote)
    if places:
        first, *others = places
        more = f" (and {len(others)} more like it)" if others else ""
        related = tuple(Related(quote.start, quote.inner.start, "here too") for quote in others)
        edits = (Edit(first.start - 1, first.start, "\n\n"),)
        message = rule.message % (first.open, more)
        yield rule.finding(first.start, first.inner.start, message, edits=edits, related=related)


RULE = Rule(
    id="quotes.reopened",
    check=check,
    message="%s opens a quotation that is still open: a paragraph break or a closing mark was lost%s",
    description="Inside a paragraph a quotation is opened again, as only a new paragraph of the same quotation may.",
    quotes="both",
    confidence=0.85,
    bad=(
        marked("“It was dark. [[“]]We ran,” he said.", fix="“It was dark.\n\n“We ran,” he said."),
        marked('"I lost it all. [["]]They took the car. "They took the house," he said.'),
        marked("He said: ‘It was late. [[‘]]Nobody came.’", fix="He said: ‘It was late.\n\n‘Nobody came.’"),
    ),
    good=(
        marked("“It was dark.\n\n“We ran,” he said."),
        marked("“It was dark,” he said. “We ran.”"),
        marked("“We stay, he said. “We go,” she said."),
        marked("“He shouted: ‘Run!’ ‘Run!’ We ran,” she said."),
    ),
)
