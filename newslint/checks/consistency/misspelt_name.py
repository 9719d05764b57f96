"""A name that the house's own vocabulary spells otherwise: by another word, or by accents and special letters."""

from newslint.rule import Edit, Example, Rule, marked

SPECIAL = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i"})
POSSESSIVE = ("’s", "'s", "’", "'")


def check(doc, rule):
    """Yield names written otherwise than under `names` in the vocabulary.

    That is as the wrong one of a pair, or as one that differs by accents and special letters only.
    """
    vocabulary = rule.options["vocabulary"]
    if not vocabulary.get("names"):
        return
    from newslint.checks.consistency._vocabulary import accepted, pairs, places

    names = pairs(vocabulary["names"])
    swapped = {wrong: right for wrong, right in names.items() if right}
    if swapped:
        excused = accepted(doc, vocabulary)
        for match in places(doc, swapped):
            if not excused(*match.span()):
                yield _finding(rule, *match.span(), " ".join(match[0].split()), swapped[" ".join(match[0].split())])
    yield from _accents(doc, rule, [right or name for name, right in names.items()])


def _accents(doc, rule, listed):
    """Names that differ from a listed one by accents and special letters."""
    wanted = {}
    for name in listed:
        wanted.setdefault(_plain(name.split()[0]), []).append(name)
    right = frozenset(listed)
    for token in doc.tokens:
        for name in wanted.get(_plain(_bare(token.text)), ()):
            end = token.start + len(name)
            # An accent can be a code point of its own: compare up to the end of the last word's token.
            found = _bare(doc.text[token.start : end] if " " in name else token.text)
            if found in right or found.isupper() or _plain(found) != _plain(name):
                continue
            yield _finding(rule, token.start, token.start + len(found), found, name)


def _finding(rule, start, end, found, name):
    """A finding whose edit writes the name as the house does."""
    return rule.finding(start, end, rule.message % (found, name), edits=(Edit(start, end, name),))


def _bare(word):
    """A word without the ending of a possessive."""
    ending = next((ending for ending in POSSESSIVE if word.endswith(ending)), "")
    return word[: len(word) - len(ending)]


def _plain(text):
    """A text without accents and special letters."""
    if text.isascii():
        return text
    from unicodedata import combining, normalize

    return "".join(char for char in normalize("NFD", text) if not combining(char)).translate(SPECIAL)


LIST = {
    "vocabulary": {"names": ("Erdoğan", "Lech Wałęsa", "Beyoncé", "Malmo", "Kiev: Kyiv"), "accept": ("chicken Kiev",)},
}

RULE = Rule(
    id="consistency.misspelt-name",
    check=check,
    message="“%s”: the house's list of names spells it “%s”",
    description="A name written otherwise than under `names` in the vocabulary; without one, nothing.",
    quotes="both",
    options={"vocabulary": {}},
    bad=(
        marked("President [[Erdogan]]’s party won.", fix="President Erdoğan’s party won.", options=LIST),
        marked("A statue of [[Lech Walesa]] fell.", fix="A statue of Lech Wałęsa fell.", options=LIST),
        marked("“I saw [[Beyonce]],” he said.", fix="“I saw Beyoncé,” he said.", options=LIST),
        marked("He flew to [[Kiev]] and ate chicken Kiev.", fix="He flew to Kyiv and ate chicken Kiev.", options=LIST),
        marked("Trains to [[Malmö]] were late.", fix="Trains to Malmo were late.", options=LIST),
    ),
    good=(
        Example("Erdogan met Lech Walesa."),
        Example("Erdoğan’s guest was Lech Wałęsa; Beyoncé’s was not.", options=LIST),
        Example("ERDOGAN WINS", options=LIST),
        Example("Lech Kowalski and Walesa’s son spoke.", options=LIST),
    ),
)
