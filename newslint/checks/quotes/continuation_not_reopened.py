"""A quotation that goes on in the next paragraph without an opening mark there."""

from newslint.checks.quotes._common import fitting, is_line_by_line
from newslint.compiled import pattern
from newslint.rule import Edit, Rule, marked

FIRST_WORD = pattern(r"[\[(]?[^\W_]+(?:['’][^\W_]+)*[\])]?|\S")


def check(doc, rule):
    """Yield the first word of each paragraph that carries on a quotation unmarked, unless the copy is line by line."""
    unmarked = [quote for quote in doc.quotes.quotations if quote.continues and not quote.open]
    if not unmarked or is_line_by_line(doc):
        return
    for quote in unmarked:
        if doc.text[quote.start].islower():
            continue  # a line broken in mid-sentence
        word = FIRST_WORD().match(doc.text, quote.start)
        mark = fitting(doc.quotes, quote.close or '"', True)
        edit = Edit(quote.start, quote.start, mark)
        yield rule.finding(quote.start, word.end(), rule.message % (mark, word[0]), edits=(edit,))


RULE = Rule(
    id="quotes.continuation-not-reopened",
    check=check,
    message="the quotation goes on here: open the paragraph with %s%s",
    description="A quotation over several paragraphs is opened anew in each and closed in the last.",
    quotes="both",
    confidence=0.85,
    bad=(
        marked(
            "“The bus never came.\n\n[[Then]] it rained,” he said.",
            fix="“The bus never came.\n\n“Then it rained,” he said.",
        ),
        marked('"I saw smoke.\n\n[[We]] ran.\n\n[[It]] was hot," he said.'),
        marked("‘I waited.\n\n[[I’d]] had enough,’ he said.", fix="‘I waited.\n\n‘I’d had enough,’ he said."),
    ),
    good=(
        marked("“The bus never came.\n\n“Then it rained,” he said."),
        marked("The Bus\n“The bus never came.\nThen it rained,” he said.\nNobody else came.\nThe rain stopped."),
        marked("“We stay,” he said.\n\nThen “they” left."),
    ),
)
