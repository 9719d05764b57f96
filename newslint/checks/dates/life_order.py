"""A life in the wrong order: born in 1968, first book in 1958."""

from newslint.checks.dates._common import sentence_index
from newslint.compiled import pattern
from newslint.rule import Example, Rule, marked

YEAR = r"(?:1[5-9]|20)\d\d"
DEEDS = (
    "published|wrote|joined|married|graduated|won|became|moved|released|founded|left|started|began|made|studied|played|"
    "retired|died|emigrated|enlisted|directed|recorded|opened|scored|returned|trained|qualified|served|worked|sold|led|"
    "was (?:elected|appointed|jailed|named|killed|ordained|knighted|sworn in|called up|hired)"
)
BORN = pattern(rf"\b[Bb]orn (?:[^.;()\n]{{0,44}}? )??(?P<from>{YEAR})\b")
DEED = pattern(rf"\b(?P<verb>{DEEDS})\b(?P<rest>[^.;()\n\d]{{0,60}}?) (?:in|since) (?:[A-Z][a-z]+ )?(?P<then>{YEAR})\b")
# Another person's deed, or one told from another's side.
SOMEBODY_ELSE = pattern(
    r"\b(?:who|whose|whom|which|that|where|parents?|father|mother|grand\w+|uncle|aunt|brother|sister|family|couple|"
    r"before|after|founded by|years? earlier|had)\b|, and [A-Z]|\b(?:but|while|although) [A-Z]", 2,
)  # fmt: skip


def check(doc, rule):
    """Yield what somebody did, in one sentence with the birth, before being born."""
    if "born" not in doc.folded:
        return
    for born in BORN().finditer(doc.flowing):
        end = doc.sentences[sentence_index(doc, born.start())].end
        deed = DEED().search(doc.flowing, born.end(), end)
        if not deed or int(deed["then"]) >= int(born["from"]):
            continue
        if SOMEBODY_ELSE().search(doc.flowing, born.start(), deed.end()):
            continue
        yield rule.finding(*deed.span(), rule.message % (deed[0], born["from"]))


RULE = Rule(
    id="dates.life-order",
    check=check,
    message="“%s”, but born in %s: one of the years is wrong",
    confidence=0.85,
    description="Something done before the year of one's birth.",
    authority="Arithmetic.",
    bad=(
        marked("Born in 1968, Terrell grew up in Whitby and [[published her first book in 1958]]."),
        marked("He was born in Lagos in 1985 and [[joined the army in 1976]]."),
        marked("Born on 4 May 1990, she [[won gold in 1981]] and moved to Leeds."),
    ),
    good=(
        Example("Born in 1968, Terrell grew up in Whitby, moved in 1968 and published a book in 1998."),
        Example("He was born in 1985 to parents who married in 1976 and to a club founded in 1958."),
        Example("Born in 1968 in a house that his uncle left in 1958, he wrote in 1990."),
        Example("She was born in 1990. The firm moved to Leeds in 1981."),
    ),
)
