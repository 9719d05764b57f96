"""Mr or Ms before a surname in most places and not in the others: “Mr Haddad … Haddad said”."""

from newslint.compiled import pattern
from newslint.rule import Edit, Example, Related, Rule, marked
from newslint.span import Intervals

COURTESY = pattern(r"\b(Mr|Ms|Mrs|Miss|Dr)\.? $")
LEAST = 2  # places with a courtesy title that make it the copy's style


def check(doc, rule):
    """Yield bare surnames of people who have a courtesy title more often."""
    text = doc.text
    if not any(title in text for title in ("Mr", "Ms", "Miss ", "Dr")):
        return
    quoted = [(quote.start, quote.end) for quote in doc.quotes.quotations if quote.level == 1]
    heads = [(zone.start, zone.end) for zone in doc.zones if zone.kind != "body"]
    outside = Intervals([*quoted, *heads])
    for name in doc.names.people:
        titled, bare = [], []
        for mention in name.mentions:
            if " " in mention.text or outside.touch(mention.start, mention.start + 1):
                continue
            match = COURTESY().search(text, max(0, mention.start - 6), mention.start)
            if match:
                titled.append((mention, match[0]))
            elif not _titled(text, mention):
                bare.append(mention)
        if len(titled) < LEAST or not bare or len(bare) >= len(titled):
            continue
        if len({mention.text for mention, _ in titled}) > 1 or any(mention.text != titled[0][0].text for mention in bare):
            continue
        first, courtesy = titled[0]
        for mention in bare:
            yield rule.finding(
                mention.start, mention.end, rule.message % (mention.text, courtesy + first.text),
                edits=(Edit(mention.start, mention.start, courtesy),),
                related=(Related(first.start, first.end, "with a courtesy title"),),
            )  # fmt: skip


def _titled(text, mention):
    """Whether a title or another name stands right before a mention."""
    from newslint.analysis.name_words import BEFORE_NAME, OPENERS

    before = text[max(0, mention.start - 25) : mention.start]
    word = before.split()[-1:] if before.endswith((" ", "\n")) else []
    if not word or not word[0].isalpha():
        return bool(word) and word[0].rstrip(".").lower() in BEFORE_NAME
    low = word[0].lower()
    return low in BEFORE_NAME or word[0][0].isupper() and low not in OPENERS


RULE = Rule(
    id="consistency.courtesy-mix",
    check=check,
    message="“%s” is “%s” elsewhere in the copy: a courtesy title for all mentions or for none",
    severity="suggestion",
    description="A person has a courtesy title in most places and none in others.",
    authority="The New York Times and The Economist give courtesy titles throughout, AP none",
    limit=4,
    bad=(
        marked(
            "Mr Haddad left. Mr Haddad was tired. Later [[Haddad]] said he would return.",
            fix="Mr Haddad left. Mr Haddad was tired. Later Mr Haddad said he would return.",
        ),
        marked("Ms Costa won. Ms Costa was glad, and [[Costa]] sang."),
        marked("Dr Lund spoke. Then Dr Lund left. Aides said [[Lund]] was ill."),
    ),
    good=(
        Example("Mr Haddad left. Haddad was tired. Later Haddad said he would return."),
        Example("Mr Haddad left. Mr Haddad said: “Haddad will return.”"),
        Example("Haddad wins\n\nMr Haddad left. Mr Haddad was tired. Ali Haddad sang."),
    ),
)
