"""Letters that went through the wrong encoding: itâ€™s, CafÃ©, Â£600m."""

import re

from newslint.analysis.encoding import restored, suspect
from newslint.rule import Edit, Rule, marked


def check(doc, rule):
    """Yield each run of damaged characters, with the repaired text when ftfy is sure of it."""
    if not suspect(doc.text):
        return  # without it nothing is imported
    from ftfy import fix_encoding
    from ftfy.badness import is_bad

    for match in re.finditer(r"\S+", doc.text):
        run = match[0]
        if len(run) > 500 or not suspect(run):
            continue
        fixed = fix_encoding(restored(run))
        start, end = match.start(), match.end()
        while (
            fixed and start < end and run[0] == fixed[0] and not doc.text[start].isalnum() and doc.text[start].isascii()
        ):
            start, run, fixed = start + 1, run[1:], fixed[1:]
        while (
            fixed
            and start < end
            and run[-1] == fixed[-1]
            and not doc.text[end - 1].isalnum()
            and doc.text[end - 1].isascii()
        ):
            end, run, fixed = end - 1, run[:-1], fixed[:-1]
        if fixed != run:
            yield rule.finding(start, end, rule.message % (run, f": {fixed}"), edits=(Edit(start, end, fixed, True),))
        elif is_bad(run):
            yield rule.finding(start, end, rule.message % (run, ""), confidence=0.8)


RULE = Rule(
    id="artifacts.mojibake",
    check=check,
    message="“%s” was read in the wrong encoding%s",
    severity="error",
    description="Characters that were decoded with the wrong table.",
    quotes="both",
    confidence=0.97,
    any_language=True,
    bad=(
        marked("The [[ministerâ€™s]] office would not comment.", fix="The minister’s office would not comment."),
        marked("She ran the [[CafÃ©]] Royal in Leith.", fix="She ran the Café Royal in Leith."),
        marked("“We were [[right,â€]] she said.", fix="“We were right,” she said."),
        marked("Profits rose to $1.13bn ([[Â£600m]]).", fix="Profits rose to $1.13bn (£600m)."),
    ),
    good=(
        marked("São Paulo, Ângela Merkel’s “Łódź” and Ålesund cost £600m (½ of it)."),
        marked("« Oui », he said in Besançon; the señor from Logroño paid €5…"),
        marked("Øystein Sørlie and Þóra Ásgeirsdóttir met in Århus’s café."),
    ),
)
