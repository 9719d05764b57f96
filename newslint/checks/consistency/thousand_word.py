"""A figure with “thousand” behind it, as Russian and Icelandic write it: “149 thousand” is 149,000 in English."""

from newslint.analysis.lazy import pattern
from newslint.rule import Edit, Related, Rule, marked

FIGURE = pattern(r"(?<![\d.,])(\d{1,3}(?:[.]\d{1,3})?) thousand\b(?! (?:million|billion|times|words|miles away))")
PLAIN = pattern(r"(?<![\d.,])\d{2,3},000\b(?![\d,])")


def check(doc, rule):
    """Yield each figure before “thousand”, with the plain figure as the edit."""
    if " thousand" not in doc.folded:
        return
    plain = PLAIN().search(doc.flowing)
    related = (Related(*plain.span(), "in figures here"),) if plain else ()
    for match in FIGURE().finditer(doc.flowing):
        figure = f"{round(float(match[1]) * 1000):,}"
        message = rule.message % (match[0], figure)
        yield rule.finding(*match.span(), message, edits=(Edit(*match.span(), figure),), related=related)


RULE = Rule(
    id="consistency.thousand-word",
    check=check,
    message="“%s”: write %s",
    severity="suggestion",
    description="A figure followed by “thousand”: English news writes such numbers in figures or in words throughout.",
    authority="AP Stylebook, numerals; The Guardian style guide: 149,000, and words only for millions and more",
    bad=(
        marked("Some [[149 thousand]] died.", fix="Some 149,000 died."),
        marked("In all [[86.5 thousand]] fell ill, and 33,000 died.", fix="In all 86,500 fell ill, and 33,000 died."),
        marked("It costs [[4 thousand]] yen.", fix="It costs 4,000 yen."),
    ),
    good=(
        marked("Some 149,000 died, and tens of thousands fled."),
        marked("A thousand people came. Two thousand left."),
        marked("It was five thousand miles away, said 3 million."),
    ),
)
