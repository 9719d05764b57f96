"""Anonymity granted, and no reason given."""

from newslint.checks.attribution._common import around, matches, pattern
from newslint.rule import Rule, marked

SOURCE = (
    r"\b(?:on|under) (?:the )?condition of anonymity\b|\b(?:requesting|requested|asking for|asked for"
    r"|insisting on|insisted on|demanding) anonymity\b"
    r"|\b(?:who |and )?(?:asked|requested|wished|wanted|declined|refused|preferred) (?:not )?to (?:be (?:named"
    r"|identified)|remain anonymous)\b"
)
REASON = (
    r"\b(?:because|since|as (?:they|he|she|the|it|no)|for fear|fear(?:ing|ed|s)|due to|owing to|citing|in "
    r"order to|so as|not authori[sz]ed|unauthori[sz]ed|not allowed|not permitted|to (?:discuss|speak|talk|protect"
    r"|avoid|describe|comment|be able)|for (?:security|safety|privacy)|sensitiv\w+|reprisals?|afraid|given the)\b"
)


def check(doc, rule):
    """Yield each grant of anonymity without a reason in its sentence or the ones beside it."""
    for match in matches(doc, ("anonym", "be named", "be identified"), SOURCE):
        start, end = around(doc, match.start(), 1, 1)
        sentence_start, _ = around(doc, match.start())
        if pattern(REASON).search(doc.flowing, match.end(), end) or pattern(REASON).search(
            doc.flowing, sentence_start, match.start()
        ):
            continue
        yield rule.finding(match.start(), match.end(), rule.message % match[0])


RULE = Rule(
    id="attribution.anonymity-no-reason",
    check=check,
    message="“%s”: say why the name is withheld",
    description="A reader may know why a source is not named.",
    authority="AP Stylebook: say why a source requested anonymity",
    severity="suggestion",
    scope=("body", "list"),
    bad=(
        marked("The talks failed, said an envoy, speaking [[on condition of anonymity]]."),
        marked("A nurse, [[who asked not to be named]], said the ward was full."),
        marked("The deal is off, said a banker [[requesting anonymity]]."),
    ),
    good=(
        marked("An envoy spoke on condition of anonymity because the talks were secret."),
        marked("A nurse who asked not to be named for fear of losing her job said the ward was full."),
        marked("A banker spoke on condition of anonymity. He was not authorised to discuss the deal."),
    ),
)
