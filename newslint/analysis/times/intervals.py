"""Intervals: since, until, from … to, between … and, put together from the expressions that are their ends."""

from newslint.analysis.times.build import NAME_OF
from newslint.analysis.times.expression import TimeExpression

ENDS = frozenset("absolute partial weekday relative clock decade season quarter holiday numeric other-calendar".split())
# What joins two ends behind the word that opens the interval; since and until open one of a single end.
JOINTS = {
    "since": (),
    "until": (),
    "from": ("to", "until"),
    "between": ("and", "to", "until", "dash"),
    "": ("to", "until", "dash"),
}


def join(tokens, found):
    """`found`, pairs of (expression, (first, last) tokens), as expressions with the intervals put together."""
    joined, at = [], 0
    while at < len(found):
        expression, (first, last) = found[at]
        opening = NAME_OF[tokens.letters[first - 1]] if first else ""
        if expression.kind in ENDS:
            if at + 1 < len(found):
                other, (other_first, other_last) = found[at + 1]
                joint = _joint(tokens, last, other_first, opening)
                if joint and other.kind in ENDS and _same_sort(expression, other):
                    named = opening in ("from", "between")
                    start = tokens.starts[first - 1] if named else expression.start
                    form = {"from": "from-to", "between": "between"}.get(opening, "to")
                    joined.append(TimeExpression(start, other.end, "interval", form, parts=(expression, other)))
                    at += 2
                    continue
            if opening in ("since", "until"):
                start = tokens.starts[first - 1]
                expression = TimeExpression(start, expression.end, "interval", opening, parts=(expression,))
        elif expression.kind == "interval" and opening in ("from", "between"):
            expression = expression._replace(start=tokens.starts[first - 1])
        joined.append(expression)
        at += 1
    return tuple(joined)


def _joint(tokens, last, other_first, opening):
    """Whether the one token between two expressions joins them to an interval opened by `opening`."""
    if other_first != last + 1:
        return False
    between = NAME_OF[tokens.letters[last]]
    return between in JOINTS.get(opening, JOINTS[""])


def _same_sort(left, right):
    """Whether two expressions can be the ends of one interval: days with days, clock times with clock times."""
    return (left.kind == "clock") == (right.kind == "clock")
