"""An acronym that few readers know and the copy never spells out: “the SNHR said”."""

from newslint.checks.consistency._acronyms import KNOWN, uses
from newslint.compiled import pattern
from newslint.rule import Example, Rule, marked

# What tells the reader enough: "the broadcaster ARD", "the SNHR, a monitoring group", "the ARD network".
TOLD_BEFORE = pattern(
    r"\b(?:agency|group|broadcaster|channel|network|station|union|party|firm|company|giant|maker|bank|airline|body|watchdog|"
    r"monitor|charity|club|league|team|newspaper|daily|magazine|website|movement|militia|force|insurer|retailer|band|drug|"
    r"programme|program|system|called|named|known as|dubbed|codenamed|abbreviated to|acronym|or|for short) $", 2
)
TOLD_AFTER = pattern(
    r"(?:,? (?:[\(\[]|which |who |a |an |the |or |short for|stands for)|, [\w’-]+['’]s |[ -](?:group|agency|party|union|channel|"
    r"network|broadcaster|station|website|firm|company|bank|airline|charity|club|league|drug|missiles?|rifles?|format|"
    r"standard|files?|virus|system|technology|programme|program|chips?)\b|-\d|[’']?s\b(?=.{0,3}$))"
)


def check(doc, rule):
    """Yield the first place of each acronym that is not known, not told beside it and never spelt out."""
    from newslint.analysis.english import is_word

    known = rule.options["known"]
    for use in uses(doc):
        if use.defined or use.expansion or use.text in KNOWN or use.text in known or len(use.text) > 7:
            continue
        if any(doc.text[start - 1] == "(" or TOLD_BEFORE().search(doc.flowing, max(0, start - 16), start) or TOLD_AFTER().match(doc.flowing, end)
               for start, end in use.places[:5]):  # fmt: skip
            continue
        if is_word(use.text.lower()):  # a word in capitals
            continue
        yield rule.finding(*use.places[0], rule.message % use.text)


RULE = Rule(
    id="consistency.acronym-unexpanded",
    check=check,
    message="“%s” is never spelt out: give its words at first mention",
    severity="suggestion",
    description="An acronym that few readers know, and that the copy never spells out (`known` adds the house’s own).",
    authority="AP Stylebook, Reuters Handbook, BBC News style guide: spell out all but the best-known abbreviations",
    options={"known": ()},
    limit=5,
    bad=(
        marked("Eight died, the [[SNHR]] said. The SNHR counts the dead."),
        marked("Prices fell, the [[KWGR]] said on Monday."),
        marked("Troops of the [[SDF]] left the town."),
    ),
    good=(
        Example("The UN, the EU and NATO met. The BBC reported it."),
        Example("The National Grain Board (NGB) met. The NGB meets again in May."),
        Example("The broadcaster ARD reported it. The SNHR, a monitoring group, counts the dead."),
        Example("Prices fell, the KWGR said.", options={"known": ("KWGR",)}),
    ),
)
