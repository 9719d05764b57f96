"""Common misspellings: occured, goverment, Wenesday."""

from functools import cache
from pathlib import Path

from newslint.rule import Edit, Rule, marked

TABLE = Path(__file__).with_name("misspellings.txt")
OPENING, CLOSING = tuple("“\"‘'"), tuple("”\"’'")
SIC = 8  # letters behind a word in which “[sic]” owns up to it


def check(doc, rule):
    """Yield each word of the table, with the word meant; one that stands alone in quotation marks is spoken of."""
    table, text, starts = _table(), doc.text, None
    for token in doc.tokens:
        word = token.text
        if token.kind != "word" or word.lower() not in table:
            continue
        meant = table.get(word) or table.get(word.capitalize() if word.isupper() else "")
        if not meant:
            meant = table.get(word.lower())
            if meant and not word.islower() and not word.isupper():
                # A capital in a sentence may be somebody's name.
                starts = {sentence.start for sentence in doc.sentences} if starts is None else starts
                if token.start not in starts and text[token.start - 1 : token.start] not in OPENING:
                    continue
        if not meant or _is_meant(text, token):
            continue
        if word.isupper():
            meant = meant.upper()
        elif word[0].isupper():
            meant = meant[0].upper() + meant[1:]
        edit = Edit(token.start, token.end, meant)
        yield rule.finding(token.start, token.end, rule.message % (word, meant), edits=(edit,))


def _is_meant(text, token):
    """Whether the spelling is quoted as such, owned up to, or part of an address or a hashtag."""
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + SIC]
    if before.startswith(OPENING) and after.startswith(CLOSING) or "sic" in after:
        return True
    return before in ("#", "@", "/", "_", ".") or after[:1] in ("/", "_", "@") or after.startswith(" tari")


@cache
def _table():
    """Misspelt words -> the words meant; those with a capital stand under their small letters too, without a word."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    pairs = dict(line.split(" ", 1) for line in lines if line and not line.startswith("#"))
    return {**{wrong.lower(): "" for wrong in pairs}, **pairs}


RULE = Rule(
    id="artifacts.misspelling",
    check=check,
    message="“%s” is misspelt: “%s”",
    description="A frequent misspelling that is a word in no dialect of English.",
    quotes="both",
    confidence=0.95,
    bad=(
        marked("The accident [[occured]] at noon.", fix="The accident occurred at noon."),
        marked("[[Goverment]] ministers met [[untill]] dawn.", fix="Government ministers met until dawn."),
        marked("He left on [[Wenesday]] and [[didnt]] return.", fix="He left on Wednesday and didn't return."),
        marked("The [[COMITTEE]] wants to [[seperate]] the two.", fix="The COMMITTEE wants to separate the two."),
    ),
    good=(
        marked("Pete Docter, Ann Wich and the Vandels met at #goverment and www.recieve.org."),
        marked("He spelt “definately” so, and wrote that “it occured [sic] at noon”."),
        marked("The accident occurred; the programme, the labor party and the centre received judgement."),
    ),
)
