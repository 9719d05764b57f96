"""Words, sentences or paragraphs that run twice: a program caught in a loop, or a paste too many."""

from bisect import bisect_right

from newslint.checks.artifacts._loops import echoes
from newslint.rule import Rule, marked

SHORTEST_SENTENCE = 6  # words
DECK = 3  # paragraphs at the top among which a line may say beforehand what the story says
LONGEST_DECK = 40  # words
OPENING, CLOSING = tuple("“\"‘'«"), tuple("”\"’'».!")


def check(doc, rule):
    """Yield the second of two equal phrases side by side, and each sentence that the copy already had."""
    for start, end in echoes(doc):
        yield rule.finding(start, end, rule.message % _shortened(doc.flowing[start:end]))
    yield from _sentences(doc, rule)


def _shortened(words):
    """The words, or their beginning where they are many."""
    return words if len(words) <= 60 else words[:57].rstrip() + "…"


def _sentences(doc, rule):
    """Yield sentences and paragraphs that stand in the copy a second time; neighbours make one finding."""
    seen, headlines = {}, {zone.start for zone in doc.zones if zone.kind in ("headline", "list", "table", "code")}
    last = None
    for start, end in doc.sentences:
        if end - start < 25:
            continue
        words = doc.flowing[start:end].split()
        key = " ".join(words).strip(" “”\"'.").lower()
        if len(words) < SHORTEST_SENTENCE:
            continue
        if key.endswith("?"):
            continue  # an interview asks each of its people
        if key in seen and start not in headlines and not _is_display(doc, seen[key], start):
            if last and not doc.text[last[1] : start].strip():
                last = last[0], end
            else:
                if last:
                    yield rule.finding(*last, REPEATED)
                last = start, end
        elif start not in headlines:
            seen[key] = start
    if last:
        yield rule.finding(*last, REPEATED)


def _is_display(doc, first, second):
    """Whether one of two places is set apart for display: a deck at the top, or a quotation pulled out of the story."""
    shown, told = (doc.paragraphs[_paragraph(doc, place)] for place in (first, second))
    if len(doc.text[slice(*shown)]) > len(doc.text[slice(*told)]):
        shown, told = told, shown
    words = doc.text[slice(*shown)].strip()
    if shown == told or len(words.split()) > LONGEST_DECK or len(words) + 10 > told.end - told.start:
        return False
    return shown in doc.paragraphs[:DECK] or words.startswith(OPENING) and words.endswith(CLOSING)


def _paragraph(doc, place):
    """The index of the paragraph in which an offset lies."""
    return max(bisect_right(doc.paragraphs, place, key=lambda paragraph: paragraph.start) - 1, 0)


REPEATED = "the copy has this already, word for word: delete one of the two"
RULE = Rule(
    id="artifacts.looped-text",
    check=check,
    message="“%s” repeats what stands right before it: delete one",
    description="A phrase right behind itself, or a sentence that the copy already had.",
    quotes="both",
    confidence=0.9,
    bad=(
        marked("The union said the talks would go on [[the talks would go on]] until Friday."),
        marked("The head of the [[of the]] bank resigned."),
        marked("The firm ended its contracts with flight attendants and [[flight attendants]] on Friday."),
        marked(
            "The port reopened on Sunday night after the storm. Ferries were full. [[The port reopened on Sunday "
            "night after the storm.]]"
        ),
        marked(
            "The port reopened on Sunday night after the storm.\nFerries were full all day long, the owners said.\n"
            "[[The port reopened on Sunday night after the storm.]]"
        ),
    ),
    good=(
        marked("He fought again and again and again, day by day by day, on and on and on."),
        marked("“We want bread, we want bread,” they sang. Yes we can! Yes we can!"),
        marked("He said the more the merrier. The score was 2 1 2 1."),
        marked(
            "Harbour opens\n\n‘I will never sail on that boat again’\n\nThe harbour opened on Sunday after the "
            "storm.\n\n“I will never sail on that boat again,” said Ann Lee."
        ),
        marked(
            "Harbour opens\n\nThe harbour opened on Sunday after the storm.\n\nThe boats were full, Ann Lee said. “I "
            "will never sail on that old boat again. It was cold.”\n\nThe fares rose by 5 per cent.\n\n“I will never "
            "sail on that old boat again.”\n\nThe owners said that they were sorry."
        ),
        marked("Harbour opens after storm on Sunday night\nHarbour opens after storm on Sunday night, the mayor said."),
    ),
)
