"""The same word twice in a row, at a line end too."""

from newslint.checks.artifacts._doubles import NAMES_TOO, NEVER, is_acronym, is_doubtful, is_slip
from newslint.rule import Edit, Rule, marked

OPENERS = frozenset("“\"‘'«([—–")


def check(doc, rule):
    """Yield the second of two equal words with nothing but white space between them."""
    tokens, text = doc.tokens, doc.text
    starts = None
    for at in range(1, len(tokens)):
        first, second = tokens[at - 1], tokens[at]
        word = second.text
        if second.kind != "word" or len(first.text) != len(word) or first.text.lower() != word.lower():
            continue
        if text[first.start - 1 : first.start] == "-":
            continue  # a two-race race
        gap = text[first.end : second.start]
        if gap.strip() or "\n\n" in gap or not gap:
            continue
        if not word.islower():
            slip = first.text == word and is_acronym(tokens, at)
        elif first.text == word:
            slip = is_slip(tokens, at, word)
        else:
            # A capital before the same word in small letters is a name (May may, Mark mark) unless a sentence begins.
            starts = {sentence.start for sentence in doc.sentences} if starts is None else starts
            begins = first.start in starts or text[first.start - 1 : first.start] in OPENERS
            slip = begins and word in NEVER and word not in NAMES_TOO and first.text[1:] == word[1:]
        if slip:
            sure = word.islower() and not is_doubtful(tokens, at, word)
            edit = Edit(first.end, second.end, "", sure)
            fields = {} if sure else {"severity": "warning", "confidence": 0.8}
            yield rule.finding(second.start, second.end, rule.message % word, edits=(edit,), **fields)


RULE = Rule(
    id="artifacts.doubled-word",
    check=check,
    message="“%s” stands here twice: delete one",
    severity="error",
    description="One word typed, scanned or generated twice.",
    quotes="both",
    confidence=0.95,
    bad=(
        marked("The [[the]] bridge shut.", fix="The bridge shut."),
        marked("Prices rose for [[for]] the third month.", fix="Prices rose for the third month."),
        marked("The report was read in [[in]] the\nassembly.", fix="The report was read in the\nassembly."),
        marked("The council shut the bridge [[bridge]] on Monday.", fix="The council shut the bridge on Monday."),
        marked("She sent to her [[her]] agent a note.", fix="She sent to her agent a note."),
        marked("A former NATO [[NATO]] general agreed.", fix="A former NATO general agreed."),
        marked("It was the very latest [[latest]] bridge.", fix="It was the very latest bridge."),
    ),
    good=(
        marked("She said that that was why he had had to leave; who are you, you ask."),
        marked("It was a 2-race race for a two-man man."),
        marked("Duran Duran played in Baden-Baden and Walla Walla for The The."),
        marked("It was a long, long night, a very very long one, and he came in in May and went on on Monday."),
        marked("“No no no,” he said. “Bye bye.”"),
        marked("Theresa May may quit. Could Mark mark it? Will will. The will will be read; she gave her her book."),
        marked("Critics say May may lose; let Rob rob, drew Drew and told US us. DLD DLD WWW."),
    ),
)
