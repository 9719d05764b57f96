"""American and British spellings in one story: the minority is flagged, the majority's spelling offered."""

from functools import cache
from pathlib import Path

from newslint.rule import Edit, Example, Related, Rule, marked

AMERICAN, BRITISH = "American", "British"


@cache
def _dialects():
    """word -> (its dialect, the same word in the other one), from the data file beside this module."""
    found = {}
    for line in (Path(__file__).parent / "dialects.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            american, british = line.split()
            found[american] = AMERICAN, british
            found[british] = BRITISH, american
    return found


def check(doc, rule):
    """Yield each lower-case word of the rarer dialect; capitalised ones may be names (Pearl Harbor, Lincoln Center)."""
    dialects = _dialects()
    found = {AMERICAN: [], BRITISH: []}
    for token in doc.tokens:
        if token.text in dialects:
            found[dialects[token.text][0]].append(token)
    if not found[AMERICAN] or not found[BRITISH] or _is_oxford(found):
        return
    rarer, usual = sorted(found, key=lambda dialect: (len(found[dialect]), -found[dialect][0].start))
    witness = next((token for token in found[usual] if not _is_ize(token.text)), found[usual][0])
    for token in found[rarer]:
        other = dialects[token.text][1]
        yield rule.finding(
            token.start,
            token.end,
            rule.message % (token.text, rarer, usual, witness.text),
            edits=(Edit(token.start, token.end, other),),
            related=(Related(witness.start, witness.end, f"{usual} spelling"),),
            confidence=0.6 if all(_is_ize(one.text) for one in found[usual]) else 0.9,
        )


def _is_oxford(found):
    """Whether the copy may be British with -ize, as Oxford spells it: nothing else in it is American.

    One British word among several with -ize is taken for the odd one out.
    """
    american = {token.text for token in found[AMERICAN]}
    british = {token.text for token in found[BRITISH]}
    if any(map(_is_ise, british)) or not all(map(_is_ize, american)):
        return False
    return len(british) > 1 or len(american) == 1


def _is_ize(word):
    """Whether the word is American only by -ize, which some British houses use too."""
    return "iz" in word[-9:] and "yz" not in word


def _is_ise(word):
    """Whether the word is British by -ise."""
    return _dialects()[word][1] == word.replace("is", "iz")


RULE = Rule(
    id="consistency.us-uk-mix",
    check=check,
    message="“%s” is the %s spelling; the story spells the %s way elsewhere (“%s”)",
    description="American and British spellings in one story.",
    authority="AP Stylebook, BBC News style guide: one dialect a story, names and titles of works aside.",
    bad=(
        marked(
            "The color of the flag and the neighborhood around it drew a [[favourable]] word.",
            fix="The color of the flag and the neighborhood around it drew a favorable word.",
        ),
        marked(
            "Defence officials said the harbour was closed. The labour court and the [[center]] of town stayed open.",
            fix="Defence officials said the harbour was closed. The labour court and the centre of town stayed open.",
        ),
        marked(
            "They organized a march, emphasized its aims and criticized the army in this [[theatre]] of war.",
            fix="They organized a march, emphasized its aims and criticized the army in this theater of war.",
        ),
        marked(
            "The traveller said the neighbours realised it late, then [[apologized]] for the noise.",
            fix="The traveller said the neighbours realised it late, then apologised for the noise.",
        ),
    ),
    good=(
        Example("The Labour Party chose the color of its neighborhood posters."),
        Example("Pearl Harbor is honoured with colour pictures."),
        Example("They organized a march in the city centre and realized that the harbour was closed."),  # Oxford
        Example("The prime minister advised exercise and promised a surprise in the theater."),
        Example("“The colour is wrong,” he said of the neighborhood, the labor court and the theater."),
    ),
)
