"""The middle of a decade without its hyphen: mid 1960s. (An apostrophe in 1960's is `quotes.apostrophe-plural`.)"""

from newslint.compiled import pattern
from newslint.rule import Edit, Example, Rule, marked

LOOSE_MID = pattern(r"\b([Mm]id) (?=(?:19|20|18)\d0s\b|(?:19|20|18)\d\d\b(?! \w+s\b))")


def check(doc, rule):
    """Yield each mid that stands apart from its decade or year."""
    if "mid " not in doc.folded:
        return
    for match in LOOSE_MID().finditer(doc.flowing):
        end = match.end() + 4 + (doc.text[match.end() + 4 : match.end() + 5] == "s")
        said = doc.flowing[match.start() : end]
        text = said.replace(" ", "-", 1)
        yield rule.finding(match.start(), end, rule.message % (said, text), edits=(Edit(match.start(), end, text),))


RULE = Rule(
    id="dates.decade-form",
    check=check,
    message="“%s”: write “%s”",
    severity="suggestion",
    description="The middle of a decade or year without a hyphen.",
    authority="AP Stylebook, Guardian style guide: the mid-1990s.",
    bad=(
        marked("It was built in the [[mid 1960s]].", fix="It was built in the mid-1960s."),
        marked("By [[mid 2004]] it was shut.", fix="By mid-2004 it was shut."),
        marked("[[Mid 1980s]] copies sell well.", fix="Mid-1980s copies sell well."),
    ),
    good=(
        Example("The 1990s, the '90s and the mid-1990s."),
        Example("The midfielder came in mid season in 1960."),
        Example("Prices fell in mid-2004 and in the mid 20th century."),
    ),
)
