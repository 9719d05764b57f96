"""Spaces on the wrong side of a quotation mark, or missing beside it: cruiser" Eagle", boat"Orion"."""

from newslint.compiled import pattern
from newslint.rule import Edit, Rule, marked

# “go”ing, “A”s: an ending may follow a closing mark.
ENDING = pattern(r"(?:e?s|ed|ing|er|ers|ness|ism|ist|ish|like)(?![^\W_])")
BLANK = " \t"
# Between two marks a space may part them: ’ ”.
MARKS = "\"'“”‘’"
OPENS = "'“‘"  # with a space before and a word behind, these open; a straight double mark is as often on a wrong side
CURLY = "“”‘’"  # a straight mark between two words may face either way


def check(doc, rule):
    """Yield each mark with a space inside the quotation or none outside of it, with the space set right."""
    text = doc.text
    for quote in doc.quotes.quotations:
        if not text[quote.inner.start : quote.inner.end].strip():
            continue
        if quote.open and quote.open not in "«»‹›":
            yield from _opening(text, quote, rule)
        if quote.close and quote.close not in "«»‹›":
            yield from _closing(text, quote, rule)


def _opening(text, quote, rule):
    end = quote.inner.start
    while text[end : end + 1] and text[end] in BLANK:
        end += 1
    crowded = quote.start > 0 and (text[quote.start - 1].isalnum() or text[quote.start - 1] in ",.;:!?")
    if end > quote.inner.start and not text[end].isspace() and text[end] not in MARKS:
        message = "the space belongs before the %s" if crowded else "no space after the opening %s"
    elif crowded:
        message = "a space is missing before the opening %s"
        end = quote.inner.start
    else:
        return
    edit = Edit(quote.start, end, " " * crowded + quote.open, safe=not crowded or quote.open in CURLY)
    yield rule.finding(quote.start, end, message % quote.open, edits=(edit,))


def _closing(text, quote, rule):
    start = quote.inner.end
    while start > quote.inner.start and text[start - 1] in BLANK:
        start -= 1
    crowded = text[quote.end : quote.end + 1].isalnum() and not ENDING().match(text, quote.end)
    if crowded and start < quote.inner.end and quote.close in OPENS:
        return  # it stands where a mark opens: the one that was to close the quotation is lost
    if start < quote.inner.end and not text[start - 1].isspace() and text[start - 1] not in MARKS:
        message = "the space belongs after the %s" if crowded else "no space before the closing %s"
    elif crowded:
        message = "a space is missing after the closing %s"
        start = quote.inner.end
    else:
        return
    edit = Edit(start, quote.end, quote.close + " " * crowded, safe=not crowded or quote.close in CURLY)
    yield rule.finding(start, quote.end, message % quote.close, edits=(edit,))


RULE = Rule(
    id="quotes.spacing",
    check=check,
    message="a space on the wrong side of a quotation mark",
    description="A space stands inside a quotation beside its mark, or none outside of it.",
    quotes="both",
    confidence=0.93,
    bad=(
        marked('He said, [[" ]]I think so."', fix='He said, "I think so."'),
        marked('The cruiser[[" ]]Eagle" left.', fix='The cruiser "Eagle" left.'),
        marked('The boat[["]]Orion" sank.', fix='The boat "Orion" sank.'),
        marked('The "Vega[[ "]]and the "Orel[["]]sailed.', fix='The "Vega" and the "Orel" sailed.'),
    ),
    good=(
        marked('The cruiser "Eagle" left.'),
        marked("He said—“no”—and (“yes”) and pro-“life”."),
        marked("“She said ‘no.’ ” He wrote “A”s and was “OK”ed."),
        marked("The 6\" pipe and the 5'10\" man."),
        marked('The "raid" was \'late. He would \'fight every one.'),
        marked("Critics of 'bot farms' feared 'bots and 'nets."),
    ),
)
