"""A name without the accents and special letters that the house's vocabulary spells it with, or with wrong ones."""

from newslint.rule import Edit, Example, Rule, marked

SPECIAL = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i"})
POSSESSIVE = ("’s", "'s", "’", "'")


def check(doc, rule):
    """Yield names that differ from one under `names` in the vocabulary by accents and special letters only."""
    listed = rule.options["vocabulary"].get("names")
    if not listed:
        return
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
            end = token.start + len(found)
            yield rule.finding(token.start, end, rule.message % (found, name), edits=(Edit(token.start, end, name),))


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


LIST = {"vocabulary": {"names": ("Erdoğan", "Lech Wałęsa", "Beyoncé", "Malmo")}}

RULE = Rule(
    id="consistency.misspelt-name",
    check=check,
    message="“%s”: the house's list of names spells it “%s”",
    description="A name that differs by accents or special letters from the one under `names` in the vocabulary.",
    quotes="both",
    options={"vocabulary": {}},
    bad=(
        marked("President [[Erdogan]]’s party won.", fix="President Erdoğan’s party won.", options=LIST),
        marked("A statue of [[Lech Walesa]] fell.", fix="A statue of Lech Wałęsa fell.", options=LIST),
        marked("“I saw [[Beyonce]],” he said.", fix="“I saw Beyoncé,” he said.", options=LIST),
        marked("Trains to [[Malmö]] were late.", fix="Trains to Malmo were late.", options=LIST),
    ),
    good=(
        Example("Erdogan met Lech Walesa."),
        Example("Erdoğan’s guest was Lech Wałęsa; Beyoncé’s was not.", options=LIST),
        Example("ERDOGAN WINS", options=LIST),
        Example("Lech Kowalski and Walesa’s son spoke.", options=LIST),
    ),
)
