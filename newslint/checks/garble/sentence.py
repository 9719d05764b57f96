"""A sentence that the garble model finds garbled, in the light of the article that it stands in."""

from newslint.checks.garble._stretch import message, stretches
from newslint.rule import SEVERITIES, Example, Related, Rule, marked
from newslint.span import Intervals

QUOTED = ", in a quotation: check what was said"


def check(doc, rule):
    """Yield the worst stretch of each sentence of running copy whose score is above a threshold of the model."""
    if not doc.evidence:
        return
    from newslint.analysis.reading import thresholds
    from newslint.analysis.reading.evidence import limit

    told = thresholds()
    least = limit(doc, told)
    code = Intervals([(zone.start, zone.end) for zone in doc.zones if zone.kind == "code"])
    for reading, _, score in doc.evidence.sentences:
        if score < least(reading.start):
            continue
        level = "error" if score >= told["error"] else "warning"
        worst, others = stretches(doc.text, reading.words, told)
        quoted = QUOTED if doc.quoted.cover(worst.start, worst.end) else ""
        yield rule.finding(
            worst.start,
            worst.end,
            message(worst, told) + quoted,
            severity=min(rule.severity, level, key=SEVERITIES.index),
            related=tuple(
                Related(other.start, other.end, message(other, told))
                for other in others
                if not code.touch(other.start, other.end)
            ),
            data={"score": round(score, 3), "threshold": told[level]},
        )


RULE = Rule(
    id="garble.sentence",
    check=check,
    message="this sentence does not hold together",
    severity="error",
    description=(
        "A sentence that does not make sense: wrong words, words in the wrong order, something missing or doubled. The "
        "garble model judges each sentence; an article with several doubtful ones makes each of them likelier. The "
        "finding is an error above one threshold, a warning above a lower one, and points at the worst words. In an "
        "interview written down word for word only errors are reported."
    ),
    authority="Two readers, working apart, agree on what is garbled; the thresholds are set on clean news.",
    confidence=0.8,
    quotes="both",
    needs_model=True,
    bad=(
        marked("The bank said on Monday that [[its the profit of quarter raised was with percents four]]."),
        marked("The mayor promised that [[the road new before winter finished will be to drive]]."),
        marked("Police detained two suspects [[who after of the explosion into fleeing were gone have]]."),
    ),
    good=(
        Example("The minister said on Monday that the hospital would open next month."),
        Example("Police detained two suspects who had fled after the explosion, a spokesman said."),
        Example("“I never saw him again,” she said, and closed the door behind her."),
        Example("Arsenal 3, Chelsea 1"),
    ),
)
